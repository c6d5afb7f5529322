//! What can be wrong with a file, and where.

use std::fmt;
use std::io;
use std::path::PathBuf;

use crate::lex::Position;

/// Result of one of the compiler's steps.
pub type Result<T> = std::result::Result<T, Error>;

/// A problem at a place: `proto/remote.x:120:9: unknown type foo`.
#[derive(Debug, PartialEq, Eq)]
pub struct Error {
    /// The file, as it was named on the command line.
    pub file: String,
    /// The place in it.
    pub position: Position,
    /// What is wrong there.
    pub problem: Problem,
}

impl Error {
    /// A problem at a place.
    #[must_use]
    pub fn new(file: &str, position: Position, problem: Problem) -> Self {
        Self {
            file: file.to_owned(),
            position,
            problem,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Position { line, column } = self.position;
        write!(f, "{}:{line}:{column}: {}", self.file, self.problem)
    }
}

impl std::error::Error for Error {}

/// What is wrong with an input file.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Problem {
    /// No token starts with this.
    #[error("unexpected character `{0}`")]
    Character(char),
    /// Not a number, or one that does not fit.
    #[error("bad number `{0}`")]
    Number(String),
    /// `/*` without `*/`.
    #[error("comment is not closed")]
    UnclosedComment,
    /// The grammar wants something else.
    #[error("expected {expected}, found {found}")]
    Expected {
        /// What may stand here.
        expected: &'static str,
        /// What does.
        found: String,
    },
    /// An attribute that means nothing here.
    #[error("unknown attribute {0}")]
    UnknownAttribute(String),
    /// A type that neither the file nor its imports define.
    #[error("unknown type {0}")]
    UnknownType(String),
    /// A constant that neither the file nor its imports define.
    #[error("unknown constant {0}")]
    UnknownConstant(String),
    /// `import` of a file that is not compiled.
    #[error("unknown import {0}")]
    UnknownImport(String),
    /// Two definitions in one file, or two members in one definition.
    #[error("{0} is defined twice")]
    Duplicate(String),
    /// A name that would become the same Rust name as another.
    #[error("{name} and {other} both become {rust}")]
    Clash {
        /// The later one.
        name: String,
        /// The earlier one.
        other: String,
        /// What both become.
        rust: String,
    },
    /// A number outside what its place allows.
    #[error("{0} does not fit here")]
    Range(i64),
    /// A procedure's argument or result must be a struct.
    #[error("{0} is not a struct")]
    NotAStruct(String),
    /// `type void` or a shape such as `string *x`, which has no meaning.
    #[error("{0} cannot be declared like this")]
    BadDeclaration(String),
    /// `= other` in a flag set must name an earlier flag set.
    #[error("{0} is not a flag set")]
    NotFlags(String),
}

/// Why a run of the compiler failed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RunError {
    /// An input file is wrong.
    #[error(transparent)]
    Input(#[from] Error),
    /// A file cannot be read or written.
    #[error("cannot {action} {}", path.display())]
    File {
        /// What was to be done, such as `read`.
        action: &'static str,
        /// Which file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A procedure is documented that no method can be made for.
    #[error("no rule makes a method of {procedure}: {what}")]
    NoRule {
        /// The procedure.
        procedure: String,
        /// What stands in the way.
        what: String,
    },
    /// The report cannot be printed.
    #[error("cannot print")]
    Output(#[source] io::Error),
    /// `rustfmt` cannot be run.
    #[error("cannot run rustfmt")]
    Rustfmt(#[source] io::Error),
    /// `rustfmt` refused what the compiler wrote: a bug of the compiler.
    #[error("rustfmt refuses the generated {file}: {message}")]
    Unformattable {
        /// The generated file.
        file: String,
        /// What rustfmt said.
        message: String,
    },
}
