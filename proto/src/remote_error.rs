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
    ///
    /// Daemons say so in their own language: what tells it from their other errors about messages
    /// (a payload that makes no sense, a client that is not authenticated) is that it ends with the
    /// procedure's number.
    #[must_use]
    pub fn is_unknown_procedure(&self) -> bool {
        self.code == ErrorCode::RPC
            && self.domain == ErrorDomain::RPC
            && self.message.ends_with(|last: char| last.is_ascii_digit())
    }

    /// Whether the daemon has lost its own connection to another daemon, or cannot make one.
    ///
    /// virtproxyd passes calls on to a driver's daemon. Once that is gone, it answers each call of the same client with
    /// such an error, even when the driver's daemon is back.
    #[must_use]
    pub fn is_relay_lost(&self) -> bool {
        self.domain == ErrorDomain::RPC
            && [ErrorCode::INTERNAL_ERROR, ErrorCode::SYSTEM_ERROR].contains(&self.code)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_procedure_is_told_in_whatever_language() {
        let says = |code, domain, message: &str| {
            let error = RemoteError {
                code,
                domain,
                level: ErrorLevel::ERROR,
                message: message.to_owned(),
            };
            error.is_unknown_procedure()
        };
        for words in [
            "unknown procedure: 273",
            "unbekannte Prozedur: 273",
            "未知的流程：273",
        ] {
            assert!(says(ErrorCode::RPC, ErrorDomain::RPC, words), "{words}");
        }
        for words in [
            "authentication required",
            "Unable to decode message payload",
            "",
        ] {
            assert!(!says(ErrorCode::RPC, ErrorDomain::RPC, words), "{words}");
        }
        // Not from where messages are looked at.
        let words = "unknown procedure: 273";
        assert!(!says(ErrorCode::INTERNAL_ERROR, ErrorDomain::RPC, words));
        assert!(!says(ErrorCode::RPC, ErrorDomain::QEMU, words));
    }
    #[test]
    fn relay_is_lost_when_the_daemon_s_own_client_fails() {
        for (code, domain, lost) in [
            (ErrorCode::INTERNAL_ERROR, ErrorDomain::RPC, true),
            (ErrorCode::SYSTEM_ERROR, ErrorDomain::RPC, true),
            (ErrorCode::RPC, ErrorDomain::RPC, false),
            (ErrorCode::SYSTEM_ERROR, ErrorDomain::QEMU, false),
        ] {
            let error = RemoteError {
                code,
                domain,
                level: ErrorLevel::ERROR,
                message: "client socket is closed".to_owned(),
            };
            assert_eq!(error.is_relay_lost(), lost, "{error:?}");
        }
    }
}
