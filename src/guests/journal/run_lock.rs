//! One run at a time.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;
use std::time::Duration;

use tokio::time::Instant;

use super::{Operation, Places, Purpose, StateError, durable};

/// How often a held lock is tried again: `flock` can wait, but not until a deadline.
const RETRY: Duration = Duration::from_millis(50);

/// The most of a lock file that is read for its holder, in bytes.
const HOLDER_MAX: u64 = 32;

/// The right to work on the state, for this process alone, until it is dropped or the process
/// ends in whatever way.
///
/// It is an exclusive `flock` on [`Places::run_lock`]; the file stays and holds the number of the
/// process, so that who waits in vain can be told for whom.
#[derive(Debug)]
pub struct RunLock {
    file: File,
}

impl RunLock {
    /// Takes the lock unless another run has it (`None`). Creates the state folder if need be.
    ///
    /// # Errors
    /// The state folder or the lock file cannot be created, or the file not locked.
    pub fn try_acquire(places: &Places) -> Result<Option<Self>, StateError> {
        durable::create_folder(&places.state)?;
        let path = places.run_lock();
        loop {
            durable::is_present(&path)?;
            let mut file = OpenOptions::new()
                .read(true)
                .write(true)
                .create(true)
                .truncate(false)
                .mode(0o644)
                .open(&path)
                .map_err(StateError::io(Operation::Create, &path))?;
            match file.try_lock() {
                Ok(()) if is_still_there(&file, &path) => {
                    // A courtesy to those who wait; a full disk must not keep the run from its work.
                    let _ = file
                        .set_len(0)
                        .and_then(|()| writeln!(file, "{}", std::process::id()));
                    return Ok(Some(Self { file }));
                }
                // Somebody removed the file in between: a lock on what has no name keeps nobody out.
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Ok(None),
                Err(TryLockError::Error(source)) => {
                    return Err(StateError::io(Operation::Lock, &path)(source));
                }
            }
        }
    }

    /// Takes the lock, or waits for it until the deadline.
    ///
    /// Dropping the future gives up waiting and changes nothing.
    ///
    /// # Errors
    /// [`StateError::Locked`] when another run still has it at the deadline; otherwise as
    /// [`RunLock::try_acquire`].
    pub async fn acquire(places: &Places, deadline: Instant) -> Result<Self, StateError> {
        loop {
            if let Some(lock) = Self::try_acquire(places)? {
                return Ok(lock);
            }
            let now = Instant::now();
            if now >= deadline {
                return Err(StateError::Locked {
                    holder: Self::holder(places),
                    path: places.run_lock(),
                });
            }
            tokio::time::sleep_until(deadline.min(now + RETRY)).await;
        }
    }

    /// Takes the lock for a purpose, waiting for another run at most `patience`. All disk calls are
    /// made by a thread.
    ///
    /// A stop asks a start that holds the lock to yield. Dropping the future gives up waiting.
    ///
    /// # Errors
    /// As [`RunLock::try_acquire`], and [`StateError::Stuck`] when the disk does not answer.
    pub async fn take(
        places: &Places,
        _purpose: Purpose,
        patience: Duration,
    ) -> Result<LockOutcome, StateError> {
        match Self::acquire(places, Instant::now() + patience).await {
            Ok(lock) => Ok(LockOutcome::Held(lock)),
            Err(StateError::Locked { holder, .. }) => Ok(LockOutcome::Busy {
                holder,
                purpose: None,
            }),
            Err(error) => Err(error),
        }
    }

    /// The process that has the lock, as far as it has told.
    #[must_use]
    pub fn holder(places: &Places) -> Option<u32> {
        let mut text = String::new();
        File::open(places.run_lock())
            .ok()?
            .take(HOLDER_MAX)
            .read_to_string(&mut text)
            .ok()?;
        text.trim().parse().ok()
    }
}

impl Drop for RunLock {
    fn drop(&mut self) {
        // So that no later reader is told of a process that is gone; the lock goes either way.
        let _ = self.file.set_len(0);
        // Said aloud, since a process forked a moment ago may still share the open file.
        let _ = self.file.unlock();
    }
}

/// The end of waiting for the lock.
#[derive(Debug)]
pub enum LockOutcome {
    /// This run has the lock.
    Held(RunLock),
    /// Another run kept it for all of the patience.
    Busy {
        /// The process of the other run, where its lock file says so.
        holder: Option<u32>,
        /// The purpose of the other run, where its lock file says so.
        purpose: Option<Purpose>,
    },
}

fn is_still_there(file: &File, path: &Path) -> bool {
    match (file.metadata(), path.symlink_metadata()) {
        (Ok(ours), Ok(named)) => (ours.dev(), ours.ino()) == (named.dev(), named.ino()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn second_run_waits_until_its_deadline_and_is_told_who_holds_the_lock() {
        let directory = tempfile::tempdir().unwrap();
        let places = Places::under(directory.path());
        let held = RunLock::try_acquire(&places).unwrap().unwrap();
        assert!(RunLock::try_acquire(&places).unwrap().is_none());

        let start = Instant::now();
        let deadline = start + Duration::from_secs(3);
        let error = RunLock::acquire(&places, deadline).await.unwrap_err();
        assert_eq!(start.elapsed(), Duration::from_secs(3));
        assert!(error.is_locked());
        let process = std::process::id();
        assert!(
            error
                .to_string()
                .contains(&format!("held by process {process}")),
            "{error}"
        );

        drop(held);
        assert_eq!(RunLock::holder(&places), None);
        assert!(RunLock::acquire(&places, deadline).await.is_ok());
    }

    #[tokio::test(start_paused = true)]
    async fn waiting_run_gets_the_lock_when_the_first_one_ends() {
        let directory = tempfile::tempdir().unwrap();
        let places = Places::under(directory.path());
        let held = RunLock::try_acquire(&places).unwrap().unwrap();
        let deadline = Instant::now() + Duration::from_mins(1);
        let release = async {
            tokio::time::sleep(Duration::from_secs(1)).await;
            drop(held);
        };
        let (lock, ()) = tokio::join!(RunLock::acquire(&places, deadline), release);
        assert!(lock.is_ok());
    }

    #[test]
    fn lock_on_a_removed_file_is_not_taken_for_the_lock() {
        let directory = tempfile::tempdir().unwrap();
        let places = Places::under(directory.path());
        let first = RunLock::try_acquire(&places).unwrap().unwrap();
        std::fs::remove_file(places.run_lock()).unwrap();
        assert!(!is_still_there(&first.file, &places.run_lock()));
        assert!(RunLock::try_acquire(&places).unwrap().is_some());
    }
}
