//! The open connection of a pool that can have no further one.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio::time::{Instant, sleep_until};

use super::place::Room;
use super::{acquire, semaphore};
use crate::client::connection::Connection;
use crate::client::error::Error;

/// How long no further connection is tried after one could not be had.
const ALONE: Duration = Duration::from_secs(5);

/// The connection that is used while no further one can be had.
#[derive(Debug)]
pub(super) struct Fallback {
    pub(super) connection: Connection,
    /// For calls of the pool; fewer than its window keep it answering other calls.
    permits: Arc<Semaphore>,
    capacity: usize,
    /// Until when no further connection is tried, and why.
    alone: Mutex<Option<(Instant, Error)>>,
}

impl Fallback {
    pub(super) fn new(connection: Connection, calls: usize) -> Self {
        Self {
            connection,
            permits: semaphore(calls),
            capacity: calls,
            alone: Mutex::default(),
        }
    }

    /// Returns why no further connection is tried at this moment.
    pub(super) fn obstacle(&self) -> Option<Error> {
        let alone = self.lock();
        let (until, error) = alone.as_ref()?;
        (Instant::now() < *until).then(|| error.clone())
    }

    /// Tries no further connection for some time, because the last attempt has failed.
    pub(super) fn stay_alone(&self, error: &Error) {
        let until = Instant::now().checked_add(ALONE);
        *self.lock() = until.map(|until| (until, error.clone()));
    }

    /// Waits for room on the open connection.
    pub(super) async fn room(&self) -> Room {
        Room::on_fallback(acquire(&self.permits).await)
    }

    /// Returns how many calls of the pool hold its room.
    pub(super) fn calls(&self) -> usize {
        self.capacity
            .saturating_sub(self.permits.available_permits())
    }

    /// Resolves when a further connection may be tried again.
    pub(super) async fn until_retry(&self) {
        let until = self.lock().as_ref().map(|(until, _)| *until);
        if let Some(until) = until {
            sleep_until(until).await;
        }
    }

    fn lock(&self) -> MutexGuard<'_, Option<(Instant, Error)>> {
        self.alone.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
