//! SIGINT, SIGQUIT, SIGTERM and SIGHUP: the first ends a run in good order, the second at once.

use std::collections::VecDeque;
use std::fmt;
use std::future::Future;
use std::io;

use tokio::signal::unix::{Signal, SignalKind, signal};
use virtwire::guests::WindDown;

/// A signal that ends the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ended {
    /// SIGINT, as from Ctrl-C.
    Interrupted,
    /// SIGQUIT, as from Ctrl-\.
    Quit,
    /// SIGTERM, as from a service manager.
    Terminated,
    /// SIGHUP, as from a terminal that is gone.
    HungUp,
}

impl fmt::Display for Ended {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Interrupted => "SIGINT",
            Self::Quit => "SIGQUIT",
            Self::Terminated => "SIGTERM",
            Self::HungUp => "SIGHUP",
        })
    }
}

/// The signals that end the program, caught from now on.
pub(crate) struct Signals {
    interrupt: Signal,
    quit: Signal,
    terminate: Signal,
    /// `None` where it means something else.
    hangup: Option<Signal>,
    /// Those that have come and are still to be heard.
    kept: VecDeque<Ended>,
}

impl Signals {
    pub(crate) fn catch() -> io::Result<Self> {
        Ok(Self {
            interrupt: signal(SignalKind::interrupt())?,
            quit: signal(SignalKind::quit())?,
            terminate: signal(SignalKind::terminate())?,
            hangup: (!ignores_hangup())
                .then(|| signal(SignalKind::hangup()))
                .transpose()?,
            kept: VecDeque::new(),
        })
    }

    /// Takes SIGHUP away, which then does not end the program, and is whoever's that takes it.
    pub(crate) fn take_hangup(&mut self) -> Option<Signal> {
        self.hangup.take()
    }

    /// Has signals that have come already be heard again.
    pub(crate) fn keep(&mut self, came: Vec<Ended>) {
        self.kept.extend(came);
    }

    /// Waits for the next of them. Dropping the future loses none.
    pub(crate) async fn next(&mut self) -> Ended {
        if let Some(kept) = self.kept.pop_front() {
            return kept;
        }
        tokio::select! {
            _ = self.interrupt.recv() => Ended::Interrupted,
            _ = self.quit.recv() => Ended::Quit,
            _ = self.terminate.recv() => Ended::Terminated,
            () = hung_up(&mut self.hangup) => Ended::HungUp,
        }
    }

    /// Does the work until it is done or a second signal comes. The first one interrupts the run.
    ///
    /// `Err` is the second signal: the work was dropped where it stood. The signal in `Ok` is the
    /// first, if there was one.
    pub(crate) async fn guard<T>(
        &mut self,
        wind_down: &WindDown,
        work: impl Future<Output = T>,
    ) -> Result<(T, Option<Ended>), Ended> {
        let mut work = std::pin::pin!(work);
        let first = tokio::select! {
            done = &mut work => return Ok((done, None)),
            signal = self.next() => signal,
        };
        wind_down.interrupt();
        tokio::select! {
            done = &mut work => Ok((done, Some(first))),
            second = self.next() => Err(second),
        }
    }
}

/// Whether whoever started the program has it ignore SIGHUP, as nohup does.
fn ignores_hangup() -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let mask = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
    mask.is_some_and(|mask| mask & 1 == 1)
}

/// Resolves at the next SIGHUP; never without its signal.
pub(crate) async fn hung_up(hangup: &mut Option<Signal>) {
    match hangup {
        Some(hangup) => drop(hangup.recv().await),
        None => std::future::pending().await,
    }
}
