//! The open connection of a pool that can have no further one.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio::time::{Instant, sleep_until};

use super::place::Room;
use super::{acquire, semaphore};
use crate::client::connection::Connection;

/// How long no further connection is tried after one could not be had.
const ALONE: Duration = Duration::from_secs(5);

/// The connection that is used while no further one can be had.
#[derive(Debug)]
pub(super) struct Fallback {
    pub(super) connection: Connection,
    /// For calls of the pool; fewer than its window keep it answering other calls.
    permits: Arc<Semaphore>,
    /// Until when no further connection is tried.
    alone_until: Mutex<Option<Instant>>,
}

impl Fallback {
    pub(super) fn new(connection: Connection, calls: usize) -> Self {
        Self {
            connection,
            permits: semaphore(calls),
            alone_until: Mutex::default(),
        }
    }

    /// Until when no further connection is tried, if that is not over.
    pub(super) fn alone_until(&self) -> Option<Instant> {
        self.lock().filter(|until| Instant::now() < *until)
    }

    /// Tries no further connection for some time.
    pub(super) fn stay_alone(&self) {
        *self.lock() = Instant::now().checked_add(ALONE);
    }

    /// Waits for room on the open connection.
    pub(super) async fn room(&self) -> Room {
        Room::on_fallback(acquire(&self.permits).await)
    }

    /// The same; `None` when a further connection must be tried before there is room.
    pub(super) async fn room_while_alone(&self) -> Option<Room> {
        let retry = self.alone_until().unwrap_or_else(Instant::now);
        tokio::select! {
            biased;
            room = self.room() => Some(room),
            () = sleep_until(retry) => None,
        }
    }

    fn lock(&self) -> MutexGuard<'_, Option<Instant>> {
        self.alone_until
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}
