//! From the arguments to a daemon that runs.

use std::error::Error;
use std::io::Write;
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use tokio::signal::unix::{SignalKind, signal};
use virtwire_sim::{Daemon, Driver, World};

use super::arguments::Arguments;
use super::error::ProgramError;
use super::{config, guests};

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
    let described = match (&arguments.config, arguments.stop_after) {
        (Some(path), _) => config::read(path)?,
        (None, Some(ms)) => guests::alike(arguments.guests, Duration::from_millis(ms)),
        (None, None) => guests::varied(driver, arguments.guests),
    };
    let world = described
        .into_iter()
        .fold(World::new(driver).without_call_log(), World::with);
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    let setup = Daemon::of(&world).max_client_requests(arguments.max_client_requests);
    let daemon = match (arguments.place.unix, arguments.place.tcp) {
        (Some(path), _) => setup.listen_unix(path).await?,
        (None, Some(address)) => setup.listen_tcp_on(&address).await?,
        // The arguments' group wants one of the two.
        (None, None) => setup.listen_tcp().await?,
    };
    let mut output = std::io::stdout().lock();
    writeln!(output, "{}", daemon.uri())?;
    output.flush()?;
    drop(output);
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    daemon.stop().await;
    Ok(())
}

fn report(error: &ProgramError) {
    let mut output = std::io::stderr().lock();
    let mut text = format!("virtwire-sim: {error}");
    let mut cause = error.source();
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    // Nobody is left to tell when this fails.
    let _ = writeln!(output, "{text}");
}
