//! The commands of a run: they wait, and nothing before them does.
//!
//! [`Run::stop`] lists what runs, plans, records and drives one machine for each guest, until a successful
//! list shows nobody active but those it reports. [`Run::start`] does the same with the list of guests to start.

mod ask;
mod context;
mod drive;
mod forget;
mod guest_status;
mod outcome;
mod pace;
mod records;
mod start;
mod start_guests;
mod stop;
mod stop_guests;

pub use context::Run;
pub use forget::{Ambiguous, Forgotten};
pub use guest_status::{GuestStatus, HostStatus};
