//! The builder of daemons.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use virtwire_proto::remote::AuthType;

use super::character::Character;
use super::error::SimError;
use super::handle::Daemon;
use super::listener::Place;
use super::shared::Shared;
use crate::fault::{Fault, Faults};
use crate::world::World;

/// A daemon that does not listen yet; made by [`Daemon::of`].
///
/// Without further words it is libvirtd 11.3 with its default limits: no authentication, keepalive
/// and event callbacks supported, five calls at a time on each connection, twenty workers.
#[derive(Debug)]
pub struct Setup {
    world: World,
    character: Character,
    faults: Faults,
}

impl Setup {
    pub(super) fn new(world: &World) -> Self {
        let faults = Faults::default();
        Self {
            world: world.clone(),
            character: Character::default(),
            faults,
        }
    }

    /// Something goes wrong; see [`Fault`]. May be called again for more.
    #[must_use]
    pub fn fault(self, fault: Fault) -> Self {
        self.faults.add(fault);
        self
    }

    /// Demands `AUTH_POLKIT` and lets everybody in who asks.
    #[must_use]
    pub fn polkit(mut self) -> Self {
        self.character.auth = vec![AuthType::POLKIT];
        self
    }

    /// Demands `AUTH_POLKIT` and refuses.
    #[must_use]
    pub fn polkit_refusing(mut self) -> Self {
        self.character.polkit_refuses = true;
        self.polkit()
    }

    /// Demands SASL, which cannot succeed here.
    #[must_use]
    pub fn sasl(mut self) -> Self {
        self.character.auth = vec![AuthType::SASL];
        self
    }

    /// Any demands, known or not.
    #[must_use]
    pub fn auth(mut self, types: impl IntoIterator<Item = AuthType>) -> Self {
        self.character.auth = types.into_iter().collect();
        self
    }

    /// Denies that it has keepalive (libvirt before 0.9.8).
    #[must_use]
    pub fn without_keepalive(mut self) -> Self {
        self.character.keepalive = false;
        self
    }

    /// Has keepalive and leaves every ping unanswered.
    #[must_use]
    pub fn ignores_pings(mut self) -> Self {
        self.character.answers_pings = false;
        self
    }

    /// Sends pings of its own to clients that support them, after so much silence, and cuts a
    /// connection that has left `count` unanswered. libvirtd: 5 s and 5; here none by default.
    #[must_use]
    pub fn pings_every(mut self, interval: Duration, count: u32) -> Self {
        self.character.pings = Some((interval, count));
        self
    }

    /// Knows only the old way to register for events (libvirt before 1.3.3).
    #[must_use]
    pub fn without_event_callbacks(mut self) -> Self {
        self.character.callbacks = false;
        self
    }

    /// Knows no procedure with a higher number: an older daemon.
    #[must_use]
    pub fn newest_procedure(mut self, number: i32) -> Self {
        self.character.newest = number;
        self
    }

    /// Calls outstanding on one connection before it stops reading (`max_client_requests`, 5).
    #[must_use]
    pub fn max_client_requests(mut self, calls: usize) -> Self {
        self.character.window = calls.max(1);
        self
    }

    /// Calls that run at once, for all connections together (`max_workers`, 20), and the further
    /// ones that only procedures of high priority can use (`prio_workers`, 5).
    #[must_use]
    pub fn workers(mut self, ordinary: usize, priority: usize) -> Self {
        self.character.workers = ordinary.max(1);
        self.character.priority_workers = priority;
        self
    }

    /// Listens on a UNIX socket; a file in its place is removed first.
    ///
    /// # Errors
    /// [`SimError::Unix`] when the socket cannot be made.
    pub async fn listen_unix(self, path: impl AsRef<Path>) -> Result<Daemon, SimError> {
        self.start(Place::Unix(path.as_ref().to_owned())).await
    }

    /// Listens on a free port of 127.0.0.1.
    ///
    /// # Errors
    /// [`SimError::Tcp`] when there is none.
    pub async fn listen_tcp(self) -> Result<Daemon, SimError> {
        self.listen_tcp_on("127.0.0.1:0").await
    }

    /// Listens on a TCP address, such as `[::1]:16509`.
    ///
    /// # Errors
    /// [`SimError::Tcp`] when it cannot be had.
    pub async fn listen_tcp_on(self, address: &str) -> Result<Daemon, SimError> {
        self.start(Place::Tcp(address.to_owned())).await
    }

    /// Listens nowhere: connections are made with [`Daemon::pipe`] within the process, which keeps
    /// paused time exact.
    #[must_use]
    pub fn in_process(self) -> Daemon {
        self.world.arm();
        Daemon::in_process(self.shared(Place::Nowhere))
    }

    async fn start(self, place: Place) -> Result<Daemon, SimError> {
        let world = self.world.clone();
        let daemon = Daemon::listening(self.shared(place)).await?;
        world.arm();
        Ok(daemon)
    }

    fn shared(mut self, place: Place) -> Arc<Shared> {
        self.character.local = !matches!(place, Place::Tcp(_));
        Arc::new(Shared::new(self.world, self.character, self.faults, place))
    }
}
