//! The changes of state that every operation is made of.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;
use virtwire_proto::remote::{
    DomainEventResumedDetail, DomainEventShutdownDetail, DomainEventStartedDetail,
    DomainEventStoppedDetail, DomainEventSuspendedDetail, DomainPausedReason, DomainRunningReason,
    DomainShutoffReason, DomainState,
};

use super::events::Lifecycle;
use super::record::{Condition, NO_ID};
use super::state::{Index, State};
use crate::driver::Driver;

/// A guest's state changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transition {
    /// When, since the world was made.
    pub at: Duration,
    /// The guest's name.
    pub guest: Arc<str>,
    /// The state it came to.
    pub state: DomainState,
    /// Why; a value of the reason type that belongs to the state.
    pub reason: i32,
    /// Whether it was active then. A guest that is shut off can still be (Xen).
    pub active: bool,
    /// Whether it still existed then. A transient guest does not when it is off.
    pub present: bool,
}

impl State {
    /// Puts the guest into a state and writes it down.
    pub(super) fn turn(&mut self, index: Index, condition: Condition) {
        self.guest_mut(index).condition = condition;
        self.note(index);
    }

    fn note(&mut self, index: Index) {
        let at = self.age();
        let record = self.guest(index);
        let transition = Transition {
            at,
            guest: Arc::clone(&record.name),
            state: record.condition.state,
            reason: record.condition.reason,
            active: record.is_active(),
            present: record.present,
        };
        self.transitions.push(transition);
        self.announce();
    }

    pub(super) fn emit(&mut self, index: Index, what: Lifecycle) {
        let mut subscribers = std::mem::take(&mut self.subscribers);
        subscribers.emit(|| self.guest(index).wire(), what);
        self.subscribers = subscribers;
    }

    /// A new run begins.
    pub(super) fn boot(&mut self, index: Index, restored: bool, paused: bool) {
        let id = match self.guest(index).id {
            NO_ID => self.next_id(),
            id => id,
        };
        self.set_id(index, id);
        let driver = self.driver;
        let record = self.guest_mut(index);
        record.run += 1;
        record.starts += 1;
        record.requests = 0;
        record.frozen = None;
        record.booted = Instant::now();
        let detail = if restored {
            DomainEventStartedDetail::RESTORED
        } else {
            DomainEventStartedDetail::BOOTED
        };
        // libxl forgets that it restored.
        let reason = if restored && driver != Driver::Xen {
            DomainRunningReason::RESTORED
        } else {
            DomainRunningReason::BOOTED
        };
        let condition = if paused {
            let reason = if restored && driver == Driver::Qemu {
                DomainPausedReason::MIGRATION
            } else {
                DomainPausedReason::USER
            };
            Condition::paused(reason)
        } else {
            Condition::running(reason)
        };
        self.turn(index, condition);
        let started = Lifecycle::Started(detail);
        // The order is QEMU's, seen with libvirt 11.3.
        let events = match (driver, restored, paused) {
            (Driver::Qemu, false, false) => [Some(Lifecycle::UNPAUSED), Some(started)],
            (Driver::Qemu, true, false) => {
                let resumed = Lifecycle::Resumed(DomainEventResumedDetail::FROM_SNAPSHOT);
                [Some(started), Some(resumed)]
            }
            (_, true, true) => {
                let suspended = Lifecycle::Suspended(DomainEventSuspendedDetail::RESTORED);
                [Some(started), Some(suspended)]
            }
            (_, false, true) => [Some(started), Some(Lifecycle::PAUSED)],
            (_, _, false) => [Some(started), None],
        };
        for event in events.into_iter().flatten() {
            self.emit(index, event);
        }
    }

    /// The run ends: shut off, inactive, and gone if it was transient.
    pub(super) fn power_off(
        &mut self,
        index: Index,
        reason: DomainShutoffReason,
        detail: DomainEventStoppedDetail,
    ) {
        self.end_run(index);
        let by_host = [
            DomainEventStoppedDetail::SAVED,
            DomainEventStoppedDetail::DESTROYED,
        ]
        .contains(&detail);
        if self.driver == Driver::Qemu && by_host {
            self.emit(index, Lifecycle::Shutdown(DomainEventShutdownDetail::HOST));
        }
        self.set_id(index, NO_ID);
        if !self.guest(index).persistent {
            self.forget(index);
        }
        self.turn(index, Condition::off(reason));
        self.emit(index, Lifecycle::Stopped(detail));
    }

    /// What was planned for this run no longer is.
    pub(super) fn end_run(&mut self, index: Index) {
        self.end_job(index);
        let record = self.guest_mut(index);
        record.run += 1;
        record.requests = 0;
        record.stopping = false;
        record.frozen = None;
        if std::mem::take(&mut record.asked) {
            self.peaks.shutting_down(false);
        }
    }

    /// Ceases to exist, running or not, saved or not.
    pub(super) fn vanish(&mut self, index: Index) {
        let record = self.guest_mut(index);
        let was_active = record.is_active();
        record.saved = false;
        self.end_run(index);
        self.set_id(index, NO_ID);
        self.forget(index);
        self.turn(index, Condition::off(DomainShutoffReason::UNKNOWN));
        if was_active {
            self.emit(
                index,
                Lifecycle::Stopped(DomainEventStoppedDetail::SHUTDOWN),
            );
        }
        if self.guest(index).persistent {
            self.emit(index, Lifecycle::Undefined);
        }
    }
}
