// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/message.x sha256 55cde698df3dc3006d775b692873cea5f31db320e4b7dc77586c10b19af66142
// proto/remote.x sha256 04668dcae56ff6103a7abdc37c152734069f48870c085d7d753632bd543d30e3

//! Types and procedures of `proto/message.x`.

mod types;

pub use self::types::*;
