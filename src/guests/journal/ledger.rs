//! The journal in memory.

use std::collections::HashMap;
use std::sync::Arc;

use virtwire_proto::Uuid;

use super::{Entry, HostLabel, Phase, Record, SavedGuests, UnreadableLine};

/// A guest by its label.
type Key = (Arc<str>, Uuid);

/// All that is known of guests.
#[derive(Clone, Debug, Default)]
pub(super) struct Ledger {
    known: HashMap<Key, Entry>,
    /// The guest list.
    list: SavedGuests,
    unreadable: Vec<UnreadableLine>,
    generation: u64,
    boot: Arc<str>,
}

impl Ledger {
    pub(super) fn generation(&self) -> u64 {
        self.generation
    }

    pub(super) fn unreadable(&self) -> Vec<UnreadableLine> {
        let list = self.list.unreadable().iter().cloned();
        let list = list.map(UnreadableLine::List);
        self.unreadable.iter().cloned().chain(list).collect()
    }

    pub(super) fn entries(&self) -> Vec<Entry> {
        let keys = self.list.uris().flat_map(|saved| {
            let uri: Arc<str> = saved.uri.as_str().into();
            saved
                .guests
                .iter()
                .map(move |uuid| (Arc::clone(&uri), *uuid))
        });
        keys.filter_map(|key| self.known.get(&key))
            .cloned()
            .collect()
    }

    pub(super) fn latest(&self, host: &HostLabel, uuid: Uuid) -> Option<Entry> {
        let exact = self.known.get(&(Arc::clone(&host.uri), uuid));
        exact.cloned()
    }

    pub(super) fn apply(&mut self, records: Vec<Record>) {
        for record in records {
            let key = (Arc::clone(&record.host.uri), record.uuid);
            let entry = Entry {
                record,
                generation: self.generation,
                boot: Arc::clone(&self.boot),
                this_boot: true,
                since: 0,
            };
            if entry.is_listed() {
                self.list.add(&key.0, key.1);
            } else {
                self.list.remove([(&*key.0, key.1)]);
            }
            self.known.insert(key, entry);
        }
    }

    pub(super) fn discard(&mut self) {
        for entry in self.known.values_mut() {
            entry.record.phase = Phase::Forgotten;
        }
        self.list = SavedGuests::default();
    }
}
