//! What can be wrong with a configuration.

use std::io;
use std::path::PathBuf;
use std::str::Utf8Error;

use super::assignment::{Position, SyntaxErrorKind};
use super::{FILE_MAX, Origin, Variable, openrc, value};
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
        source: Box<UriError>,
    },
    /// A file of hosts names none.
    #[error("{} names no host", path.display())]
    NoHosts {
        /// The file.
        path: PathBuf,
    },
    /// The file to read has faults, and sets `URIS` in none of its readable lines: the others may name other hosts than `default`.
    #[error("{} sets URIS in no line that can be read: no guest is touched", path.display())]
    HidesHosts {
        /// The file.
        path: PathBuf,
    },
    /// A URI can never work. No run is refused because of it: see [`Configuration::check_uris`](super::Configuration::check_uris).
    #[error("URIS has a URI that cannot work ({origin})")]
    Uri {
        /// Where the URI came from.
        origin: Origin,
        /// Why it cannot work, and what to write instead.
        source: Box<UriError>,
    },
    /// There are several faults.
    #[error("the configuration has {} faults", faults.len())]
    Several {
        /// Each of them, in the order in which they were found; at least two.
        faults: Vec<ConfigError>,
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
            Self::Several { faults } => faults.iter().any(Self::is_negative_timeout),
            _ => false,
        }
    }

    /// One error of all these faults; `None` if there are none.
    #[must_use]
    pub fn of(mut faults: Vec<Self>) -> Option<Self> {
        if faults.len() > 1 {
            Some(Self::Several { faults })
        } else {
            faults.pop()
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
#[error("{} is {text:?} ({origin}); allowed: {}", dialect.name(*variable), dialect.allowed(*variable))]
pub struct InvalidValue {
    /// The variable.
    pub variable: Variable,
    /// In whose terms it is set.
    pub dialect: Dialect,
    /// The value.
    pub text: String,
    /// Where it came from.
    pub origin: Origin,
}

impl InvalidValue {
    /// Whether this is `SHUTDOWN_TIMEOUT` with a number below 0. `OpenRC`'s `LIBVIRT_MAXWAIT` is not: its script has no words for it.
    #[must_use]
    pub fn is_negative_timeout(&self) -> bool {
        let is_the_script_s = self.dialect == Dialect::Script;
        is_the_script_s
            && self.variable == Variable::ShutdownTimeout
            && value::is_negative(&self.text)
    }
}

/// In whose terms a file sets a variable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Dialect {
    /// The man page's.
    #[default]
    Script,
    /// Those of `OpenRC`'s script, such as `LIBVIRT_SHUTDOWN`.
    OpenRc,
}

impl Dialect {
    /// The name of the variable in these terms.
    #[must_use]
    pub fn name(self, variable: Variable) -> &'static str {
        match self {
            Self::Script => variable.name(),
            Self::OpenRc => openrc::name(variable),
        }
    }

    /// The values that it may have, in words.
    #[must_use]
    pub const fn allowed(self, variable: Variable) -> &'static str {
        match self {
            Self::Script => variable.allowed(),
            Self::OpenRc => openrc::allowed(variable),
        }
    }

    /// The value in the man page's terms, if there is such a one.
    pub(super) fn translate(self, variable: Variable, text: &str) -> Option<String> {
        match self {
            Self::Script => Some(text.to_owned()),
            Self::OpenRc => openrc::translate(variable, text),
        }
    }
}
