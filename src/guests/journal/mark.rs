//! The mark that a start has been done.

use std::fs::OpenOptions;
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::PathBuf;

use super::{Operation, Places, StateError, durable};

/// The empty file whose presence means "started". It is meant to vanish with a boot, so nothing
/// waits for the disk.
#[derive(Clone, Debug)]
pub struct StartedMark {
    path: PathBuf,
}

impl StartedMark {
    /// The mark of these places.
    #[must_use]
    pub fn of(places: &Places) -> Self {
        Self {
            path: places.started_mark(),
        }
    }

    /// Whether it is there.
    ///
    /// # Errors
    /// That cannot be told, or something else is in its place.
    pub fn is_set(&self) -> Result<bool, StateError> {
        durable::is_present(&self.path)
    }

    /// Sets it; creates its folder if need be.
    ///
    /// # Errors
    /// The file or its folder cannot be created.
    pub fn set(&self) -> Result<(), StateError> {
        if let Some(folder) = self.path.parent() {
            durable::create_folder(folder)?;
        }
        // Exclusive, since others may be able to put a link here.
        match OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o644)
            .open(&self.path)
        {
            Ok(_) => Ok(()),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                durable::is_present(&self.path).map(|_| ())
            }
            Err(source) => Err(StateError::io(Operation::Create, &self.path)(source)),
        }
    }

    /// Takes it away, if it is there.
    ///
    /// # Errors
    /// The file cannot be removed.
    pub fn clear(&self) -> Result<(), StateError> {
        // The mark vanishes with a boot anyway, so its folder need not be synced.
        durable::remove_if_present(&self.path).map(|_| ())
    }
}
