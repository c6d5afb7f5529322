//! Managed saves.

use virtwire_proto::message::{ErrorCode, ErrorDomain};
use virtwire_proto::remote::{
    DomainEventStoppedDetail, DomainPausedReason, DomainSaveRestoreFlags, DomainShutoffReason,
    DomainState,
};

use super::events::Lifecycle;
use super::handle::World;
use super::jobs::JobKind;
use super::record::Condition;
use super::state::{Index, State};
use super::work::Step;
use crate::driver::Driver;
use crate::failure::Failure;
use crate::guest::{Attempt, Behaviour};

impl State {
    pub(crate) fn managed_save(
        &mut self,
        world: &World,
        index: Index,
        flags: DomainSaveRestoreFlags,
    ) -> Result<Step<()>, Failure> {
        if !self.driver.has_managed_save() {
            return Err(Failure::no_support("virDomainManagedSave"));
        }
        self.refuse_domain_zero(index)?;
        self.check_save_flags(flags)?;
        if let Some(step) = self.behind_job(index, world, move |world, state| {
            state.managed_save(world, index, flags)
        }) {
            return Ok(step);
        }
        if !self.guest(index).is_active() {
            return Err(Failure::not_running());
        }
        if !self.guest(index).persistent {
            let origin = self.driver.error_domain();
            let detail = "cannot do managed save for transient domain";
            return Err(Failure::operation_invalid(origin, detail));
        }
        let length = self.guest(index).behaviour.save;
        let serial = self.begin_job(index, JobKind::Save, length);
        self.pause_for_save(index);
        if length.is_zero() {
            return self.finish_save(index, serial, flags).map(Step::Done);
        }
        let guard = Unfinished {
            world: world.clone(),
            index,
            serial,
        };
        let over = self.guest(index).job.as_ref().map(super::jobs::Job::over);
        let finish = move || {
            let result = guard.world.state().finish_save(index, serial, flags);
            drop(guard);
            result.map(Step::Done)
        };
        Ok(match over {
            Some(over) => Step::wait_or(length, over, finish),
            None => Step::wait(length, finish),
        })
    }

    fn check_save_flags(&self, flags: DomainSaveRestoreFlags) -> Result<(), Failure> {
        let known = match self.driver {
            Driver::Xen => DomainSaveRestoreFlags::empty(),
            _ => {
                DomainSaveRestoreFlags::BYPASS_CACHE
                    | DomainSaveRestoreFlags::RUNNING
                    | DomainSaveRestoreFlags::PAUSED
            }
        };
        let unknown = flags.0 & !known.0;
        if unknown == 0 {
            return Ok(());
        }
        let function = format!("{}DomainManagedSave", self.driver.function_prefix());
        Err(Failure::unsupported_flags(
            self.driver.error_domain(),
            unknown,
            &function,
        ))
    }

    /// QEMU stops the processors for the time of the save and says so; the others do not.
    fn pause_for_save(&mut self, index: Index) {
        if self.driver == Driver::Qemu && self.is_running(index) {
            self.turn(index, Condition::paused(DomainPausedReason::SAVE));
            self.emit(index, Lifecycle::PAUSED);
        }
    }

    fn finish_save(
        &mut self,
        index: Index,
        serial: u64,
        flags: DomainSaveRestoreFlags,
    ) -> Result<(), Failure> {
        if !self.has_job(index, serial) {
            return Err(if self.guest(index).is_active() {
                Failure::new(
                    ErrorCode::OPERATION_ABORTED,
                    ErrorDomain::QEMU,
                    "operation aborted: domain save job: canceled by client",
                )
            } else {
                Failure::operation_failed("domain is not running")
            });
        }
        let behaviour = &mut self.guest_mut(index).behaviour;
        if let Some(plan) = Behaviour::strike(behaviour, Attempt::Save) {
            self.undo_save(index);
            let record = self.guest_mut(index);
            record.frozen = plan.freezes.then(|| record.booted.elapsed());
            return Err(plan.failure);
        }
        let before = self.end_job(index).map(|job| job.before.state);
        let record = self.guest_mut(index);
        record.saved = true;
        record.saved_paused = flags.contains(DomainSaveRestoreFlags::PAUSED)
            || before == Some(DomainState::PAUSED)
                && !flags.contains(DomainSaveRestoreFlags::RUNNING);
        self.power_off(
            index,
            DomainShutoffReason::SAVED,
            DomainEventStoppedDetail::SAVED,
        );
        Ok(())
    }

    /// The guest goes on where it was before the save.
    pub(super) fn undo_save(&mut self, index: Index) {
        let Some(job) = self.end_job(index) else {
            return;
        };
        if self.guest(index).condition != job.before {
            self.turn(index, job.before);
            self.emit(index, Lifecycle::UNPAUSED);
        }
    }

    pub(crate) fn has_managed_save(&self, index: Index) -> Result<bool, Failure> {
        if !self.driver.has_managed_save() {
            return Err(Failure::no_support("virDomainHasManagedSaveImage"));
        }
        Ok(self.guest(index).saved)
    }

    pub(crate) fn remove_managed_save(&mut self, index: Index) -> Result<(), Failure> {
        if !self.driver.has_managed_save() {
            return Err(Failure::no_support("virDomainManagedSaveRemove"));
        }
        self.guest_mut(index).saved = false;
        Ok(())
    }
}

/// A save under way. Dropped before its end, with the daemon that ran it, it undoes itself.
struct Unfinished {
    world: World,
    index: Index,
    serial: u64,
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        let mut state = self.world.state();
        if state.has_job(self.index, self.serial) {
            state.undo_save(self.index);
        }
    }
}
