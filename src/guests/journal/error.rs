//! What can go wrong with files.

use std::path::PathBuf;
use std::time::Duration;
use std::{fmt, io};

use super::FILE_MAX;

/// Something about the state cannot be read or written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StateError {
    /// The system refused.
    #[error("cannot {operation} {}", path.display())]
    Io {
        /// What was to be done.
        operation: Operation,
        /// To which file or folder.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// There is something other than a regular file. It is neither followed nor replaced.
    #[error("{} is {found}, not a regular file: move it away", path.display())]
    NotAFile {
        /// The path.
        path: PathBuf,
        /// What is there.
        found: FileKind,
    },
    /// The file is longer than [`FILE_MAX`].
    #[error("{} is longer than {FILE_MAX} bytes", path.display())]
    TooLong {
        /// The file.
        path: PathBuf,
    },
    /// A URI that cannot be one word of a line.
    #[error("the URI {uri:?} cannot be recorded: it is empty or has blanks in it")]
    UnwritableUri {
        /// The URI.
        uri: String,
    },
    /// The disk has not answered for some seconds.
    #[error("{} was not written: the disk has not answered for {} s", path.display(), after.as_secs_f64().round())]
    Stuck {
        /// The journal.
        path: PathBuf,
        /// How long the disk was waited for.
        after: Duration,
    },
    /// Another run works on the state.
    #[error("{} {}", path.display(), Holder(*holder))]
    Locked {
        /// The lock file.
        path: PathBuf,
        /// The process that holds it, if it has said so.
        holder: Option<u32>,
    },
}

impl StateError {
    pub(super) fn io(
        operation: Operation,
        path: impl Into<PathBuf>,
    ) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::Io {
            operation,
            path,
            source,
        }
    }

    /// Whether another run works on the state.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        matches!(self, Self::Locked { .. })
    }

    /// Returns whether something could not be read: there may be guests to start of which nothing is known. A disk that is
    /// full, or takes nothing, hides none.
    #[must_use]
    pub fn hides_guests(&self) -> bool {
        match self {
            Self::Io { operation, .. } => {
                matches!(operation, Operation::Examine | Operation::Read)
            }
            Self::NotAFile { .. } | Self::TooLong { .. } | Self::Stuck { .. } => true,
            Self::UnwritableUri { .. } | Self::Locked { .. } => false,
        }
    }

    /// Returns whether the disk has not answered in time.
    #[must_use]
    pub fn is_stuck(&self) -> bool {
        matches!(self, Self::Stuck { .. })
    }
}

struct Holder(Option<u32>);

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(process) => write!(f, "is held by process {process}, which is still at work"),
            None => f.write_str("is held by another run, which is still at work"),
        }
    }
}

/// What was being done when the system refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Operation {
    /// Looking whether it is there, and what it is.
    Examine,
    /// Creating a folder or file.
    Create,
    /// Reading.
    Read,
    /// Writing the new content, down to the disk.
    Write,
    /// Putting the new content in the old one's place.
    Replace,
    /// Removing.
    Remove,
    /// Making sure that a folder's change is on the disk.
    Sync,
    /// Locking.
    Lock,
}

impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Examine => "examine",
            Self::Create => "create",
            Self::Read => "read",
            Self::Write => "write",
            Self::Replace => "replace",
            Self::Remove => "remove",
            Self::Sync => "sync",
            Self::Lock => "lock",
        })
    }
}

/// What is where a regular file should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FileKind {
    /// A folder.
    Directory,
    /// A symbolic link, wherever it leads.
    SymbolicLink,
    /// A device, pipe or socket.
    Special,
}

impl fmt::Display for FileKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Directory => "a directory",
            Self::SymbolicLink => "a symbolic link",
            Self::Special => "a device, pipe or socket",
        })
    }
}
