//! Events: messages that the daemon sends to clients that have registered for them.
//!
//! The driver owns the subscriptions. Its registry (`client::registry`) knows which registrations the daemon holds, adds each event to the queues
//! of its subscriptions, and ends a registration with its last subscription.

mod kind;
mod subscribe;
mod subscription;

pub use kind::Event;
pub use subscription::{Notice, Subscription};
