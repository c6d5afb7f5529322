//! Which cores the daemon and its client run on.
//!
//! A call puts two threads of the daemon and one of the client to sleep and wakes them. What that
//! costs depends on whether they share a core, in a virtual machine above all, and the scheduler
//! decides anew all the time. So it is measured with each placement.

use std::fs;
use std::io;

use nix::sched::{CpuSet, sched_getaffinity, sched_setaffinity};
use nix::unistd::Pid;

/// Who runs where.
pub(super) struct Placement {
    pub(super) name: &'static str,
    /// Whether the scheduler has the choice.
    pub(super) is_free: bool,
    daemon: CpuSet,
    clients: CpuSet,
}

impl Placement {
    /// Those that this machine has the cores for. The first is the scheduler's choice.
    pub(super) fn possible() -> io::Result<Vec<Self>> {
        let all = sched_getaffinity(this_process())?;
        let mut cores = (0..CpuSet::count()).filter(|&core| all.is_set(core).is_ok_and(|it| it));
        let place = |name, daemon, clients| Self {
            name,
            is_free: false,
            daemon,
            clients,
        };
        let mut possible = vec![Self {
            is_free: true,
            ..place("placed by the scheduler", all, all)
        }];
        let first = cores.next().map(only).transpose()?;
        let second = cores.next().map(only).transpose()?;
        if let (Some(first), Some(second)) = (first, second) {
            possible.push(place("daemon and client on a core each", first, second));
            possible.push(place("daemon and client on one core", first, first));
        }
        Ok(possible)
    }

    /// Moves every thread of the daemon, and this process with the clients that it starts.
    pub(super) fn take(&self, daemon: i32) -> io::Result<()> {
        for thread in fs::read_dir(format!("/proc/{daemon}/task"))? {
            let name = thread?.file_name();
            let thread = name.to_str().and_then(|name| name.parse().ok());
            let thread = thread.ok_or_else(|| io::Error::other("a thread has no number"))?;
            sched_setaffinity(Pid::from_raw(thread), &self.daemon)?;
        }
        Ok(sched_setaffinity(this_process(), &self.clients)?)
    }
}

fn this_process() -> Pid {
    Pid::from_raw(0)
}

fn only(core: usize) -> io::Result<CpuSet> {
    let mut set = CpuSet::new();
    set.set(core)?;
    Ok(set)
}
