//! The program as people run it: its output and its exit status.

#![expect(clippy::unwrap_used, reason = "tests")]

mod configuration;
mod exit_status;
mod faults;
mod list;
#[path = "../json/object.rs"]
mod object;
mod packaging;
mod probe;
mod run;
mod status;
mod usage;
