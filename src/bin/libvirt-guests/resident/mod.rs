//! `run`: starts the guests, stays, and stops them when it is told to end. Another run on the same state is waited for
//! first.
//!
//! While it stays it holds no connection, so a daemon may come and go. What it is at is in a file
//! that `healthcheck` reads.

mod lock;
mod reaper;
mod service;
mod status;

pub(crate) use service::run;
pub(crate) use status::{Phase, Status};
