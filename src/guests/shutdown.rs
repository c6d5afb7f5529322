//! Shutting guests down: a few at a time, each asked until it is off or its time is up.

use std::convert::Infallible;
use std::pin::pin;
use std::time::Duration;

use futures_util::stream::{FuturesUnordered, StreamExt};
use tokio::time::{Instant, interval_at, sleep, sleep_until, timeout};
use virtwire_proto::message::ErrorCode;
use virtwire_proto::remote::{DomainShutdownFlagValues as Method, DomainState};

use super::attempt::{LAST_LOOK, deal_with, may_be_for_its_flags, off, over_links, unless_late};
use super::deadline::Deadline;
use super::guest::{Action, Guest};
use super::host::{Host, Link, Watch};
use super::notice::Notice;
use super::plan::StopPlan;
use super::reboot::{off_for_good, off_or_ready};
use super::report::{GuestReport, Outcome, Reason};
use super::run::Run;
use crate::client::{Domain, Error};

/// How long a request may wait for a connection on which it can take its time.
const TURN: Duration = Duration::from_secs(2);
/// When a guest is looked at again that was not off although something had happened to it.
const FIRST_LOOK: Duration = Duration::from_millis(100);
/// When a guest is first looked at of which nothing was heard.
const UNHEARD: Duration = Duration::from_secs(1);

/// Shuts down the guests of one host.
///
/// One by one, each guest has the whole timeout; several at a time, they share it. A run in haste
/// asks all that have not been asked yet at once, each with the time it would have had.
pub(super) async fn all(
    run: &Run,
    plan: &StopPlan,
    host: &Host,
    guests: &[Guest],
) -> Vec<GuestReport> {
    let mut at_once = usize::try_from(plan.shutdowns_at_once.get()).unwrap_or(usize::MAX);
    let shared = (at_once > 1).then(|| Deadline::after(plan.shutdown_timeout));
    let mut waiting = guests.iter();
    let mut under_way = FuturesUnordered::new();
    let mut reports = Vec::with_capacity(guests.len());
    let mut progress = interval_at(Instant::now() + run.limits.progress, run.limits.progress);
    loop {
        for guest in waiting.by_ref().take(at_once - under_way.len()) {
            let deadline = shared.unwrap_or_else(|| Deadline::after(plan.shutdown_timeout));
            let shutdown = Shutdown {
                run,
                host,
                guest,
                deadline,
                shared: shared.is_some(),
            };
            under_way.push(shutdown.report());
        }
        tokio::select! {
            report = under_way.next() => match report {
                Some(report) => reports.push(report),
                None => break,
            },
            () = run.haste.hurried(), if at_once < usize::MAX => at_once = usize::MAX,
            _ = progress.tick(), if shared.is_some() => run.tell(&Notice::WaitingForMany {
                uri: host.uri(),
                guests: guests.len() - reports.len(),
                left: earlier(shared.and_then(Deadline::left), run.haste.left()),
            }),
        }
    }
    if shared.is_some_and(Deadline::is_over) || run.haste.is_over() {
        run.tell(&Notice::TimeIsUp { uri: host.uri() });
    }
    reports
}

/// The earlier of two ends, either of which may never come.
fn earlier(one: Option<Duration>, other: Option<Duration>) -> Option<Duration> {
    one.into_iter().chain(other).min()
}

/// One guest on its way down.
struct Shutdown<'a> {
    run: &'a Run,
    host: &'a Host,
    guest: &'a Guest,
    deadline: Deadline,
    /// Whether the time is shared with the other guests of the host, and with it its telling.
    shared: bool,
}

