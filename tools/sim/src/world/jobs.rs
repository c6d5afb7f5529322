//! Long jobs on guests: saves and starts, one at a time on each.

use std::time::Duration;

use tokio::sync::watch;
use tokio::time::Instant;
use virtwire_proto::message::{ErrorCode, ErrorDomain};
use virtwire_proto::remote::{
    DomainGetJobInfoRet, DomainJobOperation, DomainJobStats, DomainJobType, TypedParam,
    TypedParamValue,
};

use super::handle::World;
use super::record::Condition;
use super::state::{Index, State};
use super::work::Step;
use crate::failure::Failure;

/// How long a call waits for another one's job on the same guest (`QEMU_JOB_WAIT_TIME`).
const JOB_WAIT: Duration = Duration::from_secs(30);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum JobKind {
    Save,
    Start,
    /// Of Xen's, in which the guest is shut off and everybody else waits.
    Reboot,
}

#[derive(Debug)]
pub(super) struct Job {
    pub(super) serial: u64,
    pub(super) kind: JobKind,
    pub(super) began: Instant,
    pub(super) length: Duration,
    /// The state to go back to when it comes to nothing.
    pub(super) before: Condition,
    /// Dropped with the job: everybody who waits for its end wakes.
    over: watch::Sender<()>,
}

impl Job {
    pub(super) fn over(&self) -> watch::Receiver<()> {
        self.over.subscribe()
    }

    /// How much is done, in thousandths.
    fn progress(&self) -> u64 {
        let length = self.length.as_micros().max(1);
        let done = self.began.elapsed().as_micros().min(length) * 1000 / length;
        u64::try_from(done).unwrap_or(1000)
    }
}

impl State {
    /// Begins a job and says which.
    pub(super) fn begin_job(&mut self, index: Index, kind: JobKind, length: Duration) -> u64 {
        self.last_job += 1;
        let serial = self.last_job;
        match kind {
            JobKind::Save => self.peaks.saving(true),
            JobKind::Start => self.peaks.starting(true),
            JobKind::Reboot => {}
        }
        let (over, _) = watch::channel(());
        let record = self.guest_mut(index);
        let before = record.condition;
        record.job = Some(Job {
            serial,
            kind,
            began: Instant::now(),
            length,
            before,
            over,
        });
        serial
    }

    /// Ends the guest's job, if it has one, and everybody's waiting for it.
    pub(super) fn end_job(&mut self, index: Index) -> Option<Job> {
        let job = self.guest_mut(index).job.take()?;
        match job.kind {
            JobKind::Save => self.peaks.saving(false),
            JobKind::Start => self.peaks.starting(false),
            JobKind::Reboot => {}
        }
        Some(job)
    }

    /// Whether this very job still goes on.
    pub(super) fn has_job(&self, index: Index, serial: u64) -> bool {
        self.guest(index)
            .job
            .as_ref()
            .is_some_and(|job| job.serial == serial)
    }

    /// While a job goes on: waits for its end and then tries again, or gives up after half a minute.
    pub(super) fn behind_job<T: Send + 'static>(
        &self,
        index: Index,
        world: &World,
        again: impl FnOnce(&World, &mut Self) -> Result<Step<T>, Failure> + Send + 'static,
    ) -> Option<Step<T>> {
        let job = self.guest(index).job.as_ref()?;
        let (serial, over, world) = (job.serial, job.over(), world.clone());
        Some(Step::wait_or(JOB_WAIT, over, move || {
            let mut state = world.state();
            if state.has_job(index, serial) {
                return Err(Failure::new(
                    ErrorCode::OPERATION_TIMEOUT,
                    ErrorDomain::DOMAIN,
                    "Timed out during operation: cannot acquire state change lock",
                ));
            }
            again(&world, &mut state)
        }))
    }

    pub(crate) fn job_info(&self, index: Index) -> Result<DomainGetJobInfoRet, Failure> {
        if !self.driver.has_job_info() {
            return Err(Failure::no_support("virDomainGetJobInfo"));
        }
        let record = self.guest(index);
        if !record.is_active() {
            return Err(Failure::not_running());
        }
        let Some(job) = record.job.as_ref().filter(|job| job.kind == JobKind::Save) else {
            return Ok(DomainGetJobInfoRet::default());
        };
        let totals = record
            .behaviour
            .job_totals
            .unwrap_or_else(|| self.driver.has_job_totals());
        let total = if totals { record.memory_kib * 1024 } else { 0 };
        let processed = total / 1000 * job.progress();
        let elapsed = u64::try_from(job.began.elapsed().as_millis()).unwrap_or(u64::MAX);
        Ok(DomainGetJobInfoRet {
            kind: DomainJobType::UNBOUNDED,
            time_elapsed: elapsed,
            data_total: total,
            data_processed: processed,
            data_remaining: total - processed,
            mem_total: total,
            mem_processed: processed,
            mem_remaining: total - processed,
            ..DomainGetJobInfoRet::default()
        })
    }

    pub(crate) fn job_stats(&self, index: Index) -> Result<DomainJobStats, Failure> {
        if !self.driver.has_job_stats() {
            return Err(Failure::no_support("virDomainGetJobStats"));
        }
        let info = self.job_info(index)?;
        if info.kind == DomainJobType::NONE {
            return Ok(DomainJobStats {
                kind: info.kind,
                params: Vec::new(),
            });
        }
        let mut params = vec![
            parameter(
                "operation",
                TypedParamValue::Int(DomainJobOperation::SAVE.0),
            ),
            parameter("time_elapsed", TypedParamValue::Ullong(info.time_elapsed)),
        ];
        if info.data_total > 0 {
            params.extend([
                parameter("data_total", TypedParamValue::Ullong(info.data_total)),
                parameter(
                    "data_processed",
                    TypedParamValue::Ullong(info.data_processed),
                ),
                parameter(
                    "data_remaining",
                    TypedParamValue::Ullong(info.data_remaining),
                ),
                parameter("memory_total", TypedParamValue::Ullong(info.mem_total)),
                parameter(
                    "memory_processed",
                    TypedParamValue::Ullong(info.mem_processed),
                ),
                parameter(
                    "memory_remaining",
                    TypedParamValue::Ullong(info.mem_remaining),
                ),
            ]);
        }
        Ok(DomainJobStats {
            kind: info.kind,
            params,
        })
    }

    /// Gives the guest's save up; the call that asked for it fails.
    pub(crate) fn abort_job(&mut self, index: Index) -> Result<(), Failure> {
        if !self.driver.has_job_info() {
            return Err(Failure::no_support("virDomainAbortJob"));
        }
        let record = self.guest(index);
        if !record.is_active() {
            return Err(Failure::not_running());
        }
        if !record
            .job
            .as_ref()
            .is_some_and(|job| job.kind == JobKind::Save)
        {
            let origin = self.driver.error_domain();
            return Err(Failure::operation_invalid(
                origin,
                "no job is active on the domain",
            ));
        }
        self.undo_save(index);
        Ok(())
    }
}

fn parameter(field: &str, value: TypedParamValue) -> TypedParam {
    TypedParam {
        field: field.into(),
        value,
    }
}
