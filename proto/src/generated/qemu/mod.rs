// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/qemu.x sha256 d5813c880d4af7267e2ecc2c454401d4ecbdf11b4283046133c3da15398dc752
// proto/remote.x sha256 04668dcae56ff6103a7abdc37c152734069f48870c085d7d753632bd543d30e3

//! Types and procedures of `proto/qemu.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
