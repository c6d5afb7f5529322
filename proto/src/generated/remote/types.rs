// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 17de545691b336caeb67889db73105a5b5186b2dcfa1d2ca9d0a13e53fee76bc

//! Wire types: types.

/// Longest string that either side accepts, in bytes.
pub const STRING_MAX: u32 = 4_194_304;
