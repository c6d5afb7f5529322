//! The times that are not for the administrator to choose, in one place.

use std::time::Duration;

use crate::session::KeepaliveSettings;

/// How long a run bears with daemons and guests, apart from what the configuration says.
///
/// A run takes them as [`Limits::bounded`] has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// To connect to a daemon, authenticate and open it, at one attempt.
    pub connect: Duration,
    /// To have a daemon that is starting become reachable before a start.
    pub ready: Duration,
    /// To regain a connection that was lost.
    pub reconnect: Duration,
    /// For a daemon's answer to a short call.
    pub call: Duration,
    /// How long a silent daemon is borne with, on every connection.
    pub keepalive: KeepaliveSettings,
    /// For a guest to be saved. Saves that can tell their progress end earlier when they make none, and
    /// may take longer while they make some.
    pub save: Duration,
    /// Before another attempt to save a guest whose driver has refused it at first (xen), which is
    /// also how long it is watched whether it runs at all.
    pub save_again: Duration,
    /// For a guest to be started, reading its image included.
    pub start: Duration,
    /// How long after its beginning a start believes no guest of the list that it goes on running.
    /// One that an unfinished stop has asked to shut down goes off some time later.
    pub linger: Duration,
    /// For a guest's agent to set its clock after a start.
    pub sync_time: Duration,
    /// Between two shutdown requests to a guest that still runs.
    pub ask_again: Duration,
    /// Before a container, whose driver does not know whether anybody reads the first request, is
    /// asked by a signal.
    pub signal: Duration,
    /// For a guest that somebody has paused to go on by itself, before it is saved, or resumed to be asked; at most half of
    /// the shutdown timeout. A backup pauses a guest for seconds.
    pub paused: Duration,
    /// Between two events of a guest that takes its time.
    pub progress: Duration,
    /// Saves, and starts without a delay, at one time on one host.
    pub at_once: usize,
}

impl Limits {
    /// The longest time that is waited for anything; longer ones are as good as none.
    pub(super) const LONGEST: Duration = Duration::from_secs(86_400 * 365 * 10);
    /// The shortest time between two requests or two events.
    const SHORTEST: Duration = Duration::from_millis(10);

    /// The same within the bounds that every run has: no time is longer than ten years, guests are not asked, saves not
    /// looked at and events not told more often than 100 times a second, and between 1 and 65,536 guests are dealt with
    /// at one time.
    #[must_use]
    pub fn bounded(self) -> Self {
        let bounded = |time: Duration| time.min(Self::LONGEST);
        let pause = |time: Duration| time.clamp(Self::SHORTEST, Self::LONGEST);
        Self {
            connect: bounded(self.connect),
            ready: bounded(self.ready),
            reconnect: bounded(self.reconnect),
            call: bounded(self.call),
            keepalive: self.keepalive,
            save: bounded(self.save),
            save_again: pause(self.save_again),
            start: bounded(self.start),
            linger: bounded(self.linger),
            sync_time: bounded(self.sync_time),
            ask_again: pause(self.ask_again),
            signal: bounded(self.signal),
            paused: bounded(self.paused),
            progress: pause(self.progress),
            at_once: self.at_once.clamp(1, 1 << 16),
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            ready: Duration::from_secs(30),
            reconnect: Duration::from_secs(30),
            call: Duration::from_secs(30),
            keepalive: KeepaliveSettings::default(),
            save: Duration::from_secs(3600),
            save_again: Duration::from_secs(2),
            start: Duration::from_secs(600),
            linger: Duration::ZERO,
            sync_time: Duration::from_secs(30),
            ask_again: Duration::from_secs(15),
            signal: Duration::from_secs(2),
            paused: Duration::from_secs(5),
            progress: Duration::from_secs(5),
            at_once: 4,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_change_no_usual_limit_and_leave_none_that_overflows() {
        let usual = Limits::default();
        assert_eq!(usual.bounded(), usual);
        let (endless, none) = (Duration::MAX, Duration::ZERO);
        let extreme = Limits {
            call: endless,
            start: endless,
            ask_again: none,
            progress: none,
            at_once: 0,
            ..usual
        };
        let bounded = extreme.bounded();
        let (longest, shortest) = (Limits::LONGEST, Limits::SHORTEST);
        assert_eq!((bounded.call, bounded.start), (longest, longest));
        assert_eq!((bounded.ask_again, bounded.progress), (shortest, shortest));
        assert_eq!(bounded.at_once, 1);
    }
}
