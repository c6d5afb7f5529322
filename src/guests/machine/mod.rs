//! One machine for each guest: from what was learnt to what is to be done next.
//!
//! A machine does no I/O and has no clock: time is the duration since it began, and comes as an
//! argument. [`Stop::step`] and [`Start::step`] take an [`Observation`] and return an [`Act`]. The caller
//! does the act and steps again, until the machine wants to wait or to end:
//!
//! - `Ask`, `Look`: begin it, then step with [`Observation::Tick`].
//! - `Wait`: step with the next observation, or with a tick at the moment that it names.
//! - `End`: the guest is done with.
//!
//! A machine never asks a guest for two things at one time, except that it gives up a container's first
//! request, which the driver may hang in. It never ends with "off" without a look or the daemon's word
//! for a save. It always ends: each wait has a deadline, or the administrator has set none.

#[cfg(test)]
mod explorer;
mod start;
mod step;
mod stop;
mod verdict;

pub use start::{Start, StartPolicy};
pub use step::{Act, Method, Observation, Step};
pub use stop::{Ending, Stop, StopPolicy};
pub use verdict::Verdict;
