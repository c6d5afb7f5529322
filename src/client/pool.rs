//! Connections for calls that take long.
//!
//! A managed save holds its place in the window for as long as the save takes, even when nobody waits
//! for it any more. So long calls go to connections of their own, each taking no more of them than its
//! window.

use std::ops::Deref;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use futures_util::future::join_all;
use tokio::sync::{OnceCell, OwnedSemaphorePermit, Semaphore};

use super::connection::Connection;
use super::error::Error;
use super::options::ConnectOptions;
use crate::uri::Target;

/// A bounded set of connections to one daemon, opened as they are needed.
#[derive(Debug)]
pub struct Pool {
    target: Target,
    options: ConnectOptions,
    turns: Arc<Semaphore>,
    places: Mutex<Vec<Place>>,
}

/// Room for one long call on a connection, given back when the last clone is dropped.
#[derive(Debug)]
pub(super) struct Room {
    _permit: Option<OwnedSemaphorePermit>,
}

/// One connection, opened by the first who needs it, and the room for calls that it has left.
#[derive(Debug)]
struct Place {
    connection: Arc<OnceCell<Connection>>,
    room: Arc<Semaphore>,
}

/// A connection that may be yet to be opened, and a part of its room.
type Taken = (Arc<OnceCell<Connection>>, Room);

impl Place {
    fn new(calls: usize) -> Self {
        Self {
            connection: Arc::default(),
            room: Arc::new(Semaphore::new(calls.clamp(1, Semaphore::MAX_PERMITS))),
        }
    }

    fn is_closed(&self) -> bool {
        let connection = self.connection.get();
        connection.is_some_and(|connection| connection.closed().is_some())
    }

    fn has_room(&self) -> bool {
        self.room.available_permits() > 0
    }

    fn take(&self) -> Taken {
        let permit = Arc::clone(&self.room).try_acquire_owned().ok();
        (Arc::clone(&self.connection), Room { _permit: permit })
    }
}

impl Pool {
    /// A pool in which at most `calls` calls are under way at any time.
    #[must_use]
    pub fn new(target: Target, options: ConnectOptions, calls: usize) -> Self {
        let turns = Arc::new(Semaphore::new(calls.clamp(1, Semaphore::MAX_PERMITS)));
        Self {
            target,
            options,
            turns,
            places: Mutex::default(),
        }
    }

    /// Waits for its turn and returns a connection with room for one long call, opening one if
    /// none has or will have room. The turn is given back when the value is dropped; the room as well,
    /// but not before the daemon has answered what was called on it, or on a clone of it, even if
    /// nobody waits for that any more. Dropping the future gives up the turn.
    ///
    /// # Errors
    /// As [`ConnectOptions::open_target`].
    pub async fn connection(&self) -> Result<PooledConnection, Error> {
        // The semaphore is never closed, so a turn always comes.
        let turn = Arc::clone(&self.turns).acquire_owned().await.ok();
        let (connection, room) = self.take();
        // Boxed, because it is large and most find a connection that is open.
        let open = || Box::pin(self.options.open_target(&self.target));
        let connection = connection.get_or_try_init(open).await?.taking(room);
        Ok(PooledConnection {
            connection,
            _turn: turn,
        })
    }

    /// Closes the connections that are open, each as [`Connection::close`] does.
    pub async fn close(&self) {
        let places: Vec<_> = self.places().drain(..).collect();
        let open = places.iter().filter_map(|place| place.connection.get());
        // One that is lost already needs no goodbye.
        let _answers = join_all(open.cloned().map(Connection::close)).await;
    }

    fn places(&self) -> MutexGuard<'_, Vec<Place>> {
        self.places.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes room on a connection that is open or being opened, or on a new one.
    fn take(&self) -> Taken {
        let mut places = self.places();
        places.retain(|place| !place.is_closed());
        if let Some(place) = places.iter().find(|place| place.has_room()) {
            return place.take();
        }
        let place = Place::new(self.options.settings.window);
        let taken = place.take();
        places.push(place);
        taken
    }
}

/// A connection of a [`Pool`] with room for one long call.
#[derive(Debug)]
pub struct PooledConnection {
    connection: Connection,
    _turn: Option<OwnedSemaphorePermit>,
}

impl Deref for PooledConnection {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.connection
    }
}
