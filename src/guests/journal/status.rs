//! Whether the service is started.

use serde::Serialize;

use super::{Places, StartedMark, StateError, durable};

/// What `status` answers. Display is the script's line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ServiceStatus {
    /// A stop has been done, and there are guests to start again.
    StoppedWithSavedGuests,
    /// A start has been done.
    Started,
    /// Neither.
    StoppedWithNoSavedGuests,
}

impl ServiceStatus {
    /// Looks whether the list and the mark are there, and at nothing else.
    ///
    /// # Errors
    /// That cannot be told, or something other than a file is in their place.
    pub fn read(places: &Places) -> Result<Self, StateError> {
        Ok(if durable::is_present(&places.saved_guests())? {
            Self::StoppedWithSavedGuests
        } else if StartedMark::of(places).is_set()? {
            Self::Started
        } else {
            Self::StoppedWithNoSavedGuests
        })
    }

    /// Whether the service is started.
    #[must_use]
    pub fn is_started(self) -> bool {
        self == Self::Started
    }
}

impl std::fmt::Display for ServiceStatus {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::StoppedWithSavedGuests => "stopped, with saved guests",
            Self::Started => "started",
            Self::StoppedWithNoSavedGuests => "stopped, with no saved guests",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guests::journal::FileKind;

    #[test]
    fn list_counts_before_mark() {
        let directory = tempfile::tempdir().unwrap();
        let places = Places::under(directory.path());
        let mark = StartedMark::of(&places);
        let status = || ServiceStatus::read(&places).unwrap();
        assert_eq!(status(), ServiceStatus::StoppedWithNoSavedGuests);
        mark.set().unwrap();
        mark.set().unwrap();
        assert_eq!(status(), ServiceStatus::Started);
        std::fs::create_dir_all(&places.state).unwrap();
        std::fs::write(places.saved_guests(), "").unwrap();
        assert_eq!(status(), ServiceStatus::StoppedWithSavedGuests);
        mark.clear().unwrap();
        mark.clear().unwrap();
        assert_eq!(status(), ServiceStatus::StoppedWithSavedGuests);
        assert!(!mark.is_set().unwrap());
    }

    #[test]
    fn link_in_place_of_the_mark_is_neither_followed_nor_believed() {
        let directory = tempfile::tempdir().unwrap();
        let places = Places::under(directory.path());
        std::fs::create_dir_all(&places.lock).unwrap();
        let target = directory.path().join("target");
        std::os::unix::fs::symlink(&target, places.started_mark()).unwrap();
        let error = StartedMark::of(&places).set().unwrap_err();
        let found = FileKind::SymbolicLink;
        assert!(matches!(error, StateError::NotAFile { found: kind, .. } if kind == found));
        assert!(!target.exists());
        assert!(ServiceStatus::read(&places).is_err());
    }
}
