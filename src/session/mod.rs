//! One connection's conversation, without its socket.
//!
//! A [`Session`] is fed with calls, frames and the time, and yields bytes to write and
//! [`Outcome`]s. It opens nothing, waits for nothing and reads no clock, so a test drives it
//! through an hour of keepalives in a microsecond.
//!
//! - **Serials.** Each call gets its own; a reply is matched by serial and must name the same
//!   procedure.
//! - **Window.** A daemon stops reading a connection that has `max_client_requests` (5 by
//!   default) calls outstanding, and pings then go unanswered. So at most
//!   [`Settings::window`] calls, fewer than that, are on the wire; the rest wait here, in order.
//! - **Two lanes.** Calls, pings and pongs take turns with pieces of streams, each of at most 262,120 bytes: no upload delays a
//!   ping for longer than one piece.
//! - **Keepalive.** A ping is answered at once and overtakes waiting calls. Once
//!   [`Session::start_keepalive`] was called, silence is answered with pings of our own, and too
//!   many unanswered ones end the session. Bytes are signs of life ([`Session::heard`]), not only whole frames: a long
//!   message on a slow link is no silence.
//! - **Cancellation.** A call whose [`Waiter`] has gone away is not sent if it still waits, and
//!   leaves a tombstone if it is on the wire: its slot of the window stays taken until the late
//!   reply comes, because the daemon is still busy with it.

mod calls;
mod error;
mod keepalive;
mod machine;
mod outbox;
#[cfg(test)]
mod tests;

pub use calls::Waiter;
pub use error::{ConnectionError, ProtocolError};
pub use keepalive::KeepaliveSettings;
pub use machine::{Outcome, Session, Settings};
