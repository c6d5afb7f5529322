//! The list of guests to start again, on the disk.

use std::path::{Path, PathBuf};

use virtwire_proto::Uuid;

use super::{Places, RunLock, SavedGuests, StateError, durable, storage};

/// The longest list that is read, in bytes: some 450,000 guests.
pub const FILE_MAX: u64 = 16 << 20;

/// The list on the disk, and the right to change it.
///
/// Every change is on the disk when its call returns, and a kill at any instant leaves the list as
/// it was before or after. When a call fails, [`StateFile::saved`] still tells what the disk has.
/// The calls block for as long as the disk takes.
#[derive(Debug)]
pub struct StateFile {
    path: PathBuf,
    saved: SavedGuests,
    _lock: RunLock,
}

/// Reads the list without the right to change it; `None` if there is none.
///
/// # Errors
/// The file is unreadable, longer than [`FILE_MAX`] or not a regular file.
pub fn read_saved(places: &Places) -> Result<Option<SavedGuests>, StateError> {
    read(&places.saved_guests())
}

fn read(path: &Path) -> Result<Option<SavedGuests>, StateError> {
    if !durable::is_present(path)? {
        return Ok(None);
    }
    Ok(Some(SavedGuests::parse(&storage::read(path)?)))
}

impl StateFile {
    /// Reads the list; an absent one is empty.
    ///
    /// # Errors
    /// As [`read_saved`].
    pub fn open(places: &Places, lock: RunLock) -> Result<Self, StateError> {
        let path = places.saved_guests();
        let saved = read(&path)?.unwrap_or_default();
        Ok(Self {
            path,
            saved,
            _lock: lock,
        })
    }

    /// What is on the disk.
    #[must_use]
    pub fn saved(&self) -> &SavedGuests {
        &self.saved
    }

    /// Adds guests to those that are there: a second stop does not lose what the first one, cut
    /// short, has recorded. To be called before any of them is touched.
    ///
    /// # Errors
    /// The list cannot be written, or has a URI that is not one word; nothing has changed then.
    pub fn record(&mut self, guests: &SavedGuests) -> Result<(), StateError> {
        self.record_in_order(guests, &[])
    }

    /// [`StateFile::record`], with the URIs in this order, whichever host was recorded first.
    ///
    /// # Errors
    /// As [`StateFile::record`].
    pub fn record_in_order(
        &mut self,
        guests: &SavedGuests,
        order: &[String],
    ) -> Result<(), StateError> {
        if let Some(uri) = guests.unwritable_uri() {
            return Err(StateError::UnwritableUri {
                uri: uri.to_owned(),
            });
        }
        let mut next = self.saved.clone();
        next.merge(guests);
        next.arrange(order);
        self.change_to(next)
    }

    /// Drops guests that are running again, or gone for good. With the last one, the file goes.
    ///
    /// One call for several guests costs the disk no more than one for a single guest. A guest
    /// that is not in the list is passed over.
    ///
    /// # Errors
    /// The list cannot be written; nothing has changed then.
    pub fn forget<'a>(
        &mut self,
        guests: impl IntoIterator<Item = (&'a str, Uuid)>,
    ) -> Result<(), StateError> {
        let mut next = self.saved.clone();
        next.remove(guests);
        self.change_to(next)
    }

    /// Removes the file if nothing is in it, as the script leaves it when it is killed early.
    ///
    /// # Errors
    /// The file cannot be removed.
    pub fn remove_if_empty(&mut self) -> Result<(), StateError> {
        if self.saved.is_empty() {
            durable::remove(&self.path)?.unsynced.map_or(Ok(()), Err)
        } else {
            Ok(())
        }
    }

    /// Removes the file with all that is in it: the administrator wants no guest started.
    ///
    /// # Errors
    /// The file cannot be removed; nothing has changed then.
    pub fn discard(&mut self) -> Result<(), StateError> {
        let placed = durable::remove(&self.path)?;
        self.saved = SavedGuests::default();
        placed.unsynced.map_or(Ok(()), Err)
    }

    fn change_to(&mut self, next: SavedGuests) -> Result<(), StateError> {
        if next == self.saved {
            return self.remove_if_empty();
        }
        let placed = if next.is_empty() {
            durable::remove(&self.path)?
        } else {
            durable::replace(&self.path, &next.to_text())?
        };
        // The new content is what everybody reads from here on, whether or not it is synced.
        self.saved = next;
        placed.unsynced.map_or(Ok(()), Err)
    }
}

#[cfg(test)]
#[path = "file_tests.rs"]
mod tests;
