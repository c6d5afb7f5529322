//! The end of a run before its work is done.

use std::convert::Infallible;
use std::future::pending;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::{Instant, sleep_until};

use super::grace::Grace;
use crate::guests::reason::Reason;

/// Has a run end early: it can be [hurried](Self::hurry), [limited](Self::limit) and [interrupted](Self::interrupt), and its grace
/// period, if it has one, does one after the other. All clones are the same.
#[derive(Clone, Debug, Default)]
pub struct WindDown {
    grace: Option<Grace>,
    state: watch::Sender<State>,
}

#[derive(Clone, Copy, Debug, Default)]
struct State {
    hurried: bool,
    until: Option<Instant>,
    interrupted: bool,
}

impl WindDown {
    /// Has a stop end within this grace period, counted from `since`; a start has no such end. `None` and 0 are no limit.
    ///
    /// In the first 40% or so, the stop goes its way; then it [hurries](Self::hurry). What is kept back at the end is for a
    /// last look at every guest, and for the report.
    #[must_use]
    pub fn within(period: Option<Duration>, since: Instant) -> Self {
        Self {
            grace: period.and_then(|period| Grace::new(since, period)),
            state: watch::Sender::default(),
        }
    }

    /// Returns another one of the same grace period, begun at the same moment, which shares nothing else: each serves one
    /// command of a run.
    #[must_use]
    pub fn renewed(&self) -> Self {
        Self {
            grace: self.grace,
            state: watch::Sender::default(),
        }
    }

    /// Begins no further start, and has guests that are shut down one after the other, or a few at
    /// a time, be asked all at once. Saves keep their turns: side by side, none would be done
    /// sooner.
    pub fn hurry(&self) {
        self.state.send_modify(|state| state.hurried = true);
    }

    /// Waits for nothing beyond this moment, or an earlier one that was set before: every guest is looked at once more.
    pub fn limit(&self, until: Instant) {
        self.state.send_modify(|state| {
            state.until = Some(state.until.map_or(until, |before| before.min(until)));
        });
    }

    /// Ends the run: nothing new is begun, nothing is waited for, and the state stays true.
    pub fn interrupt(&self) {
        self.state.send_modify(|state| state.interrupted = true);
    }

    /// Does the work, and has it keep to the grace period.
    pub(in crate::guests) async fn keep<T>(&self, work: impl Future<Output = T>) -> T {
        let keep = async {
            if let Some(grace) = self.grace {
                self.limit(grace.limit);
                sleep_until(grace.hurry).await;
                self.hurry();
                sleep_until(grace.interrupt).await;
                self.interrupt();
            }
            pending::<Infallible>().await
        };
        tokio::select! {
            done = work => done,
            never = keep => match never {},
        }
    }

    /// Resolves when the program must end, whatever the run is at; never without a grace period.
    pub async fn ended(&self) {
        match self.end() {
            Some(end) => sleep_until(end).await,
            None => pending().await,
        }
    }

    /// Returns when the program must end, if there is a grace period.
    #[must_use]
    pub fn end(&self) -> Option<Instant> {
        self.grace.map(|grace| grace.end)
    }

    /// Returns whether to hurry.
    #[must_use]
    pub fn is_hurried(&self) -> bool {
        self.state.borrow().hurried
    }

    /// Resolves when to hurry. Dropping the future is harmless.
    pub async fn hurried(&self) {
        self.until_state(|state| state.hurried).await;
    }

    /// Returns the moment beyond which nothing is waited for.
    #[must_use]
    pub fn until(&self) -> Option<Instant> {
        self.state.borrow().until
    }

