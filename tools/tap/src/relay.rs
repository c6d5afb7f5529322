//! Carries bytes between clients and a daemon.
//!
//! For each accepted connection one to the daemon is opened. Bytes are read in pieces of at most
//! 64 KiB, looked at, and written on; a peer that does not read holds up its own direction only.
//! When one side ends its stream, that is passed on, and the other has a second to say the rest.

use std::io::{self, Write};
use std::pin::pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::net::{TcpListener, UnixListener};
use tokio::sync::Semaphore;
use tokio::time::timeout;

use crate::direction::Direction;
use crate::endpoint::Endpoint;
use crate::error::{TapError, chain};
use crate::observer::Observer;
use crate::only::Only;
use crate::record::Destination;
use crate::report::Report;
use crate::socket::Socket;
use crate::tally::Tally;

/// Bytes read at a time.
const PIECE: usize = 65536;
/// How long one side may go on when the other has ended: libvirt knows no half-closed connections,
/// and a daemon with a stuck stream does not notice one.
const GRACE: Duration = Duration::from_secs(1);
/// Connections served at a time; more wait to be accepted.
const CONNECTIONS_MAX: usize = 64;

/// Where clients are waited for.
#[derive(Debug)]
pub struct Listener {
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    /// With the path, which is removed at the end.
    Unix(UnixListener, std::path::PathBuf),
    Tcp(TcpListener),
}

impl Listener {
    /// Starts to listen. The file of a UNIX socket must not exist; it is removed on drop.
    ///
    /// # Errors
    /// [`TapError::Listen`].
    pub async fn bind(endpoint: &Endpoint) -> Result<Self, TapError> {
        let bound = match endpoint {
            Endpoint::Unix(path) => {
                UnixListener::bind(path).map(|socket| Kind::Unix(socket, path.clone()))
            }
            Endpoint::Tcp(address) => TcpListener::bind(address).await.map(Kind::Tcp),
        };
        let kind = bound.map_err(|source| TapError::Listen {
            endpoint: endpoint.clone(),
            source,
        })?;
        Ok(Self { kind })
    }

    /// Where it listens; with the port that the system chose, if the port asked for was 0.
    ///
    /// # Errors
    /// The system's.
    pub fn endpoint(&self) -> io::Result<Endpoint> {
        Ok(match &self.kind {
            Kind::Unix(_, path) => Endpoint::Unix(path.clone()),
            Kind::Tcp(socket) => Endpoint::Tcp(socket.local_addr()?.to_string()),
        })
    }

    async fn accept(&self) -> io::Result<Socket> {
        Ok(match &self.kind {
            Kind::Unix(listener, _) => Socket::Unix(listener.accept().await?.0),
            Kind::Tcp(listener) => {
                let (stream, _) = listener.accept().await?;
                stream.set_nodelay(true)?;
                Socket::Tcp(stream)
            }
        })
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Kind::Unix(_, path) = &self.kind {
            // Somebody else may have removed it; then there is nothing left to do.
            std::fs::remove_file(path).unwrap_or_default();
        }
    }
}

/// A proxy that is ready to run.
#[derive(Debug)]
pub struct Relay<W> {
    /// Where clients come in.
    pub listener: Listener,
    /// The daemon.
    pub target: Endpoint,
    /// Which procedures are shown and recorded; empty for all.
    pub only: Arc<[Only]>,
    /// Where messages are shown.
    pub report: Arc<Mutex<Report<W>>>,
    /// Where they are recorded.
    pub destination: Option<Destination>,
    /// Where the procedures that were answered without an error are noted.
    pub tally: Option<Arc<Mutex<Tally>>>,
}

impl<W: Write + Send + 'static> Relay<W> {
    /// Serves one connection to its end. Dropping the future ends the connection.
    ///
    /// # Errors
    /// [`TapError`] when the daemon cannot be reached or the connection breaks.
    pub async fn serve_once(&self) -> Result<(), TapError> {
        let client = self.listener.accept().await.map_err(TapError::Relay)?;
        carry(client, self.target.clone(), self.observer(1)).await
    }

    /// Serves connections for ever; what goes wrong with one is reported and harms no other.
    /// Dropping the future stops to accept; connections go on until the runtime ends.
    ///
    /// # Errors
    /// [`TapError::Relay`] when no more connections can be accepted.
    pub async fn serve(&self) -> Result<(), TapError> {
        let places = Arc::new(Semaphore::new(CONNECTIONS_MAX));
        let next = AtomicU64::new(1);
        loop {
            // Never closed, so never an error.
            let place = Arc::clone(&places).acquire_owned().await.ok();
            let client = self.listener.accept().await.map_err(TapError::Relay)?;
            let connection = next.fetch_add(1, Ordering::Relaxed);
            let (target, observer) = (self.target.clone(), self.observer(connection));
            let report = Arc::clone(&self.report);
            tokio::spawn(async move {
                let outcome = carry(client, target, observer).await;
                let text = match outcome {
                    Ok(()) => "closed".to_owned(),
                    Err(error) => chain(&error),
                };
                let mut report = report.lock().unwrap_or_else(PoisonError::into_inner);
                report.note(connection, &text).unwrap_or_default();
                drop(place);
            });
        }
    }

    fn observer(&self, connection: u64) -> Observer<W> {
        let record = self
            .destination
            .as_ref()
            .map(|destination| destination.open(connection));
        Observer::new(
            connection,
            Arc::clone(&self.only),
            Arc::clone(&self.report),
            record,
            self.tally.clone(),
        )
    }
}

async fn carry<W: Write>(
    client: Socket,
    target: Endpoint,
    observer: Observer<W>,
) -> Result<(), TapError> {
    let daemon = Socket::connect(&target)
        .await
        .map_err(|source| TapError::Connect {
            endpoint: target,
            source,
        })?;
    let observer = Mutex::new(observer);
    let mut to_daemon = pin!(carry_one_way(
        &client,
        &daemon,
        Direction::ToDaemon,
        &observer
    ));
    let mut to_client = pin!(carry_one_way(
        &daemon,
        &client,
        Direction::ToClient,
        &observer
    ));
    let outcome = tokio::select! {
        outcome = &mut to_daemon => match outcome {
            Ok(()) => timeout(GRACE, to_client).await.unwrap_or(Ok(())),
            broken => broken,
        },
        outcome = &mut to_client => match outcome {
            Ok(()) => timeout(GRACE, to_daemon).await.unwrap_or(Ok(())),
            broken => broken,
        },
    };
    outcome.map_err(TapError::Relay)
}

async fn carry_one_way<W: Write>(
    from: &Socket,
    to: &Socket,
    direction: Direction,
    observer: &Mutex<Observer<W>>,
) -> io::Result<()> {
    let mut buffer = vec![0; PIECE];
    loop {
        let (count, descriptors) = from.receive(&mut buffer).await?;
        let piece = buffer.get(..count).unwrap_or_default();
        if piece.is_empty() {
            return to.finish();
        }
        {
            let mut observer = observer.lock().unwrap_or_else(PoisonError::into_inner);
            // Before they are passed on, so that no reply is seen before its call.
            observer.observe(direction, piece);
            if !descriptors.is_empty() && !to.carries_descriptors() {
                observer.note("file descriptors are lost: they cannot travel over TCP");
            }
        }
        to.send(piece, &descriptors).await?;
    }
}
