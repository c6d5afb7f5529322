//! The thread that owns the files and the lock.

use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use tokio::sync::oneshot;

use super::handle::Written;
use super::ledger::Ledger;
use super::storage::Storage;
use super::writer::{Batch, Beginning, Writer};
use super::{Record, RunLock, StateError};

/// How many records wait for a disk that does not answer, before only the last one of each guest
/// is kept.
const QUEUE: usize = 1 << 16;

/// How often the list is written while further lines come, unless somebody waits for it.
const LIST_EVERY: Duration = Duration::from_millis(200);

/// What the handles and the thread share.
#[derive(Debug)]
pub(super) struct Shared {
    state: Mutex<State>,
    ledger: Mutex<Ledger>,
    wake: Condvar,
}

#[derive(Debug, Default)]
struct State {
    jobs: VecDeque<Job>,
    queued: usize,
    /// Since when the disk has not answered, once somebody has waited for it in vain.
    stuck: Option<Instant>,
    closed: bool,
    /// Whether somebody waits for the list.
    hastened: bool,
    /// Whether the thread has ended.
    ended: bool,
    closers: Vec<oneshot::Sender<Written>>,
    error: Option<Arc<StateError>>,
}

/// Something to write.
#[derive(Debug, Default)]
pub(super) struct Job {
    pub(super) records: Vec<Record>,
    /// Whether the list is emptied before the records.
    pub(super) discards: bool,
    pub(super) mark: Option<bool>,
    /// Whether the list is written right after the lines.
    pub(super) hastens: bool,
    pub(super) done: Vec<Waiter>,
}

/// Who waits for a job.
#[derive(Debug)]
pub(super) struct Waiter {
    /// Answered when the lines are in the journal on the disk, from which the list follows.
    lines: oneshot::Sender<Written>,
    /// Answered when the list and the mark are on the disk, too.
    all: oneshot::Sender<Written>,
}

/// The answers to a job.
#[derive(Debug)]
pub(super) struct Answers {
    pub(super) lines: oneshot::Receiver<Written>,
    pub(super) all: oneshot::Receiver<Written>,
}

/// The seconds since 1970.
pub(in crate::guests) fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| since.as_secs())
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Shared {
    pub(super) fn new(ledger: Ledger) -> Self {
        Self {
            state: Mutex::default(),
            ledger: Mutex::new(ledger),
            wake: Condvar::new(),
        }
    }

    pub(super) fn ledger(&self) -> MutexGuard<'_, Ledger> {
        lock(&self.ledger)
    }

    pub(super) fn error(&self) -> Option<Arc<StateError>> {
        lock(&self.state).error.clone()
    }

    /// How long the disk has not answered, once somebody has waited for it in vain.
    pub(super) fn stuck_for(&self) -> Option<Duration> {
        lock(&self.state).stuck.map(|since| since.elapsed())
    }

    /// The disk has not answered since this moment.
    pub(super) fn set_stuck(&self, since: Instant) {
        lock(&self.state).stuck.get_or_insert(since);
    }

    /// Applies a job to the ledger and queues it.
    pub(super) fn push(&self, mut job: Job) -> Answers {
        let (lines, lines_written) = oneshot::channel();
        let (all, all_written) = oneshot::channel();
        job.done.push(Waiter { lines, all });
        let written = Answers {
            lines: lines_written,
            all: all_written,
        };
        let mut state = lock(&self.state);
        let mut ledger = lock(&self.ledger);
        let time = now();
        if job.discards {
            job.records = ledger.discard(time);
        } else {
            ledger.apply(&job.records, time);
        }
        if state.ended {
            return written;
        }
        state.queued = state.queued.saturating_add(job.records.len());
        state.hastened |= job.hastens;
        state.jobs.push_back(job);
        if state.queued > QUEUE {
            state.merge(&ledger);
        }
        drop((ledger, state));
        self.wake.notify_one();
        written
    }

    /// Has the list written now if it is behind the lines.
    pub(super) fn hasten(&self) {
        lock(&self.state).hastened = true;
        self.wake.notify_one();
    }

    /// Ends the thread once all is written.
    pub(super) fn close(&self) -> oneshot::Receiver<Written> {
        let (done, closed) = oneshot::channel();
        let mut state = lock(&self.state);
        state.closed = true;
        if !state.ended {
            state.closers.push(done);
        }
        drop(state);
        self.wake.notify_one();
        closed
    }
}

impl State {
    /// Keeps the last record of each guest of this run, and no more.
    fn merge(&mut self, ledger: &Ledger) {
        let mut merged = Job::default();
        for mut job in self.jobs.drain(..) {
            merged.discards |= job.discards;
            merged.mark = job.mark.or(merged.mark);
            merged.done.append(&mut job.done);
        }
        merged.records = ledger.of_this_run();
        self.queued = merged.records.len();
        self.jobs.push_back(merged);
    }
}

