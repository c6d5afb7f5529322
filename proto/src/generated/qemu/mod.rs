// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/qemu.x sha256 96973b2614abd79c6ed1b89eedf51bf34de9aaa0158bfe50993d510c7a5e9be9
// proto/remote.x sha256 77ad972830879bb8ac7df92190bef70b73b40a57b6d541041ec47de9b0f5b3f6

//! Types and procedures of `proto/qemu.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
