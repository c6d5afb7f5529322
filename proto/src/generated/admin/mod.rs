// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/admin.x sha256 4e19d23aaf49fe9931732411c4fb505f6b40db90cd4f635556c3399a5f526b60
// proto/remote.x sha256 2f36235bd2b4bf7dd3dd55835a632fe91df044aa9188ef25563f76758604c3e6

//! Types and procedures of `proto/admin.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
