// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/qemu.x sha256 d5813c880d4af7267e2ecc2c454401d4ecbdf11b4283046133c3da15398dc752
// proto/remote.x sha256 4bb067878210825828833102504826b1a2d312b59410d0fc8006ac734a7ce59b

//! Types and procedures of `proto/qemu.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
