//! The task that keeps a host connected.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::{Instant, sleep};

use super::connect::{Waiting, Window, connect};
use super::link::{LifecycleEvents, Link};
use super::watch::Watchers;
use crate::client::Notice;
use crate::guests::event::{EventKind, EventSender};
use crate::guests::limits::Limits;
use crate::guests::reason::Reason;
use crate::guests::turnstile::Turnstile;
use crate::session::ConnectionError;
use crate::uri::Target;

/// How often everybody looks again when the driver has no events.
const POLL: Duration = Duration::from_secs(1);

/// What the keeper knows of the connection.
#[derive(Clone, Debug)]
pub(super) enum LinkState {
    /// There is one.
    Up(Arc<Link>),
    /// It was lost at this moment, and a new one is sought.
    Seeking(Reason, Instant),
    /// It was lost for good.
    Lost(Reason),
}

/// Keeps one host connected.
pub(super) struct Keeper {
    pub(super) uri: Arc<str>,
    pub(super) target: Target,
    pub(super) events: EventSender,
    pub(super) limits: Limits,
    pub(super) turnstile: Turnstile,
    /// How long a silent daemon is waited for.
    pub(super) silent: Duration,
    pub(super) state: watch::Sender<LinkState>,
    pub(super) watchers: Arc<Watchers>,
}

impl Keeper {
    /// Runs until the host is lost for good. Ends early when nobody holds the host any more,
    /// because its task is then aborted.
    pub(super) async fn run(self, mut events: Option<LifecycleEvents>) {
        loop {
            let reason = self.pump(events.as_mut()).await;
            self.events.tell(EventKind::ConnectionLost {
                uri: Arc::clone(&self.uri),
                reason: reason.clone(),
            });
            let lost = Instant::now();
            self.state.send_replace(LinkState::Seeking(reason, lost));
            self.watchers.wake_all();
            let window = Window {
                absent: self.limits.reconnect,
                silent: self.silent,
            };
            let waiting = Waiting::again(&self.uri, &self.events);
            match connect(&self.target, &self.limits, &self.turnstile, window, waiting).await {
                Ok((link, new_events)) => {
                    events = new_events;
                    self.state.send_replace(LinkState::Up(Arc::new(link)));
                    self.watchers.wake_all();
                }
                Err(failed) => {
                    let cause = Box::new(failed.error.into());
                    let lost = Reason::Lost {
                        cause,
                        after: lost.elapsed(),
                    };
                    self.state.send_replace(LinkState::Lost(lost));
                    self.watchers.wake_all();
                    return;
                }
            }
        }
    }

    /// Turns events into wakes until the connection ends, or the daemon has lost the one behind it.
    async fn pump(&self, events: Option<&mut LifecycleEvents>) -> Reason {
        let link = match &*self.state.borrow() {
            LinkState::Up(link) => Arc::clone(link),
            LinkState::Seeking(reason, _) | LinkState::Lost(reason) => return reason.clone(),
        };
        tokio::select! {
            ended = self.wake(&link, events) => Reason::Disconnected(ended),
            reason = link.relay_lost() => reason,
        }
    }

    async fn wake(&self, link: &Link, events: Option<&mut LifecycleEvents>) -> ConnectionError {
        let Some(events) = events else {
            loop {
                tokio::select! {
                    ended = link.connection.wait_closed() => return ended,
                    () = sleep(POLL) => self.watchers.wake_all(),
                }
            }
        };
        loop {
            match events.recv().await {
                Ok(Notice::Event(event)) => self.watchers.wake(event.domain.uuid),
                Ok(Notice::Lagged(_)) => self.watchers.wake_all(),
                Err(ended) => return ended,
            }
        }
    }
}
