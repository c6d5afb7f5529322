// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 63a8692538dc5f8d23f421e7d5f04ad0095d53c8a0b2bd4ec558831de56d283e

//! Wire types: types.

/// Longest string that either side accepts, in bytes.
pub const STRING_MAX: u32 = 4_194_304;
