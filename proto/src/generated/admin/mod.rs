// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/admin.x sha256 791b55b946b4cd281a605e7a09c787237b9d8b8880e05c9fd341b4042ff9fa46
// proto/remote.x sha256 a63a86b32edfec32bef3e463cf427e2eee629627026686928343a135617eb589

//! Types and procedures of `proto/admin.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
