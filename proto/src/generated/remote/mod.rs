// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 95f430ef0ab6acb3772233bc35543c8d8dd80b9aea346c21a09da1f48e739dcf

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
