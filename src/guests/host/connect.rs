//! Connecting to a host, again and again within a window.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::{Instant, sleep, sleep_until};
use tracing::info;

use super::link::{LifecycleEvents, Link};
use super::obstacle::Obstacle;
use crate::client::Error;
use crate::guests::event::{EventKind, EventSender};
use crate::guests::limits::Limits;
use crate::guests::reason::Reason;
use crate::guests::turnstile::Turnstile;
use crate::uri::{Target, UriError};

/// First pause between two attempts to connect; each one after it is twice as long.
const FIRST_PAUSE: Duration = Duration::from_millis(50);
/// Longest pause between two attempts to connect.
const LONGEST_PAUSE: Duration = Duration::from_secs(1);
/// After how long it is told that a host is waited for.
const TOLD_AFTER: Duration = Duration::from_secs(1);
/// How often it is told again.
const TOLD_EVERY: Duration = Duration::from_secs(10);

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

/// Tells again and again that a host is waited for.
pub(super) struct Waiting<'a> {
    uri: &'a Arc<str>,
    events: &'a EventSender,
    /// Whether it was connected to before.
    lost: bool,
    since: Instant,
    next: Instant,
}

impl<'a> Waiting<'a> {
    /// Tells it when a second has passed from now on, and then every ten.
    pub(super) fn first(uri: &'a Arc<str>, events: &'a EventSender) -> Self {
        let since = Instant::now();
        Self {
            uri,
            events,
            lost: false,
            since,
            next: since + TOLD_AFTER,
        }
    }

    /// Tells it every ten seconds from now on: that the connection was lost was told.
    pub(super) fn again(uri: &'a Arc<str>, events: &'a EventSender) -> Self {
        let first = Self::first(uri, events);
        Self {
            lost: true,
            next: first.since + TOLD_EVERY,
            ..first
        }
    }

    /// Does this, and tells when it takes long, with the reason of the last failure, and for how long it is tried.
    async fn during<T>(
        &mut self,
        work: impl Future<Output = T>,
        reason: Option<&Reason>,
        window: Duration,
    ) -> T {
        let mut work = pin!(work);
        loop {
            tokio::select! {
                biased;
                done = &mut work => return done,
                () = sleep_until(self.next) => self.tell(reason, window),
            }
        }
    }

    fn tell(&mut self, reason: Option<&Reason>, window: Duration) {
        self.next += TOLD_EVERY;
        let (uri, reason) = (Arc::clone(self.uri), reason.cloned());
        let taken = self.since.elapsed();
        let left = window.saturating_sub(taken);
        self.events.tell(if self.lost {
            EventKind::NoConnection {
                uri,
                reason,
                taken,
                left,
            }
        } else {
            EventKind::WaitingForHost { uri, reason, left }
        });
    }
}

/// The end of connecting in vain.
#[derive(Debug)]
pub struct Unconnected {
    /// Why the last attempt failed.
    pub error: Error,
    /// How many attempts there were.
    pub attempts: u32,
    /// How long all of them took.
    pub after: Duration,
}

impl Unconnected {
    /// Nothing is attempted by a URI that cannot be used.
    pub(in crate::guests) fn before_the_first(error: UriError) -> Self {
        Self {
            error: error.into(),
            attempts: 0,
            after: Duration::ZERO,
        }
    }

    /// Returns whether another attempt would end in the same way.
    pub(in crate::guests) fn is_refusal(&self) -> bool {
        Obstacle::of(&self.error) == Obstacle::Refusal
    }
}

impl From<Unconnected> for Reason {
    fn from(failed: Unconnected) -> Self {
        let cause = failed.error.into();
        match failed.attempts {
            0 | 1 => cause,
            attempts => Self::Unconnected {
                cause: Box::new(cause),
                attempts,
                after: failed.after,
            },
        }
    }
}

/// Connects, again and again within the window. The first attempt is made in any case.
pub(super) async fn connect(
    target: &Target,
    limits: &Limits,
    turnstile: &Turnstile,
    window: Window,
    mut waiting: Waiting<'_>,
) -> Result<(Link, Option<LifecycleEvents>), Unconnected> {
    let mut limits = *limits;
    let begun = Instant::now();
    let mut pause = FIRST_PAUSE;
    let mut reason: Option<Reason> = None;
    let mut tried_for = window.silent.max(window.absent).max(limits.connect);
    let mut attempts = 0;
    loop {
        attempts += 1;
        // Boxed, because it is large and over soon: a host is worked on for much longer.
        let open = Box::pin(turnstile.pass(Link::open(target, &limits)));
        let error = match waiting.during(open, reason.as_ref(), tried_for).await {
            Ok(link) => return Ok(link),
            Err(error) => error,
        };
        let after = begun.elapsed();
        if Obstacle::of(&error) == Obstacle::Silence {
            // A daemon that is slow, and no attempt long enough for it, would never be reached.
            let left = window.silent.saturating_sub(after);
            limits.connect = limits.connect.max((limits.connect * 2).min(left));
        }
        match window.of(&error) {
            Some(window) if after + pause < window => tried_for = window,
            _ => {
                return Err(Unconnected {
                    error,
                    attempts,
                    after,
                });
            }
        }
        let reason = reason.insert(error.into());
        let left = tried_for.saturating_sub(after).as_secs_f64().ceil();
        info!(
            uri = &**waiting.uri,
            attempts, "{reason}; trying for {left} s more"
        );
        waiting.during(sleep(pause), Some(reason), tried_for).await;
        pause = LONGEST_PAUSE.min(pause * 2);
    }
}