impl Shutdown<'_> {
    async fn report(self) -> GuestReport {
        let Self {
            run,
            host,
            guest,
            deadline,
            ..
        } = self;
        let no_turn = if run.haste.is_over() {
            Some(Reason::OutOfTime)
        } else {
            deadline.is_over().then(|| Reason::NoTurn(deadline.limit()))
        };
        let work = pin!(self.outcome());
        deal_with(run, host, Action::Shutdown, guest, no_turn, work).await
    }

    async fn outcome(&self) -> Outcome {
        let watch = self.host.watch(self.guest.uuid);
        let mut asked = Asked::default();
        let until_off = over_links(self.host, async |link| {
            self.until_off(link, &watch, &mut asked).await
        });
        tokio::select! {
            outcome = until_off => outcome,
            never = self.tell_progress() => match never {},
            () = self.deadline.over() => self.too_late(Reason::TooSlow(self.deadline.limit())).await,
            () = self.run.haste.over() => self.too_late(Reason::OutOfTime).await,
        }
    }

    /// Asks, waits and asks again. On a second link the guest is looked at first.
    async fn until_off(
        &self,
        link: &Link,
        watch: &Watch,
        asked: &mut Asked,
    ) -> Result<Outcome, Error> {
        let domain = self.guest.domain(&link.connection);
        let mut method = Method::empty();
        loop {
            if let Some(outcome) = unless_late(off_or_ready(link, &domain).await)? {
                return Ok(outcome);
            }
            if asked.once {
                if let Some(outcome) = unless_late(off(&domain).await)? {
                    return Ok(outcome);
                }
                let (uri, guest) = (self.host.uri(), self.guest);
                self.run.tell(&Notice::AskedAgain { uri, guest });
            }
            asked.once = true;
            let unheard = link.has_containers() && method.is_empty();
            let pause = if unheard {
                self.run.limits.signal
            } else {
                self.run.limits.ask_again
            };
            let ask_again = Instant::now() + pause;
            // One and the same for both waits: it may have taken an event in the first.
            let mut seen_off = pin!(until_seen_off(link, &domain, watch));
            let answered = tokio::select! {
                biased;
                outcome = &mut seen_off => return outcome,
                answer = self.request(link, method) => answer,
                // The driver enters the container to ask, and may be stuck there.
                () = sleep_until(ask_again), if unheard => Ok(()),
            };
            let was_heard = asked.heard;
            asked.heard |= match &answered {
                Ok(()) => true,
                Err(error) => error.is_undecided(),
            };
            method = match self
                .judge(link, &domain, method, was_heard, answered)
                .await?
            {
                Answer::Over(outcome) => return Ok(outcome),
                Answer::AskBy(method) => method,
                Answer::Heard if unheard => Method::SIGNAL,
                Answer::Heard => method,
            };
            tokio::select! {
                biased;
                outcome = &mut seen_off => return outcome,
                () = sleep_until(ask_again) => {}
            }
        }
    }

    /// One request, on a connection where it may take its time: where a guest has an agent, the
    /// request is over when the guest is, or after a minute.
    ///
    /// There are not many such turns. On qemu, who gets none soon is asked by the power button, which
    /// keeps nobody waiting but for a guest that is busy.
    async fn request(&self, link: &Link, method: Method) -> Result<(), Error> {
        let turn = link.pool.connection();
        if !link.is_qemu() {
            return self.guest.domain(&*turn.await?).shutdown(method).await;
        }
        if let Ok(connection) = timeout(TURN, turn).await {
            return self.guest.domain(&*connection?).shutdown(method).await;
        }
        let connection = link.spare.connection().await?;
        let domain = self.guest.domain(&connection);
        domain.shutdown(Method::ACPI_POWER_BTN).await
    }

    /// What a daemon's answer to a request means for the next one; `was_heard` says that the
    /// guest may have heard one before.
    async fn judge(
        &self,
        link: &Link,
        domain: &Domain,
        method: Method,
        was_heard: bool,
        answer: Result<(), Error>,
    ) -> Result<Answer, Error> {
        let error = match answer {
            Ok(()) => return Ok(Answer::Heard),
            Err(error) => error,
        };
        match error.code() {
            Some(ErrorCode::NO_DOMAIN) => Ok(Answer::Over(Outcome::Gone)),
            Some(ErrorCode::OPERATION_INVALID) => {
                if let Some(outcome) = unless_late(off_for_good(link, domain).await)? {
                    return Ok(Answer::Over(outcome));
                }
                Ok(match unless_late(domain.state().await.map(deaf))? {
                    Some(reason) => Answer::Over(Outcome::failed(reason)),
                    None => Answer::Heard,
                })
            }
            // The agent was asked and is not there; the power button is.
            Some(ErrorCode::AGENT_UNRESPONSIVE | ErrorCode::AGENT_UNSYNCED) => {
                Ok(Answer::AskBy(Method::ACPI_POWER_BTN))
            }
            // The driver does not know the method; its own choice was heard, or may be yet.
            _ if !method.is_empty() && may_be_for_its_flags(&error) => {
                Ok(Answer::AskBy(Method::empty()))
            }
            // Another job holds the guest for the moment.
            Some(ErrorCode::OPERATION_TIMEOUT) => Ok(Answer::Heard),
            // Most likely the daemon waits for an agent that does not answer.
            _ if matches!(error, Error::Timeout { .. }) => {
                Ok(Answer::AskBy(Method::ACPI_POWER_BTN))
            }
            None => Err(error),
            // Of a guest that goes off at this moment, drivers say all kinds of things.
            Some(_) => match unless_late(off_for_good(link, domain).await)? {
                Some(outcome) => Ok(Answer::Over(outcome)),
                None if was_heard => Ok(Answer::Heard),
                None => Err(error),
            },
        }
    }

    /// A guest that went off at the last moment is off. One that cannot be looked at is not known
    /// to be running either.
    async fn too_late(&self, slow: Reason) -> Outcome {
        let last_look = async {
            let link = self.host.link().await?;
            let domain = self.guest.domain(&link.connection);
            match off(&domain).await? {
                Some(outcome) => Ok::<_, Reason>(outcome),
                None => Ok(Outcome::failed(
                    deaf(domain.state().await?).unwrap_or(slow.clone()),
                )),
            }
        };
        match timeout(LAST_LOOK, last_look).await {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(reason)) => Outcome::unknown(reason),
            Err(_) => Outcome::unknown(slow),
        }
    }

    /// Tells now and then that the guest takes its time; never ends.
    async fn tell_progress(&self) -> Infallible {
        if self.shared {
            return std::future::pending().await;
        }
        let mut progress = interval_at(
            Instant::now() + self.run.limits.progress,
            self.run.limits.progress,
        );
        loop {
            progress.tick().await;
            self.run.tell(&Notice::Waiting {
                uri: self.host.uri(),
                guest: self.guest,
                left: earlier(self.deadline.left(), self.run.haste.left()),
            });
        }
    }
}

