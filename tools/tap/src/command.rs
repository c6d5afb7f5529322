//! What the command line asks for.

use std::fs;
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use tokio::runtime::Runtime;
use tokio::signal::unix::{SignalKind, signal};
use virtwire_proto::Program;
use virtwire_tap::relay::{Listener, Relay};
use virtwire_tap::tally::{Made, Tally};
use virtwire_tap::{
    Destination, Endpoint, Fixture, Report, Style, TapError, procedures, show, write_capture,
};

use crate::arguments::{Arguments, Command, Tap};

/// Does what `arguments` say.
///
/// # Errors
/// [`TapError`].
pub(crate) fn run(arguments: Arguments) -> Result<(), TapError> {
    match (arguments.command, arguments.tap) {
        (Some(Command::Show { files, json }), _) => {
            let mut report = Report::new(io::stdout().lock(), Style { json, decode: true });
            for path in files {
                show(&mut report, &path, &read(&path)?)?;
            }
            Ok(())
        }
        (Some(Command::Bless { files }), _) => files.iter().try_for_each(|path| bless(path)),
        (Some(Command::Pcap { output, files }), _) => capture(&output, &files),
        (Some(Command::Procedures { endpoint }), _) => print_procedures(&endpoint),
        (
            Some(Command::Tally {
                files,
                at_least,
                missing,
            }),
            _,
        ) => print_tally(&Made::read(&files)?, at_least, missing),
        (None, Some(tap)) => proxy(tap),
        // clap lets neither pass.
        (None, None) => Ok(()),
    }
}

fn read(path: &Path) -> Result<Fixture, TapError> {
    let text = fs::read_to_string(path).map_err(|source| TapError::Read {
        path: path.to_owned(),
        source,
    })?;
    text.parse().map_err(|source| TapError::Fixture {
        path: path.to_owned(),
        source,
    })
}

fn bless(path: &Path) -> Result<(), TapError> {
    let fixture = read(path)?;
    let blessed = fixture.bless().map_err(|source| TapError::Bytes {
        path: path.to_owned(),
        source,
    })?;
    if blessed == fixture {
        return Ok(());
    }
    fs::write(path, blessed.to_string()).map_err(|source| TapError::Write {
        path: path.to_owned(),
        source,
    })
}

fn capture(output: &Path, files: &[PathBuf]) -> Result<(), TapError> {
    let mut messages = Vec::new();
    for path in files {
        messages.extend(read(path)?.messages);
    }
    fs::File::create(output)
        .and_then(|file| write_capture(&mut BufWriter::new(file), &messages))
        .map_err(|source| TapError::Write {
            path: output.to_owned(),
            source,
        })
}

fn runtime() -> Result<Runtime, TapError> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(TapError::Relay)
}

/// One line for each call that the daemon lacks, or that has no name here, and one for each program.
fn print_procedures(endpoint: &Endpoint) -> Result<(), TapError> {
    let answers = runtime()?.block_on(procedures::ask(endpoint))?;
    let mut out = io::stdout().lock();
    for program in [Program::REMOTE, Program::QEMU, Program::LXC] {
        let (mut named, mut known) = (0, 0);
        for answer in answers.iter().filter(|it| it.program == program) {
            let number = answer.number;
            match (answer.name(), answer.known) {
                (Some(name), false) => writeln!(out, "{program} {number} {name}: not known"),
                (None, true) => writeln!(out, "{program} {number}: known, and has no name here"),
                (Some(_), true) | (None, false) => Ok(()),
            }
            .map_err(TapError::Print)?;
            named += u32::from(answer.name().is_some());
            known += u32::from(answer.name().is_some() && answer.known);
        }
        writeln!(out, "{program}: {known} of {named} calls are known").map_err(TapError::Print)?;
    }
    Ok(())
}

/// One line for all, after one for each call that was not made.
fn print_tally(made: &Made, at_least: usize, missing: bool) -> Result<(), TapError> {
    let programs = [Program::REMOTE, Program::QEMU, Program::LXC, Program::ADMIN];
    let mut out = io::stdout().lock();
    for program in programs.into_iter().filter(|_| missing) {
        for call in made.missing(program) {
            writeln!(out, "{program} {}: not called", call.name).map_err(TapError::Print)?;
        }
    }
    let count = made.count();
    let each = programs.map(|program| format!("{program} {}", made.of(program)));
    writeln!(out, "{count} different procedures: {}", each.join(", ")).map_err(TapError::Print)?;
    if count < at_least {
        return Err(TapError::TooFew {
            made: count,
            wanted: at_least,
        });
    }
    Ok(())
}

fn proxy(tap: Tap) -> Result<(), TapError> {
    runtime()?.block_on(async {
        let style = Style {
            json: tap.json,
            decode: tap.decode,
        };
        let quiet = tap.quiet;
        let out: Box<dyn io::Write + Send> = if quiet {
            Box::new(io::sink())
        } else {
            Box::new(io::stdout())
        };
        let destination = tap.record.map(|path| Destination {
            path,
            origin: tap.origin,
            each: tap.each,
        });
        if let Some(destination) = &destination {
            destination.prepare()?;
        }
        let tally = match &tap.tally {
            Some(path) => Some(Arc::new(Mutex::new(Tally::open(path)?))),
            None => None,
        };
        let listener = Listener::bind(&tap.listen).await?;
        if !quiet {
            let endpoint = listener.endpoint().map_err(TapError::Relay)?;
            // To standard error: standard output is for messages.
            writeln!(
                io::stderr(),
                "listening on {endpoint}, daemon at {}",
                tap.connect
            )
            .map_err(TapError::Print)?;
        }
        let relay = Relay {
            listener,
            target: tap.connect,
            only: tap.only.into(),
            report: Arc::new(Mutex::new(Report::new(out, style))),
            destination,
            tally,
        };
        let mut terminate = signal(SignalKind::terminate()).map_err(TapError::Relay)?;
        let mut interrupt = signal(SignalKind::interrupt()).map_err(TapError::Relay)?;
        tokio::select! {
            outcome = relay.serve_once(), if tap.once => outcome,
            outcome = relay.serve(), if !tap.once => outcome,
            _ = terminate.recv() => Ok(()),
            _ = interrupt.recv() => Ok(()),
        }
    })
}
