// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/message.x sha256 3d79577c49012b66bdac1efb3528658dfd36c917f4ca742fb276e74eeda19238
// proto/remote.x sha256 a63a86b32edfec32bef3e463cf427e2eee629627026686928343a135617eb589

//! Types and procedures of `proto/message.x`.

mod types;

pub use self::types::*;
