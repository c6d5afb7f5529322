//! How far a run is, for the service manager.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;
use virtwire::guests::{Action, Notice, Observer, Run};
use virtwire::proto::Uuid;

use crate::service_manager::ServiceManager;

/// What a step may take beside the guest's own time: a last look, a connection regained.
const SLACK: Duration = Duration::from_secs(30);
/// What a step may take where the configuration sets no limit.
const UNLIMITED: Duration = Duration::from_secs(90);

/// Tells the service manager how far the run is, and asks it for more time whenever a guest is
/// done with or a save has got further, but for no more than the configuration allows.
pub(crate) struct Progress {
    next: Arc<dyn Observer>,
    manager: ServiceManager,
    tally: Mutex<Tally>,
}

impl Progress {
    /// Watches `run` beside the observer that it has; `end` is the end of its grace period.
    pub(crate) fn watch(run: &mut Run, manager: &ServiceManager, end: Option<Instant>) {
        let progress = Self {
            next: Arc::clone(&run.observer),
            manager: manager.clone(),
            tally: Mutex::new(Tally::new(run, end)),
        };
        run.observer = Arc::new(progress);
    }
}

impl Observer for Progress {
    fn notice(&self, notice: &Notice<'_>) {
        self.next.notice(notice);
        let mut tally = self.tally.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((status, extension)) = tally.take(notice, Instant::now()) {
            self.manager.status(status, extension);
        }
    }
}

/// What has been done and what is left.
struct Tally {
    run: Allowances,
    begun: Instant,
    /// No extension goes beyond this.
    end: Option<Instant>,
    /// The end that the grace period sets.
    grace: Option<Instant>,
    guests: usize,
    done: usize,
    /// Bytes that saves have written.
    saved: HashMap<Uuid, u64>,
}

/// What the configuration and the limits allow.
struct Allowances {
    /// For one guest to be shut down, or a save to get any further; `None` is without limit.
    timeout: Option<Duration>,
    /// Whether guests have that time each, one after the other.
    one_by_one: bool,
    suspends: bool,
    save: Duration,
    saves_at_once: usize,
    start: Duration,
    connect: Duration,
}

impl Tally {
    fn new(run: &Run, grace: Option<Instant>) -> Self {
        let settings = &run.settings;
        Self {
            run: Allowances {
                timeout: settings.shutdown_timeout.value,
                one_by_one: settings.shutdowns_at_once().get() == 1,
                suspends: Action::from(settings.on_shutdown.value) == Action::Suspend,
                save: run.limits.save,
                saves_at_once: run.limits.at_once,
                start: run.limits.start + settings.start_delay.value,
                connect: run.limits.connect,
            },
            begun: Instant::now(),
            end: None,
            grace,
            guests: 0,
            done: 0,
            saved: HashMap::new(),
        }
    }

    /// The status to tell, and how much more time to ask for.
    fn take(&mut self, notice: &Notice<'_>, now: Instant) -> Option<(String, Option<Duration>)> {
        match *notice {
            Notice::Running { guests, .. } => {
                self.guests += guests.len();
                let until = self
                    .run
                    .whole(guests.len())
                    .and_then(|whole| self.begun.checked_add(whole));
                self.end = self.end.max(until);
                None
            }
            Notice::LeftAlone { guests, .. } => {
                self.guests -= guests.len();
                None
            }
            Notice::GuestDone { action, guest, .. } => {
                self.done += 1;
                self.saved.remove(&guest.uuid);
                let status = match action {
                    Action::Start => format!("Starting guests: {} done", self.done),
                    Action::Suspend | Action::Shutdown => self.stopped(action),
                };
                Some((status, self.extension(action, now)))
            }
            Notice::Saving {
                guest, processed, ..
            } => {
                let bytes = processed?;
                let before = self.saved.insert(guest.uuid, bytes);
                let status = format!(
                    "{}; {}: {} MiB",
                    self.stopped(Action::Suspend),
                    guest.name,
                    bytes >> 20
                );
                let moved = bytes > before.unwrap_or_default();
                Some((
                    status,
                    moved
                        .then(|| self.extension(Action::Suspend, now))
                        .flatten(),
                ))
            }
            _ => None,
        }
    }

    fn stopped(&self, action: Action) -> String {
        let doing = match action {
            Action::Suspend => "Saving",
            Action::Shutdown | Action::Start => "Shutting down",
        };
        format!("{doing} guests: {} of {} done", self.done, self.guests)
    }

