//! Stopping, saving and starting guests together with their host.
//!
//! What happens is a line of plain data types, each of which can be printed, tested and
//! serialised: configuration, inventory, plan, execution, report. Nothing here prints or looks at
//! the command line.
//!
//! - [`config`]: what the administrator wants.
//! - [`journal`]: the facts about guests that must survive a boot.
//! - [`Run`]: the commands. [`Run::stop`] makes a [`StopPlan`] of what runs, records it and acts;
//!   [`Run::start`] makes a [`StartPlan`] of what was recorded and acts. Each ends with a
//!   [`Report`], and tells an [`Observer`] what happens on the way.
//! - [`host`]: a URI, and the connection to it, which comes back when it breaks.

mod attempt;
pub mod config;
mod deadline;
mod guest;
mod guest_status;
mod haste;
pub mod host;
mod interrupt;
mod inventory;
pub mod journal;
mod limits;
mod notice;
mod plan;
mod reboot;
mod record;
mod report;
mod resume;
mod run;
mod settle;
mod shutdown;
mod start;
mod stop;
mod suspend;
mod turnstile;

pub use guest::{Action, Guest};
pub use guest_status::{GuestStatus, HostStatus};
pub use haste::Haste;
pub use interrupt::Interrupt;
pub use inventory::HostInventory;
pub use journal as state;
pub use limits::Limits;
pub use notice::{Notice, Observer};
pub use plan::{StartHost, StartPlan, StopHost, StopPlan};
pub use report::{GuestReport, HostReport, Outcome, Reason, Report};
pub use run::Run;
pub use turnstile::Turnstile;
