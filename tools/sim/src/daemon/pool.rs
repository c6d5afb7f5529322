//! The workers that calls need, shared by all connections.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use virtwire_proto::Priority;

#[derive(Clone, Debug)]
pub(super) struct Pool {
    ordinary: Arc<Semaphore>,
    priority: Arc<Semaphore>,
}

/// A worker at work.
#[derive(Debug)]
pub(super) struct Worker(#[expect(dead_code, reason = "held, not looked at")] OwnedSemaphorePermit);

impl Pool {
    pub(super) fn new(ordinary: usize, priority: usize) -> Self {
        let semaphore = |workers| Arc::new(Semaphore::new(workers));
        Self {
            ordinary: semaphore(ordinary),
            priority: semaphore(priority),
        }
    }

    /// Whether a call could run now.
    pub(super) fn is_free(&self, priority: Priority) -> bool {
        self.ordinary.available_permits() > 0
            || priority == Priority::High && self.priority.available_permits() > 0
    }

    /// Takes a worker, if one is free.
    pub(super) fn take(&self, priority: Priority) -> Option<Worker> {
        let ordinary = Arc::clone(&self.ordinary).try_acquire_owned();
        let taken = match priority {
            Priority::Low => ordinary,
            Priority::High => ordinary.or_else(|_| Arc::clone(&self.priority).try_acquire_owned()),
        };
        taken.ok().map(Worker)
    }

    /// Waits until a worker is free.
    pub(super) async fn freed(&self, priority: Priority) {
        // The permit is given back at once: the call that waits takes its own.
        match priority {
            Priority::Low => drop(self.ordinary.acquire().await),
            Priority::High => tokio::select! {
                permit = self.ordinary.acquire() => drop(permit),
                permit = self.priority.acquire() => drop(permit),
            },
        }
    }
}
