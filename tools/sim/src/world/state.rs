//! All that changes in a world, behind one lock that is never held across an await.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::Instant;
use virtwire_proto::remote::{self, DomainState};
use virtwire_proto::{HostText, Uuid};

use super::calls::{CallLog, CallRecord};
use super::events::{EventStream, Subscribers};
use super::peaks::Peaks;
use super::record::{NO_ID, Record};
use super::transitions::Transition;
use crate::driver::Driver;
use crate::failure::Failure;
use crate::guest::{Guest, Power};

/// Where a guest is in [`State`]; stays valid when the guest is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Index(usize);

#[derive(Debug)]
pub(crate) struct State {
    pub(super) driver: Driver,
    pub(super) born: Instant,
    guests: Vec<Record>,
    by_uuid: HashMap<Uuid, Index>,
    by_name: HashMap<Arc<str>, Index>,
    by_id: HashMap<i32, Index>,
    last_id: i32,
    pub(super) last_job: u64,
    pub(super) subscribers: Subscribers,
    pub(super) transitions: Vec<Transition>,
    pub(super) calls: CallLog,
    pub(super) peaks: Peaks,
    pub(super) armed: bool,
    connections: u64,
    callbacks: i32,
    registrations: usize,
    changed: Arc<Notify>,
}

impl State {
    pub(super) fn new(driver: Driver, changed: Arc<Notify>) -> Self {
        Self {
            driver,
            born: Instant::now(),
            guests: Vec::new(),
            by_uuid: HashMap::new(),
            by_name: HashMap::new(),
            by_id: HashMap::new(),
            last_id: 0,
            last_job: 0,
            subscribers: Subscribers::default(),
            transitions: Vec::new(),
            calls: CallLog::default(),
            peaks: Peaks::default(),
            armed: false,
            connections: 0,
            callbacks: 0,
            registrations: 0,
            changed,
        }
    }

    /// Adds a guest; one with the same name takes the place of the former.
    pub(super) fn define(&mut self, guest: Guest, host: &str) -> Index {
        if let Some(former) = self.by_name.get(guest.name.as_str()).copied() {
            self.forget(former);
        }
        let uuid = guest
            .uuid
            .unwrap_or_else(|| derived_uuid(host, &guest.name));
        let id = match guest.power {
            _ if uuid.is_nil() => 0,
            Power::Off | Power::Saved => NO_ID,
            _ => self.next_id(),
        };
        let index = Index(self.guests.len());
        let record = Record::new(guest, uuid, id);
        self.by_uuid.insert(uuid, index);
        self.by_name.insert(Arc::clone(&record.name), index);
        if record.is_active() {
            self.by_id.insert(id, index);
        }
        self.guests.push(record);
        index
    }

    /// Takes a guest out of every index; its record stays for inspection.
    pub(super) fn forget(&mut self, index: Index) {
        let Some(record) = self.guests.get_mut(index.0) else {
            return;
        };
        record.present = false;
        record.run += 1;
        self.by_uuid.remove(&record.uuid);
        self.by_name.remove(&record.name);
        self.by_id.remove(&record.id);
    }

    pub(super) fn next_id(&mut self) -> i32 {
        self.last_id = self.last_id.wrapping_add(1).max(1);
        self.last_id
    }

    /// Gives the guest an id, or takes it away.
    pub(super) fn set_id(&mut self, index: Index, id: i32) {
        let Some(record) = self.guests.get_mut(index.0) else {
            return;
        };
        self.by_id.remove(&record.id);
        record.id = id;
        if record.is_active() {
            self.by_id.insert(id, index);
        }
    }

