//! The daemon: listeners, connections, workers, and what can be done to all of it at once.

mod character;
mod connection;
mod deliver;
mod error;
mod frames;
mod handle;
mod keepalive;
mod listener;
mod pool;
mod setup;
mod shared;

pub use error::SimError;
pub use handle::Daemon;
pub use setup::Setup;

pub(crate) use character::Character;
