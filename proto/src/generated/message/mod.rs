// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/message.x sha256 3d79577c49012b66bdac1efb3528658dfd36c917f4ca742fb276e74eeda19238
// proto/remote.x sha256 63a8692538dc5f8d23f421e7d5f04ad0095d53c8a0b2bd4ec558831de56d283e

//! Types and procedures of `proto/message.x`.

mod types;

pub use self::types::*;
