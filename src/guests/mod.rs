//! Stopping, saving and starting guests together with their host.
//!
//! A run goes from configuration to plan, from the plan to one machine for each guest, and from there to the journal and
//! the report. Nothing here prints or looks at the command line.
//!
//! - [`config`]: what the administrator wants.
//! - [`journal`]: the facts about guests that must survive a boot.
//! - [`Run`]: the commands. [`Run::stop`] makes a [`StopPlan`] of what runs, records it and acts;
//!   [`Run::start`] makes a [`StartPlan`] of what was recorded and acts. Each ends with a
//!   [`Report`], and tells [`Events`] what happens on the way.
//! - [`host`]: a URI, the connection to it, which comes back when it breaks, the look at a guest, and the meaning of answers.
//! - [`machine`]: from an observation of a guest to the next act, without I/O.

mod budget;
mod code;
pub mod config;
mod event;
mod guest;
pub mod host;
pub mod journal;
mod limits;
mod list;
pub mod machine;
mod plan;
mod printable;
mod reason;
mod report;
mod run;
mod turnstile;

pub use budget::{Budget, WindDown};
pub use code::Code;
pub use event::{Event, EventKind, EventSender, Events};
pub use guest::{Action, Guest};
pub use limits::Limits;
pub use list::{GuestList, ListedGuest};
pub use plan::{HostInventory, StartGuest, StartHost, StartPlan, StopHost, StopPlan};
pub use printable::Printable;
pub use reason::Reason;
pub use report::{CutOff, GuestReport, HostReport, Outcome, Report};
pub use run::{Ambiguous, Forgotten, GuestStatus, HostStatus, Run};
pub use turnstile::Turnstile;
