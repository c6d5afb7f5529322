//! `libvirt-guests` stops, saves and starts guests together with their host.

mod arguments;
mod audience;
mod commands;
mod configuration;
mod engine;
mod exit;
mod healthcheck;
mod help;
mod json;
mod manual;
mod narration;
mod option_variables;
mod output;
mod probe;
mod progress;
mod resident;
mod service_manager;
mod signals;
mod table;
mod tally;
mod workflow;
mod writer;

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut output = output::Output::standard();
    let result = commands::run(std::env::args_os(), &mut output);
    exit::finish(result, output)
}
