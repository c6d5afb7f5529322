//! Connections for calls that take long.
//!
//! A managed save holds its place in the window for as long as the save takes, and a daemon with
//! a full window stops reading. So long calls go to connections of their own, each taking fewer
//! of them than its window, so that pings are answered all the while.

use std::ops::Deref;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use futures_util::future::join_all;
use tokio::sync::{OnceCell, OwnedSemaphorePermit, Semaphore};

use super::connection::Connection;
use super::error::Error;
use super::options::ConnectOptions;
use crate::uri::Target;

/// Long calls that share one connection: one fewer than a daemon's default limit.
const CALLS_PER_CONNECTION: usize = 4;

/// A bounded set of connections to one daemon, opened as they are needed.
#[derive(Debug)]
pub struct Pool {
    target: Target,
    options: ConnectOptions,
    turns: Arc<Semaphore>,
    places: Mutex<Vec<Place>>,
}

/// One connection, opened by the first who needs it, and the room for calls that it has left.
#[derive(Debug)]
struct Place {
    connection: Arc<OnceCell<Connection>>,
    room: Arc<Semaphore>,
}

/// A connection that may be yet to be opened, and a part of its room.
type Taken = (Arc<OnceCell<Connection>>, Option<OwnedSemaphorePermit>);

impl Place {
    fn new() -> Self {
        Self {
            connection: Arc::default(),
            room: Arc::new(Semaphore::new(CALLS_PER_CONNECTION)),
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
        let room = Arc::clone(&self.room).try_acquire_owned().ok();
        (Arc::clone(&self.connection), room)
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
    /// none has or will have room. The room is given back when the value is dropped. Dropping the
    /// future gives up the turn.
    ///
    /// # Errors
    /// As [`ConnectOptions::open_target`].
    pub async fn connection(&self) -> Result<PooledConnection, Error> {
        // The semaphore is never closed, so a turn always comes.
        let turn = Arc::clone(&self.turns).acquire_owned().await.ok();
        let (connection, room) = self.take();
        // Boxed, because it is large and most find a connection that is open.
        let open = || Box::pin(self.options.open_target(&self.target));
        let connection = connection.get_or_try_init(open).await?.clone();
        Ok(PooledConnection {
            connection,
            _turn: turn,
            _room: room,
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
        let place = Place::new();
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
    _room: Option<OwnedSemaphorePermit>,
}

impl Deref for PooledConnection {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.connection
    }
}
