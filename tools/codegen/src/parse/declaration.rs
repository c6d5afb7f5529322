//! `unsigned hyper counts<MAX>`: type, name and shape.

use super::cursor::Cursor;
use crate::error::{Problem, Result};
use crate::syntax::{Builtin, Declaration, Shape, TypeName};

/// A declaration up to, not with, its semicolon.
pub(super) fn declaration(cursor: &mut Cursor<'_>) -> Result<Declaration> {
    let docs = cursor.docs();
    let redacted = cursor.eat_word("redacted");
    let position = cursor.position();
    let type_name = type_name(cursor)?;
    let optional = cursor.eat('*');
    let name = cursor.name("a name")?;
    let mut shape = if optional {
        Shape::Optional
    } else {
        Shape::One
    };
    if cursor.eat('[') {
        shape = Shape::Fixed(cursor.value()?);
        cursor.mark(']', "`]`")?;
    } else if cursor.eat('<') {
        let bound = if cursor.eat('>') {
            None
        } else {
            Some(cursor.value()?)
        };
        if bound.is_some() {
            cursor.mark('>', "`>`")?;
        }
        shape = Shape::Variable(bound);
    }
    let shaped = matches!(shape, Shape::Fixed(_) | Shape::Variable(_));
    let wants_shape = matches!(
        type_name,
        TypeName::Builtin(Builtin::Opaque | Builtin::Text | Builtin::ShortText | Builtin::HostText)
    );
    if optional && shaped || wants_shape && !shaped {
        return Err(cursor.error(position, Problem::BadDeclaration(name.text)));
    }
    Ok(Declaration {
        docs,
        redacted,
        type_name,
        name,
        shape,
    })
}

fn type_name(cursor: &mut Cursor<'_>) -> Result<TypeName> {
    if cursor.eat_word("unsigned") {
        let builtin = if cursor.eat_word("hyper") {
            Builtin::UnsignedHyper
        } else if cursor.eat_word("char") {
            Builtin::UnsignedChar
        } else if cursor.eat_word("short") {
            Builtin::UnsignedShort
        } else {
            cursor.eat_word("int");
            Builtin::UnsignedInt
        };
        return Ok(TypeName::Builtin(builtin));
    }
    let name = cursor.name("a type")?;
    Ok(TypeName::Builtin(match name.text.as_str() {
        "int" => Builtin::Int,
        "hyper" => Builtin::Hyper,
        "char" => Builtin::Char,
        "host" if cursor.eat_word("string") => Builtin::HostText,
        "short" if cursor.eat_word("string") => Builtin::ShortText,
        "short" => Builtin::Short,
        "float" => Builtin::Float,
        "double" => Builtin::Double,
        "bool" => Builtin::Bool,
        "opaque" => Builtin::Opaque,
        "string" => Builtin::Text,
        "uuid" => Builtin::Uuid,
        _ => return Ok(TypeName::Named(name)),
    }))
}
