// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/message.x sha256 55cde698df3dc3006d775b692873cea5f31db320e4b7dc77586c10b19af66142
// proto/remote.x sha256 55d90c57de9a985b4aa9c0464054188aa9eb3e1845aafb62bc3aeb1029330cdb

//! Types and procedures of `proto/message.x`.

mod types;

pub use self::types::*;
