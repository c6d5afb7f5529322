// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 a63a86b32edfec32bef3e463cf427e2eee629627026686928343a135617eb589

//! Wire types: types.

/// Longest string that either side accepts, in bytes.
pub const STRING_MAX: u32 = 4_194_304;
