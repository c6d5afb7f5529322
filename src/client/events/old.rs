//! What the daemon says unasked.

use tokio::sync::broadcast;
use tokio::sync::broadcast::error::RecvError;
use virtwire_proto::remote::{
    self, ConnectDomainEventCallbackDeregisterAny, ConnectDomainEventCallbackDeregisterAnyArgs,
    ConnectDomainEventCallbackRegisterAny, ConnectDomainEventCallbackRegisterAnyArgs,
    ConnectDomainEventDeregisterAny, ConnectDomainEventDeregisterAnyArgs,
    ConnectDomainEventRegisterAny, ConnectDomainEventRegisterAnyArgs, DomainEventCallbackLifecycle,
    DomainEventCallbackLifecycleMsg, DomainEventId, DomainEventLifecycle, DomainEventLifecycleMsg,
    DomainEventType, DriverFeature,
};
use virtwire_proto::{EventMessage, Frame, Program};

use super::connection::Connection;
use super::error::Error;
use crate::session::ConnectionError;

/// Something that the daemon said unasked, or that it went unheard.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Event {
    /// A domain was defined, started, stopped, ...
    Lifecycle(LifecycleEvent),
    /// An event that this client has no type for. It is yours to decode.
    Unknown(Frame),
    /// The consumer was too slow, and this many events of the connection were dropped, the oldest
    /// first; or one made no sense. Whoever keeps a picture of the daemon's state must look again.
    Lagged(u64),
}

/// A change in the life of a domain (`virConnectDomainEventCallback`).
#[derive(Clone, Debug, PartialEq)]
pub struct LifecycleEvent {
    /// The domain, with its id at the time.
    pub domain: remote::Domain,
    /// What happened.
    pub event: DomainEventType,
    /// How; its meaning depends on `event`, see `virDomainEventStoppedDetailType` and its kin.
    pub detail: i32,
    /// The registration that it belongs to; `None` from a daemon that knows no callback ids.
    callback_id: Option<i32>,
}

impl LifecycleEvent {
    fn new(message: DomainEventLifecycleMsg, callback_id: Option<i32>) -> Self {
        let DomainEventLifecycleMsg {
            domain,
            event,
            detail,
        } = message;
        Self {
            domain,
            event,
            detail,
            callback_id,
        }
    }
}

impl Event {
    fn decode(frame: Frame) -> Self {
        let typed = match (frame.header.program, frame.header.procedure) {
            (Program::REMOTE, DomainEventCallbackLifecycle::NUMBER) => {
                serde_xdr::from_slice(&frame.payload).map(
                    |DomainEventCallbackLifecycleMsg {
                         callback_id,
                         message,
                     }| { LifecycleEvent::new(message, Some(callback_id)) },
                )
            }
            (Program::REMOTE, DomainEventLifecycle::NUMBER) => {
                serde_xdr::from_slice(&frame.payload)
                    .map(|message| LifecycleEvent::new(message, None))
            }
            _ => return Self::Unknown(frame),
        };
        // One that makes no sense is as good as one that was missed.
        typed.map_or(Self::Lagged(1), Self::Lifecycle)
    }
}

/// All events of a connection, whoever registered for them.
#[derive(Debug)]
pub struct EventStream {
    connection: Connection,
    frames: Option<broadcast::Receiver<Frame>>,
}

impl EventStream {
    /// Waits for the next event. Dropping the future loses nothing.
    ///
    /// # Errors
    /// [`ConnectionError`] once the connection has ended and all that came before was taken.
    pub async fn next(&mut self) -> Result<Event, ConnectionError> {
        let ended = || self.connection.death();
        match self.frames.as_mut().ok_or_else(ended)?.recv().await {
            Ok(frame) => Ok(Event::decode(frame)),
            Err(RecvError::Lagged(lost)) => Ok(Event::Lagged(lost)),
            Err(RecvError::Closed) => Err(ended()),
        }
    }
}

/// The lifecycle events of all domains, from [`Connection::lifecycle_events`]. Dropping it ends
/// the registration.
#[derive(Debug)]
pub struct LifecycleEvents {
    events: EventStream,
    callback_id: Option<i32>,
}

impl LifecycleEvents {
    /// Waits for the next lifecycle event, or for [`Event::Lagged`]. Dropping the future loses
    /// nothing.
    ///
    /// # Errors
    /// [`ConnectionError`] once the connection has ended and all that came before was taken.
    pub async fn next(&mut self) -> Result<Event, ConnectionError> {
        loop {
            match self.events.next().await? {
                Event::Lifecycle(event) if event.callback_id != self.callback_id => {}
                Event::Unknown(_) => {}
                event => return Ok(event),
            }
        }
    }
}

impl Drop for LifecycleEvents {
    fn drop(&mut self) {
        let connection = &self.events.connection;
        match self.callback_id {
            Some(callback_id) => connection
                .call_and_forget::<ConnectDomainEventCallbackDeregisterAny>(
                    &ConnectDomainEventCallbackDeregisterAnyArgs { callback_id },
                ),
            None => connection.call_and_forget::<ConnectDomainEventDeregisterAny>(
                &ConnectDomainEventDeregisterAnyArgs {
                    event_id: DomainEventId::LIFECYCLE,
                },
            ),
        }
    }
}

impl Connection {
    /// All events that the daemon sends on this connection from now on. It sends only those that
    /// somebody registered for.
    #[must_use]
    pub fn events(&self) -> EventStream {
        EventStream {
            connection: self.clone(),
            frames: self.subscribe(),
        }
    }

    /// Registers for the lifecycle events of all domains (`virConnectDomainEventRegisterAny`).
    ///
    /// What happens after the daemon has registered us is not missed: the stream begins before
    /// the call is made. A daemon without callback ids is asked the older way.
    ///
    /// Dropping the future may leave the registration in place until the connection ends; its
    /// events are then dropped.
    ///
    /// # Errors
    /// As [`Connection::call`]; [`Error::is_unsupported`] when the driver has no events.
    #[doc(alias = "virConnectDomainEventRegisterAny")]
    pub async fn lifecycle_events(&self) -> Result<LifecycleEvents, Error> {
        let events = self.events();
        let event_id = DomainEventId::LIFECYCLE;
        let callback_id = if self.supports(DriverFeature::REMOTE_EVENT_CALLBACK).await? {
            let arguments = ConnectDomainEventCallbackRegisterAnyArgs {
                event_id,
                domain: None,
            };
            let answer = self
                .call::<ConnectDomainEventCallbackRegisterAny>(&arguments)
                .await?;
            Some(answer.callback_id)
        } else {
            let arguments = ConnectDomainEventRegisterAnyArgs { event_id };
            self.call::<ConnectDomainEventRegisterAny>(&arguments)
                .await?;
            None
        };
        Ok(LifecycleEvents {
            events,
            callback_id,
        })
    }
}
