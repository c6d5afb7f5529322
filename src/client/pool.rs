//! Connections for calls that take long.
//!
//! A managed save holds its place in the window for as long as the save takes, even when nobody waits
//! for it any more. So long calls go to connections of their own, each taking no more of them than its
//! window.

use std::ops::Deref;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures_util::future::join_all;
use tokio::sync::{OnceCell, OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, sleep_until, timeout};

use super::connection::Connection;
use super::error::Error;
use super::options::ConnectOptions;
use crate::uri::Target;

/// How long a further connection may take where there is another one.
const FURTHER: Duration = Duration::from_secs(1);
/// How long no further connection is tried after one could not be had.
const ALONE: Duration = Duration::from_secs(5);

/// A bounded set of connections to one daemon, opened as they are needed.
#[derive(Debug)]
pub struct Pool {
    target: Target,
    options: ConnectOptions,
    turns: Arc<Semaphore>,
    places: Mutex<Vec<Place>>,
    fallback: Option<Fallback>,
}

/// The connection that is used while no further one can be had.
#[derive(Debug)]
struct Fallback {
    connection: Connection,
    /// For calls of the pool; fewer than its window keep it answering other calls.
    permits: Arc<Semaphore>,
    /// Until when no further connection is tried.
    alone_until: Mutex<Option<Instant>>,
}

impl Fallback {
    /// Until when no further connection is tried, if that is not over.
    fn alone_until(&self) -> Option<Instant> {
        let until = self
            .alone_until
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        until.filter(|until| Instant::now() < *until)
    }

    /// Waits for room on the open connection; `None` when a further one is to be tried before there is any.
    async fn room(&self) -> Option<Room> {
        let retry = self.alone_until().unwrap_or_else(Instant::now);
        tokio::select! {
            biased;
            // The semaphore is never closed, so a permit always comes.
            permit = Arc::clone(&self.permits).acquire_owned() => Some(Room { _permit: permit.ok() }),
            () = sleep_until(retry) => None,
        }
    }

    fn stay_alone(&self) {
        let mut until = self
            .alone_until
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        *until = Instant::now().checked_add(ALONE);
    }
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
            fallback: None,
        }
    }

    /// Uses this open connection while no further one can be had: the daemon has no free client place
    /// (`max_clients`), its socket is being replaced, descriptors are used up, or a relay takes one connection alone. Each
    /// attempt to open a further one then ends after a second, and another one is made five seconds later, for as long
    /// as somebody waits. At most `calls` calls of this pool are under way on the open connection at any time.
    #[must_use]
    pub fn with_fallback(mut self, connection: Connection, calls: usize) -> Self {
        self.fallback = Some(Fallback {
            connection,
            permits: Arc::new(Semaphore::new(calls.clamp(1, Semaphore::MAX_PERMITS))),
            alone_until: Mutex::default(),
        });
        self
    }

    /// Opens a connection if there is none, so that the first call need not wait for it. A failure is left to that
    /// call, which tries again. Dropping the future closes what was not yet open.
    pub async fn prepare(&self) {
        let first = {
            let mut places = self.places();
            if places.is_empty() {
                places.push(Place::new(self.options.settings.window));
            }
            places.first().map(|place| Arc::clone(&place.connection))
        };
        if let Some(connection) = first {
            let open = || Box::pin(self.open(self.open_fallback()));
            let _connection = connection.get_or_try_init(open).await;
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
        let fallback = self.open_fallback();
        let connection = loop {
            let (connection, room) = self.take();
            // Boxed, because it is large and most find a connection that is open.
            let open = || Box::pin(self.open(fallback));
            match (connection.get_or_try_init(open).await, fallback) {
                (Ok(connection), _) => break connection.taking(room),
                // Whatever the reason is: another connection is open.
                (Err(_), Some(fallback)) => {
                    drop(room);
                    if let Some(room) = fallback.room().await {
                        break fallback.connection.taking(room);
                    }
                }
                (Err(error), None) => return Err(error),
            }
        };
        Ok(PooledConnection {
            connection,
            _turn: turn,
        })
    }

    fn open_fallback(&self) -> Option<&Fallback> {
        let fallback = self.fallback.as_ref();
        fallback.filter(|fallback| fallback.connection.closed().is_none())
    }

    /// Opens a further connection; not for long where there is another one.
    async fn open(&self, fallback: Option<&Fallback>) -> Result<Connection, Error> {
        let Some(fallback) = fallback else {
            return self.options.open_target(&self.target).await;
        };
        let late = || {
            Err(Error::HandshakeTimeout {
                endpoint: self.target.endpoint.clone(),
                after: FURTHER,
            })
        };
        if fallback.alone_until().is_some() {
            return late();
        }
        let open = self.options.open_target(&self.target);
        let opened = timeout(FURTHER, open).await.unwrap_or_else(|_| late());
        if opened.is_err() {
            fallback.stay_alone();
        }
        opened
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
