//! What can go wrong with a connection or a call, by who is to blame.

use std::time::Duration;

use virtwire_proto::EncodeError;
pub use virtwire_proto::RemoteError;
use virtwire_proto::message::ErrorCode;
use virtwire_proto::remote::DriverFeature;

use super::migration::{MigrationError, MigrationSide};
use super::seconds::Seconds;
use crate::auth::{AuthError, Peer};
use crate::session::ConnectionError;
use crate::transport::{Endpoint, TransportError};
use crate::uri::UriError;

/// Why a connection could not be opened, or a call gave no result.
///
/// `Display` names the call alone, as in `virDomainCreate failed`; the daemon's words are in [`source()`](std::error::Error::source)
/// and in [`remote()`](Self::remote). The methods tell the kinds apart that a program deals with:
///
/// ```
/// use virtwire::Error;
///
/// fn advice(error: &Error) -> &'static str {
///     match error {
///         error if error.is_not_found() => "the object does not exist",
///         error if error.is_undecided() => "look whether it was done",
///         error if error.is_connection_lost() => "connect again",
///         _ => "tell the user, with all of its sources",
///     }
/// }
/// ```
#[derive(Clone, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The caller's URI cannot be used.
    #[error(transparent)]
    Uri(#[from] UriError),
    /// The daemon cannot be reached.
    #[error(transparent)]
    Transport(#[from] TransportError),
    /// Reaching the daemon took too long.
    #[error("{endpoint} could not be reached within {} s", Seconds(*after))]
    ConnectTimeout {
        /// Where to.
        endpoint: Endpoint,
        /// The bound.
        after: Duration,
    },
    /// The daemon was reached but did not finish the opening in time.
    #[error("the daemon at {endpoint} did not answer within {} s", Seconds(*after))]
    HandshakeTimeout {
        /// Where it listens.
        endpoint: Endpoint,
        /// The bound.
        after: Duration,
    },
    /// Something else than libvirtd answers.
    #[error("{endpoint} answers as {peer}, not libvirtd; {}", peer.advice(endpoint))]
    WrongPeer {
        /// Where it listens.
        endpoint: Endpoint,
        /// The server that answers.
        peer: Peer,
    },
    /// The daemon wants credentials that this client does not have, or refused them.
    #[error(transparent)]
    Auth(#[from] AuthError),
    /// The arguments do not fit the protocol's bounds, or a text of them holds a NUL, at which it would end for the daemon. Nothing
    /// was sent.
    #[error("the arguments of {procedure} cannot be sent")]
    Arguments {
        /// The call, by its function in libvirt's API, such as `virDomainCreate`.
        procedure: &'static str,
        /// What does not fit.
        source: EncodeError,
    },
    /// The daemon answered the call with an error. It may have refused the call before it did anything, or have failed at it.
    #[error("{procedure} failed")]
    Remote {
        /// The call, by its function in libvirt's API, such as `virDomainCreate`.
        procedure: &'static str,
        /// What the daemon says.
        source: RemoteError,
    },
    /// No answer within the bound.
    #[error("{}", late(procedure, *after, *maybe_executed, *unanswered))]
    Timeout {
        /// The call, by its function in libvirt's API, such as `virDomainCreate`.
        procedure: &'static str,
        /// The bound.
        after: Duration,
        /// Whether the daemon may have executed the call, or still do so. Otherwise it was not sent,
        /// and will not be.
        maybe_executed: bool,
        /// How many calls the daemon had not answered on this connection when the time was over: they hold its
        /// [window](super::ConnectOptions::window). A call that was sent is one of them.
        unanswered: usize,
    },
    /// A [`Pool`](super::Pool) had no connection for a further call within the bound. Nothing was sent.
    #[error(
        "no connection to {endpoint} was free for a further call within {} s; {calls} calls hold them",
        Seconds(*after)
    )]
    PoolFull {
        /// Where to.
        endpoint: Endpoint,
        /// The bound.
        after: Duration,
        /// How many calls hold room in the pool, those included that nobody waits for any more.
        calls: usize,
    },
    /// The connection ended before the call was answered.
    #[error("{procedure} was not answered{}", if *maybe_executed { " and may have been executed" } else { "" })]
    Disconnected {
        /// The call, by its function in libvirt's API, such as `virDomainCreate`.
        procedure: &'static str,
        /// Whether the daemon may have executed the call.
        maybe_executed: bool,
        /// Why the connection ended.
        source: ConnectionError,
    },
    /// The connection ended while nothing was called, as a subscription or [`Connection::wait_closed`](super::Connection::wait_closed)
    /// tells.
    #[error("the connection has ended")]
    Ended(#[from] ConnectionError),
    /// The driver of a daemon does not have a feature that the operation needs. Nothing was begun.
    #[error("{procedure} needs {feature:?}, which the driver at the {at} does not have")]
    MissingFeature {
        /// The operation, by its function in libvirt's API, such as `virDomainMigrate3`.
        procedure: &'static str,
        /// The feature.
        feature: DriverFeature,
        /// Which of the two daemons.
        at: MigrationSide,
    },
    /// A managed migration failed.
    #[error(transparent)]
    Migration(Box<MigrationError>),
    /// The daemon's answer is not what the protocol says.
    #[error("the answer to {procedure} is malformed")]
    Answer {
        /// The call, by its function in libvirt's API, such as `virDomainCreate`.
        procedure: &'static str,
        /// What is wrong with it.
        source: serde_xdr::Error,
    },
}

impl Error {
    /// The daemon's own error, if it is one. Of a migration that failed, the first one.
    #[must_use]
    pub fn remote(&self) -> Option<&RemoteError> {
        match self {
            Self::Remote { source, .. } => Some(source),
            Self::Migration(error) => error.source.remote(),
            _ => None,
        }
    }

    /// The code of the daemon's error, if it is one.
    #[must_use]
    pub fn code(&self) -> Option<ErrorCode> {
        self.remote().map(|error| error.code)
    }

    /// Returns whether the daemon says that an object does not exist (any more): the one that the call is for, or another one
    /// that the call needs, such as the network of a domain that is started. [`code`](Self::code) tells which kind of object.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        matches!(
            self.code(),
            Some(
                ErrorCode::NO_DOMAIN
                    | ErrorCode::NO_DOMAIN_SNAPSHOT
                    | ErrorCode::NO_DOMAIN_CHECKPOINT
                    | ErrorCode::NO_DOMAIN_BACKUP
                    | ErrorCode::NO_DOMAIN_METADATA
                    | ErrorCode::DEVICE_MISSING
                    | ErrorCode::NO_NETWORK
                    | ErrorCode::NO_NETWORK_PORT
                    | ErrorCode::NO_NETWORK_METADATA
                    | ErrorCode::NO_STORAGE_POOL
                    | ErrorCode::NO_STORAGE_VOL
                    | ErrorCode::NO_NODE_DEVICE
                    | ErrorCode::NO_INTERFACE
                    | ErrorCode::NO_NWFILTER
                    | ErrorCode::NO_NWFILTER_BINDING
                    | ErrorCode::NO_SECRET
                    | ErrorCode::NO_SERVER
                    | ErrorCode::NO_CLIENT
            )
        )
    }

    /// Returns whether the daemon or driver lacks this procedure or does not support these arguments. Most report an unknown flag
    /// as an [invalid argument](Self::is_invalid_argument).
    #[must_use]
    pub fn is_unsupported(&self) -> bool {
        matches!(
            self.code(),
            Some(
                ErrorCode::ARGUMENT_UNSUPPORTED
                    | ErrorCode::OPERATION_UNSUPPORTED
                    | ErrorCode::CONFIG_UNSUPPORTED
            )
        ) || matches!(self, Self::MissingFeature { .. })
            || self.is_missing_procedure()
    }

    /// Whether the daemon, or its driver, has no such procedure at all: it is older than it, or has
    /// no use for it.
    #[must_use]
    pub fn is_missing_procedure(&self) -> bool {
        self.code() == Some(ErrorCode::NO_SUPPORT)
            || self.remote().is_some_and(RemoteError::is_unknown_procedure)
    }

    /// Whether the daemon finds an argument wrong, which is also what drivers say of a flag that they
    /// do not know.
    #[must_use]
    pub fn is_invalid_argument(&self) -> bool {
        self.code() == Some(ErrorCode::INVALID_ARG)
    }

    /// Whether the object is in a state that does not allow the operation, such as a domain that
    /// is already off.
    #[must_use]
    pub fn is_invalid_state(&self) -> bool {
        self.code() == Some(ErrorCode::OPERATION_INVALID)
    }

    /// Returns whether a connection that was open has ended. [`is_connection_lost`](Self::is_connection_lost) includes connections
    /// that could not be made.
    #[must_use]
    pub fn is_disconnected(&self) -> bool {
        matches!(self, Self::Disconnected { .. } | Self::Ended(_))
    }

    /// Returns whether there is no connection (any more): it ended, or could not be made. A daemon that wants other credentials,
    /// or refuses these, is no lost connection: a new attempt gets the same answer.
    #[must_use]
    pub fn is_connection_lost(&self) -> bool {
        match self {
            Self::Disconnected { .. }
            | Self::Ended(_)
            | Self::Transport(_)
            | Self::ConnectTimeout { .. }
            | Self::HandshakeTimeout { .. }
            | Self::WrongPeer { .. } => true,
            Self::Auth(error) => error.is_connection_lost(),
            _ => false,
        }
    }

    /// Whether the daemon only passes calls on, as virtproxyd does, and has lost the daemon behind it
    /// or does not reach it. Only a new connection can help.
    #[must_use]
    pub fn is_relay_lost(&self) -> bool {
        match self {
            Self::Remote { source, .. } | Self::Auth(AuthError::Refused { source, .. }) => {
                source.is_relay_lost()
            }
            _ => false,
        }
    }

    /// Returns whether the call was not sent and will not be, so that the daemon knows nothing of it. `false` for a migration,
    /// which is several calls.
    #[must_use]
    pub fn is_unsent(&self) -> bool {
        match self {
            Self::Remote { .. } | Self::Answer { .. } | Self::Migration(_) => false,
            Self::Timeout { maybe_executed, .. } | Self::Disconnected { maybe_executed, .. } => {
                !maybe_executed
            }
            _ => true,
        }
    }

    /// Whether no answer came in time, or the connection went before it: nobody knows whether the
    /// call was executed. Of a migration that failed: whether it is unknown where the domain is.
    #[must_use]
    pub fn is_undecided(&self) -> bool {
        match self {
            Self::Timeout { maybe_executed, .. } | Self::Disconnected { maybe_executed, .. } => {
                *maybe_executed
            }
            Self::Migration(error) => error.domain_at.is_none(),
            _ => false,
        }
    }
}

fn late(procedure: &str, after: Duration, maybe_executed: bool, unanswered: usize) -> String {
    let after = Seconds(after);
    if maybe_executed {
        return format!("no answer to {procedure} within {after} s");
    }
    match unanswered {
        0 => format!("{procedure} was not sent within {after} s"),
        1 => format!("{procedure} was not sent within {after} s: window held by 1 unanswered call"),
        _ => format!(
            "{procedure} was not sent within {after} s: window held by {unanswered} unanswered calls"
        ),
    }
}
