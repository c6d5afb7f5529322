//! The list of guests to start again, as it is on the disk.

use super::{Places, SavedGuests, StateError, durable, storage};

/// The longest list that is read, in bytes: some 450,000 guests.
pub const FILE_MAX: u64 = 16 << 20;

/// Reads the list without the right to change it; `None` if there is none.
///
/// # Errors
/// The file is unreadable, longer than [`FILE_MAX`] or not a regular file.
pub fn read_saved(places: &Places) -> Result<Option<SavedGuests>, StateError> {
    let path = places.saved_guests();
    if !durable::is_present(&path)? {
        return Ok(None);
    }
    Ok(Some(SavedGuests::parse(&storage::read(&path)?)))
}

#[cfg(test)]
#[path = "file_tests.rs"]
mod tests;
