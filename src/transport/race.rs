//! Several connection attempts with overlap, the first success wins (RFC 8305, section 5).

use std::{
    collections::VecDeque,
    fmt,
    future::Future,
    net::SocketAddr,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};

use tokio::time::{self, Sleep};

use super::Attempt;

/// How long an attempt runs alone before the next one starts beside it.
const ATTEMPT_DELAY: Duration = Duration::from_millis(250);

type Running<T> = Pin<Box<dyn Future<Output = std::io::Result<T>> + Send>>;

/// Attempts on several addresses, owned by the one future that polls them: dropping it drops every
/// attempt at once.
pub(super) struct Race<T, C> {
    connect: C,
    waiting: VecDeque<SocketAddr>,
    running: Vec<(SocketAddr, Running<T>)>,
    failed: Vec<Attempt>,
    next_start: Pin<Box<Sleep>>,
}

impl<T, C, F> Race<T, C>
where
    C: FnMut(SocketAddr) -> F,
    F: Future<Output = std::io::Result<T>> + Send + 'static,
{
    /// Prepares attempts in the order of `addresses`; `connect` starts one.
    pub(super) fn new(addresses: Vec<SocketAddr>, connect: C) -> Self {
        Self {
            connect,
            waiting: addresses.into(),
            running: Vec::new(),
            failed: Vec::new(),
            next_start: Box::pin(time::sleep(Duration::ZERO)),
        }
    }

    fn start_next(&mut self) -> bool {
        let Some(address) = self.waiting.pop_front() else {
            return false;
        };
        let attempt = Box::pin((self.connect)(address));
        self.running.push((address, attempt));
        self.next_start.set(time::sleep(ATTEMPT_DELAY));
        true
    }

    /// Polls every running attempt; the first success is returned.
    fn poll_running(&mut self, context: &mut Context<'_>) -> Option<T> {
        let mut won = None;
        let failed = &mut self.failed;
        self.running.retain_mut(|(address, attempt)| {
            if won.is_some() {
                return true;
            }
            match attempt.as_mut().poll(context) {
                Poll::Pending => true,
                Poll::Ready(Ok(connected)) => {
                    won = Some(connected);
                    false
                }
                Poll::Ready(Err(error)) => {
                    failed.push(Attempt {
                        address: *address,
                        source: Arc::new(error),
                    });
                    false
                }
            }
        });
        won
    }
}

impl<T, C, F> Future for Race<T, C>
where
    C: FnMut(SocketAddr) -> F + Unpin,
    F: Future<Output = std::io::Result<T>> + Send + 'static,
{
    type Output = Result<T, Vec<Attempt>>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let race = self.get_mut();
        loop {
            let failures = race.failed.len();
            if let Some(connected) = race.poll_running(context) {
                return Poll::Ready(Ok(connected));
            }
            let one_failed = race.failed.len() > failures;
            let start = race.running.is_empty()
                || one_failed
                || (!race.waiting.is_empty() && race.next_start.as_mut().poll(context).is_ready());
            if start && race.start_next() {
                continue; // the new attempt must be polled once, and its timer too
            }
            if race.running.is_empty() {
                return Poll::Ready(Err(std::mem::take(&mut race.failed)));
            }
            return Poll::Pending;
        }
    }
}

