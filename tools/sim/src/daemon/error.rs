//! Why a simulated daemon could not be started.

use std::io;
use std::path::PathBuf;

/// Why a daemon does not listen. Nothing is left behind.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SimError {
    /// The UNIX socket could not be made.
    #[error("cannot listen on {}", path.display())]
    Unix {
        /// Where.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// The TCP port could not be taken.
    #[error("cannot listen on {address}")]
    Tcp {
        /// Host and port, as given.
        address: String,
        /// The system's reason.
        source: io::Error,
    },
}
