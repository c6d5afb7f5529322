// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/admin.x sha256 182091606bbc2b13f4a39d3dc9d6b9345e4e2bd4f0393a42d6fc2c12e95fa232
// proto/remote.x sha256 63a8692538dc5f8d23f421e7d5f04ad0095d53c8a0b2bd4ec558831de56d283e

//! Types and procedures of `proto/admin.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
