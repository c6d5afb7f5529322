// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/qemu.x sha256 1561672b1678a0aaf9e7db933a99dd85c9151a9e57db213393aa327d16e9ba03
// proto/remote.x sha256 fb673c9af4552e935e1200c4997bac45ac42c41c3ad831663bc1bf43cb572cc2

//! Types and procedures of `proto/qemu.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
