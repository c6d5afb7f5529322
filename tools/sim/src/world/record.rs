//! One guest, as it stands.

use std::time::Duration;

use std::sync::Arc;

use tokio::time::Instant;
use virtwire_proto::remote::{
    self, DomainPausedReason, DomainPmsuspendedReason, DomainRunningReason, DomainShutoffReason,
    DomainState,
};
use virtwire_proto::{HostText, Uuid};

use super::jobs::Job;
use crate::guest::{Behaviour, Guest, Power};

/// The id of a domain that is not active.
pub(super) const NO_ID: i32 = -1;

/// A state and why; the reason's meaning depends on the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Condition {
    pub(super) state: DomainState,
    pub(super) reason: i32,
}

impl Condition {
    pub(super) fn running(reason: DomainRunningReason) -> Self {
        Self {
            state: DomainState::RUNNING,
            reason: reason.0,
        }
    }

    pub(super) fn paused(reason: DomainPausedReason) -> Self {
        Self {
            state: DomainState::PAUSED,
            reason: reason.0,
        }
    }

    pub(super) fn off(reason: DomainShutoffReason) -> Self {
        Self {
            state: DomainState::SHUTOFF,
            reason: reason.0,
        }
    }

    fn of(power: Power) -> Self {
        match power {
            Power::Running => Self::running(DomainRunningReason::BOOTED),
            Power::Paused => Self::paused(DomainPausedReason::USER),
            Power::PmSuspended => Self {
                state: DomainState::PMSUSPENDED,
                reason: DomainPmsuspendedReason::UNKNOWN.0,
            },
            Power::Off => Self::off(DomainShutoffReason::UNKNOWN),
            Power::Saved => Self::off(DomainShutoffReason::SAVED),
            Power::Read => Self::paused(DomainPausedReason::MIGRATION),
            Power::Restored => Self::running(DomainRunningReason::RESTORED),
        }
    }
}

#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each stands for itself")]
pub(super) struct Record {
    pub(super) name: Arc<str>,
    pub(super) uuid: Uuid,
    pub(super) id: i32,
    pub(super) condition: Condition,
    pub(super) persistent: bool,
    pub(super) autostart: bool,
    pub(super) memory_kib: u64,
    pub(super) vcpus: u16,
    pub(super) behaviour: Arc<Behaviour>,
    /// Has a managed save image.
    pub(super) saved: bool,
    /// The saved image is of a paused guest.
    pub(super) saved_paused: bool,
    /// Runs by libvirt's account only, since it had used so much processor time.
    pub(super) frozen: Option<Duration>,
    /// Still exists.
    pub(super) present: bool,
    /// Changes with every start and stop: what was planned for one run must not hit the next.
    pub(super) run: u64,
    /// Requests to shut down that it heard in this run.
    pub(super) requests: u32,
    /// A stop is on its way.
    pub(super) stopping: bool,
    /// Counted among the guests that were asked to shut down.
    pub(super) asked: bool,
    pub(super) starts: u32,
    pub(super) job: Option<Job>,
    pub(super) booted: Instant,
}

impl Record {
    pub(super) fn new(guest: Guest, uuid: Uuid, id: i32) -> Self {
        Self {
            name: Arc::from(guest.name),
            uuid,
            id,
            condition: Condition::of(guest.power),
            persistent: guest.persistent,
            autostart: guest.autostart,
            memory_kib: guest.memory_kib,
            vcpus: guest.vcpus,
            behaviour: guest.behaviour,
            saved: matches!(guest.power, Power::Saved | Power::Read | Power::Restored),
            saved_paused: false,
            frozen: None,
            present: true,
            run: 0,
            requests: 0,
            stopping: false,
            asked: false,
            starts: 0,
            job: None,
            booted: Instant::now(),
        }
    }

    pub(super) fn is_active(&self) -> bool {
        self.id != NO_ID
    }

    pub(super) fn is_domain_zero(&self) -> bool {
        self.uuid.is_nil()
    }

    /// Its name on the wire.
    pub(super) fn called(&self) -> HostText {
        let called = self.behaviour.called.clone();
        called.unwrap_or_else(|| HostText::from(&*self.name))
    }

    /// As it travels.
    pub(super) fn wire(&self) -> remote::Domain {
        remote::Domain {
            name: self.called(),
            uuid: self.uuid,
            id: self.id,
        }
    }
}
