//! Looking at the world from a test.

use std::sync::Arc;
use std::time::Duration;

use virtwire_proto::Uuid;
use virtwire_proto::remote::DomainState;

use super::calls::CallRecord;
use super::handle::World;
use super::peaks::Peaks;
use super::record::Record;
use super::transitions::Transition;

/// A guest at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each stands for itself")]
pub struct GuestView {
    /// Its name.
    pub name: Arc<str>,
    /// Its UUID.
    pub uuid: Uuid,
    /// Its id, -1 when it is not active.
    pub id: i32,
    /// What libvirt says of it.
    pub state: DomainState,
    /// Why; a value of the reason type that belongs to the state.
    pub reason: i32,
    /// Whether it has an id.
    pub active: bool,
    /// Whether it is still there when it stops.
    pub persistent: bool,
    /// Whether it is marked for autostart.
    pub autostart: bool,
    /// Whether it has a managed save image.
    pub saved: bool,
    /// Whether it is there at all; false once it has vanished.
    pub present: bool,
    /// Whether it reacts to nothing although libvirt says that it runs.
    pub frozen: bool,
    /// How often it was started since the world was made.
    pub starts: u32,
    /// Requests to shut down that it heard in its present run.
    pub requests: u32,
}

impl GuestView {
    fn of(record: &Record) -> Self {
        Self {
            name: Arc::clone(&record.name),
            uuid: record.uuid,
            id: record.id,
            state: record.condition.state,
            reason: record.condition.reason,
            active: record.is_active(),
            persistent: record.persistent,
            autostart: record.autostart,
            saved: record.saved,
            present: record.present,
            frozen: record.frozen.is_some(),
            starts: record.starts,
            requests: record.requests,
        }
    }
}

impl World {
    /// The guest of that name, also when it has vanished; `None` when there never was one.
    #[must_use]
    pub fn guest(&self, name: &str) -> Option<GuestView> {
        self.state().ever_named(name).map(GuestView::of)
    }

    /// Every guest that exists, in the order in which they were added.
    #[must_use]
    pub fn guests(&self) -> Vec<GuestView> {
        self.state().present().map(GuestView::of).collect()
    }

    /// How many guests are in state running, Domain-0 left out.
    #[must_use]
    pub fn running(&self) -> usize {
        self.count(|record| record.condition.state == DomainState::RUNNING)
    }

    /// How many guests are active, whatever their state, Domain-0 left out.
    #[must_use]
    pub fn active(&self) -> usize {
        self.count(Record::is_active)
    }

    /// How many guests have a managed save image.
    #[must_use]
    pub fn saved(&self) -> usize {
        self.count(|record| record.saved)
    }

    fn count(&self, counts: impl Fn(&Record) -> bool) -> usize {
        let state = self.state();
        state
            .present()
            .filter(|record| !record.is_domain_zero() && counts(record))
            .count()
    }

    /// Every change of state of any guest, the oldest first.
    #[must_use]
    pub fn transitions(&self) -> Vec<Transition> {
        self.state().transitions.clone()
    }

    /// The changes of state of one guest, the oldest first.
    #[must_use]
    pub fn history(&self, guest: &str) -> Vec<Transition> {
        let state = self.state();
        state
            .transitions
            .iter()
            .filter(|change| &*change.guest == guest)
            .cloned()
            .collect()
    }

    /// The calls that daemons received, the oldest first; at most the first 1,048,576.
    #[must_use]
    pub fn calls(&self) -> Vec<CallRecord> {
        self.state().calls.records().to_vec()
    }

    /// The calls of one procedure, such as `DOMAIN_SHUTDOWN`.
    #[must_use]
    pub fn calls_of(&self, procedure: &str) -> Vec<CallRecord> {
        let state = self.state();
        let records = state.calls.records().iter();
        records
            .filter(|call| call.procedure == procedure)
            .cloned()
            .collect()
    }

    /// How often a procedure was called.
    #[must_use]
    pub fn count_of(&self, procedure: &str) -> u64 {
        self.state().calls.count(procedure)
    }

    /// Registrations for events that connections have now.
    #[must_use]
    pub fn registrations(&self) -> usize {
        self.state().registrations()
    }

    /// How often any procedure was called.
    #[must_use]
    pub fn call_count(&self) -> u64 {
        self.state().calls.total()
    }

    /// When the first call came, since the world was made.
    #[must_use]
    pub fn first_call(&self) -> Option<Duration> {
        self.state().calls.first()
    }

    /// When a guest's state changed for the last time, since the world was made.
    #[must_use]
    pub fn last_change(&self) -> Option<Duration> {
        self.state().transitions.last().map(|change| change.at)
    }

    /// Forgets calls, transitions and peaks: the next part of a test starts from nothing.
    pub fn forget_history(&self) {
        let mut state = self.state();
        state.calls.clear();
        state.transitions.clear();
        state.peaks.restart();
    }

    /// How much went on at once.
    #[must_use]
    pub fn peaks(&self) -> Peaks {
        self.state().peaks
    }
}
