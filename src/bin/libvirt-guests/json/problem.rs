//! An error as a program reads it.

use std::error::Error;
use std::fmt;

use serde::Serialize;
use virtwire::guests::config::{ConfigError, InvalidValue, Origin, Setting, Settings};
use virtwire::guests::journal::StateError;
use virtwire::guests::{
    self, Ambiguous, Forgotten, GuestList, GuestReport, HostStatus, Reason, Report, StopPlan,
};

use super::code::Code;
use crate::exit::Failure;
use crate::option_variables::VariableFault;
use crate::signals::Ended;

const NOT_REACHED: &str = "its guests were not reached";

/// An error with its code and causes. Display is the line for people: the message and the causes.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Problem {
    code: Code,
    message: String,
    /// The causes, each the cause of the one before.
    causes: Vec<String>,
    /// The URI of the host, if it is an error of one.
    host: Option<String>,
    /// The name of the guest, if it is an error of one.
    guest: Option<String>,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        self.causes.iter().try_for_each(|it| write!(f, ": {it}"))
    }
}

impl Problem {
    /// An error without causes.
    pub(crate) fn new(code: impl Into<Code>, message: impl fmt::Display) -> Self {
        Self {
            code: code.into(),
            message: message.to_string(),
            causes: Vec::new(),
            host: None,
            guest: None,
        }
    }

    fn of(code: impl Into<Code>, error: &dyn Error) -> Self {
        let causes = std::iter::successors(error.source(), |&error| error.source());
        Self {
            causes: causes.map(ToString::to_string).collect(),
            ..Self::new(code, error)
        }
    }

    /// The same error, as one of this host.
    pub(crate) fn on(self, uri: &str) -> Self {
        Self {
            host: Some(uri.to_owned()),
            ..self
        }
    }

    /// The error of a host about which something could not be found out.
    pub(crate) fn of_host(uri: &str, reason: &Reason) -> Self {
        let chain = reason.chain();
        let mut chain = chain.into_iter();
        let message = chain.next().unwrap_or_default();
        Self {
            causes: chain.collect(),
            ..Self::new(reason.code(), format_args!("{uri}: {message}")).on(uri)
        }
    }

    /// The error of a host that was not reached, in these words.
    pub(crate) fn not_reached(uri: &str, words: &str, reason: &Reason) -> Self {
        let message = format_args!("{uri}: {words}");
        Self {
            causes: reason.chain(),
            ..Self::new(reason.code(), message).on(uri)
        }
    }

    fn of_guest(uri: &str, report: &GuestReport) -> Option<Self> {
        let GuestReport { guest, outcome, .. } = report;
        let mut chain = outcome.chain().into_iter();
        let message = chain.next().unwrap_or_default();
        let message = format_args!("{} on {uri}: {message}", guest.name);
        Some(Self {
            causes: chain.collect(),
            guest: Some(guest.name.to_string()),
            ..Self::new(outcome.code()?, message).on(uri)
        })
    }

    /// The errors of a command that failed.
    pub(crate) fn of_failure(failure: &Failure) -> Vec<Self> {
        vec![match failure {
            Failure::Config(error) => return Self::of_configuration(error),
            Failure::Usage(error) => Self::new(Code::USAGE, complaint(error)),
            Failure::State(error) => error.as_ref().into(),
            Failure::Unread(_) => Self::of(Code::SIGNAL, failure),
            Failure::ReadTooLong => Self::of(Code::GRACE_OVER, failure),
            Failure::Runtime(_) => Self::of(Code::SETUP_FAILED, failure),
            Failure::Output(_) => Self::of(Code::OUTPUT_FAILED, failure),
        }]
    }

    /// The errors of a configuration, each wrong value by itself.
    pub(crate) fn of_configuration(error: &ConfigError) -> Vec<Self> {
        match error {
            ConfigError::Values { values } => {
                let of_value = |value: &InvalidValue| Self::of(value.code(), value);
                values.iter().map(of_value).collect()
            }
            ConfigError::Several { faults } => {
                faults.iter().flat_map(Self::of_configuration).collect()
            }
            error => vec![Self::of(error.code(), error)],
        }
    }

    /// The errors of a configuration that is used all the same, each wrong value with the one that counts in its place.
    pub(crate) fn of_salvaged(error: &ConfigError, settings: &Settings) -> Vec<Self> {
        let ConfigError::Values { values } = error else {
            return Self::of_configuration(error);
        };
        let of_value = |value: &InvalidValue| {
            let Setting {
                value: used,
                origin,
            } = settings.entry(value.variable);
            let source = match origin {
                Origin::Default => "the default".to_owned(),
                origin => origin.to_string(),
            };
            let message = format_args!("{value}; going on with {used} ({source})");
            Self::new(value.code(), message)
        };
        values.iter().map(of_value).collect()
    }
}

impl From<&StateError> for Problem {
    fn from(error: &StateError) -> Self {
        Self::of(error.code(), error)
    }
}

impl From<&VariableFault> for Problem {
    fn from(fault: &VariableFault) -> Self {
        Self::of(Code::INVALID_OPTION_VARIABLE, fault)
    }
}

impl From<Ended> for Problem {
    fn from(ended: Ended) -> Self {
        Self::new(Code::SIGNAL, format_args!("ended by {ended}"))
    }
}

