// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/message.x sha256 3d79577c49012b66bdac1efb3528658dfd36c917f4ca742fb276e74eeda19238
// proto/remote.x sha256 77ad972830879bb8ac7df92190bef70b73b40a57b6d541041ec47de9b0f5b3f6

//! Types and procedures of `proto/message.x`.

mod types;

pub use self::types::*;
