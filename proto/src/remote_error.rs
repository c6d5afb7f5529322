//! What a daemon answers instead of a result.

use std::fmt;

use crate::message::{self, ErrorCode, ErrorDomain, ErrorLevel};

/// A daemon's own account of why something failed (`virError`).
#[derive(Clone, PartialEq, Eq)]
pub struct RemoteError {
    /// What kind of failure it is.
    pub code: ErrorCode,
    /// The part of libvirt that failed.
    pub domain: ErrorDomain,
    /// How bad it is.
    pub level: ErrorLevel,
    /// The daemon's words, in the daemon's language; may be empty.
    pub message: String,
}

impl RemoteError {
    /// Decodes the payload of a message with [`Status::Error`](crate::Status::Error).
    ///
    /// # Errors
    /// [`serde_xdr::Error`] when it is malformed.
    pub fn decode(payload: &[u8]) -> Result<Self, serde_xdr::Error> {
        serde_xdr::from_slice::<message::Error>(payload).map(Self::from)
    }

    /// Whether the daemon does not know the procedure at all, being older than it.
    #[must_use]
    pub fn is_unknown_procedure(&self) -> bool {
        self.code == ErrorCode::RPC && self.message.starts_with("unknown procedure")
    }
}

impl From<message::Error> for RemoteError {
    fn from(error: message::Error) -> Self {
        let message::Error {
            code,
            domain,
            level,
            message,
            ..
        } = error;
        Self {
            code,
            domain,
            level,
            message: message.unwrap_or_default(),
        }
    }
}

impl fmt::Display for RemoteError {
    /// The daemon's message and, for whoever looks it up, its code.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.message.trim_end() {
            "" => write!(f, "the daemon gave no reason ({:?})", self.code),
            message => write!(f, "{message} ({:?})", self.code),
        }
    }
}

impl fmt::Debug for RemoteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "RemoteError({:?} from {:?}: {:?})",
            self.code, self.domain, self.message
        )
    }
}

impl std::error::Error for RemoteError {}
