//! The journal in memory, and the guest list that follows from it.

use std::collections::HashMap;
use std::sync::Arc;

use virtwire_proto::Uuid;

use super::line::{Digest, Fact, HEADER, Line, Stamp};
use super::uris::Uris;
use super::{Entry, Phase, Record, SavedGuests, UnreadableLine};

/// The boot id of a host that has none.
pub(super) const UNKNOWN_BOOT: &str = "-";

/// The last entry of each guest.
#[derive(Clone, Debug)]
pub(super) struct Ledger {
    pub(super) known: HashMap<Uuid, Vec<Known>>,
    pub(super) uris: Uris,
    /// The guest list without guests: words that cannot be read.
    pub(super) remains: SavedGuests,
    pub(super) unreadable: Vec<UnreadableLine>,
    pub(super) generation: u64,
    /// The generation of the last stop; 0 where none is known.
    pub(super) last_stop: u64,
    pub(super) boot: Arc<str>,
    pub(super) next_position: u64,
}

/// An entry and its place among the entries.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub(super) entry: Entry,
    /// The place. It stays while the guest is listed.
    pub(super) position: u64,
}

impl Ledger {
    pub(super) fn new(boot: Arc<str>) -> Self {
        Self {
            known: HashMap::new(),
            uris: Uris::default(),
            remains: SavedGuests::default(),
            unreadable: Vec::new(),
            generation: 0,
            last_stop: 0,
            boot,
            next_position: 0,
        }
    }

    pub(super) fn stamp(&self, time: u64) -> Stamp {
        Stamp {
            generation: self.generation,
            boot: Arc::clone(&self.boot),
            time,
        }
    }

    /// Everything that cannot be read, of the journal and then of the list.
    pub(super) fn unreadable(&self) -> Vec<UnreadableLine> {
        let list = self.remains.unreadable().iter().cloned();
        let list = list.map(UnreadableLine::List);
        self.unreadable.iter().cloned().chain(list).collect()
    }

    /// The listed guests in the order of the list.
    pub(super) fn listed(&self) -> Vec<&Entry> {
        let uris = self.uris.iter().map(|uri| &**uri);
        let places: HashMap<&str, usize> = uris.zip(0..).collect();
        let all = self.known.values().flatten();
        let mut listed: Vec<_> = all
            .filter(|known| known.entry.is_listed())
            .map(|known| {
                let place = places.get(&*known.entry.record.uri).copied();
                (place, known.position, &known.entry)
            })
            .collect();
        listed.sort_by_key(|(place, position, _)| (*place, *position));
        listed.into_iter().map(|(_, _, entry)| entry).collect()
    }

    /// The guest list.
    pub(super) fn list(&self) -> SavedGuests {
        let mut list = self.remains.clone();
        let listed = self.listed();
        for of_uri in listed.chunk_by(|a, b| a.record.uri == b.record.uri) {
            if let Some(first) = of_uri.first() {
                let guests = of_uri.iter().map(|entry| entry.record.uuid);
                list.extend(&first.record.uri, guests);
            }
        }
        list
    }

    pub(super) fn latest(&self, uri: &str, uuid: Uuid) -> Option<&Entry> {
        let mut of_guest = self.known.get(&uuid)?.iter().map(|known| &known.entry);
        of_guest.find(|entry| *entry.record.uri == *uri)
    }

    /// Adds records of this run, made at one time.
    pub(super) fn apply(&mut self, records: &[Record], time: u64) {
        let stamp = self.stamp(time);
        for record in records {
            self.set(record.clone(), &stamp);
        }
        if records.iter().any(Record::is_listed) {
            self.uris.arrange();
        }
        self.uris.drop_empty();
    }

    /// Takes all guests and all unreadable words off the list. Returns the records of that.
    pub(super) fn discard(&mut self, time: u64) -> Vec<Record> {
        let listed = self.listed().into_iter();
        let records: Vec<Record> = listed
            .map(|entry| Record {
                phase: Phase::Forgotten,
                reason: Some("ON_BOOT=ignore".to_owned()),
                ..entry.record.clone()
            })
            .collect();
        self.remains = SavedGuests::default();
        self.apply(&records, time);
        records
    }

    /// Makes a record the last one of its guest.
    pub(super) fn set(&mut self, mut record: Record, stamp: &Stamp) {
        let of_guest = self.known.entry(record.uuid).or_default();
        let is_same = |known: &Known| known.entry.record.uri == record.uri;
        let before = of_guest.iter().position(is_same);
        let before = before.map(|place| of_guest.swap_remove(place));
        if let Some(known) = &before
            && known.entry.is_listed()
        {
            self.uris.remove(&known.entry.record.uri);
        }
        let mut position = None;
        let mut since = stamp.time;
        if let Some(Known {
            entry,
            position: place,
        }) = before
        {
            if entry.is_listed() && record.is_listed() {
                position = Some(place);
            }
            if entry.record.phase == record.phase {
                since = entry.since;
            }
            // Equal words are kept once.
            record.uri = entry.record.uri;
            if record.name.is_none() || record.name == entry.record.name {
                record.name = entry.record.name;
            }
        }
        if record.is_listed() {
            record.uri = self.uris.add(record.uri);
        }
        let position = position.unwrap_or_else(|| {
            self.next_position += 1;
            self.next_position
        });
        let this_boot = *stamp.boot != *UNKNOWN_BOOT && stamp.boot == self.boot;
        let boot = if this_boot { &self.boot } else { &stamp.boot };
        let entry = Entry {
            record,
            generation: stamp.generation,
            this_boot,
            boot: Arc::clone(boot),
            since,
        };
        // Nearly always the only one.
        of_guest.reserve_exact(1);
        of_guest.push(Known { entry, position });
    }

    /// The last record of each guest of this run, in the order in which they were made.
    pub(super) fn of_this_run(&self) -> Vec<Record> {
        let all = self.known.values().flatten();
        let mut of_run: Vec<&Known> = all
            .filter(|known| known.entry.generation == self.generation)
            .collect();
        of_run.sort_by_key(|known| known.position);
        of_run
            .into_iter()
            .map(|known| known.entry.record.clone())
            .collect()
    }

    /// The text of a journal that has what later runs need and no more: the listed guests, and
    /// every guest of this run.
    pub(super) fn compacted(
        &self,
        run: &Line,
        view: Digest,
        placed: &[Digest],
        time: u64,
    ) -> Vec<u8> {
        let mut kept: Vec<&Known> = self
            .known
            .values()
            .flatten()
            .filter(|known| known.entry.is_listed() || known.entry.generation == self.generation)
            .collect();
        kept.sort_by_key(|known| known.position);
        let views = std::iter::once(Fact::View(view));
        let views = views.chain(placed.iter().copied().map(Fact::Placed));
        let views = views.map(|fact| Line {
            stamp: self.stamp(time),
            fact,
        });
        let guests = kept.into_iter().map(|Known { entry, .. }| Line {
            stamp: Stamp {
                generation: entry.generation,
                boot: Arc::clone(&entry.boot),
                time: entry.since,
            },
            fact: Fact::Guest(entry.record.clone()),
        });
        let mut text = format!("{HEADER}\n{run}\n");
        for line in views.chain(guests) {
            text.push_str(&line.to_string());
            text.push('\n');
        }
        text.into_bytes()
    }
}
