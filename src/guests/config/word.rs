//! One word of a line: a name, or a value with its quotes taken away.

use super::assignment::{SyntaxError, SyntaxErrorKind};
use super::cursor::{Cursor, Position};
use crate::uri::is_curly_quote;

/// Whether the byte, unquoted, ends a word.
pub(super) fn ends_word(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b';')
}

fn starts_name(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte == b'_'
}

/// Takes the name of a variable, or nothing.
pub(super) fn name(cursor: &mut Cursor<'_>) -> String {
    if !cursor.peek().is_some_and(starts_name) {
        return String::new();
    }
    let name = cursor.take_while(|byte| starts_name(byte) || byte.is_ascii_digit());
    name.into_iter().map(char::from).collect()
}

fn fail<T>(position: Position, kind: SyntaxErrorKind) -> Result<T, SyntaxError> {
    Err(SyntaxError { position, kind })
}

/// Takes quoted and unquoted parts up to the end of the word.
pub(super) fn value(cursor: &mut Cursor<'_>) -> Result<Vec<u8>, SyntaxError> {
    let mut value = Vec::new();
    // At the start, and after a colon, a shell puts a home directory for an unquoted tilde.
    let mut tilde_expands = true;
    loop {
        cursor.skip_continuations();
        let Some(byte) = cursor.peek().filter(|byte| !ends_word(*byte)) else {
            break;
        };
        let position = cursor.position();
        match byte {
            b'\'' => single_quoted(cursor, &mut value)?,
            b'"' => double_quoted(cursor, &mut value)?,
            b'$' => dollar(cursor, &mut value, Quoted::No)?,
            b'~' if tilde_expands => return fail(position, SyntaxErrorKind::Tilde),
            b'(' if value.is_empty() => return fail(position, SyntaxErrorKind::List),
            b'|' | b'&' | b'<' | b'>' | b'(' | b')' => {
                let operator = char::from(byte);
                return fail(position, SyntaxErrorKind::Operator { operator });
            }
            b'\\' => {
                cursor.take();
                match cursor.take() {
                    None => return fail(position, SyntaxErrorKind::TrailingBackslash),
                    Some(escaped) => plain(position, escaped, &mut value)?,
                }
            }
            b'`' => return fail(position, SyntaxErrorKind::Substitution),
            _ => {
                if let Some(quote) = cursor.peek_character().filter(|c| is_curly_quote(*c)) {
                    return fail(position, SyntaxErrorKind::CurlyQuote { quote });
                }
                cursor.take();
                plain(position, byte, &mut value)?;
            }
        }
        tilde_expands = byte == b':';
    }
    Ok(value)
}

fn plain(position: Position, byte: u8, value: &mut Vec<u8>) -> Result<(), SyntaxError> {
    if byte == 0 {
        return fail(position, SyntaxErrorKind::ZeroByte);
    }
    value.push(byte);
    Ok(())
}

fn single_quoted(cursor: &mut Cursor<'_>, value: &mut Vec<u8>) -> Result<(), SyntaxError> {
    let start = cursor.position();
    cursor.take();
    loop {
        let position = cursor.position();
        match cursor.take() {
            None => return fail(start, SyntaxErrorKind::Unterminated { quote: '\'' }),
            Some(b'\'') => return Ok(()),
            Some(byte) => plain(position, byte, value)?,
        }
    }
}

fn double_quoted(cursor: &mut Cursor<'_>, value: &mut Vec<u8>) -> Result<(), SyntaxError> {
    let start = cursor.position();
    cursor.take();
    loop {
        let position = cursor.position();
        match cursor.peek() {
            None => return fail(start, SyntaxErrorKind::Unterminated { quote: '"' }),
            Some(b'"') => {
                cursor.take();
                return Ok(());
            }
            Some(b'`') => return fail(position, SyntaxErrorKind::Substitution),
            Some(b'$') => dollar(cursor, value, Quoted::Double)?,
            Some(b'\\') => {
                cursor.take();
                match cursor.peek() {
                    // The only characters that a backslash quotes between double quotes.
                    Some(escaped @ (b'$' | b'`' | b'"' | b'\\')) => value.push(escaped),
                    Some(b'\n') => {}
                    _ => {
                        value.push(b'\\');
                        continue;
                    }
                }
                cursor.take();
            }
            Some(byte) => {
                cursor.take();
                plain(position, byte, value)?;
            }
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Quoted {
    No,
    Double,
}

/// Takes a dollar sign that stands for itself; every other one is an error.
fn dollar(cursor: &mut Cursor<'_>, value: &mut Vec<u8>, quoted: Quoted) -> Result<(), SyntaxError> {
    let position = cursor.position();
    cursor.take();
    // A shell joins continued lines before it looks at what follows the sign.
    cursor.skip_continuations();
    match cursor.peek() {
        Some(b'(') if cursor.peek_second() == Some(b'(') => {
            fail(position, SyntaxErrorKind::Arithmetic)
        }
        Some(b'(') => fail(position, SyntaxErrorKind::Substitution),
        Some(b'{' | b'0'..=b'9' | b'@' | b'*' | b'#' | b'?' | b'-' | b'$' | b'!') => {
            fail(position, SyntaxErrorKind::Expansion)
        }
        Some(byte) if starts_name(byte) => fail(position, SyntaxErrorKind::Expansion),
        Some(b'\'' | b'"') if quoted == Quoted::No => fail(position, SyntaxErrorKind::DollarQuote),
        _ => {
            value.push(b'$');
            Ok(())
        }
    }
}
