//! Events: what the daemon sends unasked to those who have registered for it.
//!
//! Subscriptions belong to the driver. It knows which registrations the daemon has, hands each event to the queues of its
//! subscriptions, and ends a registration that nobody has a share in any more.

mod departures;
mod kind;
mod queue;
mod registration;
mod registry;
mod subscribe;
mod subscription;

pub use kind::Event;
pub(crate) use queue::EVENT_MAX;
pub(crate) use registration::Key;
pub use registration::Registration;
pub(crate) use registry::{Ask, Registry, Subscribe};
pub use subscription::{Notice, Subscription};
