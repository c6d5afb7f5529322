// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/message.x sha256 55cde698df3dc3006d775b692873cea5f31db320e4b7dc77586c10b19af66142
// proto/remote.x sha256 4451304502032021cdfda76598d9ae454d838c1a3a6519507d5b6f83066f3980

//! Types and procedures of `proto/message.x`.

mod types;

pub use self::types::*;
