// Written by `codegen`; change the inputs, not this file.
// proto/admin.x sha256 3793b919b0363caff238e04d309b6d5f22276f6f29ff94ff973d055749042354
// proto/remote.x sha256 e39dc06e92e89dc7baad7fb81cfd652d3549089815087d0dbec1f2ed784ab706

//! Types and procedures of `proto/admin.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
