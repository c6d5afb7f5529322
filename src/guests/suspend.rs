//! Saving guests: several at a time, each until its image is whole.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use futures_util::stream::{self, StreamExt};
use tokio::time::{Instant, interval_at, sleep, timeout};
use virtwire_proto::message::ErrorCode;
use virtwire_proto::remote::{DomainSaveRestoreFlags, DomainShutoffReason, DomainState};

use super::attempt::{LAST_LOOK, deal_with, is_late, may_be_for_its_flags, off, over_links};
use super::guest::{Action, Guest};
use super::host::{Host, Link, Watch};
use super::notice::Notice;
use super::plan::StopPlan;
use super::reboot::{off_for_good, off_or_ready};
use super::report::{GuestReport, Outcome, Reason};
use super::run::Run;
use crate::client::{Domain, Error};

/// Attempts to save a guest that goes on running when the driver refuses.
const ATTEMPTS: u32 = 3;
/// How often a save is looked at that an earlier connection began.
const LOOK: Duration = Duration::from_secs(1);

/// Saves the guests of one host, [`Limits::at_once`](super::Limits::at_once) at a time.
pub(super) async fn all(
    run: &Run,
    plan: &StopPlan,
    host: &Host,
    guests: &[Guest],
) -> Vec<GuestReport> {
    let flags = if plan.bypass_cache {
        DomainSaveRestoreFlags::BYPASS_CACHE
    } else {
        DomainSaveRestoreFlags::empty()
    };
    stream::iter(guests)
        .map(|guest| {
            Suspend {
                run,
                host,
                guest,
                flags,
                stall: plan.shutdown_timeout,
            }
            .report()
        })
        .buffer_unordered(run.limits.at_once)
        .collect()
        .await
}

/// One guest on its way to disk.
struct Suspend<'a> {
    run: &'a Run,
    host: &'a Host,
    guest: &'a Guest,
    flags: DomainSaveRestoreFlags,
    /// How long a save may go without progress.
    stall: Option<Duration>,
}

