//! Who is to look again at which guest.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use tokio::sync::Notify;
use virtwire_proto::Uuid;

/// The watchers of a host's guests.
#[derive(Debug, Default)]
pub(super) struct Watchers(Mutex<HashMap<Uuid, Arc<Notify>>>);

impl Watchers {
    /// Something happened to this guest.
    pub(super) fn wake(&self, uuid: Uuid) {
        if let Some(watcher) = self.lock().get(&uuid) {
            watcher.notify_one();
        }
    }

    /// Something may have happened to any guest.
    pub(super) fn wake_all(&self) {
        self.lock()
            .values()
            .for_each(|watcher| watcher.notify_one());
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Uuid, Arc<Notify>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Tells when to look again at one guest.
///
/// It says nothing of what happened: events may be late, lost or in the wrong order (the xen
/// driver inverts them on a reboot), so the guest's state is always asked for.
#[derive(Debug)]
pub struct Watch {
    uuid: Uuid,
    notify: Arc<Notify>,
    watchers: Weak<Watchers>,
}

impl Watch {
    pub(super) fn new(uuid: Uuid, watchers: &Arc<Watchers>) -> Self {
        let notify = Arc::clone(watchers.lock().entry(uuid).or_default());
        Self {
            uuid,
            notify,
            watchers: Arc::downgrade(watchers),
        }
    }

    /// Resolves when something may have happened since the last time. Dropping the future loses
    /// nothing.
    pub async fn changed(&self) {
        self.notify.notified().await;
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(watchers) = self.watchers.upgrade() {
            watchers.lock().remove(&self.uuid);
        }
    }
}
