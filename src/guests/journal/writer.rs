//! The order of writes: the journal, then the guest list, then the line that tells of the list.
//!
//! A kill between any two of them leaves a list that is the last one told of, or the one that
//! follows from the journal. Neither is taken for a list of the script. While its directory cannot be synced, a loss of power may also
//! bring an earlier list back, so all lists since the last one that is on the disk are told of.

use std::fmt::{Display, Write};
use std::sync::{Mutex, PoisonError};

use super::ledger::Ledger;
use super::line::{Digest, Fact, HEADER, Line, Stamp};
use super::reconcile::{Found, Loaded, later_lines};
use super::storage::Storage;
use super::{Record, StateError};

/// The length of a journal, in bytes, above which an opening run compacts it.
const LONG_AT_OPEN: usize = 64 << 10;

/// The length of a journal, in bytes, above which a run compacts it: at least this, and twice what
/// it was after the last compaction.
const LONG: usize = 1 << 20;

/// How many bytes of lines are in memory before they are written; only the last piece is synced.
const PIECE: usize = 64 << 10;

/// What begins a run.
#[derive(Clone, Debug)]
pub(super) struct Beginning {
    /// The run's command.
    pub(super) command: String,
    pub(super) process: u32,
    pub(super) order: Vec<String>,
    /// Whether the run has the lock. Without it, it only adds lines to the journal.
    pub(super) locked: bool,
    pub(super) time: u64,
}

/// Lines that are written together.
#[derive(Debug, Default)]
pub(super) struct Batch {
    pub(super) records: Vec<Record>,
    pub(super) mark: Option<bool>,
    pub(super) time: u64,
}

/// Adds a line to a text.
fn push(text: &mut String, line: &dyn Display) {
    // Writing to memory does not fail.
    let _ = writeln!(text, "{line}");
}

/// The only one that changes the files.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(super) struct Writer {
    storage: Box<dyn Storage>,
    run: Line,
    locked: bool,
    /// The list on the disk, also after a loss of power.
    view: Digest,
    /// The lists that were put in its place since, while its directory could not be synced.
    placed: Vec<Digest>,
    /// Whether an empty list is known to be absent.
    absent: bool,
    /// Whether the journal on the disk has to be written anew.
    stale: bool,
    /// Whether the list may differ from what was asked for last, or may do so after a loss of power.
    list_pending: bool,
    /// Whether the list is the one that was asked for, until a loss of power.
    list_unsynced: bool,
    /// The length of the journal as this run knows it; another run without the lock may have added lines.
    length: usize,
    limit: usize,
    /// The lines that begin the run.
    beginning: String,
}

impl std::fmt::Debug for Writer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Writer")
            .field("run", &self.run)
            .field("stale", &self.stale)
            .finish_non_exhaustive()
    }
}

impl Writer {
    /// Reads both files. The first error is returned beside what could be read.
    pub(super) fn read(
        mut storage: Box<dyn Storage>,
        boot: std::sync::Arc<str>,
        beginning: Beginning,
    ) -> (Self, Ledger, Option<StateError>) {
        let Beginning {
            command,
            process,
            order,
            locked,
            time,
        } = beginning;
        let mut error = None;
        let journal = storage.read_journal().unwrap_or_else(|failure| {
            error = Some(failure);
            Vec::new()
        });
        let list = storage.read_list();
        let found = match &list {
            Ok(content) => Found::Content(content),
            Err(_) => Found::Unknown,
        };
        let mut loaded = Loaded::read(&journal, found, boot, 1, time);
        let on_disk = Digest::of(list.as_deref().unwrap_or_default());
        // A killed run may have left a list that a loss of power takes back.
        let unsynced = loaded.placed.contains(&on_disk)
            || (loaded.view == Some(on_disk) && !loaded.placed.is_empty());
        let (view, placed) = match loaded.view {
            Some(view) if unsynced => (view, std::mem::take(&mut loaded.placed)),
            _ => (on_disk, Vec::new()),
        };
        error = error.or(list.err());
        loaded.ledger.uris.set_order(order);
        let stamp = loaded.ledger.stamp(time);
        let line = |fact| Line {
            stamp: stamp.clone(),
            fact,
        };
        let run = line(Fact::Run { command, process });
        let mut text = String::new();
        if journal.is_empty() {
            push(&mut text, &HEADER);
        } else if !locked {
            // Another run's line may be torn.
            text.push('\n');
        }
        let mut lines = vec![run.clone()];
        if locked {
            let differences = loaded.differences.iter().cloned();
            lines.extend(differences.map(|record| line(Fact::Guest(record))));
            if !unsynced {
                lines.push(line(Fact::View(view)));
            }
        }
        for line in lines {
            push(&mut text, &line);
        }
        // A run that was killed before it could write the list leaves the one from before.
        let list_pending =
            locked && (unsynced || Digest::of(&loaded.ledger.list().to_text()) != on_disk);
        let writer = Self {
            storage,
            run,
            locked,
            view,
            placed,
            absent: false,
            stale: locked && (loaded.broken || journal.len() > LONG_AT_OPEN),
            list_pending,
            list_unsynced: unsynced,
            length: journal.len(),
            limit: LONG,
            beginning: text,
        };
        (writer, loaded.ledger, error)
    }

    /// Begins the run in the journal.
    pub(super) fn begin(&mut self, ledger: &Mutex<Ledger>) -> Result<(), StateError> {
        let text = std::mem::take(&mut self.beginning);
        self.write_journal(text.as_bytes(), false, ledger, self.run.stamp.time)
    }

