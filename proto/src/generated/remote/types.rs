// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 834a42a1da6fa998fac702e75324e316307a9f012b88a8ef093cc3562f51e099

//! Wire types: types.

/// Longest string that either side accepts, in bytes.
pub const STRING_MAX: u32 = 4_194_304;
