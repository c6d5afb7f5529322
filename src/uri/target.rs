//! What resolution yields.

use std::{fmt, path::PathBuf};

use super::{ClientParameters, Uri};

/// The port of libvirt's TCP transport without encryption.
#[doc(alias = "LIBVIRTD_TCP_PORT")]
pub const TCP_PORT: u16 = 16509;

/// Where bytes go: the argument of [`transport::connect`](crate::transport::connect).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Endpoint {
    /// A UNIX stream socket on this machine.
    Unix {
        /// The socket's path; a leading `@` stands for the abstract namespace.
        path: PathBuf,
    },
    /// A TCP port.
    Tcp {
        /// A name or address, without brackets.
        host: String,
        /// The port.
        port: u16,
    },
}

impl fmt::Display for Endpoint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unix { path } => write!(formatter, "{}", path.display()),
            Self::Tcp { host, port } if host.contains(':') => {
                write!(formatter, "[{host}]:{port}")
            }
            Self::Tcp { host, port } => write!(formatter, "{host}:{port}"),
        }
    }
}

/// A resolved URI: which endpoint to connect to, and what to ask for there.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Target {
    /// Where to connect.
    pub endpoint: Endpoint,
    /// The name for `CONNECT_OPEN`. Empty: the daemon chooses, and `CONNECT_GET_URI` tells what. An admin connection has no
    /// name.
    pub name: String,
    /// Whether to open read-only: the read-only flag belongs into `CONNECT_OPEN` too.
    pub read_only: bool,
    /// The URI after aliases and defaults, or `None` when the daemon is to choose.
    pub uri: Option<Uri>,
    /// What the URI's parameters ask of the client. `mode` and `proxy` come from libvirt.conf where
    /// the URI has none.
    pub parameters: ClientParameters,
}
