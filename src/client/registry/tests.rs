//! The registry against a daemon that is a model: every order of subscribing, leaving and answers.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use bytes::Bytes;
use proptest::prelude::*;
use tokio::sync::oneshot;
use virtwire_proto::remote::{
    ConnectDomainEventCallbackRegisterAny, DomainEventCallbackReboot, DomainEventId,
};
use virtwire_proto::{EventMessage, Frame, Header, Outgoing, Procedure, Status};

use super::queue::Taken;
use super::registration::{Key, Registration};
use super::{Ask, Member, Registry, Subscribe, Subscriber};
use crate::client::call::{Lost, Ticket};
use crate::client::error::Error;

type Answer = oneshot::Receiver<Result<Result<Member, Error>, Lost>>;

/// A step of a subscriber or of the daemon.
#[derive(Clone, Debug)]
enum Step {
    /// Subscribes to one of three kinds; the third has no callback id.
    Subscribe(u8),
    /// A waiting caller or a member is dropped.
    Drop(usize),
    /// The daemon answers one of the calls.
    Answer(usize),
    /// It refuses one.
    Refuse(usize),
    /// Its answer is malformed.
    Garble(usize),
    /// It sends an event of each registration that it has.
    Send,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let index = any::<usize>;
    let step = prop_oneof![
        4 => (0_u8..3).prop_map(Step::Subscribe),
        4 => index().prop_map(Step::Drop),
        5 => index().prop_map(Step::Answer),
        1 => index().prop_map(Step::Refuse),
        1 => index().prop_map(Step::Garble),
        2 => Just(Step::Send),
    ];
    prop::collection::vec(step, 0..80)
}

fn registration(kind: u8) -> Registration {
    match kind {
        0 => Registration::domain(DomainEventId::REBOOT, REBOOT, None),
        1 => Registration::domain(DomainEventId::WATCHDOG, REBOOT, None),
        _ => Registration::closed(),
    }
    .unwrap()
}

/// Fewer than there are registrations, so that calls wait.
const WINDOW: usize = 2;

const REBOOT: i32 = DomainEventCallbackReboot::NUMBER;

#[derive(Default)]
struct Model {
    registry: Registry,
    /// Calls that are not answered.
    calls: Vec<Ask>,
    /// The daemon's registrations and their callback ids.
    has: BTreeMap<Vec<u8>, i32>,
    last_id: i32,
    waiting: Vec<Answer>,
    members: Vec<Member>,
}

impl Model {
    fn step(&mut self, step: &Step) {
        match step {
            Step::Subscribe(kind) => self.subscribe(*kind),
            Step::Drop(which) => {
                let all = self.waiting.len() + self.members.len();
                if all > 0 {
                    let which = which % all;
                    if which < self.waiting.len() {
                        drop(self.waiting.swap_remove(which));
                    } else {
                        drop(self.members.swap_remove(which - self.waiting.len()));
                    }
                }
            }
            Step::Answer(which) => self.answer(*which, Status::Ok, true),
            Step::Refuse(which) => self.answer(*which, Status::Error, true),
            Step::Garble(which) => self.answer(*which, Status::Ok, false),
            Step::Send => self.send(),
        }
        self.settle();
    }

    fn subscribe(&mut self, kind: u8) {
        let (caller, answer) = oneshot::channel();
        let ticket = Arc::new(Ticket::new(None));
        let registration = registration(kind);
        let subscriber = Subscriber { caller, ticket };
        let wish = Subscribe {
            registration,
            subscriber,
        };
        self.registry.subscribe(wish);
        self.waiting.push(answer);
    }

    /// Takes the calls that are due, as many as the window has slots; the daemon must have answered the last one about the same
    /// registration.
    fn ask(&mut self, window: usize) {
        while self.calls.len() < window
            && let Some((key, call)) = self.registry.next_call()
        {
            assert!(
                self.calls.iter().all(|(other, _)| *other != key),
                "two calls"
            );
            self.calls.push((key, call));
        }
    }

    fn answer(&mut self, which: usize, status: Status, sane: bool) {
        if self.calls.is_empty() {
            return;
        }
        let which = which % self.calls.len();
        let (key, call) = self.calls.swap_remove(which);
        let reply = Frame {
            payload: self.execute(&key, &call, status, sane),
            header: call.header().reply(status),
        };
        self.registry.answered(&key, &reply);
    }

