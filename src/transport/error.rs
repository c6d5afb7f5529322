//! Why there is no pipe.

use std::{io, net::SocketAddr, path::PathBuf, sync::Arc};

use super::hint::Daemon;

/// Why an [`Endpoint`](super::Endpoint) could not be connected to. Nothing has been sent.
#[derive(Clone, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TransportError {
    /// There is no socket at the path: the daemon has not been started, or was stopped properly.
    #[error("no socket {}; {}", path.display(), Daemon::of(path).start_hint())]
    SocketMissing {
        /// The socket's path.
        path: PathBuf,
        /// The system's reason.
        #[source]
        source: Arc<io::Error>,
    },
    /// The socket exists, but no daemon listens on it: it was killed or is just starting or ending.
    #[error(
        "no daemon listens on socket {}; {}", path.display(), Daemon::of(path).start_hint()
    )]
    SocketRefused {
        /// The socket's path.
        path: PathBuf,
        /// The system's reason.
        #[source]
        source: Arc<io::Error>,
    },
    /// The user may not connect to the socket.
    #[error(
        "permission denied on socket {}; {}", path.display(), Daemon::of(path).permission_hint()
    )]
    SocketDenied {
        /// The socket's path.
        path: PathBuf,
        /// The system's reason.
        #[source]
        source: Arc<io::Error>,
    },
    /// Connecting to the socket failed in another way.
    #[error("cannot connect to socket {}", path.display())]
    Socket {
        /// The socket's path.
        path: PathBuf,
        /// The system's reason.
        #[source]
        source: Arc<io::Error>,
    },
    /// The host's name could not be looked up.
    #[error("cannot look up host {host:?}")]
    Lookup {
        /// The name.
        host: String,
        /// The resolver's reason.
        #[source]
        source: Arc<io::Error>,
    },
    /// The host's name has no address.
    #[error("host {host:?} has no address")]
    NoAddress {
        /// The name.
        host: String,
    },
    /// No address of the host could be connected to.
    #[error("cannot connect to {host:?} port {port}: {}", list(attempts))]
    Tcp {
        /// The name or address.
        host: String,
        /// The port.
        port: u16,
        /// Every address in the order in which it was tried, with its own reason.
        attempts: Vec<Attempt>,
    },
}

/// One address of a host and why it could not be connected to.
#[derive(Clone, Debug, thiserror::Error)]
#[error("{address}: {source}")]
pub struct Attempt {
    /// The address.
    pub address: SocketAddr,
    /// The system's reason.
    pub source: Arc<io::Error>,
}

impl Attempt {
    /// Whether this host has an address and a route of the family, as one without IPv6 has not.
    fn had_a_way(&self) -> bool {
        !matches!(
            self.source.kind(),
            io::ErrorKind::AddrNotAvailable | io::ErrorKind::NetworkUnreachable
        )
    }
}

impl TransportError {
    /// Tells whether nothing listens there: a socket without a daemon, or a TCP port that is refused
    /// on every address that this host has a way to. A daemon that starts later would make the same
    /// call succeed.
    #[must_use]
    pub fn is_daemon_down(&self) -> bool {
        match self {
            Self::SocketMissing { .. } | Self::SocketRefused { .. } => true,
            Self::Tcp { attempts, .. } => {
                let mut reached = attempts.iter().filter(|it| it.had_a_way()).peekable();
                reached.peek().is_some()
                    && reached.all(|it| it.source.kind() == io::ErrorKind::ConnectionRefused)
            }
            _ => false,
        }
    }

    /// Tells whether the user lacks the permission to connect.
    #[must_use]
    pub fn is_permission_denied(&self) -> bool {
        matches!(self, Self::SocketDenied { .. })
    }

    pub(super) fn from_socket(path: PathBuf, source: io::Error) -> Self {
        let kind = source.kind();
        let source = Arc::new(source);
        match kind {
            io::ErrorKind::NotFound => Self::SocketMissing { path, source },
            io::ErrorKind::ConnectionRefused => Self::SocketRefused { path, source },
            io::ErrorKind::PermissionDenied => Self::SocketDenied { path, source },
            _ => Self::Socket { path, source },
        }
    }
}

fn list(attempts: &[Attempt]) -> String {
    let attempts: Vec<_> = attempts.iter().map(Attempt::to_string).collect();
    attempts.join("; ")
}
