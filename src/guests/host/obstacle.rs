//! The table that says which failure to connect is worth another attempt.

use super::answer::Answer;
use crate::auth::AuthError;
use crate::client::Error;
use crate::session::ConnectionError;
use crate::transport::TransportError;
use crate::uri::UriError;

/// What is in the way of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Obstacle {
    /// Nothing listens, the network does not reach the host, descriptors are used up, or the daemon ends: this passes.
    Absence,
    /// Something listens and does not answer: the daemon may be frozen, or busy with a guest.
    Silence,
    /// The daemon has said no, it is no libvirtd, or the URI is wrong: another attempt ends in the same way.
    Refusal,
}

impl Obstacle {
    /// Returns what an attempt has failed by. What is not known to last may pass.
    pub(super) fn of(error: &Error) -> Self {
        match error {
            // The daemon before the driver's is there.
            error if error.is_relay_lost() => Self::Absence,
            // A disk that was looked at for the URI has not answered.
            Error::Uri(UriError::TimedOut { .. }) => Self::Absence,
            Error::Remote { .. } if Answer::of(error).passes() => Self::Silence,
            Error::Transport(TransportError::SocketDenied { .. })
            | Error::Uri(_)
            | Error::WrongPeer { .. }
            | Error::Answer { .. }
            | Error::Arguments { .. }
            | Error::MissingFeature { .. }
            | Error::Migration(_)
            | Error::Remote { .. } => Self::Refusal,
            Error::HandshakeTimeout { .. } | Error::Timeout { .. } | Error::PoolFull { .. } => {
                Self::Silence
            }
            Error::Auth(error) => match error {
                AuthError::ClosedAtOnce | AuthError::Closed | AuthError::Io(_) => Self::Absence,
                _ => Self::Refusal,
            },
            Error::Disconnected { source, .. } | Error::Ended(source) => match source {
                ConnectionError::Protocol(_) => Self::Refusal,
                ConnectionError::KeepaliveTimeout { .. } => Self::Silence,
                _ => Self::Absence,
            },
            Error::Transport(_) | Error::ConnectTimeout { .. } => Self::Absence,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::sync::Arc;
    use std::time::Duration;

    use virtwire_proto::message::{ErrorCode, ErrorDomain};
    use virtwire_proto::{FrameError, RemoteError, message};

    use super::*;
    use crate::auth::{Peer, Wanted};
    use crate::session::ProtocolError;
    use crate::transport::Attempt;
    use crate::uri::{Endpoint, Environment, resolve};

    const AFTER: Duration = Duration::from_secs(10);

    fn endpoint() -> Endpoint {
        Endpoint::Unix { path: "/s".into() }
    }

    fn system(number: i32) -> Arc<io::Error> {
        Arc::new(io::Error::from_raw_os_error(number))
    }

    fn remote(code: ErrorCode, domain: ErrorDomain) -> RemoteError {
        RemoteError::from(message::Error {
            code,
            domain,
            ..message::Error::default()
        })
    }

    fn said(code: ErrorCode, domain: ErrorDomain) -> Error {
        Error::Remote {
            procedure: "CONNECT_OPEN",
            source: remote(code, domain),
        }
    }

    fn ended(source: ConnectionError) -> Error {
        Error::Disconnected {
            procedure: "CONNECT_OPEN",
            maybe_executed: true,
            source,
        }
    }

    fn unreached(number: i32) -> Error {
        let attempt = Attempt {
            address: ([127, 0, 0, 1], 1).into(),
            source: system(number),
        };
        Error::Transport(TransportError::Tcp {
            host: "h".to_owned(),
            port: 1,
            attempts: vec![attempt],
        })
    }

    fn no_socket(number: i32) -> Error {
        let (path, source) = ("/s".into(), system(number));
        Error::Transport(match number {
            2 => TransportError::SocketMissing { path, source },
            13 => TransportError::SocketDenied { path, source },
            111 => TransportError::SocketRefused { path, source },
            _ => TransportError::Socket { path, source },
        })
    }

    #[test]
    fn absence_passes() {
        for error in [
            // ENOENT, ECONNREFUSED, EMFILE, ENFILE.
            no_socket(2),
            no_socket(111),
            no_socket(24),
            no_socket(23),
            // ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, EMFILE.
            unreached(111),
            unreached(113),
            unreached(101),
            unreached(24),
            Error::Transport(TransportError::Lookup {
                host: "h".to_owned(),
                source: system(5),
            }),
            Error::ConnectTimeout {
                endpoint: endpoint(),
                after: AFTER,
            },
            Error::Auth(AuthError::ClosedAtOnce),
            Error::Auth(AuthError::Closed),
            Error::Auth(io::Error::from(io::ErrorKind::TimedOut).into()),
            ended(ConnectionError::ClosedByDaemon),
            ended(ConnectionError::Cut),
            said(ErrorCode::SYSTEM_ERROR, ErrorDomain::RPC),
        ] {
            assert_eq!(Obstacle::of(&error), Obstacle::Absence, "{error:?}");
        }
    }

    #[test]
    fn silence_passes() {
        for error in [
            Error::HandshakeTimeout {
                endpoint: endpoint(),
                after: AFTER,
            },
            Error::Timeout {
                procedure: "CONNECT_GET_TYPE",
                after: AFTER,
                maybe_executed: true,
                unanswered: 1,
            },
            ended(ConnectionError::KeepaliveTimeout {
                pings: 5,
                silence: AFTER,
            }),
            said(ErrorCode::OPERATION_TIMEOUT, ErrorDomain::QEMU),
        ] {
            assert_eq!(Obstacle::of(&error), Obstacle::Silence, "{error:?}");
        }
    }

    #[test]
    fn refusal_lasts() {
        let frame = ProtocolError::Frame(FrameError::TooLong { length: u32::MAX });
        let uri = resolve(Some("qemu"), false, &Environment::new(0)).unwrap_err();
        for error in [
            Error::Uri(uri),
            no_socket(13),
            Error::WrongPeer {
                endpoint: endpoint(),
                peer: Peer::Http,
            },
            Error::Auth(AuthError::NotOffered {
                wanted: "sasl".to_owned(),
                offered: Wanted(Vec::new()),
            }),
            Error::Auth(AuthError::Unsupported {
                wanted: Wanted(Vec::new()),
            }),
            Error::Auth(AuthError::PolkitIncomplete),
            Error::Auth(AuthError::Refused {
                procedure: "AUTH_POLKIT",
                source: remote(ErrorCode::AUTH_FAILED, ErrorDomain::RPC),
            }),
            Error::Auth(AuthError::Protocol(frame)),
            ended(ConnectionError::Protocol(frame)),
            Error::Answer {
                procedure: "CONNECT_OPEN",
                source: serde_xdr::from_slice::<u32>(&[]).unwrap_err(),
            },
            said(ErrorCode::OPERATION_FAILED, ErrorDomain::QEMU),
            said(ErrorCode::SYSTEM_ERROR, ErrorDomain::QEMU),
            said(ErrorCode::NO_CONNECT, ErrorDomain::NONE),
        ] {
            assert_eq!(Obstacle::of(&error), Obstacle::Refusal, "{error:?}");
        }
    }
}
