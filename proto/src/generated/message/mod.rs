// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/message.x sha256 55cde698df3dc3006d775b692873cea5f31db320e4b7dc77586c10b19af66142
// proto/remote.x sha256 1ead0ee953ea2bf9c7eb46d37fbfde6e5c56834a6e4db3ee343171b7fd985bda

//! Types and procedures of `proto/message.x`.

mod types;

pub use self::types::*;
