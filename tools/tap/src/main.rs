//! `virtwire-tap`: shows and records what a libvirt client and a daemon say to each other.

mod arguments;
mod command;

use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    match command::run(arguments::Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nobody is left to tell when standard error is closed.
            writeln!(
                io::stderr(),
                "virtwire-tap: {}",
                virtwire_tap::chain(&error)
            )
            .unwrap_or_default();
            ExitCode::FAILURE
        }
    }
}
