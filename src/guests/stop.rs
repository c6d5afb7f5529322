//! Stopping: inventory, plan, record, execution, report.

use futures_util::future::join_all;

use super::config::OnShutdown;
use super::guest::Action;
use super::host::Host;
use super::inventory::{HostInventory, running_guests};
use super::notice::Notice;
use super::plan::{StopHost, StopPlan};
use super::report::{HostReport, Report};
use super::run::Run;
use super::state::{StartedMark, StateError, StateFile};
use super::{shutdown, suspend};

impl Run {
    /// Saves or shuts down the running guests of all configured hosts, as the configuration says.
    ///
    /// The guests that are to come back are on the disk before the first of them is touched. An
    /// earlier stop's list does not keep this one from doing its work: the lists are joined.
    ///
    /// # Errors
    /// [`StateError::Locked`] when another run is at work. A list that cannot be read or written
    /// is no reason to leave guests to lose their power: the work is done, and the error is in
    /// [`Report::unrecorded`].
    pub async fn stop(&self) -> Result<Report, StateError> {
        let opened = self.lock().await;
        let (mut file, mut unrecorded) =
            match opened.and_then(|lock| StateFile::open(&self.places, lock)) {
                Ok(file) => (Some(file), None),
                Err(error) if error.is_locked() => return Err(error),
                Err(error) => (None, Some(error)),
            };
        let (plan, hosts) = self.inspect().await;
        self.announce(&plan);
        if let Some(file) = &mut file {
            unrecorded = file.record(&plan.to_record()).err();
        }
        if let Some(error) = &unrecorded {
            self.tell(&Notice::NotRecorded {
                error,
                guests: &plan.to_record(),
            });
        }
        let work = plan.hosts.iter().zip(&hosts);
        let hosts = join_all(work.map(|(todo, host)| self.stop_host(&plan, todo, host.as_ref())));
        let hosts = hosts.await;
        let marked = StartedMark::of(&self.places).clear();
        Ok(Report {
            action: plan.action,
            hosts,
            unrecorded: unrecorded.or(marked.err()),
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
        self.inspect().await.0
    }

    /// Connects to all hosts and plans what to do with what runs there.
    async fn inspect(&self) -> (StopPlan, Vec<Option<Host>>) {
        let mut uris: Vec<&str> = Vec::new();
        for uri in &self.settings.uris.value {
            if !uris.contains(&uri.as_str()) {
                uris.push(uri);
            }
        }
        let hosts = self.open_hosts(&uris, self.limits.connect).await;
        let inventory = uris.iter().zip(&hosts).map(|(uri, host)| async {
            let guests = match host {
                Ok(host) => running_guests(self, host).await,
                Err(reason) => Err(reason.clone()),
            };
            HostInventory {
                uri: (*uri).to_owned(),
                guests,
            }
        });
        let inventory = join_all(inventory).await;
        (
            StopPlan::new(inventory, &self.settings),
            hosts.into_iter().map(Result::ok).collect(),
        )
    }

    /// Tells what was found, host by host, as the script does.
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

    async fn stop_host(&self, plan: &StopPlan, todo: &StopHost, host: Option<&Host>) -> HostReport {
        let uri = todo.uri.clone();
        let mut guests = Vec::new();
        if let Some(host) = host
            && !todo.guests.is_empty()
        {
            self.tell(&Notice::Begun {
                uri: &uri,
                action: plan.action,
            });
            guests = match plan.action {
                Action::Suspend => suspend::all(self, plan, host, &todo.guests).await,
                Action::Shutdown | Action::Start => {
                    shutdown::all(self, plan, host, &todo.guests).await
                }
            };
        }
        HostReport {
            uri,
            unreachable: todo.unreachable.clone(),
            guests,
        }
    }
}
