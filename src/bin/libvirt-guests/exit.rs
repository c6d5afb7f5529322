//! From what happened to the exit status.

use std::io;
use std::process::ExitCode;
use std::sync::Arc;

use virtwire::guests::config::ConfigError;
use virtwire::guests::journal::{ServiceStatus, StateError};

use crate::json::Problem;
use crate::output::Output;
use crate::signals::Ended;

/// The script's words for the first fault that it looks for.
pub(crate) const NEGATIVE_TIMEOUT: &str = "SHUTDOWN_TIMEOUT must be equal or greater than 0";

/// A command has done what it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// There is nothing more to say.
    Done,
    /// Guests were dealt with: whether all are as they were asked to be.
    Guests { good: bool },
    /// The command was done, by what was right of a configuration with faults.
    Misconfigured { negative_timeout: bool },
    /// A signal ended the run.
    Ended(Ended),
    /// The answer of `healthcheck`.
    Healthy(bool),
    /// The answer of `status`.
    Status(ServiceStatus),
}

impl From<StateError> for Failure {
    fn from(error: StateError) -> Self {
        Self::State(Arc::new(error))
    }
}

impl Outcome {
    /// The same; misconfigured if `is_wrong`, unless something else is to be told.
    pub(crate) fn with_faults(self, is_wrong: bool, negative_timeout: bool) -> Self {
        match self {
            Self::Guests { .. } | Self::Done if is_wrong => {
                Self::Misconfigured { negative_timeout }
            }
            outcome => outcome,
        }
    }
}

