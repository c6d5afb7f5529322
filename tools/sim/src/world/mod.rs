//! The world: a host's guests, what they do, and what was asked of them.
//!
//! It outlives every daemon that shows it, as guests outlive a killed `libvirtd`.

mod calls;
mod events;
mod handle;
mod inspect;
mod jobs;
mod outside;
mod peaks;
mod power;
mod query;
mod reboot;
mod record;
mod save;
mod shutdown;
mod start;
mod state;
mod transitions;
mod work;

pub use calls::CallRecord;
pub use handle::World;
pub use inspect::GuestView;
pub use peaks::Peaks;
pub use transitions::Transition;

pub(crate) use events::{Event, EventStream};
pub(crate) use state::{Index, State};
pub(crate) use work::{Step, Work};
