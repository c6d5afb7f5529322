//! The session itself: calls and frames in, bytes and outcomes out.

use std::collections::VecDeque;
use std::time::Instant;

use bytes::BytesMut;
use virtwire_proto::{
    EventMessage, Frame, MessageType, Outgoing, Piece, Program, keepalive as pings,
};

use super::calls::{Calls, Waiter};
use super::error::{ConnectionError, ProtocolError};
use super::keepalive::{Due, Keepalive, KeepaliveSettings};
use super::outbox::Outbox;

/// What a session is told at its beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Calls on the wire at any time, at least 1, and fewer than the daemon's
    /// `max_client_requests`: with that many it stops reading, and leaves pings unanswered.
    pub window: usize,
}

impl Default for Settings {
    /// A window of 4, one less than the daemon's default for `max_client_requests`.
    fn default() -> Self {
        Self { window: 4 }
    }
}

/// What came of something.
#[derive(Debug)]
pub enum Outcome<W> {
    /// The daemon answered a call, with success or an error: see the frame's status.
    Reply {
        /// Who waits for it.
        waiter: W,
        /// The reply.
        frame: Frame,
    },
    /// The daemon sent an event.
    Event {
        /// The event.
        frame: Frame,
    },
    /// The connection ended before the call was answered.
    Lost {
        /// Who waits for it.
        waiter: W,
        /// Whether all bytes of the call were handed to the pipe, so that the daemon may have executed it.
        sent: bool,
    },
}

/// One connection's conversation: see the [module](super).
#[derive(Debug)]
pub struct Session<W> {
    calls: Calls<W>,
    keepalive: Option<Keepalive>,
    outbox: Outbox,
    outcomes: VecDeque<Outcome<W>>,
}

impl<W: Waiter> Session<W> {
    /// A session on a fresh pipe. It sends no pings until [`Session::start_keepalive`].
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self {
            calls: Calls::new(settings.window),
            keepalive: None,
            outbox: Outbox::default(),
            outcomes: VecDeque::new(),
        }
    }

    /// Sends pings from now on. Only for a daemon that has said that it answers them.
    pub fn start_keepalive(&mut self, settings: KeepaliveSettings, now: Instant) {
        self.keepalive = Some(Keepalive::new(settings, now));
    }

    /// Makes a call. The serial in its header is replaced when its turn comes.
    pub fn call(&mut self, call: Outgoing, waiter: W) {
        self.calls.push(call, waiter);
    }

    /// Sends a piece of a stream, whose header has the serial of the call that has opened the stream.
    ///
    /// Pieces are written in order. They take turns with calls, pings and pongs, which wait for one piece at most.
    pub fn piece(&mut self, piece: Piece) {
        self.outbox.piece(piece);
    }

    /// Returns whether a further piece should be given to [`Session::piece`]: fewer than 4 wait there.
    #[must_use]
    pub fn has_room_for_piece(&self) -> bool {
        self.outbox.has_room_for_piece()
    }

    /// Whether a further call would be on the wire at once. While it would not, calls are better
    /// left where they are: there, a full queue makes their callers wait.
    #[must_use]
    pub fn has_room(&self) -> bool {
        self.calls.has_room()
    }

    /// How many calls are on the wire, those included that nobody waits for any more.
    #[must_use]
    pub fn unanswered(&self) -> usize {
        self.calls.unanswered()
    }

    /// The bytes to write next. The driver takes from the front what it has written.
    pub fn outbox(&mut self) -> &mut BytesMut {
        self.calls.send(&mut self.outbox);
        self.outbox.bytes()
    }

    /// Takes the next outcome, oldest first.
    pub fn next_outcome(&mut self) -> Option<Outcome<W>> {
        self.outcomes.pop_front()
    }

    /// When [`Session::handle_timeout`] is to be called, if nothing comes before.
    #[must_use]
    pub fn timeout(&self) -> Option<Instant> {
        self.keepalive.as_ref()?.deadline()
    }

    /// Tells the time; too early is harmless.
    ///
    /// # Errors
    /// [`ConnectionError::KeepaliveTimeout`] when the daemon must be taken for dead.
    pub fn handle_timeout(&mut self, now: Instant) -> Result<(), ConnectionError> {
        let Some(keepalive) = &mut self.keepalive else {
            return Ok(());
        };
        match keepalive.due(now) {
            Due::Nothing => Ok(()),
            Due::Ping => {
                self.outbox.ping();
                Ok(())
            }
            Due::GiveUp { pings, silence } => {
                Err(ConnectionError::KeepaliveTimeout { pings, silence })
            }
        }
    }

    /// Takes note of a sign of life: bytes that the daemon has sent, or room that it has made for ours by reading.
    pub fn heard(&mut self, now: Instant) {
        if let Some(keepalive) = &mut self.keepalive {
            keepalive.heard(now);
        }
    }

    /// Takes in one frame from the daemon, whose bytes were [heard](Self::heard).
    ///
    /// # Errors
    /// [`ProtocolError`] when it must not be there; the connection is to be ended then.
    pub fn handle_frame(&mut self, frame: Frame) -> Result<(), ProtocolError> {
        ProtocolError::check_version(&frame.header)?;
        match frame.header.message_type {
            MessageType::Reply => {
                let waiter = self.calls.answer(&frame.header)?;
                if !waiter.is_gone() {
                    self.outcomes.push_back(Outcome::Reply { waiter, frame });
                }
                Ok(())
            }
            MessageType::Message if frame.header.program == Program::KEEPALIVE => {
                self.handle_keepalive(frame.header.procedure)
            }
            MessageType::Message => {
                self.outcomes.push_back(Outcome::Event { frame });
                Ok(())
            }
            message_type => Err(ProtocolError::Unasked { message_type }),
        }
    }

    /// Ends the session: every call that is pending becomes [`Outcome::Lost`].
    pub fn end(&mut self) {
        let written = self.outbox.written();
        self.outbox.clear();
        for (waiter, sent) in self.calls.drain(written) {
            self.outcomes.push_back(Outcome::Lost { waiter, sent });
        }
    }

    fn handle_keepalive(&mut self, procedure: i32) -> Result<(), ProtocolError> {
        match procedure {
            pings::Ping::NUMBER => {
                self.outbox.pong();
                Ok(())
            }
            pings::Pong::NUMBER => Ok(()),
            _ => Err(ProtocolError::Keepalive { procedure }),
        }
    }
}
