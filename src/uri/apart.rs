//! Resolution beside the runtime where it looks at files, whose disk may hang.

use std::collections::BTreeMap;
use std::future::pending;
use std::panic::resume_unwind;
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::spawn_blocking;
use tokio::time::timeout;

use super::{
    Environment, Target, UriError, check,
    resolve::{resolve, resolve_alone},
    resolve_admin,
};

/// As [`resolve`], on a thread on which tokio lets calls block. A URI that gives its endpoint itself is resolved without one, from
/// its text alone.
///
/// Takes at most `after`. A disk that hangs keeps the thread for longer; until it lets go of it, further calls for the same URI
/// and environment take no other thread and wait for what is left of that time. Dropping the future does not end the looking.
///
/// # Errors
/// As [`resolve`], and [`UriError::TimedOut`].
pub async fn resolve_apart(
    uri: &str,
    read_only: bool,
    environment: &Environment,
    after: Duration,
) -> Result<Target, UriError> {
    if let Some(target) = resolve_alone(uri, read_only) {
        return Ok(target);
    }
    let (owned, of_thread) = (uri.to_owned(), environment.clone());
    let work = move || resolve(Some(&owned), read_only, &of_thread);
    in_time(environment.looking(), uri, after, work).await
}

/// As [`check`], on a thread as [`resolve_apart`] takes one, and with the same bounds.
///
/// # Errors
/// As [`check`], and [`UriError::TimedOut`].
pub async fn check_apart(
    uri: &str,
    environment: &Environment,
    after: Duration,
) -> Result<(), UriError> {
    if resolve_alone(uri, false).is_some() {
        return check(uri, environment);
    }
    let (owned, of_thread) = (uri.to_owned(), environment.clone());
    let work = move || check(&owned, &of_thread);
    in_time(environment.looking(), uri, after, work).await
}

/// As [`resolve_apart`], with the [environment of this process](Environment::host) as it is now.
pub(crate) async fn resolve_on_host(
    uri: &str,
    read_only: bool,
    after: Duration,
) -> Result<Target, UriError> {
    static LOOKING: LazyLock<Looking> = LazyLock::new(Looking::default);
    if let Some(target) = resolve_alone(uri, read_only) {
        return Ok(target);
    }
    let owned = uri.to_owned();
    let work = move || resolve(Some(&owned), read_only, &Environment::host());
    in_time(&LOOKING, uri, after, work).await
}

/// The same as [`resolve_admin`].
///
/// # Errors
/// As [`resolve_admin`], and [`UriError::TimedOut`].
pub(crate) async fn resolve_admin_apart(uri: &str, after: Duration) -> Result<Target, UriError> {
    static LOOKING: LazyLock<Looking> = LazyLock::new(Looking::default);
    let owned = uri.to_owned();
    let work = move || resolve_admin(Some(&owned), &Environment::host());
    in_time(&LOOKING, uri, after, work).await
}

async fn in_time<T: Send + 'static>(
    looking: &Looking,
    uri: &str,
    after: Duration,
    work: impl FnOnce() -> Result<T, UriError> + Send + 'static,
) -> Result<T, UriError> {
    let work = async {
        let turn = looking.turn(uri).await;
        let work = move || {
            let result = work();
            drop(turn);
            result
        };
        apart(work).await
    };
    let left = looking.left(uri, after);
    timeout(left, work).await.unwrap_or_else(|_| {
        Err(UriError::TimedOut {
            uri: uri.to_owned(),
            after,
        })
    })
}

async fn apart<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    match spawn_blocking(work).await {
        Ok(result) => result,
        Err(error) => match error.try_into_panic() {
            Ok(panic) => resume_unwind(panic),
            // The runtime is going down, and this future with it.
            Err(_) => pending().await,
        },
    }
}

/// The URIs that threads look at: one thread for each, so that a disk that hangs does not take one more for each attempt.
#[derive(Clone, Debug, Default)]
pub(super) struct Looking(Arc<Mutex<BTreeMap<String, Look>>>);

#[derive(Debug)]
struct Look {
    /// One permit, for the thread.
    one: Arc<Semaphore>,
    /// Since when the thread looks.
    since: Option<Instant>,
}

impl Looking {
    /// Returns what is left of this time, which counts from when a thread began to look at the URI: a disk that hangs is waited
    /// for once.
    fn left(&self, uri: &str, after: Duration) -> Duration {
        let since = self.lock().get(uri).and_then(|look| look.since);
        after.saturating_sub(since.map_or(Duration::ZERO, |since| since.elapsed()))
    }

