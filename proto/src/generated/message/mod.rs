// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/message.x sha256 3d79577c49012b66bdac1efb3528658dfd36c917f4ca742fb276e74eeda19238
// proto/remote.x sha256 95f430ef0ab6acb3772233bc35543c8d8dd80b9aea346c21a09da1f48e739dcf

//! Types and procedures of `proto/message.x`.

mod types;

pub use self::types::*;
