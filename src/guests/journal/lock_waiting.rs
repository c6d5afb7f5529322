//! The threads of the lock: one that waits for it, one that looks whether a stop waits.

use std::fs::{File, TryLockError};
use std::thread;
use std::time::{Duration, Instant};

use tokio::sync::{oneshot, watch};

use super::{LockOutcome, RETRY, RunLock, open};
use crate::guests::journal::{Places, Purpose, StateError};

/// How often a start looks whether a stop waits.
const LOOK: Duration = Duration::from_millis(200);

/// Tries to take the lock until `end`, or until nobody wants it any more.
pub(super) fn take(
    places: &Places,
    purpose: Purpose,
    end: Instant,
    done: oneshot::Sender<Result<LockOutcome, StateError>>,
) {
    let mut request = None;
    let outcome = loop {
        match RunLock::try_acquire(places, purpose) {
            Ok(Some(lock)) => break Ok(LockOutcome::Held(watched(lock, places, purpose))),
            Ok(None) if done.is_closed() => return,
            Ok(None) => {}
            Err(error) => break Err(error),
        }
        let (holder, its_purpose) = RunLock::holder_and_purpose(places);
        let now = Instant::now();
        if now >= end {
            break Ok(LockOutcome::Busy {
                holder,
                purpose: its_purpose,
            });
        }
        if purpose == Purpose::Stop && its_purpose == Some(Purpose::Start) && request.is_none() {
            request = ask(places);
        }
        thread::park_timeout(RETRY.min(end.saturating_duration_since(now)));
    };
    // A lock that nobody takes is released with it.
    let _ = done.send(outcome);
}

/// Asks the holder to yield for as long as the file is kept: the request ends with the process that
/// makes it. A request that cannot be made is made again.
fn ask(places: &Places) -> Option<File> {
    let file = open(&places.yield_lock()).ok()?;
    file.try_lock_shared().ok()?;
    Some(file)
}

/// Has a start look whether a stop waits.
fn watched(mut lock: RunLock, places: &Places, purpose: Purpose) -> RunLock {
    if purpose != Purpose::Start {
        return lock;
    }
    let (tell, yielded) = watch::channel(false);
    let path = places.yield_lock();
    let spawned = thread::Builder::new()
        .name("yield".to_owned())
        .spawn(move || {
            let mut file = None;
            while !tell.is_closed() {
                if file.is_none() {
                    file = open(&path).ok();
                }
                let is_asked = |file: &File| match file.try_lock() {
                    Ok(()) => file.unlock().is_err(),
                    Err(TryLockError::WouldBlock) => true,
                    Err(TryLockError::Error(_)) => false,
                };
                if file.as_ref().is_some_and(is_asked) && tell.send(true).is_err() {
                    return;
                }
                thread::park_timeout(LOOK);
            }
        });
    // Without the thread, a stop waits for the end of the start.
    lock.yielded = spawned.is_ok().then_some(yielded);
    lock
}
