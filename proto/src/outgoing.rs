//! Messages that are ready to be sent.

use std::fmt;

use bytes::{BufMut, BytesMut};
use serde::Serialize;

use crate::frame::{self, EncodeError, Header};

/// Largest piece of a stream, in bytes of data (`VIR_NET_MESSAGE_LEGACY_PAYLOAD_MAX`).
pub const PIECE_MAX: usize = 262_120;

/// Length word of a frame without payload.
const EMPTY_LENGTH: u32 = 28;
/// Room for a call with small arguments, in bytes.
const USUAL: usize = 128;

/// One encoded message that fits the protocol's bounds, so that appending it to an outbox cannot fail.
#[derive(Clone, PartialEq, Eq)]
pub struct Outgoing {
    header: Header,
    /// The whole frame.
    bytes: BytesMut,
}

impl Outgoing {
    /// Encodes a message.
    ///
    /// # Errors
    /// [`EncodeError`] when the payload does not fit its type's bounds, or the message its maximum.
    pub fn new<T: Serialize + ?Sized>(header: Header, payload: &T) -> Result<Self, EncodeError> {
        let mut bytes = BytesMut::with_capacity(USUAL);
        frame::encode(&header, payload, &mut bytes)?;
        Ok(Self { header, bytes })
    }

    /// A message without payload, such as a ping.
    #[must_use]
    pub fn empty(header: Header) -> Self {
        let mut bytes = BytesMut::with_capacity(frame::LENGTH_SIZE + frame::HEADER_SIZE);
        bytes.put_u32(EMPTY_LENGTH);
        header.put(&mut bytes);
        Self { header, bytes }
    }

    /// Returns the header.
    #[must_use]
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// Returns the payload, as XDR.
    #[must_use]
    pub fn payload(&self) -> &[u8] {
        let start = frame::LENGTH_SIZE + frame::HEADER_SIZE;
        self.bytes.get(start..).unwrap_or_default()
    }

    /// Returns the same message with another serial.
    #[must_use]
    pub fn with_serial(self, serial: u32) -> Self {
        let Self { header, mut bytes } = self;
        let header = Header { serial, ..header };
        let (_, rest) = bytes.split_at_mut(frame::LENGTH_SIZE);
        header.put(&mut &mut *rest);
        Self { header, bytes }
    }

    /// Appends the frame to `out`. An empty `out` takes over its memory; nothing is copied then.
    pub fn put(self, out: &mut BytesMut) {
        out.unsplit(self.bytes);
    }
}

impl fmt::Debug for Outgoing {
    /// The payload is shown by its length only: it may hold a secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let payload = self.bytes.len() - frame::LENGTH_SIZE - frame::HEADER_SIZE;
        f.debug_struct("Outgoing")
            .field("header", &self.header)
            .field("payload", &format_args!("{payload} bytes"))
            .finish()
    }
}

/// One piece of a stream: at most [`PIECE_MAX`] bytes of data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece(Outgoing);

impl Piece {
    /// Frames `data`, which is sent as it is.
    ///
    /// # Errors
    /// [`EncodeError::TooLong`] when there is more of it than [`PIECE_MAX`].
    pub fn new(header: Header, data: &[u8]) -> Result<Self, EncodeError> {
        let size = data.len();
        if size > PIECE_MAX {
            return Err(EncodeError::TooLong { size });
        }
        let mut bytes = BytesMut::with_capacity(frame::LENGTH_SIZE + frame::HEADER_SIZE + size);
        bytes.put_u32(frame::checked_length(frame::HEADER_SIZE + size)?);
        header.put(&mut bytes);
        bytes.put_slice(data);
        Ok(Self(Outgoing { header, bytes }))
    }
}

impl From<Piece> for Outgoing {
    fn from(piece: Piece) -> Self {
        piece.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Frame, MessageType, Program, Status, remote};

    fn taken(outgoing: Outgoing) -> Frame {
        let mut out = BytesMut::new();
        outgoing.put(&mut out);
        let frame = Frame::take(&mut out).unwrap().unwrap();
        assert!(out.is_empty());
        frame
    }

    #[test]
    fn what_is_put_is_one_frame_with_the_last_serial() {
        let header = Header::call::<remote::DomainLookupById>(0);
        let arguments = remote::DomainLookupByIdArgs { id: 7 };
        let outgoing = Outgoing::new(header, &arguments).unwrap();
        assert_eq!(outgoing.payload(), [0, 0, 0, 7]);
        let frame = taken(outgoing.with_serial(9));
        assert_eq!(
            frame.header,
            Header {
                serial: 9,
                ..header
            }
        );
        assert_eq!(frame.payload[..], [0, 0, 0, 7]);
        let ping = Header::message(Program::KEEPALIVE, 1);
        let frame = taken(Outgoing::empty(ping));
        assert_eq!((frame.header, frame.payload.len()), (ping, 0));
    }

    #[test]
    fn frames_follow_one_another() {
        let ping = Outgoing::empty(Header::message(Program::KEEPALIVE, 1));
        let mut out = BytesMut::from(&b"before"[..]);
        ping.clone().put(&mut out);
        ping.put(&mut out);
        assert_eq!(out.len(), 6 + 2 * 28);
    }

    #[test]
    fn too_long_a_message_or_piece_is_refused_when_it_is_made() {
        let header = Header::call::<remote::DomainLookupByName>(0);
        let words: Vec<String> = vec!["x".repeat(4_000_000); 9];
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let error = Outgoing::new(header, &words).unwrap_err();
        assert!(matches!(error, EncodeError::TooLong { .. }), "{error:?}");

        let header = Header {
            message_type: MessageType::Stream,
            status: Status::Continue,
            ..header
        };
        let data = vec![7; PIECE_MAX + 1];
        let error = Piece::new(header, &data).unwrap_err();
        assert!(matches!(error, EncodeError::TooLong { .. }), "{error:?}");
        let piece = Piece::new(header, &data[1..]).unwrap();
        assert_eq!(taken(piece.into()).payload, data[1..]);
    }

    #[test]
    fn debug_shows_no_payload() {
        let header = Header::call::<remote::DomainLookupByName>(0);
        let text = format!("{:?}", Outgoing::new(header, "secret").unwrap());
        assert!(
            !text.contains("secret") && text.contains("12 bytes"),
            "{text}"
        );
    }
}
