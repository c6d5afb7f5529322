//! From the arguments to a daemon that runs.

use std::error::Error;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use tokio::signal::unix::{SignalKind, signal};
use virtwire_sim::{Daemon, Driver, Guest, World};

use super::arguments::Arguments;
use super::error::ProgramError;
use super::{config, fleet, guests};

/// Runs the program.
pub(crate) fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let result = runtime
        .map_err(ProgramError::from)
        .and_then(|runtime| runtime.block_on(serve(arguments)));
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            report(&error);
            ExitCode::FAILURE
        }
    }
}

async fn serve(arguments: Arguments) -> Result<(), ProgramError> {
    let driver = Driver::from(arguments.driver);
    let guests = match (&arguments.config, arguments.stop_after) {
        (Some(path), _) => config::read(path)?,
        (None, Some(ms)) => guests::alike(arguments.guests, Duration::from_millis(ms)),
        (None, None) => guests::varied(driver, arguments.guests),
    };
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    let told_to_stop = async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    };
    match arguments.fleet.hosts {
        Some(hosts) => fleet::serve(&arguments, hosts, guests, told_to_stop).await,
        None => serve_one(arguments, guests, told_to_stop).await,
    }
}

async fn serve_one(
    arguments: Arguments,
    guests: Vec<Guest>,
    told_to_stop: impl Future<Output = ()>,
) -> Result<(), ProgramError> {
    let world = World::new(arguments.driver.into()).without_call_log();
    let world = guests.into_iter().fold(world, World::with);
    let setup = Daemon::of(&world).max_client_requests(arguments.max_client_requests);
    let daemon = match (arguments.place.unix, arguments.place.tcp) {
        (Some(path), _) => setup.listen_unix(path).await?,
        (None, Some(address)) => setup.listen_tcp_on(&address).await?,
        // The arguments' group wants one of the two.
        (None, None) => setup.listen_tcp().await?,
    };
    print([daemon.uri().as_str()])?;
    told_to_stop.await;
    daemon.stop().await;
    Ok(())
}

/// Prints lines at once.
pub(super) fn print<'a>(lines: impl IntoIterator<Item = &'a str>) -> io::Result<()> {
    let mut output = BufWriter::new(io::stdout().lock());
    for line in lines {
        writeln!(output, "{line}")?;
    }
    output.flush()
}

fn report(error: &ProgramError) {
    let mut output = io::stderr().lock();
    let mut text = format!("virtwire-sim: {error}");
    let mut cause = error.source();
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    // Nobody is left to tell when this fails.
    let _ = writeln!(output, "{text}");
}
