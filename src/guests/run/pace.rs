//! Turns to start a guest.

use std::time::Duration;

use tokio::sync::{Mutex, MutexGuard, Semaphore, SemaphorePermit};
use tokio::time::{Instant, sleep_until};

/// When the next guest of any host may be started: a delay after the last start has returned.
#[derive(Debug)]
pub(super) struct Pace {
    delay: Duration,
    next: Mutex<Option<Instant>>,
}

/// The turn to start one guest. The delay begins when it is dropped.
#[derive(Debug)]
pub(super) struct Turn<'a> {
    _permit: Option<SemaphorePermit<'a>>,
    delay: Duration,
    next: Option<MutexGuard<'a, Option<Instant>>>,
}

impl Pace {
    pub(super) fn new(delay: Option<Duration>) -> Self {
        Self {
            delay: delay.unwrap_or_default(),
            next: Mutex::default(),
        }
    }

    /// Waits for a permit of the host, and for the delay since the last start.
    pub(super) async fn turn<'a>(&'a self, permits: &'a Semaphore) -> Turn<'a> {
        // Never closed, so a permit comes at some time.
        let permit = permits.acquire().await.ok();
        let next = if self.delay.is_zero() {
            None
        } else {
            let next = self.next.lock().await;
            if let Some(next) = *next {
                sleep_until(next).await;
            }
            Some(next)
        };
        Turn {
            _permit: permit,
            delay: self.delay,
            next,
        }
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        if let Some(next) = &mut self.next {
            **next = Instant::now().checked_add(self.delay);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn delay_begins_when_the_last_start_has_returned() {
        let pace = Pace::new(Some(Duration::from_secs(10)));
        let permits = Semaphore::new(4);
        let began = Instant::now();
        let turn = pace.turn(&permits).await;
        tokio::time::sleep(Duration::from_secs(30)).await;
        drop(turn);
        let _next = pace.turn(&permits).await;
        assert_eq!(began.elapsed(), Duration::from_secs(40));
    }

    #[tokio::test(start_paused = true)]
    async fn starts_without_a_delay_are_bounded_by_the_permits_alone() {
        let pace = Pace::new(None);
        let permits = Semaphore::new(2);
        let began = Instant::now();
        let _turns = [pace.turn(&permits).await, pace.turn(&permits).await];
        assert_eq!(began.elapsed(), Duration::ZERO);
        assert_eq!(permits.available_permits(), 0);
    }
}
