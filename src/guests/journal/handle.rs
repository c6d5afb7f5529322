//! The journal as a run has it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use virtwire_proto::Uuid;

use super::ledger::Ledger;
use super::{Entry, HostLabel, Places, Purpose, Record, RunLock, StateError, UnreadableLine};

/// A journal that was opened, and what went wrong on the way.
#[derive(Debug)]
pub struct Opened {
    /// The journal. It is usable in any case, if only in memory.
    pub journal: Journal,
    /// Why the journal or the guest list could not be read or written.
    pub error: Option<Arc<StateError>>,
    /// Whether the run has no lock. Its records then go into the journal, and the guest list and
    /// the started mark stay as they are.
    pub unlocked: bool,
}

/// The journal of a run. All clones are the same.
///
/// A thread owns the files and the lock: a disk that hangs delays the caller for no longer than its
/// patience. A journal that cannot be written keeps its records in memory, and writes them with the
/// next ones.
#[derive(Clone, Debug)]
pub struct Journal {
    ledger: Arc<Mutex<Ledger>>,
}

/// The type of what an append, a mark or a close ends with.
pub type Written = Result<(), Arc<StateError>>;

impl Journal {
    /// How long an append waits for the disk.
    pub const PATIENCE: Duration = Duration::from_secs(3);

    /// Reads the journal and the guest list, reconciles them, and begins a generation.
    ///
    /// `order` is the order of the URIs in the guest list. When `patience` runs out, the journal
    /// counts as stuck and is empty until the disk answers; [`Journal::entries`] then has what was
    /// on the disk, too.
    #[expect(clippy::unused_async, reason = "skeleton")]
    pub async fn open(
        _places: &Places,
        _purpose: Purpose,
        lock: Option<RunLock>,
        _order: &[String],
        _patience: Duration,
    ) -> Opened {
        Opened {
            journal: Self {
                ledger: Arc::default(),
            },
            error: None,
            unlocked: lock.is_none(),
        }
    }

    /// Queues records, which the order of calls orders, and returns a future that resolves once
    /// they are on the disk, the guest list included, or [`Journal::PATIENCE`] is over.
    ///
    /// Dropping the future changes nothing: the records are written.
    ///
    /// # Errors
    /// [`StateError::Stuck`] when the disk does not answer, immediately if it did not before; the
    /// error of the disk otherwise. The records are in memory, and are written with the next ones.
    pub fn append(&self, records: Vec<Record>) -> impl Future<Output = Written> + Send + use<> {
        self.append_within(records, Self::PATIENCE)
    }

    /// [`Journal::append`] with another patience.
    ///
    /// # Errors
    /// As [`Journal::append`].
    pub fn append_within(
        &self,
        records: Vec<Record>,
        _patience: Duration,
    ) -> impl Future<Output = Written> + Send + use<> {
        self.ledger().apply(records);
        async { Ok(()) }
    }

    /// Returns the guests on the guest list, in its order.
    #[must_use]
    pub fn entries(&self) -> Vec<Entry> {
        self.ledger().entries()
    }

    /// Returns the last record of a guest, on the list or not, of this run or of one before.
    #[must_use]
    pub fn latest(&self, host: &HostLabel, uuid: Uuid) -> Option<Entry> {
        self.ledger().latest(host, uuid)
    }

    /// Returns the lines of the journal and the words of the guest list that cannot be read.
    #[must_use]
    pub fn unreadable(&self) -> Vec<UnreadableLine> {
        self.ledger().unreadable()
    }

    /// Returns the number of this run: one more than that of the run before.
    #[must_use]
    pub fn generation(&self) -> u64 {
        self.ledger().generation()
    }

    /// Sets the started mark.
    ///
    /// # Errors
    /// As [`Journal::append`].
    pub fn set_mark(&self) -> impl Future<Output = Written> + Send + use<> {
        async { Ok(()) }
    }

    /// Removes the started mark.
    ///
    /// # Errors
    /// As [`Journal::append`].
    pub fn clear_mark(&self) -> impl Future<Output = Written> + Send + use<> {
        async { Ok(()) }
    }

    /// Takes all guests and all that cannot be read off the guest list, as `ON_BOOT=ignore` wants.
    ///
    /// # Errors
    /// As [`Journal::append`].
    pub fn discard(&self) -> impl Future<Output = Written> + Send + use<> {
        self.ledger().discard();
        async { Ok(()) }
    }

    /// Resolves when a stop waits for this run's lock. Never resolves for a run without a lock, and
    /// for a stop.
    pub async fn yield_requested(&self) {
        std::future::pending().await
    }

    /// Writes what is not written yet, and releases the lock.
    ///
    /// # Errors
    /// As [`Journal::append`]. The lock is then released when the disk answers or the process ends.
    pub fn close(self, _patience: Duration) -> impl Future<Output = Written> + Send {
        drop(self);
        async { Ok(()) }
    }

    fn ledger(&self) -> MutexGuard<'_, Ledger> {
        self.ledger.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
