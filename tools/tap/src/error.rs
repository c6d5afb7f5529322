//! What can go wrong in the proxy itself.

use std::io;
use std::path::PathBuf;

use crate::endpoint::Endpoint;
use crate::fixture::FixtureError;
use crate::splitter::Lost;

/// Why the proxy cannot do its work.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TapError {
    /// The address to listen on is taken or not ours.
    #[error("cannot listen on {endpoint}")]
    Listen {
        /// The address.
        endpoint: Endpoint,
        /// The system's reason.
        source: io::Error,
    },
    /// The daemon is not there.
    #[error("cannot connect to {endpoint}")]
    Connect {
        /// The address.
        endpoint: Endpoint,
        /// The system's reason.
        source: io::Error,
    },
    /// A connection broke while bytes were carried.
    #[error("connection broke")]
    Relay(#[source] io::Error),
    /// A file cannot be read.
    #[error("cannot read {}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// A file cannot be written.
    #[error("cannot write {}", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// A file is not a fixture.
    #[error("{} is not a fixture", path.display())]
    Fixture {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        source: FixtureError,
    },
    /// The bytes in a fixture are not a frame.
    #[error("{} holds bytes that are no message", path.display())]
    Bytes {
        /// The file.
        path: PathBuf,
        /// What is wrong with them.
        source: Lost,
    },
    /// Fewer procedures were called than are wanted.
    #[error("{made} different procedures were called, and {wanted} are wanted")]
    TooFew {
        /// How many were called.
        made: usize,
        /// How many should have been.
        wanted: usize,
    },
    /// Standard output is closed.
    #[error("cannot print")]
    Print(#[source] io::Error),
}

/// An error and what is behind it, on one line.
#[must_use]
pub fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(source) = next {
        text.push_str(": ");
        text.push_str(&source.to_string());
        next = source.source();
    }
    text
}
