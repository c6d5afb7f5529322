// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/admin.x sha256 4e19d23aaf49fe9931732411c4fb505f6b40db90cd4f635556c3399a5f526b60
// proto/remote.x sha256 4451304502032021cdfda76598d9ae454d838c1a3a6519507d5b6f83066f3980

//! Types and procedures of `proto/admin.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