    /// Makes the first lines that are synced cost less.
    pub(super) fn prepare(&mut self) {
        self.storage.prepare();
    }

    /// Writes the lines of a batch. Lines that cannot be written are written with the next ones.
    pub(super) fn append(
        &mut self,
        batch: Batch,
        ledger: &Mutex<Ledger>,
    ) -> Result<(), StateError> {
        let sync = !batch.records.is_empty();
        let mut text = String::new();
        for record in batch.records {
            if text.len() > PIECE {
                self.write_journal(text.as_bytes(), false, ledger, batch.time)?;
                text.clear();
            }
            push(&mut text, &self.line(Fact::Guest(record), batch.time));
        }
        if let Some(set) = batch.mark.filter(|_| self.locked) {
            push(&mut text, &self.line(Fact::Mark(set), batch.time));
        }
        self.write_journal(text.as_bytes(), sync, ledger, batch.time)
    }

    /// Writes what follows from the lines: the list and the mark, where they change. What fails is written with the
    /// next ones.
    pub(super) fn follow(
        &mut self,
        list: Option<&[u8]>,
        mark: Option<bool>,
        ledger: &Mutex<Ledger>,
        time: u64,
    ) -> Result<(), StateError> {
        if !self.locked {
            return Ok(());
        }
        let list = list.map_or(Ok(()), |list| self.write_list(list, ledger, time));
        let mark = mark.map_or(Ok(()), |set| self.storage.set_mark(set));
        list.and(mark)
    }

    /// Whether something failed that another commit may mend.
    pub(super) fn is_behind(&self) -> bool {
        self.stale || self.list_pending
    }

    fn line(&self, fact: Fact, time: u64) -> Line {
        let stamp = Stamp {
            time,
            ..self.run.stamp.clone()
        };
        Line { stamp, fact }
    }

    fn write_journal(
        &mut self,
        text: &[u8],
        sync: bool,
        ledger: &Mutex<Ledger>,
        time: u64,
    ) -> Result<(), StateError> {
        if !self.stale && !text.is_empty() {
            let appended = self.storage.append(text, sync);
            self.length = self.length.saturating_add(text.len());
            match appended {
                Ok(()) if self.length <= self.limit || !self.locked => return Ok(()),
                // A part of the lines may be on the disk, and a failed sync is not repeated by
                // the next one: only a new file is sure.
                Err(error) if !self.locked => return Err(error),
                Ok(()) => self.stale = true,
                Err(_) => {
                    self.stale = true;
                    self.length = usize::MAX;
                }
            }
        }
        if self.stale {
            self.rewrite(ledger, time)
        } else {
            Ok(())
        }
    }

    fn rewrite(&mut self, ledger: &Mutex<Ledger>, time: u64) -> Result<(), StateError> {
        let others = self.lines_of_others();
        let text = {
            let mut ledger = ledger.lock().unwrap_or_else(PoisonError::into_inner);
            let mut text = ledger.compacted(&self.run, self.view, &self.placed, time);
            for line in others {
                text.extend(format!("{line}\n").into_bytes());
                if let Fact::Guest(record) = line.fact {
                    ledger.set(record, &line.stamp);
                }
            }
            text
        };
        let placed = self.storage.rewrite(&text)?;
        // A name that is not on the disk is put there by the next attempt, as the lines are.
        self.stale = placed.unsynced.is_some();
        self.length = text.len();
        self.limit = LONG.max(text.len().saturating_mul(2));
        placed.unsynced.map_or(Ok(()), Err)
    }

    /// The lines that runs without the lock have added since this one began.
    fn lines_of_others(&mut self) -> Vec<Line> {
        let length = self.storage.journal_length().ok();
        if length.is_some_and(|length| usize::try_from(length) == Ok(self.length)) {
            return Vec::new();
        }
        let journal = self.storage.read_journal().unwrap_or_default();
        later_lines(&journal, self.run.stamp.generation)
    }

    fn write_list(
        &mut self,
        list: &[u8],
        ledger: &Mutex<Ledger>,
        time: u64,
    ) -> Result<(), StateError> {
        let view = Digest::of(list);
        if view == self.view && !self.list_unsynced && (self.absent || !list.is_empty()) {
            self.list_pending = false;
            return Ok(());
        }
        self.list_pending = true;
        let placed = self.storage.place_list(list)?;
        self.list_unsynced = placed.unsynced.is_some();
        self.list_pending = self.list_unsynced;
        self.absent = list.is_empty();
        let fact = if placed.unsynced.is_none() {
            let is_told = view == self.view && self.placed.is_empty();
            self.view = view;
            self.placed.clear();
            (!is_told).then_some(Fact::View(view))
        } else {
            // A loss of power may bring any earlier list back, and a kill leaves this one: none of them is the script's.
            let is_told = view == self.view || self.placed.contains(&view);
            if !is_told {
                self.placed.push(view);
            }
            (!is_told).then_some(Fact::Placed(view))
        };
        if let Some(fact) = fact {
            let line = self.line(fact, time);
            // The list follows from the journal: the line need not be synced.
            self.write_journal(format!("{line}\n").as_bytes(), false, ledger, time)?;
        }
        placed.unsynced.map_or(Ok(()), Err)
    }
}

#[cfg(test)]
#[path = "writer_tests.rs"]
mod tests;
