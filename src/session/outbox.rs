//! What is to be written, in two lanes.

use std::collections::VecDeque;

use bytes::BytesMut;
use virtwire_proto::{EventMessage, Header, Outgoing, Piece, Program, keepalive as pings};

/// Pongs that wait in their lane; further pings go unanswered until these leave it.
const PONGS_MAX: usize = 64;
/// Pieces that wait in their lane: with [`PIECE_MAX`](virtwire_proto::outgoing::PIECE_MAX), 1 MiB.
const PIECES_MAX: usize = 4;

/// Bytes to write. The lanes take turns: a ping waits for one piece of a stream at most.
#[derive(Debug, Default)]
pub(super) struct Outbox {
    /// What is left of the frames whose turn it is. What is in here is written before anything else.
    current: BytesMut,
    /// Calls, pings and pongs, in order.
    control: BytesMut,
    /// The bytes that were ever put into `control`.
    control_put: u64,
    /// Pongs in `control`.
    pongs: usize,
    /// Pieces of streams, in order.
    bulk: VecDeque<Piece>,
    /// Whether the turn before was that of `control`.
    control_was_last: bool,
}

impl Outbox {
    /// Queues a call. Returns where it ends among all bytes of its lane; see [`Outbox::written`].
    pub(super) fn call(&mut self, call: Outgoing) -> u64 {
        self.put(call);
        self.control_put
    }

    /// Queues a ping.
    pub(super) fn ping(&mut self) {
        self.keepalive(pings::Ping::NUMBER);
    }

    /// Queues a pong. A peer that pings and reads nothing must not have us grow.
    pub(super) fn pong(&mut self) {
        if self.pongs < PONGS_MAX {
            self.pongs += 1;
            self.keepalive(pings::Pong::NUMBER);
        }
    }

    /// Queues a piece of a stream.
    pub(super) fn piece(&mut self, piece: Piece) {
        self.bulk.push_back(piece);
    }

    /// Returns whether a further piece should be queued.
    pub(super) fn has_room_for_piece(&self) -> bool {
        self.bulk.len() < PIECES_MAX
    }

    /// The bytes to write next; whoever writes takes from the front what is written.
    pub(super) fn bytes(&mut self) -> &mut BytesMut {
        if self.current.is_empty() {
            let is_bulks_turn = self.control_was_last || self.control.is_empty();
            let piece = is_bulks_turn.then(|| self.bulk.pop_front()).flatten();
            self.control_was_last = piece.is_none();
            // The memory of what was written goes with it: a large call does not pin any.
            self.current = BytesMut::new();
            if let Some(piece) = piece {
                Outgoing::from(piece).put(&mut self.current);
            } else {
                std::mem::swap(&mut self.current, &mut self.control);
                self.pongs = 0;
            }
        }
        &mut self.current
    }

    /// Returns how many bytes of calls, pings and pongs were written.
    pub(super) fn written(&self) -> u64 {
        let begun = if self.control_was_last {
            self.current.len()
        } else {
            0
        };
        let unwritten = self.control.len().saturating_add(begun);
        let unwritten = u64::try_from(unwritten).unwrap_or(u64::MAX);
        self.control_put.saturating_sub(unwritten)
    }

    /// Forgets everything.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    fn put(&mut self, message: Outgoing) {
        let before = self.control.len();
        message.put(&mut self.control);
        let length = self.control.len().saturating_sub(before);
        let length = u64::try_from(length).unwrap_or(u64::MAX);
        self.control_put = self.control_put.saturating_add(length);
    }

    fn keepalive(&mut self, procedure: i32) {
        let header = Header::message(Program::KEEPALIVE, procedure);
        self.put(Outgoing::empty(header));
    }
}
