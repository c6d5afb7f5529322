//! The events of a run, told as they happen.
//!
//! A run tells [`Event`]s through its [`EventSender`]; whoever has [subscribed](EventSender::subscribe) receives them by
//! [`Events`], a queue of its own. A run waits for no receiver, except that [`Events::during`] shares its task: who reads slowly
//! loses events, and who does not read costs a bounded amount of memory. What must not be lost is in the [`Report`](super::Report) that the run returns.

mod channel;
mod happening;
mod queue;

pub use channel::{EventSender, Events};
pub use happening::{Event, EventKind};
