//! The journal and the guest list on the disk, made one.

use std::collections::HashSet;
use std::sync::Arc;

use virtwire_proto::Uuid;

use super::ledger::Ledger;
use super::line::{Digest, Fact, HEADER, Line};
use super::{Phase, Purpose, Record, SavedGuests, UnreadableLine};

/// The guest list as it was found.
#[derive(Clone, Copy, Debug)]
pub(super) enum Found<'a> {
    /// The content; that of an absent list is empty.
    Content(&'a [u8]),
    /// The list could not be read: the journal holds.
    Unknown,
}

/// A ledger that was read, with the differences that the list made.
#[derive(Debug)]
pub(super) struct Loaded {
    pub(super) ledger: Ledger,
    /// The differences, which are in the ledger, and not in the journal on the disk.
    pub(super) differences: Vec<Record>,
    /// Whether the journal has to be written anew: a line is torn, or it is of another version.
    pub(super) broken: bool,
    /// The content that the guest list has for certain, if the journal says so.
    pub(super) view: Option<Digest>,
    /// The contents that it was given since, each of which a loss of power may have taken.
    pub(super) placed: Vec<Digest>,
}

/// Reads the lines that can be read. Returns those that cannot, and whether the last one is torn.
fn parse(journal: &[u8], mut read: impl FnMut(Line)) -> (Vec<UnreadableLine>, bool) {
    let mut unreadable = Vec::new();
    let mut version_is_known = true;
    for (line, bytes) in (1..).zip(journal.split_inclusive(|byte| *byte == b'\n')) {
        let Some(bytes) = bytes.strip_suffix(b"\n") else {
            if !is_torn_text(bytes) {
                let text = String::from_utf8_lossy(bytes).into_owned();
                unreadable.push(UnreadableLine::Journal { line, text });
            }
            return (unreadable, true);
        };
        let text = String::from_utf8_lossy(bytes);
        if text.is_empty() || text.starts_with('#') || text == HEADER {
            continue;
        }
        if line == 1 && text.starts_with("libvirt-guests-journal ") {
            version_is_known = false;
        }
        match text.parse() {
            Ok(line) if version_is_known => read(line),
            Err(_) if line == 1 || version_is_known => {
                let text = text.into_owned();
                unreadable.push(UnreadableLine::Journal { line, text });
            }
            Ok(_) | Err(_) => {}
        }
    }
    (unreadable, false)
}

/// Whether these bytes may be the beginning of a line that a kill has cut, and not what a power cut leaves of a file.
fn is_torn_text(bytes: &[u8]) -> bool {
    let is_text = std::str::from_utf8(bytes).map_or_else(|it| it.error_len().is_none(), |_| true);
    is_text && !bytes.contains(&0)
}

/// The guest lines of runs after `generation`, which had no lock.
pub(super) fn later_lines(journal: &[u8], generation: u64) -> Vec<Line> {
    let mut lines = Vec::new();
    parse(journal, |line| {
        if line.stamp.generation > generation {
            lines.push(line);
        }
    });
    lines
}

