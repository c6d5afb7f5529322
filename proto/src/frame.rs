//! Frames: the unit in which both sides talk.
//!
//! A frame is a length word (big-endian, counts itself), a header of six words and a payload
//! (`virNetMessageHeader` in libvirt's `virnetprotocol.x`). [`Frame::take`] cuts frames from a
//! growing buffer and judges a length before one byte of its body has arrived; [`encode`] appends
//! one frame to a buffer.

use std::fmt;

use bytes::{Buf, BufMut, Bytes, BytesMut};
use serde::Serialize;

use crate::procedure::Procedure;

/// Size of the length word, in bytes (`VIR_NET_MESSAGE_LEN_MAX`).
pub const LENGTH_SIZE: usize = 4;
/// Size of the header, in bytes (`VIR_NET_MESSAGE_HEADER_MAX`).
pub const HEADER_SIZE: usize = 24;
/// Largest message, in bytes: header and payload, without the length word
/// (`VIR_NET_MESSAGE_MAX`).
pub const MESSAGE_MAX: usize = 33_554_432;
/// Largest payload, in bytes (`VIR_NET_MESSAGE_PAYLOAD_MAX`).
pub const PAYLOAD_MAX: usize = MESSAGE_MAX - HEADER_SIZE;
/// Version of every program that libvirt speaks.
pub const VERSION: u32 = 1;

/// Identifies a program, the namespace of procedure numbers.
///
/// Open: a program that this crate does not know is kept and printed in hexadecimal.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Program(pub u32);

impl Program {
    /// `REMOTE_PROGRAM`: the hypervisor-independent API.
    pub const REMOTE: Self = Self(0x2000_8086);
    /// `QEMU_PROGRAM`: calls that only the QEMU driver has.
    pub const QEMU: Self = Self(0x2000_8087);
    /// `LXC_PROGRAM`: calls that only the LXC driver has.
    pub const LXC: Self = Self(0x0006_8000);
    /// `ADMIN_PROGRAM`: the daemon's own administration, on its own socket.
    pub const ADMIN: Self = Self(0x0690_0690);
    /// `KEEPALIVE_PROGRAM`: ping and pong.
    pub const KEEPALIVE: Self = Self(0x6b65_6570);
}

impl fmt::Debug for Program {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::REMOTE => f.write_str("remote"),
            Self::QEMU => f.write_str("qemu"),
            Self::LXC => f.write_str("lxc"),
            Self::ADMIN => f.write_str("admin"),
            Self::KEEPALIVE => f.write_str("keepalive"),
            Self(other) => write!(f, "program {other:#010x}"),
        }
    }
}

impl fmt::Display for Program {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// What a frame carries (`virNetMessageType`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MessageType {
    /// Client to daemon: the arguments of a call.
    Call,
    /// Daemon to client: the result or the error of a call.
    Reply,
    /// Either way, unasked: an event, or a keepalive ping or pong.
    Message,
    /// Either way: a piece of a stream.
    Stream,
    /// A call that brings file descriptors.
    CallWithFds,
    /// A reply that brings file descriptors.
    ReplyWithFds,
    /// Either way: a hole in a sparse stream.
    StreamHole,
}

impl MessageType {
    /// The number on the wire.
    #[must_use]
    pub fn to_wire(self) -> i32 {
        match self {
            Self::Call => 0,
            Self::Reply => 1,
            Self::Message => 2,
            Self::Stream => 3,
            Self::CallWithFds => 4,
            Self::ReplyWithFds => 5,
            Self::StreamHole => 6,
        }
    }

    fn from_wire(value: i32) -> Option<Self> {
        Some(match value {
            0 => Self::Call,
            1 => Self::Reply,
            2 => Self::Message,
            3 => Self::Stream,
            4 => Self::CallWithFds,
            5 => Self::ReplyWithFds,
            6 => Self::StreamHole,
            _ => return None,
        })
    }
}

/// How a frame's sender fared (`virNetMessageStatus`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Success; always so in calls and events.
    Ok,
    /// The payload is a [`crate::message::Error`].
    Error,
    /// More of this stream follows.
    Continue,
}

