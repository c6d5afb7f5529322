//! The times that are not for the administrator to choose, in one place.

use std::time::Duration;

use crate::session::KeepaliveSettings;

/// How long a run bears with daemons and guests, apart from what the configuration says.
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
    /// Between two events of a guest that takes its time.
    pub progress: Duration,
    /// Saves, and starts without a delay, at one time on one host.
    pub at_once: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            ready: Duration::from_secs(30),
            reconnect: Duration::from_secs(30),
            call: Duration::from_secs(30),
            keepalive: KeepaliveSettings::default(),
            save: Duration::from_hours(1),
            save_again: Duration::from_secs(2),
            start: Duration::from_mins(10),
            linger: Duration::ZERO,
            sync_time: Duration::from_secs(30),
            ask_again: Duration::from_secs(15),
            signal: Duration::from_secs(2),
            progress: Duration::from_secs(5),
            at_once: 4,
        }
    }
}
