// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/qemu.x sha256 7dbbc4ec3b3fcf6f1fd57b31d290d2d5e7e2190c847d6bcef9ba12e430d96bf7
// proto/remote.x sha256 09af033cf8032e1eaced5ebc5b8267ed85517581cdb3c43764824fea6be213ee

//! Types and procedures of `proto/qemu.x`.

mod procedures;
mod types;

pub use self::procedures::*;
pub use self::types::*;
