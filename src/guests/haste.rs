//! Having a run end sooner than it would, without breaking it off.

use tokio::sync::watch;
use tokio::time::{Instant, sleep_until};

/// A wish, shared by all tasks of a run, that it come to its end.
///
/// Unlike an [`Interrupt`](super::Interrupt), which breaks the run off, it lets the run deal with
/// what it has begun and look at every guest once more.
#[derive(Clone, Debug)]
pub struct Haste(watch::Sender<State>);

#[derive(Clone, Copy, Debug, Default)]
struct State {
    hurried: bool,
    until: Option<Instant>,
}

impl Default for Haste {
    fn default() -> Self {
        Self(watch::Sender::new(State::default()))
    }
}

impl Haste {
    /// Waits for nothing beyond this moment, or an earlier one that was set before.
    pub fn limit(&self, until: Instant) {
        self.0.send_modify(|state| {
            state.until = Some(state.until.map_or(until, |before| before.min(until)));
        });
    }

    /// Begins no further start, and has guests that are shut down one after the other, or a few at
    /// a time, be asked all at once. Saves keep their turns: side by side, none would be done
    /// sooner.
    pub fn hurry(&self) {
        self.0.send_modify(|state| state.hurried = true);
    }

    /// Whether to hurry.
    #[must_use]
    pub fn is_hurried(&self) -> bool {
        self.0.borrow().hurried
    }

    /// Resolves when to hurry. Dropping the future is harmless.
    pub async fn hurried(&self) {
        let mut states = self.0.subscribe();
        // Fails only when every sender is gone, and `self` is one.
        let _state = states.wait_for(|state| state.hurried).await;
    }

    /// The moment beyond which nothing is waited for.
    #[must_use]
    pub fn until(&self) -> Option<Instant> {
        self.0.borrow().until
    }

    /// How long it is until then.
    #[must_use]
    pub fn left(&self) -> Option<std::time::Duration> {
        let until = self.until()?;
        Some(until.saturating_duration_since(Instant::now()))
    }

    /// Whether that moment is past.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.until().is_some_and(|until| until <= Instant::now())
    }

    /// Resolves when that moment is past. Dropping the future is harmless.
    pub async fn over(&self) {
        let mut states = self.0.subscribe();
        loop {
            let until = states.borrow_and_update().until;
            let past = async {
                match until {
                    Some(until) => sleep_until(until).await,
                    None => std::future::pending().await,
                }
            };
            tokio::select! {
                () = past => return,
                // Fails only when every sender is gone, and `self` is one.
                _ = states.changed() => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_limit_can_only_come_nearer() {
        let haste = Haste::default();
        let begun = Instant::now();
        let seconds = |seconds| begun + Duration::from_secs(seconds);
        haste.limit(seconds(20));
        let over = async {
            haste.over().await;
            begun.elapsed()
        };
        let nearer = async {
            tokio::time::sleep(Duration::from_secs(1)).await;
            haste.limit(seconds(5));
            haste.limit(seconds(60));
        };
        let (took, ()) = tokio::join!(over, nearer);
        assert_eq!(took, Duration::from_secs(5));
        assert!(haste.is_over());
        assert_eq!(haste.until(), Some(seconds(5)));
    }

    #[tokio::test(start_paused = true)]
    async fn all_that_wait_are_hurried_and_nobody_before() {
        let haste = Haste::default();
        assert!(!haste.is_hurried());
        let (other, third) = (haste.clone(), haste.clone());
        tokio::join!(haste.hurried(), other.hurried(), async { third.hurry() });
        assert!(haste.is_hurried());
        assert!(!haste.is_over());
    }
}