impl Status {
    /// The number on the wire.
    #[must_use]
    pub fn to_wire(self) -> i32 {
        match self {
            Self::Ok => 0,
            Self::Error => 1,
            Self::Continue => 2,
        }
    }

    fn from_wire(value: i32) -> Option<Self> {
        Some(match value {
            0 => Self::Ok,
            1 => Self::Error,
            2 => Self::Continue,
            _ => return None,
        })
    }
}

/// The six words in front of every payload (`virNetMessageHeader`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Header {
    /// The program that `procedure` belongs to.
    pub program: Program,
    /// Version of the program; [`VERSION`] today.
    pub version: u32,
    /// Number of the procedure or event within its program.
    pub procedure: i32,
    /// What the payload is.
    pub message_type: MessageType,
    /// Chosen by the caller and echoed by the reply. Keepalives have 0; what an event has (1, from
    /// today's daemons) means nothing.
    pub serial: u32,
    /// How the sender fared.
    pub status: Status,
}

impl Header {
    /// The header of a call of `P`.
    #[must_use]
    pub fn call<P: Procedure>(serial: u32) -> Self {
        Self {
            program: P::PROGRAM,
            version: VERSION,
            procedure: P::NUMBER,
            message_type: MessageType::Call,
            serial,
            status: Status::Ok,
        }
    }

    /// The header that answers this one.
    #[must_use]
    pub fn reply(self, status: Status) -> Self {
        Self {
            message_type: MessageType::Reply,
            status,
            ..self
        }
    }

    /// The header of an unasked message: an event, a ping or a pong.
    #[must_use]
    pub fn message(program: Program, procedure: i32) -> Self {
        Self {
            program,
            version: VERSION,
            procedure,
            message_type: MessageType::Message,
            serial: 0,
            status: Status::Ok,
        }
    }

    pub(crate) fn put(&self, out: &mut impl BufMut) {
        out.put_u32(self.program.0);
        out.put_u32(self.version);
        out.put_i32(self.procedure);
        out.put_i32(self.message_type.to_wire());
        out.put_u32(self.serial);
        out.put_i32(self.status.to_wire());
    }

    /// Reads a header; `bytes` holds at least [`HEADER_SIZE`] bytes, which `take` has seen to.
    fn read(bytes: &mut impl Buf) -> Result<Self, FrameError> {
        let program = Program(bytes.get_u32());
        let version = bytes.get_u32();
        let procedure = bytes.get_i32();
        let message_type = bytes.get_i32();
        let serial = bytes.get_u32();
        let status = bytes.get_i32();
        Ok(Self {
            program,
            version,
            procedure,
            message_type: MessageType::from_wire(message_type).ok_or(FrameError::MessageType {
                value: message_type,
            })?,
            serial,
            status: Status::from_wire(status).ok_or(FrameError::Status { value: status })?,
        })
    }
}

/// One whole frame.
#[derive(Clone, PartialEq, Eq)]
pub struct Frame {
    /// What it is and whom it is for.
    pub header: Header,
    /// The XDR payload, at most [`PAYLOAD_MAX`] bytes.
    pub payload: Bytes,
}

impl Frame {
    /// Returns the header of the first frame in `buffer`, and the frame's length in bytes with its length word;
    /// `None` while the header is not complete. Takes nothing out and allocates nothing.
    ///
    /// # Errors
    /// As [`Frame::take`].
    pub fn peek(buffer: &[u8]) -> Result<Option<(Header, usize)>, FrameError> {
        let Some(length) = declared_length(buffer)? else {
            return Ok(None);
        };
        let Some(mut header) = buffer.get(LENGTH_SIZE..LENGTH_SIZE + HEADER_SIZE) else {
            return Ok(None);
        };
        Ok(Some((Header::read(&mut header)?, length)))
    }

