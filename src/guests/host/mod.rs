//! One host: a URI, the connection to it, which comes back when it breaks, and what can be learnt by it.
//!
//! A keeper task owns the connection. It connects, registers for events, wakes those whose guest
//! an event names, and connects again after a loss. Everybody else asks it for the present
//! [`Link`] and waits, as long as their own deadline allows, while there is none.
//!
//! [`Roll`] knows which URIs mean one daemon. [`Link::look`] is the only way to learn about a guest, and [`Answer`] the only table of what an answer means.

mod answer;
mod connect;
mod driver;
mod identity;
mod keeper;
mod link;
mod list;
mod look;
mod obstacle;
mod open;
mod reboot;
mod watch;

pub use answer::Answer;
pub use connect::{Unconnected, Window};
pub use driver::Driver;
pub use identity::Roll;
pub use link::Link;
pub use list::KnownGuest;
pub use look::{Active, Depth, Job, Seen};
pub use open::{Host, Means};
pub use watch::Watch;
