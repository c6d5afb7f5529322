//! The program around the library: arguments, guests from a file, and the wait for SIGTERM.

mod arguments;
mod config;
mod error;
mod fleet;
mod guests;
mod serve;

pub(crate) use serve::run;
