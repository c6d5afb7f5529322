// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/lxc.x sha256 6091ae7f8fd9d865de76023cfdc82ba5236a58636600377ca5fc3f8679f851fa
// proto/remote.x sha256 14902dfe7859d02a4e00c3b68d3b1bebd4702d7f531b2117868ab80c86a529d7

//! Types and procedures of `proto/lxc.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
