//! The queue between the callers of a connection and its driver.

use std::convert::Infallible;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use tokio::sync::{mpsc, oneshot};
use tokio::time::timeout;
use virtwire_proto::{Frame, Outgoing, Plain, RemoteError, Status};

use super::call::{Lost, Permit, Ticket, encode};
use super::error::Error;
use super::registry::{Key, Subscribe};
use crate::session::{ConnectionError, KeepaliveSettings, Waiter};

/// Commands that wait for the driver; when it is full, callers wait.
const COMMAND_QUEUE: usize = 64;

/// A request to the driver.
#[derive(Debug)]
pub(super) enum Command {
    /// Make a call.
    Call(Call),
    /// Subscribe to events.
    Subscribe(Box<Subscribe>),
    /// Send pings from now on.
    StartKeepalive(KeepaliveSettings),
}

impl Command {
    /// Answers the caller that the command came too late.
    pub(super) fn lost(self) {
        let lost = Lost { sent: false };
        match self {
            Self::Call(call) => call.reply_to.send(Err(lost)),
            Self::Subscribe(wish) => wish.subscriber.send(Err(lost)),
            Self::StartKeepalive(_) => {}
        }
    }
}

/// A call, and where its reply goes.
#[derive(Debug)]
pub(super) struct Call {
    pub(super) call: Outgoing,
    pub(super) reply_to: ReplyTo,
}

/// Where the reply to a call goes.
#[derive(Debug)]
pub(super) enum ReplyTo {
    /// To the caller that waits for it.
    Caller {
        caller: oneshot::Sender<Result<Frame, Lost>>,
        /// Lives until the daemon has answered the call, even if the caller stops waiting.
        ticket: Arc<Ticket>,
    },
    /// To the registry; the call is made even if nobody waits for it any more.
    Registry(Key),
}

impl ReplyTo {
    /// Answers the caller. A caller that is gone needs no answer.
    pub(super) fn send(self, reply: Result<Frame, Lost>) {
        if let Self::Caller { caller, .. } = self {
            drop(caller.send(reply));
        }
    }
}

impl Waiter for ReplyTo {
    fn is_gone(&self) -> bool {
        match self {
            Self::Caller { caller, .. } => caller.is_closed(),
            Self::Registry(_) => false,
        }
    }

    fn send(&self) -> bool {
        match self {
            Self::Caller { caller, ticket } => !caller.is_closed() && ticket.send(),
            Self::Registry(_) => true,
        }
    }
}

/// The callers' end.
#[derive(Debug)]
pub(super) struct Mailbox {
    commands: mpsc::Sender<Command>,
    /// Its drop is noticed by the driver even while it takes no commands.
    _handle: oneshot::Sender<Infallible>,
    death: Arc<OnceLock<ConnectionError>>,
    unanswered: Arc<AtomicUsize>,
}

/// The driver's end.
#[derive(Debug)]
pub(super) struct Inbox {
    pub(super) commands: mpsc::Receiver<Command>,
    /// Ready when the mailbox is dropped.
    pub(super) mailbox: oneshot::Receiver<Infallible>,
    /// Why the connection ended. The driver stores it before any caller can notice the end.
    pub(super) death: Arc<OnceLock<ConnectionError>>,
    /// How many calls hold the window.
    pub(super) unanswered: Arc<AtomicUsize>,
}

impl Mailbox {
    pub(super) fn new() -> (Self, Inbox) {
        let (sender, commands) = mpsc::channel(COMMAND_QUEUE);
        let (handle, mailbox) = oneshot::channel();
        let death = Arc::new(OnceLock::new());
        let unanswered = Arc::new(AtomicUsize::new(0));
        let inbox = Inbox {
            commands,
            mailbox,
            death: Arc::clone(&death),
            unanswered: Arc::clone(&unanswered),
        };
        let mailbox = Self {
            commands: sender,
            _handle: handle,
            death,
            unanswered,
        };
        (mailbox, inbox)
    }

    /// Makes a call and waits `after` for its result. The arguments are encoded when the function is called.
    pub(super) fn call<P: Plain>(
        &self,
        arguments: &P::Args,
        after: Duration,
        permit: Option<Permit>,
    ) -> impl Future<Output = Result<P::Ret, Error>> + Send + use<'_, P> {
        let call = encode::<P>(arguments);
        let procedure = P::FUNCTION;
        async move {
            let call = call.map_err(|source| Error::Arguments { procedure, source })?;
            let reply = self
                .exchange(procedure, after, permit, |caller, ticket| {
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

    /// Hands the driver a command and waits `after` for its outcome.
    pub(super) async fn exchange<T>(
        &self,
        procedure: &'static str,
        after: Duration,
        permit: Option<Permit>,
        command: impl FnOnce(oneshot::Sender<Result<T, Lost>>, &Arc<Ticket>) -> Command,
    ) -> Result<T, Error> {
        let (caller, answer) = oneshot::channel();
        let ticket = Arc::new(Ticket::new(permit));
        let command = command(caller, &ticket);
        let exchange = async {
            self.commands
                .send(command)
                .await
                .map_err(|_| Lost { sent: false })?;
            answer.await.unwrap_or(Err(Lost { sent: true }))
        };
        timeout(after, exchange)
            .await
            .map_err(|_| Error::Timeout {
                procedure,
                after,
                maybe_executed: ticket.give_up(),
                unanswered: self.unanswered.load(Ordering::Relaxed),
            })?
            .map_err(|Lost { sent }| Error::Disconnected {
                procedure,
                maybe_executed: sent,
                source: self.death(),
            })
    }

    /// Hands the driver a command that has no reply.
    pub(super) async fn command(&self, command: Command) -> Result<(), Error> {
        self.commands
            .send(command)
            .await
            .map_err(|_| Error::Disconnected {
                procedure: "keepalive",
                maybe_executed: false,
                source: self.death(),
            })
    }

    /// Returns why the connection ended; `None` while it lives.
    pub(super) fn closed(&self) -> Option<ConnectionError> {
        self.death.get().cloned()
    }

    /// Resolves when the connection has ended.
    pub(super) async fn wait_closed(&self) {
        self.commands.closed().await;
    }

    /// Returns why the connection ended.
    pub(super) fn death(&self) -> ConnectionError {
        self.closed().unwrap_or(ConnectionError::DriverDropped)
    }
}
