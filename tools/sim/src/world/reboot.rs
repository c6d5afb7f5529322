//! Reboots, and the order of their events.

use virtwire_proto::remote::{
    DomainEventStartedDetail, DomainEventStoppedDetail, DomainRunningReason, DomainShutoffReason,
    DomainState,
};

use super::events::Lifecycle;
use super::handle::World;
use super::record::{Condition, NO_ID};
use super::state::{Index, State};
use crate::driver::Driver;
use crate::failure::Failure;

impl State {
    pub(crate) fn reboot(&mut self, world: &World, index: Index) -> Result<(), Failure> {
        self.refuse_domain_zero(index)?;
        if !self.guest(index).is_active() {
            return Err(Failure::not_running());
        }
        let record = self.guest(index);
        if record.condition.state != DomainState::RUNNING || record.frozen {
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
        world.later(self, index, length, move |state, _| {
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
}
