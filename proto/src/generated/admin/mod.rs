// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/admin.x sha256 791b55b946b4cd281a605e7a09c787237b9d8b8880e05c9fd341b4042ff9fa46
// proto/remote.x sha256 17de545691b336caeb67889db73105a5b5186b2dcfa1d2ca9d0a13e53fee76bc

//! Types and procedures of `proto/admin.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