    #[expect(
        clippy::indexing_slicing,
        reason = "an Index is made by `define` and never removed"
    )]
    pub(super) fn guest(&self, index: Index) -> &Record {
        &self.guests[index.0]
    }

    #[expect(
        clippy::indexing_slicing,
        reason = "an Index is made by `define` and never removed"
    )]
    pub(super) fn guest_mut(&mut self, index: Index) -> &mut Record {
        &mut self.guests[index.0]
    }

    /// The guests that exist.
    pub(super) fn present(&self) -> impl Iterator<Item = &Record> {
        self.guests.iter().filter(|record| record.present)
    }

    pub(super) fn indices(&self) -> impl Iterator<Item = Index> + use<> {
        (0..self.guests.len()).map(Index)
    }

    /// Every guest that ever was, by name; the latest of that name.
    pub(super) fn ever_named(&self, name: &str) -> Option<&Record> {
        let current = self.by_name.get(name).map(|index| self.guest(*index));
        current.or_else(|| {
            self.guests
                .iter()
                .rev()
                .find(|record| &*record.name == name)
        })
    }

    pub(super) fn named(&self, name: &str) -> Option<Index> {
        self.by_name.get(name).copied()
    }

    /// Resolves the domain that a call names, as drivers do: by its UUID alone.
    pub(crate) fn resolve(&self, domain: &remote::Domain) -> Result<Index, Failure> {
        self.by_uuid.get(&domain.uuid).copied().ok_or_else(|| {
            Failure::no_domain_with_uuid(
                self.driver.error_domain(),
                domain.uuid,
                &domain.name.to_string_lossy(),
            )
        })
    }

    pub(crate) fn lookup_name(&self, name: &HostText) -> Result<remote::Domain, Failure> {
        let named = name.to_str().ok().and_then(|name| self.named(name));
        let index = named.or_else(|| {
            let called = |index: &Index| self.guest(*index).called() == *name;
            self.by_name.values().copied().find(called)
        });
        self.found(index.as_ref(), || {
            format!("no domain with matching name '{name}'")
        })
    }

    pub(crate) fn lookup_uuid(&self, uuid: Uuid) -> Result<remote::Domain, Failure> {
        self.found(self.by_uuid.get(&uuid), || {
            format!("no domain with matching uuid '{uuid}'")
        })
    }

    pub(crate) fn lookup_id(&self, id: i32) -> Result<remote::Domain, Failure> {
        self.found(self.by_id.get(&id), || {
            format!("no domain with matching id {id}")
        })
    }

    fn found(
        &self,
        index: Option<&Index>,
        detail: impl Fn() -> String,
    ) -> Result<remote::Domain, Failure> {
        index
            .map(|index| self.guest(*index).wire())
            .ok_or_else(|| Failure::no_domain(self.driver.error_domain(), &detail()))
    }

    /// Whether the guest still runs the run that something was planned for.
    pub(super) fn is_run(&self, index: Index, run: u64) -> bool {
        let record = self.guest(index);
        record.present && record.run == run
    }

    /// Wakes whoever waits for something to change.
    pub(super) fn announce(&self) {
        self.changed.notify_waiters();
    }

    pub(super) fn age(&self) -> Duration {
        self.born.elapsed()
    }

    pub(crate) fn subscribe(&mut self) -> EventStream {
        self.subscribers.subscribe()
    }

    /// Numbers a new connection.
    pub(crate) fn next_connection(&mut self) -> u64 {
        self.connections += 1;
        self.connections
    }

    /// Numbers a new wish for events, over all connections as libvirtd does.
    pub(crate) fn next_callback(&mut self) -> i32 {
        let id = self.callbacks;
        self.callbacks = self.callbacks.wrapping_add(1);
        id
    }

    /// Wishes for events of all connections.
    pub(crate) fn registrations(&self) -> usize {
        self.registrations
    }

    /// A connection had some wishes for events, and has others.
    pub(crate) fn change_registrations(&mut self, before: usize, after: usize) {
        self.registrations = self.registrations.saturating_sub(before) + after;
        self.changed.notify_waiters();
    }

    /// Writes down a call. A guest that was to vanish on it does.
    pub(crate) fn record(
        &mut self,
        connection: u64,
        procedure: &'static str,
        domain: Option<&remote::Domain>,
    ) {
        let at = self.age();
        let record = || CallRecord {
            at,
            connection,
            procedure,
            guest: domain.map(|domain| Arc::from(domain.name.to_string_lossy())),
        };
        self.calls.push(at, record, procedure);
        self.announce();
        let Some(index) = domain.and_then(|domain| self.by_uuid.get(&domain.uuid).copied()) else {
            return;
        };
        if self.guest(index).behaviour.vanishes_on.as_deref() == Some(procedure) {
            self.vanish(index);
        }
    }

    /// Finds the guest of a call, and has its rival be faster; the error answers the call then.
    pub(crate) fn reach(
        &mut self,
        procedure: &str,
        domain: &remote::Domain,
    ) -> Result<Index, Failure> {
        let index = self.resolve(domain)?;
        let rival = self.guest(index).behaviour.rival.as_ref();
        if rival.is_none_or(|rival| rival.procedure != procedure) {
            return Ok(index);
        }
        let behaviour = Arc::make_mut(&mut self.guest_mut(index).behaviour);
        let Some(rival) = behaviour.rival.take() else {
            return Ok(index);
        };
        self.dealt_with_outside(index, rival.deed);
        Err(rival.failure)
    }

    /// Whether the guest is active and its processors run, by libvirt's account.
    pub(super) fn is_running(&self, index: Index) -> bool {
        let record = self.guest(index);
        record.is_active() && record.condition.state == DomainState::RUNNING
    }
}

/// A UUID that follows from two names, so that a test's guests have the same in every run.
fn derived_uuid(host: &str, name: &str) -> Uuid {
    let mut bytes = [0; 16];
    for (half, seed) in bytes
        .chunks_exact_mut(8)
        .zip([0xcbf2_9ce4_8422_2325_u64, 0x9e37_79b9_7f4a_7c15])
    {
        let mut hash = seed;
        for byte in host.bytes().chain([0]).chain(name.bytes()) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            hash ^= hash >> 29;
        }
        half.copy_from_slice(&hash.to_be_bytes());
    }
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    Uuid(bytes)
}
