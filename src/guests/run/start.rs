//! Starting: list, plan, execution, and forgetting what runs again.

use std::convert::Infallible;
use std::future::pending;
use std::pin::pin;
use std::sync::Arc;

use futures_util::future::join_all;
use futures_util::stream::{self, StreamExt};
use tokio::sync::Semaphore;
use tokio::time::Instant;
use virtwire_proto::Uuid;

use super::context::Run;
use super::pace::Pace;
use super::records::Records;
use super::start_guests::StartGuests;
use crate::guests::config::OnBoot;
use crate::guests::event::EventKind;
use crate::guests::guest::Action;
use crate::guests::host::{Answer, Host, Roll, Window};
use crate::guests::journal::{Purpose, Snapshot, StateError, now};
use crate::guests::plan::{StartGuest, StartHost, StartPlan};
use crate::guests::reason::Reason;
use crate::guests::report::{GuestReport, HostReport, Report};

impl Run {
    /// Starts the guests on the guest list, and takes those off it that run.
    ///
    /// A guest that could not be started, and one whose host is not configured or cannot be
    /// reached, stays on the list for the next start. So does a guest that runs, and that an unfinished stop has asked to
    /// shut down. A start that a stop waits for ends early.
    ///
    /// # Errors
    /// [`StateError`] when the list cannot be read, or another run has the lock. A list that cannot be
    /// changed is in [`Report::unrecorded`].
    pub async fn start(&self) -> Result<Report, Arc<StateError>> {
        let report = self.start_unless_stopped(None).await?;
        Ok(report.unwrap_or_else(|| Report::empty(Action::Start)))
    }

    /// [`Run::start`] for a run that has started guests before, under this [generation](Report::generation), and goes
    /// on with what it could not start. `None` if guests were stopped since: they are to stay off.
    ///
    /// # Errors
    /// As [`Run::start`].
    pub async fn start_again(&self, since: u64) -> Result<Option<Report>, Arc<StateError>> {
        self.start_unless_stopped(Some(since)).await
    }

    async fn start_unless_stopped(
        &self,
        since: Option<u64>,
    ) -> Result<Option<Report>, Arc<StateError>> {
        let run = self.bounded();
        Box::pin(run.start_those_since(since)).await
    }

    async fn start_those_since(
        &self,
        since: Option<u64>,
    ) -> Result<Option<Report>, Arc<StateError>> {
        let records = Records::open(self, Purpose::Start, self.limits.call).await?;
        let entries = records.entries()?;
        // Looked at when the lock is held: a stop may have had it until now.
        if since.is_some_and(|since| records.journal().last_stop() > since) {
            drop(records.finish(None).await);
            return Ok(None);
        }
        let generation = records.journal().generation();
        let mut unread = 0;
        for line in records.journal().unreadable() {
            unread += 1;
            let line = line.to_string().into();
            self.tell(EventKind::Unreadable { line });
        }
        if self.settings.on_boot.value == OnBoot::Ignore {
            if !entries.is_empty() || unread > 0 {
                self.tell(EventKind::StartDisabled);
            }
            let discarded = records.journal().discard().await.err();
            let finished = records.finish(Some(true)).await;
            return match discarded.or(finished) {
                Some(error) => Err(error),
                None => Ok(Some(Report {
                    generation,
                    ..Report::empty(Action::Start)
                })),
            };
        }
        let plan = StartPlan::new(&entries, &self.settings, now());
        drop(entries);
        let pace = Pace::new(plan.start_delay);
        let configured = plan
            .hosts
            .iter()
            .map(|todo| self.start_host(&plan, todo, &pace, &records));
        let others = plan.not_configured.iter().map(async |todo| {
            if self.is_configured_as_another(&todo.uri).await {
                return Some(self.start_host(&plan, todo, &pace, &records).await);
            }
            let uri = todo.uri.as_str().into();
            self.tell(EventKind::NotConfigured { uri });
            None
        });
        let hosts = async {
            let (mut hosts, others) = tokio::join!(join_all(configured), join_all(others));
            hosts.extend(others.into_iter().flatten());
            hosts
        };
        let yields = async {
            records.journal().yield_requested().await;
            self.tell(EventKind::Yielded);
            self.wind_down.interrupt();
            pending::<Infallible>().await
        };
        let hosts = tokio::select! {
            hosts = hosts => hosts,
            never = yields => match never {},
        };
        Ok(Some(Report {
            generation,
            action: Action::Start,
            hosts,
            unread,
            interrupted: self.wind_down.is_interrupted() || self.wind_down.is_hurried(),
            unrecorded: records.finish(Some(true)).await,
        }))
    }

