// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/qemu.x sha256 96973b2614abd79c6ed1b89eedf51bf34de9aaa0158bfe50993d510c7a5e9be9
// proto/remote.x sha256 834a42a1da6fa998fac702e75324e316307a9f012b88a8ef093cc3562f51e099

//! Types and procedures of `proto/qemu.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
