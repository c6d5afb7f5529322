//! Taking guests off the guest list.

use std::collections::HashSet;
use std::sync::Arc;

use serde::Serialize;

use super::context::Run;
use super::records::Records;
use crate::guests::journal::{Entry, Phase, Purpose, Record, Snapshot, StateError};
use crate::guests::list::ListedGuest;

/// The reason in the journal.
const BY_ADMINISTRATOR: &str = "by the administrator";

/// The result of [`Run::forget`].
#[derive(Clone, Debug, Default, Serialize)]
pub struct Forgotten {
    /// The guests that were taken off the list.
    pub guests: Vec<ListedGuest>,
    /// The words that name no guest of the list.
    pub unknown: Vec<String>,
    /// The names of several guests. None of these was taken off.
    pub ambiguous: Vec<Ambiguous>,
    /// Why the list on the disk may still have all of them: `guests` is empty then.
    #[serde(skip)]
    pub unrecorded: Option<Arc<StateError>>,
}

/// A name of several guests.
#[derive(Clone, Debug, Serialize)]
pub struct Ambiguous {
    /// The name.
    pub name: String,
    /// The guests.
    pub guests: Vec<ListedGuest>,
}

impl Forgotten {
    /// Whether every word named one guest, which is now off the list.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.unknown.is_empty() && self.ambiguous.is_empty() && self.unrecorded.is_none()
    }

    /// What these words name, and the entries of those that name one guest.
    fn of(words: &[String], entries: &[Entry]) -> (Self, Vec<Entry>) {
        let mut forgotten = Self::default();
        let mut chosen = Vec::new();
        for word in words {
            let mut seen = HashSet::new();
            let named = entries.iter().filter(|entry| is(entry, word));
            let named = named.filter(|entry| seen.insert(entry.record.uuid));
            let named: Vec<&Entry> = named.collect();
            match named.as_slice() {
                [] => forgotten.unknown.push(word.clone()),
                [only] => {
                    let uuid = only.record.uuid;
                    let of_guest = entries.iter().filter(|it| it.record.uuid == uuid);
                    chosen.extend(of_guest.cloned());
                }
                several => forgotten.ambiguous.push(Ambiguous {
                    name: word.clone(),
                    guests: several.iter().copied().map(ListedGuest::from).collect(),
                }),
            }
        }
        forgotten.guests = chosen.iter().map(ListedGuest::from).collect();
        (forgotten, chosen)
    }
}

impl Run {
    /// Takes guests off the guest list, each named by its UUID or its name. No daemon is asked, and no guest touched.
    ///
    /// # Errors
    /// [`StateError`] when another run has the lock for longer than a call may take, or the list cannot be read.
    pub async fn forget(&self, words: &[String]) -> Result<Forgotten, Arc<StateError>> {
        let records = Records::open(self, Purpose::Forget, self.limits.call).await?;
        let (mut forgotten, entries) = Forgotten::of(words, &records.entries()?);
        records.forget(&entries).await;
        forgotten.unrecorded = records.finish(None).await;
        if forgotten.unrecorded.is_some() {
            forgotten.guests.clear();
        }
        Ok(forgotten)
    }

    /// What [`Run::forget`] would do now. Nothing is changed.
    ///
    /// # Errors
    /// [`StateError`] when the list cannot be read.
    pub fn plan_forget(&self, words: &[String]) -> Result<Forgotten, StateError> {
        let snapshot = Snapshot::read(&self.places)?;
        Ok(Forgotten::of(words, &snapshot.entries).0)
    }
}

fn is(entry: &Entry, word: &str) -> bool {
    let record = &entry.record;
    record.name.as_deref() == Some(word) || word.parse() == Ok(record.uuid)
}

impl Records {
    async fn forget(&self, entries: &[Entry]) {
        let record = |entry: &Entry| Record {
            phase: Phase::Forgotten,
            reason: Some(BY_ADMINISTRATOR.to_owned()),
            ..entry.record.clone()
        };
        let records: Vec<Record> = entries.iter().map(record).collect();
        if !records.is_empty() {
            // It is told by `finish`, which fails for the same reason.
            let _ = self.journal().append(records).await;
        }
    }
}
