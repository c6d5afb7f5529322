// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/lxc.x sha256 6091ae7f8fd9d865de76023cfdc82ba5236a58636600377ca5fc3f8679f851fa
// proto/remote.x sha256 2f36235bd2b4bf7dd3dd55835a632fe91df044aa9188ef25563f76758604c3e6

//! Types and procedures of `proto/lxc.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
