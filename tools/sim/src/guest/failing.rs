//! Operations that fail.

use crate::failure::Failure;

/// How often an operation fails, with what, and what it leaves behind.
#[derive(Clone, Debug)]
pub struct Failing {
    pub(crate) failure: Failure,
    pub(crate) times: u32,
    pub(crate) freezes: bool,
    pub(crate) loses_image: bool,
}

impl Failing {
    /// Fails every time.
    #[must_use]
    pub fn always(failure: Failure) -> Self {
        Self {
            failure,
            times: u32::MAX,
            freezes: false,
            loses_image: false,
        }
    }

    /// Fails the first time only.
    #[must_use]
    pub fn once(failure: Failure) -> Self {
        Self::times(1, failure)
    }

    /// Fails this many times.
    #[must_use]
    pub fn times(times: u32, failure: Failure) -> Self {
        Self {
            times,
            ..Self::always(failure)
        }
    }

    /// A failed save leaves the guest frozen: libvirt says that it runs, but it reacts to nothing
    /// but being destroyed (Xen with a full disk).
    #[must_use]
    pub fn leaving_it_frozen(self) -> Self {
        Self {
            freezes: true,
            ..self
        }
    }

    /// A failed restore loses the saved image (Xen).
    #[must_use]
    pub fn losing_the_image(self) -> Self {
        Self {
            loses_image: true,
            ..self
        }
    }

    pub(super) fn is_spent(&self) -> bool {
        self.times == 0
    }

    /// Whether this attempt fails; counts it.
    pub(super) fn strike(&mut self) -> Option<Self> {
        if self.is_spent() {
            return None;
        }
        if self.times != u32::MAX {
            self.times -= 1;
        }
        Some(self.clone())
    }
}
