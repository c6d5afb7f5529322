//! The task that owns the pipe and the session.

use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Buf;
use tokio::io::{AsyncReadExt, AsyncWrite};
use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, Sleep, sleep, sleep_until};
use tracing::{debug, trace};

use super::call::Lost;
use super::mailbox::{Call, Command, Inbox, ReplyTo};
use super::received::{Incoming, Received};
use super::registry::Registry;
use crate::auth::Authenticated;
use crate::session::{ConnectionError, Outcome, ProtocolError, Session, Settings};
use crate::transport::Pipe;

/// How long to read on, after a failed write, until the connection ends.
const LAST_WORDS: Duration = Duration::from_secs(1);

/// Owns the pipe; a future that ends with the connection.
///
/// The reader never waits for a consumer: replies go to their own channel, events to queues that
/// drop the oldest.
pub(super) struct Driver {
    pipe: Pipe,
    session: Session<ReplyTo>,
    commands: mpsc::Receiver<Command>,
    mailbox: oneshot::Receiver<Infallible>,
    registry: Registry,
    received: Received,
    timer: Option<Pin<Box<Sleep>>>,
    /// The error of a failed write, and until when to read on: answers and the daemon's end tell more than that error.
    broken: Option<(io::Error, Pin<Box<Sleep>>)>,
    /// Whether the pipe takes no more bytes until the daemon reads some.
    blocked: bool,
    death: Arc<OnceLock<ConnectionError>>,
    /// The number of unanswered calls, for the errors of callers.
    unanswered: Arc<AtomicUsize>,
}

impl Driver {
    /// Drives an authenticated pipe for the mailbox of this inbox. Nothing happens before it is polled.
    pub(super) fn new(authenticated: Authenticated, settings: Settings, inbox: Inbox) -> Self {
        let Inbox {
            commands,
            mailbox,
            death,
            unanswered,
        } = inbox;
        Self {
            pipe: authenticated.pipe,
            session: Session::new(settings),
            commands,
            mailbox,
            registry: Registry::default(),
            received: Received::new(authenticated.received),
            timer: None,
            broken: None,
            blocked: false,
            death,
            unanswered,
        }
    }

    /// Runs until there is nothing to do but wait; an error is the end of the connection.
    fn poll_run(&mut self, cx: &mut Context<'_>) -> Poll<ConnectionError> {
        loop {
            if self.broken.is_none() {
                self.registry.departed(cx);
                if self.poll_commands(cx).is_ready() {
                    return Poll::Ready(ConnectionError::Closed);
                }
                if let Err(error) = self.write(cx) {
                    self.broken = Some((error, Box::pin(sleep(LAST_WORDS))));
                }
            }
            match self.poll_read(cx) {
                Poll::Ready(Ok(())) => {}
                Poll::Ready(Err(error)) => return Poll::Ready(error),
                Poll::Pending => {
                    if let Err(error) = ready!(self.poll_timer(cx)) {
                        return Poll::Ready(error);
                    }
                }
            }
        }
    }

    /// Takes commands while the window has room; ready when every handle is gone.
    fn poll_commands(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        loop {
            while self.session.has_room() {
                if let Some((key, call)) = self.registry.next_call() {
                    self.session.call(call, ReplyTo::Registry(key));
                    continue;
                }
                match ready!(self.commands.poll_recv(cx)) {
                    Some(Command::Call(Call { call, reply_to })) => {
                        self.session.call(call, reply_to);
                    }
                    Some(Command::Subscribe(wish)) => {
                        self.registry.subscribe(*wish);
                    }
                    Some(Command::StartKeepalive(settings)) => {
                        self.session
                            .start_keepalive(settings, Instant::now().into_std());
                    }
                    None => return Poll::Ready(()),
                }
            }
            // Calls that were given up before their turn are not sent, and leave room for others,
            // for which nothing else would wake this task.
            self.session.outbox();
            if !self.session.has_room() {
                // A daemon that answers nothing any more must not keep the socket open.
                return Pin::new(&mut self.mailbox).poll(cx).map(drop);
            }
        }
    }

