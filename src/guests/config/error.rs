//! What can be wrong with a configuration.

use std::io;
use std::path::PathBuf;
use std::str::Utf8Error;

use super::assignment::{Position, SyntaxErrorKind};
use super::{FILE_MAX, Origin, Variable, value};
use crate::uri::UriError;

/// The configuration cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ConfigError {
    /// The file is there and cannot be read, or was named and is not there.
    #[error("cannot read {}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The file is longer than [`FILE_MAX`].
    #[error("{} is longer than {FILE_MAX} bytes", path.display())]
    TooLong {
        /// The file.
        path: PathBuf,
    },
    /// The file has something other than assignments in it.
    #[error("{}:{position}: not a plain assignment", path.display())]
    Syntax {
        /// The file.
        path: PathBuf,
        /// The line and column.
        position: Position,
        /// What stands there.
        source: SyntaxErrorKind,
    },
    /// A file of hosts is not UTF-8.
    #[error("{} is not UTF-8 text", path.display())]
    NotText {
        /// The file.
        path: PathBuf,
        /// Where it is not.
        source: Utf8Error,
    },
    /// A file of hosts has a word that cannot be one.
    #[error("{}:{line}: no URI of a host", path.display())]
    Host {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What is wrong with it.
        source: UriError,
    },
    /// A file of hosts names none.
    #[error("{} names no host", path.display())]
    NoHosts {
        /// The file.
        path: PathBuf,
    },
    /// One or more variables have values that they may not have.
    #[error("the configuration has {}", plural(values.len()))]
    Values {
        /// Each of them, in the order of [`Variable::ALL`]; at least one. Of one variable, the value
        /// that was to override the other comes first.
        values: Vec<InvalidValue>,
    },
}

impl ConfigError {
    /// Whether `SHUTDOWN_TIMEOUT` is below 0, which has an exit status of its own.
    #[must_use]
    pub fn is_negative_timeout(&self) -> bool {
        match self {
            Self::Values { values } => values.iter().any(InvalidValue::is_negative_timeout),
            _ => false,
        }
    }
}

fn plural(count: usize) -> String {
    if count == 1 {
        "a bad value".to_owned()
    } else {
        format!("{count} bad values")
    }
}

/// A variable has a value that it may not have.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} is {text:?} ({origin}); allowed: {}", variable.name(), variable.allowed())]
pub struct InvalidValue {
    /// The variable.
    pub variable: Variable,
    /// The value.
    pub text: String,
    /// Where it came from.
    pub origin: Origin,
}

impl InvalidValue {
    /// Whether this is `SHUTDOWN_TIMEOUT` with a number below 0.
    #[must_use]
    pub fn is_negative_timeout(&self) -> bool {
        self.variable == Variable::ShutdownTimeout && value::is_negative(&self.text)
    }
}
