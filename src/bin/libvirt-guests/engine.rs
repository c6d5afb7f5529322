//! What the program runs on: a runtime of one thread, and its signals.

use std::future::pending;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use tokio::runtime::{Builder, Runtime};
use tokio::signal::unix::Signal;
use tokio::task::spawn_blocking;
use tokio::time::{Instant, sleep_until};
use tracing::debug;
use virtwire::guests::journal::Journal;

use crate::exit::Failure;
use crate::signals::Signals;

/// A runtime whose signals are caught.
pub(crate) struct Engine {
    runtime: Runtime,
    signals: Signals,
}

impl Engine {
    /// The first thing that a process 1 does: the kernel drops every signal that such a process
    /// does not handle.
    pub(crate) fn of_first_process() -> Result<Option<Self>, Failure> {
        (std::process::id() == 1).then(Self::new).transpose()
    }

    pub(crate) fn new() -> Result<Self, Failure> {
        raise_descriptor_limit();
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(Failure::Runtime)?;
        let signals = {
            let _inside = runtime.enter();
            Signals::catch().map_err(Failure::Runtime)?
        };
        Ok(Self { runtime, signals })
    }

    /// Takes SIGHUP away from the signals that end the program.
    pub(crate) fn take_hangup(&mut self) -> Option<Signal> {
        self.signals.take_hangup()
    }

    /// Reads a configuration on a thread of its own: a hosts' file may be a pipe that never ends, and a disk may hang. The work
    /// that follows hears the signals that come meanwhile: a `run` that is told to end must stop its guests.
    ///
    /// # Errors
    /// The reading goes on for [`Journal::PATIENCE`] after the first signal, or until `end`.
    pub(crate) fn read<T: Send + 'static>(
        mut self,
        end: Option<Instant>,
        reading: impl FnOnce() -> T + Send + 'static,
    ) -> Result<(Self, T), Failure> {
        let (signals, mut came) = (&mut self.signals, Vec::new());
        let read = self.runtime.block_on(async {
            let mut reading = std::pin::pin!(spawn_blocking(reading));
            let mut patience = None;
            loop {
                tokio::select! {
                    read = &mut reading => {
                        return read.map_err(|error| Failure::Runtime(error.into()));
                    }
                    ended = signals.next() => {
                        came.push(ended);
                        patience.get_or_insert_with(|| Instant::now() + Journal::PATIENCE);
                    }
                    () = at(patience) => {
                        let first = came.first().copied();
                        return Err(first.map_or(Failure::ReadTooLong, Failure::Unread));
                    }
                    () = at(end) => return Err(Failure::ReadTooLong),
                }
            }
        });
        match read {
            Ok(read) => {
                self.signals.keep(came);
                Ok((self, read))
            }
            Err(failure) => {
                self.runtime.shutdown_background();
                Err(failure)
            }
        }
    }

    /// Does the work, and does not wait afterwards for what still blocks a thread: the look-up of a
    /// name, or a write to a disk that is gone, may never end.
    pub(crate) fn perform<T>(self, work: impl AsyncFnOnce(Signals) -> T) -> T {
        let result = self.runtime.block_on(work(self.signals));
        self.runtime.shutdown_background();
        result
    }
}

/// Waits for a moment, or for ever.
pub(crate) async fn at(moment: Option<Instant>) {
    match moment {
        Some(moment) => sleep_until(moment).await,
        None => pending().await,
    }
}

/// Has as many descriptors as this process may: each host takes two or three, and a shell's usual
/// limit of 1024 is too low for a fleet. A host that finds none left says so.
fn raise_descriptor_limit() {
    let limit = getrlimit(Resource::Nofile);
    let highest = Rlimit {
        current: limit.maximum,
        ..limit
    };
    if let Err(error) = setrlimit(Resource::Nofile, highest) {
        debug!(%error, "the limit of open files stays as it is");
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::sync_channel;
    use std::thread;
    use std::time::Duration;

    use super::*;

    #[test]
    fn what_blocks_for_ever_does_not_hold_the_end() {
        let (sender, ended) = sync_channel(1);
        thread::spawn(move || {
            let done = Engine::new().unwrap().perform(async |_| {
                let (begun, has_begun) = tokio::sync::oneshot::channel();
                // Ends with the test's process.
                spawn_blocking(move || {
                    begun.send(()).unwrap();
                    loop {
                        thread::park();
                    }
                });
                has_begun.await.is_ok()
            });
            sender.send(done).unwrap();
        });
        assert_eq!(ended.recv_timeout(Duration::from_secs(10)), Ok(true));
    }
}
