//! Starting guests again: side by side, or one after the other with a pause.

use std::pin::pin;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use futures_util::stream::{self, StreamExt};
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::{Instant, sleep, sleep_until};
use virtwire_proto::Uuid;
use virtwire_proto::message::ErrorCode;
use virtwire_proto::remote::DomainCreateFlags;

use super::attempt::{may_be_for_its_flags, over_links};
use super::guest::{Action, Guest};
use super::host::{Host, Link};
use super::notice::Notice;
use super::plan::StartPlan;
use super::report::{GuestReport, Outcome, Reason};
use super::run::Run;
use super::settle::{Settled, has_image, until_settled};
use super::shutdown::until_seen_off;
use crate::client::{Domain, Error};

/// Between two attempts to set a guest's clock.
const TRY_AGAIN: Duration = Duration::from_secs(1);
/// Guests of one host that are dealt with at one time, be it that they are looked at, wait to be
/// started, or have their clocks set; each takes some 5 kB meanwhile.
const AT_HAND: usize = 512;

/// Starts the guests of one host: in their order when a delay is wanted, side by side otherwise.
pub(super) async fn all(
    run: &Run,
    plan: &StartPlan,
    host: &Host,
    guests: &[Uuid],
    pace: &Pace,
) -> Vec<GuestReport> {
    let places = Semaphore::new(run.limits.at_once);
    let each = (0..).zip(guests).map(async |(place, uuid): (usize, _)| {
        let resume = Resume {
            run,
            plan,
            host,
            uuid: *uuid,
            places: &places,
            pace,
        };
        let report = resume.report().await;
        (place, resume, report)
    });
    let at_hand = if plan.start_delay.is_none() {
        AT_HAND
    } else {
        1
    };
    let started = stream::iter(each).buffer_unordered(at_hand);
    // The next guest does not wait for a clock: an agent may be long in coming.
    let finished = started.map(async |(place, resume, report)| {
        if plan.sync_time && report.outcome.is_good() {
            resume.sync_time(&report.guest).await;
        }
        (place, report)
    });
    let mut reports: Vec<_> = finished.buffer_unordered(AT_HAND).collect().await;
    reports.sort_unstable_by_key(|(place, _)| *place);
    reports.into_iter().map(|(_, report)| report).collect()
}

/// When the next guest of any host may be started.
#[derive(Debug)]
pub(super) struct Pace {
    delay: Duration,
    /// Before it, no guest is believed to go on running that ran already.
    believe: Instant,
    next: Mutex<Option<Instant>>,
}

impl Pace {
    pub(super) fn new(delay: Duration, linger: Duration) -> Self {
        Self {
            delay,
            believe: Instant::now() + linger,
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
    async fn report(&self) -> GuestReport {
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
            reason = self.run.cut_short() => Err(reason),
            outcome = until_active => Ok(outcome),
        };
        let outcome = outcome.unwrap_or_else(|reason| {
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
            && let Some(outcome) = self.until_settled(link, &domain, active).await?
            && !(matches!(outcome, Outcome::AlreadyActive) && self.goes_off(link, &domain).await?)
        {
            return Ok(outcome);
        }
        let turn = async {
            let place: Option<SemaphorePermit<'_>> = self.places.acquire().await.ok();
            let room = link.pool.connection().await?;
            self.pace.turn().await;
            Ok::<_, Error>((place, room))
        };
        let (_place, room) = tokio::select! {
            biased;
            () = self.run.haste.hurried() => return Ok(Outcome::failed(Reason::Interrupted)),
            turn = turn => turn?,
        };
        let connection = room.within(self.run.limits.start);
        let flags = if self.plan.bypass_cache {
            DomainCreateFlags::BYPASS_CACHE
        } else {
            DomainCreateFlags::empty()
        };
        let had_image = link.is_xen() && has_image(&domain).await?;
        if !std::mem::replace(asked, true) {
            let (uri, action) = (self.host.uri(), Action::Start);
            self.run.tell(&Notice::GuestBegun { uri, action, guest });
        }
        let start = domain.on(connection);
        match self.create(&start, flags).await {
            Ok(()) => Ok(Outcome::Started),
            // Somebody else, autostart for instance, was faster; or it was not quite off yet.
            Err(error) if error.code() == Some(ErrorCode::OPERATION_INVALID) => {
                match self
                    .until_settled(link, &domain, Outcome::AlreadyActive)
                    .await?
                {
                    Some(outcome) => Ok(outcome),
                    None => self.create(&start, flags).await.map(|()| Outcome::Started),
                }
            }
            Err(error) if link.is_xen() && error.code().is_some() => {
                self.afresh(&start, flags, had_image, error).await
            }
            Err(error) => Err(error),
        }
    }

    /// Starts a guest again whose image Xen could not read, and has thrown away: one that was whole
    /// once, or what a save has left that failed, of which libvirt says that there is none.
    async fn afresh(
        &self,
        domain: &Domain,
        flags: DomainCreateFlags,
        had_image: bool,
        error: Error,
    ) -> Result<Outcome, Error> {
        if domain.is_active().await? || has_image(domain).await? {
            return Err(error);
        }
        self.create(domain, flags).await?;
        Ok(if had_image {
            Outcome::StartedAfresh {
                reason: error.into(),
            }
        } else {
            Outcome::Started
        })
    }

    /// Starts it, around the page cache if that is wanted and the driver can.
    async fn create(&self, domain: &Domain, flags: DomainCreateFlags) -> Result<(), Error> {
        match domain.create(flags).await {
            Err(error) if !flags.is_empty() && may_be_for_its_flags(&error) => {
                let (uri, guest) = (self.host.uri(), domain.name());
                self.run.tell(&Notice::CacheNotBypassed { uri, guest });
                domain.create(DomainCreateFlags::empty()).await
            }
            answer => answer,
        }
    }

    /// Whether a guest that ran when the start began goes off while that is not believed yet.
    async fn goes_off(&self, link: &Link, domain: &Domain) -> Result<bool, Error> {
        if self.pace.believe <= Instant::now() {
            return Ok(false);
        }
        let watch = self.host.watch(self.uuid);
        tokio::select! {
            seen = until_seen_off(link, domain, &watch) => seen.map(|_off| true),
            () = sleep_until(self.pace.believe) => Ok(false),
            () = self.run.haste.hurried() => Ok(false),
        }
    }

    /// What has come of a start or a save that is under way: the outcome `active`, or `None` for a
    /// guest that is off.
    async fn until_settled(
        &self,
        link: &Link,
        domain: &Domain,
        active: Outcome,
    ) -> Result<Option<Outcome>, Error> {
        let settled = until_settled(self.run, link, self.host.uri(), domain).await?;
        Ok(match settled {
            Settled::Active => Some(active),
            Settled::Off => None,
            Settled::Unsettled(state) => Some(Outcome::failed(Reason::State(state))),
        })
    }

    /// Has the guest's agent set its clock, as soon as there is an agent.
    async fn sync_time(&self, guest: &Guest) {
        let synced = pin!(self.until_synced(guest));
        if let Err(reason) = self.run.unless_cut_short(synced).await {
            self.run.tell(&Notice::TimeNotSynced {
                uri: self.host.uri(),
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

/// Whether the guest's agent may only not have started yet.
fn is_agent_absent(error: &Error) -> bool {
    matches!(
        error.code(),
        Some(ErrorCode::AGENT_UNRESPONSIVE | ErrorCode::AGENT_UNSYNCED)
    )
}
