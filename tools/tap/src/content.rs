//! What a payload is: its type, found from the header in front of it.

use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;
use virtwire_proto::{
    EventMessage, MessageType, Procedure, ProcedureVisitor, Program, Status, admin, keepalive, lxc,
    message, qemu, remote,
};

use crate::layout::lay_out;
use crate::splitter::Message;

/// Gets to know what a payload is; [`visit_payload`] calls the one method that fits.
pub trait PayloadVisitor {
    /// What the visit yields.
    type Output;
    /// The payload is XDR of the type `T`.
    fn value<T: Serialize + DeserializeOwned + Debug>(self) -> Self::Output;
    /// The payload is bytes without a type.
    fn piece(self, piece: Piece) -> Self::Output;
}

/// What the bytes in a stream message are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// The next bytes of the stream; none from a daemon that has no more.
    Data,
    /// A stream ends, and all is well.
    Finish,
    /// A stream is broken off by the side that sends this.
    Abort,
}

/// Finds the type of the payload of `message` and hands it to `visitor`; `None` when program or
/// procedure are unknown.
///
/// The payload is what is behind the number of file descriptors ([`Message::body`]). Stream
/// messages with the status `Ok`, or `Error` and no payload, are the finish and the abort of
/// `virNetClientStreamSendPacket`.
pub fn visit_payload<V: PayloadVisitor>(message: &Message, visitor: V) -> Option<V::Output> {
    let header = message.frame.header;
    Some(match (header.message_type, header.status) {
        (MessageType::Stream, Status::Continue) => visitor.piece(Piece::Data),
        (MessageType::Stream, Status::Ok) => visitor.piece(Piece::Finish),
        (MessageType::Stream, Status::Error) if message.body().is_empty() => {
            visitor.piece(Piece::Abort)
        }
        (_, Status::Error) => visitor.value::<message::Error>(),
        (MessageType::StreamHole, _) => visitor.value::<message::StreamHole>(),
        (MessageType::Call | MessageType::CallWithFds, _) => {
            return visit_procedure(message, Arguments(visitor));
        }
        _ => return visit_procedure(message, Results(visitor)),
    })
}

fn visit_procedure<V: ProcedureVisitor>(message: &Message, visitor: V) -> Option<V::Output> {
    let header = message.frame.header;
    match header.program {
        Program::REMOTE => remote::visit(header.procedure, visitor),
        Program::QEMU => qemu::visit(header.procedure, visitor),
        Program::LXC => lxc::visit(header.procedure, visitor),
        Program::ADMIN => admin::visit(header.procedure, visitor),
        Program::KEEPALIVE => keepalive::visit(header.procedure, visitor),
        _ => None,
    }
}

struct Arguments<V>(V);

impl<V: PayloadVisitor> ProcedureVisitor for Arguments<V> {
    type Output = V::Output;

    fn call<P: Procedure>(self) -> V::Output {
        self.0.value::<P::Args>()
    }

    fn event<E: EventMessage>(self) -> V::Output {
        self.0.value::<E::Message>()
    }
}

struct Results<V>(V);

impl<V: PayloadVisitor> ProcedureVisitor for Results<V> {
    type Output = V::Output;

    fn call<P: Procedure>(self) -> V::Output {
        self.0.value::<P::Ret>()
    }

    fn event<E: EventMessage>(self) -> V::Output {
        self.0.value::<E::Message>()
    }
}

/// A decoded payload.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// For people and fixtures, as [`lay_out`] writes it; ends with a line feed.
    pub text: String,
    /// For programs; enums are their numbers here.
    pub json: serde_json::Value,
}

impl Content {
    /// Decodes the payload of `message`.
    ///
    /// # Errors
    /// [`serde_xdr::Error`] when the payload is not what its header promises.
    pub fn decode(message: &Message) -> Result<Self, serde_xdr::Error> {
        let body = message.body();
        visit_payload(message, Decode { body }).unwrap_or_else(|| {
            Ok(Self::untyped(&format!(
                "of an unknown procedure, {} bytes",
                body.len()
            )))
        })
    }

    fn untyped(text: &str) -> Self {
        Self {
            text: format!("{text}\n"),
            json: text.into(),
        }
    }
}

struct Decode<'a> {
    body: &'a [u8],
}

impl PayloadVisitor for Decode<'_> {
    type Output = Result<Content, serde_xdr::Error>;

    fn value<T: Serialize + DeserializeOwned + Debug>(self) -> Self::Output {
        let value: T = serde_xdr::from_slice(self.body)?;
        let json = serde_json::to_value(&value).unwrap_or_else(|_| format!("{value:?}").into());
        Ok(Content {
            text: lay_out(&value),
            json,
        })
    }

    fn piece(self, piece: Piece) -> Self::Output {
        Ok(Content::untyped(&match (piece, self.body.len()) {
            (Piece::Data, 0) => "end of data".to_owned(),
            (Piece::Data, 1) => "1 byte of data".to_owned(),
            (Piece::Data, length) => format!("{length} bytes of data"),
            (Piece::Finish, _) => "finish".to_owned(),
            (Piece::Abort, _) => "abort".to_owned(),
        }))
    }
}
