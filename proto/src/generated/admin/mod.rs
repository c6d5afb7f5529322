// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/admin.x sha256 182091606bbc2b13f4a39d3dc9d6b9345e4e2bd4f0393a42d6fc2c12e95fa232
// proto/remote.x sha256 fb673c9af4552e935e1200c4997bac45ac42c41c3ad831663bc1bf43cb572cc2

//! Types and procedures of `proto/admin.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
