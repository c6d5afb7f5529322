// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/qemu.x sha256 7dbbc4ec3b3fcf6f1fd57b31d290d2d5e7e2190c847d6bcef9ba12e430d96bf7
// proto/remote.x sha256 55d90c57de9a985b4aa9c0464054188aa9eb3e1845aafb62bc3aeb1029330cdb

//! Types and procedures of `proto/qemu.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
