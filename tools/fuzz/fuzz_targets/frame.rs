//! Arbitrary bytes as messages: nothing panics, and whatever decodes encodes to the same bytes, but
//! for the sign of a C `char`, of which both forms are read.
#![no_main]

use bytes::{Bytes, BytesMut};
use libfuzzer_sys::fuzz_target;
use serde::{Serialize, de::DeserializeOwned};
use serde_xdr::ErrorKind;
use virtwire_proto::{
    EventMessage, Frame, Header, MessageType, Procedure, ProcedureVisitor, Program, Status, admin,
    keepalive, lxc, message, qemu, remote,
};

const PROGRAMS: [Program; 5] = [
    Program::REMOTE,
    Program::QEMU,
    Program::LXC,
    Program::ADMIN,
    Program::KEEPALIVE,
];

/// Decodes a payload as what its header says that it is.
struct Decode<'a>(&'a Frame);

impl ProcedureVisitor for Decode<'_> {
    type Output = ();

    fn call<P: Procedure>(self) {
        let Self(Frame { header, payload }) = self;
        match (header.message_type, header.status) {
            (MessageType::Call | MessageType::CallWithFds, _) => round_trip::<P::Args>(payload),
            (_, Status::Error) => round_trip::<message::Error>(payload),
            (_, _) => round_trip::<P::Ret>(payload),
        }
    }

    fn event<E: EventMessage>(self) {
        round_trip::<E::Message>(&self.0.payload);
    }
}

fn round_trip<T: Serialize + DeserializeOwned>(payload: &[u8]) {
    if let Ok(value) = serde_xdr::from_slice::<T>(payload) {
        let mut again = BytesMut::new();
        if let Err(error) = serde_xdr::to_bytes_mut(&value, &mut again) {
            // A union's arm that nobody knows is read, and never sent.
            let what = "an arm that this side does not know";
            assert_eq!(error.kind(), &ErrorKind::Unsupported { what }, "{payload:?}");
            return;
        }
        assert!(is_same(&again, payload), "{payload:?} became {again:?}");
    }
}

/// Whether all words are the same, a `char` from 128 up being sent as a negative number.
fn is_same(ours: &[u8], theirs: &[u8]) -> bool {
    let same_word = |(ours, theirs): (&[u8], &[u8])| {
        ours == theirs
            || matches!((ours, theirs), ([255, 255, 255, ours @ 128..=255], [0, 0, 0, theirs]) if ours == theirs)
    };
    ours.len() == theirs.len() && ours.chunks(4).zip(theirs.chunks(4)).all(same_word)
}

fn decode(frame: &Frame) {
    let (number, visitor) = (frame.header.procedure, Decode(frame));
    match frame.header.program {
        Program::REMOTE => remote::visit(number, visitor),
        Program::QEMU => qemu::visit(number, visitor),
        Program::LXC => lxc::visit(number, visitor),
        Program::ADMIN => admin::visit(number, visitor),
        Program::KEEPALIVE => keepalive::visit(number, visitor),
        _ => None,
    };
}

/// The bytes as a stream that arrives in two pieces.
fn stream(input: &[u8]) {
    let (first, second) = input.split_at(input.len() / 2);
    let mut buffer = BytesMut::from(first);
    let mut taken = BytesMut::new();
    for piece in [&[][..], second] {
        buffer.extend_from_slice(piece);
        loop {
            match Frame::take(&mut buffer) {
                Ok(Some(frame)) => {
                    frame.put(&mut taken).expect("what was taken can be put");
                    decode(&frame);
                }
                Ok(None) => break,
                Err(_) => return,
            }
        }
    }
    assert_eq!([&taken[..], &buffer[..]].concat(), input, "nothing is lost");
}

/// The same bytes as one message, so that short inputs reach every type.
fn message(input: &[u8]) {
    let Some(([program, high, low, kind], payload)) = input.split_first_chunk() else {
        return;
    };
    let program = PROGRAMS[usize::from(*program) % PROGRAMS.len()];
    let header = Header {
        procedure: i32::from(u16::from_be_bytes([*high, *low])) % 512,
        message_type: if kind & 1 == 0 {
            MessageType::Call
        } else {
            MessageType::Reply
        },
        status: if kind & 2 == 0 {
            Status::Ok
        } else {
            Status::Error
        },
        ..Header::message(program, 0)
    };
    decode(&Frame {
        header,
        payload: Bytes::copy_from_slice(payload),
    });
}

fuzz_target!(|input: &[u8]| {
    stream(input);
    message(input);
});
