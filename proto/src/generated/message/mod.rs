// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/message.x sha256 55cde698df3dc3006d775b692873cea5f31db320e4b7dc77586c10b19af66142
// proto/remote.x sha256 2f36235bd2b4bf7dd3dd55835a632fe91df044aa9188ef25563f76758604c3e6

//! Types and procedures of `proto/message.x`.

mod types;

pub use self::types::*;
