//! Stopping the guests of one host: which are at hand, and which wait for their turn.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use futures_util::stream::{FuturesUnordered, StreamExt};
use tokio::time::{Instant, interval_at};

use super::context::Run;
use super::drive::Drive;
use super::outcome::{self, Stopping};
use super::records::Records;
use crate::guests::event::EventKind;
use crate::guests::guest::{Action, Guest};
use crate::guests::host::{Driver, Host};
use crate::guests::machine::{Ending, Stop, StopPolicy, Verdict};
use crate::guests::plan::StopPlan;
use crate::guests::reason::Reason;
use crate::guests::report::{GuestReport, Outcome};

/// The part of the shared time, at its end, in which all guests that are left are asked.
const LAST_PART: u32 = 4;

/// How often a step that failed for a moment's reason is tried.
const ATTEMPTS: u8 = 3;
/// How often a save is begun again after its connection was lost.
const CONNECTIONS: u8 = 10;

/// The guests of one host on their way off.
///
/// One by one, each guest has the whole timeout; several at a time, they share it. When a quarter of the shared time
/// is left, or the run is to end soon, all guests that have not been asked yet are asked. Saves keep their turns: side by side, none
/// would be done sooner.
pub(super) struct StopGuests<'a> {
    pub(super) run: &'a Run,
    pub(super) plan: &'a StopPlan,
    pub(super) host: &'a Host,
    pub(super) driver: Driver,
    pub(super) records: &'a Records,
}

/// When guests must be off that share their time.
#[derive(Clone, Copy)]
struct Shared {
    until: Option<Instant>,
    all_asked: Option<Instant>,
}

