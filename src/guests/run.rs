//! What every command of a run shares.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;

use super::config::Settings;
use super::host::Host;
use super::interrupt::Interrupt;
use super::limits::Limits;
use super::notice::{Notice, Observer};
use super::report::Reason;
use super::state::{Places, RunLock, StateError};
use crate::uri::Environment;

/// A run of the program: what it is told, whom it tells, and how it is ended early.
///
/// Its commands are [`Run::stop`], [`Run::start`], [`Run::guest_status`] and the plans of the
/// first two. All of them work on all hosts side by side, in one task: dropping a command's future
/// ends it at once, with the state true, as a kill would.
#[derive(Clone)]
pub struct Run {
    /// What the administrator wants.
    pub settings: Settings,
    /// Where the state is.
    pub places: Places,
    /// The times that are not the administrator's.
    pub limits: Limits,
    /// Where aliases, defaults and sockets are looked up.
    pub environment: Environment,
    /// Who is told what happens.
    pub observer: Arc<dyn Observer>,
    /// Ends the run early.
    pub interrupt: Interrupt,
}

impl Run {
    pub(super) fn tell(&self, notice: &Notice<'_>) {
        self.observer.notice(notice);
    }

    /// Waits for other runs on the same state to end, as long as a call may take.
    pub(super) async fn lock(&self) -> Result<RunLock, StateError> {
        let now = Instant::now();
        tokio::select! {
            lock = RunLock::acquire(&self.places, now + self.limits.call) => lock,
            // The last attempt says who holds it.
            () = self.interrupt.raised() => RunLock::acquire(&self.places, now).await,
        }
    }

    /// Asks something that has a [`Reason`] when it fails, until the run is to end.
    pub(super) async fn unless_interrupted<T>(
        &self,
        ask: impl Future<Output = Result<T, Reason>>,
    ) -> Result<T, Reason> {
        tokio::select! {
            answer = ask => answer,
            () = self.interrupt.raised() => Err(Reason::Interrupted),
        }
    }

    /// Connects to a host, trying for as long as `window`.
    pub(super) async fn open_host(&self, uri: &str, window: Duration) -> Result<Host, Reason> {
        let open = Host::open(self, uri, window);
        self.unless_interrupted(async { Ok(open.await?) }).await
    }
}

impl std::fmt::Debug for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Run")
            .field("settings", &self.settings)
            .field("places", &self.places)
            .field("limits", &self.limits)
            .finish_non_exhaustive()
    }
}
