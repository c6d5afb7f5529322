//! The client against a simulated daemon: every wait can be given up, every fault has its error.
#![expect(clippy::unwrap_used, reason = "tests")]

mod host;
mod opening;
