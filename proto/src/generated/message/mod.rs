// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/message.x sha256 3d79577c49012b66bdac1efb3528658dfd36c917f4ca742fb276e74eeda19238
// proto/remote.x sha256 834a42a1da6fa998fac702e75324e316307a9f012b88a8ef093cc3562f51e099

//! Types and procedures of `proto/message.x`.

mod types;

pub use self::types::*;
