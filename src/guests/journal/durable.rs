//! Changes that are on the disk, whole, when the call returns.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use super::{FileKind, Operation, StateError};

/// The folder a path is in; that of a bare name is the current one.
fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// Where new content is written before it takes the old one's place. One name, not a random one:
/// a killed run then leaves at most one such file, and the next run takes it away.
fn draft(path: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".new");
    folder(path).join(name)
}

/// Creates a folder and those above it that are missing.
pub(super) fn create_folder(path: &Path) -> Result<(), StateError> {
    if path.is_dir() {
        return Ok(());
    }
    if path
        .parent()
        .is_some_and(|parent| !parent.as_os_str().is_empty())
    {
        create_folder(folder(path))?;
    }
    match fs::create_dir(path) {
        Ok(()) => sync_folder(folder(path)),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        Err(source) => Err(StateError::io(Operation::Create, path)(source)),
    }
}

pub(super) fn sync_folder(path: &Path) -> Result<(), StateError> {
    match File::open(path).and_then(|folder| folder.sync_all()) {
        // Some network and user-space file systems cannot sync a folder; nothing more can be done.
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        result => result.map_err(StateError::io(Operation::Sync, path)),
    }
}

/// Whether a regular file is there. Links are not followed.
pub(super) fn is_present(path: &Path) -> Result<bool, StateError> {
    let found = match path.symlink_metadata() {
        Ok(metadata) if metadata.is_file() => return Ok(true),
        Ok(metadata) if metadata.is_dir() => FileKind::Directory,
        Ok(metadata) if metadata.is_symlink() => FileKind::SymbolicLink,
        Ok(_) => FileKind::Special,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(source) => return Err(StateError::io(Operation::Examine, path)(source)),
    };
    Err(StateError::NotAFile {
        path: path.to_owned(),
        found,
    })
}

/// A change that everybody sees from now on.
#[derive(Debug)]
#[must_use]
pub(super) struct Placed {
    /// Why the change may not survive a loss of power.
    pub(super) unsynced: Option<StateError>,
}

impl Placed {
    pub(super) fn synced(path: &Path) -> Self {
        Self {
            unsynced: sync_folder(folder(path)).err(),
        }
    }
}

/// Puts `content` in the file's place, in one step: whoever looks, at whatever instant this
/// process is killed, finds the old content or the new. Needs the run lock.
pub(super) fn replace(path: &Path, content: &[u8]) -> Result<Placed, StateError> {
    create_folder(folder(path))?;
    is_present(path)?;
    let draft = draft(path);
    remove_if_present(&draft)?;
    let written = write(&draft, content).map_err(StateError::io(Operation::Write, &draft));
    let result = written
        .and_then(|()| fs::rename(&draft, path).map_err(StateError::io(Operation::Replace, path)));
    if let Err(error) = result {
        // What went wrong is worth more to the caller than what this may add.
        let _ = fs::remove_file(&draft);
        return Err(error);
    }
    Ok(Placed::synced(path))
}

fn write(path: &Path, content: &[u8]) -> io::Result<()> {
    // The script's file had these permissions too; it holds no secret.
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o644)
        .open(path)?;
    file.write_all(content)?;
    file.sync_all()
}

/// Removes the file, if it is there, at least until the next loss of power. Returns whether it was.
pub(super) fn remove_if_present(path: &Path) -> Result<bool, StateError> {
    match fs::remove_file(path) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(source) => Err(StateError::io(Operation::Remove, path)(source)),
    }
}

/// Removes the file, if it is there.
pub(super) fn remove(path: &Path) -> Result<Placed, StateError> {
    let removed = remove_if_present(path)?;
    Ok(if removed {
        Placed::synced(path)
    } else {
        Placed { unsynced: None }
    })
}
