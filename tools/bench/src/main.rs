//! `virtwire-bench`: measures virtwire beside its peers, and says which bars it meets.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a tool for people: it prints"
)]

mod arguments;
mod counter;
mod counts;
mod error;
mod events;
mod fleet;
mod guests;
mod process;
mod report;
mod rpc;
mod sample;
mod stopwatch;
mod testbed;
mod xdr;

use std::process::ExitCode;

use clap::Parser as _;

use arguments::{Arguments, What, Worker};
use error::BenchError;
use report::Report;
use testbed::Testbed;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("virtwire-bench: {error}");
            let mut cause = std::error::Error::source(&error);
            while let Some(error) = cause {
                eprintln!("  {error}");
                cause = error.source();
            }
            ExitCode::FAILURE
        }
    }
}

/// Whether all bars were met, as far as they count.
fn run(arguments: &Arguments) -> Result<bool, BenchError> {
    let extent = arguments.extent();
    let reports = match &arguments.what {
        What::Worker(Worker::Rpc { job, address }) => {
            println!("{}", process::to_json(&rpc::work(*job, address.clone())?));
            return Ok(true);
        }
        What::Worker(Worker::Codec { direction, runs }) => {
            xdr::work(*direction, *runs);
            return Ok(true);
        }
        What::Worker(Worker::Events(flood)) => {
            flood.serve(|uri| println!("{uri}"))?;
            return Ok(true);
        }
        What::Counts(options) => return counts::run(options, arguments.json),
        What::Worker(Worker::Raw { job, uri }) => {
            guests::raw(*job, uri)?;
            return Ok(true);
        }
        What::Worker(Worker::Stopwatch {
            status,
            files,
            command,
        }) => {
            let spent = stopwatch::run(command, *status, *files)?;
            println!("{}", process::to_json(&spent));
            return Ok(true);
        }
        What::Xdr => vec![xdr::run(extent)],
        What::Events => vec![events::run(extent)?],
        What::Rpc => rpc::run(&Testbed::up()?, extent)?,
        What::Guests(options) => vec![guests::run(&Testbed::up()?, options, extent)?],
        What::Fleet(options) => match fleet::run(options, extent)? {
            Some(report) => vec![report],
            None => return Ok(true),
        },
        What::All(options) => {
            let testbed = Testbed::up()?;
            let mut reports = vec![guests::run(&testbed, options, extent)?];
            reports.extend(rpc::run(&testbed, extent)?);
            reports.push(xdr::run(extent));
            reports.push(events::run(extent)?);
            reports
        }
    };
    if arguments.json {
        println!("{}", process::to_json(&reports));
    } else {
        for report in &reports {
            println!("{report}");
        }
        println!("{}", report::summary(&reports));
    }
    Ok(arguments.quick || reports.iter().all(Report::meets_its_bars))
}
