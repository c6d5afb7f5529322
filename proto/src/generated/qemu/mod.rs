// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/qemu.x sha256 f8b1811c053ad0e2bb8beb2f83c2d82f0acf09d3ed409228daeff24a6d9ec702
// proto/remote.x sha256 844b9c4d7eebda08b7ab76a71e86b4a917362ad79c3d1982a83247a179137040

//! Types and procedures of `proto/qemu.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
