// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/message.x sha256 55cde698df3dc3006d775b692873cea5f31db320e4b7dc77586c10b19af66142
// proto/remote.x sha256 844b9c4d7eebda08b7ab76a71e86b4a917362ad79c3d1982a83247a179137040

//! Types and procedures of `proto/message.x`.

mod types;

pub use self::types::*;
