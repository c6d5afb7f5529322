//! From a machine's verdict to what is reported.

use std::sync::Arc;
use std::time::Duration;

use virtwire_proto::remote::DomainState;

use crate::client::Error;
use crate::guests::host::Driver;
use crate::guests::machine::Verdict;
use crate::guests::reason::Reason;
use crate::guests::report::Outcome;

/// The last thing that went wrong for a guest.
#[derive(Debug, Default)]
pub(super) struct Trouble {
    asked: Option<Reason>,
    look: Option<Reason>,
}

impl Trouble {
    /// A step failed.
    pub(super) fn note(&mut self, reason: impl Into<Reason>) {
        self.asked = Some(reason.into());
    }

    /// A look failed.
    pub(super) fn note_look(&mut self, reason: Reason) {
        self.look = Some(reason);
    }

    /// Why the last step failed.
    pub(super) fn reason(&self) -> Option<&Reason> {
        self.asked.as_ref()
    }

    fn into_reason(self) -> Reason {
        self.asked.or(self.look).unwrap_or(Reason::Interrupted)
    }

    fn into_error(self) -> Option<Arc<Error>> {
        match self.asked {
            Some(Reason::Error(error)) => Some(error),
            _ => None,
        }
    }
}

/// What has become of a guest that was to be stopped, within `limit` or, with `None`, within the run's time. A save
/// may take as long as `save`.
pub(super) fn stopped(
    verdict: Verdict,
    trouble: Trouble,
    driver: &Driver,
    limit: Option<Duration>,
    save: Duration,
) -> Outcome {
    let slow = |reason: fn(Duration) -> Reason| limit.map_or(Reason::OutOfTime, reason);
    match verdict {
        Verdict::Saved => Outcome::Saved,
        Verdict::Off => Outcome::Off,
        Verdict::Migrated => Outcome::Migrated,
        Verdict::Gone => Outcome::Gone,
        Verdict::TooSlow => Outcome::failed(slow(Reason::TooSlow)),
        Verdict::NotAsked => Outcome::failed(slow(Reason::NoTurn)),
        Verdict::Standing(state) => Outcome::failed(Reason::State(state)),
        Verdict::CannotSave => Outcome::failed(Reason::CannotSave(driver.to_string())),
        Verdict::Stalled => Outcome::unknown(slow(Reason::Stalled)),
        Verdict::Unfinished => Outcome::unknown(Reason::Unfinished(save)),
        Verdict::Frozen => match trouble.into_error() {
            Some(error) => Outcome::failed(Reason::Frozen(error)),
            None => Outcome::failed(Reason::Interrupted),
        },
        Verdict::OutOfTime => Outcome::unknown(Reason::OutOfTime),
        Verdict::Unknown => {
            let reason = trouble.asked.or(trouble.look);
            Outcome::unknown(reason.unwrap_or_else(|| slow(Reason::TooSlow)))
        }
        _ => Outcome::failed(trouble.into_reason()),
    }
}

/// What has become of a guest that was to be started.
pub(super) fn started(
    verdict: Verdict,
    trouble: Trouble,
    asked: bool,
    was_paused: Option<bool>,
) -> Outcome {
    match verdict {
        Verdict::Started => Outcome::Started,
        Verdict::StartedAfresh => Outcome::StartedAfresh {
            reason: trouble.asked.unwrap_or(Reason::ImageIncomplete),
        },
        Verdict::StartedStill(state) => Outcome::StandsStill {
            state,
            as_before: was_paused != Some(false) && state == DomainState::PAUSED,
        },
        Verdict::AlreadyActive => Outcome::AlreadyActive,
        Verdict::Migrated => Outcome::Migrated,
        Verdict::MayGoOff => Outcome::MayGoOff,
        Verdict::Gone => Outcome::failed(Reason::Missing),
        Verdict::Standing(state) => Outcome::failed(Reason::State(state)),
        Verdict::OutOfTime if asked => Outcome::unknown(Reason::OutOfTime),
        Verdict::OutOfTime => Outcome::failed(Reason::OutOfTime),
        Verdict::Unknown => Outcome::unknown(trouble.into_reason()),
        _ => Outcome::failed(trouble.into_reason()),
    }
}

#[cfg(test)]
#[path = "outcome_tests.rs"]
mod tests;
