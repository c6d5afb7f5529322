//! Which way a message goes.

use std::fmt;

/// Which way a message goes. Displayed as `>` (to the daemon) and `<` (to the client).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// From the client to the daemon.
    ToDaemon,
    /// From the daemon to the client.
    ToClient,
}

impl Direction {
    /// Who sends: `client` or `daemon`.
    #[must_use]
    pub fn sender(self) -> &'static str {
        match self {
            Self::ToDaemon => "client",
            Self::ToClient => "daemon",
        }
    }
}

impl fmt::Display for Direction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ToDaemon => ">",
            Self::ToClient => "<",
        })
    }
}
