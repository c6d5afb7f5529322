//! The guest list and what is known of its guests, for those who only look.

use std::fs::{File, TryLockError};

use super::handle::boot;
use super::reconcile::{Found, Loaded};
use super::{
    Entry, Places, Purpose, RunLock, SavedGuests, StateError, UnreadableLine, actor, storage,
};

/// The guest list at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// The listed guests, in the order of the list.
    pub entries: Vec<Entry>,
    /// The list in the script's form. The file follows it.
    pub list: SavedGuests,
    /// The lines of the journal and the words of the guest list that cannot be read.
    pub unreadable: Vec<UnreadableLine>,
    /// The purpose of the run that is under way; `None` where there is none, or it cannot be told.
    pub under_way: Option<Purpose>,
}

impl Snapshot {
    /// Reads the journal and the guest list without changing anything.
    ///
    /// # Errors
    /// A file is unreadable, longer than [`FILE_MAX`](super::FILE_MAX) or not a regular file.
    pub fn read(places: &Places) -> Result<Self, StateError> {
        let under_way = under_way(places);
        let journal = storage::read(&places.journal())?;
        let list = storage::read(&places.saved_guests())?;
        let loaded = Loaded::read(&journal, Found::Content(&list), boot(), 0, actor::now());
        Ok(Self {
            entries: loaded.ledger.listed().into_iter().cloned().collect(),
            list: loaded.ledger.list(),
            unreadable: loaded.ledger.unreadable(),
            under_way,
        })
    }
}

/// Whoever may not open the lock file cannot tell.
fn under_way(places: &Places) -> Option<Purpose> {
    let lock = File::open(places.run_lock()).ok()?;
    match lock.try_lock_shared() {
        Err(TryLockError::WouldBlock) => RunLock::purpose(places),
        Ok(()) | Err(TryLockError::Error(_)) => None,
    }
}
