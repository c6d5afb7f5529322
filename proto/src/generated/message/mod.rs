// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/message.x sha256 3d79577c49012b66bdac1efb3528658dfd36c917f4ca742fb276e74eeda19238
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Types and procedures of `proto/message.x`.

mod types;

pub use self::types::*;
