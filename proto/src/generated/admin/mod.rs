// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/admin.x sha256 4e19d23aaf49fe9931732411c4fb505f6b40db90cd4f635556c3399a5f526b60
// proto/remote.x sha256 14902dfe7859d02a4e00c3b68d3b1bebd4702d7f531b2117868ab80c86a529d7

//! Types and procedures of `proto/admin.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
