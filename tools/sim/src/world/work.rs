//! Operations that take time.
//!
//! An operation says how long to wait and what to do then; the daemon does the waiting, because
//! a frozen daemon must not finish it and a killed one must not either.

use std::time::Duration;

use tokio::sync::watch;

use crate::failure::Failure;

/// How far an operation is.
pub(crate) enum Step<T> {
    /// Over.
    Done(T),
    /// Not before some time has passed.
    Wait(Work<T>),
}

impl<T: Send + 'static> Step<T> {
    pub(crate) fn wait(
        delay: Duration,
        finish: impl FnOnce() -> Result<Self, Failure> + Send + 'static,
    ) -> Self {
        Self::Wait(Work {
            delay,
            interrupt: None,
            finish: Box::new(finish),
        })
    }

    /// A wait that also ends when the sender behind `interrupt` is dropped.
    pub(crate) fn wait_or(
        delay: Duration,
        interrupt: watch::Receiver<()>,
        finish: impl FnOnce() -> Result<Self, Failure> + Send + 'static,
    ) -> Self {
        Self::Wait(Work {
            delay,
            interrupt: Some(interrupt),
            finish: Box::new(finish),
        })
    }
}

impl<T: 'static> Step<T> {
    /// The same operation with another result.
    pub(crate) fn map<U: 'static>(self, map: impl FnOnce(T) -> U + Send + 'static) -> Step<U> {
        match self {
            Self::Done(result) => Step::Done(map(result)),
            Self::Wait(work) => Step::Wait(Work {
                delay: work.delay,
                interrupt: work.interrupt,
                finish: Box::new(move || Ok((work.finish)()?.map(map))),
            }),
        }
    }
}

/// The rest of an operation. Dropping it undoes what was begun, as a daemon does with the unfinished
/// jobs that it finds when it comes back.
pub(crate) struct Work<T> {
    delay: Duration,
    interrupt: Option<watch::Receiver<()>>,
    finish: Box<dyn FnOnce() -> Result<Step<T>, Failure> + Send>,
}

impl<T> Work<T> {
    /// Waits.
    pub(crate) async fn wait(&mut self) {
        let sleep = tokio::time::sleep(self.delay);
        match &mut self.interrupt {
            None => sleep.await,
            // Nothing is ever sent: the only news is that the sender is gone.
            Some(interrupt) => tokio::select! {
                () = sleep => {}
                _ = interrupt.changed() => {}
            },
        }
    }

    /// Goes on to the end; how it ends is visible in the world.
    pub(crate) async fn complete(mut self) {
        loop {
            self.wait().await;
            match self.finish() {
                Ok(Step::Wait(next)) => self = next,
                Ok(Step::Done(_)) | Err(_) => return,
            }
        }
    }

    /// Does what was waited for.
    pub(crate) fn finish(self) -> Result<Step<T>, Failure> {
        (self.finish)()
    }
}
