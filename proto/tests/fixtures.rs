//! Every message in `xdr-fixtures/`, which real clients and daemons sent, against this crate.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests say what is wrong by panicking"
)]

mod unread;

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::fs;
use std::path::{Path, PathBuf};

use bytes::{Bytes, BytesMut};
use serde::Serialize;
use serde::de::DeserializeOwned;
use virtwire_proto::{Frame, MessageType, Program, Status, procedure_info};
use virtwire_tap::content::Piece;
use virtwire_tap::{Fixture, Message, PayloadVisitor, RecordedMessage, lay_out, visit_payload};

/// Beyond this many bytes of payload, places to tamper with are picked at even distances.
const PLACES_MAX: usize = 2048;

/// What is in the folder and holds no messages.
const OTHER_FILES: &[&str] = &["README.md", "record"];

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../xdr-fixtures");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| !OTHER_FILES.iter().any(|name| path.ends_with(name)))
        .collect();
    files.sort();
    files
}

/// Where a message stands, for the words of a failed assertion.
fn place(path: &Path, recorded: &RecordedMessage) -> String {
    let name = path.file_name().unwrap().to_string_lossy();
    format!("{name}: {} {}", recorded.direction, recorded.title)
}

fn each_message(mut look: impl FnMut(&str, &RecordedMessage, &Message)) -> usize {
    let mut count = 0;
    for path in files() {
        let text = fs::read_to_string(&path).unwrap();
        let fixture: Fixture = text
            .parse()
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert!(
            !fixture.messages.is_empty(),
            "{} holds no message",
            path.display()
        );
        for recorded in &fixture.messages {
            let place = place(&path, recorded);
            let message = recorded
                .message()
                .unwrap()
                .unwrap_or_else(|| panic!("{place}: torn"));
            look(&place, recorded, &message);
            count += 1;
        }
    }
    count
}

#[test]
fn every_file_is_a_fixture_with_an_origin_and_nothing_else() {
    for path in files() {
        let text = fs::read_to_string(&path).unwrap();
        let fixture: Fixture = text
            .parse()
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        // Strict: whatever the reader passed over would be missing here.
        assert_eq!(
            fixture.to_string(),
            text,
            "{path:?} is not as it was written"
        );
        let keys: Vec<_> = fixture.origin.iter().map(|(key, _)| key.as_str()).collect();
        assert_eq!(keys, ["command", "driver", "client", "daemon"], "{path:?}");
    }
}

#[test]
fn they_are_of_every_type_and_program() {
    let mut types = BTreeSet::new();
    let mut programs = BTreeSet::new();
    let mut procedures = BTreeSet::new();
    let count = each_message(|_, _, message| {
        let header = message.frame.header;
        types.insert((header.message_type.to_wire(), header.status.to_wire()));
        programs.insert(header.program);
        procedures.insert((header.program, header.procedure));
    });
    for (message_type, status) in [
        (MessageType::Call, Status::Ok),
        (MessageType::Reply, Status::Ok),
        (MessageType::Reply, Status::Error),
        (MessageType::Message, Status::Ok),
        (MessageType::Stream, Status::Ok),
        (MessageType::Stream, Status::Error),
        (MessageType::Stream, Status::Continue),
        (MessageType::CallWithFds, Status::Ok),
        (MessageType::ReplyWithFds, Status::Ok),
        (MessageType::StreamHole, Status::Continue),
    ] {
        let kind = (message_type.to_wire(), status.to_wire());
        assert!(types.contains(&kind), "no {message_type:?} with {status:?}");
    }
    let all = [
        Program::REMOTE,
        Program::QEMU,
        Program::LXC,
        Program::ADMIN,
        Program::KEEPALIVE,
    ];
    assert_eq!(programs, BTreeSet::from(all));
    assert!(count >= 300, "{count} messages");
    assert!(procedures.len() >= 120, "{} procedures", procedures.len());
}

