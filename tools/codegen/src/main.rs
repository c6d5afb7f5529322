//! `codegen`: writes, checks and verifies what is generated from `proto/*.x`.

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use virtwire_codegen::error::RunError;
use virtwire_codegen::output::{check, write};
use virtwire_codegen::run::{Project, generate};
use virtwire_codegen::verify::verify;

/// Compiles proto/*.x to proto/src/generated/ and src/client/generated/.
#[derive(Debug, Parser)]
struct Arguments {
    /// Root of the project.
    #[arg(long, default_value = ".", global = true)]
    root: PathBuf,
    /// Write nothing; print how the checked-in files differ and exit 1 if they do.
    #[arg(long)]
    check: bool,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Compare the wire of our files with that of libvirt's own.
    Verify {
        /// An unpacked libvirt source tree.
        #[arg(long)]
        upstream: PathBuf,
    },
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            let mut chain = error.to_string();
            let mut cause = std::error::Error::source(&error);
            while let Some(error) = cause {
                chain.push_str(": ");
                chain.push_str(&error.to_string());
                cause = error.source();
            }
            // Nothing is left to be done when the terminal is gone.
            let _ = writeln!(io::stderr(), "{chain}");
            ExitCode::FAILURE
        }
    }
}

/// Whether all is well.
fn run(arguments: &Arguments) -> Result<bool, RunError> {
    let project = Project {
        root: arguments.root.clone(),
    };
    let report = match &arguments.command {
        Some(Command::Verify { upstream }) => verify(&project, upstream)?,
        None if arguments.check => check(&project, &generate(&project)?)?,
        None => {
            write(&project, &generate(&project)?)?;
            return Ok(true);
        }
    };
    io::stdout()
        .write_all(report.text.as_bytes())
        .map_err(RunError::Output)?;
    Ok(report.clean)
}
