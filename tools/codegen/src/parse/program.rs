//! RFC 5531's `program` blocks, one procedure a line.

use super::cursor::Cursor;
use crate::error::Result;
use crate::syntax::{Body, Name, Procedure};

/// The rest of a program after its name, without the last semicolon.
pub(super) fn program(cursor: &mut Cursor<'_>) -> Result<Body> {
    cursor.mark('{', "`{`")?;
    cursor.keyword("version", "`version`")?;
    cursor.name("a name")?;
    cursor.mark('{', "`{`")?;
    let mut procedures = Vec::new();
    loop {
        let docs = cursor.docs();
        if cursor.eat('}') {
            break;
        }
        procedures.push(procedure(cursor, docs)?);
    }
    cursor.mark('=', "`=`")?;
    let version = cursor.number()?;
    cursor.mark(';', "`;`")?;
    cursor.mark('}', "`}`")?;
    cursor.mark('=', "`=`")?;
    let number = cursor.number()?;
    Ok(Body::Program {
        number,
        version,
        procedures,
    })
}

/// `result NAME(argument) = 1 [high];` or `event NAME(argument) = 1;`
fn procedure(cursor: &mut Cursor<'_>, docs: Vec<String>) -> Result<Procedure> {
    let event = cursor.eat_word("event");
    let result = if event { None } else { void_or_name(cursor)? };
    let name = cursor.name("a procedure")?;
    cursor.mark('(', "`(`")?;
    let argument = void_or_name(cursor)?;
    cursor.mark(')', "`)`")?;
    cursor.mark('=', "`=`")?;
    let number = cursor.number()?;
    let attributes = cursor.attributes()?;
    cursor.mark(';', "`;`")?;
    Ok(Procedure {
        docs,
        event,
        result,
        name,
        argument,
        number,
        attributes,
    })
}

fn void_or_name(cursor: &mut Cursor<'_>) -> Result<Option<Name>> {
    let name = cursor.name("a type or `void`")?;
    Ok((name.text != "void").then_some(name))
}
