// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/message.x sha256 3d79577c49012b66bdac1efb3528658dfd36c917f4ca742fb276e74eeda19238
// proto/remote.x sha256 fb673c9af4552e935e1200c4997bac45ac42c41c3ad831663bc1bf43cb572cc2

//! Types and procedures of `proto/message.x`.

mod types;

pub use self::types::*;
