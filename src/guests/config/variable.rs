//! The nine variables.

use serde::{Serialize, Serializer};

/// A variable of the man page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Variable {
    /// `URIS`
    Uris,
    /// `ON_BOOT`
    OnBoot,
    /// `START_DELAY`
    StartDelay,
    /// `ON_SHUTDOWN`
    OnShutdown,
    /// `PARALLEL_SHUTDOWN`
    ParallelShutdown,
    /// `SHUTDOWN_TIMEOUT`
    ShutdownTimeout,
    /// `BYPASS_CACHE`
    BypassCache,
    /// `SYNC_TIME`
    SyncTime,
    /// `PERSISTENT_ONLY`
    PersistentOnly,
}

impl Variable {
    /// All nine, in the man page's order.
    pub const ALL: [Self; 9] = [
        Self::Uris,
        Self::OnBoot,
        Self::StartDelay,
        Self::OnShutdown,
        Self::ParallelShutdown,
        Self::ShutdownTimeout,
        Self::BypassCache,
        Self::SyncTime,
        Self::PersistentOnly,
    ];

    /// The variable of that name, if there is one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|variable| variable.name() == name)
    }

    /// The name in files and in the environment.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Uris => "URIS",
            Self::OnBoot => "ON_BOOT",
            Self::StartDelay => "START_DELAY",
            Self::OnShutdown => "ON_SHUTDOWN",
            Self::ParallelShutdown => "PARALLEL_SHUTDOWN",
            Self::ShutdownTimeout => "SHUTDOWN_TIMEOUT",
            Self::BypassCache => "BYPASS_CACHE",
            Self::SyncTime => "SYNC_TIME",
            Self::PersistentOnly => "PERSISTENT_ONLY",
        }
    }

    /// The value it has when nothing sets it, as a file would write it.
    #[must_use]
    pub const fn default_text(self) -> &'static str {
        match self {
            Self::Uris | Self::PersistentOnly => "default",
            Self::OnBoot => "start",
            Self::OnShutdown => "suspend",
            Self::ShutdownTimeout => "300",
            Self::StartDelay | Self::ParallelShutdown | Self::BypassCache | Self::SyncTime => "0",
        }
    }

    /// The values that it may have, in words.
    #[must_use]
    pub const fn allowed(self) -> &'static str {
        match self {
            Self::Uris => "URIs separated by blanks, or none; `default` is libvirt's default",
            Self::OnBoot => "`start` or `ignore`",
            Self::StartDelay => {
                "seconds, 0 or more, fractions allowed; or a number with ms, s, m, h or d"
            }
            Self::OnShutdown => "`suspend` or `shutdown`",
            Self::ParallelShutdown => "a whole number, 0 or more",
            Self::ShutdownTimeout => {
                "seconds, 0 or more, or a number with s, m, h or d; 0 waits for ever"
            }
            Self::BypassCache | Self::SyncTime => {
                "0, no, false or off; 1, yes, true, on or any number but 0"
            }
            Self::PersistentOnly => {
                "`default`; 1, yes, true, on or any number but 0; 0, no, false or off"
            }
        }
    }
}

impl Serialize for Variable {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_variable_is_found_by_its_name_and_no_other_is() {
        for variable in Variable::ALL {
            assert_eq!(Variable::from_name(variable.name()), Some(variable));
        }
        assert_eq!(Variable::from_name("uris"), None);
        assert_eq!(Variable::from_name("LANG"), None);
    }
}
