//! One connection: its bytes, its window, and the loop over both.

use std::collections::VecDeque;
use std::ops::ControlFlow;
use std::sync::Arc;

use bytes::BytesMut;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::sync::{mpsc, watch};
use virtwire_proto::{Frame, Priority};

use super::keepalive::Keepalive;
use super::shared::{Mode, Shared};
use crate::answer::Session;
use crate::fault::{Direction, Hit, Kind};
use crate::world::{Event, EventStream};

/// Room for what one read may bring.
const READ: usize = 4 * 1024;
/// Events are not taken from their queue while so much waits to be sent.
const BACKLOG: usize = 1 << 20;

/// The answer to a call that took time.
pub(super) struct Done {
    pub(super) reply: BytesMut,
    pub(super) hit: Option<Hit>,
}

/// A call that waits for a worker.
pub(super) struct Held {
    pub(super) frame: Frame,
    pub(super) hit: Option<Hit>,
}

/// Whether the connection goes on, or why not.
pub(super) type Fate = ControlFlow<End>;

/// How a connection ends.
#[derive(Clone, Copy, Debug)]
pub(super) enum End {
    /// At once; what was to be sent is lost.
    Now,
    /// When everything is sent.
    Flushed,
    /// Never: it stays open and says nothing.
    Silent,
    /// When everything is sent it stays open and says nothing.
    FlushedSilent,
}

pub(super) struct Connection<R, W> {
    pub(super) shared: Arc<Shared>,
    pub(super) number: usize,
    read: R,
    write: W,
    mode: watch::Receiver<Mode>,
    cuts: watch::Receiver<()>,
    pub(super) session: Session,
    pub(super) inbound: BytesMut,
    pub(super) outbound: BytesMut,
    received: u64,
    sent: u64,
    pub(super) outstanding: usize,
    pub(super) done: (mpsc::Sender<Done>, mpsc::Receiver<Done>),
    pub(super) held_low: VecDeque<Held>,
    pub(super) held_high: VecDeque<Held>,
    pub(super) keepalive: Keepalive,
}

