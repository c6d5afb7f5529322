// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 14902dfe7859d02a4e00c3b68d3b1bebd4702d7f531b2117868ab80c86a529d7

//! Wire types: types.

/// Longest string that either side accepts, in bytes.
pub const STRING_MAX: u32 = 4_194_304;
