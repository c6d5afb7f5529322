//! A daemon that listens.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::io::DuplexStream;

use super::connection::Connection;
use super::error::SimError;
use super::listener::{Listener, Place};
use super::setup::Setup;
use super::shared::{Mode, Shared};
use crate::fault::Fault;
use crate::world::World;

/// Bytes that a connection within the process holds for each direction.
const PIPE: usize = 256 * 1024;

/// A simulated daemon. Dropping it kills it and removes its socket.
///
/// ```
/// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
/// use virtwire_sim::{Daemon, Driver, Fault, Guest, World};
///
/// let world = World::new(Driver::Qemu).with(Guest::running("db"));
/// let daemon = Daemon::of(&world)
///     .fault(Fault::cut().on_call("DOMAIN_SHUTDOWN", 2))
///     .listen_tcp()
///     .await?;
/// assert!(daemon.uri().starts_with("qemu+tcp://127.0.0.1:"));
/// # Ok::<(), virtwire_sim::SimError>(())
/// # }).unwrap();
/// ```
#[derive(Debug)]
pub struct Daemon {
    shared: Arc<Shared>,
    address: Mutex<Option<SocketAddr>>,
}

impl Daemon {
    /// Begins the description of a daemon that shows `world`.
    #[must_use]
    pub fn of(world: &World) -> Setup {
        Setup::new(world)
    }

    pub(super) fn in_process(shared: Arc<Shared>) -> Self {
        Self {
            shared,
            address: Mutex::new(None),
        }
    }

    pub(super) async fn listening(shared: Arc<Shared>) -> Result<Self, SimError> {
        let daemon = Self::in_process(shared);
        daemon.listen().await?;
        Ok(daemon)
    }

    async fn listen(&self) -> Result<(), SimError> {
        let former = self.tcp_address();
        let Some(listener) = Listener::bind(&self.shared.place, former).await? else {
            return Ok(());
        };
        *self.address.lock().unwrap_or_else(PoisonError::into_inner) = listener.tcp_address();
        self.shared.mode.send_replace(Mode::Running);
        self.shared.spawn(listener.serve(Arc::clone(&self.shared)));
        Ok(())
    }

    /// How a client reaches it, such as `qemu+unix:///system?socket=/run/sim` or
    /// `xen+tcp://127.0.0.1:40123/system`. Within the process only it is the driver's plain URI.
    #[must_use]
    pub fn uri(&self) -> String {
        let driver = self.shared.world.driver();
        match (&self.shared.place, self.tcp_address()) {
            (Place::Unix(socket), _) => driver.unix_uri(socket),
            (Place::Tcp(_), Some(address)) => driver.tcp_uri(address),
            _ => driver.uri(),
        }
    }

    /// Its TCP address, when it has one.
    #[must_use]
    pub fn tcp_address(&self) -> Option<SocketAddr> {
        *self.address.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Its socket's path, when it has one.
    #[must_use]
    pub fn socket(&self) -> Option<&Path> {
        match &self.shared.place {
            Place::Unix(path) => Some(path),
            Place::Tcp(_) | Place::Nowhere => None,
        }
    }

    /// The world it shows.
    #[must_use]
    pub fn world(&self) -> &World {
        &self.shared.world
    }

    /// Connects within the process.
    ///
    /// # Panics
    /// Outside a tokio runtime.
    #[must_use]
    pub fn pipe(&self) -> DuplexStream {
        let (near, far) = tokio::io::duplex(PIPE);
        let (read, write) = tokio::io::split(far);
        self.shared
            .spawn(Connection::new(&self.shared, read, write).run());
        near
    }

    /// Something goes wrong from now on; calls are counted from here.
    pub fn fault(&self, fault: Fault) {
        self.shared.faults.add(fault);
    }

    /// Dies as by SIGKILL: every connection is cut, saves and starts under way come to nothing, and
    /// the socket's file stays behind.
    ///
    /// Dropping it before it is done leaves the daemon dead all the same.
    pub async fn kill(&self) {
        self.shared.mode.send_replace(Mode::Dead);
        self.shared.take_tasks().shutdown().await;
    }

    /// The same, and the socket's file goes too, as after an orderly stop.
    pub async fn stop(&self) {
        self.kill().await;
        if let Some(socket) = self.socket() {
            // Already gone is as good.
            let _ = std::fs::remove_file(socket);
        }
    }

    /// Cuts every connection, as a network does that is gone for a moment: what was asked goes on, and it
    /// listens as before.
    pub fn disconnect(&self) {
        self.shared.cuts.send_replace(());
    }

    /// Stops as by SIGSTOP: reads nothing, answers nothing, accepts nothing; the kernel still takes
    /// connections and bytes for it.
    pub fn freeze(&self) {
        self.shared.mode.send_replace(Mode::Frozen);
    }

    /// Goes on as by SIGCONT.
    pub fn thaw(&self) {
        self.shared.mode.send_replace(Mode::Running);
    }

    /// Listens again at the same place after [`kill`](Self::kill), showing the same world.
    ///
    /// # Errors
    /// [`SimError`] when the place cannot be had.
    pub async fn restart(&self) -> Result<(), SimError> {
        self.kill().await;
        self.shared.mode.send_replace(Mode::Running);
        self.listen().await
    }

    /// How many connections were made so far.
    #[must_use]
    pub fn connections(&self) -> usize {
        self.shared.peaks().len()
    }

    /// The most calls that were outstanding at once, for each connection in the order they came.
    /// Calls that wait unread because the window is full do not count.
    #[must_use]
    pub fn peak_outstanding(&self) -> Vec<usize> {
        self.shared.peaks()
    }

    /// How many pings were received.
    #[must_use]
    pub fn pings(&self) -> u64 {
        self.shared.pings()
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        self.shared.mode.send_replace(Mode::Dead);
        self.shared.take_tasks().abort_all();
        if let Some(socket) = self.socket() {
            // Nobody is left to tell.
            let _ = std::fs::remove_file(socket);
        }
    }
}
