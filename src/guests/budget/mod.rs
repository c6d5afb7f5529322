//! How long everything may take: a tree, from the run down to the call.
//!
//! | level | in a stop | in a start |
//! |---|---|---|
//! | run | the grace period, if there is one ([`WindDown`]); its hosts work side by side | no limit |
//! | another run that has the lock | as long as it may wait for a guest, and a call more | a call |
//! | host | [`Budget::window`] to connect, then its guests' turns: [`Budget::host`] | the same |
//! | guest | [`Budget::guest`] | the same |
//! | step | what is left of its guest's time, at most [`Limits::save`] | [`Limits::start`], [`Limits::sync_time`] |
//! | call | what is left of its step's time, at most [`Limits::call`] if it is a short one | the same |
//!
//! [`WindDown`] cuts the run's time short, and with it everything below.
//!
//! [`Limits::save`]: super::Limits::save
//! [`Limits::start`]: super::Limits::start
//! [`Limits::sync_time`]: super::Limits::sync_time
//! [`Limits::call`]: super::Limits::call

mod grace;
mod times;
mod wind_down;

pub use times::Budget;
pub use wind_down::WindDown;
