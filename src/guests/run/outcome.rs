//! From a machine's verdict to what is reported.

use std::sync::Arc;
use std::time::Duration;

use virtwire_proto::remote::{DomainShutoffReason, DomainState};

use crate::client::Error;
use crate::guests::guest::Action;
use crate::guests::host::Driver;
use crate::guests::machine::{Stop, Verdict};
use crate::guests::reason::Reason;
use crate::guests::report::{CutOff, Outcome};

/// The last thing that went wrong for a guest, and why it is off.
#[derive(Debug, Default)]
pub(super) struct Trouble {
    asked: Option<Reason>,
    look: Option<Reason>,
    /// What the last look has shown of a guest that is off.
    off: Option<DomainShutoffReason>,
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

    /// A look has shown the guest off.
    pub(super) fn note_off(&mut self, reason: DomainShutoffReason) {
        self.off = Some(reason);
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

/// How a guest was to be stopped, and how far that has come.
pub(super) struct Stopping<'a> {
    pub(super) driver: &'a Driver,
    /// Within what; `None` for the run's time.
    pub(super) limit: Option<Duration>,
    /// How long a save may take.
    pub(super) save: Duration,
    /// What is under way, if the guest was asked for anything.
    pub(super) asked: Option<Action>,
}

impl Stopping<'_> {
    /// What is known of a guest when the run ends for this reason.
    pub(super) fn cut_short(&self, cause: Reason) -> Outcome {
        let cause = Box::new(cause);
        match self.asked {
            Some(Action::Suspend) => Outcome::unknown(Reason::Saving(cause)),
            Some(_) => Outcome::unknown(Reason::Asked(cause)),
            None => Outcome::failed(Reason::Unasked(cause)),
        }
    }

    fn too_slow(&self) -> Reason {
        let left = || Reason::Asked(Box::new(Reason::OutOfTime));
        self.limit.map_or_else(left, Reason::TooSlow)
    }

    fn not_asked(&self) -> Reason {
        let unasked = || Reason::Unasked(Box::new(Reason::OutOfTime));
        self.limit.map_or_else(unasked, Reason::NoTurn)
    }
}

/// What has become of a guest that was to be stopped.
pub(super) fn stopped(verdict: Verdict, trouble: Trouble, stopping: &Stopping<'_>) -> Outcome {
    match verdict {
        Verdict::Saved => Outcome::Saved,
        Verdict::Off => match trouble.off.and_then(CutOff::of) {
            Some(how) => Outcome::CutOff { how },
            None => Outcome::Off,
        },
        Verdict::Migrated => Outcome::Migrated,
        Verdict::Gone => Outcome::Gone,
        Verdict::TooSlow if stopping.asked.is_some() => Outcome::failed(stopping.too_slow()),
        Verdict::TooSlow | Verdict::NotAsked => Outcome::failed(stopping.not_asked()),
        Verdict::Standing(state) => Outcome::failed(Reason::State(state)),
        Verdict::CannotSave => Outcome::failed(Reason::CannotSave(stopping.driver.to_string())),
        Verdict::Stalled => {
            Outcome::unknown(stopping.limit.map_or(Reason::OutOfTime, Reason::Stalled))
        }
        Verdict::Unfinished => Outcome::unknown(Reason::Unfinished(stopping.save)),
        Verdict::Frozen => match trouble.into_error() {
            Some(error) => Outcome::failed(Reason::Frozen(error)),
            None => Outcome::failed(Reason::Interrupted),
        },
        Verdict::OutOfTime => stopping.cut_short(Reason::OutOfTime),
        Verdict::Unknown => {
            let reason = trouble.asked.or(trouble.look);
            Outcome::unknown(reason.unwrap_or(Reason::Unanswered(Stop::LAST_LOOK)))
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
        Verdict::OutOfTime => start_cut_short(asked, Reason::OutOfTime),
        Verdict::Unknown => Outcome::unknown(trouble.into_reason()),
        _ => Outcome::failed(trouble.into_reason()),
    }
}

/// What is known of a guest that was to be started when the run ends for this reason.
pub(super) fn start_cut_short(asked: bool, cause: Reason) -> Outcome {
    if asked {
        Outcome::unknown(Reason::Starting(Box::new(cause)))
    } else {
        Outcome::failed(cause)
    }
}

#[cfg(test)]
#[path = "outcome_tests.rs"]
mod tests;
