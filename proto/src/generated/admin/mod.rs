// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/admin.x sha256 182091606bbc2b13f4a39d3dc9d6b9345e4e2bd4f0393a42d6fc2c12e95fa232
// proto/remote.x sha256 1da0256f22a7995a7b4efc24e13c9c8a8a6380d2e6919269a27be3bff1a085b8

//! Types and procedures of `proto/admin.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
