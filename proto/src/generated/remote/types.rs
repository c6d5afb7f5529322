// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 55d90c57de9a985b4aa9c0464054188aa9eb3e1845aafb62bc3aeb1029330cdb

//! Wire types: types.

/// Longest string that either side accepts, in bytes.
pub const STRING_MAX: u32 = 4_194_304;
