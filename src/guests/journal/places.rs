//! Where things are kept.

use std::path::{Path, PathBuf};

/// The two folders and the files in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// Holds what must survive a boot; `/var/lib/libvirt` unless told otherwise.
    pub state: PathBuf,
    /// Holds what must not; `/var/lock` unless told otherwise.
    pub lock: PathBuf,
}

impl Default for Places {
    fn default() -> Self {
        Self {
            state: Self::STATE.into(),
            lock: Self::LOCK.into(),
        }
    }
}

impl Places {
    /// The state folder of a host.
    pub const STATE: &str = "/var/lib/libvirt";
    /// The lock folder of a host.
    pub const LOCK: &str = "/var/lock";

    /// Both folders below `root`, which need not exist.
    #[must_use]
    pub fn under(root: &Path) -> Self {
        Self {
            state: root.join("lib"),
            lock: root.join("lock"),
        }
    }

    /// The list of guests to start again (the script's `LISTFILE`).
    #[must_use]
    pub fn saved_guests(&self) -> PathBuf {
        self.state.join("libvirt-guests")
    }

    /// The journal of what was done to guests.
    #[must_use]
    pub fn journal(&self) -> PathBuf {
        self.state.join("libvirt-guests.journal")
    }

    /// The file that a stop locks (shared) while it waits for a start to yield.
    #[must_use]
    pub fn yield_lock(&self) -> PathBuf {
        self.state.join("libvirt-guests.yield")
    }

    /// The mark that a start has been done (the script's `VAR_SUBSYS_LIBVIRT_GUESTS`). Where one
    /// folder serves for both, as in a container, it cannot have the name of the list.
    #[must_use]
    pub fn started_mark(&self) -> PathBuf {
        if self.lock == self.state {
            self.lock.join("libvirt-guests.started")
        } else {
            self.lock.join("libvirt-guests")
        }
    }

    /// What a resident run says of itself, for probes.
    #[must_use]
    pub fn resident(&self) -> PathBuf {
        self.lock.join("libvirt-guests.run")
    }

    /// The file that one run at a time locks. It is in the state folder because everybody may
    /// write to `/var/lock` on some hosts, and could then keep guests from being saved.
    #[must_use]
    pub fn run_lock(&self) -> PathBuf {
        self.state.join("libvirt-guests.lock")
    }
}
