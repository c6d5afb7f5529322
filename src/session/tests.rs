//! A scripted daemon in frames, and a clock in a variable.

use std::cell::Cell;
use std::rc::Rc;
use std::time::{Duration, Instant};

use bytes::{Bytes, BytesMut};
use virtwire_proto::{
    Frame, Header, MessageType, Outgoing, Piece, Procedure, Program, Status, outgoing, remote,
};

use super::*;

/// A waiter with a name, which a test can send away.
#[derive(Debug)]
struct Named(&'static str, Rc<Cell<bool>>);

impl Waiter for Named {
    fn is_gone(&self) -> bool {
        self.1.get()
    }
}

fn named(name: &'static str) -> Named {
    Named(name, Rc::default())
}

fn call() -> Outgoing {
    Outgoing::new(Header::call::<remote::ConnectGetLibVersion>(0), &()).unwrap()
}

fn ping() -> Frame {
    Frame {
        header: Header::message(Program::KEEPALIVE, 1),
        payload: Bytes::new(),
    }
}

fn event() -> Frame {
    Frame {
        header: Header::message(Program::REMOTE, 318),
        payload: Bytes::new(),
    }
}

/// Everything that the session has to say, as frames.
fn written(session: &mut Session<Named>) -> Vec<Header> {
    let mut bytes = session.outbox().split();
    let mut headers = Vec::new();
    while let Some(frame) = Frame::take(&mut bytes).unwrap() {
        headers.push(frame.header);
    }
    headers
}

fn serials(session: &mut Session<Named>) -> Vec<u32> {
    written(session)
        .iter()
        .map(|header| header.serial)
        .collect()
}

fn answer(session: &mut Session<Named>, serial: u32) -> Result<(), ProtocolError> {
    let header = Header::call::<remote::ConnectGetLibVersion>(serial).reply(Status::Ok);
    session.handle_frame(Frame {
        header,
        payload: Bytes::new(),
    })
}

/// Names of those that were answered or lost, in order.
fn outcomes(session: &mut Session<Named>) -> Vec<String> {
    std::iter::from_fn(|| session.next_outcome())
        .map(|outcome| match outcome {
            Outcome::Reply { waiter, .. } => format!("{} answered", waiter.0),
            Outcome::Event { .. } => "event".to_owned(),
            Outcome::Lost { waiter, sent } => format!("{} lost, sent: {sent}", waiter.0),
        })
        .collect()
}

#[test]
fn replies_find_their_calls_in_any_order() {
    let mut session = Session::new(Settings::default());
    session.call(call(), named("first"));
    session.call(call(), named("second"));
    assert_eq!(serials(&mut session), [1, 2]);
    answer(&mut session, 2).unwrap();
    answer(&mut session, 1).unwrap();
    assert_eq!(
        outcomes(&mut session),
        ["second answered", "first answered"]
    );
}

#[test]
fn calls_beyond_the_window_wait_for_a_place() {
    let mut session = Session::new(Settings { window: 2 });
    for name in ["a", "b", "c", "d"] {
        session.call(call(), named(name));
    }
    assert!(!session.has_room());
    assert_eq!(serials(&mut session), [1, 2]);
    answer(&mut session, 1).unwrap();
    assert_eq!(serials(&mut session), [3]);
    answer(&mut session, 2).unwrap();
    answer(&mut session, 3).unwrap();
    assert_eq!(serials(&mut session), [4]);
}

#[test]
fn a_call_cancelled_while_it_waits_is_never_sent() {
    let mut session = Session::new(Settings { window: 1 });
    let cancelled = named("b");
    let cancel = cancelled.1.clone();
    session.call(call(), named("a"));
    session.call(call(), cancelled);
    session.call(call(), named("c"));
    assert_eq!(serials(&mut session), [1]);
    cancel.set(true);
    answer(&mut session, 1).unwrap();
    assert_eq!(serials(&mut session), [2], "c is sent instead");
    answer(&mut session, 2).unwrap();
    assert_eq!(outcomes(&mut session), ["a answered", "c answered"]);
}

#[test]
fn a_late_reply_to_a_cancelled_call_is_dropped() {
    let mut session = Session::new(Settings { window: 1 });
    let cancelled = named("a");
    let cancel = cancelled.1.clone();
    session.call(call(), cancelled);
    session.call(call(), named("b"));
    assert_eq!(serials(&mut session), [1]);
    cancel.set(true);
    assert!(
        serials(&mut session).is_empty(),
        "the daemon is still busy with it"
    );
    answer(&mut session, 1).unwrap();
    assert_eq!(serials(&mut session), [2]);
    assert_eq!(outcomes(&mut session), [""; 0]);
}

#[test]
fn a_ping_is_answered_past_the_waiting_calls() {
    let mut session = Session::new(Settings { window: 1 });
    session.call(call(), named("a"));
    session.call(call(), named("b"));
    assert_eq!(serials(&mut session), [1]);
    session.handle_frame(ping()).unwrap();
    let [answer] = written(&mut session)[..] else {
        panic!("one frame")
    };
    assert_eq!((answer.program, answer.procedure), (Program::KEEPALIVE, 2));
}

#[test]
fn a_silent_daemon_is_pinged_and_then_given_up() {
    let start = Instant::now();
    let second = Duration::from_secs(1);
    let mut session: Session<Named> = Session::new(Settings::default());
    assert_eq!(
        session.timeout(),
        None,
        "no pings before the daemon said that it knows them"
    );
    session.start_keepalive(
        KeepaliveSettings {
            interval: 5 * second,
            count: 2,
        },
        start,
    );
    for at in [5, 10] {
        let now = start + at * second;
        assert_eq!(session.timeout(), Some(now));
        session
            .handle_timeout(now.checked_sub(second).unwrap())
            .unwrap();
        assert_eq!(written(&mut session).len(), 0, "not yet");
        session.handle_timeout(now).unwrap();
        assert_eq!(written(&mut session).len(), 1, "a ping at {at} s");
    }
    let error = session.handle_timeout(start + 15 * second).unwrap_err();
    let ConnectionError::KeepaliveTimeout { pings: 2, silence } = error else {
        panic!("{error:?}")
    };
    assert_eq!(silence, 15 * second);
}

#[test]
fn bytes_are_signs_of_life_before_they_are_a_message() {
    let start = Instant::now();
    let second = Duration::from_secs(1);
    let mut session: Session<Named> = Session::new(Settings::default());
    session.start_keepalive(
        KeepaliveSettings {
            interval: 5 * second,
            count: 1,
        },
        start,
    );
    session.handle_timeout(start + 5 * second).unwrap();
    for at in [9, 13, 17, 21] {
        session.heard(start + at * second);
        assert_eq!(session.timeout(), Some(start + (at + 5) * second));
    }
    session.handle_frame(event()).unwrap();
    assert_eq!(session.timeout(), Some(start + 26 * second));
    session.handle_timeout(start + 26 * second).unwrap();
    assert_eq!(outcomes(&mut session), ["event"]);
}

#[test]
fn a_silent_daemon_is_given_up_with_its_window_full() {
    let start = Instant::now();
    let second = Duration::from_secs(1);
    let mut session = Session::new(Settings { window: 1 });
    session.start_keepalive(
        KeepaliveSettings {
            interval: 5 * second,
            count: 1,
        },
        start,
    );
    session.call(call(), named("long"));
    assert_eq!(serials(&mut session), [1]);
    session.handle_timeout(start + 5 * second).unwrap();
    assert_eq!(
        written(&mut session).len(),
        1,
        "a ping overtakes the window"
    );
    let end = session.handle_timeout(start + 10 * second).unwrap_err();
    assert!(matches!(end, ConnectionError::KeepaliveTimeout { .. }));
}

#[test]
fn an_interval_of_no_length_or_beyond_all_clocks_sends_no_pings() {
    let now = Instant::now();
    for interval in [Duration::ZERO, Duration::MAX] {
        let mut session: Session<Named> = Session::new(Settings::default());
        session.start_keepalive(KeepaliveSettings { interval, count: 5 }, now);
        assert_eq!(session.timeout(), None);
        session.handle_timeout(now).unwrap();
        assert_eq!(written(&mut session), []);
    }
}

#[test]
fn a_peer_that_pings_and_reads_nothing_does_not_have_us_grow() {
    let mut session: Session<Named> = Session::new(Settings::default());
    for _ in 0..10_000 {
        session.handle_frame(ping()).unwrap();
    }
    assert!(written(&mut session).len() < 100);
    session.handle_frame(ping()).unwrap();
    assert_eq!(written(&mut session).len(), 1, "once it reads again");
}

#[test]
fn pongs_go_on_while_the_outbox_is_never_empty() {
    let mut session = Session::new(Settings { window: 1_000 });
    session.call(call(), named("first"));
    let mut received = BytesMut::new();
    let mut pongs = 0;
    for at in 0_u32..200 {
        assert!(!session.outbox().is_empty(), "one message is left");
        session.handle_frame(ping()).unwrap();
        session.call(call(), named("next"));
        // The pipe takes as much as was added.
        let mut room = 2 * 28;
        while room > 0 {
            let outbox = session.outbox();
            let written = outbox.split_to(outbox.len().min(room));
            room -= written.len();
            received.unsplit(written);
        }
        while let Some(frame) = Frame::take(&mut received).unwrap() {
            pongs += u32::from(frame.header.program == Program::KEEPALIVE);
        }
        assert!(pongs >= at, "the pong to ping {at} is missing");
    }
}

/// A piece of a stream with this serial.
fn piece(serial: u32) -> Piece {
    let header = Header {
        message_type: MessageType::Stream,
        status: Status::Continue,
        ..Header::call::<remote::StorageVolUpload>(serial)
    };
    Piece::new(header, &vec![0; outgoing::PIECE_MAX]).unwrap()
}

#[test]
fn pieces_of_an_upload_take_turns_with_pings_and_calls() {
    let mut session = Session::new(Settings::default());
    let mut pieces = 90..;
    while session.has_room_for_piece() {
        session.piece(piece(pieces.next().unwrap()));
    }
    assert_eq!(pieces.next(), Some(94), "so many wait");
    session.handle_frame(ping()).unwrap();
    session.call(call(), named("a"));
    assert_eq!(serials(&mut session), [0, 1], "the pong and the call");
    session.handle_frame(ping()).unwrap();
    assert_eq!(serials(&mut session), [90]);
    session.call(call(), named("b"));
    assert_eq!(serials(&mut session), [0, 2]);
    assert_eq!(serials(&mut session), [91]);
    assert_eq!(serials(&mut session), [92], "nobody else wants a turn");
    assert!(session.has_room_for_piece());
    session.call(call(), named("c"));
    assert_eq!(serials(&mut session), [3]);
    assert_eq!(serials(&mut session), [93]);
    assert!(serials(&mut session).is_empty());
}

#[test]
fn piece_that_is_half_written_is_finished_first() {
    let mut session = Session::new(Settings::default());
    session.piece(piece(9));
    let mut received = session.outbox().split_to(1_000);
    session.call(call(), named("a"));
    received.unsplit(session.outbox().split());
    let first = Frame::take(&mut received).unwrap().unwrap();
    assert_eq!((first.header.serial, received.len()), (9, 0));
    assert_eq!(serials(&mut session), [1]);
}

#[test]
fn every_pending_call_learns_of_the_end() {
    let mut session = Session::new(Settings { window: 1 });
    session.call(call(), named("a"));
    session.call(call(), named("b"));
    assert_eq!(serials(&mut session), [1]);
    session.end();
    assert_eq!(
        outcomes(&mut session),
        ["a lost, sent: true", "b lost, sent: false"]
    );
}

#[test]
fn what_the_protocol_does_not_allow_is_named() {
    let mut session = Session::new(Settings::default());
    session.call(call(), named("a"));
    assert_eq!(serials(&mut session), [1]);
    assert_eq!(
        answer(&mut session, 7),
        Err(ProtocolError::UnknownSerial { serial: 7 }),
        "nobody called"
    );
    let good = Header::call::<remote::ConnectGetLibVersion>(1).reply(Status::Ok);
    let frame = |header| Frame {
        header,
        payload: Bytes::new(),
    };
    for (header, error) in [
        (
            Header {
                procedure: 999,
                ..good
            },
            ProtocolError::WrongProcedure {
                serial: 1,
                program: Program::REMOTE,
                procedure: 999,
                called_program: Program::REMOTE,
                called_procedure: remote::ConnectGetLibVersion::NUMBER,
            },
        ),
        (
            Header {
                status: Status::Continue,
                ..good
            },
            ProtocolError::ReplyStatus {
                serial: 1,
                status: Status::Continue,
            },
        ),
        (
            Header {
                message_type: MessageType::Call,
                ..good
            },
            ProtocolError::Unasked {
                message_type: MessageType::Call,
            },
        ),
        (
            Header { version: 2, ..good },
            ProtocolError::Version {
                program: Program::REMOTE,
                version: 2,
            },
        ),
        (
            Header::message(Program::KEEPALIVE, 3),
            ProtocolError::Keepalive { procedure: 3 },
        ),
    ] {
        assert_eq!(session.handle_frame(frame(header)), Err(error));
    }
    session.end();
    assert_eq!(
        outcomes(&mut session),
        ["a lost, sent: true"],
        "and no call is forgotten"
    );
}

#[test]
fn call_whose_last_byte_was_not_written_is_lost_unsent() {
    let mut session = Session::new(Settings::default());
    session.call(call(), named("first"));
    let whole = session.outbox().len();
    drop(session.outbox().split());
    session.call(call(), named("second"));
    session.call(call(), named("third"));
    // All of the second, and the third but for a byte.
    assert_eq!(session.outbox().len(), 2 * whole);
    drop(session.outbox().split_to(2 * whole - 1));
    session.call(call(), named("fourth"));
    session.outbox();
    session.end();
    let lost = [
        "first lost, sent: true",
        "second lost, sent: true",
        "third lost, sent: false",
        "fourth lost, sent: false",
    ];
    assert_eq!(outcomes(&mut session), lost);
}

#[test]
fn piece_of_a_stream_that_is_being_written_makes_no_call_unsent() {
    let mut session = Session::new(Settings::default());
    session.call(call(), named("first"));
    drop(session.outbox().split());
    let header = Header::call::<remote::ConnectGetLibVersion>(1);
    session.piece(Piece::new(header, b"piece").unwrap());
    assert!(!session.outbox().is_empty());
    session.end();
    assert_eq!(outcomes(&mut session), ["first lost, sent: true"]);
}
