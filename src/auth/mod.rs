//! Authentication: what a daemon wants to see before it takes other calls.
//!
//! The first call on every pipe is `AUTH_LIST`. A daemon that wants nothing, or polkit, is
//! satisfied here; any other demand is an error that names it.

mod error;
mod exchange;
mod negotiate;
mod peer;

pub use error::{AuthError, Wanted};
pub use negotiate::{Authenticated, authenticate};
pub use peer::Peer;
