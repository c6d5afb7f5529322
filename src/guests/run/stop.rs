//! Stopping: list, plan, record, machines and report, for each host by itself.

use std::collections::{HashMap, HashSet};
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::join_all;
use tokio::sync::SetOnce;
use tokio::time::{Instant, timeout};
use virtwire_proto::Uuid;

use super::context::Run;
use super::records::Records;
use super::stop_guests::StopGuests;
use crate::guests::config::OnShutdown;
use crate::guests::event::EventKind;
use crate::guests::guest::{Action, Guest};
use crate::guests::host::{Answer, Driver, Host, Roll, Window};
use crate::guests::plan::{HostInventory, StopHost, StopPlan};
use crate::guests::reason::Reason;
use crate::guests::report::{GuestReport, HostReport, Outcome, Report};

/// For the list that ends a stop whose guests have used all of their time.
const LAST_LIST: Duration = Duration::from_secs(2);
/// For how long a refusal counts: a daemon that starts, or whose polkit does, refuses for a moment.
const REFUSAL: Duration = Duration::from_secs(1);
/// How often one guest is stopped that somebody starts again.
const ROUNDS: u32 = 3;
/// How often a host is listed for further guests.
const ROUNDS_MAX: u32 = 10;

impl Run {
    /// Saves or shuts down the running guests of all configured hosts, as the configuration says.
    ///
    /// The guests of a host that are to come back are on the disk before the first of them is
    /// touched. An earlier stop's list does not keep this one from doing its work: the lists are
    /// joined.
    ///
    /// Another stop is waited for, and a start is asked to yield. A journal that cannot be read or written, and a lock that
    /// cannot be had, are no reason to leave guests to lose their power: the work is done, and the error is in
    /// [`Report::unrecorded`].
    pub async fn stop(&self) -> Report {
        let run = self.bounded();
        self.wind_down.keep(Box::pin(run.stop_all())).await
    }

    async fn stop_all(&self) -> Report {
        let opened = SetOnce::new();
        let opening = async {
            let records = Records::open_anyhow(self, self.budget().another_run()).await;
            // Nobody else sets it.
            let _ = opened.set(records);
        };
        let roll = self.roll().await;
        let hosts = self.uris().map(|uri| self.stop_host(uri, &roll, &opened));
        let ((), hosts) = tokio::join!(opening, join_all(hosts));
        let records = opened.wait().await;
        Report {
            generation: records.journal().generation(),
            action: self.settings.on_shutdown.value.into(),
            hosts: hosts.into_iter().flatten().collect(),
            unrecorded: records.finish(Some(false)).await,
            unread: 0,
            interrupted: self.wind_down.is_interrupted(),
        }
    }

    /// [`Run::stop`] with shutdown instead of what the configuration says.
    pub async fn shutdown(&self) -> Report {
        let mut run = self.clone();
        run.settings.on_shutdown.value = OnShutdown::Shutdown;
        run.stop().await
    }

    /// What [`Run::stop`] would do now. Nothing is touched.
    pub async fn plan_stop(&self) -> StopPlan {
        let roll = self.roll().await;
        let looks = self.uris().map(|uri| async {
            let host = self.open_host(uri, Window::ONCE).await;
            let found = self.look_at(uri, host, Window::ONCE, &roll).await;
            self.leave_known(found.host, &roll).await;
            Some(found.inventory).filter(|_| found.same_as.is_none())
        });
        let inventories = join_all(looks).await.into_iter().flatten();
        StopPlan::new(inventories.collect(), &self.settings)
    }

