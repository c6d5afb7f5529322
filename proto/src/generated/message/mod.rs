// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/message.x sha256 55cde698df3dc3006d775b692873cea5f31db320e4b7dc77586c10b19af66142
// proto/remote.x sha256 0a9568f6b51392546c718e2a7da79e9ce20513031cc952867a649d93de33c47f

//! Types and procedures of `proto/message.x`.

mod types;

pub use self::types::*;
