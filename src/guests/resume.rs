//! Starting guests again: side by side, or one after the other with a pause.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use futures_util::future::join_all;
use futures_util::stream::{self, StreamExt};
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::{Instant, sleep, sleep_until};
use virtwire_proto::Uuid;
use virtwire_proto::message::ErrorCode;
use virtwire_proto::remote::{DomainCreateFlags, DomainPausedReason, DomainState};

use super::attempt::over_links;
use super::guest::{Action, Guest};
use super::host::{Host, Link};
use super::notice::Notice;
use super::plan::StartPlan;
use super::report::{GuestReport, Outcome, Reason};
use super::run::Run;
use crate::client::{Domain, Error};

/// Between two attempts to set a guest's clock.
const TRY_AGAIN: Duration = Duration::from_secs(1);
/// How often a start is looked at that somebody else, or an earlier connection, began.
const LOOK: Duration = Duration::from_millis(200);

/// Starts the guests of one host: in their order when a delay is wanted, side by side otherwise.
pub(super) async fn all(
    run: &Run,
    plan: &StartPlan,
    host: &Host,
    guests: &[Uuid],
    pace: &Pace,
) -> Vec<GuestReport> {
    let places = Semaphore::new(run.limits.at_once);
    let each = guests.iter().map(|uuid| {
        Resume {
            run,
            plan,
            host,
            uuid: *uuid,
            places: &places,
            pace,
        }
        .report()
    });
    if plan.start_delay.is_none() {
        join_all(each).await
    } else {
        stream::iter(each).then(|guest| guest).collect().await
    }
}

/// When the next guest of any host may be started.
#[derive(Debug)]
pub(super) struct Pace {
    delay: Duration,
    next: Mutex<Option<Instant>>,
}

impl Pace {
    pub(super) fn new(delay: Duration) -> Self {
        Self {
            delay,
            next: Mutex::default(),
        }
    }

    /// Waits until the delay since the last turn is over, and takes the next one.
    async fn turn(&self) {
        while let Some(next) = self.taken() {
            sleep_until(next).await;
        }
    }

    /// Takes a turn now, or says when to try again.
    fn taken(&self) -> Option<Instant> {
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        if let Some(next) = *next
            && next > now
        {
            return Some(next);
        }
        *next = Some(now + self.delay);
        None
    }
}

/// One guest on its way back.
struct Resume<'a> {
    run: &'a Run,
    plan: &'a StartPlan,
    host: &'a Host,
    uuid: Uuid,
    /// For the guests of this host that are being started at one time.
    places: &'a Semaphore,
    pace: &'a Pace,
}

impl Resume<'_> {
    async fn report(self) -> GuestReport {
        // Until the daemon tells its name, the UUID stands for it.
        let mut guest = Guest {
            name: self.uuid.to_string(),
            uuid: self.uuid,
            persistent: true,
        };
        let mut asked = false;
        let until_active = over_links(self.host, async |link| {
            self.until_active(link, &mut guest, &mut asked).await
        });
        let outcome = tokio::select! {
            biased;
            () = self.run.interrupt.raised() => None,
            outcome = until_active => Some(outcome),
        };
        let outcome = outcome.unwrap_or_else(|| {
            let reason = Reason::Interrupted;
            if asked {
                Outcome::unknown(reason)
            } else {
                Outcome::failed(reason)
            }
        });
        let (uri, action) = (self.host.uri(), Action::Start);
        self.run.tell(&Notice::GuestDone {
            uri,
            action,
            guest: &guest,
            outcome: &outcome,
        });
        if self.plan.sync_time && outcome.is_good() {
            self.sync_time(&guest).await;
        }
        GuestReport { guest, outcome }
    }

    async fn until_active(
        &self,
        link: &Link,
        guest: &mut Guest,
        asked: &mut bool,
    ) -> Result<Outcome, Error> {
        let domain = match link.connection.domain_by_uuid(self.uuid).await {
            Ok(domain) => domain,
            Err(error) if error.is_not_found() => return Ok(Outcome::failed(Reason::Missing)),
            Err(error) => return Err(error),
        };
        domain.name().clone_into(&mut guest.name);
        let active = if *asked {
            Outcome::Started
        } else {
            Outcome::AlreadyActive
        };
        if domain.id().is_some()
            && let Some(outcome) = self.until_settled(&domain, active).await?
        {
            return Ok(outcome);
        }
        let _place: Option<SemaphorePermit<'_>> = self.places.acquire().await.ok();
        let room = link.pool.connection().await?;
        let connection = room.within(self.run.limits.start);
        let flags = if self.plan.bypass_cache {
            DomainCreateFlags::BYPASS_CACHE
        } else {
            DomainCreateFlags::empty()
        };
        self.pace.turn().await;
        *asked = true;
        match domain.on(connection).create(flags).await {
            Ok(()) => Ok(Outcome::Started),
            // Somebody else, autostart for instance, was faster.
            Err(error) if error.code() == Some(ErrorCode::OPERATION_INVALID) => self
                .until_settled(&domain, Outcome::AlreadyActive)
                .await?
                .ok_or(error),
            Err(error) => Err(error),
        }
    }

    /// What has come of a start that is under way: the outcome `active`, or `None` for a guest that
    /// is off.
    ///
    /// A guest has an id and is paused while its memory is being read, and that may still fail, or
    /// end with the daemon. Its image is there until it has succeeded.
    async fn until_settled(
        &self,
        domain: &Domain,
        active: Outcome,
    ) -> Result<Option<Outcome>, Error> {
        let until = Instant::now() + self.run.limits.start;
        loop {
            let (state, reason) = domain.state_and_reason().await?;
            let under_way = state == DomainState::PAUSED
                && (reason == DomainPausedReason::STARTING_UP.0 || has_image(domain).await?);
            if !under_way {
                return Ok(domain.is_active().await?.then_some(active));
            }
            if Instant::now() >= until {
                return Ok(Some(Outcome::failed(Reason::State(state))));
            }
            sleep(LOOK).await;
        }
    }

    /// Has the guest's agent set its clock, as soon as there is an agent.
    async fn sync_time(&self, guest: &Guest) {
        let synced = self.until_synced(guest);
        if let Err(reason) = self.run.unless_interrupted(synced).await {
            self.run.tell(&Notice::TimeNotSynced {
                guest,
                reason: &reason,
            });
        }
    }

    async fn until_synced(&self, guest: &Guest) -> Result<(), Reason> {
        let until = Instant::now() + self.run.limits.sync_time;
        loop {
            let link = self.host.link().await?;
            // An agent that does not answer holds up what comes after it.
            let connection = link.pool.connection().await?;
            match guest.domain(&connection).sync_time().await {
                Err(error) if is_agent_absent(&error) && Instant::now() + TRY_AGAIN < until => {
                    sleep(TRY_AGAIN).await;
                }
                answer => return Ok(answer?),
            }
        }
    }
}

/// Whether there is a managed save image; never for a driver that has none.
async fn has_image(domain: &Domain) -> Result<bool, Error> {
    match domain.has_managed_save().await {
        Err(error) if error.is_unsupported() => Ok(false),
        answer => answer,
    }
}

/// Whether the guest's agent may only not have started yet.
fn is_agent_absent(error: &Error) -> bool {
    matches!(
        error.code(),
        Some(ErrorCode::AGENT_UNRESPONSIVE | ErrorCode::AGENT_UNSYNCED)
    )
}