    /// One host, from the first connection to a list that shows nobody active but those it reports: no
    /// host waits for another. `None` for a URI of another host's daemon.
    async fn stop_host(
        &self,
        uri: &str,
        roll: &Roll,
        opened: &SetOnce<Records>,
    ) -> Option<HostReport> {
        let mut report = HostReport {
            uri: uri.to_owned(),
            reached: false,
            unreachable: None,
            guests: Vec::new(),
        };
        let window = self.budget().window(Action::Shutdown);
        let (host, records) = self.open_beside(uri, window, opened).await;
        let found = self.look_at(uri, host, window, roll).await;
        if let Some(first) = found.same_as
            && !self.is_needed_for(&first, roll).await
        {
            return None;
        }
        let (mut inventory, host) = (found.inventory, found.host);
        report.reached = host.is_some();
        let mut rounds = Rounds::default();
        loop {
            let todo = StopPlan::new(vec![inventory], &self.settings);
            rounds.begin(&todo);
            self.stop_those(&todo, host.as_ref(), records, &mut report)
                .await;
            let Some(host) = host.as_ref().filter(|_| report.unreachable.is_none()) else {
                break;
            };
            // Where guests have used all of their time, the list gets no more of it.
            let slow = |it: &GuestReport| it.outcome.has_used_its_time();
            let patience = if report.guests.iter().any(slow) {
                LAST_LIST.min(self.budget().silence())
            } else {
                self.budget().silence()
            };
            match self.running_guests(host, patience).await {
                Ok(running) => {
                    let left = rounds.left(running, &mut report);
                    if left.is_empty() {
                        break;
                    }
                    inventory = HostInventory {
                        uri: uri.to_owned(),
                        guests: Ok(left),
                    };
                }
                // Nobody can tell who runs: that is not "nobody".
                Err(reason) => {
                    self.tell_unreachable(uri, &reason);
                    report.unreachable = Some(reason);
                    break;
                }
            }
        }
        roll.end(uri, report.unreachable.is_none());
        self.leave_known(host, roll).await;
        Some(report)
    }

    /// Deals with the guests of a plan, and adds what became of them to the host's report.
    async fn stop_those(
        &self,
        plan: &StopPlan,
        host: Option<&Host>,
        records: &Records,
        report: &mut HostReport,
    ) {
        self.announce(plan);
        let (listed, ()) = tokio::join!(records.begin(self, plan), self.prepare(plan, host));
        let mut listed = pin!(listed);
        let mut stopping = pin!(async {
            for todo in &plan.hosts {
                report.unreachable.clone_from(&todo.unreachable);
                if let Some(host) = host {
                    report.put(self.stop_guests(plan, todo, host, records).await);
                }
            }
        });
        tokio::select! {
            () = &mut listed => stopping.await,
            () = &mut stopping => {
                // The host waits for the disk and no longer.
                records.journal().hasten();
                listed.await;
            }
        }
    }

    /// Opens the connection that takes the first requests, while the disk takes their record.
    async fn prepare(&self, plan: &StopPlan, host: Option<&Host>) {
        let is_needed = plan.hosts.iter().any(|todo| !todo.guests.is_empty());
        let Some(host) = host.filter(|_| is_needed) else {
            return;
        };
        let prepare = async {
            if let Ok(link) = host.link().await {
                link.pool.prepare().await;
            }
        };
        tokio::select! {
            () = prepare => {}
            _ = self.wind_down.cut_short() => {}
        }
    }

