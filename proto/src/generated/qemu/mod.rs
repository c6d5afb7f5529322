// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/qemu.x sha256 f8b1811c053ad0e2bb8beb2f83c2d82f0acf09d3ed409228daeff24a6d9ec702
// proto/remote.x sha256 0a9568f6b51392546c718e2a7da79e9ce20513031cc952867a649d93de33c47f

//! Types and procedures of `proto/qemu.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
