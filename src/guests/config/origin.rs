//! A value and where it came from.

use std::fmt;
use std::path::{Path, PathBuf};

use serde::{Serialize, Serializer};

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
        #[serde(serialize_with = "path_as_text")]
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

/// Serialises every path, also one that is not UTF-8.
pub(super) fn path_as_text<S: Serializer>(path: &Path, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&path.display())
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
