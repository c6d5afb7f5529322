// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/message.x sha256 55cde698df3dc3006d775b692873cea5f31db320e4b7dc77586c10b19af66142
// proto/remote.x sha256 14902dfe7859d02a4e00c3b68d3b1bebd4702d7f531b2117868ab80c86a529d7

//! Types and procedures of `proto/message.x`.

mod types;

pub use self::types::*;
