//! The handle to one connection.

use std::convert::Infallible;
use std::fmt;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use tokio::sync::{mpsc, oneshot};
use tokio::time::timeout;
use virtwire_proto::remote::{
    ConnectClose, ConnectSupportsFeature, ConnectSupportsFeatureArgs, DriverFeature,
};
use virtwire_proto::{EncodeError, Header, Outgoing, Plain, Procedure, RemoteError, Status};

use super::driver::{Call, Command, Lost, ReplyTo, Ticket};
use super::error::Error;
use super::options::ConnectOptions;
use super::pool::Room;
use crate::session::ConnectionError;

/// An open connection to a libvirt daemon.
///
/// A cheap clone: all clones share one socket and one driver task, which ends when the last of
/// them (and of the subscriptions made from them) is dropped. Calls made side by side are
/// pipelined.
///
/// # Cancellation
/// Dropping the future of a call stops the waiting and nothing else: a call that was not sent yet
/// never is, one that was sent is executed by the daemon all the same, and its late reply is
/// dropped.
#[derive(Clone)]
pub struct Connection {
    shared: Arc<Shared>,
    call_timeout: Duration,
    /// What the calls made through this clone take of a pool.
    room: Option<Arc<Room>>,
}

/// What the clones of a connection have in common.
pub(super) struct Shared {
    pub(super) commands: mpsc::Sender<Command>,
    /// Dropped with the last clone, which the driver notices even while it takes no commands.
    pub(super) _handle: oneshot::Sender<Infallible>,
    pub(super) death: Arc<OnceLock<ConnectionError>>,
}