    /// Takes the first frame out of `buffer`, or returns `None` while it is not complete.
    ///
    /// The buffer gets room for the rest of an incomplete frame once its length is known to be
    /// sane, so that the next read can bring all of it.
    ///
    /// # Errors
    /// [`FrameError`] when the length or the header cannot be right. The stream is lost then:
    /// nobody can tell where the next frame begins.
    pub fn take(buffer: &mut BytesMut) -> Result<Option<Self>, FrameError> {
        let Some(length) = declared_length(buffer)? else {
            return Ok(None);
        };
        if buffer.len() < length {
            buffer.reserve(length - buffer.len());
            return Ok(None);
        }
        let mut payload = buffer.split_to(length);
        payload.advance(LENGTH_SIZE);
        let header = Header::read(&mut payload)?;
        Ok(Some(Self {
            header,
            payload: payload.freeze(),
        }))
    }

    /// Appends this frame, as it came, to `out`.
    ///
    /// # Errors
    /// [`EncodeError::TooLong`] when the payload is over [`PAYLOAD_MAX`].
    pub fn put(&self, out: &mut BytesMut) -> Result<(), EncodeError> {
        let length = checked_length(HEADER_SIZE + self.payload.len())?;
        out.reserve(LENGTH_SIZE + HEADER_SIZE + self.payload.len());
        out.put_u32(length);
        self.header.put(out);
        out.put_slice(&self.payload);
        Ok(())
    }
}

impl fmt::Debug for Frame {
    /// The payload is shown by its length only: it may hold a secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Frame")
            .field("header", &self.header)
            .field("payload", &format_args!("{} bytes", self.payload.len()))
            .finish()
    }
}

/// Length of the frame at the front of `buffer`, its length word included.
fn declared_length(buffer: &[u8]) -> Result<Option<usize>, FrameError> {
    let Some(word) = buffer.first_chunk::<LENGTH_SIZE>() else {
        return Ok(None);
    };
    let declared = u32::from_be_bytes(*word);
    match usize::try_from(declared) {
        Ok(length) if length < LENGTH_SIZE + HEADER_SIZE => {
            Err(FrameError::TooShort { length: declared })
        }
        Ok(length) if length <= LENGTH_SIZE + MESSAGE_MAX => Ok(Some(length)),
        _ => Err(FrameError::TooLong { length: declared }),
    }
}

/// The length word for a message of `size` bytes (header and payload).
pub(crate) fn checked_length(size: usize) -> Result<u32, EncodeError> {
    if size > MESSAGE_MAX {
        return Err(EncodeError::TooLong { size });
    }
    u32::try_from(size + LENGTH_SIZE).map_err(|_| EncodeError::TooLong { size })
}

/// Appends one frame to `out`: length word, `header`, and `payload` as XDR.
///
/// # Errors
/// [`EncodeError`] when the payload does not fit its bounds, a text of it holds a NUL, or the frame is over its maximum; `out` is
/// then as it was.
pub fn encode<T: Serialize + ?Sized>(
    header: &Header,
    payload: &T,
    out: &mut BytesMut,
) -> Result<(), EncodeError> {
    let start = out.len();
    out.reserve(LENGTH_SIZE + HEADER_SIZE);
    out.put_u32(0);
    header.put(out);
    let encoded = serde_xdr::to_bytes_mut_for_c(payload, out)
        .map_err(EncodeError::from)
        .and_then(|()| checked_length(out.len() - start - LENGTH_SIZE));
    match encoded {
        Ok(length) => {
            if let Some(word) = out.get_mut(start..start + LENGTH_SIZE) {
                word.copy_from_slice(&length.to_be_bytes());
            }
            Ok(())
        }
        Err(error) => {
            out.truncate(start);
            Err(error)
        }
    }
}

/// Why bytes from a peer are not a frame. The peer is to blame, and the connection is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FrameError {
    /// The length word is smaller than length word and header together.
    #[error("frame of {length} bytes is shorter than its header")]
    TooShort {
        /// What the length word says.
        length: u32,
    },
    /// The length word is over the protocol's maximum.
    #[error("frame of {length} bytes is longer than the protocol allows")]
    TooLong {
        /// What the length word says.
        length: u32,
    },
    /// The header has a message type that does not exist.
    #[error("unknown message type {value}")]
    MessageType {
        /// What the header says.
        value: i32,
    },
    /// The header has a status that does not exist.
    #[error("unknown message status {value}")]
    Status {
        /// What the header says.
        value: i32,
    },
}