    /// Connects to a host while the lock and the journal are opened: the disk and the network wait for each other nowhere. A
    /// host that is lost or not reached when another run gives the lock back has its time again; one that has refused is
    /// asked once more if that is long ago.
    async fn open_beside<'a>(
        &self,
        uri: &str,
        window: Window,
        opened: &'a SetOnce<Records>,
    ) -> (Result<Host, Reason>, &'a Records) {
        let open = pin!(async { Ok(self.host(uri, window).await) });
        let first = self.unless_cut_short(open).await;
        let is_refused = matches!(&first, Ok(Err(error)) if error.is_refusal());
        let host = first.and_then(|host| Ok(host?));
        if let Some(records) = opened.get() {
            return (host, records);
        }
        let since = Instant::now();
        let records = opened.wait().await;
        let window = if is_refused { Window::ONCE } else { window };
        match host {
            Ok(host) if host.down().is_none() => (Ok(host), records),
            Err(reason) if is_refused && since.elapsed() < REFUSAL => (Err(reason), records),
            lost => {
                // It may seek the very connection that is to be had.
                drop(lost);
                (self.open_host(uri, window).await, records)
            }
        }
    }

    /// Lists what runs on a host.
    async fn look_at(
        &self,
        uri: &str,
        host: Result<Host, Reason>,
        window: Window,
        roll: &Roll,
    ) -> Found {
        let guests = match &host {
            Ok(host) => {
                // One answer, for a command that only looks.
                let patience = window.silent.max(self.limits.call);
                self.running_guests(host, patience).await
            }
            Err(reason) => Err(reason.clone()),
        };
        let mut same_as = None;
        if let (Ok(host), Ok(guests)) = (&host, &guests) {
            let guests = guests.iter().map(|guest| guest.uuid);
            same_as = self.entered_as(host, guests, roll).await;
        } else {
            roll.settle(uri);
        }
        let uri = uri.to_owned();
        Found {
            inventory: HostInventory { uri, guests },
            host: host.ok(),
            same_as,
        }
    }

    /// Waits until the daemon of a further URI was dealt with under its first one, and returns whether that has failed:
    /// the connection by the further URI may still serve.
    async fn is_needed_for(&self, first: &str, roll: &Roll) -> bool {
        tokio::select! {
            is_good = roll.ended(first) => !is_good,
            _ = self.wind_down.cut_short() => false,
        }
    }

    /// Lists the running guests of a host, again and again for as long as its guests would have: a daemon
    /// may be slow for as long as one of its guests is, and a lost connection is sought.
    async fn running_guests(&self, host: &Host, patience: Duration) -> Result<Vec<Guest>, Reason> {
        let until = Instant::now().checked_add(patience);
        let listing = pin!(async {
            loop {
                let link = host.link().await?;
                let error = match host.prompt(pin!(link.running())).await {
                    Ok(guests) => return Ok(guests),
                    Err(error) => error,
                };
                if !Answer::of(&error).passes()
                    || until.is_some_and(|until| Instant::now() >= until)
                {
                    return Err(error.into());
                }
                host.until_noticed(&link, &error).await;
            }
        });
        let listing = pin!(async {
            timeout(patience, listing)
                .await
                .unwrap_or(Err(Reason::Unlisted(patience)))
        });
        self.unless_cut_short(listing).await
    }

    /// Tells what was found, as the script does.
    fn announce(&self, plan: &StopPlan) {
        for host in &plan.hosts {
            let uri: Arc<str> = host.uri.as_str().into();
            if let Some(reason) = &host.unreachable {
                self.tell_unreachable(&uri, reason);
                continue;
            }
            self.tell(EventKind::Running {
                uri: Arc::clone(&uri),
                guests: Arc::clone(&host.running),
            });
            if !host.left_alone.is_empty() {
                self.tell(EventKind::LeftAlone {
                    uri,
                    action: plan.action,
                    guests: Arc::clone(&host.left_alone),
                });
            }
        }
    }

    async fn stop_guests(
        &self,
        plan: &StopPlan,
        todo: &StopHost,
        host: &Host,
        records: &Records,
    ) -> Vec<GuestReport> {
        if todo.guests.is_empty() {
            return Vec::new();
        }
        self.tell(EventKind::HostBegun {
            uri: Arc::clone(host.uri()),
            action: plan.action,
        });
        let driver = match host.link().await {
            Ok(link) => link.driver.clone(),
            Err(_) => Driver::Other(String::new()),
        };
        let guests = StopGuests {
            run: self,
            plan,
            host,
            driver,
            records,
        };
        guests.all(&todo.guests).await
    }
}

/// A host as a stop finds it.
struct Found {
    inventory: HostInventory,
    host: Option<Host>,
    /// The URI under which its daemon is dealt with, if that is another one.
    same_as: Option<String>,
}

/// How often each guest of a host was dealt with.
#[derive(Debug, Default)]
struct Rounds {
    count: u32,
    left_alone: HashSet<Uuid>,
    begun: HashMap<Uuid, u32>,
}

impl Rounds {
    fn begin(&mut self, plan: &StopPlan) {
        self.count += 1;
        for host in &plan.hosts {
            self.left_alone
                .extend(host.left_alone.iter().map(|guest| guest.uuid));
            for guest in &host.guests {
                *self.begun.entry(guest.uuid).or_default() += 1;
            }
        }
    }

    /// The running guests that the report does not have as running: somebody has started them since, or they
    /// were in the midst of a reboot. A guest that comes back each time is given up.
    fn left(&self, running: Vec<Guest>, report: &mut HostReport) -> Vec<Guest> {
        let is_new = |guest: &Guest| {
            let reported = report.guests.iter().find(|it| it.guest.uuid == guest.uuid);
            !self.left_alone.contains(&guest.uuid) && reported.is_none_or(|it| it.outcome.is_good())
        };
        let left: Vec<Guest> = running.into_iter().filter(is_new).collect();
        let (again, given_up): (Vec<Guest>, Vec<Guest>) = left.into_iter().partition(|guest| {
            let begun = self.begun.get(&guest.uuid).copied().unwrap_or_default();
            begun < ROUNDS && self.count < ROUNDS_MAX
        });
        let given_up = given_up.into_iter().map(|guest| GuestReport {
            guest,
            outcome: Outcome::failed(Reason::ComesBack),
            was_paused: false,
        });
        report.put(given_up.collect());
        again
    }
}
