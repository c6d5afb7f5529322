//! One point of the curves.

use serde::{Deserialize, Serialize};

/// What a run of the program did.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Job {
    /// `stop`, every guest saved.
    Suspend,
    /// `start`, every guest from its image.
    Resume,
    /// `stop`, every guest shut down, ten at a time on each host.
    Shutdown,
    /// `start`, every guest booted.
    Boot,
}

impl Job {
    /// The order in which they leave the guests as they found them.
    pub(crate) const CYCLE: [Self; 4] = [Self::Suspend, Self::Resume, Self::Shutdown, Self::Boot];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Suspend => "stop, suspend",
            Self::Resume => "start, resume",
            Self::Shutdown => "stop, shutdown",
            Self::Boot => "start, boot",
        }
    }

    pub(crate) fn command(self) -> &'static str {
        match self {
            Self::Suspend | Self::Shutdown => "stop",
            Self::Resume | Self::Boot => "start",
        }
    }

    pub(crate) fn on_shutdown(self) -> &'static str {
        match self {
            Self::Suspend | Self::Resume => "suspend",
            Self::Shutdown | Self::Boot => "shutdown",
        }
    }
}

/// What a job cost on so many hosts and guests.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(crate) struct Point {
    pub(crate) job: Job,
    pub(crate) hosts: u32,
    /// On each host.
    pub(crate) guests: u32,
    /// Seconds that each guest takes.
    pub(crate) takes: f64,
    /// Seconds from the program's start to its end; the median of the runs, as the next is.
    pub(crate) wall: f64,
    /// Seconds of processor time.
    pub(crate) processor: f64,
    /// Bytes; the most of all runs.
    pub(crate) peak_memory: f64,
    /// The part of the time for which the simulator was busy.
    pub(crate) simulator: f64,
}

impl Point {
    /// Guests of all hosts.
    pub(crate) fn all_guests(&self) -> f64 {
        f64::from(self.hosts) * f64::from(self.guests)
    }

    /// Seconds for each of them.
    pub(crate) fn wall_each(&self) -> f64 {
        self.wall / self.all_guests()
    }
}
