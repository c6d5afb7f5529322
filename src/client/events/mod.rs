//! Events: messages that the daemon sends to clients that have registered for them.
//!
//! The driver owns the subscriptions. Its registry knows which registrations the daemon holds, adds each event to the queues
//! of its subscriptions, and ends a registration with its last subscription.

mod departures;
mod kind;
mod queue;
mod registration;
mod registry;
#[cfg(test)]
mod registry_tests;
mod subscribe;
mod subscription;

pub use kind::Event;
pub(crate) use queue::EVENT_MAX;
pub(crate) use registration::Key;
pub use registration::Registration;
pub(crate) use registry::{Ask, Registry, Subscribe};
pub use subscription::{Notice, Subscription};
