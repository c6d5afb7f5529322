//! Questions about guests, answered in the types of the wire.

use std::time::Duration;

use virtwire_proto::remote::{
    ConnectListAllDomainsFlags as Filter, ConnectListAllDomainsRet, DomainGetStateRet, DomainInfo,
    DomainState,
};

use super::handle::World;
use super::record::Record;
use super::state::{Index, State};
use crate::failure::Failure;

impl State {
    pub(crate) fn domain_state(&self, index: Index) -> DomainGetStateRet {
        let condition = self.guest(index).condition;
        DomainGetStateRet {
            state: condition.state,
            reason: condition.reason,
        }
    }

    pub(crate) fn domain_info(&self, index: Index) -> DomainInfo {
        let record = self.guest(index);
        let cpu_time = match record.frozen {
            _ if !record.is_active() => Duration::ZERO,
            None => record.booted.elapsed(),
            Some(until) => until,
        };
        DomainInfo {
            state: u8::try_from(record.condition.state.0).unwrap_or_default(),
            max_mem: record.memory_kib,
            memory: record.memory_kib,
            nr_virt_cpu: record.vcpus,
            cpu_time: u64::try_from(cpu_time.as_nanos()).unwrap_or(u64::MAX),
        }
    }

    pub(crate) fn is_active(&self, index: Index) -> bool {
        self.guest(index).is_active()
    }

    pub(crate) fn is_persistent(&self, index: Index) -> bool {
        self.guest(index).persistent
    }

    pub(crate) fn autostart(&self, index: Index) -> bool {
        self.guest(index).autostart
    }

    pub(crate) fn set_autostart(&mut self, index: Index, autostart: bool) -> Result<(), Failure> {
        let origin = self.driver.error_domain();
        if !self.guest(index).persistent {
            let detail = "cannot set autostart for transient domain";
            return Err(Failure::operation_invalid(origin, detail));
        }
        self.guest_mut(index).autostart = autostart;
        Ok(())
    }

    pub(crate) fn memory_kib(&self, index: Index) -> u64 {
        self.guest(index).memory_kib
    }

    pub(crate) fn vcpus(&self, index: Index) -> u16 {
        self.guest(index).vcpus
    }

    /// Every guest that passes the filter; each group of flags that has a flag set must match.
    pub(crate) fn list_all(&self, need_results: bool, filter: Filter) -> ConnectListAllDomainsRet {
        let matching = self.present().filter(|record| passes(record, filter));
        if !need_results {
            let ret = u32::try_from(matching.count()).unwrap_or(u32::MAX);
            return ConnectListAllDomainsRet {
                domains: Vec::new(),
                ret,
            };
        }
        let domains: Vec<_> = matching.map(Record::wire).collect();
        let ret = u32::try_from(domains.len()).unwrap_or(u32::MAX);
        ConnectListAllDomainsRet { domains, ret }
    }

    pub(crate) fn active_ids(&self) -> impl Iterator<Item = i32> {
        self.present()
            .filter(|record| record.is_active())
            .map(|record| record.id)
    }

    pub(crate) fn inactive_names(&self) -> impl Iterator<Item = String> {
        self.present()
            .filter(|record| !record.is_active())
            .map(|record| record.name.to_string())
    }

    /// A small description of the guest, enough to tell whether it has ACPI and an agent.
    pub(crate) fn xml(&self, world: &World, index: Index) -> String {
        let record = self.guest(index);
        let id = if record.is_active() {
            format!(" id='{}'", record.id)
        } else {
            String::new()
        };
        let driver = world.driver();
        let devices = record.behaviour.agent.devices();
        format!(
            "<domain type='{kind}'{id}>\n  <name>{name}</name>\n  <uuid>{uuid}</uuid>\n  \
             <memory unit='KiB'>{memory}</memory>\n  \
             <currentMemory unit='KiB'>{memory}</currentMemory>\n  \
             <vcpu placement='static'>{vcpus}</vcpu>\n  <os>\n    \
             <type arch='x86_64'>{os_type}</type>\n  </os>\n  <features>\n    <acpi/>\n  \
             </features>\n  <devices>{devices}</devices>\n</domain>\n",
            kind = driver.domain_type(),
            name = escaped(&record.name),
            uuid = record.uuid,
            memory = record.memory_kib,
            vcpus = record.vcpus,
            os_type = driver.os_type(),
        )
    }
}

fn passes(record: &Record, filter: Filter) -> bool {
    let state = record.condition.state;
    let groups = [
        (Filter::ACTIVE, record.is_active()),
        (Filter::INACTIVE, !record.is_active()),
    ];
    let persistence = [
        (Filter::PERSISTENT, record.persistent),
        (Filter::TRANSIENT, !record.persistent),
    ];
    let named = [
        DomainState::RUNNING,
        DomainState::PAUSED,
        DomainState::SHUTOFF,
    ];
    let states = [
        (Filter::RUNNING, state == DomainState::RUNNING),
        (Filter::PAUSED, state == DomainState::PAUSED),
        (Filter::SHUTOFF, state == DomainState::SHUTOFF),
        (Filter::OTHER, !named.contains(&state)),
    ];
    let saved = [
        (Filter::MANAGEDSAVE, record.saved),
        (Filter::NO_MANAGEDSAVE, !record.saved),
    ];
    let autostart = [
        (Filter::AUTOSTART, record.autostart),
        (Filter::NO_AUTOSTART, !record.autostart),
    ];
    let snapshots = [(Filter::HAS_SNAPSHOT, false), (Filter::NO_SNAPSHOT, true)];
    let checkpoints = [
        (Filter::HAS_CHECKPOINT, false),
        (Filter::NO_CHECKPOINT, true),
    ];
    [
        &groups[..],
        &persistence,
        &states,
        &saved,
        &autostart,
        &snapshots,
        &checkpoints,
    ]
    .into_iter()
    .all(|group| {
        let mut asked = group
            .iter()
            .filter(|(flag, _)| filter.contains(*flag))
            .peekable();
        asked.peek().is_none() || asked.any(|(_, holds)| *holds)
    })
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
