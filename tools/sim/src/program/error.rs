//! Why the program does not run.

use std::io;
use std::net::AddrParseError;
use std::path::PathBuf;

use virtwire_sim::SimError;

/// Why the program ends with a failure.
#[derive(Debug, thiserror::Error)]
pub(super) enum ProgramError {
    /// The configuration cannot be read.
    #[error("cannot read {}", path.display())]
    Read {
        /// Which file.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// The configuration is not what it should be.
    #[error("cannot understand {}", path.display())]
    Parse {
        /// Which file.
        path: PathBuf,
        /// Where, and what is wrong.
        source: serde_json::Error,
    },
    /// A list or a record cannot be written.
    #[error("cannot write {}", path.display())]
    Write {
        /// Which file.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// `--tcp` does not name an address.
    #[error("cannot understand {address}")]
    Address {
        /// What it names.
        address: String,
        /// What is wrong with it.
        source: AddrParseError,
    },
    /// The daemon does not listen.
    #[error("cannot start")]
    Start(#[from] SimError),
    /// The system refuses a runtime, signals or an output.
    #[error("cannot run")]
    System(#[from] io::Error),
}
