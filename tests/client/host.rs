//! The simulated daemon of a test, and the bound of its time.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use futures_util::future::join_all;
use virtwire::proto::remote::ConnectGetHostname;
use virtwire::uri::{Environment, Target, resolve};
use virtwire::{ConnectOptions, Connection, Error};
use virtwire_sim::{Daemon, Driver, Guest, World};

/// What no test of this crate needs.
const LIMIT: Duration = Duration::from_secs(20);

/// Ends a test that hangs.
pub(crate) async fn limited<T>(test: impl Future<Output = T>) -> T {
    tokio::time::timeout(LIMIT, test).await.unwrap()
}

/// Milliseconds.
pub(crate) const fn ms(milliseconds: u64) -> Duration {
    Duration::from_millis(milliseconds)
}

/// A QEMU host with five running guests, `vm-1` to `vm-5`.
pub(crate) fn world() -> World {
    World::new(Driver::Qemu).with_many(5, "vm", |guest: Guest| guest)
}

/// Connects with the defaults.
pub(crate) async fn open(daemon: &Daemon) -> Connection {
    ConnectOptions::new().open(&daemon.uri()).await.unwrap()
}

/// What the daemon's URI is resolved to.
pub(crate) fn target(daemon: &Daemon) -> Target {
    resolve(Some(&daemon.uri()), false, &Environment::new(0)).unwrap()
}

/// A short call; its name on the wire is `CONNECT_GET_HOSTNAME`.
pub(crate) async fn ask(connection: &Connection) -> Result<String, Error> {
    let answer = connection.call::<ConnectGetHostname>(&()).await?;
    Ok(answer.hostname.to_string())
}

/// The same, so many times side by side.
pub(crate) async fn ask_times(connection: &Connection, times: usize) -> Vec<Result<String, Error>> {
    join_all((0..times).map(|_| ask(connection))).await
}

/// Drops a future once it has been polled so many times; its result if it was faster.
pub(crate) async fn give_up_after<F: Future>(polls: usize, future: F) -> Option<F::Output> {
    let mut future = pin!(future);
    let mut left = polls;
    poll_fn(|context| {
        if left == 0 {
            return Poll::Ready(None);
        }
        left -= 1;
        match future.as_mut().poll(context) {
            Poll::Ready(output) => Poll::Ready(Some(output)),
            Poll::Pending if left == 0 => Poll::Ready(None),
            Poll::Pending => Poll::Pending,
        }
    })
    .await
}
