//! Making subscriptions.

use std::sync::Arc;

use tokio::time::Instant;
use virtwire_proto::remote::{DomainEventLifecycleMsg, DriverFeature};
use virtwire_proto::{DecodeError, Frame};

use super::kind::Event;
use super::subscription::Subscription;
use crate::client::connection::Connection;
use crate::client::error::Error;
use crate::client::mailbox::Command;
use crate::client::registry::{Registration, Subscribe, Subscriber};

impl Connection {
    /// Subscribes to the events of one kind: of one object, or of all with `None`.
    ///
    /// Events that happen after this has returned are not missed. Subscriptions to the same events share one registration
    /// with the daemon.
    ///
    /// The whole wait is bounded by the connection's call timeout, also where a daemon is first asked which kind of registration it knows.
    /// If the future is dropped or times out after the call was sent,
    /// the driver undoes the registration when the daemon answers.
    ///
    /// ```no_run
    /// use virtwire::Connection;
    /// use virtwire::client::Notice;
    /// use virtwire::proto::remote::NetworkEventLifecycleMsg;
    ///
    /// # async fn example() -> Result<(), virtwire::Error> {
    /// let connection = Connection::open("qemu:///system").await?;
    /// let mut events = connection.subscribe::<NetworkEventLifecycleMsg>(None).await?;
    /// loop {
    ///     match events.recv().await? {
    ///         Notice::Event(event) => println!("{}: {:?}", event.network.name, event.event),
    ///         Notice::Lagged(missing) => println!("{missing} events are missing"),
    ///     }
    /// }
    /// # }
    /// ```
    ///
    /// # Errors
    /// As [`Connection::call`]; [`Error::is_unsupported`] when the daemon or its driver has no such events.
    pub async fn subscribe<E: Event>(
        &self,
        object: Option<E::Object>,
    ) -> Result<Subscription<E>, Error> {
        self.register(E::registration(object)?, |frame| E::decode(&frame))
            .await
    }

    /// Subscribes to the lifecycle events of all domains (`virConnectDomainEventRegisterAny`). Bounds and drops are as in
    /// [`Connection::subscribe`].
    ///
    /// # Errors
    /// As [`Connection::subscribe`].
    #[doc(alias = "virConnectDomainEventRegisterAny")]
    pub async fn lifecycle_events(&self) -> Result<Subscription<DomainEventLifecycleMsg>, Error> {
        self.subscribe(None).await
    }

    /// Subscribes to a kind of event that this crate has no type for. [`Frame::decode`] reads the frames. Bounds and drops are
    /// as in [`Connection::subscribe`].
    ///
    /// # Errors
    /// As [`Connection::subscribe`].
    pub async fn subscribe_frames(
        &self,
        registration: Registration,
    ) -> Result<Subscription<Frame>, Error> {
        self.register(registration, Ok).await
    }

    async fn register<E>(
        &self,
        mut registration: Registration,
        decode: fn(Frame) -> Result<E, DecodeError>,
    ) -> Result<Subscription<E>, Error> {
        let begun = Instant::now();
        if let Some(older) = registration.older()
            && !self.supports(DriverFeature::REMOTE_EVENT_CALLBACK).await?
        {
            registration = older;
        }
        let left = self.call_timeout.saturating_sub(begun.elapsed());
        let exchange = self
            .within(left)
            .exchange(registration.procedure(), |caller, ticket| {
                let ticket = Arc::clone(ticket);
                let subscriber = Subscriber { caller, ticket };
                Command::Subscribe(Box::new(Subscribe {
                    registration,
                    subscriber,
                }))
            })
            .await;
        let member = exchange.map_err(|error| match error {
            // The bound is that of both calls.
            Error::Timeout {
                procedure,
                maybe_executed,
                unanswered,
                ..
            } => Error::Timeout {
                procedure,
                after: self.call_timeout,
                maybe_executed,
                unanswered,
            },
            error => error,
        })??;
        Ok(Subscription::new(self.clone(), member, decode))
    }
}
