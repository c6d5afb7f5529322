//! Hosts with which something is wrong from the beginning.

use std::io;
use std::net::SocketAddr;
use std::path::Path;

use tokio::net::{TcpListener, TcpSocket, TcpStream, UnixListener, UnixSocket, UnixStream};

use crate::daemon::Setup;
use crate::fault::Fault;

/// What a connection's first calls after its opening are, whoever made it.
const FIRST_CALLS: [&str; 5] = [
    "CONNECT_GET_TYPE",
    "CONNECT_GET_URI",
    "CONNECT_GET_VERSION",
    "CONNECT_LIST_ALL_DOMAINS",
    "CONNECT_NUM_OF_DOMAINS",
];
/// Connections that a listener without a queue takes, at most, before the kernel drops the next.
const ROOM: usize = 8;

/// What is wrong with a host of a [`Fleet`](crate::Fleet).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Trouble {
    /// Nothing listens: to connect is refused.
    Refuses,
    /// To connect is not answered at all, as with a host without power: a listener whose queue is
    /// full. (For a UNIX socket the kernel says at once that there is no room.)
    Swallows,
    /// Takes connections, and never says anything.
    Mute,
    /// Answers until the connection is open, and nothing after that.
    FallsSilent,
}

impl Trouble {
    /// A word for it, such as `refuses`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Refuses => "refuses",
            Self::Swallows => "swallows",
            Self::Mute => "mute",
            Self::FallsSilent => "falls silent",
        }
    }

    /// Whether nobody ever gets a connection.
    #[must_use]
    pub fn is_dead(self) -> bool {
        matches!(self, Self::Refuses | Self::Swallows)
    }

    /// What a daemon that listens does wrong.
    pub(super) fn spoil(self, setup: Setup) -> Setup {
        match self {
            Self::Refuses | Self::Swallows => setup,
            Self::Mute => setup.fault(Fault::silence().on_connect(1).from_then_on()),
            Self::FallsSilent => FIRST_CALLS.iter().fold(setup, |setup, call| {
                setup.fault(Fault::silence().on_call(*call, 1).from_then_on())
            }),
        }
    }
}

/// A place at which nobody can connect, for as long as this is held.
#[derive(Debug)]
#[expect(dead_code, reason = "held, not looked at")]
pub(super) enum DeadPlace {
    BoundTcp(TcpSocket),
    BoundUnix,
    FullTcp(TcpListener, Vec<TcpStream>),
    FullUnix(UnixListener, Vec<UnixStream>),
}

impl DeadPlace {
    pub(super) async fn tcp(trouble: Trouble, at: SocketAddr) -> io::Result<(Self, SocketAddr)> {
        let socket = match at {
            SocketAddr::V4(_) => TcpSocket::new_v4(),
            SocketAddr::V6(_) => TcpSocket::new_v6(),
        }?;
        socket.bind(at)?;
        let at = socket.local_addr()?;
        if trouble != Trouble::Swallows {
            // Bound, so that nobody else listens there either.
            return Ok((Self::BoundTcp(socket), at));
        }
        let listener = socket.listen(0)?;
        // One connection fits. It is made when `connect` returns, and every other is dropped.
        let filling = vec![TcpStream::connect(at).await?];
        Ok((Self::FullTcp(listener, filling), at))
    }

    pub(super) async fn unix(trouble: Trouble, path: &Path) -> io::Result<Self> {
        let socket = UnixSocket::new_stream()?;
        socket.bind(path)?;
        if trouble != Trouble::Swallows {
            // The file stays behind, as that of a daemon that was killed.
            return Ok(Self::BoundUnix);
        }
        let listener = socket.listen(0)?;
        let mut filling = Vec::new();
        while filling.len() < ROOM {
            match UnixStream::connect(path).await {
                Ok(stream) => filling.push(stream),
                Err(_) => break,
            }
        }
        Ok(Self::FullUnix(listener, filling))
    }
}
