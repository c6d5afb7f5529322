//! The list of a stop, which hosts add to side by side.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::state::{SavedGuests, StateError, StateFile};

/// The list on the disk, as far as it can be had.
#[derive(Debug)]
pub(super) struct Record<'a> {
    order: &'a [String],
    list: Mutex<List>,
}

#[derive(Debug)]
struct List {
    file: Option<StateFile>,
    error: Option<StateError>,
}

impl<'a> Record<'a> {
    /// A list that was opened, or could not be; its URIs are kept in this order.
    pub(super) fn new(opened: Result<StateFile, StateError>, order: &'a [String]) -> Self {
        let (file, error) = match opened {
            Ok(file) => (Some(file), None),
            Err(error) => (None, Some(error)),
        };
        let list = Mutex::new(List { file, error });
        Self { order, list }
    }

    /// Puts guests on the disk; when that cannot be done, `complain` is told why.
    pub(super) fn add(&self, guests: &SavedGuests, complain: impl FnOnce(&StateError)) {
        let mut list = self.list();
        if let Some(file) = &mut list.file {
            match file.record_in_order(guests, self.order) {
                Ok(()) => return,
                Err(error) => list.error = Some(error),
            }
        }
        if let Some(error) = &list.error
            && !guests.is_empty()
        {
            complain(error);
        }
    }

    /// The last thing that went wrong with the list.
    pub(super) fn into_error(self) -> Option<StateError> {
        let list = self.list.into_inner();
        list.unwrap_or_else(PoisonError::into_inner).error
    }

    fn list(&self) -> MutexGuard<'_, List> {
        self.list.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
