//! Pings: when to send one, and when their silence means that the daemon is gone.

use std::time::{Duration, Instant};

/// How long a silent daemon is borne with (`virConnectSetKeepAlive`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeepaliveSettings {
    /// Silence after which a ping is sent, and after it the next one. Zero sends none, nor does one
    /// beyond what a clock can tell.
    pub interval: Duration,
    /// Unanswered pings after which, one interval later, the connection is given up.
    pub count: u32,
}

impl Default for KeepaliveSettings {
    /// libvirt's own: a ping after 5 s, given up after 5 of them, so after 30 s of silence.
    fn default() -> Self {
        Self {
            interval: Duration::from_secs(5),
            count: 5,
        }
    }
}

/// What is due after a silence.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Due {
    /// Nothing yet.
    Nothing,
    /// A ping.
    Ping,
    /// The end: this many pings were not answered in this time.
    GiveUp { pings: u32, silence: Duration },
}

/// The state of our own pings; answering the peer's needs none.
#[derive(Debug)]
pub(super) struct Keepalive {
    settings: KeepaliveSettings,
    last_heard: Instant,
    last_ping: Instant,
    unanswered: u32,
}

impl Keepalive {
    pub(super) fn new(settings: KeepaliveSettings, now: Instant) -> Self {
        Self {
            settings,
            last_heard: now,
            last_ping: now,
            unanswered: 0,
        }
    }

    /// Takes note of a sign of life. A message that takes long has many: bytes count, not whole messages.
    pub(super) fn heard(&mut self, now: Instant) {
        self.last_heard = now;
        self.unanswered = 0;
    }

    /// When [`Keepalive::due`] has something to say, if ever.
    pub(super) fn deadline(&self) -> Option<Instant> {
        let since = if self.unanswered == 0 {
            self.last_heard
        } else {
            self.last_ping
        };
        let interval = Some(self.settings.interval).filter(|interval| !interval.is_zero())?;
        since.checked_add(interval)
    }

    pub(super) fn due(&mut self, now: Instant) -> Due {
        if self.deadline().is_none_or(|deadline| now < deadline) {
            return Due::Nothing;
        }
        if self.unanswered >= self.settings.count {
            let silence = now.saturating_duration_since(self.last_heard);
            return Due::GiveUp {
                pings: self.unanswered,
                silence,
            };
        }
        self.unanswered += 1;
        self.last_ping = now;
        Due::Ping
    }
}
