//! Byte pipes to a daemon: UNIX sockets and TCP.
//!
//! [`connect`] turns an [`Endpoint`] into a [`Pipe`]. Nothing is sent: what the bytes mean is the
//! session's business.
//!
//! - **Deadlines** are the caller's: wrap [`connect`] in `tokio::time::timeout`. Dropping its future
//!   at any moment closes every socket that it had opened; no task is left behind (a name lookup
//!   that has begun runs to its end in tokio's blocking pool, and its answer is discarded).
//! - **TCP**: all addresses of the host are tried, both families in turn. The next attempt starts
//!   when the one before failed or after 250 ms, and the first to succeed wins (RFC 8305, 5).
//!   `localhost` always means both `::1` and `127.0.0.1`. `TCP_NODELAY` is on, since calls are small
//!   and wait for their replies. `SO_KEEPALIVE` is on: a host that is gone is noticed after 60 s where libvirt's own
//!   keepalive is off, or the daemon has none.
//! - **UNIX**: a path that starts with `@` names a socket in the abstract namespace, padded with NULs to 108 bytes as in libvirt; a
//!   listener whose name is not padded is another one.
//!   When the daemon's queue of new connections is full the attempt is repeated, as a blocking
//!   `connect` would wait.
//! - No daemon is started and no folder is made.

mod error;
mod hint;
mod pipe;
mod race;
mod tcp;
mod unix;
mod unix_pipe;

#[cfg(test)]
mod tests;

pub use crate::uri::Endpoint;
pub use error::{Attempt, TransportError};
pub use pipe::{Pipe, connect};
pub use unix_pipe::UnixPipe;
