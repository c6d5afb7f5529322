//! How far a run is, for the service manager.

use std::collections::HashMap;
use std::time::Duration;

use tokio::time::Instant;
use virtwire::guests::{Action, Budget, EventKind, Guest, Run};
use virtwire::proto::Uuid;

use crate::service_manager::ServiceManager;

/// What a step may take beside the guest's own time: a last look, a connection regained.
const SLACK: Duration = Duration::from_secs(30);
/// What is asked for at a time where the configuration sets no limit: it is asked for anew with
/// every sign of life.
const UNLIMITED: Duration = Duration::from_secs(90);

/// Tells the service manager how far the run is, and asks it for the time that each step may take:
/// whenever work on a guest begins or ends and whenever a save gets further, but for no more than
/// the configuration allows.
pub(crate) struct Progress {
    manager: ServiceManager,
    tally: Tally,
}

impl Progress {
    /// Of a run.
    pub(crate) fn new(run: &Run, manager: &ServiceManager) -> Self {
        Self {
            manager: manager.clone(),
            tally: Tally::new(run),
        }
    }

    /// Takes account of an event, and tells what has changed.
    pub(crate) fn tell(&mut self, event: &EventKind) {
        if let Some((status, extension)) = self.tally.take(event, Instant::now()) {
            self.manager.status(status, extension);
        }
    }
}

/// What has been done and what is left.
struct Tally {
    budget: Budget,
    /// The action of a stop.
    stops_by: Action,
    /// No extension goes beyond this.
    end: Option<Instant>,
    /// The end that the grace period sets.
    grace: Option<Instant>,
    guests: usize,
    done: usize,
    /// Bytes that saves have written.
    saved: HashMap<Uuid, u64>,
}

impl Tally {
    fn new(run: &Run) -> Self {
        Self {
            budget: run.budget(),
            stops_by: run.settings.on_shutdown.value.into(),
            end: None,
            grace: run.wind_down.end(),
            guests: 0,
            done: 0,
            saved: HashMap::new(),
        }
    }

    /// The status to tell, and how much more time to ask for.
    fn take(&mut self, event: &EventKind, now: Instant) -> Option<(String, Option<Duration>)> {
        match event {
            EventKind::Running { guests, .. } => {
                self.guests += guests.len();
                let whole = self.budget.host(self.stops_by, guests.len());
                let until = whole.and_then(|whole| now.checked_add(whole.saturating_add(SLACK)));
                self.end = self.end.max(until);
                None
            }
            EventKind::WaitingForRun { .. } => {
                let step = self.budget.another_run() + self.budget.connect();
                let extension = until(step, self.grace, now);
                Some(("Waiting for another run".to_owned(), extension))
            }
            EventKind::WaitingForHost { uri, .. } => Some((format!("Waiting for {uri}"), None)),
            EventKind::LeftAlone { guests, .. } => {
                self.guests = self.guests.saturating_sub(guests.len());
                None
            }
            // A restore may take longer than the service manager's own patience.
            EventKind::HostBegun {
                action: action @ Action::Start,
                ..
            }
            | EventKind::GuestBegun { action, .. } => {
                Some((self.doing(*action), self.extension(*action, now)))
            }
            EventKind::GuestDone { action, guest, .. } => {
                self.done += 1;
                self.saved.remove(&guest.uuid);
                Some((self.doing(*action), self.extension(*action, now)))
            }
            EventKind::Saving {
                guest,
                processed,
                taken,
                ..
            } => {
                let far = match processed {
                    Some(bytes) => format!("{} MiB", bytes >> 20),
                    None => format!("{} s", taken.as_secs()),
                };
                let action = Action::Suspend;
                let status = format!("{}; {}: {far}", self.doing(action), guest.name);
                let extension = if !self.goes_on(guest, *processed) {
                    None
                } else if processed.is_some() {
                    // However long it takes.
                    until(self.step(action), self.grace, now)
                } else {
                    self.extension(action, now)
                };
                Some((status, extension))
            }
            // Whoever sets no limit wants guests to be waited for.
            EventKind::Waiting { .. }
            | EventKind::WaitingForMany { .. }
            | EventKind::NoConnection { .. }
                if self.is_endless() =>
            {
                let action = Action::Shutdown;
                Some((self.doing(action), self.extension(action, now)))
            }
            _ => None,
        }
    }

