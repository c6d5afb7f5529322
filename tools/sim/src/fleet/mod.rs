//! Many hosts in one process, some of them dead or hanging.

mod handle;
mod setup;
mod trouble;

pub use handle::{Fleet, FleetHost};
pub use setup::FleetSetup;
pub use trouble::Trouble;