    /// What [`Run::start`] would do now. Nothing is touched.
    ///
    /// # Errors
    /// [`StateError`] when the list cannot be read.
    pub fn plan_start(&self) -> Result<StartPlan, StateError> {
        let mut snapshot = Snapshot::read(&self.places)?;
        if self.settings.on_boot.value == OnBoot::Ignore {
            snapshot.entries.clear();
        }
        Ok(StartPlan::new(&snapshot.entries, &self.settings, now()))
    }

    /// Whether a URI that is not configured means the daemon of one that is.
    async fn is_configured_as_another(&self, uri: &str) -> bool {
        let uris = self.uris().chain([uri]);
        let roll = Roll::new(uris, &self.environment).await;
        // Side by side, since none of them may answer.
        let configured = stream::iter(roll.may_be(uri));
        let are_one = configured.map(async |other| self.are_one(&other, uri).await);
        let are_one = pin!(are_one.buffer_unordered(self.limits.at_once));
        let any = pin!(async { Ok(are_one.any(async |it| it).await) });
        tokio::select! {
            any = self.unless_cut_short(any) => any.unwrap_or(false),
            () = self.wind_down.hurried() => false,
        }
    }

    /// Whether a URI that is not configured means the daemon of one that is: it calls itself the same and knows the same
    /// guests. Once that daemon is there, it is by either URI.
    async fn are_one(&self, configured: &str, other: &str) -> bool {
        let window = self.budget().window(Action::Start);
        let Ok(one) = self.open_host(configured, window).await else {
            return false;
        };
        let Ok(other) = self.open_host(other, Window::ONCE).await else {
            self.leave(Some(one)).await;
            return false;
        };
        let are_one = Roll::are_twins(&one, &other).await;
        self.leave(Some(one)).await;
        self.leave(Some(other)).await;
        are_one
    }

    /// One host, from the first connection to the last guest: no host waits for another.
    async fn start_host(
        &self,
        plan: &StartPlan,
        todo: &StartHost,
        pace: &Pace,
        records: &Records,
    ) -> HostReport {
        let uri = todo.uri.as_str();
        let mut report = HostReport {
            uri: uri.to_owned(),
            reached: false,
            unreachable: None,
            guests: Vec::new(),
        };
        let window = self.budget().window(Action::Start);
        let opened = tokio::select! {
            opened = self.open_host(uri, window) => opened,
            () = self.wind_down.hurried() => Err(Reason::Interrupted),
        };
        match opened {
            Ok(host) => {
                report.reached = true;
                self.tell(EventKind::HostBegun {
                    uri: Arc::clone(host.uri()),
                    action: Action::Start,
                });
                match self.start_guests(plan, todo, &host, pace, records).await {
                    Ok(guests) => report.guests = guests,
                    Err(reason) => {
                        self.tell_unreachable(uri, &reason);
                        report.unreachable = Some(reason);
                    }
                }
                self.leave(Some(host)).await;
            }
            Err(reason) => {
                self.tell_unreachable(uri, &reason);
                report.unreachable = Some(reason);
            }
        }
        report
    }

    /// Starts the guests of a host that is connected to.
    async fn start_guests(
        &self,
        plan: &StartPlan,
        todo: &StartHost,
        host: &Host,
        pace: &Pace,
        records: &Records,
    ) -> Result<Vec<GuestReport>, Reason> {
        let until = Instant::now() + self.limits.start;
        let listing = pin!(async {
            loop {
                let link = host.link().await?;
                let unsure = todo.guests.iter().filter(|guest| !guest.seen_off);
                let unsure = unsure.map(|guest| guest.uuid);
                match link.known_and_where(unsure).await {
                    Ok(known) => return Ok((link.driver.clone(), known)),
                    Err(error) if Answer::of(&error).passes() && Instant::now() < until => {
                        host.until_noticed(&link, &error).await;
                    }
                    Err(error) => return Err(error.into()),
                }
            }
        });
        let (driver, known) = self.unless_cut_short(listing).await?;
        let is_off = |guest: &&StartGuest| {
            let known = known.get(&guest.uuid);
            known.is_some_and(|(_, known)| !known.active && !known.migrated)
        };
        let off = todo.guests.iter().filter(is_off).map(|guest| guest.uuid);
        let off: Vec<Uuid> = off.collect();
        if !off.is_empty() {
            // The guests are on the list already: only the lines and a connection are missing.
            let connected = pin!(async {
                let link = host.link().await?;
                Ok(link.pool.connection().await.map(drop)?)
            });
            let connected = self.unless_cut_short(connected);
            // Each start finds out for itself why there is no connection.
            let ((), _) = tokio::join!(records.begin_starts(host.uri(), off), connected);
        }
        let guests = StartGuests {
            run: self,
            plan,
            host,
            driver,
            known,
            pace,
            records,
            permits: Semaphore::new(self.limits.at_once),
        };
        Ok(guests.all(&todo.guests).await)
    }
}
