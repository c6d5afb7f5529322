//! Calls, pieces of streams, frames, time and cancellations in any order: the session never panics, keeps its window
//! and its order, and every waiter is answered once, told of the end once, or gone.
#![no_main]

use std::cell::Cell;
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;
use std::time::{Duration, Instant};

use bytes::{Buf, Bytes, BytesMut};
use libfuzzer_sys::fuzz_target;
use virtwire::session::{KeepaliveSettings, Outcome, Session, Settings, Waiter};
use virtwire_proto::{Frame, Header, MessageType, Outgoing, Piece, Program, Status, remote};

/// What is known of one call.
#[derive(Default)]
struct Call {
    gone: Cell<bool>,
    replies: Cell<u32>,
    losses: Cell<u32>,
}

struct Ticket {
    number: usize,
    call: Rc<Call>,
}

impl Waiter for Ticket {
    fn is_gone(&self) -> bool {
        self.call.gone.get()
    }
}

/// The session and a model of it.
struct Model {
    session: Session<Ticket>,
    window: usize,
    now: Instant,
    calls: Vec<Rc<Call>>,
    /// Calls that were made and not seen on the wire, in their order.
    unsent: VecDeque<usize>,
    /// Serials on the wire, and whose they are.
    on_the_wire: BTreeMap<u32, usize>,
    /// Bytes written that are no whole frame yet.
    written: BytesMut,
}

impl Model {
    fn new(window: usize) -> Self {
        Self {
            session: Session::new(Settings { window }),
            window: window.max(1),
            now: Instant::now(),
            calls: Vec::new(),
            unsent: VecDeque::new(),
            on_the_wire: BTreeMap::new(),
            written: BytesMut::new(),
        }
    }

    fn call(&mut self) {
        let (number, call) = (self.calls.len(), Rc::new(Call::default()));
        self.calls.push(Rc::clone(&call));
        self.unsent.push_back(number);
        let header = Header::call::<remote::ConnectGetLibVersion>(77);
        let outgoing = Outgoing::new(header, &(number as u32)).expect("a word fits");
        self.session.call(outgoing, Ticket { number, call });
    }

    /// A piece of a stream, if there is room for it.
    fn piece(&mut self, length: u8) {
        let header = Header {
            message_type: MessageType::Stream,
            status: Status::Continue,
            ..Header::call::<remote::StorageVolUpload>(77)
        };
        let piece = Piece::new(header, &vec![length; usize::from(length)]);
        if self.session.has_room_for_piece() {
            self.session.piece(piece.expect("so few bytes fit"));
        }
    }

    /// The pipe takes at most `most` bytes.
    fn write(&mut self, mut most: usize) {
        while most > 0 {
            let outbox = self.session.outbox();
            let length = most.min(outbox.len());
            if length == 0 {
                break;
            }
            self.written.extend_from_slice(&outbox[..length]);
            outbox.advance(length);
            most -= length;
        }
        while let Some(frame) =
            Frame::take(&mut self.written).expect("what we write is well formed")
        {
            if frame.header.program == Program::KEEPALIVE {
                continue;
            }
            if frame.header.message_type == MessageType::Stream {
                let length = frame.payload.len();
                assert!(
                    frame
                        .payload
                        .iter()
                        .all(|byte| usize::from(*byte) == length)
                );
                continue;
            }
            let number = (&frame.payload[..]).get_u32() as usize;
            let next = loop {
                let next = self.unsent.pop_front().expect("a call is sent once");
                if next == number {
                    break next;
                }
                assert!(
                    self.calls[next].gone.get(),
                    "{next} was overtaken by {number}"
                );
            };
            let before = self.on_the_wire.insert(frame.header.serial, next);
            assert!(before.is_none(), "a serial is used twice at a time");
        }
        assert!(self.on_the_wire.len() <= self.window);
    }

    /// A frame comes; an error ends the session.
    fn receive(&mut self, header: Header) -> bool {
        let payload = Bytes::new();
        self.session.heard(self.now);
        let good = self.session.handle_frame(Frame { header, payload });
        self.outcomes(Some(header.serial));
        if good.is_ok() && header.message_type == MessageType::Reply {
            assert!(self.on_the_wire.remove(&header.serial).is_some());
        }
        good.is_ok()
    }

    /// A reply to the `nth` call on the wire, or to nobody's.
    fn reply(&mut self, nth: u8, status: Status) -> bool {
        // A daemon does not answer what has not left our buffer.
        self.write(usize::MAX);
        let known = self.on_the_wire.keys().nth(usize::from(nth));
        let serial = known.copied().unwrap_or(u32::from(nth));
        self.receive(Header::call::<remote::ConnectGetLibVersion>(serial).reply(status))
    }

    fn pass(&mut self, time: Duration) -> bool {
        self.now += time;
        self.session.handle_timeout(self.now).is_ok()
    }

    fn outcomes(&mut self, serial: Option<u32>) {
        while let Some(outcome) = self.session.next_outcome() {
            match outcome {
                Outcome::Reply { waiter, frame } => {
                    assert_eq!(Some(frame.header.serial), serial);
                    assert_eq!(
                        self.on_the_wire.get(&frame.header.serial),
                        Some(&waiter.number)
                    );
                    waiter.call.replies.set(waiter.call.replies.get() + 1);
                }
                Outcome::Lost { waiter, .. } => {
                    waiter.call.losses.set(waiter.call.losses.get() + 1);
                }
                Outcome::Event { .. } => {}
            }
        }
    }

    fn end(mut self) {
        self.session.end();
        self.outcomes(None);
        for (number, call) in self.calls.iter().enumerate() {
            let told = call.replies.get() + call.losses.get();
            assert!(told <= 1, "call {number} was told {told} times");
            assert!(told == 1 || call.gone.get(), "call {number} was forgotten");
        }
    }
}

fuzz_target!(|input: &[u8]| {
    let Some((window, input)) = input.split_first() else {
        return;
    };
    let mut model = Model::new(usize::from(window % 8));
    for pair in input.chunks_exact(2) {
        let (act, more) = (pair[0], pair[1]);
        let goes_on = match act % 11 {
            0 | 1 => {
                model.call();
                true
            }
            2 => {
                model.write(usize::from(more));
                true
            }
            3 => {
                model.write(usize::MAX);
                true
            }
            4 => model.reply(more, Status::Ok),
            5 => model.reply(
                more,
                if more & 0x80 == 0 {
                    Status::Error
                } else {
                    Status::Continue
                },
            ),
            6 => model.pass(Duration::from_millis(u64::from(more) * 50)),
            7 => {
                if let Some(call) = model.calls.get(usize::from(more)) {
                    call.gone.set(true);
                }
                true
            }
            8 => {
                let program = if more & 1 == 0 {
                    Program::KEEPALIVE
                } else {
                    Program::REMOTE
                };
                model.receive(Header::message(program, i32::from(more >> 1 & 3)))
            }
            9 => {
                model.piece(more);
                true
            }
            _ => {
                let interval = Duration::from_millis(u64::from(more >> 4) * 100);
                let count = u32::from(more & 15);
                let now = model.now;
                model
                    .session
                    .start_keepalive(KeepaliveSettings { interval, count }, now);
                true
            }
        };
        if !goes_on {
            break;
        }
    }
    model.end();
});