/// A command could not do what it is for.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// The command line is wrong.
    #[error(transparent)]
    Usage(#[from] clap::Error),
    /// The configuration is wrong.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The state cannot be read or written.
    #[error(transparent)]
    State(#[from] Arc<StateError>),
    /// A signal came while the configuration was read.
    #[error("{0} came while the configuration was being read: nothing was done")]
    Unread(Ended),
    /// The grace period ended while the configuration was read.
    #[error("the grace period ended while the configuration was being read: no guest was stopped")]
    ReadTooLong,
    /// The operating system has no room for the program.
    #[error("cannot set up the program")]
    Runtime(#[source] io::Error),
    /// What was asked for cannot be printed.
    #[error("cannot write the output")]
    Output(#[from] io::Error),
}

/// The exit statuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    Success,
    Failure,
    Usage,
    Stopped,
    NegativeTimeout,
    HungUp,
    Interrupted,
    Quit,
    Terminated,
}

impl Status {
    /// All of them, in the order of their numbers.
    pub(crate) const ALL: [Self; 9] = [
        Self::Success,
        Self::Failure,
        Self::Usage,
        Self::Stopped,
        Self::NegativeTimeout,
        Self::HungUp,
        Self::Interrupted,
        Self::Quit,
        Self::Terminated,
    ];

    /// The number.
    pub(crate) const fn code(self) -> u8 {
        match self {
            Self::Success => 0,
            Self::Failure => 1,
            Self::Usage => 2,
            Self::Stopped => 3,
            Self::NegativeTimeout => 6,
            Self::HungUp => 129,
            Self::Interrupted => 130,
            Self::Quit => 131,
            Self::Terminated => 143,
        }
    }

    /// When it is given.
    pub(crate) const fn meaning(self) -> &'static str {
        match self {
            Self::Success => "all is done; for status: started; for healthcheck: healthy",
            Self::Failure => {
                "something failed: a guest was left neither saved nor off, a daemon could not be \
                 reached, a file could not be read or written, the configuration is wrong; for run: \
                 its stop left something undone; for healthcheck: not healthy"
            }
            Self::Usage => "the command line is wrong",
            Self::Stopped => {
                "for status: not started: starting, stopping, or stopped with or without guests to start"
            }
            Self::NegativeTimeout => {
                "SHUTDOWN_TIMEOUT is below 0; all but config and reload have done their work all the same"
            }
            Self::HungUp => {
                "ended by SIGHUP, which run takes for a wish to read the configuration again"
            }
            Self::Interrupted => "ended by SIGINT",
            Self::Quit => "ended by SIGQUIT",
            Self::Terminated => "ended by SIGTERM",
        }
    }

    /// The status of what happened.
    pub(crate) fn of(result: &Result<Outcome, Failure>) -> Self {
        match result {
            Ok(
                Outcome::Done
                | Outcome::Guests { good: true }
                | Outcome::Healthy(true)
                | Outcome::Status(ServiceStatus::Started),
            ) => Self::Success,
            Ok(Outcome::Ended(ended)) | Err(Failure::Unread(ended)) => match ended {
                Ended::Interrupted => Self::Interrupted,
                Ended::Quit => Self::Quit,
                Ended::Terminated => Self::Terminated,
                Ended::HungUp => Self::HungUp,
            },
            Ok(Outcome::Status(_)) => Self::Stopped,
            Err(Failure::Usage(_)) => Self::Usage,
            Err(Failure::Config(error)) if error.is_negative_timeout() => Self::NegativeTimeout,
            Ok(Outcome::Misconfigured {
                negative_timeout: true,
            }) => Self::NegativeTimeout,
            Ok(
                Outcome::Guests { good: false }
                | Outcome::Misconfigured { .. }
                | Outcome::Healthy(false),
            )
            | Err(
                Failure::Config(_)
                | Failure::State(_)
                | Failure::ReadTooLong
                | Failure::Runtime(_)
                | Failure::Output(_),
            ) => Self::Failure,
        }
    }
}

/// Prints what went wrong and gives the exit status.
pub(crate) fn finish(result: Result<Outcome, Failure>, mut output: Output) -> ExitCode {
    match &result {
        Ok(Outcome::Ended(ended)) => output.record((*ended).into()),
        Ok(_) => {}
        Err(failure) => {
            if Status::of(&result) == Status::NegativeTimeout {
                output.line(NEGATIVE_TIMEOUT);
            }
            for problem in Problem::of_failure(failure) {
                match failure {
                    // The parser has more to say.
                    Failure::Usage(error) => {
                        output.attachment(&error.render());
                        output.record(problem);
                    }
                    _ => output.fault(problem),
                }
            }
        }
    }
    output.conclude(Status::of(&result).code());
    let result = match output.close() {
        Err(error) if result.is_ok() => {
            let failure = Failure::Output(error);
            output.error(&failure);
            // There is nobody left to tell that this could not be written.
            let _ = output.close();
            Err(failure)
        }
        _ => result,
    };
    ExitCode::from(Status::of(&result).code())
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use virtwire::guests::config::{Sources, Variable};

    use super::*;

    fn configuration_error(variable: Variable, text: &str) -> Failure {
        let mut sources = Sources::default();
        sources.environment(variable, text);
        sources.load().unwrap_err().into()
    }

    #[test]
    fn every_outcome_has_its_status() {
        use ServiceStatus::{Started, StoppedWithNoSavedGuests, StoppedWithSavedGuests};
        let misconfigured = |negative_timeout| Outcome::Misconfigured { negative_timeout };
        let path = PathBuf::from("/x");
        let usage = crate::arguments::parse(["libvirt-guests".into()]).unwrap_err();
        for (result, status) in [
            (Ok(Outcome::Done), 0),
            (Ok(Outcome::Guests { good: true }), 0),
            (Ok(Outcome::Guests { good: false }), 1),
            (Ok(misconfigured(false)), 1),
            (Ok(misconfigured(true)), 6),
            (Ok(Outcome::Healthy(true)), 0),
            (Ok(Outcome::Healthy(false)), 1),
            (Ok(Outcome::Ended(Ended::Interrupted)), 130),
            (Ok(Outcome::Ended(Ended::Quit)), 131),
            (Ok(Outcome::Ended(Ended::Terminated)), 143),
            (Ok(Outcome::Ended(Ended::HungUp)), 129),
            (Err(Failure::Runtime(io::Error::other("no memory"))), 1),
            (Ok(Outcome::Status(Started)), 0),
            (Ok(Outcome::Status(StoppedWithSavedGuests)), 3),
            (Ok(Outcome::Status(StoppedWithNoSavedGuests)), 3),
            (Err(usage.into()), 2),
            (Err(configuration_error(Variable::ShutdownTimeout, "-1")), 6),
            (Err(configuration_error(Variable::ShutdownTimeout, "x")), 1),
            (Err(configuration_error(Variable::OnBoot, "-1")), 1),
            (Err(StateError::Locked { path, holder: None }.into()), 1),
            (Err(io::Error::other("full").into()), 1),
        ] {
            assert_eq!(Status::of(&result).code(), status, "{result:?}");
        }
    }
}
