//! The subset of shell that configuration files are written in: assignments and nothing else.
//!
//! Read are `NAME=value`, several of them on a line or separated by `;`, `export NAME=value`,
//! `export NAME`, comments, quotes and continued lines. All that would make a shell do something
//! (run a command, look up a variable, open a file) is an error at its place. A byte order mark at
//! the start and DOS line ends are tolerated; a shell would stumble over them.

use super::cursor::Cursor;
pub use super::cursor::Position;
use super::word;

/// One `NAME=value`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// The name: a letter or underscore, then letters, digits and underscores.
    pub name: String,
    /// The value as a shell would see it, without its quotes.
    pub value: String,
    /// Where the name starts.
    pub position: Position,
}

/// The file is not plain assignments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// Where the trouble starts.
    pub position: Position,
    /// What stands there.
    pub kind: SyntaxErrorKind,
}

/// What was found that is not a plain assignment, and what to write in its place.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SyntaxErrorKind {
    /// A word that is not an assignment: a shell would run it.
    #[error(
        "`{word}` is a command, and nothing here is run: write NAME=value, without blanks around \
         the equals sign"
    )]
    Command {
        /// The word.
        word: String,
    },
    /// `Environment=` or `EnvironmentFile=`, which systemd reads in a unit.
    #[error("`{name}=` is for a systemd unit, and sets nothing here: write NAME=value by itself")]
    UnitLine {
        /// The name.
        name: String,
    },
    /// `` `..` `` or `$(..)`.
    #[error(
        "a command substitution, and nothing here is run: write its result, or put the character \
         in single quotes"
    )]
    Substitution,
    /// `$NAME`, `${..}`, `$1` and the like.
    #[error(
        "a variable expansion, which is not done: write the value itself, or put the dollar sign \
         in single quotes"
    )]
    Expansion,
    /// `$'..'` or `$".."`.
    #[error("a dollar sign before a quote is not supported: use plain quotes")]
    DollarQuote,
    /// An unquoted `~` where a shell would put a home directory.
    #[error("a tilde expansion, which is not done: write the whole path, or quote the tilde")]
    Tilde,
    /// `|`, `&`, `<`, `>`, parentheses, or a `;` with nothing before it.
    #[error("`{operator}` would make a shell do something else: put the value in single quotes")]
    Operator {
        /// The character.
        operator: char,
    },
    /// `NAME+=`, `NAME[..]=` or `NAME=(..)`.
    #[error("lists and appending are not supported: write one NAME='first second third'")]
    List,
    /// A quote without its end.
    #[error("the quote `{quote}` that starts here does not end")]
    Unterminated {
        /// The quote.
        quote: char,
    },
    /// A quote that word processors make, outside plain quotes.
    #[error("the quote {quote} (U+{:04X}) is a part of the value: write ' or \" in its place", u32::from(*quote))]
    CurlyQuote {
        /// The quote.
        quote: char,
    },
    /// A backslash as the last byte of the file.
    #[error("a backslash with nothing after it")]
    TrailingBackslash,
    /// A zero byte, which no shell variable can hold.
    #[error("a zero byte: the file is damaged or not a text")]
    ZeroByte,
    /// A value that is not UTF-8. (Comments may be in any encoding.)
    #[error("the value is not UTF-8")]
    NotUtf8,
}

/// Reads the assignments of a file, in their order; of two with one name the later counts.
///
/// # Errors
/// [`SyntaxError`] at the first thing that is not a plain assignment. [`salvage`] goes on after it.
///
/// ```
/// use virtwire::guests::config::assignment::parse;
///
/// let found = parse(b"export URIS='default lxc:///system' # both\n")?;
/// assert_eq!(found[0].name, "URIS");
/// assert_eq!(found[0].value, "default lxc:///system");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn parse(text: &[u8]) -> Result<Vec<Assignment>, SyntaxError> {
    let (found, faults) = salvage(text);
    match faults.into_iter().next() {
        None => Ok(found),
        Some(fault) => Err(fault),
    }
}

/// Reads all lines that are plain assignments, and says what is wrong with each of the others.
#[must_use]
pub fn salvage(text: &[u8]) -> (Vec<Assignment>, Vec<SyntaxError>) {
    let mut cursor = Cursor::new(text);
    let (mut found, mut faults) = (Vec::new(), Vec::new());
    while cursor.peek().is_some() {
        let mut start = cursor.clone();
        match line(&mut cursor) {
            Ok(assignments) => found.extend(assignments),
            // A quote without its end has taken the cursor to the end of the file.
            Err(fault) => {
                start.skip_line(fault.position.line);
                cursor = start;
                faults.push(fault);
            }
        }
    }
    (found, faults)
}

/// The assignments of a line, which quotes and backslashes may continue.
fn line(cursor: &mut Cursor<'_>) -> Result<Vec<Assignment>, SyntaxError> {
    let mut found = Vec::new();
    let mut command = Command::Empty;
    loop {
        cursor.skip_blanks();
        match cursor.peek() {
            None => return Ok(found),
            Some(b'\n') => {
                cursor.take();
                return Ok(found);
            }
            Some(b';') if command != Command::Empty => {
                cursor.take();
                command = Command::Empty;
            }
            Some(b'#') => {
                cursor.take_while(|byte| byte != b'\n');
            }
            Some(_) => command = next_word(cursor, command, &mut found)?,
        }
    }
}

impl std::fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: not a plain assignment", self.position)
    }
}

impl std::error::Error for SyntaxError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.kind)
    }
}

/// What the command has had so far.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Command {
    Empty,
    Assigning,
    Exporting,
}

/// Takes one word of a command and says what the command is after it.
fn next_word(
    cursor: &mut Cursor<'_>,
    command: Command,
    found: &mut Vec<Assignment>,
) -> Result<Command, SyntaxError> {
    let position = cursor.position();
    let name = word::name(cursor);
    let fail = |kind| Err(SyntaxError { position, kind });
    match (cursor.peek(), cursor.peek_second()) {
        (Some(b'='), _) if ["Environment", "EnvironmentFile"].contains(&name.as_str()) => {
            fail(SyntaxErrorKind::UnitLine { name })
        }
        (Some(b'='), _) if !name.is_empty() => {
            cursor.take();
            let value = word::value(cursor)?;
            let Ok(value) = String::from_utf8(value) else {
                return fail(SyntaxErrorKind::NotUtf8);
            };
            found.push(Assignment {
                name,
                value,
                position,
            });
            Ok(if command == Command::Empty {
                Command::Assigning
            } else {
                command
            })
        }
        (Some(operator @ (b'(' | b';')), _) if name.is_empty() || operator == b'(' => {
            let operator = char::from(operator);
            Err(SyntaxError {
                position: cursor.position(),
                kind: SyntaxErrorKind::Operator { operator },
            })
        }
        (Some(b'+'), Some(b'=')) | (Some(b'['), _) if !name.is_empty() => {
            fail(SyntaxErrorKind::List)
        }
        (next, _) if next.is_none_or(word::ends_word) && !name.is_empty() => {
            match (command, name.as_str()) {
                (Command::Empty, "export") | (Command::Exporting, _) => Ok(Command::Exporting),
                _ => fail(SyntaxErrorKind::Command { word: name }),
            }
        }
        _ => {
            // Only to see what it is: a substitution or an operator says so at its own place.
            let rest = word::value(cursor)?;
            fail(SyntaxErrorKind::Command {
                word: name + &String::from_utf8_lossy(&rest),
            })
        }
    }
}

#[cfg(test)]
#[path = "assignment_tests.rs"]
mod tests;
