//! Why a daemon did not let us in.

use std::fmt;
use std::io;
use std::sync::Arc;

use virtwire_proto::remote::AuthType;
use virtwire_proto::{EncodeError, RemoteError};

use super::peer::Peer;
use crate::session::ProtocolError;

/// Why a daemon did not let us in.
#[derive(Clone, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AuthError {
    /// The URI's `auth` names a type of authentication that the daemon does not offer.
    #[error("the URI wants {wanted} authentication, the daemon offers {offered}")]
    NotOffered {
        /// What the URI says.
        wanted: String,
        /// What the daemon takes.
        offered: Wanted,
    },
    /// The daemon wants authentication that this client does not have.
    #[error("the daemon demands {wanted} authentication; this client knows only none and polkit")]
    Unsupported {
        /// What the daemon takes.
        wanted: Wanted,
    },
    /// Polkit's policy denies it, or wants a person to agree who was not there.
    #[error("polkit did not authorise this user to use the daemon")]
    PolkitIncomplete,
    /// The daemon answered with an error.
    #[error("the daemon refused {procedure}")]
    Refused {
        /// The procedure.
        procedure: &'static str,
        /// What the daemon says.
        source: RemoteError,
    },
    /// Something else than libvirtd answers.
    #[error("{0} answers, not libvirtd")]
    WrongPeer(Peer),
    /// The peer closed the connection without a byte. A daemon does so that has too many clients, ends, or refuses this
    /// one by its access rules; a TLS server does so when it is not spoken to in TLS.
    #[error(
        "the connection was closed without an answer: the daemon has too many clients or refuses this one, \
         or it is another server (TLS needs +tls)"
    )]
    ClosedAtOnce,
    /// The daemon closed the connection later.
    #[error("the daemon closed the connection during authentication")]
    Closed,
    /// Reading or writing failed.
    #[error("the connection failed during authentication")]
    Io(#[source] Arc<io::Error>),
    /// The daemon sent what the protocol does not allow.
    #[error("the daemon broke the protocol during authentication")]
    Protocol(#[from] ProtocolError),
    /// The daemon's answer is not what the protocol says.
    #[error("the answer to {procedure} is malformed")]
    Answer {
        /// The procedure.
        procedure: &'static str,
        /// What is wrong with it.
        source: serde_xdr::Error,
    },
    /// A call does not fit the protocol's bounds.
    #[error("an authentication call cannot be sent")]
    Encode(#[from] EncodeError),
}

impl AuthError {
    /// Returns whether the connection failed, and not the authentication: a new attempt may succeed with the same credentials.
    #[must_use]
    pub fn is_connection_lost(&self) -> bool {
        match self {
            Self::WrongPeer(_)
            | Self::ClosedAtOnce
            | Self::Closed
            | Self::Io(_)
            | Self::Protocol(_)
            | Self::Answer { .. } => true,
            Self::NotOffered { .. }
            | Self::Unsupported { .. }
            | Self::PolkitIncomplete
            | Self::Refused { .. }
            | Self::Encode(_) => false,
        }
    }
}

impl From<io::Error> for AuthError {
    fn from(error: io::Error) -> Self {
        Self::Io(Arc::new(error))
    }
}

/// The authentication types that a daemon takes, printed as a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted(pub Vec<AuthType>);

impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, wanted) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str(" or ")?;
            }
            match *wanted {
                AuthType::NONE => f.write_str("none")?,
                AuthType::SASL => f.write_str("SASL")?,
                AuthType::POLKIT => f.write_str("polkit")?,
                AuthType(other) => write!(f, "unknown (type {other})")?,
            }
        }
        Ok(())
    }
}
