//! One resident run at a time on one state folder.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use tokio::task::spawn_blocking;
use tokio::time::timeout;
use virtwire::guests::journal::{Journal, Places};

/// The most of a lock file that is read for its holder, in bytes.
const HOLDER_MAX: u64 = 32;

/// The right to be the run of a state folder, for this process alone, until it is dropped or the process ends in whatever
/// way.
///
/// It is an exclusive `flock` on a file of the state folder, which the containers that share the volume see, too. The
/// lock of each start and stop ([`Places::run_lock`]) is another one, so that other commands work beside a run.
#[derive(Debug)]
pub(super) struct ResidentLock(File);

/// The end of an attempt to take the lock.
#[derive(Debug)]
pub(super) enum Attempt {
    Held(ResidentLock),
    /// Another run has it; its process, as that run sees itself and as far as it has told.
    Busy(Option<u32>),
}

impl ResidentLock {
    /// Returns the path of the lock file.
    pub(super) fn path(places: &Places) -> PathBuf {
        places.state.join("libvirt-guests.run.lock")
    }

    /// Takes the lock unless another run has it. A disk that hangs is not waited for.
    pub(super) async fn try_take(places: &Places) -> io::Result<Attempt> {
        let path = Self::path(places);
        let trying = spawn_blocking(move || try_take(&path));
        match timeout(Journal::PATIENCE, trying).await {
            Ok(tried) => tried.unwrap_or_else(|error| Err(io::Error::other(error))),
            Err(_) => Err(io::ErrorKind::TimedOut.into()),
        }
    }
}

impl Drop for ResidentLock {
    fn drop(&mut self) {
        // No later reader is told of a process that is gone.
        let _ = self.0.set_len(0);
    }
}

fn try_take(path: &Path) -> io::Result<Attempt> {
    let mut file = open(path)?;
    match file.try_lock() {
        Ok(()) => {
            // For those who wait; a full disk must not keep the run from its work.
            let _ = file
                .set_len(0)
                .and_then(|()| writeln!(file, "{}", std::process::id()));
            Ok(Attempt::Held(ResidentLock(file)))
        }
        Err(TryLockError::WouldBlock) => {
            let mut holder = String::new();
            let _ = file.take(HOLDER_MAX).read_to_string(&mut holder);
            Ok(Attempt::Busy(holder.trim().parse().ok()))
        }
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Opens the lock file, which only its owner may open: whoever may read it could lock it.
fn open(path: &Path) -> io::Result<File> {
    if path.symlink_metadata().is_ok_and(|found| !found.is_file()) {
        return Err(io::Error::other("it is not a regular file"));
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    match options.mode(0o600).open(path) {
        // A lock needs no space: a read-only file can be locked, too.
        Err(error) if error.kind() == io::ErrorKind::ReadOnlyFilesystem => {
            File::open(path).map_err(|_| error)
        }
        opened => opened,
    }
}