    /// Returns whether that moment is past.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.until().is_some_and(|until| until <= Instant::now())
    }

    /// Resolves when that moment is past. Dropping the future is harmless.
    pub async fn over(&self) {
        let mut states = self.state.subscribe();
        loop {
            let until = states.borrow_and_update().until;
            let past = async {
                match until {
                    Some(until) => sleep_until(until).await,
                    None => pending().await,
                }
            };
            tokio::select! {
                () = past => return,
                // Fails only when every sender is gone, and `self` is one.
                _ = states.changed() => {}
            }
        }
    }

    /// Returns whether the run is interrupted.
    #[must_use]
    pub fn is_interrupted(&self) -> bool {
        self.state.borrow().interrupted
    }

    /// Resolves when the run is interrupted. Dropping the future is harmless.
    pub async fn interrupted(&self) {
        self.until_state(|state| state.interrupted).await;
    }

    /// Resolves, with the reason, when nothing more is to be waited for.
    pub(in crate::guests) async fn cut_short(&self) -> Reason {
        tokio::select! {
            () = self.interrupted() => Reason::Interrupted,
            () = self.over() => Reason::OutOfTime,
        }
    }

    async fn until_state(&self, is_so: impl Fn(&State) -> bool) {
        let mut states = self.state.subscribe();
        // Fails only when every sender is gone, and `self` is one.
        let _state = states.wait_for(is_so).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_limit_can_only_come_nearer() {
        let wind_down = WindDown::default();
        let begun = Instant::now();
        let seconds = |seconds| begun + Duration::from_secs(seconds);
        wind_down.limit(seconds(20));
        let over = async {
            wind_down.over().await;
            begun.elapsed()
        };
        let nearer = async {
            tokio::time::sleep(Duration::from_secs(1)).await;
            wind_down.limit(seconds(5));
            wind_down.limit(seconds(60));
        };
        let (took, ()) = tokio::join!(over, nearer);
        assert_eq!(took, Duration::from_secs(5));
        assert!(wind_down.is_over());
        assert_eq!(wind_down.until(), Some(seconds(5)));
    }

    #[tokio::test(start_paused = true)]
    async fn all_that_wait_are_hurried_and_nobody_before() {
        let wind_down = WindDown::default();
        assert!(!wind_down.is_hurried());
        let (other, third) = (wind_down.clone(), wind_down.clone());
        tokio::join!(wind_down.hurried(), other.hurried(), async {
            third.hurry();
        });
        assert!(wind_down.is_hurried());
        assert!(!wind_down.is_over() && !wind_down.is_interrupted());
    }

    /// After how many seconds it resolves.
    async fn seconds(moment: impl Future<Output = ()>) -> u64 {
        let begun = Instant::now();
        moment.await;
        begun.elapsed().as_secs()
    }

    #[tokio::test(start_paused = true)]
    async fn grace_period_hurries_limits_and_interrupts_and_then_is_over() {
        let begun = Instant::now();
        let wind_down = WindDown::within(Some(Duration::from_secs(30)), begun);
        let (hurried, over, interrupted, ended) = tokio::join!(
            seconds(wind_down.hurried()),
            seconds(wind_down.over()),
            seconds(wind_down.interrupted()),
            seconds(wind_down.keep(wind_down.ended())),
        );
        assert_eq!((hurried, over, interrupted, ended), (13, 26, 28, 29));
        assert_eq!(wind_down.end(), Some(begun + Duration::from_secs(29)));
        let renewed = wind_down.renewed();
        assert_eq!(renewed.end(), wind_down.end());
        assert!(!renewed.is_hurried() && !renewed.is_over() && !renewed.is_interrupted());
    }

    #[tokio::test(start_paused = true)]
    async fn nothing_happens_without_a_grace_period() {
        for period in [None, Some(Duration::ZERO), Some(Duration::MAX)] {
            let wind_down = WindDown::within(period, Instant::now());
            assert_eq!(wind_down.end(), None, "{period:?}");
            let ended = wind_down.keep(wind_down.ended());
            let kept = tokio::time::timeout(Duration::from_secs(360_000), ended);
            assert!(kept.await.is_err(), "{period:?}");
            assert!(
                !wind_down.is_hurried() && !wind_down.is_over(),
                "{period:?}"
            );
        }
    }
}