    /// Whether a save is still to be waited for: it got further, or cannot tell how far it is (xen),
    /// or has no limit.
    fn goes_on(&mut self, guest: &Guest, processed: Option<u64>) -> bool {
        let Some(bytes) = processed else {
            return true;
        };
        let before = self.saved.insert(guest.uuid, bytes).unwrap_or_default();
        bytes > before || self.is_endless()
    }

    fn doing(&self, action: Action) -> String {
        let Self { guests, done, .. } = self;
        match action {
            Action::Start => format!("Starting guests: {done} done"),
            Action::Suspend => format!("Saving guests: {done} of {guests} done"),
            Action::Shutdown => format!("Shutting down guests: {done} of {guests} done"),
        }
    }

    /// What is needed until the next step is done, within what is allowed for all of them.
    fn extension(&self, action: Action, now: Instant) -> Option<Duration> {
        let ends = self.end.into_iter().chain(self.grace);
        let ends = ends.filter(|_| action != Action::Start);
        until(self.step(action), ends, now)
    }

    fn step(&self, action: Action) -> Duration {
        self.budget.progress(action).unwrap_or(UNLIMITED)
    }

    fn is_endless(&self) -> bool {
        self.budget.progress(Action::Suspend).is_none()
    }
}

/// The time for a step, and no more than there is until the first of these ends.
fn until(
    step: Duration,
    ends: impl IntoIterator<Item = Instant>,
    now: Instant,
) -> Option<Duration> {
    let left = ends.into_iter().min();
    let left = left.map(|end| end.saturating_duration_since(now));
    let extension = left.unwrap_or(Duration::MAX).min(step + SLACK);
    Some(extension).filter(|extension| !extension.is_zero())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use virtwire::guests::config::{Sources, Variable};
    use virtwire::guests::{Limits, Outcome};

    use super::*;

    fn uri() -> Arc<str> {
        "default".into()
    }

    fn tally(suspends: bool, one_by_one: bool, timeout: Option<u64>) -> Tally {
        let mut sources = Sources::default();
        let timeout = timeout.unwrap_or_default().to_string();
        sources.environment(Variable::ShutdownTimeout, timeout);
        let parallel = if one_by_one { "0" } else { "10" };
        sources.environment(Variable::ParallelShutdown, parallel);
        let settings = sources.load().unwrap().settings;
        Tally {
            budget: Budget::of(&settings, &Limits::default()),
            stops_by: if suspends {
                Action::Suspend
            } else {
                Action::Shutdown
            },
            end: None,
            grace: None,
            guests: 0,
            done: 0,
            saved: HashMap::new(),
        }
    }

    fn guest(number: u8) -> Guest {
        Guest {
            name: format!("vm-{number}").into(),
            uuid: Uuid([number; 16]),
            persistent: true,
            awake: true,
        }
    }

    fn told(tally: &mut Tally, event: &EventKind) -> Option<(String, Option<u64>)> {
        let (status, extension) = tally.take(event, Instant::now())?;
        Some((status, extension.map(|extension| extension.as_secs())))
    }

    fn begun(tally: &mut Tally, action: Action) -> Option<u64> {
        let (uri, guest) = (uri(), guest(1));
        told(tally, &EventKind::GuestBegun { uri, action, guest })
            .unwrap()
            .1
    }

    fn done(tally: &mut Tally, action: Action) -> (String, Option<u64>) {
        let (uri, guest, outcome) = (uri(), guest(1), Outcome::Off);
        let event = EventKind::GuestDone {
            uri,
            action,
            guest,
            outcome,
        };
        told(tally, &event).unwrap()
    }

    fn saving(tally: &mut Tally, processed: Option<u64>) -> (String, Option<u64>) {
        let event = EventKind::Saving {
            uri: uri(),
            guest: guest(1),
            processed,
            taken: Duration::from_secs(5),
        };
        told(tally, &event).unwrap()
    }

    fn running(tally: &mut Tally, guests: u8) {
        let (uri, guests) = (uri(), (0..guests).map(guest).collect());
        assert!(told(tally, &EventKind::Running { uri, guests }).is_none());
    }

    async fn pass(seconds: u64) {
        tokio::time::advance(Duration::from_secs(seconds)).await;
    }

    #[tokio::test(start_paused = true)]
    async fn each_guest_earns_its_time_and_all_have_an_end() {
        let mut tally = tally(false, true, Some(900));
        running(&mut tally, 3);
        let action = Action::Shutdown;
        let status = |done| format!("Shutting down guests: {done} of 3 done");
        assert_eq!(begun(&mut tally, action), Some(930));
        pass(900).await;
        assert_eq!(done(&mut tally, action), (status(1), Some(930)));
        assert_eq!(begun(&mut tally, action), Some(930));
        // Three guests, 40 s for connections and the like, and no more.
        pass(1_790).await;
        assert_eq!(done(&mut tally, action), (status(2), Some(50)));
        pass(50).await;
        assert_eq!(begun(&mut tally, action), None);
        assert_eq!(done(&mut tally, action), (status(3), None));
    }

    #[tokio::test(start_paused = true)]
    async fn grace_period_ends_every_extension() {
        let mut tally = tally(false, false, None);
        tally.grace = Some(Instant::now() + Duration::from_secs(30));
        running(&mut tally, 2);
        assert_eq!(begun(&mut tally, Action::Shutdown), Some(30));
        pass(10).await;
        assert_eq!(done(&mut tally, Action::Shutdown).1, Some(20));
        pass(20).await;
        assert_eq!(done(&mut tally, Action::Shutdown).1, None);
    }

    #[tokio::test(start_paused = true)]
    async fn another_run_is_waited_for_as_long_as_it_may_wait_for_a_guest() {
        for (timeout, extension) in [(Some(900), 970), (None, 3_670)] {
            let mut tally = tally(false, true, timeout);
            let (_, earned) = told(&mut tally, &EventKind::WaitingForRun { holder: None }).unwrap();
            assert_eq!(earned, Some(extension));
        }
    }

    #[tokio::test(start_paused = true)]
    async fn host_that_is_waited_for_is_told_and_earns_nothing() {
        let mut tally = tally(false, true, Some(60));
        let (uri, reason) = (uri(), None);
        let told = told(
            &mut tally,
            &EventKind::WaitingForHost {
                uri,
                reason,
                left: Duration::ZERO,
            },
        );
        assert_eq!(told, Some(("Waiting for default".to_owned(), None)));
    }

    #[tokio::test(start_paused = true)]
    async fn restore_earns_all_that_a_start_may_take() {
        let mut tally = tally(false, true, Some(60));
        let (uri, action) = (uri(), Action::Start);
        let told = told(&mut tally, &EventKind::HostBegun { uri, action }).unwrap();
        assert_eq!(told, ("Starting guests: 0 done".to_owned(), Some(630)));
        pass(600).await;
        assert_eq!(done(&mut tally, action).1, Some(630));
    }

    #[tokio::test(start_paused = true)]
    async fn waiting_earns_something_only_where_there_is_no_limit() {
        for (timeout, extension) in [(Some(60), None), (None, Some(120))] {
            let mut tally = tally(false, true, timeout);
            running(&mut tally, 1);
            let (guest, left) = (guest(1), None);
            for event in [
                EventKind::Waiting {
                    uri: uri(),
                    guest,
                    left,
                },
                EventKind::WaitingForMany {
                    uri: uri(),
                    count: 1,
                    left,
                },
            ] {
                pass(10_000).await;
                let earned = told(&mut tally, &event).and_then(|(_, extension)| extension);
                assert_eq!(earned, extension, "{timeout:?}");
            }
        }
    }

    #[tokio::test(start_paused = true)]
    async fn save_earns_more_unless_it_is_known_to_stand_still() {
        for (timeout, processed, extension) in [
            (Some(60), &[Some(0)][..], None),
            (Some(60), &[Some(5 << 20)], Some(90)),
            (Some(60), &[Some(5 << 20), Some(5 << 20)], None),
            (Some(60), &[Some(5 << 20), Some(6 << 20)], Some(90)),
            (Some(60), &[None, None], Some(90)),
            (None, &[Some(0), Some(0)], Some(120)),
        ] {
            let mut tally = tally(true, true, timeout);
            running(&mut tally, 1);
            let earned = processed.iter().map(|it| saving(&mut tally, *it).1);
            assert_eq!(earned.last(), Some(extension), "{timeout:?} {processed:?}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn save_that_cannot_tell_how_far_it_is_has_an_end() {
        let mut tally = tally(true, true, Some(60));
        running(&mut tally, 1);
        assert_eq!(begun(&mut tally, Action::Suspend), Some(90));
        let (status, extension) = saving(&mut tally, None);
        assert_eq!(status, "Saving guests: 0 of 1 done; vm-1: 5 s");
        assert_eq!(extension, Some(90));
        pass(3_600).await;
        assert_eq!(saving(&mut tally, None).1, Some(40));
        pass(40).await;
        assert_eq!(saving(&mut tally, None).1, None);
    }
}