    /// What is needed until the next step is done, within what is allowed for all of them.
    fn extension(&self, action: Action, now: Instant) -> Option<Duration> {
        let step = match action {
            Action::Start => self.run.start,
            Action::Suspend | Action::Shutdown => self.run.timeout.unwrap_or(UNLIMITED),
        };
        let ends = self.end.filter(|_| action != Action::Start);
        let ends = ends.into_iter().chain(self.grace);
        let left = ends.map(|end| end.saturating_duration_since(now)).min();
        let extension = left.unwrap_or(Duration::MAX).min(step + SLACK);
        Some(extension).filter(|extension| !extension.is_zero())
    }
}

impl Allowances {
    /// For all guests of a host; `None` is without limit.
    fn whole(&self, guests: usize) -> Option<Duration> {
        let turns = if self.suspends {
            guests.div_ceil(self.saves_at_once.max(1))
        } else if self.one_by_one {
            guests
        } else {
            1
        };
        let each = if self.suspends {
            self.save
        } else {
            self.timeout?
        };
        let turns = u32::try_from(turns).unwrap_or(u32::MAX);
        let guests = each.saturating_mul(turns);
        Some(guests.saturating_add(self.connect + SLACK))
    }
}

#[cfg(test)]
mod tests {
    use virtwire::guests::{Guest, Outcome};

    use super::*;

    const URI: &str = "default";

    fn tally(suspends: bool, one_by_one: bool, timeout: Option<u64>) -> Tally {
        let run = Allowances {
            timeout: timeout.map(Duration::from_secs),
            one_by_one,
            suspends,
            save: Duration::from_hours(1),
            saves_at_once: 4,
            start: Duration::from_mins(10),
            connect: Duration::from_secs(10),
        };
        Tally {
            run,
            begun: Instant::now(),
            end: None,
            grace: None,
            guests: 0,
            done: 0,
            saved: HashMap::new(),
        }
    }

    fn guest(number: u8) -> Guest {
        Guest {
            name: format!("vm-{number}"),
            uuid: Uuid([number; 16]),
            persistent: true,
        }
    }

    fn done(tally: &mut Tally, action: Action, after: u64) -> (String, Option<u64>) {
        let (uri, guest, outcome) = (URI, &guest(1), &Outcome::Off);
        let notice = Notice::GuestDone {
            uri,
            action,
            guest,
            outcome,
        };
        let now = tally.begun + Duration::from_secs(after);
        let (status, extension) = tally.take(&notice, now).unwrap();
        (status, extension.map(|extension| extension.as_secs()))
    }

    fn running(tally: &mut Tally, guests: u8) {
        let guests: Vec<Guest> = (0..guests).map(guest).collect();
        let (uri, guests) = (URI, &guests[..]);
        let now = tally.begun;
        assert!(tally.take(&Notice::Running { uri, guests }, now).is_none());
    }

    #[tokio::test(start_paused = true)]
    async fn each_guest_that_is_done_earns_the_time_of_the_next_and_all_have_an_end() {
        let mut tally = tally(false, true, Some(100));
        running(&mut tally, 3);
        let action = Action::Shutdown;
        let status = |done| format!("Shutting down guests: {done} of 3 done");
        assert_eq!(done(&mut tally, action, 100), (status(1), Some(130)));
        // Three guests, 40 s for connections and the like, and no more.
        assert_eq!(done(&mut tally, action, 290), (status(2), Some(50)));
        assert_eq!(done(&mut tally, action, 340), (status(3), None));
    }

    #[tokio::test(start_paused = true)]
    async fn grace_period_ends_every_extension() {
        let mut tally = tally(false, false, None);
        tally.grace = Some(tally.begun + Duration::from_secs(30));
        running(&mut tally, 2);
        assert_eq!(done(&mut tally, Action::Shutdown, 10).1, Some(20));
        assert_eq!(done(&mut tally, Action::Shutdown, 30).1, None);
    }

    #[tokio::test(start_paused = true)]
    async fn save_that_does_not_move_earns_nothing() {
        let mut tally = tally(true, true, Some(60));
        running(&mut tally, 1);
        let guest = &guest(1);
        for (processed, extension) in [
            (None, None),
            (Some(0), None),
            (Some(5 << 20), Some(Duration::from_secs(90))),
            (Some(5 << 20), None),
            (Some(6 << 20), Some(Duration::from_secs(90))),
        ] {
            let notice = Notice::Saving {
                uri: "default",
                guest,
                processed,
                taken: Duration::from_secs(5),
            };
            let now = tally.begun;
            let told = tally
                .take(&notice, now)
                .and_then(|(_, extension)| extension);
            assert_eq!(told, extension, "{processed:?}");
        }
    }
}
