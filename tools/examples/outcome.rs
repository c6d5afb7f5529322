//! How the examples end. An error goes to standard error together with its causes, and the exit status is 1.

use std::error::Error;
use std::process::ExitCode;

#[expect(clippy::print_stderr, reason = "a program reports its error")]
pub(crate) fn outcome(result: Result<(), Box<dyn Error>>) -> ExitCode {
    let Err(error) = result else {
        return ExitCode::SUCCESS;
    };
    eprintln!("error: {}", chain(&*error));
    ExitCode::FAILURE
}

/// The error and its causes: `Display` prints one of them, `source()` leads to the next.
pub(crate) fn chain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text = format!("{text}: {cause}");
        source = cause.source();
    }
    text
}
