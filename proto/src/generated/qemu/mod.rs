// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/qemu.x sha256 f8b1811c053ad0e2bb8beb2f83c2d82f0acf09d3ed409228daeff24a6d9ec702
// proto/remote.x sha256 4451304502032021cdfda76598d9ae454d838c1a3a6519507d5b6f83066f3980

//! Types and procedures of `proto/qemu.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
