// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/admin.x sha256 c63a336114736803e6d66d52eb42168e48e38648fcf5df8fd48d7b27b5948e3a
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Types and procedures of `proto/admin.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
