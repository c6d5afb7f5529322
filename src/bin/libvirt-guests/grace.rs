//! How the time that a whole stop may take is divided.

use std::time::Duration;

use tokio::time::{Instant, sleep_until};
use virtwire::guests::Run;

/// The longest that is kept back for each of the two last steps.
const STEP_MAX: Duration = Duration::from_secs(2);
/// The shortest, unless the whole time is too short for that.
const STEP_MIN: Duration = Duration::from_millis(500);

/// The moments of a stop that must end before its grace period does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Grace {
    /// Guests that were to be asked one after the other are asked all at once.
    hurry: Instant,
    /// Nothing is waited for any more; every guest is looked at once more.
    limit: Instant,
    /// What has not answered by now is left unanswered, and told.
    interrupt: Instant,
    /// The program ends, whatever it is at.
    end: Instant,
}

impl Grace {
    /// Divides `period`, which began at `since`; `None` for a moment that no clock will show.
    pub(crate) fn new(since: Instant, period: Duration) -> Option<Self> {
        let step = (period / 10).clamp(STEP_MIN, STEP_MAX).min(period / 4);
        let work = period.saturating_sub(step * 2);
        Some(Self {
            hurry: since.checked_add(work / 2)?,
            limit: since.checked_add(work)?,
            interrupt: since.checked_add(work + step)?,
            end: since.checked_add(work + step + step / 2)?,
        })
    }

    /// What `--grace` means: `None` and 0 are no limit.
    pub(crate) fn of(period: Option<Duration>, since: Instant) -> Option<Self> {
        Self::new(since, period.filter(|period| !period.is_zero())?)
    }

    /// When the program ends.
    pub(crate) fn end(self) -> Instant {
        self.end
    }

    /// Has a run keep to it. Resolves when the program must end, whatever the run is at.
    pub(crate) async fn keep(self, run: &Run) {
        run.haste.limit(self.limit);
        sleep_until(self.hurry).await;
        run.haste.hurry();
        sleep_until(self.interrupt).await;
        run.interrupt.raise();
        sleep_until(self.end).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn every_moment_comes_before_the_end_and_in_order() {
        let now = Instant::now();
        for seconds in [1, 2, 5, 10, 30, 90, 3_600] {
            let grace = Grace::of(Some(Duration::from_secs(seconds)), now).unwrap();
            let moments = [grace.hurry, grace.limit, grace.interrupt, grace.end];
            assert!(moments.is_sorted_by(|one, next| one < next), "{grace:?}");
            let spare = now + Duration::from_secs(seconds) - grace.end;
            let (least, most) = (Duration::from_millis(125), Duration::from_secs(1));
            assert!(spare >= least && spare <= most, "{spare:?}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn half_a_minute_is_divided_so() {
        let now = Instant::now();
        let after = |seconds| now + Duration::from_secs(seconds);
        let expected = Grace {
            hurry: after(13),
            limit: after(26),
            interrupt: after(28),
            end: after(29),
        };
        assert_eq!(
            Grace::of(Some(Duration::from_secs(30)), now),
            Some(expected)
        );
    }

    #[tokio::test(start_paused = true)]
    async fn none_and_zero_are_no_limit_and_so_is_eternity() {
        let now = Instant::now();
        for period in [None, Some(Duration::ZERO), Some(Duration::MAX)] {
            assert_eq!(Grace::of(period, now), None, "{period:?}");
        }
    }
}
