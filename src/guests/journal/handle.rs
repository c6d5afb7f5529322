//! The journal as a run has it.

use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use tokio::sync::{oneshot, watch};
use tokio::time::timeout;
use virtwire_proto::Uuid;

use super::actor::{self, Job, Shared};
use super::ledger::{Ledger, UNKNOWN_BOOT};
use super::storage::{Files, Storage};
use super::writer::Beginning;
use super::{Entry, Operation, Places, Purpose, Record, RunLock, StateError, UnreadableLine};

/// A journal that was opened, and what went wrong on the way.
#[derive(Clone, Debug)]
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
/// next ones. When the last clone is dropped, the thread writes what is queued and releases the lock.
#[derive(Clone, Debug)]
pub struct Journal(Arc<Handle>);

#[derive(Debug)]
struct Handle {
    shared: Arc<Shared>,
    path: PathBuf,
    yielded: Option<watch::Receiver<bool>>,
}

impl Drop for Handle {
    fn drop(&mut self) {
        drop(self.shared.close());
    }
}

/// The end of an append, a mark or a close.
pub type Written = Result<(), Arc<StateError>>;

impl Journal {
    /// How long an append waits for the disk.
    pub const PATIENCE: Duration = Duration::from_secs(3);

    /// Reads the journal and the guest list, reconciles them, and begins a generation.
    ///
    /// `order` is the order of the URIs in the guest list. When `patience` runs out, the journal
    /// counts as stuck and is empty until the disk answers; [`Journal::entries`] then has what was
    /// on the disk, too.
    pub async fn open(
        places: &Places,
        purpose: Purpose,
        lock: Option<RunLock>,
        order: &[String],
        patience: Duration,
    ) -> Opened {
        let files = Box::new(Files::new(places.clone()));
        Self::open_on(files, places.journal(), purpose, lock, order, patience).await
    }

    pub(super) async fn open_on(
        storage: Box<dyn Storage>,
        path: PathBuf,
        purpose: Purpose,
        lock: Option<RunLock>,
        order: &[String],
        patience: Duration,
    ) -> Opened {
        let boot = boot();
        let unlocked = lock.is_none();
        let shared = Arc::new(Shared::new(Ledger::new(Arc::clone(&boot))));
        let journal = Self(Arc::new(Handle {
            shared: Arc::clone(&shared),
            path: path.clone(),
            yielded: lock.as_ref().and_then(RunLock::yielded),
        }));
        let beginning = Beginning {
            command: purpose.word().to_owned(),
            process: std::process::id(),
            order: order.to_vec(),
            locked: !unlocked,
            time: actor::now(),
        };
        let (done, opened) = oneshot::channel();
        let written = path.clone();
        let begun = Instant::now();
        let spawned = thread::Builder::new()
            .name("journal".to_owned())
            .spawn(move || {
                actor::work(&shared, storage, lock, boot, beginning, done);
                abandoned().remove(&written);
            });
        let error = match spawned {
            Err(source) => Some(Arc::new(StateError::io(Operation::Write, &path)(source))),
            Ok(_) => {
                if let Ok(opened) = timeout(patience, opened).await {
                    opened.unwrap_or_else(|_| Some(journal.died()))
                } else {
                    journal.0.shared.set_stuck(begun);
                    Some(journal.stuck(patience))
                }
            }
        };
        Opened {
            journal,
            error,
            unlocked,
        }
    }

    /// Queues records, which the order of calls orders, and returns a future that resolves once
    /// they are on the disk, the guest list included, or [`Journal::PATIENCE`] is over.
    ///
    /// Records that are queued while the disk works are written together. Dropping the future
    /// changes nothing: the records are written.
    ///
    /// # Errors
    /// [`StateError::Stuck`] when the disk does not answer, immediately if it did not before; the
    /// error of the disk otherwise. The records are in memory, and are written with the next ones.
    pub fn append(&self, records: Vec<Record>) -> impl Future<Output = Written> + Send + use<> {
        self.submit(Job {
            records,
            ..Job::default()
        })
    }

    /// [`Journal::append`] for acts that begin, and for what has come of them. The first future resolves once the lines
    /// are on the disk, and the acts may begin. The second one resolves when the guest list, which follows from the lines,
    /// is there, too: while further records come, it is written five times a second.
    ///
    /// # Errors
    /// As [`Journal::append`], each future by itself.
    pub fn begin(
        &self,
        records: Vec<Record>,
    ) -> (
        impl Future<Output = Written> + Send + use<>,
        impl Future<Output = Written> + Send + use<>,
    ) {
        self.push(Job {
            records,
            ..Job::default()
        })
    }

    /// Has the guest list written now, if the lines on the disk are ahead of it.
    pub fn hasten(&self) {
        self.0.shared.hasten();
    }

    /// Returns the guests on the guest list, in its order.
    #[must_use]
    pub fn entries(&self) -> Vec<Entry> {
        let ledger = self.0.shared.ledger();
        ledger.listed().into_iter().cloned().collect()
    }