impl StopGuests<'_> {
    /// Stops these guests, and reports each in the order in which they ended.
    pub(super) async fn all(&self, guests: &[Guest]) -> Vec<GuestReport> {
        let saves = self.plan.action == Action::Suspend;
        let shutdowns = usize::try_from(self.plan.shutdowns_at_once.get()).unwrap_or(usize::MAX);
        let mut at_once = if saves {
            self.run.limits.at_once
        } else {
            shutdowns
        };
        let shared = (!saves && shutdowns > 1).then(|| self.shared());
        let mut waiting = guests.iter();
        let mut under_way = FuturesUnordered::new();
        let mut reports = Vec::with_capacity(guests.len());
        let every = self.run.limits.progress;
        let mut progress = interval_at(Instant::now() + every, every);
        loop {
            for guest in waiting.by_ref().take(at_once - under_way.len()) {
                under_way.push(self.one(guest, shared));
            }
            tokio::select! {
                report = under_way.next() => match report {
                    Some(report) => reports.push(report),
                    None => break,
                },
                () = self.all_asked(shared), if !saves && at_once < usize::MAX => {
                    at_once = usize::MAX;
                }
                _ = progress.tick(), if shared.is_some() => {
                    self.tell_waiting(guests.len() - reports.len(), shared);
                }
            }
        }
        self.records.flush();
        let until = shared.and_then(|shared| shared.until);
        if until.is_some_and(|until| until <= Instant::now()) || self.run.wind_down.is_over() {
            let uri = Arc::clone(self.host.uri());
            self.run.tell(EventKind::TimeIsUp { uri });
        }
        reports
    }

    fn shared(&self) -> Shared {
        let now = Instant::now();
        let after = |part: Duration| now.checked_add(part);
        let timeout = self.plan.shutdown_timeout;
        Shared {
            until: timeout.and_then(after),
            all_asked: timeout.and_then(|timeout| after(timeout / LAST_PART * (LAST_PART - 1))),
        }
    }

    /// Resolves when all guests that are left are to be asked.
    async fn all_asked(&self, shared: Option<Shared>) {
        let nearly_over = async {
            match shared.and_then(|shared| shared.all_asked) {
                Some(moment) => tokio::time::sleep_until(moment).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            () = self.run.wind_down.hurried() => {}
            () = nearly_over => {}
        }
    }

    fn tell_waiting(&self, count: usize, shared: Option<Shared>) {
        // Nobody can tell who still runs; that there is no connection is told instead.
        if self.host.down().is_some() {
            return;
        }
        let until = shared.and_then(|shared| shared.until).into_iter();
        let until = until.chain(self.run.wind_down.until()).min();
        self.run.tell(EventKind::WaitingForMany {
            uri: Arc::clone(self.host.uri()),
            count,
            left: until.map(|until| until.saturating_duration_since(Instant::now())),
        });
    }

    /// One guest, from its first request to its report.
    async fn one(&self, guest: &Guest, shared: Option<Shared>) -> GuestReport {
        let (run, uri, action) = (self.run, self.host.uri(), self.plan.action);
        let mut was_paused = false;
        let outcome = if run.wind_down.is_interrupted() {
            Outcome::failed(Reason::Unasked(Box::new(Reason::Interrupted)))
        } else if run.wind_down.is_over() {
            Outcome::failed(Reason::Unasked(Box::new(Reason::OutOfTime)))
        } else {
            run.tell(EventKind::GuestBegun {
                uri: Arc::clone(uri),
                action,
                guest: guest.clone(),
            });
            let (outcome, paused) = self.outcome(guest, shared).await;
            was_paused = paused;
            outcome
        };
        run.tell(EventKind::GuestDone {
            uri: Arc::clone(uri),
            action,
            guest: guest.clone(),
            outcome: outcome.clone(),
        });
        let report = GuestReport {
            guest: guest.clone(),
            outcome,
            was_paused,
        };
        self.records.stopped(uri, action, &report);
        report
    }

    async fn outcome(&self, guest: &Guest, shared: Option<Shared>) -> (Outcome, bool) {
        let timeout = self.plan.shutdown_timeout;
        let own_end = timeout.and_then(|timeout| Instant::now().checked_add(timeout));
        let until = shared.map_or(own_end, |shared| shared.until);
        let left = match shared {
            Some(_) => until.map(|until| until.saturating_duration_since(Instant::now())),
            None => timeout,
        };
        let mut machine = Stop::new(self.policy(guest, left));
        let one_by_one = shared.is_none() && self.plan.action != Action::Suspend;
        let drive = Drive {
            run: self.run,
            host: self.host,
            guest,
            action: self.plan.action,
            turns: None,
            tells_waiting: one_by_one,
            until,
            requested: AtomicBool::new(false),
        };
        let ended = tokio::select! {
            ended = drive.drive(&mut machine) => Some(ended),
            () = self.run.wind_down.interrupted() => None,
        };
        let doing = if machine.is_saving() {
            Action::Suspend
        } else {
            Action::Shutdown
        };
        let stopping = Stopping {
            driver: &self.driver,
            limit: timeout.filter(|_| !self.run.wind_down.is_over()),
            save: self.run.limits.save,
            asked: (machine.was_asked() && drive.has_requested()).then_some(doing),
        };
        let silent = || self.host.silent_for().map(Reason::Unanswered);
        let outcome = match (ended, self.host.down().or_else(silent)) {
            (None | Some((Verdict::Unknown, _)), Some(unheard)) => Outcome::unknown(unheard),
            (None, None) => stopping.cut_short(Reason::Interrupted),
            (Some((verdict, trouble)), _) => outcome::stopped(verdict, trouble, &stopping),
        };
        (outcome, machine.was_paused())
    }

    fn policy(&self, guest: &Guest, timeout: Option<Duration>) -> StopPolicy {
        let limits = &self.run.limits;
        StopPolicy {
            ending: match self.plan.action {
                Action::Suspend => Ending::Save,
                Action::Shutdown | Action::Start => Ending::Shutdown,
            },
            persistent: guest.persistent,
            awake: guest.awake,
            is_xen: self.driver.is_xen(),
            is_container: self.driver.is_lxc(),
            bypass_cache: self.plan.bypass_cache,
            timeout,
            save: limits.save,
            save_again: limits.save_again,
            ask_again: limits.ask_again,
            signal: limits.signal,
            paused: limits.paused,
            progress: limits.progress,
            attempts: ATTEMPTS,
            connections: CONNECTIONS,
        }
    }
}
