//! One host: a URI, and the connection to it, which comes back when it breaks.
//!
//! A keeper task owns the connection. It connects, registers for events, wakes those whose guest
//! an event names, and connects anew after a loss. Everybody else asks it for the present
//! [`Link`] and waits, as long as their own deadline allows, while there is none.

mod keeper;
mod link;
mod open;
mod watch;

pub use link::Link;
pub use open::Host;
pub use watch::Watch;
