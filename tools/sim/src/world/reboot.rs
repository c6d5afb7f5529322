//! Reboots, and the order of their events.

use virtwire_proto::remote::{
    DomainEventStartedDetail, DomainEventStoppedDetail, DomainMemoryStatsRet, DomainRunningReason,
    DomainShutoffReason, DomainState,
};

use super::events::Lifecycle;
use super::handle::World;
use super::jobs::JobKind;
use super::record::{Condition, NO_ID};
use super::state::{Index, State};
use super::work::Step;
use crate::driver::Driver;
use crate::failure::Failure;

impl State {
    pub(crate) fn reboot(&mut self, world: &World, index: Index) -> Result<(), Failure> {
        self.refuse_domain_zero(index)?;
        if !self.guest(index).is_active() {
            return Err(Failure::not_running());
        }
        let record = self.guest(index);
        if record.condition.state != DomainState::RUNNING || record.frozen.is_some() {
            return Ok(());
        }
        let length = record.behaviour.reboot;
        let inverted = record
            .behaviour
            .reboot_inverted
            .unwrap_or(self.driver == Driver::Xen);
        if length.is_zero() && !inverted {
            // Within the same process: nobody sees it but the guest.
            self.end_run(index);
            return Ok(());
        }
        self.end_run(index);
        self.set_id(index, NO_ID);
        self.turn(index, Condition::off(DomainShutoffReason::SHUTDOWN));
        let stopped = Lifecycle::Stopped(DomainEventStoppedDetail::SHUTDOWN);
        let started = Lifecycle::Started(DomainEventStartedDetail::BOOTED);
        if !inverted {
            self.emit(index, stopped);
        }
        if self.driver == Driver::Xen && !length.is_zero() {
            self.begin_job(index, JobKind::Reboot, length);
        }
        world.later(self, index, length, move |state, _| {
            state.end_job(index);
            let id = state.next_id();
            state.set_id(index, id);
            state.guest_mut(index).run += 1;
            state.turn(index, Condition::running(DomainRunningReason::BOOTED));
            state.emit(index, started);
            if inverted {
                state.emit(index, stopped);
            }
        });
        Ok(())
    }

    /// The memory's statistics, of which there are none here: a call that waits for its turn, unless it
    /// asks for none.
    pub(crate) fn memory_stats(
        &mut self,
        world: &World,
        index: Index,
        most: u32,
    ) -> Result<Step<DomainMemoryStatsRet>, Failure> {
        if most == 0 {
            return Ok(Step::Done(DomainMemoryStatsRet::default()));
        }
        let again = move |world: &World, state: &mut Self| state.memory_stats(world, index, most);
        if let Some(step) = self.behind_job(index, world, again) {
            return Ok(step);
        }
        if !self.guest(index).is_active() {
            return Err(Failure::not_running());
        }
        Ok(Step::Done(DomainMemoryStatsRet::default()))
    }
}
