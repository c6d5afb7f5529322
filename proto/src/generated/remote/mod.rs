// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

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
