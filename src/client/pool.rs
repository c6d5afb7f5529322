//! Connections for calls that take long.
//!
//! A managed save holds its slot of the window for as long as the save takes, even when nobody waits
//! for it any more. So long calls go to connections of their own, each taking no more of them than its
//! window.

mod fallback;
mod place;

use std::future::pending;
use std::ops::Deref;
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures_util::future::join_all;
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

use self::fallback::Fallback;
use self::place::{Opening, Place, Room};
use super::call::Permit;
use super::connection::Connection;
use super::error::Error;
use super::options::ConnectOptions;
use crate::uri::Target;

/// How long a further connection may take where there is another one.
const FURTHER: Duration = Duration::from_secs(1);

/// A bounded set of connections to one daemon, opened as they are needed.
///
/// Two bounds hold:
/// - At most `calls` callers have a connection of the pool at any time.
/// - The pool has at most twice as many connections as `calls` calls fill: 8 for 16 calls and the usual window of 4. The second half
///   is for calls that the daemon has not answered and nobody waits for. Such a call keeps its room until the daemon
///   answers it or its connection ends. While calls hold all room, [`Pool::connection`] waits, and fails when its time is over.
#[derive(Debug)]
pub struct Pool {
    target: Target,
    options: ConnectOptions,
    patience: Duration,
    /// For callers.
    turns: Arc<Semaphore>,
    /// For calls on all of its connections, whether anybody waits for them or not.
    rooms: Arc<Semaphore>,
    /// How many permits the above has.
    capacity: usize,
    places: Mutex<Vec<Place>>,
    /// Wakes callers when an open connection may have room.
    freed: Arc<Notify>,
    fallback: Option<Fallback>,
}

/// Returns a semaphore with this many permits, at least one. A pool never closes its semaphores.
fn semaphore(permits: usize) -> Arc<Semaphore> {
    Arc::new(Semaphore::new(permits.clamp(1, Semaphore::MAX_PERMITS)))
}

impl Pool {
    /// A pool for at most `calls` callers at any time, which opens its connections with `options`.
    #[must_use]
    pub fn new(target: Target, options: ConnectOptions, calls: usize) -> Self {
        let window = options.settings.window.max(1);
        let connections = calls.max(1).div_ceil(window).saturating_mul(2);
        let capacity = connections
            .saturating_mul(window)
            .min(Semaphore::MAX_PERMITS);
        Self {
            target,
            patience: options.connect_timeout.saturating_add(options.call_timeout),
            options,
            turns: semaphore(calls),
            rooms: semaphore(capacity),
            capacity,
            places: Mutex::default(),
            freed: Arc::default(),
            fallback: None,
        }
    }

