//! Burying the orphans of a container, which are given to its process 1.

use std::io;

use rustix::io::Errno;
use rustix::process::{WaitOptions, wait};
use tokio::signal::unix::{SignalKind, signal};

/// Whether this process is given the orphans of its container.
pub(crate) fn is_needed() -> bool {
    std::process::id() == 1
}

/// Reaps every child that ends, from now on, until the runtime goes.
pub(crate) fn start() -> io::Result<()> {
    let mut ended = signal(SignalKind::child())?;
    tokio::spawn(async move {
        loop {
            // First of all those that ended before anybody listened. One signal may stand for many.
            reap_all();
            if ended.recv().await.is_none() {
                return;
            }
        }
    });
    Ok(())
}

fn reap_all() {
    loop {
        match wait(WaitOptions::NOHANG) {
            Ok(Some(_)) | Err(Errno::INTR) => {}
            // None has ended, or there is none.
            Ok(None) | Err(_) => return,
        }
    }
}
