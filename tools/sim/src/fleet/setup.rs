//! The builder of fleets.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};

use tokio::time::Instant;

use super::handle::{Fleet, FleetHost, Inside};
use super::trouble::{DeadPlace, Trouble};
use crate::daemon::{Daemon, SimError};
use crate::driver::Driver;
use crate::guest::Guest;
use crate::world::World;

/// Hosts that do not listen yet; made by [`Fleet::of`].
#[derive(Debug)]
pub struct FleetSetup {
    driver: Driver,
    hosts: usize,
    guests: Vec<Guest>,
    troubles: Vec<Trouble>,
    max_client_requests: usize,
}

/// Where the hosts of a fleet are.
#[derive(Clone, Debug)]
enum Places {
    /// At this address and consecutive ports, or at any free ones when the port is 0.
    Tcp(SocketAddr),
    /// Sockets in this folder.
    Unix(PathBuf),
}

impl FleetSetup {
    pub(super) fn new(driver: Driver, hosts: usize) -> Self {
        Self {
            driver,
            hosts,
            guests: Vec::new(),
            troubles: Vec::new(),
            max_client_requests: 5,
        }
    }

    /// Each host has this guest too. Hosts have guests of the same names, under UUIDs of their own.
    #[must_use]
    pub fn with(mut self, guest: Guest) -> Self {
        self.guests.push(guest);
        self
    }

    /// Each host has these guests too, such as [`Guest::times`] makes them.
    #[must_use]
    pub fn with_all(mut self, guests: impl IntoIterator<Item = Guest>) -> Self {
        self.guests.extend(guests);
        self
    }

    /// So many of the hosts are in trouble. They are the first ones, in the order of the calls, which
    /// is the worst order for whoever deals with a few at a time.
    #[must_use]
    pub fn trouble(mut self, trouble: Trouble, hosts: usize) -> Self {
        self.troubles.extend(std::iter::repeat_n(trouble, hosts));
        self
    }

    /// As [`Setup::max_client_requests`](crate::Setup::max_client_requests), for every host.
    #[must_use]
    pub fn max_client_requests(mut self, calls: usize) -> Self {
        self.max_client_requests = calls;
        self
    }

    /// Each host listens on a free port of 127.0.0.1.
    ///
    /// # Errors
    /// [`SimError::Tcp`] when there are not enough.
    pub async fn listen_tcp(self) -> Result<Fleet, SimError> {
        let any = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0);
        self.listen_tcp_from(any).await
    }

    /// The hosts listen on consecutive ports from this one on; on free ones when it is 0.
    ///
    /// # Errors
    /// [`SimError::Tcp`] when one cannot be had.
    pub async fn listen_tcp_from(self, first: SocketAddr) -> Result<Fleet, SimError> {
        self.start(&Places::Tcp(first)).await
    }

    /// The hosts listen on sockets in a folder that exists, called as their hosts.
    ///
    /// # Errors
    /// [`SimError::Unix`] when one cannot be made.
    pub async fn listen_unix(self, folder: impl AsRef<Path>) -> Result<Fleet, SimError> {
        self.start(&Places::Unix(folder.as_ref().to_owned())).await
    }

    async fn start(self, places: &Places) -> Result<Fleet, SimError> {
        let born = Instant::now();
        let mut hosts = Vec::with_capacity(self.hosts);
        for number in 0..self.hosts {
            let trouble = self.troubles.get(number).copied();
            hosts.push(self.host(number, trouble, places).await?);
        }
        Ok(Fleet { born, hosts })
    }

    async fn host(
        &self,
        number: usize,
        trouble: Option<Trouble>,
        places: &Places,
    ) -> Result<FleetHost, SimError> {
        let name = format!("host-{}", number + 1);
        let world = World::named(self.driver, name.as_str()).without_call_log();
        let world = self.guests.iter().cloned().fold(world, World::with);
        let place = places.of(number, &name);
        let (inside, uri) = match trouble {
            Some(trouble) if trouble.is_dead() => self.dead(trouble, &place).await?,
            trouble => {
                let setup = Daemon::of(&world).max_client_requests(self.max_client_requests);
                let setup = trouble.iter().fold(setup, |setup, it| it.spoil(setup));
                let daemon = match &place {
                    Places::Tcp(address) => setup.listen_tcp_on(&address.to_string()).await?,
                    Places::Unix(path) => setup.listen_unix(path).await?,
                };
                let uri = daemon.uri();
                (Inside::Daemon(daemon), uri)
            }
        };
        Ok(FleetHost {
            world,
            uri,
            trouble,
            inside,
        })
    }

    async fn dead(&self, trouble: Trouble, place: &Places) -> Result<(Inside, String), SimError> {
        match place {
            Places::Tcp(address) => {
                let (place, bound) = DeadPlace::tcp(trouble, *address).await.map_err(|source| {
                    let address = address.to_string();
                    SimError::Tcp { address, source }
                })?;
                let uri = self.driver.tcp_uri(bound);
                Ok((Inside::Dead { place, file: None }, uri))
            }
            Places::Unix(path) => {
                // A socket of an earlier life; if it cannot go, the next step says why.
                let _ = std::fs::remove_file(path);
                let place = DeadPlace::unix(trouble, path).await.map_err(|source| {
                    let path = path.clone();
                    SimError::Unix { path, source }
                })?;
                let uri = self.driver.unix_uri(path);
                let file = Some(path.clone());
                Ok((Inside::Dead { place, file }, uri))
            }
        }
    }
}

impl Places {
    /// The place of one host, counted from 0.
    fn of(&self, number: usize, name: &str) -> Self {
        match self {
            Self::Tcp(first) if first.port() == 0 => self.clone(),
            Self::Tcp(first) => {
                // A port past the last one wraps round to one that cannot be had, or is free.
                let number = u16::try_from(number).unwrap_or(u16::MAX);
                let port = first.port().wrapping_add(number);
                Self::Tcp(SocketAddr::new(first.ip(), port))
            }
            Self::Unix(folder) => Self::Unix(folder.join(name)),
        }
    }
}
