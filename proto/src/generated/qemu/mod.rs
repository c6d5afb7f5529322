// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/qemu.x sha256 96973b2614abd79c6ed1b89eedf51bf34de9aaa0158bfe50993d510c7a5e9be9
// proto/remote.x sha256 a63a86b32edfec32bef3e463cf427e2eee629627026686928343a135617eb589

//! Types and procedures of `proto/qemu.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