impl<T, C> fmt::Debug for Race<T, C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Race")
            .field("waiting", &self.waiting)
            .field("running", &self.running.len())
            .field("failed", &self.failed)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::{future, io, sync::Mutex, time::Duration};

    use tokio::time::Instant;

    use super::*;

    const LIMIT: Duration = Duration::from_secs(60);

    /// What an address does, told by its port: after how many milliseconds, and whether it answers.
    #[derive(Clone, Copy)]
    enum Behaviour {
        Answers(u64),
        Refuses(u64),
        Silent,
    }
    use Behaviour::{Answers, Refuses, Silent};

    type Log = Arc<Mutex<Vec<(u16, u128)>>>;

    /// Runs a race in paused time; yields its outcome (the port that won, or those that failed),
    /// when it ended, and when each attempt began, in milliseconds.
    async fn run(
        behaviours: &'static [Behaviour],
    ) -> (Result<u16, Vec<u16>>, u128, Vec<(u16, u128)>) {
        let log = Log::default();
        let begun = Instant::now();
        let starts = Arc::clone(&log);
        let addresses = (1..).take(behaviours.len());
        let addresses = addresses.map(|port| SocketAddr::from(([127, 0, 0, 1], port)));
        let race = Race::new(addresses.collect(), move |address| {
            let port = address.port();
            let at = begun.elapsed().as_millis();
            starts.lock().unwrap().push((port, at));
            let behaviour = behaviours[usize::from(port) - 1];
            async move {
                match behaviour {
                    Answers(after) => {
                        time::sleep(Duration::from_millis(after)).await;
                        Ok(port)
                    }
                    Refuses(after) => {
                        time::sleep(Duration::from_millis(after)).await;
                        Err(io::ErrorKind::ConnectionRefused.into())
                    }
                    Silent => future::pending().await,
                }
            }
        });
        let outcome = time::timeout(LIMIT, race).await.unwrap();
        let ended = begun.elapsed().as_millis();
        let outcome = outcome.map_err(|failed| failed.iter().map(|a| a.address.port()).collect());
        let starts = log.lock().unwrap().clone();
        (outcome, ended, starts)
    }

    #[tokio::test(start_paused = true)]
    async fn a_quick_answer_starts_no_second_attempt() {
        let (outcome, _, starts) = run(&[Answers(100), Answers(1)]).await;
        assert_eq!(outcome, Ok(1));
        assert_eq!(starts.len(), 1);
    }

    #[tokio::test(start_paused = true)]
    async fn a_silent_address_is_overtaken_after_a_quarter_of_a_second() {
        let (outcome, ended, starts) = run(&[Silent, Silent, Answers(10)]).await;
        assert_eq!(outcome, Ok(3));
        let gaps: Vec<_> = starts
            .windows(2)
            .map(|pair| pair[1].1 - pair[0].1)
            .collect();
        assert!(
            gaps.iter().all(|gap| (250..=252).contains(gap)),
            "{starts:?}"
        );
        assert!((510..=516).contains(&ended), "{ended}");
    }

    #[tokio::test(start_paused = true)]
    async fn a_slow_first_address_can_still_win() {
        let (outcome, ended, _) = run(&[Answers(300), Answers(400)]).await;
        assert_eq!(outcome, Ok(1));
        assert!((300..=303).contains(&ended), "{ended}");
    }

    #[tokio::test(start_paused = true)]
    async fn a_failure_starts_the_next_attempt_at_once() {
        let (outcome, ended, starts) = run(&[Refuses(5), Refuses(5), Answers(5)]).await;
        assert_eq!(outcome, Ok(3));
        assert_eq!(starts.len(), 3);
        assert!(ended <= 25, "{ended}");
    }

    #[tokio::test(start_paused = true)]
    async fn when_all_fail_every_address_is_listed() {
        let (outcome, _, starts) = run(&[Refuses(600), Refuses(1), Refuses(1)]).await;
        assert_eq!(starts.len(), 3);
        assert_eq!(outcome, Err(vec![2, 3, 1]));
    }

    #[tokio::test(start_paused = true)]
    async fn no_address_ends_at_once() {
        let (outcome, ended, _) = run(&[]).await;
        assert_eq!(outcome, Err(vec![]));
        assert!(ended <= 1, "{ended}");
    }

    #[tokio::test(start_paused = true)]
    async fn dropping_the_race_drops_every_attempt() {
        let alive = Arc::new(());
        let held = Arc::clone(&alive);
        let addresses = (1..=3).map(|port| SocketAddr::from(([127, 0, 0, 1], port)));
        let race = Race::new(addresses.collect(), move |_| {
            let held = Arc::clone(&held);
            async move {
                future::pending::<()>().await;
                drop(held);
                io::Result::Ok(())
            }
        });
        let outcome = time::timeout(Duration::from_secs(1), race).await;
        assert!(outcome.is_err(), "nothing answers");
        assert_eq!(Arc::strong_count(&alive), 1);
    }
}
