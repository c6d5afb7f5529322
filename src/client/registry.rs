//! The driver's side of subscriptions: which registrations the daemon has, and whose they are.

mod departures;
mod queue;
mod registration;
#[cfg(test)]
mod tests;

use std::collections::hash_map::Entry::{Occupied, Vacant};
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::Arc;
use std::task::Context;

use bytes::Bytes;
use tokio::sync::oneshot;
use tracing::debug;
use virtwire_proto::{Frame, Header, Outgoing, Program};

use self::departures::{Departure, Departures};
pub(crate) use self::queue::{EVENT_MAX, Queue, Taken};
pub(crate) use self::registration::Key;
pub use self::registration::Registration;
use super::call::{Lost, Ticket};
use super::error::Error;

/// A request to subscribe.
#[derive(Debug)]
pub(crate) struct Subscribe {
    pub(crate) registration: Registration,
    pub(crate) subscriber: Subscriber,
}

/// A caller that waits for its subscription to be active.
#[derive(Debug)]
pub(crate) struct Subscriber {
    pub(crate) caller: oneshot::Sender<Result<Result<Member, Error>, Lost>>,
    /// Lives until the daemon has answered the call, even if the caller stops waiting.
    pub(crate) ticket: Arc<Ticket>,
}

impl Subscriber {
    /// Returns whether the caller still waits. Its call counts as sent from then on.
    fn is_asked_for(&self) -> bool {
        !self.caller.is_closed() && self.ticket.send()
    }

    /// Answers the caller. If the caller is gone, the member is dropped here, and the registration is undone.
    pub(crate) fn send(self, answer: Result<Result<Member, Error>, Lost>) {
        drop(self.caller.send(answer));
    }
}

/// A share in a registration. Dropping it gives the share back; the last one ends the registration.
#[derive(Debug)]
pub(crate) struct Member {
    pub(crate) queue: Arc<Queue>,
    departures: Arc<Departures>,
    departure: Option<Departure>,
}

impl Drop for Member {
    fn drop(&mut self) {
        if let Some(departure) = self.departure.take() {
            self.departures.push(departure);
        }
    }
}

/// A call about a registration, and the key for its reply.
pub(crate) type Ask = (Key, Outgoing);

/// The registrations of a connection.
///
/// A daemon refuses to register twice for the same kind and object, so equal subscriptions share one registration. Each
/// registration has at most one call under way: a daemon works on calls side by side, and an end that overtakes a
/// beginning would leave it registered.
///
/// Its calls wait here until the window has a slot, so that a call that nobody wants any more is not sent.
#[derive(Debug, Default)]
pub(crate) struct Registry {
    entries: HashMap<Key, Entry>,
    routes: HashMap<Route, Key>,
    /// The registrations that wait for a slot of the window, for a call.
    due: VecDeque<Key>,
    departures: Arc<Departures>,
    last_member: u64,
}

/// One registration.
#[derive(Debug)]
struct Entry {
    registration: Registration,
    state: State,
    members: BTreeMap<u64, Arc<Queue>>,
    /// Callers that wait for the registration.
    waiting: Vec<Subscriber>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// The call that registers is due.
    Wanted,
    Registering,
    Registered {
        callback_id: Option<i32>,
    },
    /// The call that ends the registration is due.
    Unwanted {
        callback_id: Option<i32>,
    },
    Deregistering,
}

/// Identifies the events of a registration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Route {
    program: Program,
    procedure: i32,
    callback_id: Option<i32>,
}

impl Registry {
    /// Gives the caller a share in a registration, now or when its call is answered.
    pub(crate) fn subscribe(&mut self, wish: Subscribe) {
        let Subscribe {
            registration,
            subscriber,
        } = wish;
        if subscriber.caller.is_closed() {
            return;
        }
        let key = registration.key();
        let entry = match self.entries.entry(key.clone()) {
            Occupied(entry) => entry.into_mut(),
            Vacant(place) => {
                self.due.push_back(key.clone());
                place.insert(Entry {
                    registration,
                    state: State::Wanted,
                    members: BTreeMap::new(),
                    waiting: Vec::new(),
                })
            }
        };
        let is_asked = matches!(entry.state, State::Registering | State::Registered { .. });
        if is_asked && !subscriber.ticket.send() {
            return;
        }
        entry.waiting.push(subscriber);
        if let State::Registered { .. } = entry.state {
            self.admit(&key);
        }
    }

    /// Takes the next call that is due, to be sent now.
    pub(crate) fn next_call(&mut self) -> Option<Ask> {
        while let Some(key) = self.due.pop_front() {
            let Some(entry) = self.entries.get_mut(&key) else {
                continue;
            };
            match entry.state {
                State::Wanted => {
                    entry.waiting.retain(Subscriber::is_asked_for);
                    if !entry.waiting.is_empty() {
                        entry.state = State::Registering;
                        let call = entry.registration.call();
                        return Some((key, call));
                    }
                    self.entries.remove(&key);
                }
                State::Unwanted { callback_id } => match entry.registration.undo(callback_id) {
                    Ok(call) => {
                        entry.state = State::Deregistering;
                        return Some((key, call));
                    }
                    Err(error) => {
                        debug!(%error, "a registration cannot be undone");
                        self.deregistered(&key);
                    }
                },
                State::Registering | State::Registered { .. } | State::Deregistering => {}
            }
        }
        None
    }

