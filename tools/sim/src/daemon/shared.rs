//! What all connections of a daemon share.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;
use tokio::task::JoinSet;

use super::character::Character;
use super::listener::Place;
use super::pool::Pool;
use crate::fault::Faults;
use crate::world::World;

/// The condition that the whole daemon is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    Running,
    /// Stopped by a signal: does nothing, and the kernel goes on taking connections and bytes.
    Frozen,
    /// Killed.
    Dead,
}

#[derive(Debug)]
pub(super) struct Shared {
    pub(super) world: World,
    pub(super) character: Character,
    pub(super) faults: Faults,
    pub(super) place: Place,
    pub(super) pool: Pool,
    pub(super) mode: watch::Sender<Mode>,
    /// Changes when all connections are cut.
    pub(super) cuts: watch::Sender<()>,
    /// Everything that runs on behalf of the daemon: connections and long calls.
    tasks: Mutex<JoinSet<()>>,
    /// Most calls that were outstanding at once, for each connection in their order.
    peaks: Mutex<Vec<usize>>,
    pings: AtomicU64,
}

impl Shared {
    pub(super) fn new(world: World, character: Character, faults: Faults, place: Place) -> Self {
        let pool = Pool::new(character.workers, character.priority_workers);
        let (mode, _) = watch::channel(Mode::Running);
        Self {
            world,
            character,
            faults,
            place,
            pool,
            mode,
            cuts: watch::Sender::new(()),
            tasks: Mutex::default(),
            peaks: Mutex::default(),
            pings: AtomicU64::new(0),
        }
    }

    /// Runs something until it ends or the daemon is killed.
    pub(super) fn spawn(&self, task: impl Future<Output = ()> + Send + 'static) {
        let mut tasks = self.lock_tasks();
        while tasks.try_join_next().is_some() {}
        tasks.spawn(task);
    }

    /// Everything that runs, to be ended.
    pub(super) fn take_tasks(&self) -> JoinSet<()> {
        std::mem::take(&mut self.lock_tasks())
    }

    fn lock_tasks(&self) -> MutexGuard<'_, JoinSet<()>> {
        self.tasks.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lock_peaks(&self) -> MutexGuard<'_, Vec<usize>> {
        self.peaks.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Numbers a new connection of this daemon, from 1.
    pub(super) fn next_connection(&self) -> usize {
        let mut peaks = self.lock_peaks();
        peaks.push(0);
        peaks.len()
    }

    pub(super) fn note_peak(&self, connection: usize, outstanding: usize) {
        if let Some(peak) = self.lock_peaks().get_mut(connection - 1) {
            *peak = outstanding.max(*peak);
        }
    }

    pub(super) fn peaks(&self) -> Vec<usize> {
        self.lock_peaks().clone()
    }

    pub(super) fn note_ping(&self) {
        self.pings.fetch_add(1, Ordering::Relaxed);
    }

    pub(super) fn pings(&self) -> u64 {
        self.pings.load(Ordering::Relaxed)
    }
}
