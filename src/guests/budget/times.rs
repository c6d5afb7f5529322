//! The times of a run.

use std::time::Duration;

use crate::guests::config::Settings;
use crate::guests::guest::Action;
use crate::guests::host::Window;
use crate::guests::limits::Limits;

/// The times of a run, from what the administrator wants and from the limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    timeout: Option<Duration>,
    shutdowns_at_once: usize,
    start_delay: Duration,
    limits: Limits,
}

impl Budget {
    /// The times that follow from these settings and limits.
    #[must_use]
    pub fn of(settings: &Settings, limits: &Limits) -> Self {
        Self {
            timeout: settings.shutdown_timeout.value,
            shutdowns_at_once: usize::try_from(settings.shutdowns_at_once().get())
                .unwrap_or(usize::MAX),
            start_delay: settings.start_delay.value,
            limits: *limits,
        }
    }

    /// For one guest, from its first request to its end; `None` is without limit. A save that makes progress may take
    /// longer.
    #[must_use]
    pub fn guest(&self, action: Action) -> Option<Duration> {
        match action {
            Action::Suspend => Some(self.limits.save),
            Action::Shutdown => self.timeout,
            Action::Start => Some(self.limits.start + self.start_delay),
        }
    }

    /// For one guest to get any further; `None` is without limit. Of a save, that is what the driver tells of its progress.
    #[must_use]
    pub fn progress(&self, action: Action) -> Option<Duration> {
        match action {
            Action::Suspend => self.timeout,
            Action::Shutdown | Action::Start => self.guest(action),
        }
    }

    /// For a host with so many guests, from connecting to the last of them; `None` is without limit. This is the worst
    /// case: every guest takes all of its time.
    #[must_use]
    pub fn host(&self, action: Action, guests: usize) -> Option<Duration> {
        let turns = match action {
            Action::Suspend => guests.div_ceil(self.limits.at_once.max(1)),
            Action::Start if self.start_delay.is_zero() => {
                guests.div_ceil(self.limits.at_once.max(1))
            }
            // Several that shut down at a time share their time.
            Action::Shutdown if self.shutdowns_at_once > 1 => 1,
            Action::Shutdown | Action::Start => guests,
        };
        let turns = u32::try_from(turns).unwrap_or(u32::MAX);
        let guests = self.guest(action)?.saturating_mul(turns);
        Some(guests.saturating_add(self.limits.connect))
    }

    /// For a daemon that is slow or silent in a stop: as long as one of its guests may be.
    #[must_use]
    pub fn silence(&self) -> Duration {
        self.timeout.unwrap_or(self.limits.save)
    }

    /// For another run that has the lock, in a stop: as long as it may wait for a guest, since guests that it shuts
    /// down go on doing so, and the host with them, whoever waits.
    #[must_use]
    pub fn another_run(&self) -> Duration {
        self.silence() + self.limits.call
    }

    /// For one attempt to connect to a daemon.
    #[must_use]
    pub fn connect(&self) -> Duration {
        self.limits.connect
    }

    /// How long connecting to a host is tried.
    #[must_use]
    pub fn window(&self, action: Action) -> Window {
        match action {
            Action::Suspend | Action::Shutdown => Window {
                absent: self.limits.connect,
                silent: self.silence(),
            },
            Action::Start => Window {
                absent: self.limits.ready,
                silent: self.limits.ready,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guests::config::{Sources, Variable};

    fn budget(variables: &[(Variable, &str)]) -> Budget {
        let mut sources = Sources::default();
        for (variable, text) in variables {
            sources.environment(*variable, *text);
        }
        Budget::of(&sources.load().unwrap().settings, &Limits::default())
    }

    fn seconds(duration: Option<Duration>) -> Option<u64> {
        duration.map(|duration| duration.as_secs())
    }

    #[test]
    fn host_has_the_time_of_its_guests_turns() {
        use Variable::{ParallelShutdown, ShutdownTimeout, StartDelay};
        let one_by_one = [(ShutdownTimeout, "100")];
        let parallel = [(ShutdownTimeout, "100"), (ParallelShutdown, "10")];
        let endless = [(ShutdownTimeout, "0")];
        let delayed = [(StartDelay, "5")];
        for (variables, action, guests, whole) in [
            (&one_by_one[..], Action::Shutdown, 3, Some(310)),
            (&parallel, Action::Shutdown, 30, Some(110)),
            (&endless, Action::Shutdown, 3, None),
            (&one_by_one, Action::Suspend, 5, Some(7_210)),
            (&endless, Action::Suspend, 4, Some(3_610)),
            (&[], Action::Start, 8, Some(1_210)),
            (&delayed, Action::Start, 2, Some(1_220)),
            (&one_by_one, Action::Shutdown, 0, Some(10)),
        ] {
            let budget = budget(variables);
            assert_eq!(seconds(budget.host(action, guests)), whole, "{variables:?}");
        }
    }

    #[test]
    fn silent_host_and_another_run_have_the_time_of_a_guest() {
        let limited = budget(&[(Variable::ShutdownTimeout, "100")]);
        assert_eq!(limited.silence().as_secs(), 100);
        assert_eq!(limited.another_run().as_secs(), 130);
        let endless = budget(&[(Variable::ShutdownTimeout, "0")]);
        assert_eq!(endless.silence().as_secs(), 3_600);
        assert_eq!(endless.another_run().as_secs(), 3_630);
        assert_eq!(seconds(endless.progress(Action::Suspend)), None);
    }
}
