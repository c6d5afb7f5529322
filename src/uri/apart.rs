//! Resolution beside the runtime: it looks at files, whose disk may hang.

use std::{future::pending, panic::resume_unwind, time::Duration};

use tokio::{task::spawn_blocking, time::timeout};

use super::{Environment, Target, UriError, resolve, resolve_admin};

/// As [`resolve`] with the [environment of this process](Environment::host), on a thread on which tokio lets calls block.
///
/// A disk that hangs keeps that thread; this future ends after `after`. Dropping it does not end the looking.
///
/// # Errors
/// As [`resolve`], and [`UriError::TimedOut`].
pub(crate) async fn resolve_apart(
    uri: &str,
    read_only: bool,
    after: Duration,
) -> Result<Target, UriError> {
    let owned = uri.to_owned();
    let resolving = move || resolve(Some(&owned), read_only, &Environment::host());
    in_time(uri, after, resolving).await
}

/// The same as [`resolve_admin`].
///
/// # Errors
/// As [`resolve_admin`], and [`UriError::TimedOut`].
pub(crate) async fn resolve_admin_apart(uri: &str, after: Duration) -> Result<Target, UriError> {
    let owned = uri.to_owned();
    let resolving = move || resolve_admin(Some(&owned), &Environment::host());
    in_time(uri, after, resolving).await
}

async fn in_time<T: Send + 'static>(
    uri: &str,
    after: Duration,
    work: impl FnOnce() -> Result<T, UriError> + Send + 'static,
) -> Result<T, UriError> {
    timeout(after, apart(work)).await.unwrap_or_else(|_| {
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

#[cfg(test)]
mod tests {
    use std::sync::mpsc::sync_channel;

    use super::*;

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
        let error = in_time("qemu:///system", Duration::from_millis(10), hangs).await;
        assert!(matches!(error, Err(UriError::TimedOut { .. })), "{error:?}");
        drop(end);
    }
}
