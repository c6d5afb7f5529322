//! Requests to shut down, heard and unheard.

use std::sync::Arc;
use std::time::Duration;

use virtwire_proto::message::{ErrorCode, ErrorDomain};
use virtwire_proto::remote::{
    DomainEventShutdownDetail, DomainEventStoppedDetail, DomainRunningReason,
    DomainShutdownFlagValues, DomainShutdownReason, DomainShutoffReason, DomainState,
};

use super::events::Lifecycle;
use super::handle::World;
use super::record::Condition;
use super::state::{Index, State};
use super::work::Step;
use crate::driver::Driver;
use crate::failure::Failure;
use crate::guest::Agent;

/// How long libxl tries to shut down a guest that a failed save left frozen.
const FROZEN_WAIT: Duration = Duration::from_secs(60);
/// From shut off to inactive under Xen.
const XEN_LINGER: Duration = Duration::from_millis(200);

impl State {
    pub(crate) fn shutdown(
        &mut self,
        world: &World,
        index: Index,
        flags: DomainShutdownFlagValues,
    ) -> Result<Step<()>, Failure> {
        self.refuse_domain_zero(index)?;
        let unknown = flags.0 & !self.driver.shutdown_flags().0;
        if unknown != 0 {
            let function = format!("{}DomainShutdownFlags", self.driver.function_prefix());
            let origin = self.driver.error_domain();
            return Err(Failure::unsupported_flags(origin, unknown, &function));
        }
        if let Some(step) = self.behind_job(index, world, move |world, state| {
            state.shutdown(world, index, flags)
        }) {
            return Ok(step);
        }
        let mode = self.shutdown_mode(index, flags)?;
        self.check_can_stop(index)?;
        if self.guest(index).frozen.is_some() {
            let id = self.guest(index).id;
            let detail = format!("Failed to shutdown domain '{id}' with libxenlight");
            return Ok(Step::wait(FROZEN_WAIT, move || {
                Err(Failure::libxl(&detail))
            }));
        }
        let record = self.guest_mut(index);
        if !std::mem::replace(&mut record.asked, true) {
            self.peaks.shutting_down(true);
        }
        let record = self.guest_mut(index);
        if record
            .behaviour
            .listens
            .is_none_or(|heard| heard.intersects(mode))
        {
            record.requests += 1;
            let enough = record
                .behaviour
                .requests_needed
                .is_some_and(|needed| record.requests >= needed);
            if enough && !std::mem::replace(&mut record.stopping, true) {
                let delay = record.behaviour.shutdown;
                world.later(self, index, delay, move |state, world| {
                    state.heed(world, index);
                });
            }
        }
        Ok(Step::Done(()))
    }

    fn check_can_stop(&self, index: Index) -> Result<(), Failure> {
        let record = self.guest(index);
        let possible = match self.driver {
            Driver::Qemu | Driver::Test => record.condition.state == DomainState::RUNNING,
            Driver::Lxc | Driver::Xen => true,
        };
        if record.is_active() && possible {
            return Ok(());
        }
        if record.is_active() || self.driver == Driver::Qemu {
            let origin = self.driver.error_domain();
            return Err(Failure::operation_invalid(origin, "domain is not running"));
        }
        Err(Failure::not_running())
    }

    /// By which way the request reaches the guest.
    fn shutdown_mode(
        &self,
        index: Index,
        flags: DomainShutdownFlagValues,
    ) -> Result<DomainShutdownFlagValues, Failure> {
        let agent = self.guest(index).behaviour.agent;
        if self.driver != Driver::Qemu {
            let default = self.driver.default_shutdown();
            return Ok(if flags.is_empty() { default } else { flags });
        }
        let acpi = flags.contains(DomainShutdownFlagValues::ACPI_POWER_BTN);
        let asks_agent = flags.contains(DomainShutdownFlagValues::GUEST_AGENT);
        let tries_agent = asks_agent || flags.is_empty() && agent != Agent::Absent;
        match (tries_agent, agent_failure(agent)) {
            (true, None) => Ok(DomainShutdownFlagValues::GUEST_AGENT),
            (true, Some(failure)) if asks_agent && !acpi => Err(failure),
            _ => Ok(DomainShutdownFlagValues::ACPI_POWER_BTN),
        }
    }

    /// The guest does what it was asked to.
    fn heed(&mut self, world: &World, index: Index) {
        if self.driver == Driver::Qemu {
            let condition = Condition {
                state: DomainState::SHUTDOWN,
                reason: DomainShutdownReason::UNKNOWN.0,
            };
            self.turn(index, condition);
            self.emit(index, Lifecycle::Shutdown(DomainEventShutdownDetail::GUEST));
        }
        if self.guest(index).behaviour.comebacks > 0 {
            self.come_back(index);
            return;
        }
        let lingers = match (self.guest(index).behaviour.lingers, self.driver) {
            (Some(time), _) => time,
            (None, Driver::Xen) => XEN_LINGER,
            (None, _) => Duration::ZERO,
        };
        if !lingers.is_zero() {
            self.turn(index, Condition::off(DomainShutoffReason::SHUTDOWN));
        }
        world.later(self, index, lingers, move |state, _| {
            let reason = DomainShutoffReason::SHUTDOWN;
            state.power_off(index, reason, DomainEventStoppedDetail::SHUTDOWN);
        });
    }

    /// Restarts within the same process: a new run under the same id.
    fn come_back(&mut self, index: Index) {
        Arc::make_mut(&mut self.guest_mut(index).behaviour).comebacks -= 1;
        self.end_run(index);
        self.turn(index, Condition::running(DomainRunningReason::BOOTED));
        self.emit(index, Lifecycle::UNPAUSED);
    }
}

/// What QEMU's driver says when a call needs the guest's agent.
pub(super) fn agent_failure(agent: Agent) -> Option<Failure> {
    let origin = ErrorDomain::QEMU;
    match agent {
        Agent::Answers => None,
        Agent::Absent => Some(Failure::new(
            ErrorCode::ARGUMENT_UNSUPPORTED,
            origin,
            "argument unsupported: QEMU guest agent is not configured",
        )),
        Agent::Unresponsive => Some(Failure::new(
            ErrorCode::AGENT_UNRESPONSIVE,
            origin,
            "Guest agent is not responding: QEMU guest agent is not connected",
        )),
    }
}
