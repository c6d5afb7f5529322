//! Destroying, pausing and waking guests, and their clocks.

use virtwire_proto::remote::{
    DomainEventStartedDetail, DomainEventStoppedDetail, DomainPausedReason, DomainRunningReason,
    DomainShutoffReason, DomainState,
};

use super::events::Lifecycle;
use super::handle::World;
use super::record::Condition;
use super::shutdown::agent_failure;
use super::state::{Index, State};
use super::work::Step;
use crate::driver::Driver;
use crate::failure::Failure;

impl State {
    pub(crate) fn destroy(&mut self, world: &World, index: Index) -> Result<Step<()>, Failure> {
        self.refuse_domain_zero(index)?;
        if !self.guest(index).is_active() {
            return Err(Failure::not_running());
        }
        let length = self.guest(index).behaviour.destroy;
        if length.is_zero() {
            self.take_off(index);
            return Ok(Step::Done(()));
        }
        let (world, run) = (world.clone(), self.guest(index).run);
        Ok(Step::wait(length, move || {
            let mut state = world.state();
            if state.is_run(index, run) {
                state.take_off(index);
            }
            Ok(Step::Done(()))
        }))
    }

    /// Pulls the plug.
    pub(super) fn take_off(&mut self, index: Index) {
        let reason = DomainShutoffReason::DESTROYED;
        self.power_off(index, reason, DomainEventStoppedDetail::DESTROYED);
    }

    pub(crate) fn suspend(&mut self, index: Index) -> Result<(), Failure> {
        self.refuse_domain_zero(index)?;
        let origin = self.driver.error_domain();
        if !self.guest(index).is_active() {
            return Err(Failure::not_running());
        }
        match self.guest(index).condition.state {
            DomainState::PMSUSPENDED => {
                Err(Failure::operation_invalid(origin, "domain is pmsuspended"))
            }
            DomainState::PAUSED => Ok(()),
            _ => {
                self.turn(index, Condition::paused(DomainPausedReason::USER));
                self.emit(index, Lifecycle::PAUSED);
                Ok(())
            }
        }
    }

    pub(crate) fn resume(&mut self, index: Index) -> Result<(), Failure> {
        self.refuse_domain_zero(index)?;
        let origin = self.driver.error_domain();
        if !self.guest(index).is_active() {
            return Err(Failure::not_running());
        }
        match (self.guest(index).condition.state, self.driver) {
            (DomainState::PAUSED, _) => {
                self.turn(index, Condition::running(DomainRunningReason::UNPAUSED));
                self.emit(index, Lifecycle::UNPAUSED);
                Ok(())
            }
            (_, Driver::Test) => {
                let name = &self.guest(index).name;
                Err(Failure::internal(
                    origin,
                    &format!("domain '{name}' not paused"),
                ))
            }
            (DomainState::PMSUSPENDED, _) => {
                Err(Failure::operation_invalid(origin, "domain is pmsuspended"))
            }
            (_, Driver::Xen) => Ok(()),
            (_, Driver::Qemu | Driver::Lxc) => Err(Failure::operation_invalid(
                origin,
                "domain is already running",
            )),
        }
    }

    /// Wakes a guest that sleeps in memory.
    pub(crate) fn wake(&mut self, index: Index) -> Result<(), Failure> {
        if !self.guest(index).is_active() {
            return Err(Failure::not_running());
        }
        if self.guest(index).condition.state == DomainState::PMSUSPENDED {
            self.turn(index, Condition::running(DomainRunningReason::WAKEUP));
            self.emit(index, Lifecycle::Started(DomainEventStartedDetail::WAKEUP));
        }
        Ok(())
    }

    pub(crate) fn set_time(&self, index: Index) -> Result<(), Failure> {
        if !self.driver.has_set_time() {
            return Err(Failure::no_support("virDomainSetTime"));
        }
        let record = self.guest(index);
        if !record.is_active() {
            return Err(Failure::not_running());
        }
        match (self.driver, agent_failure(record.behaviour.agent)) {
            (Driver::Qemu, Some(failure)) => Err(failure),
            _ => Ok(()),
        }
    }

    pub(super) fn refuse_domain_zero(&self, index: Index) -> Result<(), Failure> {
        if !self.guest(index).is_domain_zero() {
            return Ok(());
        }
        let detail = "Domain-0 does not support requested operation";
        Err(Failure::operation_invalid(
            self.driver.error_domain(),
            detail,
        ))
    }
}
