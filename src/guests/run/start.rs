//! Starting: list, plan, execution, and forgetting what runs again.

use std::collections::HashSet;
use std::pin::pin;

use futures_util::future::join_all;
use tokio::sync::Semaphore;
use tokio::time::Instant;
use virtwire_proto::Uuid;

use super::context::Run;
use super::pace::Pace;
use super::start_guests::StartGuests;
use crate::guests::config::OnBoot;
use crate::guests::guest::Action;
use crate::guests::host::{Answer, Host, Window};
use crate::guests::notice::Notice;
use crate::guests::plan::{StartHost, StartPlan};
use crate::guests::report::{GuestReport, HostReport, Outcome, Reason, Report};
use crate::guests::state::{SavedGuests, StartedMark, StateError, StateFile, read_saved};

impl Run {
    /// Starts the guests that a stop has recorded, and drops from the list those that run.
    ///
    /// A guest that could not be started, and one whose host is not configured or cannot be
    /// reached, stays in the list for the next start.
    ///
    /// # Errors
    /// [`StateError`] when the list cannot be read, or another run holds it. A list that cannot be
    /// changed afterwards is in [`Report::unrecorded`].
    pub async fn start(&self) -> Result<Report, StateError> {
        self.start_but_keep(&HashSet::new()).await
    }

    /// [`Run::start`] right after a stop. A guest that was asked, and that the stop could not finish
    /// with, stays in the list while it runs on, for it may still go off.
    ///
    /// # Errors
    /// As [`Run::start`].
    pub async fn start_after(&self, stopped: &Report) -> Result<Report, StateError> {
        let unfinished = stopped
            .problems()
            .filter(|(_, it)| it.outcome.may_go_off())
            .map(|(uri, it)| (uri, it.guest.uuid));
        self.start_but_keep(&unfinished.collect()).await
    }

    /// Starts, and forgets of what runs already only what is not among `unfinished`.
    async fn start_but_keep(
        &self,
        unfinished: &HashSet<(&str, Uuid)>,
    ) -> Result<Report, StateError> {
        let mut file = StateFile::open(&self.places, self.lock(self.limits.call).await?)?;
        let mark = StartedMark::of(&self.places);
        if self.settings.on_boot.value == OnBoot::Ignore {
            if self.places.saved_guests().exists() {
                self.tell(&Notice::StartDisabled);
            }
            file.discard()?;
            mark.set()?;
            return Ok(Report::empty(Action::Start));
        }
        let plan = StartPlan::new(file.saved(), &self.settings);
        for uri in &plan.not_configured {
            self.tell(&Notice::NotConfigured { uri });
        }
        let pace = Pace::new(plan.start_delay);
        let work = plan.hosts.iter();
        let hosts = join_all(work.map(|todo| self.start_host(&plan, todo, &pace))).await;

        let mut report = Report {
            hosts,
            interrupted: self.interrupt.is_raised() || self.haste.is_hurried(),
            ..Report::empty(Action::Start)
        };
        let runs_again = report.done().filter_map(|(uri, it)| {
            let guest = (uri, it.guest.uuid);
            let may_go_off =
                matches!(it.outcome, Outcome::AlreadyActive) && unfinished.contains(&guest);
            (!may_go_off).then_some(guest)
        });
        let forgotten = file.forget(runs_again);
        report.unrecorded = forgotten.and_then(|()| mark.set()).err();
        Ok(report)
    }

    /// What [`Run::start`] would do now. Nothing is touched.
    ///
    /// # Errors
    /// [`StateError`] when the list cannot be read.
    pub fn plan_start(&self) -> Result<StartPlan, StateError> {
        let mut saved = read_saved(&self.places)?.unwrap_or_default();
        if self.settings.on_boot.value == OnBoot::Ignore {
            saved = SavedGuests::default();
        }
        Ok(StartPlan::new(&saved, &self.settings))
    }

    /// One host, from the first connection to the last guest: no host waits for another.
    async fn start_host(&self, plan: &StartPlan, todo: &StartHost, pace: &Pace) -> HostReport {
        let (uri, action) = (todo.uri.as_str(), Action::Start);
        let mut report = HostReport {
            uri: uri.to_owned(),
            unreachable: None,
            guests: Vec::new(),
        };
        let window = Window {
            absent: self.limits.ready,
            silent: self.limits.ready,
        };
        let opened = tokio::select! {
            opened = self.open_host(uri, window) => opened,
            () = self.haste.hurried() => Err(Reason::Interrupted),
        };
        match opened {
            Ok(host) => {
                self.tell(&Notice::Begun { uri, action });
                match self.start_guests(plan, todo, &host, pace).await {
                    Ok(guests) => report.guests = guests,
                    Err(reason) => {
                        let reason_told = &reason;
                        self.tell(&Notice::Unreachable {
                            uri,
                            reason: reason_told,
                        });
                        report.unreachable = Some(reason);
                    }
                }
                self.leave(Some(host)).await;
            }
            Err(reason) => {
                self.tell(&Notice::Unreachable {
                    uri,
                    reason: &reason,
                });
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
    ) -> Result<Vec<GuestReport>, Reason> {
        let until = Instant::now() + self.limits.start;
        let listing = pin!(async {
            loop {
                let link = host.link().await?;
                match link.known().await {
                    Ok(known) => return Ok((link.driver.clone(), known)),
                    Err(error) if Answer::of(&error).passes() && Instant::now() < until => {
                        host.until_noticed().await;
                    }
                    Err(error) => return Err(error.into()),
                }
            }
        });
        let (driver, known) = self.unless_cut_short(listing).await?;
        let guests = StartGuests {
            run: self,
            plan,
            host,
            driver,
            known,
            pace,
            permits: Semaphore::new(self.limits.at_once),
        };
        Ok(guests.all(&todo.guests).await)
    }
}
