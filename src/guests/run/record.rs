//! The list of a stop, which hosts add to side by side.

use std::mem;
use std::panic::resume_unwind;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Mutex as Turns;
use tokio::task::spawn_blocking;

use crate::guests::state::{SavedGuests, StateError, StateFile};

/// The list on the disk, as far as it can be had.
///
/// Hosts that come while the disk is at work are written together, so hundreds of them cost it
/// little more than one.
#[derive(Debug)]
pub(super) struct Record {
    order: Arc<[String]>,
    /// All that is not on the disk.
    waiting: Mutex<SavedGuests>,
    disk: Turns<Disk>,
}

#[derive(Debug)]
struct Disk {
    file: Option<Arc<Mutex<StateFile>>>,
    /// Why the last attempt to write failed.
    error: Option<StateError>,
}

impl Record {
    /// A list that was opened, or could not be; its URIs are kept in this order.
    pub(super) fn new(opened: Result<StateFile, StateError>, order: &[String]) -> Self {
        let (file, error) = match opened {
            Ok(file) => (Some(Arc::new(Mutex::new(file))), None),
            Err(error) => (None, Some(error)),
        };
        Self {
            order: order.into(),
            waiting: Mutex::default(),
            disk: Turns::new(Disk { file, error }),
        }
    }

    /// Puts guests on the disk; when that cannot be done, `complain` is told why.
    pub(super) async fn add(&self, guests: &SavedGuests, complain: impl FnOnce(&StateError)) {
        if guests.is_empty() {
            return;
        }
        lock(&self.waiting).merge(guests);
        let mut disk = self.disk.lock().await;
        self.write(&mut disk).await;
        if let Some(error) = &disk.error {
            complain(error);
        }
    }

    /// Writes all that waits; nothing does when whoever had the turn before has written it too.
    async fn write(&self, disk: &mut Disk) {
        let Some(file) = disk.file.clone() else {
            return;
        };
        let batch = mem::take(&mut *lock(&self.waiting));
        if batch.is_empty() {
            return;
        }
        let order = Arc::clone(&self.order);
        let writing = spawn_blocking(move || {
            let written = lock(&file).record_in_order(&batch, &order);
            (batch, written)
        });
        let (batch, written) = match writing.await {
            Ok(done) => done,
            Err(panicked) => resume_unwind(panicked.into_panic()),
        };
        disk.error = written.err();
        if disk.error.is_some() {
            lock(&self.waiting).merge(&batch);
        }
    }

    /// Why not all is on the disk.
    pub(super) fn into_error(self) -> Option<StateError> {
        self.disk.into_inner().error
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
