// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/qemu.x sha256 f8b1811c053ad0e2bb8beb2f83c2d82f0acf09d3ed409228daeff24a6d9ec702
// proto/remote.x sha256 14902dfe7859d02a4e00c3b68d3b1bebd4702d7f531b2117868ab80c86a529d7

//! Types and procedures of `proto/qemu.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
