// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/message.x sha256 55cde698df3dc3006d775b692873cea5f31db320e4b7dc77586c10b19af66142
// proto/remote.x sha256 09af033cf8032e1eaced5ebc5b8267ed85517581cdb3c43764824fea6be213ee

//! Types and procedures of `proto/message.x`.

mod types;

pub use self::types::*;
