//! The purposes of runs.

use std::fmt;
use std::str::FromStr;

/// The purpose for which a run holds the lock. Display is the word in the lock file and the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Starting guests. Such a run is asked to yield when a stop waits for the lock.
    Start,
    /// Stopping guests.
    Stop,
    /// Taking entries off the guest list.
    Forget,
}

impl Purpose {
    /// All purposes.
    pub const ALL: [Self; 3] = [Self::Start, Self::Stop, Self::Forget];

    /// Returns the word in the lock file and the journal.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Stop => "stop",
            Self::Forget => "forget",
        }
    }
}

impl fmt::Display for Purpose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl FromStr for Purpose {
    type Err = UnknownPurpose;

    fn from_str(word: &str) -> Result<Self, UnknownPurpose> {
        let purpose = Self::ALL.into_iter().find(|it| it.word() == word);
        purpose.ok_or(UnknownPurpose)
    }
}

/// The error of a word that names no [`Purpose`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown purpose")]
pub struct UnknownPurpose;
