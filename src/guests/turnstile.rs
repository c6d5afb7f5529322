//! Connecting to many hosts, but not to all at one moment.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio::time::timeout;

/// Connections that are opened at one moment.
const AT_ONCE: usize = 64;
/// How long opening one may keep the others waiting.
const PATIENCE: Duration = Duration::from_millis(250);

/// Lets a few at a time connect, so that a fleet is no flood of handshakes to the network, to name
/// servers and to this host. Whoever takes long makes room for others and goes on: a host that is
/// down or hangs delays nobody.
#[derive(Clone, Debug)]
pub struct Turnstile(Arc<Semaphore>);

impl Default for Turnstile {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(AT_ONCE)))
    }
}

impl Turnstile {
    /// Does this as soon as there is room for it. Dropping the future gives the room up.
    pub(super) async fn pass<T>(&self, work: impl Future<Output = T>) -> T {
        // Never closed, so there is room at some time.
        let room = self.0.acquire().await.ok();
        let mut work = pin!(work);
        if let Ok(done) = timeout(PATIENCE, &mut work).await {
            return done;
        }
        drop(room);
        work.await
    }
}

#[cfg(test)]
mod tests {
    use futures_util::future::join_all;
    use tokio::time::{Instant, sleep};

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn those_that_take_long_delay_the_others_by_their_patience_alone() {
        let turnstile = &Turnstile::default();
        let began = Instant::now();
        let hang = || turnstile.pass(sleep(Duration::from_secs(10)));
        let quick = turnstile.pass(async {});
        let quick = async {
            quick.await;
            began.elapsed()
        };
        let hanging = join_all((0..AT_ONCE).map(|_| hang()));
        let (_, waited) = tokio::join!(hanging, quick);
        assert_eq!(waited, PATIENCE);
        assert_eq!(began.elapsed(), Duration::from_secs(10));
    }
}