impl<R, W> Connection<R, W>
where
    R: AsyncRead + Send + Unpin,
    W: AsyncWrite + Send + Unpin,
{
    pub(super) fn new(shared: &Arc<Shared>, read: R, write: W) -> Self {
        let number = shared.next_connection();
        let in_world = shared.world.state().next_connection();
        let character = shared.character.clone();
        Self {
            shared: Arc::clone(shared),
            number,
            read,
            write,
            mode: shared.mode.subscribe(),
            cuts: shared.cuts.subscribe(),
            keepalive: Keepalive::new(character.pings),
            done: mpsc::channel(character.window),
            session: Session::new(shared.world.clone(), character, in_world),
            inbound: BytesMut::with_capacity(READ),
            outbound: BytesMut::new(),
            received: 0,
            sent: 0,
            outstanding: 0,
            held_low: VecDeque::new(),
            held_high: VecDeque::new(),
        }
    }

    /// Serves the connection until either side ends it.
    pub(super) async fn run(mut self) {
        let end = match self.begin().await {
            ControlFlow::Break(end) => end,
            ControlFlow::Continue(()) => loop {
                if let ControlFlow::Break(end) = self.turn().await {
                    break end;
                }
            },
        };
        if matches!(end, End::Flushed | End::FlushedSilent) {
            // The peer may have gone first.
            let _ = self.write.write_all(&self.outbound).await;
        }
        if matches!(end, End::Silent | End::FlushedSilent) {
            // The daemon's death ends this task from outside.
            std::future::pending::<()>().await;
        }
    }

    async fn begin(&mut self) -> Fate {
        match self
            .shared
            .faults
            .on_connect(self.number)
            .map(|hit| hit.kind)
        {
            Some(kind) => self.strike(kind).await,
            None => Fate::Continue(()),
        }
    }

    /// One step: everything that can be done, then one wait.
    async fn turn(&mut self) -> Fate {
        if *self.mode.borrow_and_update() == Mode::Frozen {
            // An error means that the daemon is gone.
            return match self.mode.changed().await {
                Ok(()) => Fate::Continue(()),
                Err(_) => Fate::Break(End::Now),
            };
        }
        self.take_frames()?;
        self.spoil_outbound().await?;
        let has_room = self.outstanding < self.session.character.window;
        let ping_due = self.keepalive.due();
        self.inbound.reserve(READ);
        tokio::select! {
            biased;
            changed = self.mode.changed() => {
                if changed.is_err() {
                    return Fate::Break(End::Now);
                }
            }
            _ = self.cuts.changed() => return Fate::Break(End::Now),
            written = self.write.write_buf(&mut self.outbound), if !self.outbound.is_empty() => {
                match written {
                    Ok(count) => self.sent += widened(count),
                    Err(_) => return Fate::Break(End::Now),
                }
            }
            event = next_event(&mut self.session.events), if self.outbound.len() < BACKLOG => {
                match event {
                    Some(event) => self.deliver_event(&event),
                    // The connection fell too far behind.
                    None => return Fate::Break(End::Now),
                }
            }
            // Never closed: the connection holds a sender itself.
            Some(done) = self.done.1.recv() => self.finish(done)?,
            () = self.shared.pool.freed(Priority::High), if !self.held_high.is_empty() => {
                self.run_held(Priority::High)?;
            }
            () = self.shared.pool.freed(Priority::Low), if !self.held_low.is_empty() => {
                self.run_held(Priority::Low)?;
            }
            read = self.read.read_buf(&mut self.inbound), if has_room => match read {
                Ok(0) | Err(_) => return Fate::Break(End::Now),
                Ok(count) => self.arrived(count).await?,
            },
            () = Keepalive::sleep(ping_due) => self.ping()?,
        }
        Fate::Continue(())
    }

    async fn arrived(&mut self, count: usize) -> Fate {
        let before = self.received;
        self.received += widened(count);
        let direction = Direction::Received;
        let fault = self
            .shared
            .faults
            .at_byte(self.number, direction, before, self.received);
        match fault {
            Some((_, kind)) => self.strike(kind).await,
            None => Fate::Continue(()),
        }
    }

    /// Cuts what is to be sent at the byte where something is to happen, and lets it happen.
    async fn spoil_outbound(&mut self) -> Fate {
        let to = self.sent + widened(self.outbound.len());
        let fault = self
            .shared
            .faults
            .at_byte(self.number, Direction::Sent, self.sent, to);
        let Some((at, kind)) = fault else {
            return Fate::Continue(());
        };
        let keep = usize::try_from(at - self.sent).unwrap_or(usize::MAX);
        let rest = self.outbound.split_off(keep.min(self.outbound.len()));
        if self.write.write_all(&self.outbound).await.is_err() {
            return Fate::Break(End::Now);
        }
        self.sent = at;
        self.outbound.clear();
        self.strike(kind).await?;
        self.outbound.unsplit(rest);
        Fate::Continue(())
    }

    /// A fault that has nothing to do with a call.
    async fn strike(&mut self, kind: Kind) -> Fate {
        match kind {
            Kind::Cut | Kind::Torn { close: true } => Fate::Break(End::Now),
            Kind::Delay(time) => {
                tokio::time::sleep(time).await;
                Fate::Continue(())
            }
            Kind::Garbage(_) | Kind::Oversized | Kind::Flood(_) => self.deliver(
                BytesMut::new(),
                Some(Hit {
                    kind,
                    done_first: false,
                }),
            ),
            Kind::Silence
            | Kind::Unanswered
            | Kind::Torn { close: false }
            | Kind::WrongSerial
            | Kind::WrongProcedure
            | Kind::Error(_)
            | Kind::Twice => Fate::Break(End::Silent),
        }
    }
}

async fn next_event(events: &mut Option<EventStream>) -> Option<Event> {
    match events {
        Some(events) => events.recv().await,
        None => std::future::pending().await,
    }
}

pub(super) fn widened(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}
