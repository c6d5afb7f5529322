// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/lxc.x sha256 6091ae7f8fd9d865de76023cfdc82ba5236a58636600377ca5fc3f8679f851fa
// proto/remote.x sha256 04668dcae56ff6103a7abdc37c152734069f48870c085d7d753632bd543d30e3

//! Types and procedures of `proto/lxc.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