    /// Writes as much as the pipe takes.
    fn write(&mut self, cx: &mut Context<'_>) -> io::Result<()> {
        while let outbox = self.session.outbox()
            && !outbox.is_empty()
        {
            match Pin::new(&mut self.pipe).poll_write(cx, outbox) {
                Poll::Ready(Ok(0)) => return Err(io::ErrorKind::WriteZero.into()),
                Poll::Ready(Ok(written)) => {
                    outbox.advance(written);
                    // The daemon has read, however long it takes for all of a large message.
                    if std::mem::take(&mut self.blocked) {
                        self.session.heard(Instant::now().into_std());
                    }
                }
                Poll::Ready(Err(error)) => return Err(error),
                Poll::Pending => {
                    self.blocked = true;
                    break;
                }
            }
        }
        Ok(())
    }

    /// Reads once and handles every frame that is then complete.
    fn poll_read(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), ConnectionError>> {
        self.handle_received()?;
        let read = pin!(self.pipe.read_buf(self.received.buffer()));
        if ready!(read.poll(cx))? == 0 {
            let end = if self.received.is_cut() {
                ConnectionError::Cut
            } else {
                ConnectionError::ClosedByDaemon
            };
            return Poll::Ready(Err(end));
        }
        self.session.heard(Instant::now().into_std());
        Poll::Ready(self.handle_received())
    }

    /// Cuts what was read into frames and delivers what comes of them.
    fn handle_received(&mut self) -> Result<(), ConnectionError> {
        while let Some(incoming) = self.received.take().map_err(ProtocolError::from)? {
            match incoming {
                Incoming::Frame(frame) => {
                    trace!(header = ?frame.header, length = frame.payload.len(), "received");
                    let handled = self.session.handle_frame(frame);
                    self.deliver();
                    handled?;
                }
                Incoming::Oversized {
                    header,
                    callback_id,
                } => {
                    debug!(?header, "an event is too large");
                    self.registry.lose(&header, callback_id);
                }
            }
        }
        Ok(())
    }

    /// Hands out outcomes.
    fn deliver(&mut self) {
        while let Some(outcome) = self.session.next_outcome() {
            match outcome {
                Outcome::Reply { waiter, frame } => match waiter {
                    ReplyTo::Registry(key) => self.registry.answered(&key, &frame),
                    ReplyTo::Caller { caller, .. } => drop(caller.send(Ok(frame))),
                },
                Outcome::Event { frame } => self.registry.deliver(&frame),
                Outcome::Lost { waiter, sent } => match waiter {
                    ReplyTo::Registry(key) => self.registry.lost(&key, sent),
                    ReplyTo::Caller { caller, .. } => drop(caller.send(Err(Lost { sent }))),
                },
            }
        }
    }

    /// Waits for the session's next timeout, and then tells it the time.
    ///
    /// The timer is only moved when it has to fire earlier, or has fired: each reply moves the
    /// deadline away, and most often nothing needs to be done for that.
    fn poll_timer(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), ConnectionError>> {
        if let Some((error, last_words)) = &mut self.broken {
            ready!(last_words.as_mut().poll(cx));
            let error = std::mem::replace(error, io::ErrorKind::BrokenPipe.into());
            return Poll::Ready(Err(error.into()));
        }
        let Some(timeout) = self.session.timeout().map(Instant::from_std) else {
            return Poll::Pending;
        };
        let timer = self
            .timer
            .get_or_insert_with(|| Box::pin(sleep_until(timeout)));
        if timeout < timer.deadline() || timer.is_elapsed() {
            timer.as_mut().reset(timeout);
        }
        ready!(timer.as_mut().poll(cx));
        Poll::Ready(self.session.handle_timeout(Instant::now().into_std()))
    }

    /// Ends the connection: the reason is stored first, then every waiter is woken.
    fn end(&mut self, reason: ConnectionError) {
        if self.death.set(reason).is_err() {
            return;
        }
        self.session.end();
        self.deliver();
        self.registry.end();
        self.commands.close();
        while let Ok(command) = self.commands.try_recv() {
            command.lost();
        }
    }
}

impl Future for Driver {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        if self.death.get().is_none() {
            let run = self.poll_run(cx);
            let unanswered = self.session.unanswered();
            self.unanswered.store(unanswered, Ordering::Relaxed);
            let reason = ready!(run);
            debug!(%reason, "connection ended");
            self.end(reason);
        }
        // A caller on another thread may be about to put a command into the queue for which it has
        // found room.
        while let Some(command) = ready!(self.commands.poll_recv(cx)) {
            command.lost();
        }
        Poll::Ready(())
    }
}

/// A driver that is dropped, even one that never ran, must not leave its waiters behind.
impl Drop for Driver {
    fn drop(&mut self) {
        self.end(ConnectionError::DriverDropped);
    }
}