/// Why a value could not be sent. The caller is to blame; nothing was sent.
#[derive(Clone, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum EncodeError {
    /// The value does not fit its type's bounds.
    #[error("value does not fit its wire type")]
    Value(#[from] serde_xdr::Error),
    /// The message is over [`MESSAGE_MAX`].
    #[error("message of {size} bytes is longer than the protocol allows")]
    TooLong {
        /// Header and payload, in bytes.
        size: usize,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    /// PING, as libvirtd 11.3 sends it.
    const PING: [u8; 28] = [
        0, 0, 0, 28, // length
        0x6b, 0x65, 0x65, 0x70, // "keep"
        0, 0, 0, 1, // version
        0, 0, 0, 1, // PING
        0, 0, 0, 2, // MESSAGE
        0, 0, 0, 0, // serial
        0, 0, 0, 0, // OK
    ];

    #[test]
    fn a_ping_is_taken_and_put_byte_for_byte() {
        let mut buffer = BytesMut::from(&PING[..]);
        let frame = Frame::take(&mut buffer).unwrap().unwrap();
        assert_eq!(frame.header, Header::message(Program::KEEPALIVE, 1));
        assert!(buffer.is_empty());
        let mut out = BytesMut::new();
        frame.put(&mut out).unwrap();
        assert_eq!(out, PING[..]);
    }

    #[test]
    fn every_prefix_of_a_frame_is_incomplete() {
        for end in 0..PING.len() {
            let mut buffer = BytesMut::from(&PING[..end]);
            let peeked = Frame::peek(&buffer);
            assert_eq!(peeked, Ok(None), "{end} bytes");
            assert_eq!(Frame::take(&mut buffer), Ok(None), "{end} bytes");
            assert_eq!(buffer.len(), end, "nothing is consumed");
        }
    }

    #[test]
    fn a_header_is_seen_before_its_payload_arrives() {
        let mut long = PING;
        long[..LENGTH_SIZE].copy_from_slice(&33_554_436_u32.to_be_bytes());
        let header = Header::message(Program::KEEPALIVE, 1);
        assert_eq!(Frame::peek(&long), Ok(Some((header, 33_554_436))));
        long[3] += 1;
        let error = FrameError::TooLong { length: 33_554_437 };
        assert_eq!(Frame::peek(&long), Err(error));
    }

    #[test]
    fn a_length_is_judged_before_its_body_arrives() {
        for (length, error) in [
            (0, FrameError::TooShort { length: 0 }),
            (27, FrameError::TooShort { length: 27 }),
            (33_554_437, FrameError::TooLong { length: 33_554_437 }),
            (u32::MAX, FrameError::TooLong { length: u32::MAX }),
        ] {
            let mut buffer = BytesMut::from(&length.to_be_bytes()[..]);
            assert_eq!(Frame::take(&mut buffer), Err(error));
            assert!(buffer.capacity() < 1024, "no memory is set aside for it");
        }
    }

    #[test]
    fn unknown_types_and_statuses_are_errors() {
        let mut kind = PING;
        kind[19] = 9;
        assert_eq!(
            Frame::take(&mut BytesMut::from(&kind[..])),
            Err(FrameError::MessageType { value: 9 })
        );
        let mut status = PING;
        status[27] = 3;
        assert_eq!(
            Frame::take(&mut BytesMut::from(&status[..])),
            Err(FrameError::Status { value: 3 })
        );
    }

    #[test]
    fn a_value_that_cannot_be_encoded_leaves_the_buffer_as_it_was() {
        let mut out = BytesMut::from(&b"before"[..]);
        let header = Header::message(Program::REMOTE, 1);
        assert!(encode(&header, &'c', &mut out).is_err());
        assert_eq!(out, b"before"[..]);
    }

    #[test]
    fn debug_shows_no_payload() {
        let frame = Frame {
            header: Header::message(Program(0x1234), 1),
            payload: Bytes::from_static(b"secret"),
        };
        let text = format!("{frame:?}");
        assert!(
            !text.contains("secret") && text.contains("6 bytes"),
            "{text}"
        );
    }
}
