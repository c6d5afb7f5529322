//! One run at a time.

use std::fs::{File, OpenOptions, Permissions, TryLockError};
use std::io::{self, Read, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;
use std::thread;
use std::time::Duration;

use tokio::sync::{oneshot, watch};
use tokio::time::timeout;

use super::{Operation, Places, Purpose, StateError, durable};

/// How often a held lock is tried again: `flock` can wait, but not until a deadline.
const RETRY: Duration = Duration::from_millis(50);

/// How long after the patience the disk is waited for.
const ANSWER: Duration = Duration::from_secs(3);

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
    yielded: Option<watch::Receiver<bool>>,
}

impl RunLock {
    fn try_acquire(places: &Places, purpose: Purpose) -> Result<Option<Self>, StateError> {
        durable::create_folder(&places.state)?;
        let path = places.run_lock();
        loop {
            let mut file = open(&path)?;
            match file.try_lock() {
                Ok(()) if is_still_there(&file, &path) => {
                    let process = std::process::id();
                    // A courtesy to those who wait; a full disk must not keep the run from its work.
                    let _ = file
                        .set_len(0)
                        .and_then(|()| writeln!(file, "{process} {purpose}"));
                    return Ok(Some(Self {
                        file,
                        yielded: None,
                    }));
                }
                // The file was unlinked before it was locked: another run could lock a new one.
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Ok(None),
                Err(TryLockError::Error(source)) => {
                    return Err(StateError::io(Operation::Lock, &path)(source));
                }
            }
        }
    }

    /// Takes the lock for a purpose, waiting for another run at most `patience`. All disk calls are
    /// made by a thread.
    ///
    /// A stop asks a start that holds the lock to yield. Dropping the future gives up waiting.
    ///
    /// # Errors
    /// The state folder or the lock file cannot be created, or the file not locked; [`StateError::Stuck`] when the disk does not answer for
    /// three seconds more.
    pub async fn take(
        places: &Places,
        purpose: Purpose,
        patience: Duration,
    ) -> Result<LockOutcome, StateError> {
        let path = places.run_lock();
        let (done, mut taken) = oneshot::channel();
        let (places, end) = (places.clone(), std::time::Instant::now() + patience);
        thread::Builder::new()
            .name("lock".to_owned())
            .spawn(move || waiting::take(&places, purpose, end, done))
            .map_err(StateError::io(Operation::Lock, &path))?;
        let stuck = |path| StateError::Stuck {
            path,
            after: patience.saturating_add(ANSWER),
        };
        match timeout(patience.saturating_add(ANSWER), &mut taken).await {
            Ok(taken) => taken.unwrap_or_else(|_| Err(stuck(path))),
            Err(_) => Err(stuck(path)),
        }
    }

    /// Tells when a stop waits for this lock; only a start is told.
    pub(super) fn yielded(&self) -> Option<watch::Receiver<bool>> {
        self.yielded.clone()
    }

    /// The process that has the lock, as far as it has told.
    #[must_use]
    pub fn holder(places: &Places) -> Option<u32> {
        Self::holder_and_purpose(places).0
    }

    /// The purpose of that process, as far as it has told.
    pub(super) fn purpose(places: &Places) -> Option<Purpose> {
        Self::holder_and_purpose(places).1
    }

    fn holder_and_purpose(places: &Places) -> (Option<u32>, Option<Purpose>) {
        let mut text = String::new();
        let path = places.run_lock();
        let is_file = durable::is_present(&path).unwrap_or(false);
        if !is_file
            || File::open(path)
                .and_then(|file| file.take(HOLDER_MAX).read_to_string(&mut text))
                .is_err()
        {
            return (None, None);
        }
        let mut words = text.split_whitespace();
        let process = words.next().and_then(|word| word.parse().ok());
        (process, words.next().and_then(|word| word.parse().ok()))
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

/// Opens a lock file that only its owner may open: whoever may read it could lock it.
fn open(path: &Path) -> Result<File, StateError> {
    durable::is_present(path)?;
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    let opened = match options.mode(0o600).open(path) {
        // A lock needs no space: a read-only file can be locked, too.
        Err(error) if error.kind() == io::ErrorKind::ReadOnlyFilesystem => {
            File::open(path).map_err(|_| error)
        }
        opened => opened,
    };
    let file = opened.map_err(StateError::io(Operation::Create, path))?;
    if file
        .metadata()
        .is_ok_and(|metadata| metadata.mode() & 0o077 != 0)
    {
        // Fails where the file is somebody else's, who can lock it in any case.
        let _ = file.set_permissions(Permissions::from_mode(0o600));
    }
    Ok(file)
}

fn is_still_there(file: &File, path: &Path) -> bool {
    match (file.metadata(), path.symlink_metadata()) {
        (Ok(ours), Ok(named)) => (ours.dev(), ours.ino()) == (named.dev(), named.ino()),
        _ => false,
    }
}

#[path = "lock_waiting.rs"]
mod waiting;

#[cfg(test)]
#[path = "run_lock_tests.rs"]
mod tests;
