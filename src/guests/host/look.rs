//! The look: the only way to learn about a guest.

use std::time::Duration;

use virtwire_proto::remote::{
    DomainPausedReason, DomainRunningReason, DomainShutoffReason, DomainState,
};

use super::answer::Answer;
use super::link::Link;
use super::reboot::until_rebooted;
use crate::client::{Domain, Error};

/// The facts that a look asks for beside the state; each costs one call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Depth {
    /// Whether there is a managed save image.
    pub image: bool,
    /// The job that holds the guest.
    pub job: bool,
    /// The processor time that the guest has used.
    pub clock: bool,
}

impl Depth {
    /// The state alone.
    pub const STATE: Self = Self {
        image: false,
        job: false,
        clock: false,
    };
    /// The state and the image.
    pub const IMAGE: Self = Self {
        image: true,
        ..Self::STATE
    };
    /// The state, the image and the job.
    pub const JOB: Self = Self {
        image: true,
        job: true,
        clock: false,
    };
}

/// The result of a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Seen {
    /// The daemon does not know the guest.
    Gone,
    /// The guest is off.
    Off {
        /// Why.
        reason: DomainShutoffReason,
        /// Whether it has a managed save image; `None` if that was not asked.
        image: Option<bool>,
    },
    /// The guest is active.
    Active(Active),
}

/// The result of a look at an active guest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Active {
    /// Its state.
    pub state: DomainState,
    /// The reason of the state, which has one enum for each state.
    pub reason: i32,
    /// Whether it has a managed save image; `None` if that was not asked.
    pub image: Option<bool>,
    /// The job that holds it; `None` if that was not asked, or the driver does not tell.
    pub job: Option<Job>,
    /// The processor time that it has used, if that was asked.
    pub clock: Option<Duration>,
}

/// The job that holds a guest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Job {
    /// Whether there is one.
    pub active: bool,
    /// Bytes that it has processed; `None` if the driver counts none.
    pub processed: Option<u64>,
}

impl Active {
    /// An active guest in this state, of which nothing else is known.
    #[must_use]
    pub fn in_state(state: DomainState, reason: i32) -> Self {
        Self {
            state,
            reason,
            image: None,
            job: None,
            clock: None,
        }
    }

    /// Whether a job is known to hold the guest.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.job.is_some_and(|job| job.active)
    }

    /// Whether somebody has paused the guest, and no driver will let it go on by itself.
    #[must_use]
    pub fn is_paused_by_user(&self) -> bool {
        let by_user = [DomainPausedReason::USER.0, DomainPausedReason::UNKNOWN.0];
        self.state == DomainState::PAUSED && by_user.contains(&self.reason)
    }

    /// Whether the guest runs because it was booted, not restored.
    #[must_use]
    pub fn is_booted(&self) -> bool {
        self.state == DomainState::RUNNING && self.reason == DomainRunningReason::BOOTED.0
    }
}

impl Link {
    /// Looks at a guest of this link's host.
    ///
    /// A Xen guest that reboots is shut off for as long as that takes: the look waits for it.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call), except that an unknown guest is [`Seen::Gone`].
    pub async fn look(&self, domain: &Domain, depth: Depth) -> Result<Seen, Error> {
        match self.look_closely(domain, depth).await {
            Err(error) if Answer::of(&error) == Answer::Gone => Ok(Seen::Gone),
            seen => seen,
        }
    }

    async fn look_closely(&self, domain: &Domain, depth: Depth) -> Result<Seen, Error> {
        // The image comes first: a restore removes it last, and a save that begins later has a job.
        let image = if depth.image && depth.job {
            Some(has_image(domain).await?)
        } else {
            None
        };
        let (mut state, mut reason) = domain.state_and_reason().await?;
        if self.driver.is_xen() && state == DomainState::SHUTOFF {
            until_rebooted(&*self.pool.connection().await?, domain).await?;
            (state, reason) = domain.state_and_reason().await?;
            // libxl says that a guest is shut off 0.3 s before it can be started again.
            if state == DomainState::SHUTOFF && domain.is_active().await? {
                return Ok(Seen::Active(Active::in_state(DomainState::SHUTDOWN, 0)));
            }
        }
        if state == DomainState::SHUTOFF {
            let image = if depth.image {
                Some(has_image(domain).await?)
            } else {
                None
            };
            let reason = DomainShutoffReason(reason);
            return Ok(Seen::Off { reason, image });
        }
        let job = if depth.job { job(domain).await? } else { None };
        let clock = if depth.clock {
            Some(domain.processor_time().await?)
        } else {
            None
        };
        Ok(Seen::Active(Active {
            state,
            reason,
            image,
            job,
            clock,
        }))
    }
}

/// Returns `None` where the driver does not tell.
async fn job(domain: &Domain) -> Result<Option<Job>, Error> {
    match domain.job().await {
        Ok(job) => Ok(Some(Job {
            active: job.is_active(),
            // A driver that knows no total (libxl) reports 0 all the while.
            processed: (job.total > 0 || job.processed > 0).then_some(job.processed),
        })),
        Err(error) if error.is_connection_lost() => Err(error),
        Err(_) => Ok(None),
    }
}

/// Whether there is a managed save image; `false` for a driver that has none.
async fn has_image(domain: &Domain) -> Result<bool, Error> {
    match domain.has_managed_save().await {
        Err(error) if error.is_unsupported() => Ok(false),
        answer => answer,
    }
}
