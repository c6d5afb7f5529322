//! The subscriber's end of a subscription.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_util::Stream;
use virtwire_proto::{DecodeError, Frame};

use crate::client::connection::Connection;
use crate::client::registry::{Member, Taken};
use crate::session::ConnectionError;

/// An event, or a count of missing events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice<E> {
    /// The daemon sent this event.
    Event(E),
    /// This many events are missing. Either the queue was full and the oldest were dropped, or the daemon sent events that
    /// are malformed or larger than 1 MiB. State derived from events is stale and must be read again. Losses are delivered
    /// before the remaining events.
    Lagged(u64),
}

/// The events of one kind, from [`Connection::subscribe`] and its kin.
///
/// The events wait in a queue of the subscription's own, which holds 1024 events and 2 MiB. When it is full, the oldest
/// are dropped, and [`Notice::Lagged`] is delivered in their place. A subscriber that takes no events delays neither calls
/// nor other subscribers.
///
/// It keeps the connection open, as a [`Connection`] does. Dropping the last subscription to the same events ends their
/// registration with the daemon.
///
/// As a [`Stream`] it yields each notice, then the reason why the connection ended, and then `None`.
#[must_use = "the registration ends when the subscription is dropped"]
pub struct Subscription<E> {
    connection: Connection,
    member: Member,
    decode: fn(Frame) -> Result<E, DecodeError>,
    over: bool,
}

impl<E> Subscription<E> {
    pub(super) fn new(
        connection: Connection,
        member: Member,
        decode: fn(Frame) -> Result<E, DecodeError>,
    ) -> Self {
        Self {
            connection,
            member,
            decode,
            over: false,
        }
    }

    /// Waits for the next event. Dropping the future loses nothing.
    ///
    /// # Errors
    /// [`ConnectionError`] once the connection has ended and the events that came before it were taken.
    pub async fn recv(&mut self) -> Result<Notice<E>, ConnectionError> {
        poll_fn(|cx| self.poll_recv(cx)).await
    }

    /// The connection by which the events come.
    #[must_use]
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    fn poll_recv(&mut self, cx: &mut Context<'_>) -> Poll<Result<Notice<E>, ConnectionError>> {
        Poll::Ready(match ready!(self.member.queue.poll_take(cx)) {
            // A malformed event counts as a missing one.
            Some(Taken::Frame(frame)) => {
                Ok((self.decode)(frame).map_or(Notice::Lagged(1), Notice::Event))
            }
            Some(Taken::Lost(count)) => Ok(Notice::Lagged(count)),
            None => Err(self.connection.death()),
        })
    }
}

impl<E> Stream for Subscription<E> {
    type Item = Result<Notice<E>, ConnectionError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.over {
            return Poll::Ready(None);
        }
        let next = ready!(self.poll_recv(cx));
        self.over = next.is_err();
        Poll::Ready(Some(next))
    }
}

impl<E> fmt::Debug for Subscription<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Subscription")
            .field("connection", &self.connection)
            .finish_non_exhaustive()
    }
}
