// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/lxc.x sha256 6091ae7f8fd9d865de76023cfdc82ba5236a58636600377ca5fc3f8679f851fa
// proto/remote.x sha256 fb673c9af4552e935e1200c4997bac45ac42c41c3ad831663bc1bf43cb572cc2

//! Types and procedures of `proto/lxc.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
