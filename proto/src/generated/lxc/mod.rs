// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/lxc.x sha256 6091ae7f8fd9d865de76023cfdc82ba5236a58636600377ca5fc3f8679f851fa
// proto/remote.x sha256 95f430ef0ab6acb3772233bc35543c8d8dd80b9aea346c21a09da1f48e739dcf

//! Types and procedures of `proto/lxc.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
