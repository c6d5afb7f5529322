// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 68b3dc385d854f0737c22f8a477a7bf90ef491fdca73a78d9c2c02fdb33001ba

//! Wire types: types.

/// Longest string that either side accepts, in bytes.
pub const STRING_MAX: u32 = 4_194_304;
