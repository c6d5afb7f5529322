// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/keepalive.x sha256 8e1d5aafc4f9fb7f5ac591ef11c45aecc371cb3c35a265141c4f4551e3f15039

//! Types and procedures of `proto/keepalive.x`.

mod procedures;

pub use self::procedures::*;
