// Written by `codegen`; change the inputs, not this file.
// proto/message.x sha256 f119feb2a6eaf155afe591117268ab741c71f8598ec272167cbed5e7b440cd23
// proto/remote.x sha256 e39dc06e92e89dc7baad7fb81cfd652d3549089815087d0dbec1f2ed784ab706

//! Types and procedures of `proto/message.x`.

mod types;

pub use self::types::*;