#[test]
fn headers_say_what_the_title_says() {
    each_message(|place, recorded, message| {
        let header = message.frame.header;
        let words: Vec<_> = recorded
            .title
            .split([' ', ','])
            .filter(|word| !word.is_empty())
            .collect();
        let [
            message_type,
            program,
            name,
            number,
            "serial",
            serial,
            status,
        ] = words[..]
        else {
            panic!("{place}: strange title")
        };
        let known_type = match header.message_type {
            MessageType::Call => "call",
            MessageType::Reply => "reply",
            MessageType::Message => "message",
            MessageType::Stream => "stream",
            MessageType::CallWithFds => "call-with-fds",
            MessageType::ReplyWithFds => "reply-with-fds",
            MessageType::StreamHole => "stream-hole",
        };
        assert_eq!(message_type, known_type, "{place}");
        assert_eq!(program, header.program.to_string(), "{place}");
        let info = procedure_info(header.program, header.procedure);
        assert_eq!(
            name,
            info.unwrap_or_else(|| panic!("{place}: unknown")).name,
            "{place}"
        );
        assert_eq!(number, header.procedure.to_string(), "{place}");
        assert_eq!(serial, header.serial.to_string(), "{place}");
        assert_eq!(
            status,
            format!("{:?}", header.status).to_lowercase(),
            "{place}"
        );
        assert_eq!(header.version, 1, "{place}");
    });
}

#[test]
fn frames_encode_to_their_bytes_and_every_prefix_is_incomplete() {
    each_message(|place, recorded, message| {
        let mut out = BytesMut::new();
        message.frame.put(&mut out).unwrap();
        assert_eq!(out, recorded.bytes, "{place}");
        let mut buffer = BytesMut::new();
        for byte in &recorded.bytes {
            assert_eq!(
                Frame::take(&mut buffer),
                Ok(None),
                "{place}: {} bytes",
                buffer.len()
            );
            buffer.extend_from_slice(&[*byte]);
        }
        assert_eq!(
            Frame::take(&mut buffer).unwrap().as_ref(),
            Some(&message.frame),
            "{place}"
        );
    });
}

#[test]
fn payloads_decode_to_the_recorded_value_and_encode_to_their_bytes() {
    each_message(|place, recorded, message| {
        visit_payload(
            message,
            RoundTrip {
                place,
                recorded,
                message,
            },
        )
        .unwrap();
    });
}

struct RoundTrip<'a> {
    place: &'a str,
    recorded: &'a RecordedMessage,
    message: &'a Message,
}

impl PayloadVisitor for RoundTrip<'_> {
    type Output = ();

    fn value<T: Serialize + DeserializeOwned + Debug>(self) {
        let Self {
            place,
            recorded,
            message,
        } = self;
        let value = decode::<T>(message.body()).unwrap_or_else(|error| panic!("{place}: {error}"));
        let expected = match message.descriptors {
            0 => lay_out(&value),
            count => format!("with {count} file descriptor(s)\n{}", lay_out(&value)),
        };
        assert_eq!(recorded.value, expected, "{place}");
        assert_eq!(encode(&value), message.body(), "{place}");
    }

    fn piece(self, piece: Piece) {
        let Self {
            place,
            recorded,
            message,
        } = self;
        let expected = match piece {
            Piece::Data if message.body().is_empty() => "end of data\n".to_owned(),
            Piece::Data => format!("{} bytes of data\n", message.body().len()),
            Piece::Finish => "finish\n".to_owned(),
            Piece::Abort => "abort\n".to_owned(),
        };
        assert_eq!(recorded.value, expected, "{place}");
    }
}

#[test]
fn every_prefix_of_a_payload_and_every_longer_one_is_refused() {
    each_message(|place, _, message| {
        visit_payload(
            message,
            Cut {
                place,
                body: message.body(),
            },
        )
        .unwrap();
    });
}

struct Cut<'a> {
    place: &'a str,
    body: &'a [u8],
}

impl PayloadVisitor for Cut<'_> {
    type Output = ();

    fn value<T: Serialize + DeserializeOwned + Debug>(self) {
        let Self { place, body } = self;
        for end in places(body.len()) {
            let outcome = decode::<T>(&body[..end]);
            assert!(
                outcome.is_err(),
                "{place}: decodes from {end} of {} bytes",
                body.len()
            );
        }
        let longer = [body, &[0; 4]].concat();
        assert!(
            decode::<T>(&longer).is_err(),
            "{place}: decodes with four bytes behind it"
        );
    }

    fn piece(self, _: Piece) {}
}

