//! Stopping, saving and starting guests together with their host.
//!
//! What happens is a line of plain data types, each of which can be printed, tested and
//! serialised: configuration, inventory, plan, execution, report. Nothing here prints or looks at
//! the command line.
//!
//! - [`config`]: what the administrator wants.
//! - [`state`]: what has to be known after the next boot.

pub mod config;
pub mod state;