    /// Executes a call, unless it is refused. Returns the payload of the reply.
    fn execute(&mut self, key: &Key, call: &Outgoing, status: Status, sane: bool) -> Bytes {
        let place = format!("{key:?}").into_bytes();
        let registers = registration_of(call);
        if !registers {
            // A daemon cannot refuse to end a registration that it holds.
            assert!(self.has.remove(&place).is_some(), "ended twice");
            return Bytes::new();
        }
        if !sane || status == Status::Error {
            return Bytes::from_static(b"\0\0");
        }
        self.last_id += 1;
        let before = self.has.insert(place, self.last_id);
        assert!(before.is_none(), "already tracked");
        if call.header().procedure == ConnectDomainEventCallbackRegisterAny::NUMBER {
            Bytes::copy_from_slice(&self.last_id.to_be_bytes())
        } else {
            Bytes::new()
        }
    }

    fn send(&mut self) {
        for id in self.has.values() {
            self.registry.deliver(&Frame {
                header: Header::message(DomainEventCallbackReboot::PROGRAM, REBOOT),
                payload: Bytes::copy_from_slice(&id.to_be_bytes()),
            });
        }
    }

    /// Collects answers for the callers, and takes departures as the driver does between two waits.
    fn settle(&mut self) {
        let mut settled = Vec::new();
        for mut answer in std::mem::take(&mut self.waiting) {
            match answer.try_recv() {
                Ok(Ok(Ok(member))) => self.members.push(member),
                Ok(_) => {}
                Err(oneshot::error::TryRecvError::Empty) => settled.push(answer),
                Err(error) => panic!("{error}: no caller is forgotten"),
            }
        }
        self.waiting = settled;
        let mut cx = Context::from_waker(Waker::noop());
        self.registry.departed(&mut cx);
        self.ask(WINDOW);
    }
}

/// Whether a call makes a registration; otherwise it ends one.
fn registration_of(call: &Outgoing) -> bool {
    (0..3).any(|kind| registration(kind).call() == *call)
}

#[test]
fn a_small_event_does_not_keep_the_read_buffer_alive() {
    let mut model = Model::default();
    model.subscribe(0);
    model.settle();
    model.answer(0, Status::Ok, true);
    model.settle();
    let read = Bytes::from(vec![0, 0, 0, 1, 0, 0, 0, 0]);
    model.registry.deliver(&Frame {
        header: Header::message(DomainEventCallbackReboot::PROGRAM, REBOOT),
        payload: read.slice(..4),
    });
    assert!(read.is_unique());
    let taken = model.members.pop().unwrap();
    let mut cx = Context::from_waker(Waker::noop());
    assert!(taken.queue.poll_take(&mut cx).is_ready());
}

proptest! {
    #[test]
    fn whatever_happens_nothing_is_left_behind(steps in steps()) {
        let mut model = Model::default();
        for step in &steps {
            model.step(step);
        }
        model.members.clear();
        model.waiting.clear();
        model.settle();
        for _ in 0..10 {
            model.answer(0, Status::Ok, true);
            model.settle();
        }
        prop_assert!(model.calls.is_empty());
        prop_assert!(model.has.is_empty(), "{:?}", model.has);
        prop_assert!(model.registry.is_empty());
    }

    #[test]
    fn those_who_stay_hear_of_every_event(steps in steps()) {
        let mut model = Model::default();
        model.subscribe(0);
        model.settle();
        model.answer(0, Status::Ok, true);
        model.settle();
        let member = model.members.pop().unwrap();
        let mut sent = 0;
        for step in &steps {
            model.step(step);
            sent += u32::from(matches!(step, Step::Send));
        }
        let mut cx = Context::from_waker(Waker::noop());
        let mut heard = 0;
        while let Poll::Ready(Some(taken)) = member.queue.poll_take(&mut cx) {
            let Taken::Frame(frame) = taken else {
                panic!("none is lost");
            };
            prop_assert_eq!(&frame.payload[..], 1_i32.to_be_bytes());
            heard += 1;
        }
        prop_assert_eq!(heard, sent);
    }
}
