//! Stopping: inventory, plan, record, execution and report, for each host by itself.

use std::collections::HashSet;
use std::time::Duration;

use futures_util::future::join_all;
use tokio::time::timeout;
use virtwire_proto::Uuid;

use super::attempt::LAST_LOOK;
use super::config::OnShutdown;
use super::guest::{Action, Guest};
use super::host::Host;
use super::inventory::{HostInventory, running_guests};
use super::notice::Notice;
use super::plan::{StopHost, StopPlan};
use super::record::Record;
use super::report::{GuestReport, HostReport, Report};
use super::run::Run;
use super::state::{StartedMark, StateError, StateFile};
use super::{shutdown, suspend};

/// How often a host is looked at for guests to stop: one that is started meanwhile is stopped too,
/// but a host that has always another one is given up.
const ROUNDS: u32 = 3;

impl Run {
    /// Saves or shuts down the running guests of all configured hosts, as the configuration says.
    ///
    /// The guests of a host that are to come back are on the disk before the first of them is
    /// touched. An earlier stop's list does not keep this one from doing its work: the lists are
    /// joined.
    ///
    /// # Errors
    /// [`StateError::Locked`] when another run is at work and does not end within `SHUTDOWN_TIMEOUT` and
    /// [`Limits::call`](super::Limits::call), or [`Limits::save`](super::Limits::save) without a timeout. A list that cannot be read or written
    /// is no reason to leave guests to lose their power: the work is done, and the error is in
    /// [`Report::unrecorded`].
    pub async fn stop(&self) -> Result<Report, StateError> {
        let locked = self.lock(self.patience()).await;
        let record = match locked.and_then(|lock| StateFile::open(&self.places, lock)) {
            Err(error) if error.is_locked() => return Err(error),
            opened => Record::new(opened, &self.settings.uris.value),
        };
        let hosts = join_all(self.uris().map(|uri| self.stop_host(uri, &record))).await;
        let marked = StartedMark::of(&self.places).clear();
        Ok(Report {
            action: self.settings.on_shutdown.value.into(),
            hosts,
            unrecorded: record.into_error().or(marked.err()),
            interrupted: self.interrupt.is_raised(),
        })
    }

    /// [`Run::stop`] with shutdown instead of what the configuration says.
    ///
    /// # Errors
    /// As [`Run::stop`].
    pub async fn shutdown(&self) -> Result<Report, StateError> {
        let mut run = self.clone();
        run.settings.on_shutdown.value = OnShutdown::Shutdown;
        run.stop().await
    }

    /// What [`Run::stop`] would do now. Nothing is touched.
    pub async fn plan_stop(&self) -> StopPlan {
        let looks = self.uris().map(|uri| async {
            let (inventory, host) = self.look_at(uri).await;
            self.leave(host).await;
            inventory
        });
        StopPlan::new(join_all(looks).await, &self.settings)
    }

    /// How long another run is waited for: as long as it may wait for a guest, since guests that it
    /// shuts down go on doing so, and the host with them, whoever waits.
    fn patience(&self) -> Duration {
        let timeout = self.settings.shutdown_timeout.value;
        timeout.map_or(self.limits.save, |timeout| timeout + self.limits.call)
    }

    /// The configured URIs, each once.
    fn uris(&self) -> impl Iterator<Item = &str> {
        let mut seen = HashSet::new();
        let uris = self.settings.uris.value.iter().map(String::as_str);
        uris.filter(move |uri| seen.insert(*uri))
    }

    /// One host, from the first connection to the last guest: no host waits for another.
    async fn stop_host(&self, uri: &str, record: &Record) -> HostReport {
        let (mut inventory, host) = self.look_at(uri).await;
        let mut report = HostReport {
            uri: uri.to_owned(),
            unreachable: None,
            guests: Vec::new(),
        };
        let mut known = HashSet::new();
        for _ in 0..ROUNDS {
            known.extend(inventory.guests.iter().flatten().map(|guest| guest.uuid));
            self.stop_those(inventory, host.as_ref(), record, &mut report)
                .await;
            let newcomers = match &host {
                Some(host) => self.newcomers(host, &known).await,
                None => Vec::new(),
            };
            if newcomers.is_empty() {
                break;
            }
            inventory = HostInventory {
                uri: uri.to_owned(),
                guests: Ok(newcomers),
            };
        }
        self.leave(host).await;
        report
    }

    /// The guests that run only now: somebody has started them since, or they were in the midst of
    /// a reboot, which Xen's are shut off for.
    async fn newcomers(&self, host: &Host, known: &HashSet<Uuid>) -> Vec<Guest> {
        // A daemon that is gone by now has told of all that were there.
        let look = timeout(LAST_LOOK, running_guests(self, host)).await;
        let mut running = look.ok().and_then(Result::ok).unwrap_or_default();
        running.retain(|guest| !known.contains(&guest.uuid));
        running
    }

    /// Deals with the guests of an inventory, and adds what became of them to the host's report.
    async fn stop_those(
        &self,
        inventory: HostInventory,
        host: Option<&Host>,
        record: &Record,
        report: &mut HostReport,
    ) {
        let plan = StopPlan::new(vec![inventory], &self.settings);
        self.announce(&plan);
        let guests = &plan.to_record();
        let complain = |error: &StateError| self.tell(&Notice::NotRecorded { error, guests });
        record.add(guests, complain).await;
        for todo in &plan.hosts {
            report.unreachable.clone_from(&todo.unreachable);
            if let Some(host) = host {
                let stopped = self.stop_guests(&plan, todo, host).await;
                report.guests.extend(stopped);
            }
        }
    }

    /// Connects to a host and lists what runs there.
    async fn look_at(&self, uri: &str) -> (HostInventory, Option<Host>) {
        let host = self.open_host(uri, self.limits.connect).await;
        let guests = match &host {
            Ok(host) => running_guests(self, host).await,
            Err(reason) => Err(reason.clone()),
        };
        let uri = uri.to_owned();
        (HostInventory { uri, guests }, host.ok())
    }

    /// Tells what was found, as the script does.
    fn announce(&self, plan: &StopPlan) {
        for host in &plan.hosts {
            let uri = host.uri.as_str();
            if let Some(reason) = &host.unreachable {
                self.tell(&Notice::Unreachable { uri, reason });
                continue;
            }
            self.tell(&Notice::Running {
                uri,
                guests: &host.running,
            });
            if !host.left_alone.is_empty() {
                let (action, guests) = (plan.action, &host.left_alone);
                self.tell(&Notice::LeftAlone {
                    uri,
                    action,
                    guests,
                });
            }
        }
    }

    async fn stop_guests(&self, plan: &StopPlan, todo: &StopHost, host: &Host) -> Vec<GuestReport> {
        if todo.guests.is_empty() {
            return Vec::new();
        }
        let (uri, action) = (host.uri(), plan.action);
        self.tell(&Notice::Begun { uri, action });
        match action {
            Action::Suspend => suspend::all(self, plan, host, &todo.guests).await,
            Action::Shutdown | Action::Start => shutdown::all(self, plan, host, &todo.guests).await,
        }
    }
}