    /// Returns the last record of a guest, on the list or not, of this run or of one before.
    #[must_use]
    pub fn latest(&self, uri: &str, uuid: Uuid) -> Option<Entry> {
        self.0.shared.ledger().latest(uri, uuid).cloned()
    }

    /// Returns the lines of the journal and the words of the guest list that cannot be read.
    #[must_use]
    pub fn unreadable(&self) -> Vec<UnreadableLine> {
        self.0.shared.ledger().unreadable()
    }

    /// Returns the number of this run: one more than that of the run before. It is 0 until the
    /// journal was read.
    #[must_use]
    pub fn generation(&self) -> u64 {
        self.0.shared.ledger().generation
    }

    /// Returns the number of the last stop before this run; 0 where none is known.
    #[must_use]
    pub fn last_stop(&self) -> u64 {
        self.0.shared.ledger().last_stop
    }

    /// Returns why the last attempt to write failed, if it did.
    #[must_use]
    pub fn error(&self) -> Option<Arc<StateError>> {
        self.0.shared.error()
    }

    /// Sets or removes the started mark.
    ///
    /// # Errors
    /// As [`Journal::append`].
    pub fn set_mark(&self, started: bool) -> impl Future<Output = Written> + Send + use<> {
        self.submit(Job {
            mark: Some(started),
            ..Job::default()
        })
    }

    /// Takes all guests and all that cannot be read off the guest list, as `ON_BOOT=ignore` wants.
    ///
    /// # Errors
    /// As [`Journal::append`].
    pub fn discard(&self) -> impl Future<Output = Written> + Send + use<> {
        self.submit(Job {
            discards: true,
            ..Job::default()
        })
    }

    /// Resolves when a stop waits for this run's lock. Never resolves for a run without a lock, and
    /// for a stop.
    pub async fn yield_requested(&self) {
        if let Some(mut yielded) = self.0.yielded.clone()
            && yielded.wait_for(|yielded| *yielded).await.is_ok()
        {
            return;
        }
        std::future::pending::<()>().await;
    }

    /// Writes what is not written yet, and releases the lock. Later appends of other clones stay in
    /// memory.
    ///
    /// # Errors
    /// As [`Journal::append`]. The lock is then released when the disk answers or the process ends.
    pub fn close(self, patience: Duration) -> impl Future<Output = Written> + Send {
        let closed = self.0.shared.close();
        let path = self.0.path.clone();
        let closed = self.wait(closed, patience);
        async move {
            let closed = closed.await;
            if closed.as_ref().is_err_and(|error| error.is_stuck()) {
                abandoned().insert(path);
            }
            closed
        }
    }

    /// Returns whether an earlier run of this process has left these places to a disk that does not answer. Its lock is
    /// then held until the disk does.
    #[must_use]
    pub fn is_abandoned(places: &Places) -> bool {
        abandoned().contains(&places.journal())
    }

    /// Queues a job whose caller waits for the list.
    fn submit(&self, job: Job) -> impl Future<Output = Written> + Send + use<> {
        let (_lines, all) = self.push(Job {
            hastens: true,
            ..job
        });
        all
    }

    /// Queues a job, and returns when its lines are on the disk, and when all of it is.
    fn push(
        &self,
        job: Job,
    ) -> (
        impl Future<Output = Written> + Send + use<>,
        impl Future<Output = Written> + Send + use<>,
    ) {
        let stuck_for = self.0.shared.stuck_for();
        let answers = self.0.shared.push(job);
        let wait = |answer| {
            let journal = self.clone();
            async move {
                match stuck_for {
                    Some(since) => Err(journal.stuck(since)),
                    None => journal.wait(answer, Self::PATIENCE).await,
                }
            }
        };
        (wait(answers.lines), wait(answers.all))
    }

    async fn wait(self, written: oneshot::Receiver<Written>, patience: Duration) -> Written {
        let begun = Instant::now();
        if let Ok(written) = timeout(patience, written).await {
            written.unwrap_or_else(|_| Err(self.died()))
        } else {
            self.0.shared.set_stuck(begun);
            Err(self.stuck(self.0.shared.stuck_for().unwrap_or(patience)))
        }
    }

    fn stuck(&self, after: Duration) -> Arc<StateError> {
        Arc::new(StateError::Stuck {
            path: self.0.path.clone(),
            after,
        })
    }

    /// The error of a thread that is not there.
    fn died(&self) -> Arc<StateError> {
        let source = io::Error::from(io::ErrorKind::BrokenPipe);
        Arc::new(StateError::io(Operation::Write, &self.0.path)(source))
    }
}

/// The journals whose thread was not waited for any longer.
static ABANDONED: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

pub(super) fn abandoned() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    ABANDONED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The id of this boot of the host.
pub(super) fn boot() -> Arc<str> {
    let id = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap_or_default();
    let id = id.trim();
    let is_word = !id.is_empty() && id.chars().all(|it| it.is_ascii_graphic());
    if is_word { id } else { UNKNOWN_BOOT }.into()
}