#[test]
fn a_changed_byte_is_another_value_or_an_error() {
    each_message(|place, _, message| {
        visit_payload(
            message,
            Tamper {
                place,
                body: message.body(),
            },
        )
        .unwrap();
    });
}

struct Tamper<'a> {
    place: &'a str,
    body: &'a [u8],
}

impl PayloadVisitor for Tamper<'_> {
    type Output = ();

    /// What decodes at all must encode to the very same bytes, so nothing was overlooked.
    fn value<T: Serialize + DeserializeOwned + Debug>(self) {
        let Self { place, body } = self;
        let mut changed = body.to_vec();
        for at in places(body.len()) {
            changed[at] ^= 1;
            if let Ok(value) = decode::<T>(&changed) {
                match try_encode(&value) {
                    Ok(encoded) => assert_eq!(encoded, changed, "{place}: byte {at}"),
                    Err(error) => unread::check(&value, &error, body.len(), place),
                }
            }
            changed[at] ^= 1;
        }
    }

    fn piece(self, _: Piece) {}
}

#[test]
fn a_byte_of_padding_that_is_not_zero_is_refused() {
    let mut tried = 0;
    each_message(|place, _, message| {
        tried += visit_payload(
            message,
            Soil {
                place,
                body: message.body(),
            },
        )
        .unwrap();
    });
    assert!(tried >= 300, "{tried} bytes of padding");
}

/// Yields the number of bytes of padding that were tried.
struct Soil<'a> {
    place: &'a str,
    body: &'a [u8],
}

impl PayloadVisitor for Soil<'_> {
    type Output = usize;

    fn value<T: Serialize + DeserializeOwned + Debug>(self) -> usize {
        let Self { place, body } = self;
        let value = decode::<T>(body).unwrap();
        let mut strings = Vec::new();
        collect_strings(&serde_json::to_value(&value).unwrap(), &mut strings);
        let mut tried = 0;
        for string in strings {
            let padding = string.len().next_multiple_of(4) - string.len();
            let written = [
                &u32::try_from(string.len()).unwrap().to_be_bytes()[..],
                string.as_bytes(),
            ]
            .concat();
            let found = (0..body.len())
                .step_by(4)
                .find(|&at| body[at..].starts_with(&written));
            let start = found.unwrap_or_else(|| panic!("{place}: where is {string:?}?"));
            for at in (start + written.len()..).take(padding) {
                let mut soiled = body.to_vec();
                soiled[at] = 1;
                assert!(decode::<T>(&soiled).is_err(), "{place}: padding at {at}");
                tried += 1;
            }
        }
        tried
    }

    fn piece(self, _: Piece) -> usize {
        0
    }
}

/// Strings as they stand in the value; `serde_json` knows nothing of XDR's padding.
fn collect_strings(value: &serde_json::Value, strings: &mut Vec<String>) {
    match value {
        serde_json::Value::String(string) => strings.push(string.clone()),
        serde_json::Value::Array(items) => {
            for item in items {
                collect_strings(item, strings);
            }
        }
        serde_json::Value::Object(fields) => {
            fields
                .values()
                .for_each(|field| collect_strings(field, strings));
        }
        _ => {}
    }
}

fn decode<T: DeserializeOwned>(payload: &[u8]) -> Result<T, serde_xdr::Error> {
    serde_xdr::from_slice(payload)
}

fn encode<T: Serialize>(value: &T) -> Bytes {
    try_encode(value).unwrap()
}

fn try_encode<T: Serialize>(value: &T) -> Result<Bytes, serde_xdr::Error> {
    let mut out = BytesMut::new();
    serde_xdr::to_bytes_mut(value, &mut out)?;
    Ok(out.freeze())
}

/// Every place in `length` bytes, or [`PLACES_MAX`] of them, the first and the last included.
fn places(length: usize) -> impl Iterator<Item = usize> {
    let step = length.div_ceil(PLACES_MAX).max(1);
    (0..length)
        .step_by(step)
        .chain((length.saturating_sub(8)..length).filter(move |_| step > 1))
}
