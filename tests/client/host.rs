//! The simulated daemon of a test, and the bound of its time.

use std::future::Future;
use std::time::Duration;

use virtwire::{ConnectOptions, Connection};
use virtwire_sim::{Daemon, Driver, Guest, World};

/// What no test of this crate needs.
const LIMIT: Duration = Duration::from_secs(20);

/// Ends a test that hangs.
pub(crate) async fn limited<T>(test: impl Future<Output = T>) -> T {
    tokio::time::timeout(LIMIT, test).await.unwrap()
}

/// A QEMU host with five running guests, `vm-1` to `vm-5`.
pub(crate) fn world() -> World {
    World::new(Driver::Qemu).with_many(5, "vm", |guest: Guest| guest)
}

/// Connects with the defaults.
pub(crate) async fn open(daemon: &Daemon) -> Connection {
    ConnectOptions::new().open(&daemon.uri()).await.unwrap()
}
