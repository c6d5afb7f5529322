//! Taking guests off the guest list.

use std::collections::HashSet;
use std::sync::Arc;

use super::context::Run;
use super::records::Records;
use crate::guests::journal::{Entry, Phase, Purpose, Record, StateError};

/// The reason in the journal.
const BY_ADMINISTRATOR: &str = "by the administrator";

/// The result of [`Run::forget`].
#[derive(Clone, Debug, Default)]
pub struct Forgotten {
    /// The guests that were taken off the list.
    pub guests: Vec<Entry>,
    /// The words that name no guest of the list.
    pub unknown: Vec<String>,
    /// The names of several guests, with these. None of them was taken off.
    pub ambiguous: Vec<(String, Vec<Entry>)>,
    /// Why the list on the disk may still have them.
    pub unrecorded: Option<Arc<StateError>>,
}

impl Forgotten {
    /// Whether every word named one guest, which is now off the list.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.unknown.is_empty() && self.ambiguous.is_empty() && self.unrecorded.is_none()
    }
}

impl Run {
    /// Takes guests off the guest list, each named by its UUID or its name. No daemon is asked, and no guest touched.
    ///
    /// # Errors
    /// [`StateError`] when another run has the lock for longer than a call may take, or the list cannot be read.
    pub async fn forget(&self, words: &[String]) -> Result<Forgotten, Arc<StateError>> {
        let records = Records::open(self, Purpose::Forget, self.limits.call).await?;
        let entries = records.entries()?;
        let mut forgotten = Forgotten::default();
        for word in words {
            let mut seen = HashSet::new();
            let named = entries.iter().filter(|entry| is(entry, word));
            let named = named.filter(|entry| seen.insert(entry.record.uuid));
            let named: Vec<Entry> = named.cloned().collect();
            match named.as_slice() {
                [] => forgotten.unknown.push(word.clone()),
                [only] => {
                    let uuid = only.record.uuid;
                    let of_guest = entries.iter().filter(|it| it.record.uuid == uuid);
                    forgotten.guests.extend(of_guest.cloned());
                }
                _ => forgotten.ambiguous.push((word.clone(), named)),
            }
        }
        records.forget(&forgotten.guests).await;
        forgotten.unrecorded = records.finish(None).await;
        Ok(forgotten)
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
