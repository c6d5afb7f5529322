//! The definitions of a file, one by one.

use std::collections::HashMap;

use super::scope::{Scope, Scopes};
use super::{clash, program, types};
use crate::error::{Error, Problem, Result};
use crate::model::{Arm, Field, Item, ItemKind, Member, Model, Module};
use crate::syntax::{Attribute, Body, Definition, FlagMembers, Name};

/// A parsed file.
#[derive(Debug)]
pub struct Source {
    /// Name for messages.
    pub file: String,
    /// Name of the module it becomes.
    pub module: String,
    /// What it defines.
    pub definitions: Vec<Definition>,
}

/// Resolves all files of a run together, so that they can import each other.
///
/// `constants` are values that a C header would bring in; our own files need none.
///
/// # Errors
/// The first name that is unknown, defined twice or used for what it is not.
pub fn resolve(sources: &[Source], constants: &[(&str, i64)]) -> Result<Model> {
    let constants: HashMap<&str, i64> = constants.iter().copied().collect();
    let scopes = Scopes::new(sources, &constants)?;
    let modules = scopes.all().map(module).collect::<Result<_>>()?;
    Ok(Model { modules })
}

fn module(scope: Scope<'_>) -> Result<Module> {
    clash::check(&scope)?;
    let mut module = Module {
        name: scope.source.module.clone(),
        imports: scope
            .imports()?
            .iter()
            .map(|source| source.module.clone())
            .collect(),
        items: Vec::new(),
        program: None,
    };
    let mut group = None;
    for definition in &scope.source.definitions {
        let kind = match &definition.body {
            Body::Import | Body::Typedef(_) => continue,
            Body::Group => {
                group = Some(definition.name.text.clone());
                continue;
            }
            Body::Program {
                number,
                version,
                procedures,
            } => {
                module.program = Some(program::program(
                    &scope,
                    &definition.name,
                    (*number, *version),
                    procedures,
                )?);
                continue;
            }
            Body::Constant(value) => ItemKind::Constant(scope.value(value)?),
            Body::Struct(_) => ItemKind::Struct(fields(&scope, definition)?),
            Body::Union(_) => ItemKind::Union(arms(&scope, definition)?),
            Body::Enum { unsigned, .. } => ItemKind::Enum {
                unsigned: *unsigned,
                members: members(&scope, definition)?,
            },
            Body::Flags { wide, .. } => ItemKind::Flags {
                wide: *wide,
                members: members(&scope, definition)?,
            },
        };
        let (symbol, handwritten) = attributes(&scope, &definition.attributes)?;
        module.items.push(Item {
            docs: definition.docs.clone(),
            name: definition.name.text.clone(),
            symbol,
            handwritten,
            group: group.clone(),
            kind,
        });
    }
    Ok(module)
}

fn attributes(scope: &Scope<'_>, attributes: &[Attribute]) -> Result<(Option<String>, bool)> {
    let (mut symbol, mut handwritten) = (None, false);
    for attribute in attributes {
        match (attribute.name.text.as_str(), &attribute.argument) {
            ("symbol", Some(name)) => symbol = Some(name.clone()),
            ("handwritten", None) => handwritten = true,
            _ => return Err(scope.unknown_attribute(attribute)),
        }
    }
    Ok((symbol, handwritten))
}

fn fields(scope: &Scope<'_>, definition: &Definition) -> Result<Vec<Field>> {
    let Body::Struct(fields) = &definition.body else {
        return Ok(Vec::new());
    };
    distinct(scope, fields.iter().map(|field| &field.name))?;
    let field = |field: &crate::syntax::Declaration| {
        Ok(Field {
            docs: field.docs.clone(),
            name: field.name.text.clone(),
            wire: types::resolve(scope, field)?,
            redacted: field.redacted,
        })
    };
    fields.iter().map(field).collect()
}

fn arms(scope: &Scope<'_>, definition: &Definition) -> Result<Vec<Arm>> {
    let Body::Union(arms) = &definition.body else {
        return Ok(Vec::new());
    };
    distinct(scope, arms.iter().map(|arm| &arm.declaration.name))?;
    let arm = |arm: &crate::syntax::Arm| {
        Ok(Arm {
            value: scope.value(&arm.value)?,
            name: arm.declaration.name.text.clone(),
            wire: types::resolve(scope, &arm.declaration)?,
        })
    };
    arms.iter().map(arm).collect()
}

fn members(scope: &Scope<'_>, definition: &Definition) -> Result<Vec<Member>> {
    let (members, largest) = match &definition.body {
        Body::Enum {
            unsigned: false,
            members,
        } => (members, i64::from(i32::MAX)),
        Body::Enum { members, .. }
        | Body::Flags {
            members: FlagMembers::Listed(members),
            wide: false,
        } => (members, i64::from(u32::MAX)),
        Body::Flags {
            members: FlagMembers::Listed(members),
            ..
        } => (members, i64::MAX),
        Body::Flags {
            members: FlagMembers::SameAs(other),
            ..
        } => {
            let Some((owner, found)) = scope.find(&other.text) else {
                return Err(scope.error(other, Problem::UnknownType(other.text.clone())));
            };
            return match &found.body {
                Body::Flags {
                    members: FlagMembers::Listed(_),
                    ..
                } => members(&owner, found),
                _ => Err(scope.error(other, Problem::NotFlags(other.text.clone()))),
            };
        }
        _ => return Ok(Vec::new()),
    };
    distinct(scope, members.iter().map(|member| &member.name))?;
    let member = |member: &crate::syntax::Member| {
        let value = scope.value(&member.value)?;
        if value > largest || value < i64::from(i32::MIN) {
            return Err(scope.error(&member.name, Problem::Range(value)));
        }
        Ok(Member {
            docs: member.docs.clone(),
            name: member.name.text.clone(),
            value,
        })
    };
    members.iter().map(member).collect()
}

/// No name occurs twice.
fn distinct<'names>(
    scope: &Scope<'_>,
    names: impl Iterator<Item = &'names Name>,
) -> std::result::Result<(), Error> {
    let mut seen = std::collections::HashSet::new();
    for name in names {
        if !seen.insert(&name.text) {
            return Err(scope.error(name, Problem::Duplicate(name.text.clone())));
        }
    }
    Ok(())
}
