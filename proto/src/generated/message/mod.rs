// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/message.x sha256 3d79577c49012b66bdac1efb3528658dfd36c917f4ca742fb276e74eeda19238
// proto/remote.x sha256 1da0256f22a7995a7b4efc24e13c9c8a8a6380d2e6919269a27be3bff1a085b8

//! Types and procedures of `proto/message.x`.

mod types;

pub use self::types::*;
