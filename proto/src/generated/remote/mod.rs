// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 1da0256f22a7995a7b4efc24e13c9c8a8a6380d2e6919269a27be3bff1a085b8

//! Types and procedures of `proto/remote.x`.

mod connect;
mod domain;
mod domain_event;
mod interface;
mod migration;
mod network;
mod node;
mod node_device;
mod nwfilter;
mod procedures;
mod secret;
mod snapshot;
mod storage;
mod types;

pub use self::connect::*;
pub use self::domain::*;
pub use self::domain_event::*;
pub use self::interface::*;
pub use self::migration::*;
pub use self::network::*;
pub use self::node::*;
pub use self::node_device::*;
pub use self::nwfilter::*;
pub use self::procedures::*;
pub use self::secret::*;
pub use self::snapshot::*;
pub use self::storage::*;
pub use self::types::*;
