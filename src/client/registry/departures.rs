//! Dropped subscriptions, on their way to the driver.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Context, Waker};

use super::registration::Key;

/// A member of a registration was dropped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Departure {
    pub(crate) key: Key,
    pub(crate) member: u64,
}

/// The departures since the driver last took them. Each subscription adds at most one, so the list needs no bound of its
/// own and a drop always finds space.
#[derive(Debug, Default)]
pub(crate) struct Departures(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    departed: Vec<Departure>,
    /// The connection has ended; the driver takes no more departures.
    ended: bool,
    driver: Option<Waker>,
}

impl Departures {
    pub(crate) fn push(&self, departure: Departure) {
        let mut state = self.state();
        if state.ended {
            return;
        }
        state.departed.push(departure);
        let driver = state.driver.take();
        drop(state);
        if let Some(driver) = driver {
            driver.wake();
        }
    }

    /// Takes the departures. The next one wakes the task.
    pub(crate) fn take(&self, cx: &mut Context<'_>) -> Vec<Departure> {
        let mut state = self.state();
        match &mut state.driver {
            Some(waker) => waker.clone_from(cx.waker()),
            none => *none = Some(cx.waker().clone()),
        }
        std::mem::take(&mut state.departed)
    }

    pub(crate) fn end(&self) {
        let mut state = self.state();
        state.ended = true;
        state.departed = Vec::new();
        state.driver = None;
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