    /// Bounds [`Pool::connection`] by this time. Without it, the bound is the connect timeout and the call timeout together: 40 s by
    /// default. A caller whose turn comes only after other callers' long calls needs more.
    #[must_use]
    pub fn within(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// Uses this open connection while no further one can be had: the daemon's `max_clients` is reached, its socket is being
    /// replaced, descriptors are used up, a relay takes only one connection, or the pool has as many as it may have. An attempt to
    /// open a further one then ends after a second, and the next follows after five seconds while a caller waits. At most `calls`
    /// calls of this pool are under way on the open connection at any time.
    #[must_use]
    pub fn with_fallback(mut self, connection: Connection, calls: usize) -> Self {
        self.fallback = Some(Fallback::new(connection, calls));
        self
    }

    /// Opens a connection if there is none, so that the first call need not wait for it. A failure is left to that
    /// call, which tries again. Takes at most as long as [`Pool::connection`]. Dropping the future closes what was not yet open.
    pub async fn prepare(&self) {
        let first = {
            let mut places = self.places();
            places.retain(|place| !place.is_over());
            if places.is_empty() {
                places.push(self.place(true));
            }
            places.first().map(|place| Arc::clone(&place.opening))
        };
        if let Some(opening) = first {
            let opened = self.opened(&opening, self.open_fallback());
            let _connection = timeout(self.patience, opened).await;
        }
    }

    /// Waits for its turn and returns a connection with room for one long call, opening one if
    /// none has or will have room. The turn is given back when the value is dropped; the room as well,
    /// but not before the daemon has answered what was called on it, or on a clone of it, even if
    /// nobody waits for that any more. Dropping the future gives up the turn.
    ///
    /// All of that takes at most the connect timeout and the call timeout together, or the time given to [`Pool::within`]. Callers that
    /// wait for the same connection share its failure.
    ///
    /// # Errors
    /// As [`ConnectOptions::open_target`]; [`Error::PoolFull`] when no turn or no room came in time.
    pub async fn connection(&self) -> Result<PooledConnection, Error> {
        let mut refusal = None;
        let found = timeout(self.patience, self.find(&mut refusal)).await;
        let late = |_| {
            // Where another connection is open, it is its room that was waited for.
            let is_alone = self.open_fallback().is_none();
            Err(refusal.filter(|_| is_alone).unwrap_or_else(|| self.full()))
        };
        found.unwrap_or_else(late)
    }

    /// `refusal` is why no further connection can be had, if that was tried.
    async fn find(&self, refusal: &mut Option<Error>) -> Result<PooledConnection, Error> {
        let turn = acquire(&self.turns).await;
        let connection = loop {
            let fallback = self.open_fallback();
            let permit = match fallback {
                None => acquire(&self.rooms).await,
                Some(fallback) => tokio::select! {
                    biased;
                    permit = acquire(&self.rooms) => permit,
                    room = fallback.room() => break fallback.connection.holding(Permit::new(room)),
                },
            };
            let (opening, room) = self.take(permit);
            match (self.opened(&opening, fallback).await, fallback) {
                (Ok(connection), _) => break connection.holding(Permit::new(room)),
                // Whatever the reason is: another connection is open.
                (Err(error), Some(fallback)) => {
                    *refusal = Some(error);
                    drop(room);
                    if let Some(connection) = self.while_alone(fallback).await {
                        break connection;
                    }
                }
                // No call has tried it.
                (Err(_), None) if opening.is_prepared => {}
                (Err(error), None) => return Err(error),
            }
        };
        Ok(PooledConnection {
            connection,
            _turn: turn,
        })
    }

    /// Waits for room on any open connection; `None` when a further connection may be tried before there is room.
    async fn while_alone(&self, fallback: &Fallback) -> Option<Connection> {
        loop {
            let mut freed = pin!(self.freed.notified());
            freed.as_mut().enable();
            if let Some(connection) = self.take_open() {
                return Some(connection);
            }
            tokio::select! {
                biased;
                room = fallback.room() => return Some(fallback.connection.holding(Permit::new(room))),
                () = freed => {}
                () = fallback.until_retry() => return None,
            }
        }
    }

    fn full(&self) -> Error {
        let of_places = self.capacity.saturating_sub(self.rooms.available_permits());
        let of_fallback = self.open_fallback().map_or(0, Fallback::calls);
        Error::PoolFull {
            endpoint: self.target.endpoint.clone(),
            after: self.patience,
            calls: of_places + of_fallback,
        }
    }

    fn open_fallback(&self) -> Option<&Fallback> {
        let fallback = self.fallback.as_ref();
        fallback.filter(|fallback| fallback.connection.closed().is_none())
    }

    /// The connection of a place, which is opened if nobody has done so.
    async fn opened(
        &self,
        opening: &Opening,
        fallback: Option<&Fallback>,
    ) -> Result<Connection, Error> {
        // Boxed, because it is large and most find a connection that is open.
        let opened = opening.connection(|| Box::pin(self.open(fallback))).await;
        if opened.is_ok() {
            self.freed.notify_waiters();
        }
        opened
    }

    /// Opens a further connection; not for long where there is another one.
    async fn open(&self, fallback: Option<&Fallback>) -> Result<Connection, Error> {
        let Some(fallback) = fallback else {
            return self.options.open_target(&self.target).await;
        };
        if let Some(obstacle) = fallback.obstacle() {
            return Err(obstacle);
        }
        let open = self.options.open_target(&self.target);
        let opened = timeout(FURTHER, open).await.unwrap_or_else(|_| {
            Err(Error::HandshakeTimeout {
                endpoint: self.target.endpoint.clone(),
                after: FURTHER,
            })
        });
        if let Err(error) = &opened {
            fallback.stay_alone(error);
        }
        opened
    }

    /// Closes the connections that are open, each as [`Connection::close`] does.
    pub async fn close(&self) {
        let places: Vec<_> = self.places().drain(..).collect();
        let open = places.iter().filter_map(Place::open);
        // One that is lost already needs no goodbye.
        let _answers = join_all(open.cloned().map(Connection::close)).await;
    }

    fn places(&self) -> MutexGuard<'_, Vec<Place>> {
        self.places.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn place(&self, is_prepared: bool) -> Place {
        Place::new(self.options.settings.window, is_prepared, &self.freed)
    }

    /// Takes room on a connection that is open or being opened, or on a new one. The permit is one of `rooms`, which bounds the places
    /// too: while each place is full, a free permit means that a further place is allowed.
    fn take(&self, permit: OwnedSemaphorePermit) -> (Arc<Opening>, Room) {
        let mut places = self.places();
        places.retain(|place| !place.is_over());
        if let Some(place) = places.iter().find(|place| place.has_room()) {
            return place.take(permit);
        }
        let place = self.place(false);
        let taken = place.take(permit);
        places.push(place);
        taken
    }

    /// Takes room on a connection that is open, if there is any.
    fn take_open(&self) -> Option<Connection> {
        let permit = Arc::clone(&self.rooms).try_acquire_owned().ok()?;
        let places = self.places();
        let mut free = places.iter().filter(|it| it.has_room() && !it.is_over());
        let (place, connection) = free.find_map(|place| Some((place, place.open()?)))?;
        let (_, room) = place.take(permit);
        Some(connection.holding(Permit::new(room)))
    }
}

/// Waits for a permit.
async fn acquire(permits: &Arc<Semaphore>) -> OwnedSemaphorePermit {
    match Arc::clone(permits).acquire_owned().await {
        Ok(permit) => permit,
        Err(_) => pending().await,
    }
}

/// A connection of a [`Pool`] with room for one long call.
#[derive(Debug)]
pub struct PooledConnection {
    connection: Connection,
    _turn: OwnedSemaphorePermit,
}

impl Deref for PooledConnection {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.connection
    }
}
