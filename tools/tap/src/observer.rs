//! Watches one connection: both directions pass through here before they go on.

use std::collections::HashMap;
use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use virtwire_proto::{Header, MessageType, Program};

use crate::direction::Direction;
use crate::error::chain;
use crate::fixture::RecordedMessage;
use crate::only::Only;
use crate::record::Record;
use crate::report::{Report, Sighting, procedure_name};
use crate::secrecy::is_secret;
use crate::splitter::{Message, Splitter};
use crate::tally::Tally;
use crate::timestamp::Timestamp;

/// Most calls whose start is remembered; a daemon takes far fewer at a time.
const CALLS_MAX: usize = 1024;

/// Watches one connection.
#[derive(Debug)]
pub(crate) struct Observer<W> {
    connection: u64,
    only: Arc<[Only]>,
    report: Arc<Mutex<Report<W>>>,
    record: Option<Record>,
    tally: Option<Arc<Mutex<Tally>>>,
    to_daemon: Splitter,
    to_client: Splitter,
    calls: HashMap<(Program, u32), Instant>,
}

impl<W: Write> Observer<W> {
    pub(crate) fn new(
        connection: u64,
        only: Arc<[Only]>,
        report: Arc<Mutex<Report<W>>>,
        record: Option<Record>,
        tally: Option<Arc<Mutex<Tally>>>,
    ) -> Self {
        Self {
            connection,
            only,
            report,
            record,
            tally,
            to_daemon: Splitter::new(),
            to_client: Splitter::new(),
            calls: HashMap::new(),
        }
    }

    /// Looks at bytes that are about to be passed on. Nothing that goes wrong here stops them.
    pub(crate) fn observe(&mut self, direction: Direction, bytes: &[u8]) {
        self.splitter(direction).put(bytes);
        loop {
            match self.splitter(direction).take() {
                Ok(Some(message)) => self.message(direction, &message),
                Ok(None) => return,
                Err(lost) => {
                    let sender = direction.sender();
                    self.note(&format!(
                        "cannot follow the {sender} any more, bytes are passed on unseen: {}",
                        chain(&lost)
                    ));
                }
            }
        }
    }

    pub(crate) fn note(&self, text: &str) {
        // A closed standard output does not stop the proxy; the next message tries again.
        self.report()
            .note(self.connection, text)
            .unwrap_or_default();
    }

    fn splitter(&mut self, direction: Direction) -> &mut Splitter {
        match direction {
            Direction::ToDaemon => &mut self.to_daemon,
            Direction::ToClient => &mut self.to_client,
        }
    }

    fn report(&self) -> std::sync::MutexGuard<'_, Report<W>> {
        self.report.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn message(&mut self, direction: Direction, message: &Message) {
        let header = message.frame.header;
        self.count(&header);
        let elapsed = match header.message_type {
            MessageType::Call | MessageType::CallWithFds if self.calls.len() < CALLS_MAX => {
                self.calls
                    .insert((header.program, header.serial), Instant::now());
                None
            }
            MessageType::Reply | MessageType::ReplyWithFds => self
                .calls
                .remove(&(header.program, header.serial))
                .map(|start| start.elapsed()),
            _ => None,
        };
        if !Only::any(
            &self.only,
            &procedure_name(header.program, header.procedure),
        ) {
            return;
        }
        let live = Some((Timestamp::now(), self.connection));
        let sighting = Sighting {
            live,
            direction,
            message,
            elapsed,
        };
        self.report().message(&sighting).unwrap_or_default();
        if !is_secret(&header) {
            self.keep(&RecordedMessage::new(direction, message), message);
        }
    }

    fn count(&self, header: &Header) {
        let Some(tally) = &self.tally else {
            return;
        };
        let noted = tally
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .message(header);
        if let Err(error) = noted {
            self.note(&format!("cannot count a procedure: {error}"));
        }
    }

    fn keep(&mut self, recorded: &RecordedMessage, message: &Message) {
        let Some(record) = &mut self.record else {
            return;
        };
        if let Err(error) = record.keep(&message.frame.header, recorded) {
            let path = record.path().to_owned();
            self.record = None;
            self.note(&format!(
                "recording has ended: cannot write {}: {error}",
                path.display()
            ));
        }
    }
}
