//! Where names are looked up: the file itself, then its imports, in their order.

use std::collections::HashMap;

use super::Source;
use crate::error::{Error, Problem, Result};
use crate::syntax::{Attribute, Body, Definition, Name, Value};

/// All files of a run.
pub(super) struct Scopes<'run> {
    sources: &'run [Source],
    constants: &'run HashMap<&'run str, i64>,
    definitions: HashMap<(&'run str, &'run str), &'run Definition>,
}

/// One file among them.
#[derive(Clone, Copy)]
pub(super) struct Scope<'run> {
    pub(super) source: &'run Source,
    scopes: &'run Scopes<'run>,
}

impl<'run> Scopes<'run> {
    pub(super) fn new(
        sources: &'run [Source],
        constants: &'run HashMap<&'run str, i64>,
    ) -> Result<Self> {
        let mut definitions = HashMap::new();
        for source in sources {
            for definition in &source.definitions {
                if matches!(
                    definition.body,
                    Body::Import | Body::Group | Body::Program { .. }
                ) {
                    continue;
                }
                let key = (source.module.as_str(), definition.name.text.as_str());
                if definitions.insert(key, definition).is_some() {
                    let problem = Problem::Duplicate(definition.name.text.clone());
                    return Err(Error::new(&source.file, definition.position(), problem));
                }
            }
        }
        Ok(Self {
            sources,
            constants,
            definitions,
        })
    }

    pub(super) fn all(&'run self) -> impl Iterator<Item = Scope<'run>> {
        self.sources.iter().map(|source| Scope {
            source,
            scopes: self,
        })
    }
}

impl<'run> Scope<'run> {
    pub(super) fn error(&self, name: &Name, problem: Problem) -> Error {
        Error::new(&self.source.file, name.position, problem)
    }

    pub(super) fn unknown_attribute(&self, attribute: &Attribute) -> Error {
        let mut text = attribute.name.text.clone();
        if let Some(argument) = &attribute.argument {
            text.push(' ');
            text.push_str(argument);
        }
        self.error(&attribute.name, Problem::UnknownAttribute(text))
    }

    /// The files that this one imports.
    pub(super) fn imports(&self) -> Result<Vec<&'run Source>> {
        let imports = self
            .source
            .definitions
            .iter()
            .filter(|d| d.body == Body::Import);
        imports
            .map(|import| {
                let name = &import.name;
                let found = self
                    .scopes
                    .sources
                    .iter()
                    .find(|source| source.module == name.text);
                found.ok_or_else(|| self.error(name, Problem::UnknownImport(name.text.clone())))
            })
            .collect()
    }

    /// A definition and the file that holds it.
    pub(super) fn find(&self, name: &str) -> Option<(Scope<'run>, &'run Definition)> {
        let scopes = self.scopes;
        let own = std::iter::once(self.source);
        own.chain(self.imports().unwrap_or_default())
            .find_map(|source| {
                let definition = scopes.definitions.get(&(source.module.as_str(), name))?;
                Some((Scope { source, scopes }, *definition))
            })
    }

    /// The number that a value stands for.
    pub(super) fn value(&self, value: &Value) -> Result<i64> {
        let name = match value {
            Value::Number(number, _) => return Ok(*number),
            Value::Constant(name) => name,
        };
        if let Some((
            scope,
            Definition {
                body: Body::Constant(value),
                ..
            },
        )) = self.find(&name.text)
        {
            return scope.value(value);
        }
        let outside = self.scopes.constants.get(name.text.as_str());
        outside
            .copied()
            .ok_or_else(|| self.error(name, Problem::UnknownConstant(name.text.clone())))
    }
}
