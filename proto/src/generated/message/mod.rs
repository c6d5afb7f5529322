// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/message.x sha256 55cde698df3dc3006d775b692873cea5f31db320e4b7dc77586c10b19af66142
// proto/remote.x sha256 4ca11f0683175c3645031faa7a8767064dc8d645ba838c060d06b1c3551b0fa2

//! Types and procedures of `proto/message.x`.

mod types;

pub use self::types::*;