/// The first paragraph of the parser's error, on one line.
fn complaint(error: &clap::Error) -> String {
    let text = error.to_string();
    let lines = text.lines().take_while(|line| !line.is_empty());
    let words: Vec<&str> = lines.map(str::trim).collect();
    words.join(" ").trim_start_matches("error: ").to_owned()
}

/// The errors of `forget`: the words that took no guest off the list.
pub(crate) fn of_forgotten(forgotten: &Forgotten) -> Vec<Problem> {
    let unknown = forgotten.unknown.iter().map(|word| {
        let message = format_args!("{word}: no guest of the list has this name or UUID; see list");
        Problem::new(Code::NOT_LISTED_GUEST, message)
    });
    let ambiguous = forgotten
        .ambiguous
        .iter()
        .map(|Ambiguous { name, guests }| {
            let guests: Vec<String> = guests.iter().map(ToString::to_string).collect();
            let guests = guests.join(", ");
            let message =
                format_args!("{name}: several guests have this name, write a UUID: {guests}");
            Problem::new(Code::AMBIGUOUS_NAME, message)
        });
    let unrecorded = forgotten.unrecorded.as_deref().map(Problem::from);
    unknown.chain(ambiguous).chain(unrecorded).collect()
}

/// The error of so many lines that cannot be read, if there are any.
fn of_unreadable(lines: usize) -> Option<Problem> {
    let message = "lines of the guest list and the journal that cannot be read";
    let problem = || {
        let code = guests::Code::UnreadableList;
        Problem::new(code, format_args!("{message}: {lines}"))
    };
    (lines > 0).then(problem)
}

/// The error of a list that may lack a guest.
pub(crate) fn of_list(list: &GuestList) -> Option<Problem> {
    of_unreadable(list.unreadable.len())
}

/// The errors of a report, at least one if it is not good.
pub(crate) fn of_report(report: &Report) -> Vec<Problem> {
    let hosts = report.hosts.iter().filter_map(|host| {
        let reason = host.unreachable.as_ref()?;
        let words = match host.reached {
            false => NOT_REACHED,
            true if host.guests.is_empty() => "its guests were not listed",
            true => "its guests were not listed at the end",
        };
        Some(Problem::not_reached(&host.uri, words, reason))
    });
    let guests = report.problems();
    let guests = guests.filter_map(|(uri, guest)| Problem::of_guest(uri, guest));
    let unrecorded = report.unrecorded.as_deref().map(Problem::from);
    let unread = of_unreadable(report.unread);
    let interrupted = report.interrupted.then(|| {
        let code = guests::Code::Interrupted;
        Problem::new(code, code.meaning())
    });
    let of_run = unrecorded.into_iter().chain(unread).chain(interrupted);
    hosts.chain(guests).chain(of_run).collect()
}

/// The errors of a plan.
pub(crate) fn of_plan(plan: &StopPlan) -> Vec<Problem> {
    let hosts = plan.hosts.iter().filter_map(|host| {
        let reason = host.unreachable.as_ref()?;
        Some(Problem::not_reached(&host.uri, NOT_REACHED, reason))
    });
    hosts.collect()
}

/// The errors of hosts whose guests were to be listed.
pub(crate) fn of_hosts(hosts: &[HostStatus]) -> Vec<Problem> {
    let failed = hosts.iter().filter_map(|host| {
        let reason = host.guests.as_ref().err()?;
        Some(Problem::of_host(&host.uri, reason))
    });
    failed.collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use virtwire::guests::{Action, Guest, HostReport, Outcome};
    use virtwire::proto::Uuid;

    use super::*;

    fn host(unreachable: Option<Reason>, outcome: Outcome) -> HostReport {
        let guest = Guest {
            name: "db".into(),
            uuid: Uuid([1; 16]),
            persistent: true,
            awake: true,
        };
        HostReport {
            uri: "default".to_owned(),
            reached: unreachable.is_none(),
            unreachable,
            guests: vec![GuestReport {
                guest,
                outcome,
                was_paused: false,
            }],
        }
    }

    fn report(host: HostReport) -> Report {
        Report {
            action: Action::Suspend,
            hosts: vec![host],
            unrecorded: None,
            unread: 0,
            interrupted: false,
            generation: 0,
        }
    }

    #[test]
    fn report_has_errors_unless_it_is_good() {
        let good = || report(host(None, Outcome::Saved));
        let reason = Reason::Missing;
        let locked = StateError::Locked {
            path: "/x".into(),
            holder: None,
        };
        for (report, code) in [
            (good(), None),
            (
                report(host(Some(Reason::OutOfTime), Outcome::Saved)),
                Some("out_of_time"),
            ),
            (
                report(host(None, Outcome::Failed { reason })),
                Some("unknown_guest"),
            ),
            (
                Report {
                    unread: 2,
                    ..good()
                },
                Some("unreadable_list"),
            ),
            (
                Report {
                    interrupted: true,
                    ..good()
                },
                Some("interrupted"),
            ),
            (
                Report {
                    unrecorded: Some(Arc::new(locked)),
                    ..good()
                },
                Some("locked"),
            ),
        ] {
            let problems = of_report(&report);
            let codes: Vec<&str> = problems.iter().map(|it| it.code.name()).collect();
            assert_eq!(codes, code.into_iter().collect::<Vec<_>>(), "{report:?}");
            assert_eq!(codes.is_empty(), report.is_good(), "{report:?}");
        }
    }
}
