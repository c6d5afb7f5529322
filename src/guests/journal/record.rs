//! Facts about guests.

use std::sync::Arc;

use virtwire_proto::Uuid;

use super::Phase;

/// One fact about one guest: a line of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The URI of the guest's host as it was configured. The guest list has this word.
    pub uri: Arc<str>,
    /// The guest's UUID.
    pub uuid: Uuid,
    /// The guest's name; `None` keeps the name of an earlier record.
    pub name: Option<Arc<str>>,
    /// The guest's phase from now on.
    pub phase: Phase,
    /// Whether the guest exists while it is off. A transient guest is in the journal but never on
    /// the guest list.
    pub persistent: bool,
    /// Why the guest is in this phase.
    pub reason: Option<String>,
}

impl Record {
    /// A record of a persistent guest without a name and a reason.
    #[must_use]
    pub fn new(uri: impl Into<Arc<str>>, uuid: Uuid, phase: Phase) -> Self {
        Self {
            uri: uri.into(),
            uuid,
            name: None,
            phase,
            persistent: true,
            reason: None,
        }
    }

    /// Returns whether the guest list has the guest after this record.
    #[must_use]
    pub fn is_listed(&self) -> bool {
        self.persistent && self.phase.is_listed()
    }
}

/// The last record of a guest, and when it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The record. Its name may come from an earlier record.
    pub record: Record,
    /// The generation of the run that made the record.
    pub generation: u64,
    /// The boot id of the host when the record was made, `-` where it was not known.
    pub boot: Arc<str>,
    /// Whether the host has not been booted since.
    pub this_boot: bool,
    /// When the guest came into this phase, in seconds since 1970.
    pub since: u64,
}

impl Entry {
    /// Returns whether the guest list has the guest.
    #[must_use]
    pub fn is_listed(&self) -> bool {
        self.record.is_listed()
    }
}
