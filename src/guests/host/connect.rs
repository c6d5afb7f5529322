//! Connecting to a host, again and again within a window.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::{Instant, sleep, sleep_until};

use super::link::Link;
use super::obstacle::Obstacle;
use crate::client::{Error, LifecycleEvents};
use crate::guests::event::{EventKind, EventSender};
use crate::guests::limits::Limits;
use crate::guests::reason::Reason;
use crate::guests::turnstile::Turnstile;
use crate::uri::Target;

/// First pause between two attempts to connect; each one after it is twice as long.
const FIRST_PAUSE: Duration = Duration::from_millis(50);
/// Longest pause between two attempts to connect.
const LONGEST_PAUSE: Duration = Duration::from_secs(1);
/// After how long it is told that a host is waited for.
const TOLD_AFTER: Duration = Duration::from_secs(1);

/// How long connecting is tried.
#[derive(Clone, Copy, Debug)]
pub struct Window {
    /// While nothing listens, or the network does not reach the host.
    pub absent: Duration,
    /// While something listens and does not answer: the daemon may be frozen, or busy with a guest.
    pub silent: Duration,
}

impl Window {
    /// One attempt, for commands that only look.
    pub const ONCE: Self = Self {
        absent: Duration::ZERO,
        silent: Duration::ZERO,
    };

    fn of(self, error: &Error) -> Option<Duration> {
        match Obstacle::of(error) {
            Obstacle::Refusal => None,
            Obstacle::Absence => Some(self.absent),
            Obstacle::Silence => Some(self.silent.max(self.absent)),
        }
    }
}

/// Tells once that a host is waited for.
pub(super) struct Waiting<'a> {
    to: Option<(&'a Arc<str>, &'a EventSender)>,
    at: Instant,
}

impl<'a> Waiting<'a> {
    /// Tells it when a second has passed from now on.
    pub(super) fn told(uri: &'a Arc<str>, events: &'a EventSender) -> Self {
        Self {
            to: Some((uri, events)),
            at: Instant::now() + TOLD_AFTER,
        }
    }

    /// Tells nobody.
    pub(super) fn untold() -> Self {
        Self {
            to: None,
            at: Instant::now(),
        }
    }

    /// Does this, and tells if it takes too long, with the reason of the last failure.
    async fn during<T>(&mut self, work: impl Future<Output = T>, reason: Option<&Reason>) -> T {
        let Some((uri, events)) = self.to else {
            return work.await;
        };
        let mut work = pin!(work);
        tokio::select! {
            biased;
            done = &mut work => return done,
            () = sleep_until(self.at) => {}
        }
        self.to = None;
        events.tell(EventKind::WaitingForHost {
            uri: Arc::clone(uri),
            reason: reason.cloned(),
        });
        work.await
    }
}

/// Connects, again and again within the window. The first attempt is made in any case.
pub(super) async fn connect(
    target: &Target,
    limits: &Limits,
    turnstile: &Turnstile,
    window: Window,
    mut waiting: Waiting<'_>,
) -> Result<(Link, Option<LifecycleEvents>), Error> {
    let mut limits = *limits;
    let begun = Instant::now();
    let mut pause = FIRST_PAUSE;
    let mut reason: Option<Reason> = None;
    loop {
        // Boxed, because it is large and over soon: a host is worked on for much longer.
        let open = Box::pin(turnstile.pass(Link::open(target, &limits)));
        let failed = match waiting.during(open, reason.as_ref()).await {
            Ok(link) => return Ok(link),
            Err(error) => error,
        };
        if Obstacle::of(&failed) == Obstacle::Silence {
            // A daemon that is slow, and no attempt long enough for it, would never be reached.
            let left = window.silent.saturating_sub(begun.elapsed());
            limits.connect = limits.connect.max((limits.connect * 2).min(left));
        }
        match window.of(&failed) {
            Some(window) if begun.elapsed() + pause < window => {
                let reason = reason.insert(failed.into());
                waiting.during(sleep(pause), Some(reason)).await;
            }
            _ => return Err(failed),
        }
        pause = LONGEST_PAUSE.min(pause * 2);
    }
}
