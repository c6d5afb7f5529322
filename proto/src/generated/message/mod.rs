// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/message.x sha256 3d79577c49012b66bdac1efb3528658dfd36c917f4ca742fb276e74eeda19238
// proto/remote.x sha256 68b3dc385d854f0737c22f8a477a7bf90ef491fdca73a78d9c2c02fdb33001ba

//! Types and procedures of `proto/message.x`.

mod types;

pub use self::types::*;