/// Reads, and then writes what is queued, until the journal is closed.
pub(super) fn work(
    shared: &Shared,
    storage: Box<dyn Storage>,
    lock_of_run: Option<RunLock>,
    boot: Arc<str>,
    beginning: Beginning,
    opened: oneshot::Sender<Option<Arc<StateError>>>,
) {
    let (mut writer, ledger, error) = Writer::read(storage, boot, beginning);
    // What was read is there even if the disk hangs at the first write.
    install(shared, ledger);
    let error = error.or(writer.begin(&shared.ledger).err()).map(Arc::new);
    {
        let mut state = lock(&shared.state);
        state.error.clone_from(&error);
        state.stuck = None;
    }
    // The run may have gone on without.
    let _ = opened.send(error);
    writer.prepare();
    let mut list = ListState::default();
    while let Some(todo) = next(shared, &writer, &mut list) {
        todo.write(shared, &mut writer, &mut list);
    }
    drop(lock_of_run);
    let mut state = lock(&shared.state);
    state.ended = true;
    state.jobs.clear();
    let result = state.error.clone().map_or(Ok(()), Err);
    for closer in state.closers.drain(..) {
        let _ = closer.send(result.clone());
    }
}

/// Puts what was read under what was appended in the meantime.
fn install(shared: &Shared, mut read: Ledger) {
    let mut state = lock(&shared.state);
    let mut ledger = lock(&shared.ledger);
    let time = now();
    for job in &mut state.jobs {
        if job.discards {
            let mut records = read.discard(time);
            records.append(&mut job.records);
            job.records = records;
        }
        read.apply(&job.records, time);
    }
    *ledger = read;
}

/// How far the list on the disk is behind the lines.
#[derive(Debug, Default)]
struct ListState {
    /// Whether the lines may have changed it.
    is_behind: bool,
    /// When it is to be written at the latest; `None` if it was not written yet.
    due: Option<Instant>,
    /// Whether the last attempt at what failed was made.
    tried: bool,
    waiters: Vec<oneshot::Sender<Written>>,
}

impl ListState {
    /// How long it may stay behind.
    fn left(&self) -> Duration {
        self.due.map_or(Duration::ZERO, |due| {
            due.saturating_duration_since(Instant::now())
        })
    }
}

/// All that is queued, and what follows from it.
#[derive(Debug, Default)]
struct Todo {
    batch: Batch,
    done: Vec<Waiter>,
    /// Whether the list and the mark are written now.
    follows: bool,
    /// The list of these lines and those before, without any that is queued later; `None` where they do not change it.
    list: Option<Vec<u8>>,
}

/// Waits for the next lines, or until the list is to be written. `None` at the end.
fn next(shared: &Shared, writer: &Writer, list: &mut ListState) -> Option<Todo> {
    let mut state = lock(&shared.state);
    while state.jobs.is_empty() {
        let left = list.left();
        if list.is_behind && (state.closed || state.hastened || left.is_zero()) {
            break;
        }
        if state.closed {
            // One more attempt at what failed.
            if list.tried || !writer.is_behind() {
                return None;
            }
            list.tried = true;
            break;
        }
        // The list has all lines.
        state.hastened = false;
        let patience = if list.is_behind { left } else { Duration::MAX };
        let woken = shared.wake.wait_timeout(state, patience);
        state = woken.unwrap_or_else(PoisonError::into_inner).0;
    }
    let mut todo = Todo::default();
    todo.batch.time = now();
    list.is_behind |= writer.is_behind();
    for mut job in state.jobs.drain(..) {
        list.is_behind |= job.discards || !job.records.is_empty();
        if todo.batch.records.is_empty() {
            todo.batch.records = job.records;
        } else {
            todo.batch.records.append(&mut job.records);
        }
        todo.batch.mark = job.mark.or(todo.batch.mark);
        todo.done.append(&mut job.done);
    }
    state.queued = 0;
    let hastened = std::mem::take(&mut state.hastened) || state.closed;
    todo.follows = hastened || !list.is_behind || list.left().is_zero();
    if todo.follows && std::mem::take(&mut list.is_behind) {
        todo.list = Some(shared.ledger().list().to_text());
    }
    Some(todo)
}

impl Todo {
    /// Writes the lines and then, if it is time, what follows from them, and answers those who wait.
    fn write(self, shared: &Shared, writer: &mut Writer, list: &mut ListState) {
        let (time, mark) = (self.batch.time, self.batch.mark);
        let appended = writer.append(self.batch, &shared.ledger);
        let mut written = appended.map_err(Arc::new);
        for Waiter { lines, all } in self.done {
            let _ = lines.send(written.clone());
            list.waiters.push(all);
        }
        if self.follows {
            lock(&shared.state).stuck = None;
            let followed = writer.follow(self.list.as_deref(), mark, &shared.ledger, time);
            written = written.and(followed.map_err(Arc::new));
            list.due = Instant::now().checked_add(LIST_EVERY);
        }
        let mut state = lock(&shared.state);
        state.stuck = None;
        if !self.follows && written.is_ok() {
            return;
        }
        state.error = written.as_ref().err().cloned();
        drop(state);
        for waiter in list.waiters.drain(..) {
            let _ = waiter.send(written.clone());
        }
    }
}

#[cfg(test)]
#[path = "actor_tests.rs"]
mod tests;
