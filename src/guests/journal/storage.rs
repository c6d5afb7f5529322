//! The files of the journal.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;

use super::durable::{self, Placed};
use super::{Operation, Places, StartedMark, StateError};

/// The longest list or journal that is read, in bytes: a list of some 450,000 guests.
pub const FILE_MAX: u64 = 16 << 20;

/// What the journal does to a disk. Every call may block.
pub(super) trait Storage: Send {
    /// Reads the journal; an absent one is empty.
    fn read_journal(&mut self) -> Result<Vec<u8>, StateError>;

    /// The length of the journal in bytes; that of an absent one is 0.
    fn journal_length(&mut self) -> Result<u64, StateError>;

    /// Reads the guest list; an absent one is empty.
    fn read_list(&mut self) -> Result<Vec<u8>, StateError>;

    /// Adds lines to the journal, on the disk at the return if `sync`.
    fn append(&mut self, lines: &[u8], sync: bool) -> Result<(), StateError>;

    /// Does early what the next synced append would have to do first. What fails is done then.
    fn prepare(&mut self) {}

    /// Puts a journal in the place of the old one, in one step.
    fn rewrite(&mut self, journal: &[u8]) -> Result<Placed, StateError>;

    /// Puts a guest list in the place of the old one, in one step; an empty one is removed.
    fn place_list(&mut self, list: &[u8]) -> Result<Placed, StateError>;

    /// Sets or clears the started mark.
    fn set_mark(&mut self, set: bool) -> Result<(), StateError>;
}

/// The files of a host.
#[derive(Debug)]
pub(super) struct Files {
    places: Places,
    journal: Option<File>,
    /// Whether the journal's name may not be on the disk yet.
    is_new: bool,
    /// Whether the guest list has changed since its folder was last on the disk.
    list_unsynced: bool,
}

impl Files {
    pub(super) fn new(places: Places) -> Self {
        Self {
            places,
            journal: None,
            is_new: true,
            list_unsynced: false,
        }
    }

    fn open(&mut self) -> Result<&mut File, StateError> {
        let path = self.places.journal();
        // A file that lost its name would take lines that nobody can read.
        let is_named = |file: &File| file.metadata().is_ok_and(|it| it.nlink() > 0);
        if self.journal.as_ref().is_some_and(is_named) {
            return self.journal.as_mut().ok_or(StateError::TooLong { path });
        }
        durable::create_folder(&self.places.state)?;
        durable::is_present(&path)?;
        let file = OpenOptions::new()
            .append(true)
            .create(true)
            .mode(0o644)
            .open(&path)
            .map_err(StateError::io(Operation::Create, &path))?;
        self.is_new = true;
        Ok(self.journal.insert(file))
    }

    fn sync_name(&mut self) -> Result<(), StateError> {
        if self.is_new && self.journal.is_some() {
            durable::sync_folder(&self.places.state)?;
            self.is_new = false;
        }
        Ok(())
    }
}

/// Reads a file of limited length; an absent one is empty.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, StateError> {
    if !durable::is_present(path)? {
        return Ok(Vec::new());
    }
    let read = |file: File| -> io::Result<Vec<u8>> {
        let length = file.metadata()?.len().min(FILE_MAX + 1);
        let mut text = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
        file.take(FILE_MAX + 1).read_to_end(&mut text)?;
        Ok(text)
    };
    let text = match File::open(path).and_then(read) {
        // A run has removed it since.
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        text => text.map_err(StateError::io(Operation::Read, path))?,
    };
    if u64::try_from(text.len()).is_ok_and(|length| length > FILE_MAX) {
        return Err(StateError::TooLong {
            path: path.to_owned(),
        });
    }
    Ok(text)
}

impl Storage for Files {
    fn read_journal(&mut self) -> Result<Vec<u8>, StateError> {
        read(&self.places.journal())
    }

    fn journal_length(&mut self) -> Result<u64, StateError> {
        let path = self.places.journal();
        match path.symlink_metadata() {
            Ok(metadata) => Ok(metadata.len()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(0),
            Err(source) => Err(StateError::io(Operation::Examine, &path)(source)),
        }
    }

    fn read_list(&mut self) -> Result<Vec<u8>, StateError> {
        read(&self.places.saved_guests())
    }

    fn append(&mut self, lines: &[u8], sync: bool) -> Result<(), StateError> {
        let path = self.places.journal();
        let file = self.open()?;
        file.write_all(lines)
            .and_then(|()| if sync { file.sync_data() } else { Ok(()) })
            .map_err(StateError::io(Operation::Write, &path))?;
        if sync { self.sync_name() } else { Ok(()) }
    }

    fn prepare(&mut self) {
        let _ = self.sync_name();
    }

    fn rewrite(&mut self, journal: &[u8]) -> Result<Placed, StateError> {
        self.journal = None;
        durable::replace(&self.places.journal(), journal)
    }

    fn place_list(&mut self, list: &[u8]) -> Result<Placed, StateError> {
        let path = self.places.saved_guests();
        let placed = if !list.is_empty() {
            durable::replace(&path, list)
        } else if self.list_unsynced {
            // An earlier removal may not have reached the disk.
            durable::remove_if_present(&path).map(|_| Placed::synced(&path))
        } else {
            durable::remove(&path)
        }?;
        self.list_unsynced = placed.unsynced.is_some();
        Ok(placed)
    }

    fn set_mark(&mut self, set: bool) -> Result<(), StateError> {
        let mark = StartedMark::of(&self.places);
        if set { mark.set() } else { mark.clear() }
    }
}

#[cfg(test)]
#[path = "storage_tests.rs"]
mod tests;
