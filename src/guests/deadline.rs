//! How long guests may take to shut down.

use std::time::Duration;

use tokio::time::{Instant, sleep_until};

/// The moment by which a guest, or all guests of a host, are to be off; or none.
#[derive(Clone, Copy, Debug)]
pub(super) struct Deadline {
    limit: Option<Duration>,
    at: Option<Instant>,
}

impl Deadline {
    /// So long after now; never for `None`.
    pub(super) fn after(limit: Option<Duration>) -> Self {
        let at = limit.and_then(|limit| Instant::now().checked_add(limit));
        Self { limit, at }
    }

    /// How long after the beginning it is, for those who know that it is not never.
    pub(super) fn limit(self) -> Duration {
        self.limit.unwrap_or(Duration::MAX)
    }

    /// What is left until then.
    pub(super) fn left(self) -> Option<Duration> {
        self.at
            .map(|at| at.saturating_duration_since(Instant::now()))
    }

    /// Whether it is past.
    pub(super) fn is_over(self) -> bool {
        self.left().is_some_and(|left| left.is_zero())
    }

    /// Resolves when it is past.
    pub(super) async fn over(self) {
        match self.at {
            Some(at) => sleep_until(at).await,
            None => std::future::pending().await,
        }
    }
}
