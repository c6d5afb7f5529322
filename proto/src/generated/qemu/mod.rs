// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/qemu.x sha256 1561672b1678a0aaf9e7db933a99dd85c9151a9e57db213393aa327d16e9ba03
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Types and procedures of `proto/qemu.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
