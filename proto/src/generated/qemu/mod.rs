// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/qemu.x sha256 d5813c880d4af7267e2ecc2c454401d4ecbdf11b4283046133c3da15398dc752
// proto/remote.x sha256 4ca11f0683175c3645031faa7a8767064dc8d645ba838c060d06b1c3551b0fa2

//! Types and procedures of `proto/qemu.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
