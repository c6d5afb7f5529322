//! Names that are different in a file and equal in Rust.

use std::collections::HashMap;

use super::scope::Scope;
use crate::error::{Problem, Result};
use crate::names;
use crate::syntax::{Body, Name};

/// Types and procedures of a file share one Rust module, so no two may get the same name.
pub(super) fn check(scope: &Scope<'_>) -> Result<()> {
    let mut taken: HashMap<String, &Name> = HashMap::new();
    for definition in &scope.source.definitions {
        let names: Vec<&Name> = match &definition.body {
            Body::Struct(_) | Body::Union(_) | Body::Enum { .. } | Body::Flags { .. } => {
                vec![&definition.name]
            }
            Body::Program { procedures, .. } => procedures.iter().map(|line| &line.name).collect(),
            _ => continue,
        };
        for name in names {
            let rust = names::type_name(&name.text);
            if let Some(other) = taken.get(&rust).filter(|other| other.text != name.text) {
                let (name_text, other) = (name.text.clone(), other.text.clone());
                let problem = Problem::Clash {
                    name: name_text,
                    other,
                    rust,
                };
                return Err(scope.error(name, problem));
            }
            taken.insert(rust, name);
        }
    }
    Ok(())
}
