//! Somebody else who deals with a guest at the same time.

use crate::failure::Failure;

/// What somebody else does to a guest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Starts it, from its image if there is one.
    Start,
    /// Shuts it down.
    Stop,
    /// Saves it.
    Save,
}

/// Who is faster than the first call of a procedure, which is refused then.
#[derive(Clone, Debug)]
pub(crate) struct Rival {
    pub(crate) procedure: String,
    pub(crate) deed: Deed,
    pub(crate) failure: Failure,
}
