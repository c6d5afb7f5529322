// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/qemu.x sha256 f8b1811c053ad0e2bb8beb2f83c2d82f0acf09d3ed409228daeff24a6d9ec702
// proto/remote.x sha256 2f36235bd2b4bf7dd3dd55835a632fe91df044aa9188ef25563f76758604c3e6

//! Types and procedures of `proto/qemu.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
