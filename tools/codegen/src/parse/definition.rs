//! What may stand at the top level of a file.

use super::cursor::Cursor;
use super::declaration::declaration;
use super::program::program;
use crate::error::Result;
use crate::lex::Position;
use crate::syntax::{Arm, Attribute, Body, Declaration, Definition, FlagMembers, Member, Name};

/// Parses a whole file; `file` is its name for messages.
///
/// # Errors
/// The first place where the text is not in the language.
pub fn parse(file: &str, text: &str) -> Result<Vec<Definition>> {
    let mut cursor = Cursor::new(file, text)?;
    let mut definitions = Vec::new();
    loop {
        let docs = cursor.docs();
        if cursor.at_end() {
            return Ok(definitions);
        }
        let (name, attributes, body) = definition(&mut cursor)?;
        cursor.eat(';');
        definitions.push(Definition {
            docs,
            name,
            attributes,
            body,
        });
    }
}

fn definition(cursor: &mut Cursor<'_>) -> Result<(Name, Vec<Attribute>, Body)> {
    let keyword = cursor.name("a definition")?;
    if keyword.text == "typedef" {
        let declaration = declaration(cursor)?;
        let name = declaration.name.clone();
        return Ok((name, Vec::new(), Body::Typedef(declaration)));
    }
    let name = cursor.name("a name")?;
    let mut attributes = Vec::new();
    let body = match keyword.text.as_str() {
        "import" => Body::Import,
        "group" => Body::Group,
        "const" => {
            cursor.mark('=', "`=`")?;
            Body::Constant(cursor.value()?)
        }
        "struct" => {
            attributes = cursor.attributes()?;
            Body::Struct(fields(cursor)?)
        }
        "union" => Body::Union(arms(cursor)?),
        "enum" => {
            let unsigned = base(cursor, "int")?;
            attributes = cursor.attributes()?;
            Body::Enum {
                unsigned,
                members: members(cursor)?,
            }
        }
        "flags" => {
            let wide = base(cursor, "hyper")?;
            attributes = cursor.attributes()?;
            let members = if cursor.eat('=') {
                FlagMembers::SameAs(cursor.name("a flag set")?)
            } else {
                FlagMembers::Listed(members(cursor)?)
            };
            Body::Flags { wide, members }
        }
        "program" => program(cursor)?,
        _ => {
            return Err(cursor.error(
                keyword.position,
                crate::error::Problem::Expected {
                    expected: "a definition",
                    found: format!("`{}`", keyword.text),
                },
            ));
        }
    };
    Ok((name, attributes, body))
}

/// `: unsigned int` or `: unsigned hyper` after the name of an enum or a flag set.
fn base(cursor: &mut Cursor<'_>, width: &str) -> Result<bool> {
    if !cursor.eat(':') {
        return Ok(false);
    }
    cursor.keyword("unsigned", "`unsigned`")?;
    cursor.keyword(width, "the other width")?;
    Ok(true)
}

fn fields(cursor: &mut Cursor<'_>) -> Result<Vec<Declaration>> {
    cursor.mark('{', "`{`")?;
    let mut fields = Vec::new();
    while !cursor.eat('}') {
        fields.push(declaration(cursor)?);
        cursor.mark(';', "`;`")?;
    }
    Ok(fields)
}

fn arms(cursor: &mut Cursor<'_>) -> Result<Vec<Arm>> {
    cursor.keyword("switch", "`switch`")?;
    cursor.mark('(', "`(`")?;
    declaration(cursor)?;
    cursor.mark(')', "`)`")?;
    cursor.mark('{', "`{`")?;
    let mut arms = Vec::new();
    while !cursor.eat('}') {
        cursor.keyword("case", "`case` or `}`")?;
        let value = cursor.value()?;
        cursor.mark(':', "`:`")?;
        let declaration = declaration(cursor)?;
        cursor.mark(';', "`;`")?;
        arms.push(Arm { value, declaration });
    }
    Ok(arms)
}

/// The members of an enum or a flag set; documentation after the last one is dropped.
fn members(cursor: &mut Cursor<'_>) -> Result<Vec<Member>> {
    cursor.mark('{', "`{`")?;
    let mut members = Vec::new();
    loop {
        let docs = cursor.docs();
        if cursor.eat('}') {
            return Ok(members);
        }
        let name = cursor.name("a member or `}`")?;
        cursor.mark('=', "`=`")?;
        let value = cursor.value()?;
        members.push(Member { docs, name, value });
        if !cursor.eat(',') {
            cursor.mark('}', "`,` or `}`")?;
            return Ok(members);
        }
    }
}

/// Where a definition stands, for messages about the whole of it.
impl Definition {
    /// The place of its name.
    #[must_use]
    pub fn position(&self) -> Position {
        self.name.position
    }
}
