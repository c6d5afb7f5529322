//! Connections for calls that take long.
//!
//! A managed save holds its place in the window for as long as the save takes, and a daemon with
//! a full window stops reading. So long calls go to connections of their own, each taking fewer
//! of them than its window, so that pings are answered all the while.

use std::ops::Deref;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

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

/// One connection and the room for calls that it has left.
#[derive(Debug)]
struct Place {
    connection: Connection,
    room: Arc<Semaphore>,
}

impl Place {
    fn take(&self) -> Option<(Connection, Option<OwnedSemaphorePermit>)> {
        let room = Arc::clone(&self.room).try_acquire_owned().ok()?;
        Some((self.connection.clone(), Some(room)))
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
    /// need be. The room is given back when the value is dropped. Dropping the future gives up
    /// the turn.
    ///
    /// # Errors
    /// As [`ConnectOptions::open_target`].
    pub async fn connection(&self) -> Result<PooledConnection, Error> {
        // The semaphore is never closed, so a turn always comes.
        let turn = Arc::clone(&self.turns).acquire_owned().await.ok();
        let (connection, room) = match self.take_room() {
            Some(taken) => taken,
            None => self.open().await?,
        };
        Ok(PooledConnection {
            connection,
            _turn: turn,
            _room: room,
        })
    }

    fn take_room(&self) -> Option<(Connection, Option<OwnedSemaphorePermit>)> {
        let mut places = self.places.lock().unwrap_or_else(PoisonError::into_inner);
        places.retain(|place| place.connection.closed().is_none());
        places.iter().find_map(Place::take)
    }

    async fn open(&self) -> Result<(Connection, Option<OwnedSemaphorePermit>), Error> {
        let connection = self.options.open_target(&self.target).await?;
        let room = Arc::new(Semaphore::new(CALLS_PER_CONNECTION));
        let place = Place {
            connection: connection.clone(),
            room: Arc::clone(&room),
        };
        self.places
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(place);
        let room = room.acquire_owned().await.ok();
        Ok((connection, room))
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
