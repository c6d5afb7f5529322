//! The read buffer, and the frames in it.

use bytes::{Buf, BytesMut};
use virtwire_proto::frame::{HEADER_SIZE, LENGTH_SIZE};
use virtwire_proto::{Frame, FrameError, Header, MessageType};

use super::registry::EVENT_MAX;

/// Step by which the buffer grows, in bytes.
const READ_SIZE: usize = 8 * 1024;
/// Free room below which the buffer grows: more than most messages need.
const READ_ROOM: usize = 1024;
/// Size of a frame, in bytes, above which the buffer is replaced after it: it would keep its size.
const LARGE: usize = 64 * 1024;
/// Bytes of a frame up to the first word of its payload.
const CALLBACK_ID: usize = LENGTH_SIZE + HEADER_SIZE;

/// A buffer between the pipe and the session.
#[derive(Debug)]
pub(super) struct Received {
    buffer: BytesMut,
    /// Bytes still to be dropped of an oversized event.
    skip: usize,
}

/// A frame from the daemon.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Incoming {
    Frame(Frame),
    /// An event over [`EVENT_MAX`], whose payload is dropped as it arrives.
    Oversized {
        header: Header,
        callback_id: i32,
    },
}

impl Received {
    /// A buffer that begins with these bytes.
    pub(super) fn new(buffer: BytesMut) -> Self {
        Self { buffer, skip: 0 }
    }

    /// Returns the buffer to read into, with room.
    pub(super) fn buffer(&mut self) -> &mut BytesMut {
        let (room, size) = match self.skip {
            0 => (READ_ROOM, READ_SIZE),
            // Fewer and larger reads for bytes that are dropped.
            _ => (LARGE / 2, LARGE),
        };
        if self.buffer.capacity() - self.buffer.len() < room {
            self.buffer.reserve(size);
        }
        &mut self.buffer
    }

    /// Whether a frame has begun and has not ended.
    pub(super) fn is_cut(&self) -> bool {
        self.skip > 0 || !self.buffer.is_empty()
    }

    /// Takes the next frame; `None` while none is complete.
    pub(super) fn take(&mut self) -> Result<Option<Incoming>, FrameError> {
        let skipped = self.skip.min(self.buffer.len());
        self.buffer.advance(skipped);
        self.skip -= skipped;
        let Some((header, length)) = Frame::peek(&self.buffer)? else {
            return Ok(None);
        };
        if header.message_type == MessageType::Message && length > EVENT_MAX {
            let id = self.buffer.get(CALLBACK_ID..).and_then(<[u8]>::first_chunk);
            return Ok(id.map(|id| {
                self.skip = length;
                Incoming::Oversized {
                    header,
                    callback_id: i32::from_be_bytes(*id),
                }
            }));
        }
        let frame = Frame::take(&mut self.buffer)?;
        if frame.is_some() && length > LARGE {
            self.buffer = BytesMut::from(&self.buffer[..]);
        }
        Ok(frame.map(Incoming::Frame))
    }
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use virtwire_proto::{Program, Status};

    use super::*;

    fn event(length: usize) -> Frame {
        let mut payload = vec![0; length];
        payload[3] = 7;
        Frame {
            header: Header::message(Program::REMOTE, 318),
            payload: Bytes::from(payload),
        }
    }

    fn wire(frame: &Frame) -> BytesMut {
        let mut bytes = BytesMut::new();
        frame.put(&mut bytes).unwrap();
        bytes
    }

    /// Everything that comes of these bytes, read a piece at a time, and the most that was set aside for them.
    fn read(bytes: &[u8], piece: usize) -> (Vec<Incoming>, usize) {
        let mut received = Received::new(BytesMut::new());
        let (mut all, mut most) = (Vec::new(), 0);
        for piece in bytes.chunks(piece) {
            received.buffer().extend_from_slice(piece);
            while let Some(incoming) = received.take().unwrap() {
                all.push(incoming);
            }
            most = most.max(received.buffer.capacity());
        }
        assert!(!received.is_cut());
        (all, most)
    }

    #[test]
    fn an_event_over_the_maximum_takes_no_memory_and_what_follows_it_is_read() {
        let mut bytes = wire(&event(32 * 1024 * 1024 - HEADER_SIZE));
        bytes.unsplit(wire(&event(8)));
        for piece in [1000, 28, 4096] {
            let (all, most) = read(&bytes, piece);
            let oversized = Incoming::Oversized {
                header: event(4).header,
                callback_id: 7,
            };
            assert_eq!(all, [oversized, Incoming::Frame(event(8))]);
            assert!(most <= 2 * LARGE, "{most}");
        }
    }

    #[test]
    fn an_event_of_the_maximum_is_kept() {
        let largest = event(EVENT_MAX - LENGTH_SIZE - HEADER_SIZE);
        let (all, _) = read(&wire(&largest), 10_000);
        assert_eq!(all, [Incoming::Frame(largest)]);
    }

    #[test]
    fn the_buffer_shrinks_after_a_large_reply() {
        let reply = Frame {
            header: event(4).header.reply(Status::Ok),
            payload: Bytes::from(vec![0; 16 * 1024 * 1024]),
        };
        let mut received = Received::new(wire(&reply));
        assert_eq!(received.take().unwrap(), Some(Incoming::Frame(reply)));
        let room = received.buffer().capacity();
        assert!(room <= 2 * READ_SIZE, "{room}");
        assert!(!received.is_cut());
    }
}
