// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 1da0256f22a7995a7b4efc24e13c9c8a8a6380d2e6919269a27be3bff1a085b8

//! Wire types: types.

/// Longest string that either side accepts, in bytes.
pub const STRING_MAX: u32 = 4_194_304;