impl Loaded {
    /// Reads both, and lets the list win when it is not the one that this program wrote last:
    /// its guests are listed, and others are not. A file with an unreadable line drops no guest.
    ///
    /// The ledger's generation is the last one that was written plus `begins`.
    pub(super) fn read(
        journal: &[u8],
        list: Found<'_>,
        boot: Arc<str>,
        begins: u64,
        time: u64,
    ) -> Self {
        let mut ledger = Ledger::new(boot);
        let mut view = None;
        let mut placed = Vec::new();
        let mut generation = 0;
        let (unreadable, torn) = parse(journal, |Line { stamp, fact }| {
            generation = generation.max(stamp.generation);
            match fact {
                Fact::Guest(record) => ledger.set(record, &stamp),
                Fact::View(digest) => {
                    view = Some(digest);
                    placed.clear();
                }
                Fact::Placed(digest) => placed.push(digest),
                Fact::Run { command, .. } if command == Purpose::Stop.word() => {
                    ledger.last_stop = ledger.last_stop.max(stamp.generation);
                }
                Fact::Run { .. } | Fact::Mark(_) => {}
            }
        });
        let damaged = !unreadable.is_empty();
        ledger.uris.drop_empty();
        ledger.generation = generation.saturating_add(begins);
        ledger.unreadable = unreadable;
        let mut loaded = Self {
            ledger,
            differences: Vec::new(),
            broken: torn || damaged,
            view,
            placed,
        };
        if let Found::Content(list) = list {
            let digest = Digest::of(list);
            let ours = loaded.view == Some(digest) || loaded.placed.contains(&digest);
            let list = SavedGuests::parse(list);
            // What a power cut leaves of a list is not the script's word that nobody is to be started.
            let damaged = damaged || (!ours && !list.unreadable().is_empty());
            loaded.reconcile(list, ours, damaged, time);
        }
        loaded
    }

    fn reconcile(&mut self, mut list: SavedGuests, ours: bool, damaged: bool, time: u64) {
        let on_disk: Vec<(Arc<str>, Uuid)> = keys(&list).collect();
        if !ours || damaged {
            self.differences = self.differences(&on_disk, ours, damaged);
            self.ledger.apply(&self.differences, time);
        }
        self.keep_order(&on_disk);
        list.clear_guests();
        self.ledger.remains = list;
    }

    /// The records that make the ledger the list on the disk, or add what a damaged journal may have lost.
    fn differences(&self, on_disk: &[(Arc<str>, Uuid)], ours: bool, damaged: bool) -> Vec<Record> {
        let listed = self.ledger.listed();
        let key = |record: &Record| (Arc::clone(&record.uri), record.uuid);
        let in_journal: HashSet<_> = listed.iter().map(|it| key(&it.record)).collect();
        let in_list: HashSet<&(Arc<str>, Uuid)> = on_disk.iter().collect();
        let new = on_disk.iter().filter(|it| !in_journal.contains(it));
        let new = new
            .filter(|(uri, uuid)| !ours || (damaged && self.ledger.latest(uri, *uuid).is_none()));
        let mut differences: Vec<Record> = new
            .map(|(uri, uuid)| Record::new(Arc::clone(uri), *uuid, Phase::Listed))
            .collect();
        if !ours && !damaged {
            let gone = listed.into_iter().map(|it| &it.record);
            let gone = gone.filter(|record| !in_list.contains(&key(record)));
            differences.extend(gone.map(|record| Record {
                phase: Phase::Forgotten,
                reason: Some("no longer on the guest list".to_owned()),
                ..record.clone()
            }));
        }
        differences
    }

    /// Gives the guests of the list their places there; the others follow.
    fn keep_order(&mut self, on_disk: &[(Arc<str>, Uuid)]) {
        let ledger = &mut self.ledger;
        let first = u64::try_from(on_disk.len()).unwrap_or(u64::MAX);
        for known in ledger.known.values_mut().flatten() {
            known.position = known.position.saturating_add(first);
        }
        ledger.next_position = ledger.next_position.saturating_add(first);
        for (position, (uri, uuid)) in (0..).zip(on_disk) {
            let of_guest = ledger.known.get_mut(uuid).into_iter().flatten();
            for known in of_guest.filter(|known| known.entry.record.uri == *uri) {
                known.position = position;
            }
        }
        ledger.uris.put_first(on_disk.iter().map(|(uri, _)| uri));
    }
}

fn keys(list: &SavedGuests) -> impl Iterator<Item = (Arc<str>, Uuid)> {
    list.uris().flat_map(|saved| {
        let uri: Arc<str> = saved.uri.as_str().into();
        let guests = saved.guests.iter();
        guests.map(move |uuid| (Arc::clone(&uri), *uuid))
    })
}
