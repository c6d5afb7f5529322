//! The window: which calls are on the wire, and which wait for their turn.

use std::collections::{BTreeMap, VecDeque};

use virtwire_proto::{Header, Outgoing, Program, Status};

use super::error::ProtocolError;
use super::outbox::Outbox;

/// Whoever waits for the reply to a call.
pub trait Waiter {
    /// Whether nobody wants the reply any more.
    fn is_gone(&self) -> bool;

    /// Takes note that the call is handed to the pipe, so that the daemon may execute it; false when
    /// nobody wants the reply any more, and the call is not to be sent.
    fn send(&self) -> bool {
        !self.is_gone()
    }
}

/// Calls of one connection, in the order in which they were made.
#[derive(Debug)]
pub(super) struct Calls<W> {
    window: usize,
    last_serial: u32,
    waiting: VecDeque<Waiting<W>>,
    on_the_wire: BTreeMap<u32, OnTheWire<W>>,
}

/// A call that has not been sent.
#[derive(Debug)]
struct Waiting<W> {
    call: Outgoing,
    waiter: W,
}

/// A call that has been sent and not been answered. With its waiter gone it is a tombstone.
#[derive(Debug)]
struct OnTheWire<W> {
    program: Program,
    procedure: i32,
    waiter: W,
    /// Where the call ends among the bytes of its lane.
    end: u64,
}

impl<W: Waiter> Calls<W> {
    pub(super) fn new(window: usize) -> Self {
        Self {
            window: window.max(1),
            last_serial: 0,
            waiting: VecDeque::new(),
            on_the_wire: BTreeMap::new(),
        }
    }

    pub(super) fn push(&mut self, call: Outgoing, waiter: W) {
        self.waiting.push_back(Waiting { call, waiter });
    }

    /// Whether the window has room for a call that is not waiting yet.
    pub(super) fn has_room(&self) -> bool {
        self.on_the_wire.len() + self.waiting.len() < self.window
    }

    /// How many calls are on the wire.
    pub(super) fn unanswered(&self) -> usize {
        self.on_the_wire.len()
    }

    /// Moves calls onto the wire, as many as the window lets pass.
    pub(super) fn send(&mut self, out: &mut Outbox) {
        while self.on_the_wire.len() < self.window {
            let Some(Waiting { call, waiter }) = self.waiting.pop_front() else {
                return;
            };
            if !waiter.send() {
                continue;
            }
            let call = call.with_serial(self.next_serial());
            let Header {
                serial,
                program,
                procedure,
                ..
            } = *call.header();
            let end = out.call(call);
            self.on_the_wire.insert(
                serial,
                OnTheWire {
                    program,
                    procedure,
                    waiter,
                    end,
                },
            );
        }
    }

    /// Matches a reply to its call and frees its slot of the window.
    pub(super) fn answer(&mut self, header: &Header) -> Result<W, ProtocolError> {
        let Header {
            program,
            procedure,
            serial,
            status,
            ..
        } = *header;
        let call = self
            .on_the_wire
            .remove(&serial)
            .ok_or(ProtocolError::UnknownSerial { serial })?;
        if (call.program, call.procedure) != (program, procedure) {
            let (called_program, called_procedure) = (call.program, call.procedure);
            self.on_the_wire.insert(serial, call);
            return Err(ProtocolError::WrongProcedure {
                serial,
                program,
                procedure,
                called_program,
                called_procedure,
            });
        }
        match status {
            Status::Ok | Status::Error => Ok(call.waiter),
            Status::Continue => {
                self.on_the_wire.insert(serial, call);
                Err(ProtocolError::ReplyStatus { serial, status })
            }
        }
    }

    /// Takes out every call, with whether all of its bytes were written. A daemon executes no part of a call.
    pub(super) fn drain(&mut self, written: u64) -> impl Iterator<Item = (W, bool)> {
        let sent = std::mem::take(&mut self.on_the_wire);
        let waiting = std::mem::take(&mut self.waiting);
        sent.into_values()
            .map(move |call| (call.waiter, call.end <= written))
            .chain(waiting.into_iter().map(|call| (call.waiter, false)))
    }

    /// Serials count up from 1; 0 belongs to keepalives.
    fn next_serial(&mut self) -> u32 {
        loop {
            self.last_serial = self.last_serial.wrapping_add(1);
            if self.last_serial != 0 && !self.on_the_wire.contains_key(&self.last_serial) {
                return self.last_serial;
            }
        }
    }
}
