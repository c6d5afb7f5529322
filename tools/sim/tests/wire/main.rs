//! The simulated daemon, seen through raw frames by the smallest client there is. Time is paused
//! wherever no socket is needed.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod daemon;
mod faults;
mod fleet;
mod guests;
mod peer;
