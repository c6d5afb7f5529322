//! Sockets, and the connections that come over them.

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::{TcpListener, UnixListener};

use super::connection::Connection;
use super::error::SimError;
use super::shared::{Mode, Shared};

/// Before another connection is accepted when one could not be.
const RETRY: Duration = Duration::from_millis(10);

/// Where a daemon listens.
#[derive(Clone, Debug)]
pub(super) enum Place {
    Unix(PathBuf),
    Tcp(String),
    Nowhere,
}

pub(super) enum Listener {
    Unix(UnixListener),
    Tcp(TcpListener),
}

impl Listener {
    /// Listens at `place`, or at the port that an earlier life of the daemon had.
    pub(super) async fn bind(
        place: &Place,
        former: Option<SocketAddr>,
    ) -> Result<Option<Self>, SimError> {
        match place {
            Place::Unix(path) => {
                match std::fs::remove_file(path) {
                    Err(error) if error.kind() != io::ErrorKind::NotFound => {
                        return Err(SimError::Unix {
                            path: path.clone(),
                            source: error,
                        });
                    }
                    _ => {}
                }
                let bound = UnixListener::bind(path).map_err(|source| SimError::Unix {
                    path: path.clone(),
                    source,
                })?;
                Ok(Some(Self::Unix(bound)))
            }
            Place::Tcp(address) => {
                let address = former.map_or_else(|| address.clone(), |former| former.to_string());
                match TcpListener::bind(&address).await {
                    Ok(bound) => Ok(Some(Self::Tcp(bound))),
                    Err(source) => Err(SimError::Tcp { address, source }),
                }
            }
            Place::Nowhere => Ok(None),
        }
    }

    pub(super) fn tcp_address(&self) -> Option<SocketAddr> {
        match self {
            Self::Unix(_) => None,
            Self::Tcp(listener) => listener.local_addr().ok(),
        }
    }

    /// Takes connections until the daemon is killed.
    pub(super) async fn serve(self, shared: Arc<Shared>) {
        let mut mode = shared.mode.subscribe();
        loop {
            if *mode.borrow_and_update() != Mode::Running {
                if mode.changed().await.is_err() {
                    return;
                }
                continue;
            }
            tokio::select! {
                changed = mode.changed() => {
                    if changed.is_err() {
                        return;
                    }
                }
                accepted = self.accept(&shared) => {
                    if accepted.is_err() {
                        // Out of file descriptors, for instance: others may close some.
                        tokio::time::sleep(RETRY).await;
                    }
                }
            }
        }
    }

    async fn accept(&self, shared: &Arc<Shared>) -> io::Result<()> {
        match self {
            Self::Unix(listener) => {
                let (stream, _) = listener.accept().await?;
                let (read, write) = stream.into_split();
                shared.spawn(Connection::new(shared, read, write).run());
            }
            Self::Tcp(listener) => {
                let (stream, _) = listener.accept().await?;
                stream.set_nodelay(true)?;
                let (read, write) = stream.into_split();
                shared.spawn(Connection::new(shared, read, write).run());
            }
        }
        Ok(())
    }
}
