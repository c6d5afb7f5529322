//! The world's outside: building it and sharing it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::Instant;

use super::state::{Index, State};
use crate::driver::Driver;
use crate::guest::Guest;

/// A host and its guests. Cheap to clone; all clones are the same world.
///
/// Daemons show it ([`Daemon::of`](crate::Daemon::of)), any number of them and one after the other.
/// What guests do by themselves (stopping a while after they were asked) goes on without a daemon,
/// in tasks on tokio's clock: paused time works.
///
/// ```
/// use std::time::Duration;
/// use virtwire_sim::{Driver, Guest, World};
///
/// let world = World::new(Driver::Qemu)
///     .with(Guest::running("db").shuts_down_after(Duration::from_millis(50)))
///     .with_many(100, "vm", |guest| guest.autostart());
/// assert_eq!(world.running(), 101);
/// assert_eq!(world.guest("vm-7").map(|guest| guest.autostart), Some(true));
/// ```
#[derive(Clone, Debug)]
pub struct World {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    driver: Driver,
    host: String,
    state: Mutex<State>,
    changed: Arc<Notify>,
}

impl World {
    /// A host called `sim` without guests; a Xen host has its Domain-0.
    #[must_use]
    pub fn new(driver: Driver) -> Self {
        Self::named(driver, "sim")
    }

    /// The same under another host name, from which the guests' UUIDs follow too.
    #[must_use]
    pub fn named(driver: Driver, host: impl Into<String>) -> Self {
        let changed = Arc::new(Notify::new());
        let state = State::new(driver, Arc::clone(&changed));
        let inner = Inner {
            driver,
            host: host.into(),
            state: Mutex::new(state),
            changed,
        };
        let world = Self {
            inner: Arc::new(inner),
        };
        match driver {
            Driver::Xen => world.with(Guest::domain_zero()),
            Driver::Qemu | Driver::Lxc | Driver::Test => world,
        }
    }

    /// Adds a guest. One of the same name takes the place of the former.
    #[must_use]
    pub fn with(self, guest: Guest) -> Self {
        self.add(guest);
        self
    }

    /// Adds running guests called `PREFIX-1` to `PREFIX-COUNT`, each changed by `change`.
    #[must_use]
    pub fn with_many(self, count: usize, prefix: &str, change: impl Fn(Guest) -> Guest) -> Self {
        for number in 1..=count {
            self.add(change(Guest::running(format!("{prefix}-{number}"))));
        }
        self
    }

    /// Keeps counts of calls only, not the calls themselves: for benchmarks.
    #[must_use]
    pub fn without_call_log(self) -> Self {
        self.state().calls.keep(false);
        self
    }

    /// Adds a guest, as somebody would who defines one beside us.
    ///
    /// # Panics
    /// Outside a tokio runtime, when a daemon has listened and the guest vanishes after a time.
    pub fn add(&self, guest: Guest) {
        let mut state = self.state();
        let index = state.define(guest, &self.inner.host);
        if state.armed {
            self.arm_one(&mut state, index);
        }
    }

    /// The driver it imitates.
    #[must_use]
    pub fn driver(&self) -> Driver {
        self.inner.driver
    }

    /// The host's name.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.inner.host
    }

    /// When it was made.
    pub(crate) fn born(&self) -> Instant {
        self.state().born
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.inner
            .state
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until `condition` holds; it is looked at after each call and each transition.
    ///
    /// Dropping it has no effect. It never ends by itself: put a deadline around it.
    pub async fn until(&self, condition: impl Fn(&Self) -> bool) {
        loop {
            let mut changed = std::pin::pin!(self.inner.changed.notified());
            changed.as_mut().enable();
            if condition(self) {
                return;
            }
            changed.await;
        }
    }

    /// A daemon listens: what was to happen some time after that gets its time.
    pub(crate) fn arm(&self) {
        let mut state = self.state();
        if !std::mem::replace(&mut state.armed, true) {
            for index in state.indices() {
                self.arm_one(&mut state, index);
            }
        }
    }

    fn arm_one(&self, state: &mut State, index: Index) {
        let Some(delay) = state.guest(index).behaviour.vanishes_after else {
            return;
        };
        let world = self.clone();
        tokio::spawn(async move {
            tokio::time::sleep(delay).await;
            let mut state = world.state();
            if state.guest(index).present {
                state.vanish(index);
            }
        });
    }

    /// Does something to a guest after a while, unless its run is over by then; at once when there
    /// is nothing to wait for.
    pub(super) fn later(
        &self,
        state: &mut State,
        index: Index,
        delay: Duration,
        act: impl FnOnce(&mut State, &Self) + Send + 'static,
    ) {
        if delay.is_zero() {
            act(state, self);
            return;
        }
        let run = state.guest(index).run;
        let world = self.clone();
        tokio::spawn(async move {
            tokio::time::sleep(delay).await;
            let mut state = world.state();
            if state.is_run(index, run) {
                act(&mut state, &world);
            }
        });
    }
}
