//! A value and where it came from.

use std::fmt;
use std::path::PathBuf;

use serde::Serialize;

/// Where a value came from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(tag = "from", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Origin {
    /// Nothing set it.
    #[default]
    Default,
    /// A line of a configuration file.
    File {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
    },
    /// A variable of the environment.
    Environment,
    /// The command line.
    Argument {
        /// The option or command, such as `--timeout`.
        name: &'static str,
    },
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::File { path, line } => write!(f, "{}:{line}", path.display()),
            Self::Environment => f.write_str("environment"),
            Self::Argument { name } => write!(f, "command line, {name}"),
        }
    }
}

/// A value with its origin.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Setting<T> {
    /// What it is.
    pub value: T,
    /// Where it came from.
    #[serde(flatten)]
    pub origin: Origin,
}
