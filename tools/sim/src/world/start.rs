//! Starts: fresh ones and those from a managed save image.

use virtwire_proto::remote::{
    self, DomainCreateFlags, DomainEventStoppedDetail, DomainPausedReason, DomainShutoffReason,
};

use super::events::Lifecycle;
use super::handle::World;
use super::jobs::JobKind;
use super::record::{Condition, NO_ID};
use super::state::{Index, State};
use super::work::Step;
use crate::driver::Driver;
use crate::failure::Failure;
use crate::guest::{Attempt, Behaviour};

impl State {
    pub(crate) fn create(
        &mut self,
        world: &World,
        index: Index,
        flags: DomainCreateFlags,
    ) -> Result<Step<remote::Domain>, Failure> {
        self.refuse_domain_zero(index)?;
        if let Some(step) = self.behind_job(index, world, move |world, state| {
            state.create(world, index, flags)
        }) {
            return Ok(step);
        }
        if self.guest(index).is_active() {
            return Err(self.already_running(index));
        }
        if !self.guest(index).present {
            let wire = self.guest(index).wire();
            return Err(self
                .resolve(&wire)
                .err()
                .unwrap_or_else(Failure::not_running));
        }
        if flags.contains(DomainCreateFlags::FORCE_BOOT) {
            self.guest_mut(index).saved = false;
        }
        let behaviour = &self.guest(index).behaviour;
        let length = if self.guest(index).saved {
            behaviour.restore
        } else {
            behaviour.start
        };
        let serial = self.begin_job(index, JobKind::Start, length);
        if length.is_zero() {
            return self.finish_start(index, serial, flags).map(Step::Done);
        }
        if self.driver == Driver::Qemu {
            // The process is there, with its id, before its processors run.
            let id = self.next_id();
            self.set_id(index, id);
            self.turn(index, Condition::paused(DomainPausedReason::STARTING_UP));
        }
        let guard = Unfinished {
            world: world.clone(),
            index,
            serial,
        };
        let over = self.guest(index).job.as_ref().map(super::jobs::Job::over);
        let finish = move || {
            let result = guard.world.state().finish_start(index, serial, flags);
            drop(guard);
            result.map(Step::Done)
        };
        Ok(match over {
            Some(over) => Step::wait_or(length, over, finish),
            None => Step::wait(length, finish),
        })
    }

    fn already_running(&self, index: Index) -> Failure {
        let origin = self.driver.error_domain();
        match self.driver {
            Driver::Qemu => Failure::operation_invalid(origin, "domain is already running"),
            Driver::Lxc | Driver::Xen => {
                Failure::operation_invalid(origin, "Domain is already running")
            }
            Driver::Test => {
                let name = &self.guest(index).name;
                Failure::internal(origin, &format!("Domain '{name}' is already running"))
            }
        }
    }

    fn finish_start(
        &mut self,
        index: Index,
        serial: u64,
        flags: DomainCreateFlags,
    ) -> Result<remote::Domain, Failure> {
        if !self.has_job(index, serial) {
            return Err(Failure::operation_failed("domain is not running"));
        }
        let record = self.guest_mut(index);
        let restored = record.saved;
        let attempt = if restored {
            Attempt::Restore
        } else {
            Attempt::Start
        };
        if let Some(plan) = Behaviour::strike(&mut record.behaviour, attempt) {
            record.saved = restored && !plan.loses_image;
            self.undo_start(index);
            return Err(plan.failure);
        }
        record.saved = false;
        let paused = flags.contains(DomainCreateFlags::PAUSED) || restored && record.saved_paused;
        self.end_job(index);
        self.boot(index, restored, paused);
        Ok(self.guest(index).wire())
    }

    /// The guest is off again, as a start leaves it that came to nothing.
    fn undo_start(&mut self, index: Index) {
        self.end_job(index);
        let was_active = self.guest(index).is_active();
        self.set_id(index, NO_ID);
        self.turn(index, Condition::off(DomainShutoffReason::FAILED));
        if was_active {
            self.emit(index, Lifecycle::Stopped(DomainEventStoppedDetail::FAILED));
        }
    }
}

/// A start under way. Dropped before its end, with the daemon that ran it, it undoes itself.
struct Unfinished {
    world: World,
    index: Index,
    serial: u64,
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        let mut state = self.world.state();
        if state.has_job(self.index, self.serial) {
            state.undo_start(self.index);
        }
    }
}
