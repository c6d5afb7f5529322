//! One connection of a pool, and the calls that it has room for.

use std::sync::Arc;

use tokio::sync::{Notify, OnceCell, OwnedSemaphorePermit, Semaphore};

use super::semaphore;
use crate::client::connection::Connection;
use crate::client::error::Error;

/// Room for one long call on a connection, given back when the last call that holds it is over.
#[derive(Debug)]
pub(super) struct Room {
    /// Released before the pool's permit, so that a caller that gets the pool's finds a place with room.
    _place: Option<OwnedSemaphorePermit>,
    _pool: Option<OwnedSemaphorePermit>,
    /// Dropped last, so that callers that are woken find the room.
    _freed: Option<Freed>,
}

/// Wakes the callers that wait for room on any open connection.
#[derive(Debug)]
struct Freed(Arc<Notify>);

impl Drop for Freed {
    fn drop(&mut self) {
        self.0.notify_waiters();
    }
}

impl Room {
    pub(super) fn on_fallback(permit: OwnedSemaphorePermit) -> Self {
        Self {
            _place: Some(permit),
            _pool: None,
            _freed: None,
        }
    }
}

/// The one attempt to open a place's connection. All callers that wait for it share its outcome; when the caller that makes it is
/// dropped, the next caller makes it again.
#[derive(Debug)]
pub(super) struct Opening {
    outcome: OnceCell<Result<Connection, Error>>,
    /// Whether it is made before any call needs it.
    pub(super) is_prepared: bool,
}

impl Opening {
    pub(super) async fn connection<Open>(
        &self,
        open: impl FnOnce() -> Open,
    ) -> Result<Connection, Error>
    where
        Open: Future<Output = Result<Connection, Error>>,
    {
        self.outcome.get_or_init(open).await.clone()
    }
}

/// One connection, opened by the first who needs it, and the room for calls that it has left.
#[derive(Debug)]
pub(super) struct Place {
    pub(super) opening: Arc<Opening>,
    room: Arc<Semaphore>,
    freed: Arc<Notify>,
}

impl Place {
    pub(super) fn new(calls: usize, is_prepared: bool, freed: &Arc<Notify>) -> Self {
        Self {
            opening: Arc::new(Opening {
                outcome: OnceCell::new(),
                is_prepared,
            }),
            room: semaphore(calls),
            freed: Arc::clone(freed),
        }
    }

    /// Whether its connection is lost, or could not be opened.
    pub(super) fn is_over(&self) -> bool {
        match self.opening.outcome.get() {
            Some(Ok(connection)) => connection.closed().is_some(),
            Some(Err(_)) => true,
            None => false,
        }
    }

    /// The connection, if it is open.
    pub(super) fn open(&self) -> Option<&Connection> {
        self.opening.outcome.get()?.as_ref().ok()
    }

    pub(super) fn has_room(&self) -> bool {
        self.room.available_permits() > 0
    }

    /// Takes a part of its room for a call that has this permit of the pool.
    pub(super) fn take(&self, permit: OwnedSemaphorePermit) -> (Arc<Opening>, Room) {
        let room = Room {
            _place: Arc::clone(&self.room).try_acquire_owned().ok(),
            _pool: Some(permit),
            _freed: Some(Freed(Arc::clone(&self.freed))),
        };
        (Arc::clone(&self.opening), room)
    }
}
