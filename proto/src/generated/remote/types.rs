// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Wire types: types.

/// Longest string that either side accepts, in bytes.
pub const STRING_MAX: u32 = 4_194_304;
