//! Whether the service is started.

use serde::Serialize;

use super::{Phase, Places, Purpose, Snapshot, StartedMark, StateError};

/// What `status` answers. Display is the script's line, where the script has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ServiceStatus {
    /// A start is under way.
    Starting,
    /// A stop is under way.
    Stopping,
    /// A start has been done.
    Started,
    /// A stop has been done, and there are guests to start again. Some may be saved: the script does not tell which.
    StoppedWithSavedGuests,
    /// A stop has been done, and there are guests to start again, of which none is saved.
    StoppedWithGuestsToStart,
    /// Neither, and no guest is to be started.
    StoppedWithNoSavedGuests,
}

impl ServiceStatus {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Starting,
        Self::Stopping,
        Self::Started,
        Self::StoppedWithSavedGuests,
        Self::StoppedWithGuestsToStart,
        Self::StoppedWithNoSavedGuests,
    ];

    /// Reads the guest list, what is known of its guests, and the mark.
    ///
    /// # Errors
    /// That cannot be told, or something other than a file is in their place.
    pub fn read(places: &Places) -> Result<Self, StateError> {
        let snapshot = Snapshot::read(places)?;
        Ok(Self::of(&snapshot, StartedMark::of(places).is_set()?))
    }

    /// The status that follows from a snapshot and the mark.
    #[must_use]
    pub fn of(snapshot: &Snapshot, mark: bool) -> Self {
        let phases = snapshot.entries.iter().map(|entry| entry.record.phase);
        let any = |wanted: &[Phase]| phases.clone().any(|phase| wanted.contains(&phase));
        match snapshot.under_way {
            Some(Purpose::Start) => Self::Starting,
            Some(Purpose::Stop) => Self::Stopping,
            // Whom a start has left on the list, it could not start.
            _ if mark && phases.clone().all(|phase| phase == Phase::Failed) => Self::Started,
            _ if any(&[Phase::Saved, Phase::Saving, Phase::Listed])
                || !snapshot.unreadable.is_empty() =>
            {
                Self::StoppedWithSavedGuests
            }
            _ if !snapshot.entries.is_empty() => Self::StoppedWithGuestsToStart,
            _ => Self::StoppedWithNoSavedGuests,
        }
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
            Self::Starting => "starting",
            Self::Stopping => "stopping",
            Self::Started => "started",
            Self::StoppedWithSavedGuests => "stopped, with saved guests",
            Self::StoppedWithGuestsToStart => "stopped, with guests to start",
            Self::StoppedWithNoSavedGuests => "stopped, with no saved guests",
        })
    }
}

#[cfg(test)]
mod tests {
    use virtwire_proto::Uuid;

    use super::*;
    use crate::guests::journal::{Entry, FileKind, LockOutcome, Record, RunLock, SavedGuests};

    fn entry(phase: Phase) -> Entry {
        Entry {
            record: Record::new("default", Uuid([1; 16]), phase),
            generation: 1,
            boot: "-".into(),
            this_boot: false,
            since: 0,
        }
    }

    #[test]
    fn guests_of_the_list_decide_and_the_mark_only_without_them() {
        use ServiceStatus as Is;
        let start = [Phase::Asked, Phase::Off];
        for (phases, mark, under_way, status) in [
            (&[][..], false, None, Is::StoppedWithNoSavedGuests),
            (&[], true, None, Is::Started),
            (&[Phase::Failed], true, None, Is::Started),
            (&[Phase::Failed], false, None, Is::StoppedWithGuestsToStart),
            (&start, false, None, Is::StoppedWithGuestsToStart),
            (&start, true, None, Is::StoppedWithGuestsToStart),
            (
                &[Phase::Off, Phase::Saved],
                true,
                None,
                Is::StoppedWithSavedGuests,
            ),
            (&[Phase::Listed], false, None, Is::StoppedWithSavedGuests),
            (&start, true, Some(Purpose::Stop), Is::Stopping),
            (&start, true, Some(Purpose::Start), Is::Starting),
            (
                &start,
                false,
                Some(Purpose::Forget),
                Is::StoppedWithGuestsToStart,
            ),
        ] {
            let snapshot = Snapshot {
                entries: phases.iter().copied().map(entry).collect(),
                list: SavedGuests::default(),
                unreadable: Vec::new(),
                under_way,
            };
            assert_eq!(
                ServiceStatus::of(&snapshot, mark),
                status,
                "{phases:?} {mark}"
            );
        }
    }

    #[test]
    fn run_that_holds_the_lock_is_told_and_one_that_was_killed_is_not() {
        let directory = tempfile::tempdir().unwrap();
        let places = Places::under(directory.path());
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        let taken = RunLock::take(&places, Purpose::Stop, std::time::Duration::ZERO);
        let LockOutcome::Held(lock) = runtime.unwrap().block_on(taken).unwrap() else {
            panic!("the lock is free");
        };
        assert_eq!(
            ServiceStatus::read(&places).unwrap(),
            ServiceStatus::Stopping
        );
        drop(lock);
        std::fs::write(places.run_lock(), "1 stop\n").unwrap();
        let status = ServiceStatus::read(&places).unwrap();
        assert_eq!(status, ServiceStatus::StoppedWithNoSavedGuests);
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
