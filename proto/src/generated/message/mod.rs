// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/message.x sha256 55cde698df3dc3006d775b692873cea5f31db320e4b7dc77586c10b19af66142
// proto/remote.x sha256 638664a5e2beb522b8ea67f787db7f381ba0710461ff1ed91e6392f17449956e

//! Types and procedures of `proto/message.x`.

mod types;

pub use self::types::*;
