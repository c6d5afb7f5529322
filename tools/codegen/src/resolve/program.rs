//! Programs: numbers, arguments, attributes.

use std::collections::HashMap;

use super::scope::Scope;
use crate::error::{Problem, Result};
use crate::model::{Descriptors, Method, Procedure, Program, Reference, Stream, Symbol};
use crate::syntax::{self, Attribute, Body, Name};

/// Resolves a program; its procedures come out in the order of their numbers.
pub(super) fn program(
    scope: &Scope<'_>,
    name: &Name,
    (number, version): (i64, i64),
    procedures: &[syntax::Procedure],
) -> Result<Program> {
    let fits =
        |value: i64| u32::try_from(value).map_err(|_| scope.error(name, Problem::Range(value)));
    let mut resolved = procedures
        .iter()
        .map(|line| procedure(scope, line))
        .collect::<Result<Vec<_>>>()?;
    let (mut numbers, mut names) = (HashMap::new(), HashMap::new());
    for line in procedures {
        let twice = names.insert(line.name.text.as_str(), line.number).is_some();
        let taken = numbers.insert(line.number, line.name.text.as_str());
        if twice {
            return Err(scope.error(&line.name, Problem::Duplicate(line.name.text.clone())));
        }
        if taken.is_some() {
            return Err(scope.error(
                &line.name,
                Problem::Duplicate(format!("number {}", line.number)),
            ));
        }
    }
    resolved.sort_by_key(|procedure| procedure.number);
    Ok(Program {
        name: name.text.clone(),
        number: fits(number)?,
        version: fits(version)?,
        procedures: resolved,
    })
}

fn procedure(scope: &Scope<'_>, line: &syntax::Procedure) -> Result<Procedure> {
    let number = i32::try_from(line.number)
        .map_err(|_| scope.error(&line.name, Problem::Range(line.number)))?;
    let mut procedure = Procedure {
        docs: line.docs.clone(),
        name: line.name.text.clone(),
        number,
        event: line.event,
        argument: payload(scope, line.argument.as_ref())?,
        result: payload(scope, line.result.as_ref())?,
        high: false,
        long: false,
        stream: None,
        descriptors: None,
        symbol: if line.event {
            Symbol::Internal
        } else {
            Symbol::Regular
        },
        method: Method::default(),
    };
    for attribute in &line.attributes {
        apply(scope, &mut procedure, attribute)?;
    }
    Ok(procedure)
}

fn apply(scope: &Scope<'_>, procedure: &mut Procedure, attribute: &Attribute) -> Result<()> {
    match (attribute.name.text.as_str(), attribute.argument.as_deref()) {
        ("high", None) => procedure.high = true,
        ("long", None) => procedure.long = true,
        ("read", None) => procedure.stream = Some(Stream::Read),
        ("write", None) => procedure.stream = Some(Stream::Write),
        ("fds", Some("sent")) => procedure.descriptors = Some(Descriptors::Sent),
        ("fds", Some("received")) => procedure.descriptors = Some(Descriptors::Received),
        ("fds", Some("both")) => procedure.descriptors = Some(Descriptors::Both),
        ("internal", None) => procedure.symbol = Symbol::Internal,
        ("symbol", Some(name)) => procedure.symbol = Symbol::Named(name.to_owned()),
        ("on", Some(object)) => procedure.method.on = Some(object.to_owned()),
        ("method", Some(name)) => procedure.method.name = Some(name.to_owned()),
        ("required", Some(name)) => procedure.method.required.push(name.to_owned()),
        ("hand", None) => procedure.method.hand = true,
        ("function", Some(name)) => procedure.method.functions.push(name.to_owned()),
        ("truth", None) => procedure.method.truth = true,
        ("typed", Some(name)) => procedure.method.typed = Some(name.to_owned()),
        ("older", Some(newer)) => procedure.method.older = Some(newer.to_owned()),
        _ => return Err(scope.unknown_attribute(attribute)),
    }
    Ok(())
}

/// What a procedure takes, gives or carries must be a struct.
fn payload(scope: &Scope<'_>, name: Option<&Name>) -> Result<Option<Reference>> {
    let Some(name) = name else { return Ok(None) };
    let Some((owner, definition)) = scope.find(&name.text) else {
        return Err(scope.error(name, Problem::UnknownType(name.text.clone())));
    };
    if !matches!(definition.body, Body::Struct(_)) {
        return Err(scope.error(name, Problem::NotAStruct(name.text.clone())));
    }
    Ok(Some(Reference {
        module: owner.source.module.clone(),
        name: name.text.clone(),
    }))
}
