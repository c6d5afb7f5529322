//! A fleet that listens.

use std::path::PathBuf;
use std::time::Duration;

use tokio::time::Instant;

use super::setup::FleetSetup;
use super::trouble::{DeadPlace, Trouble};
use crate::daemon::Daemon;
use crate::driver::Driver;
use crate::world::World;

/// Many hosts, each a [`World`] with a [`Daemon`] of its own, in one process. Dropping it kills them.
///
/// Calls are counted and not kept, so that a host of twenty guests takes some kilobytes.
///
/// ```
/// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
/// use std::time::Duration;
/// use virtwire_sim::{Driver, Fleet, Guest, Trouble};
///
/// let guest = Guest::running("vm").saves_in(Duration::from_millis(10));
/// let fleet = Fleet::of(Driver::Qemu, 50)
///     .with_all(guest.times(20, "vm"))
///     .trouble(Trouble::Refuses, 1)
///     .trouble(Trouble::Mute, 1)
///     .listen_tcp()
///     .await?;
/// assert_eq!(fleet.uris().count(), 50);
/// assert_eq!(fleet.good_hosts().map(|host| host.world().active()).sum::<usize>(), 48 * 20);
/// # Ok::<(), virtwire_sim::SimError>(())
/// # }).unwrap();
/// ```
#[derive(Debug)]
pub struct Fleet {
    pub(super) born: Instant,
    pub(super) hosts: Vec<FleetHost>,
}

/// One host of a [`Fleet`].
#[derive(Debug)]
pub struct FleetHost {
    pub(super) world: World,
    pub(super) uri: String,
    pub(super) trouble: Option<Trouble>,
    pub(super) inside: Inside,
}

/// What is behind a host's address.
#[derive(Debug)]
pub(super) enum Inside {
    Daemon(Daemon),
    Dead {
        #[expect(dead_code, reason = "held, not looked at")]
        place: DeadPlace,
        /// A socket's file.
        file: Option<PathBuf>,
    },
}

impl Fleet {
    /// Begins the description of a fleet of so many hosts, called `host-1`, `host-2`, ...
    #[must_use]
    pub fn of(driver: Driver, hosts: usize) -> FleetSetup {
        FleetSetup::new(driver, hosts)
    }

    /// Its hosts; those in trouble first.
    #[must_use]
    pub fn hosts(&self) -> &[FleetHost] {
        &self.hosts
    }

    /// The hosts that are in no trouble.
    pub fn good_hosts(&self) -> impl Iterator<Item = &FleetHost> {
        self.hosts.iter().filter(|host| host.trouble.is_none())
    }

    /// How clients reach the hosts, each by a URI of its own.
    pub fn uris(&self) -> impl Iterator<Item = &str> {
        self.hosts.iter().map(FleetHost::uri)
    }

    /// When the first call came to any of its hosts, since the fleet was made.
    #[must_use]
    pub fn first_call(&self) -> Option<Duration> {
        let calls = self
            .hosts
            .iter()
            .filter_map(|host| self.first_call_of(host));
        calls.min()
    }

    /// When the first call came to one of its hosts, since the fleet was made.
    #[must_use]
    pub fn first_call_of(&self, host: &FleetHost) -> Option<Duration> {
        Some(self.age_of(host) + host.world.first_call()?)
    }

    /// When a guest of one of its hosts changed its state for the last time, since the fleet was made.
    #[must_use]
    pub fn last_change_of(&self, host: &FleetHost) -> Option<Duration> {
        Some(self.age_of(host) + host.world.last_change()?)
    }

    /// How old the fleet was when the host's world was made.
    fn age_of(&self, host: &FleetHost) -> Duration {
        host.world.born().saturating_duration_since(self.born)
    }

    /// Stops all hosts in good order: no socket's file is left.
    pub async fn stop(self) {
        for host in &self.hosts {
            match &host.inside {
                Inside::Daemon(daemon) => daemon.stop().await,
                // Already gone is as good.
                Inside::Dead { file, .. } => drop(file.as_ref().map(std::fs::remove_file)),
            }
        }
    }
}

impl FleetHost {
    /// Its guests.
    #[must_use]
    pub fn world(&self) -> &World {
        &self.world
    }

    /// How clients reach it.
    #[must_use]
    pub fn uri(&self) -> &str {
        &self.uri
    }

    /// What is wrong with it.
    #[must_use]
    pub fn trouble(&self) -> Option<Trouble> {
        self.trouble
    }

    /// Its daemon, to freeze it or kill it; `None` for one that is dead already.
    #[must_use]
    pub fn daemon(&self) -> Option<&Daemon> {
        match &self.inside {
            Inside::Daemon(daemon) => Some(daemon),
            Inside::Dead { .. } => None,
        }
    }
}
