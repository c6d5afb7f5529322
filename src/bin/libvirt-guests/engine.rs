//! What the program runs on: a runtime of one thread, and its signals.

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use tokio::runtime::{Builder, Runtime};
use tracing::debug;

use crate::exit::Failure;
use crate::signals::Signals;

/// A runtime whose signals are caught.
pub(crate) struct Engine {
    pub(crate) runtime: Runtime,
    pub(crate) signals: Signals,
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