    /// Waits until no other thread looks at this URI.
    async fn turn(&self, uri: &str) -> Turn {
        let mut turn = Turn {
            looking: self.clone(),
            uri: uri.to_owned(),
            permit: None,
        };
        let one = {
            let mut all = self.lock();
            let look = all.entry(uri.to_owned()).or_insert_with(|| Look {
                one: Arc::new(Semaphore::new(1)),
                since: None,
            });
            Arc::clone(&look.one)
        };
        // Never closed.
        turn.permit = one.acquire_owned().await.ok();
        if let Some(look) = self.lock().get_mut(uri) {
            look.since = Some(Instant::now());
        }
        turn
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, Look>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The right to look at a URI, or the wait for it. The last one takes the URI out.
#[derive(Debug)]
struct Turn {
    looking: Looking,
    uri: String,
    permit: Option<OwnedSemaphorePermit>,
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut all = self.looking.lock();
        let Some(look) = all.get_mut(&self.uri) else {
            return;
        };
        if let Some(permit) = self.permit.take() {
            look.since = None;
            drop(permit);
        }
        if Arc::strong_count(&look.one) == 1 {
            all.remove(&self.uri);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::sync_channel;

    use futures_util::FutureExt as _;

    use super::*;

    /// A URI for which files are looked at.
    const LOCAL: &str = "qemu:///system";

    #[test]
    fn uri_that_gives_its_endpoint_is_resolved_without_a_thread() {
        let root = Environment::new(0);
        for uri in [
            "qemu+tcp://host/system?x=1",
            "test+tcp://[::1]:7/default",
            "qemu+unix:///system?socket=/tmp/s&mode=direct",
            "qemu:///session?socket=/tmp/s",
        ] {
            // Neither tokio nor its thread is there.
            let target = resolve_on_host(uri, true, Duration::from_secs(1)).now_or_never();
            let expected = resolve(Some(uri), true, &root);
            assert_eq!(target.unwrap().unwrap(), expected.unwrap(), "{uri}");
        }
        let others = "default,,qemu,xen://,qemu:///system,qemu:///session?mode=legacy,qemu+tls://h/system,qemu+tcp:///embed,:";
        for uri in others.split(',') {
            assert!(resolve_alone(uri, true).is_none(), "{uri}");
        }
    }

    #[tokio::test]
    async fn work_that_blocks_leaves_the_runtime_to_other_tasks() {
        let (sender, receiver) = sync_channel(1);
        let waits = apart(move || receiver.recv_timeout(Duration::from_secs(20)));
        let other = async { sender.send(7).unwrap() };
        let (seven, ()) = tokio::join!(waits, other);
        assert_eq!(seven, Ok(7));
    }

    #[tokio::test]
    async fn looking_that_takes_too_long_is_an_error() {
        let (end, ended) = sync_channel::<()>(1);
        let hangs = move || ended.recv().map_err(|_| UriError::NoRuntimeDirectory);
        let error = in_time(&Looking::default(), LOCAL, Duration::from_millis(10), hangs).await;
        assert!(matches!(error, Err(UriError::TimedOut { .. })), "{error:?}");
        drop(end);
    }

    #[tokio::test]
    async fn disk_that_hangs_takes_one_thread_however_often_it_is_looked_at() {
        let looking = Looking::default();
        let begun = Arc::new(Mutex::new(0));
        let (end, ended) = sync_channel::<()>(1);
        let ended = Arc::new(Mutex::new(ended));
        let work = || {
            let (begun, ended) = (Arc::clone(&begun), Arc::clone(&ended));
            move || {
                *begun.lock().unwrap() += 1;
                let _ = ended.lock().unwrap().recv();
                Ok(())
            }
        };
        for _ in 0..5 {
            let error = in_time(&looking, LOCAL, Duration::from_millis(10), work()).await;
            assert!(matches!(error, Err(UriError::TimedOut { .. })), "{error:?}");
        }
        assert_eq!(*begun.lock().unwrap(), 1);
        let other = || Ok(());
        let patience = Duration::from_secs(20);
        in_time(&looking, "lxc:///system", patience, other)
            .await
            .unwrap();
        drop(end);
        in_time(&looking, LOCAL, patience, work()).await.unwrap();
        assert_eq!(*begun.lock().unwrap(), 2);
        assert!(looking.lock().is_empty(), "no URI is kept");
    }

    #[tokio::test]
    async fn uri_over_tcp_needs_no_thread() {
        let environment = Environment::new(0);
        // Nobody lets go of it.
        let uri = "qemu+tcp://host/system";
        let _turn = environment.looking().turn(uri).await;
        let after = Duration::from_millis(10);
        resolve_apart(uri, false, &environment, after)
            .await
            .unwrap();
        check_apart(uri, &environment, after).await.unwrap();
        let _turn = environment.looking().turn(LOCAL).await;
        let late = resolve_apart(LOCAL, false, &environment, after).await;
        assert!(matches!(late, Err(UriError::TimedOut { .. })), "{late:?}");
        let late = check_apart(LOCAL, &environment, after).await;
        assert!(matches!(late, Err(UriError::TimedOut { .. })), "{late:?}");
    }
}