impl Connection {
    /// Opens `uri` with the default [`ConnectOptions`]. See [`ConnectOptions::open`].
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), virtwire::Error> {
    /// let connection = virtwire::Connection::open("qemu:///system").await?;
    /// for domain in connection.domains().await? {
    ///     println!("{} is {:?}", domain.name(), domain.state().await?);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// See [`ConnectOptions::open`].
    pub async fn open(uri: &str) -> Result<Self, Error> {
        ConnectOptions::new().open(uri).await
    }

    pub(super) fn new(shared: Shared, call_timeout: Duration) -> Self {
        Self {
            shared: Arc::new(shared),
            call_timeout,
            room: None,
        }
    }

    /// The same connection, whose calls made through this clone take `room`, each until it is
    /// answered.
    pub(super) fn taking(&self, room: Room) -> Self {
        Self {
            room: Some(Arc::new(room)),
            ..self.clone()
        }
    }

    /// The same connection, with another bound for each call made through this clone.
    #[must_use]
    pub fn within(&self, call_timeout: Duration) -> Self {
        Self {
            call_timeout,
            ..self.clone()
        }
    }

    /// Makes a call and waits for its result.
    ///
    /// The arguments are encoded when the function is called, and not borrowed by its future. The wait, for a place in the window
    /// included, is bounded by the connection's call timeout.
    /// Dropping the future: see [`Connection`].
    ///
    /// Calls that move streams or file descriptors are no [`Plain`] ones, and are refused by the compiler:
    ///
    /// ```compile_fail,E0277
    /// # use virtwire::{Connection, proto::remote::{DomainScreenshot, DomainScreenshotArgs}};
    /// async fn screenshot(connection: &Connection, arguments: &DomainScreenshotArgs) {
    ///     connection.call::<DomainScreenshot>(arguments).await;
    /// }
    /// ```
    ///
    /// # Errors
    /// [`Error::Remote`] when the daemon answers with an error; [`Error::Timeout`] and
    /// [`Error::Disconnected`] when no answer came; [`Error::Arguments`] when nothing was sent;
    /// [`Error::Answer`] when the answer is malformed.
    pub fn call<P: Plain>(
        &self,
        arguments: &P::Args,
    ) -> impl Future<Output = Result<P::Ret, Error>> + Send + use<'_, P> {
        let call = encode::<P>(arguments);
        let procedure = P::FUNCTION;
        async move {
            let call = call.map_err(|source| Error::Arguments { procedure, source })?;
            let reply = self
                .exchange(procedure, |caller, ticket| {
                    let ticket = Arc::clone(ticket);
                    let reply_to = ReplyTo::Caller { caller, ticket };
                    Command::Call(Call { call, reply_to })
                })
                .await?;
            let malformed = |source| Error::Answer { procedure, source };
            if reply.header.status == Status::Error {
                let source = RemoteError::decode(&reply.payload).map_err(malformed)?;
                return Err(Error::Remote { procedure, source });
            }
            serde_xdr::from_slice(&reply.payload).map_err(malformed)
        }
    }

    /// Asks whether the daemon has a feature of libvirt's internal protocol
    /// (`VIR_DRV_SUPPORTS_FEATURE`). Returns `false` for a daemon or driver too old for this call.
    ///
    /// # Errors
    /// As [`Connection::call`].
    pub async fn supports(&self, feature: DriverFeature) -> Result<bool, Error> {
        let arguments = ConnectSupportsFeatureArgs { feature };
        match self.call::<ConnectSupportsFeature>(&arguments).await {
            Ok(answer) => Ok(answer.supported != 0),
            Err(error) if error.is_missing_procedure() => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Tells the daemon goodbye, so that it frees what belongs to this connection now, and waits
    /// for its answer. Other clones find the connection closed by the daemon.
    ///
    /// Not needed for the socket to be closed: dropping the last clone does that, and libvirtd then
    /// logs "End of file while reading data".
    ///
    /// # Errors
    /// As [`Connection::call`].
    pub async fn close(self) -> Result<(), Error> {
        self.call::<ConnectClose>(&()).await
    }

    /// Why the connection ended; `None` while it lives.
    #[must_use]
    pub fn closed(&self) -> Option<ConnectionError> {
        self.shared.death.get().cloned()
    }

    /// Resolves when the connection has ended. Dropping the future is harmless.
    pub async fn wait_closed(&self) -> ConnectionError {
        self.shared.commands.closed().await;
        self.death()
    }

    /// Hands the driver a command and waits for what comes of it.
    pub(super) async fn exchange<T>(
        &self,
        procedure: &'static str,
        command: impl FnOnce(oneshot::Sender<Result<T, Lost>>, &Arc<Ticket>) -> Command,
    ) -> Result<T, Error> {
        let (caller, answer) = oneshot::channel();
        let ticket = Arc::new(Ticket::new(self.room.clone()));
        let command = command(caller, &ticket);
        let exchange = async {
            self.shared
                .commands
                .send(command)
                .await
                .map_err(|_| Lost { sent: false })?;
            answer.await.unwrap_or(Err(Lost { sent: true }))
        };
        let after = self.call_timeout;
        timeout(after, exchange)
            .await
            .map_err(|_| Error::Timeout {
                procedure,
                after,
                maybe_executed: ticket.give_up(),
            })?
            .map_err(|Lost { sent }| Error::Disconnected {
                procedure,
                maybe_executed: sent,
                source: self.death(),
            })
    }

    /// Hands the driver a command that has no reply.
    pub(super) async fn command(&self, command: Command) -> Result<(), Error> {
        self.shared
            .commands
            .send(command)
            .await
            .map_err(|_| Error::Disconnected {
                procedure: "keepalive",
                maybe_executed: false,
                source: self.death(),
            })
    }

    /// The reason is stored before anybody can notice the end.
    pub(super) fn death(&self) -> ConnectionError {
        self.closed().unwrap_or(ConnectionError::DriverDropped)
    }
}

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connection")
            .field("call_timeout", &self.call_timeout)
            .field("closed", &self.shared.death.get())
            .finish_non_exhaustive()
    }
}

/// A call that is ready to be sent; the session gives it its serial.
pub(super) fn encode<P: Procedure>(arguments: &P::Args) -> Result<Outgoing, EncodeError> {
    Outgoing::new(Header::call::<P>(0), arguments)
}