impl Suspend<'_> {
    async fn report(self) -> GuestReport {
        let Self {
            run, host, guest, ..
        } = self;
        let no_turn = run.haste.is_over().then_some(Reason::OutOfTime);
        let work = pin!(self.outcome());
        deal_with(run, host, Action::Suspend, guest, no_turn, work).await
    }

    async fn outcome(&self) -> Outcome {
        let watch = self.host.watch(self.guest.uuid);
        let mut begun = false;
        let until_saved = over_links(self.host, async |link| {
            self.until_saved(link, &watch, &mut begun).await
        });
        tokio::select! {
            outcome = until_saved => outcome,
            stalled = self.until_stalled() => Outcome::unknown(stalled),
            () = self.run.haste.over() => self.too_late().await,
        }
    }

    /// A guest that was saved at the last moment is saved. Of another, nobody knows: the daemon
    /// may go on saving it.
    async fn too_late(&self) -> Outcome {
        let last_look = async {
            let link = self.host.link().await.ok()?;
            let domain = self.guest.domain(&link.connection);
            saved_or_off(&domain).await.ok()?
        };
        match timeout(LAST_LOOK, last_look).await {
            Ok(Some(outcome)) => outcome,
            Ok(None) | Err(_) => Outcome::unknown(Reason::OutOfTime),
        }
    }

    async fn until_saved(
        &self,
        link: &Link,
        watch: &Watch,
        begun: &mut bool,
    ) -> Result<Outcome, Error> {
        let domain = self.guest.domain(&link.connection);
        if *begun && let Some(outcome) = self.until_job_is_over(&domain, watch).await? {
            return Ok(outcome);
        }
        let room = link.pool.connection().await?;
        let connection = room.within(self.run.limits.save);
        let (mut attempt, mut flags) = (1, self.flags);
        loop {
            if off_or_ready(link, &domain).await?.is_some()
                && let Some(outcome) = saved_or_off(&domain).await?
            {
                return Ok(outcome);
            }
            *begun = true;
            let save = self.guest.domain(&connection);
            let error = match save.managed_save(flags).await {
                Ok(()) => return Ok(Outcome::Saved),
                Err(error) => error,
            };
            match error.code() {
                Some(ErrorCode::NO_DOMAIN) => return Ok(Outcome::Gone),
                // Xen cannot go around the page cache; an image that went through it is one as well.
                _ if !flags.is_empty() && may_be_for_its_flags(&error) => {
                    flags = DomainSaveRestoreFlags::empty();
                    let (uri, guest) = (self.host.uri(), &self.guest.name);
                    self.run.tell(&Notice::CacheNotBypassed { uri, guest });
                    continue;
                }
                _ if error.is_unsupported() => {
                    return Ok(Outcome::failed(Reason::CannotSave(link.driver.clone())));
                }
                Some(_) => {}
                // It takes longer than a call may; as long as it tells how far it is, it is waited for.
                None if matches!(error, Error::Timeout { .. }) => {
                    let mut over = saved_or_off(&domain).await?;
                    if over.is_none() && self.processed().await.is_some() {
                        over = self.until_job_is_over(&domain, watch).await?;
                    }
                    return over.ok_or(error);
                }
                None => return Err(error),
            }
            // Of a guest that somebody destroyed meanwhile, drivers say all kinds of things.
            if off_for_good(link, &domain).await?.is_some()
                && let Some(outcome) = saved_or_off(&domain).await?
            {
                return Ok(match outcome {
                    Outcome::Off if has_crashed(&domain).await? => Outcome::failed(error),
                    outcome => outcome,
                });
            }
            // Another job has held the guest for too long, a backup for instance.
            let was_busy = error.code() == Some(ErrorCode::OPERATION_TIMEOUT);
            if !link.is_xen() && !was_busy {
                return Err(error);
            }
            if link.is_xen() && self.is_frozen(&domain).await? {
                return Ok(Outcome::failed(Reason::Frozen(Arc::new(error))));
            }
            if attempt == ATTEMPTS {
                return Err(error);
            }
            attempt += 1;
        }
    }

    /// Whether a guest that is said to run does nothing.
    ///
    /// Xen refuses to save a guest in its first second, and that passes. But one whose image finds
    /// no room stays halted, while libvirt has it running; nothing but destroying it helps then.
    async fn is_frozen(&self, domain: &Domain) -> Result<bool, Error> {
        let before = domain.processor_time().await?;
        sleep(self.run.limits.save_again).await;
        Ok(domain.processor_time().await? == before)
    }

    /// The connection broke during a save: the daemon may be at it still. Waits for that, and
    /// says what came of it; `None` when the guest runs and nothing saves it.
    async fn until_job_is_over(
        &self,
        domain: &Domain,
        watch: &Watch,
    ) -> Result<Option<Outcome>, Error> {
        let until = Instant::now() + self.run.limits.save;
        loop {
            if let Some(outcome) = saved_or_off(domain).await? {
                return Ok(Some(outcome));
            }
            match domain.job().await {
                Ok(job) if job.is_active() => {}
                Err(error) if is_late(&error) && Instant::now() < until => {}
                Err(error) if is_late(&error) => return Err(error),
                Err(error) if error.is_connection_lost() => return Err(error),
                // The driver has no jobs, or this one has none: it is off, or not being saved.
                Ok(_) | Err(_) => return saved_or_off(domain).await,
            }
            tokio::select! {
                () = watch.changed() => {}
                () = sleep(LOOK) => {}
            }
        }
    }

    /// Tells how far the save has come; ends when it comes no further.
    ///
    /// Drivers that cannot tell bytes (xen) are given the whole of
    /// [`Limits::save`](super::Limits::save).
    async fn until_stalled(&self) -> Reason {
        let every = self.run.limits.progress;
        let begun = Instant::now();
        let mut progress = interval_at(begun + every, every);
        let (mut last, mut since) = (None, begun);
        loop {
            progress.tick().await;
            let processed = self.processed().await;
            self.run.tell(&Notice::Saving {
                uri: self.host.uri(),
                guest: self.guest,
                processed,
                taken: begun.elapsed(),
            });
            if processed.is_none() || processed != last {
                (last, since) = (processed, Instant::now());
            } else if let Some(stall) = self.stall
                && since.elapsed() >= stall
            {
                return Reason::Stalled(stall);
            }
        }
    }

    /// Bytes that the save has written, if the driver can tell: one that knows no total (xen)
    /// says 0 all the while, one that does may be stuck at 0.
    async fn processed(&self) -> Option<u64> {
        let link = self.host.link().await.ok()?;
        let job = self.guest.domain(&link.connection).job().await.ok()?;
        (job.total > 0 || job.processed > 0).then_some(job.processed)
    }
}

/// Whether a guest that is off has lost its memory: the hypervisor's process came to a bad end.
async fn has_crashed(domain: &Domain) -> Result<bool, Error> {
    let bad_ends = [
        DomainShutoffReason::CRASHED.0,
        DomainShutoffReason::FAILED.0,
    ];
    let (state, reason) = domain.state_and_reason().await?;
    Ok(state == DomainState::SHUTOFF && bad_ends.contains(&reason))
}

/// What a guest is that does not run: saved, off or gone; `None` while it runs.
async fn saved_or_off(domain: &Domain) -> Result<Option<Outcome>, Error> {
    match off(domain).await? {
        Some(Outcome::Off) => match domain.has_managed_save().await {
            Ok(true) => Ok(Some(Outcome::Saved)),
            Ok(false) => Ok(Some(Outcome::Off)),
            Err(error) if error.is_unsupported() => Ok(Some(Outcome::Off)),
            Err(error) if error.is_not_found() => Ok(Some(Outcome::Gone)),
            Err(error) => Err(error),
        },
        seen => Ok(seen),
    }
}
