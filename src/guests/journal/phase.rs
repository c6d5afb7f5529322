//! The phases of a guest.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

/// The last thing that is known of a guest. Display is the word that the journal has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Phase {
    /// The guest ran and is to be started again; nothing was done to it yet.
    Listed,
    /// The guest may have been asked to shut down, by a run that shuts it down with others, and was not seen off since.
    Asked,
    /// The guest is being saved.
    Saving,
    /// The guest is off, and its memory is saved.
    Saved,
    /// The guest was seen off.
    Off,
    /// The daemon does not know the guest.
    Gone,
    /// The guest runs on another host.
    Migrated,
    /// The guest is being started.
    Starting,
    /// A start has started the guest.
    Started,
    /// The guest runs, and no start of this program did it: somebody else has started it, or it has stayed although it was
    /// asked to shut down.
    Active,
    /// The last start of the guest failed.
    Failed,
    /// The guest was taken off the guest list by the script or by the administrator.
    Forgotten,
}

impl Phase {
    /// All phases.
    pub const ALL: [Self; 12] = [
        Self::Listed,
        Self::Asked,
        Self::Saving,
        Self::Saved,
        Self::Off,
        Self::Gone,
        Self::Migrated,
        Self::Starting,
        Self::Started,
        Self::Active,
        Self::Failed,
        Self::Forgotten,
    ];

    /// Returns whether the guest is on the guest list: the next start starts it.
    #[must_use]
    pub fn is_listed(self) -> bool {
        match self {
            Self::Listed
            | Self::Asked
            | Self::Saving
            | Self::Saved
            | Self::Off
            | Self::Starting
            | Self::Failed => true,
            Self::Gone | Self::Migrated | Self::Started | Self::Active | Self::Forgotten => false,
        }
    }

    /// Returns the word that the journal and JSON have.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Listed => "listed",
            Self::Asked => "asked",
            Self::Saving => "saving",
            Self::Saved => "saved",
            Self::Off => "off",
            Self::Gone => "gone",
            Self::Migrated => "migrated",
            Self::Starting => "starting",
            Self::Started => "started",
            Self::Active => "active",
            Self::Failed => "failed",
            Self::Forgotten => "forgotten",
        }
    }
}

impl fmt::Display for Phase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl Serialize for Phase {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

impl FromStr for Phase {
    type Err = UnknownPhase;

    fn from_str(word: &str) -> Result<Self, UnknownPhase> {
        let phase = Self::ALL.into_iter().find(|phase| phase.word() == word);
        phase.ok_or(UnknownPhase)
    }
}

/// The error of a word that names no [`Phase`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown phase")]
pub struct UnknownPhase;
