//! What happens to guests without any daemon of ours being asked.

use virtwire_proto::remote::{
    DomainCreateFlags, DomainEventStoppedDetail, DomainPmsuspendedReason, DomainShutoffReason,
    DomainState,
};

use super::events::Lifecycle;
use super::handle::World;
use super::record::Condition;
use super::state::{Index, State};
use super::work::Step;
use crate::guest::Deed;

/// Each of these answers whether it could be done: the guest exists and is in a state for it.
impl World {
    /// The guest stops by itself.
    #[must_use]
    pub fn stop(&self, guest: &str) -> bool {
        self.act(guest, true, |state, index| {
            state.dealt_with_outside(index, Deed::Stop);
        })
    }

    /// The guest crashes.
    #[must_use]
    pub fn crash(&self, guest: &str) -> bool {
        self.act(guest, true, |state, index| {
            let reason = DomainShutoffReason::CRASHED;
            state.power_off(index, reason, DomainEventStoppedDetail::CRASHED);
        })
    }

    /// Somebody else destroys the guest.
    #[must_use]
    pub fn destroy(&self, guest: &str) -> bool {
        self.act(guest, true, |state, index| {
            let reason = DomainShutoffReason::DESTROYED;
            state.power_off(index, reason, DomainEventStoppedDetail::DESTROYED);
        })
    }

    /// The guest migrates to another host, and stays defined here.
    #[must_use]
    pub fn migrate_away(&self, guest: &str) -> bool {
        self.act(guest, true, |state, index| {
            let reason = DomainShutoffReason::MIGRATED;
            state.power_off(index, reason, DomainEventStoppedDetail::MIGRATED);
        })
    }

    /// Somebody else starts the guest, from its image if there is one.
    #[must_use]
    pub fn start(&self, guest: &str) -> bool {
        self.act(guest, false, |state, index| {
            state.dealt_with_outside(index, Deed::Start);
        })
    }

    /// Somebody else saves the guest.
    #[must_use]
    pub fn save(&self, guest: &str) -> bool {
        self.act(guest, true, |state, index| {
            state.dealt_with_outside(index, Deed::Save);
        })
    }

    /// The guest puts itself to sleep in memory.
    #[must_use]
    pub fn pmsuspend(&self, guest: &str) -> bool {
        self.act(guest, true, |state, index| {
            let reason = DomainPmsuspendedReason::UNKNOWN.0;
            state.turn(
                index,
                Condition {
                    state: DomainState::PMSUSPENDED,
                    reason,
                },
            );
            state.emit(index, Lifecycle::PmSuspended);
        })
    }

    /// The guest ceases to exist, in whatever state it is.
    #[must_use]
    pub fn vanish(&self, guest: &str) -> bool {
        let mut state = self.state();
        let Some(index) = state.named(guest) else {
            return false;
        };
        state.vanish(index);
        true
    }

    /// All guests that are marked for it are started, each in its own time, as a daemon does at boot.
    ///
    /// # Panics
    /// Outside a tokio runtime, when a start takes time.
    pub fn autostart(&self) {
        let mut state = self.state();
        let mut started = Vec::new();
        for index in state.indices() {
            let record = state.guest(index);
            if record.present && record.autostart && !record.is_active() {
                started.push(state.create(self, index, DomainCreateFlags::empty()));
            }
        }
        // Dropping the rest of a start takes the lock.
        drop(state);
        for step in started {
            if let Ok(Step::Wait(work)) = step {
                tokio::spawn(work.complete());
            }
        }
    }

    fn act(&self, guest: &str, active: bool, act: impl FnOnce(&mut State, Index)) -> bool {
        let mut state = self.state();
        let Some(index) = state.named(guest) else {
            return false;
        };
        if state.guest(index).is_active() != active {
            return false;
        }
        act(&mut state, index);
        true
    }
}

impl State {
    /// Somebody else does this to the guest.
    pub(super) fn dealt_with_outside(&mut self, index: Index, deed: Deed) {
        match deed {
            Deed::Start => {
                let record = self.guest_mut(index);
                let restored = std::mem::take(&mut record.saved);
                self.boot(index, restored, false);
            }
            Deed::Stop => {
                let reason = DomainShutoffReason::SHUTDOWN;
                self.power_off(index, reason, DomainEventStoppedDetail::SHUTDOWN);
            }
            Deed::Save => {
                self.guest_mut(index).saved = true;
                let reason = DomainShutoffReason::SAVED;
                self.power_off(index, reason, DomainEventStoppedDetail::SAVED);
            }
        }
    }
}
