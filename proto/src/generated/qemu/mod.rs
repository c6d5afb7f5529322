// Written by `codegen`; change the inputs, not this file.
// proto/qemu.x sha256 611a4fdc3e8e74024d28d8f6134af08c6dbe551e128d468f5f85f71361e8ba76
// proto/remote.x sha256 e39dc06e92e89dc7baad7fb81cfd652d3549089815087d0dbec1f2ed784ab706

//! Types and procedures of `proto/qemu.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
