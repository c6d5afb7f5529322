// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 95f430ef0ab6acb3772233bc35543c8d8dd80b9aea346c21a09da1f48e739dcf

//! Wire types: types.

/// Longest string that either side accepts, in bytes.
pub const STRING_MAX: u32 = 4_194_304;