    /// Takes the reply to a call about a registration.
    pub(crate) fn answered(&mut self, key: &Key, reply: &Frame) {
        let Some(entry) = self.entries.get_mut(key) else {
            return;
        };
        if entry.state == State::Deregistering {
            // An error means that the daemon does not hold the registration.
            return self.deregistered(key);
        }
        match entry.registration.callback_id(reply) {
            Ok(callback_id) => {
                entry.state = State::Registered { callback_id };
                let route = entry.route(callback_id);
                self.routes.insert(route, key.clone());
                self.admit(key);
            }
            Err(_) => {
                if let Some(entry) = self.entries.remove(key) {
                    entry.refuse(reply);
                }
            }
        }
    }

    /// Fails the callers whose call was not answered before the connection ended.
    pub(crate) fn lost(&mut self, key: &Key, sent: bool) {
        if let Some(entry) = self.entries.get_mut(key)
            && entry.state == State::Registering
        {
            for subscriber in entry.waiting.drain(..) {
                subscriber.send(Err(Lost { sent }));
            }
        }
    }

    /// Removes dropped members, which makes calls due. The next drop wakes the task.
    pub(crate) fn departed(&mut self, cx: &mut Context<'_>) {
        if self.entries.is_empty() {
            return;
        }
        for departure in self.departures.take(cx) {
            self.leave(departure);
        }
    }

    /// Adds an event to the queues of its registration. An event without a registration is dropped.
    pub(crate) fn deliver(&self, frame: &Frame) {
        let callback_id = frame.payload.first_chunk().copied();
        let Some(entry) = self.registered(&frame.header, callback_id.map(i32::from_be_bytes))
        else {
            return;
        };
        // A copy: a small event must not keep the read buffer alive.
        let payload = Bytes::copy_from_slice(&frame.payload);
        for queue in entry.members.values() {
            queue.push(Frame {
                header: frame.header,
                payload: payload.clone(),
            });
        }
    }

    /// Counts an event as lost that is too large to be kept.
    pub(crate) fn lose(&self, header: &Header, callback_id: i32) {
        if let Some(entry) = self.registered(header, Some(callback_id)) {
            entry.members.values().for_each(|queue| queue.lose());
        }
    }

    /// Ends all queues and fails all callers, because the connection has ended.
    pub(crate) fn end(&mut self) {
        self.routes.clear();
        self.due.clear();
        for (_, entry) in self.entries.drain() {
            // Those whose call was under way have been told.
            for subscriber in entry.waiting {
                subscriber.send(Err(Lost { sent: false }));
            }
            entry.members.values().for_each(|queue| queue.end());
        }
        self.departures.end();
    }

    #[cfg(test)]
    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.routes.is_empty() && self.due.is_empty()
    }

    fn registered(&self, header: &Header, callback_id: Option<i32>) -> Option<&Entry> {
        if self.routes.is_empty() {
            return None;
        }
        let route = |callback_id| Route {
            program: header.program,
            procedure: header.procedure,
            callback_id,
        };
        let by_id = self.routes.get(&route(callback_id));
        let key = by_id.or_else(|| self.routes.get(&route(None)))?;
        self.entries.get(key)
    }

    /// Gives each waiting caller its share.
    fn admit(&mut self, key: &Key) {
        let Some(entry) = self.entries.get_mut(key) else {
            return;
        };
        for subscriber in std::mem::take(&mut entry.waiting) {
            self.last_member += 1;
            let member = self.last_member;
            let queue = Arc::new(Queue::default());
            entry.members.insert(member, Arc::clone(&queue));
            let key = key.clone();
            subscriber.send(Ok(Ok(Member {
                queue,
                departures: Arc::clone(&self.departures),
                departure: Some(Departure { key, member }),
            })));
        }
    }

    fn leave(&mut self, departure: Departure) {
        let Departure { key, member } = departure;
        let Some(entry) = self.entries.get_mut(&key) else {
            return;
        };
        entry.members.remove(&member);
        let State::Registered { callback_id } = entry.state else {
            return;
        };
        if !entry.members.is_empty() {
            return;
        }
        let route = entry.route(callback_id);
        // If a daemon gives one id twice, the later registration gets the events.
        if self.routes.get(&route) == Some(&key) {
            self.routes.remove(&route);
        }
        entry.state = State::Unwanted { callback_id };
        self.due.push_back(key);
    }

    /// The daemon does not hold the registration any more. Callers that wait need a new one.
    fn deregistered(&mut self, key: &Key) {
        if let Some(entry) = self.entries.get_mut(key) {
            entry.state = State::Wanted;
            self.due.push_back(key.clone());
        }
    }
}

impl Entry {
    fn route(&self, callback_id: Option<i32>) -> Route {
        let (program, procedure) = self.registration.event();
        Route {
            program,
            procedure,
            callback_id,
        }
    }

    /// Gives each waiting caller the daemon's error.
    fn refuse(self, reply: &Frame) {
        for subscriber in self.waiting {
            if let Err(error) = self.registration.callback_id(reply) {
                subscriber.send(Ok(Err(error)));
            }
        }
    }
}
