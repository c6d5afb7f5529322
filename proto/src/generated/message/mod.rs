// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/message.x sha256 55cde698df3dc3006d775b692873cea5f31db320e4b7dc77586c10b19af66142
// proto/remote.x sha256 4bb067878210825828833102504826b1a2d312b59410d0fc8006ac734a7ce59b

//! Types and procedures of `proto/message.x`.

mod types;

pub use self::types::*;
