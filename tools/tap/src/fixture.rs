//! Recorded messages as text files.
//!
//! ```text
//! command: virsh -c test:///default domstate test
//! daemon: libvirtd 11.3.0
//!
//! > call remote DOMAIN_GET_STATE 212, serial 5, ok
//!   00000044 20008086 00000001 000000d4  |...D ...........|
//!   ...
//! = DomainGetStateArgs {
//! ...
//! ```
//!
//! The first lines are the origin. Each message has a title line, which begins with `>` (client
//! to daemon) or `<`; the bytes of the whole frame, indented; and its value behind `= `. Origin,
//! direction and bytes are evidence; title and value follow from them and can be written anew
//! ([`Fixture::bless`]).

mod parse;

use std::fmt;

use bytes::{Bytes, BytesMut};
use virtwire_proto::{Header, MessageType, Status, procedure_info};

pub use self::parse::FixtureError;
use crate::content::Content;
use crate::direction::Direction;
use crate::hex;
use crate::splitter::{Lost, Message, Splitter};

/// What one conversation left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fixture {
    /// Where the messages are from, as `key: value` lines.
    pub origin: Vec<(String, String)>,
    /// The messages, in the order in which they passed the proxy.
    pub messages: Vec<RecordedMessage>,
}

/// One message of a [`Fixture`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedMessage {
    /// Who sent it.
    pub direction: Direction,
    /// What the title line says of it, without the direction.
    pub title: String,
    /// The whole frame, from its length word on.
    pub bytes: Bytes,
    /// Its decoded payload, as text.
    pub value: String,
}

impl RecordedMessage {
    /// Describes a message that has just passed.
    #[must_use]
    pub fn new(direction: Direction, message: &Message) -> Self {
        let mut bytes = BytesMut::new();
        // Cannot fail: the payload came out of a frame.
        message.frame.put(&mut bytes).unwrap_or_default();
        Self {
            direction,
            title: title(&message.frame.header),
            bytes: bytes.freeze(),
            value: value_of(message),
        }
    }

    /// The message in these bytes.
    ///
    /// # Errors
    /// [`Lost`] when they are no frame.
    pub fn message(&self) -> Result<Option<Message>, Lost> {
        let mut splitter = Splitter::new();
        splitter.put(&self.bytes);
        splitter.take()
    }
}

impl fmt::Display for RecordedMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut dump = String::new();
        hex::dump(&self.bytes, &mut dump);
        write!(
            f,
            "{} {}\n{dump}= {}",
            self.direction, self.title, self.value
        )
    }
}

impl Fixture {
    /// The lines in front of the messages.
    #[must_use]
    pub fn heading(origin: &[(String, String)]) -> String {
        origin
            .iter()
            .flat_map(|(key, value)| [key, ": ", value, "\n"])
            .collect()
    }

    /// The same evidence with titles and values as this program writes them now.
    ///
    /// # Errors
    /// [`Lost`] when bytes are no frame.
    pub fn bless(&self) -> Result<Self, Lost> {
        let mut messages = Vec::with_capacity(self.messages.len());
        for recorded in &self.messages {
            messages.push(match recorded.message()? {
                Some(message) => RecordedMessage::new(recorded.direction, &message),
                None => recorded.clone(),
            });
        }
        Ok(Self {
            origin: self.origin.clone(),
            messages,
        })
    }
}

impl fmt::Display for Fixture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Self::heading(&self.origin))?;
        for message in &self.messages {
            write!(f, "\n{message}")?;
        }
        Ok(())
    }
}

/// A header in words: `call remote DOMAIN_GET_STATE 212, serial 5, ok`.
#[must_use]
pub fn title(header: &Header) -> String {
    let name = procedure_info(header.program, header.procedure).map_or("?", |info| info.name);
    format!(
        "{} {} {name} {}, serial {}, {}",
        type_name(header.message_type),
        header.program,
        header.procedure,
        header.serial,
        status_name(header.status),
    )
}

/// A message type as it is written in fixtures.
#[must_use]
pub fn type_name(message_type: MessageType) -> &'static str {
    match message_type {
        MessageType::Call => "call",
        MessageType::Reply => "reply",
        MessageType::Message => "message",
        MessageType::Stream => "stream",
        MessageType::CallWithFds => "call-with-fds",
        MessageType::ReplyWithFds => "reply-with-fds",
        MessageType::StreamHole => "stream-hole",
    }
}

/// A status as it is written in fixtures.
#[must_use]
pub fn status_name(status: Status) -> &'static str {
    match status {
        Status::Ok => "ok",
        Status::Error => "error",
        Status::Continue => "continue",
    }
}

fn value_of(message: &Message) -> String {
    let value = Content::decode(message).map_or_else(
        |error| format!("undecodable: {error}\n"),
        |content| content.text,
    );
    match message.descriptors {
        0 => value,
        count => format!("with {count} file descriptor(s)\n{value}"),
    }
}
