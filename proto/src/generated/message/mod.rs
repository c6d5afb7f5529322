// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/message.x sha256 3d79577c49012b66bdac1efb3528658dfd36c917f4ca742fb276e74eeda19238
// proto/remote.x sha256 17de545691b336caeb67889db73105a5b5186b2dcfa1d2ca9d0a13e53fee76bc

//! Types and procedures of `proto/message.x`.

mod types;

pub use self::types::*;