/// Why a guest that runs, in a way, hears nothing; `None` for one that should.
fn deaf(state: DomainState) -> Option<Reason> {
    match state {
        DomainState::PAUSED | DomainState::PMSUSPENDED | DomainState::CRASHED => {
            Some(Reason::State(state))
        }
        _ => None,
    }
}

/// What a guest was asked so far, over all links.
#[derive(Default)]
struct Asked {
    /// At all.
    once: bool,
    /// With success, or without an answer in time, so that it may have heard.
    heard: bool,
}

/// What a daemon's answer to a shutdown request means.
enum Answer {
    /// The guest may have heard.
    Heard,
    /// It has not; ask by this method.
    AskBy(Method),
    /// There is nothing more to ask.
    Over(Outcome),
}

/// Looks at a guest whenever something may have happened to it, until it is off.
///
/// The xen driver says that a guest has stopped some 0.3 s before it is off, and nothing after
/// that. And libvirtd can fall silent: an event of the very moment in which the last client that is
/// told events goes away stays in the queue, and so does everything after it. So a guest is looked
/// at in any case, less and less often.
pub(super) async fn until_seen_off(
    link: &Link,
    domain: &Domain,
    watch: &Watch,
) -> Result<Outcome, Error> {
    let mut pause = UNHEARD;
    loop {
        tokio::select! {
            () = watch.changed() => pause = FIRST_LOOK,
            () = sleep(pause) => pause *= 2,
        }
        if let Some(outcome) = unless_late(off_for_good(link, domain).await)? {
            return Ok(outcome);
        }
    }
}
