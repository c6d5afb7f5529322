// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/keepalive.x sha256 8e1d5aafc4f9fb7f5ac591ef11c45aecc371cb3c35a265141c4f4551e3f15039

//! The keepalive program's procedures and events.

use crate::procedure_table::procedures;

procedures! {
    KEEPALIVE;

    /// Event 1, `KEEPALIVE_PROC_PING`.
    #[doc(alias = "KEEPALIVE_PROC_PING")]
    event Ping = 1 "PING": () => (), Low, Short, None, None;
    /// Event 2, `KEEPALIVE_PROC_PONG`.
    #[doc(alias = "KEEPALIVE_PROC_PONG")]
    event Pong = 2 "PONG": () => (), Low, Short, None, None;
}
