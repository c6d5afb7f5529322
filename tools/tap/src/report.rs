//! One line per message, for people or for programs.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};
use virtwire_proto::{Program, RemoteError, Status, procedure_info};

use crate::content::Content;
use crate::direction::Direction;
use crate::fixture::{status_name, type_name};
use crate::secrecy::is_secret;
use crate::splitter::Message;
use crate::timestamp::Timestamp;

/// How messages are shown.
#[derive(Clone, Copy, Debug, Default)]
pub struct Style {
    /// JSON, one object a line, instead of columns.
    pub json: bool,
    /// With the decoded payload.
    pub decode: bool,
}

/// Writes lines to `out`; each is flushed.
#[derive(Debug)]
pub struct Report<W> {
    out: W,
    style: Style,
}

/// What is known of a message from outside.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sighting<'a> {
    /// When, and on which connection; `None` for what is read from a file.
    pub(crate) live: Option<(Timestamp, u64)>,
    pub(crate) direction: Direction,
    pub(crate) message: &'a Message,
    /// Since the call that this is the reply to.
    pub(crate) elapsed: Option<Duration>,
}

impl<W: Write> Report<W> {
    /// Lines go to `out`.
    pub fn new(out: W, style: Style) -> Self {
        Self { out, style }
    }

    /// Shows one message.
    pub(crate) fn message(&mut self, sighting: &Sighting<'_>) -> io::Result<()> {
        let secret = is_secret(&sighting.message.frame.header);
        let decoded = (self.style.decode && !secret).then(|| Content::decode(sighting.message));
        let line = if self.style.json {
            json_line(sighting, secret, decoded.as_ref())
        } else {
            columns(sighting, secret, decoded.as_ref())
        };
        self.out.write_all(line.as_bytes())?;
        self.out.flush()
    }

    /// Shows one message from a file.
    pub(crate) fn recorded(&mut self, direction: Direction, message: &Message) -> io::Result<()> {
        self.message(&Sighting {
            live: None,
            direction,
            message,
            elapsed: None,
        })
    }

    /// Shows which file follows and where it is from.
    pub(crate) fn heading(&mut self, path: &Path, origin: &[(String, String)]) -> io::Result<()> {
        if self.style.json {
            let origin: serde_json::Map<_, _> = origin
                .iter()
                .map(|(key, value)| (key.clone(), json!(value)))
                .collect();
            return writeln!(self.out, "{}", json!({"file": path, "origin": origin}));
        }
        writeln!(self.out, "{}", path.display())?;
        origin
            .iter()
            .try_for_each(|(key, value)| writeln!(self.out, "{key}: {value}"))
    }

    /// Tells something about a connection that is no message.
    pub(crate) fn note(&mut self, connection: u64, text: &str) -> io::Result<()> {
        let now = Timestamp::now();
        if self.style.json {
            let line = json!({"time": now.seconds(), "connection": connection, "note": text});
            writeln!(self.out, "{line}")?;
        } else {
            writeln!(self.out, "{now} #{connection} - {text}")?;
        }
        self.out.flush()
    }
}

type Decoded = Result<Content, serde_xdr::Error>;

fn columns(sighting: &Sighting<'_>, secret: bool, decoded: Option<&Decoded>) -> String {
    let Sighting {
        live,
        direction,
        message,
        elapsed,
    } = sighting;
    let header = message.frame.header;
    let mut line = String::new();
    if let Some((time, connection)) = live {
        append(&mut line, format_args!("{time} #{connection} "));
    }
    append(
        &mut line,
        format_args!(
            "{direction} {:<7} {:<9} {} serial={} {} {} B",
            type_name(header.message_type),
            header.program.to_string(),
            procedure_name(header.program, header.procedure),
            header.serial,
            status_name(header.status),
            message.frame.payload.len(),
        ),
    );
    if let Some(elapsed) = elapsed {
        append(
            &mut line,
            format_args!(" {:.3} ms", elapsed.as_secs_f64() * 1000.0),
        );
    }
    if message.descriptors > 0 {
        append(&mut line, format_args!(" fds={}", message.descriptors));
    }
    if secret {
        line.push_str(" (secret: payload neither shown nor recorded)");
    }
    if let Some(error) = error_of(message) {
        append(&mut line, format_args!(": {error}"));
    }
    line.push('\n');
    match decoded {
        Some(Ok(content)) if content.text != "()\n" => {
            for text in content.text.lines() {
                append(&mut line, format_args!("    {text}\n"));
            }
        }
        Some(Err(error)) => append(&mut line, format_args!("    undecodable: {error}\n")),
        _ => {}
    }
    line
}

fn json_line(sighting: &Sighting<'_>, secret: bool, decoded: Option<&Decoded>) -> String {
    let Sighting {
        live,
        direction,
        message,
        elapsed,
    } = sighting;
    let header = message.frame.header;
    let content = decoded.and_then(|decoded| decoded.as_ref().ok());
    let undecodable = decoded.and_then(|decoded| decoded.as_ref().err());
    let object = json!({
        "from": direction.sender(),
        "type": type_name(header.message_type),
        "program": header.program.to_string(),
        "procedure": procedure_name(header.program, header.procedure),
        "number": header.procedure,
        "serial": header.serial,
        "status": status_name(header.status),
        "payload_length": message.frame.payload.len(),
        "fds": message.descriptors,
        "secret": secret,
        "error": error_of(message).map(|error| error.to_string()),
        "milliseconds": elapsed.map(|elapsed| elapsed.as_secs_f64() * 1000.0),
        "time": live.map(|(time, _)| time.seconds()),
        "connection": live.map(|(_, connection)| connection),
        "value": content.map(|content| &content.json),
        "undecodable": undecodable.map(ToString::to_string),
    });
    // What does not apply is left out, not null.
    let line: serde_json::Map<_, _> = match object {
        Value::Object(fields) => fields
            .into_iter()
            .filter(|(key, value)| (key == "value" && content.is_some()) || !value.is_null())
            .collect(),
        _ => serde_json::Map::new(),
    };
    format!("{}\n", Value::Object(line))
}

fn append(line: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    line.write_fmt(text).unwrap_or_default();
}

/// The daemon's words, which are worth showing without being asked.
fn error_of(message: &Message) -> Option<RemoteError> {
    (message.frame.header.status == Status::Error)
        .then(|| RemoteError::decode(message.body()).ok())
        .flatten()
}

/// The procedure's name, or its number when it has none.
pub(crate) fn procedure_name(program: Program, number: i32) -> String {
    procedure_info(program, number).map_or_else(|| number.to_string(), |info| info.name.to_owned())
}
