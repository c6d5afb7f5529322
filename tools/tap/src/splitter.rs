//! From bytes to messages.

use bytes::BytesMut;
use virtwire_proto::{Frame, FrameError, MessageType};

/// Most file descriptors that one message may bring (`VIR_NET_MESSAGE_NUM_FDS_MAX`).
const DESCRIPTORS_MAX: u32 = 32;

/// A message, and how many file descriptors come behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Header and payload. With file descriptors, their number is the payload's first word.
    pub frame: Frame,
    /// How many file descriptors follow, each on one byte that belongs to no frame.
    pub descriptors: u32,
}

impl Message {
    /// The payload behind the number of file descriptors.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        let start = if brings_descriptors(self.frame.header.message_type) {
            4
        } else {
            0
        };
        self.frame.payload.get(start..).unwrap_or_default()
    }
}

/// Cuts one direction of a connection into messages.
///
/// Holds at most one incomplete frame (32 MiB) and what was last put in.
#[derive(Debug, Default)]
pub struct Splitter {
    buffer: BytesMut,
    /// Bytes that only carry a file descriptor and come before the next frame.
    carriers: usize,
    lost: bool,
}

impl Splitter {
    /// A splitter at the start of a connection.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds bytes as they were read. Once the stream is lost they are dropped.
    pub fn put(&mut self, bytes: &[u8]) {
        if !self.lost {
            self.buffer.extend_from_slice(bytes);
        }
    }

    /// Takes the next whole message, or `None` until more bytes come.
    ///
    /// # Errors
    /// [`Lost`] once, when the bytes cannot be libvirt's messages; `None` ever after.
    pub fn take(&mut self) -> Result<Option<Message>, Lost> {
        if self.lost {
            return Ok(None);
        }
        let skipped = self.carriers.min(self.buffer.len());
        drop(self.buffer.split_to(skipped));
        self.carriers -= skipped;
        if self.carriers > 0 {
            return Ok(None);
        }
        self.take_frame().inspect_err(|_| {
            self.lost = true;
            self.buffer = BytesMut::new();
        })
    }

    fn take_frame(&mut self) -> Result<Option<Message>, Lost> {
        let Some(frame) = Frame::take(&mut self.buffer)? else {
            return Ok(None);
        };
        let mut descriptors = 0;
        if brings_descriptors(frame.header.message_type) {
            let word = frame.payload.first_chunk().ok_or(Lost::NoDescriptorCount)?;
            descriptors = u32::from_be_bytes(*word);
            if descriptors > DESCRIPTORS_MAX {
                return Err(Lost::TooManyDescriptors { count: descriptors });
            }
            self.carriers = usize::try_from(descriptors).unwrap_or_default();
        }
        Ok(Some(Message { frame, descriptors }))
    }
}

fn brings_descriptors(message_type: MessageType) -> bool {
    matches!(
        message_type,
        MessageType::CallWithFds | MessageType::ReplyWithFds
    )
}

/// Why the bytes cannot be libvirt's messages, or not any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Lost {
    /// No frame begins here: another protocol, or encryption.
    #[error("not a frame (another protocol, or encrypted)")]
    Frame(#[from] FrameError),
    /// The frame should say how many file descriptors it brings.
    #[error("message with file descriptors does not say how many")]
    NoDescriptorCount,
    /// More file descriptors than the protocol allows.
    #[error("message claims {count} file descriptors, 32 are allowed")]
    TooManyDescriptors {
        /// What the message says.
        count: u32,
    },
}

#[cfg(test)]
mod tests {
    use virtwire_proto::{Header, Program, Status};

    use super::*;

    fn frame(message_type: MessageType, payload: &'static [u8]) -> Vec<u8> {
        let header = Header {
            program: Program::REMOTE,
            version: 1,
            procedure: 1,
            message_type,
            serial: 3,
            status: Status::Ok,
        };
        let mut out = BytesMut::new();
        Frame {
            header,
            payload: payload.into(),
        }
        .put(&mut out)
        .unwrap();
        out.to_vec()
    }

    #[test]
    fn messages_come_whole_however_the_bytes_are_cut() {
        let mut stream = frame(MessageType::CallWithFds, &[0, 0, 0, 2, 0, 0, 0, 9]);
        stream.extend([0, 0]);
        stream.extend(frame(MessageType::Call, &[]));
        for size in 1..=stream.len() {
            let mut splitter = Splitter::new();
            let mut taken = Vec::new();
            for piece in stream.chunks(size) {
                splitter.put(piece);
                taken.extend(std::iter::from_fn(|| splitter.take().unwrap()));
            }
            let seen: Vec<_> = taken
                .iter()
                .map(|message| (message.descriptors, message.body()))
                .collect();
            assert_eq!(seen, [(2, &[0, 0, 0, 9][..]), (0, &[])], "pieces of {size}");
        }
    }

    #[test]
    fn a_lost_stream_says_so_once_and_holds_nothing() {
        let mut splitter = Splitter::new();
        splitter.put(&[0x16, 3, 1, 0]);
        assert!(matches!(splitter.take(), Err(Lost::Frame(_))));
        splitter.put(&[0; 100]);
        assert_eq!(splitter.take(), Ok(None));
        assert!(splitter.buffer.is_empty());
    }

    #[test]
    fn impossible_descriptor_counts_are_refused() {
        for (payload, error) in [
            (&[0, 0, 0, 33][..], Lost::TooManyDescriptors { count: 33 }),
            (&[0, 0][..], Lost::NoDescriptorCount),
        ] {
            let mut splitter = Splitter::new();
            splitter.put(&frame(MessageType::ReplyWithFds, payload));
            assert_eq!(splitter.take(), Err(error));
        }
    }
}
