//! How the time that a whole stop may take is divided.

use std::time::Duration;

use tokio::time::Instant;

/// The longest that is kept back for each of the two last steps.
const STEP_MAX: Duration = Duration::from_secs(2);
/// The shortest, unless the whole time is too short for that.
const STEP_MIN: Duration = Duration::from_millis(500);

/// The moments of a stop that must end before its grace period does.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grace {
    /// Guests that were to be asked one after the other are asked all at once.
    pub(super) hurry: Instant,
    /// Nothing is waited for any more; every guest is looked at once more.
    pub(super) limit: Instant,
    /// What has not answered by now is left unanswered, and told.
    pub(super) interrupt: Instant,
    /// The program ends, whatever it is at.
    pub(super) end: Instant,
}

impl Grace {
    /// Divides `period`, which began at `since`; `None` for 0, and for a moment that no clock will show.
    pub(super) fn new(since: Instant, period: Duration) -> Option<Self> {
        if period.is_zero() {
            return None;
        }
        let step = (period / 10).clamp(STEP_MIN, STEP_MAX).min(period / 4);
        let work = period.saturating_sub(step * 2);
        Some(Self {
            hurry: since.checked_add(work / 2)?,
            limit: since.checked_add(work)?,
            interrupt: since.checked_add(work + step)?,
            end: since.checked_add(work + step + step / 2)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn every_moment_comes_before_the_end_and_in_order() {
        let now = Instant::now();
        for seconds in [1, 2, 5, 10, 30, 90, 3_600] {
            let grace = Grace::new(now, Duration::from_secs(seconds)).unwrap();
            let moments = [grace.hurry, grace.limit, grace.interrupt, grace.end];
            assert!(moments.is_sorted_by(|one, next| one < next), "{grace:?}");
            let spare = now + Duration::from_secs(seconds) - grace.end;
            let (least, most) = (Duration::from_millis(125), Duration::from_secs(1));
            assert!(spare >= least && spare <= most, "{spare:?}");
        }
    }
}
