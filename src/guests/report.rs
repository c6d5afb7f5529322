//! What became of each guest: the truth at the end of a run.

use std::collections::HashSet;
use std::fmt;
use std::sync::Arc;

use serde::{Serialize, Serializer};
use virtwire_proto::Uuid;
use virtwire_proto::remote::{DomainShutoffReason, DomainState};

use super::guest::{Action, Guest};
use super::journal::StateError;
use super::reason::Reason;

/// What a run did, host by host.
#[derive(Debug, Serialize)]
pub struct Report {
    /// What was to be done.
    pub action: Action,
    /// The hosts, in the order of their URIs.
    pub hosts: Vec<HostReport>,
    /// Why what is on the disk is not what it should be: the guests that are to come back could not
    /// be recorded, for instance; `None` when it is.
    #[serde(serialize_with = "as_text")]
    pub unrecorded: Option<Arc<StateError>>,
    /// How many lines of the guest list or the journal cannot be read; each may have named a guest.
    pub unread: usize,
    /// Whether a signal ended the run before its work was done.
    pub interrupted: bool,
    /// The number of the run in the journal.
    #[serde(skip)]
    pub generation: u64,
}

/// What a run did on one host.
#[derive(Clone, Debug, Serialize)]
pub struct HostReport {
    /// The URI, as it was configured.
    pub uri: String,
    /// Whether it was connected to.
    pub reached: bool,
    /// Why its guests could not be listed, be it that it was not reached; `None` when they were.
    pub unreachable: Option<Reason>,
    /// The guests that the run dealt with.
    pub guests: Vec<GuestReport>,
}

/// What became of one guest.
#[derive(Clone, Debug, Serialize)]
pub struct GuestReport {
    /// The guest.
    #[serde(flatten)]
    pub guest: Guest,
    /// What became of it.
    #[serde(flatten)]
    pub outcome: Outcome,
    /// Whether it was paused by its user when it was saved.
    #[serde(skip)]
    pub was_paused: bool,
}

/// What became of a guest.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Outcome {
    /// Its memory is on disk and it is off.
    Saved,
    /// It is off.
    Off,
    /// It is off, and has not shut down.
    CutOff {
        /// What ended it.
        how: CutOff,
    },
    /// It is gone: it was transient, or somebody removed it meanwhile.
    Gone,
    /// It has migrated to another host, where it runs.
    Migrated,
    /// It runs, from where it was saved if it was.
    Started,
    /// It runs, but its saved memory is lost: the driver could not read it, and has thrown it away.
    StartedAfresh {
        /// Why it could not be read.
        reason: Reason,
    },
    /// It is active and stands still: asleep, or paused.
    StandsStill {
        /// Its state.
        #[serde(serialize_with = "state_name")]
        state: DomainState,
        /// Whether it stood still when it was saved, as far as anybody knows.
        as_before: bool,
    },
    /// It ran already.
    AlreadyActive,
    /// It runs, and may still go off: a stop that was not finished has asked it to.
    MayGoOff,
    /// It runs, or stays off, against what was asked.
    Failed {
        /// Why.
        reason: Reason,
    },
    /// Nobody knows what became of it.
    Unknown {
        /// Why.
        reason: Reason,
    },
}

/// What ended a guest that has not shut down (`virDomainShutoffReason`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum CutOff {
    /// Somebody destroyed it.
    Destroyed,
    /// It crashed.
    Crashed,
    /// Its driver reports that it failed.
    Failed,
}

impl CutOff {
    /// Returns what ended a guest that is off for this reason; `None` if it has shut down.
    pub(super) fn of(reason: DomainShutoffReason) -> Option<Self> {
        match reason {
            DomainShutoffReason::DESTROYED => Some(Self::Destroyed),
            DomainShutoffReason::CRASHED => Some(Self::Crashed),
            DomainShutoffReason::FAILED => Some(Self::Failed),
            _ => None,
        }
    }
}

impl fmt::Display for CutOff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Destroyed => "it was destroyed",
            Self::Crashed => "it crashed",
            Self::Failed => "it failed",
        })
    }
}

#[expect(clippy::ref_option, reason = "serde's signature")]
fn as_text<S: Serializer>(
    error: &Option<Arc<StateError>>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    error
        .as_ref()
        .map(ToString::to_string)
        .serialize(serializer)
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
fn state_name<S: Serializer>(state: &DomainState, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&format_args!("{state:?}"))
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Saved => f.write_str("saved"),
            Self::Off => f.write_str("off"),
            Self::CutOff { how } => write!(f, "off: {how}"),
            Self::Gone => f.write_str("gone"),
            Self::Migrated => f.write_str("migrated to another host"),
            Self::StandsStill { state, .. } => write!(f, "started, and stands still: it is {state:?}"),
            Self::MayGoOff => f.write_str(
                "already active; an unfinished stop may have asked it to shut down, so it stays on the list",
            ),
            Self::Started => f.write_str("started"),
            Self::StartedAfresh { reason } => {
                write!(f, "started afresh, its saved memory is lost: {reason}")
            }
            Self::AlreadyActive => f.write_str("already active"),
            Self::Failed { reason } => write!(f, "failed: {reason}"),
            Self::Unknown { reason } if self.is_under_way() => write!(f, "not finished: {reason}"),
            Self::Unknown { reason } => write!(f, "not known what became of it: {reason}"),
        }
    }
}

impl Outcome {
    /// Whether the guest is as it was asked to be, or is none any more.
    #[must_use]
    pub fn is_good(&self) -> bool {
        !matches!(
            self,
            Self::Failed { .. }
                | Self::Unknown { .. }
                | Self::StartedAfresh { .. }
                | Self::StandsStill {
                    as_before: false,
                    ..
                }
        )
    }

    /// Whether the run ended while the guest was worked on, so that the last thing known of it is told.
    #[must_use]
    pub fn is_under_way(&self) -> bool {
        matches!(
            self,
            Self::Unknown {
                reason: Reason::Asked(_) | Reason::Saving(_) | Reason::Starting(_)
            }
        )
    }

    /// Whether a guest that was to be stopped, and runs, may still go off because of that.
    pub(super) fn may_go_off(&self) -> bool {
        !self.is_good()
            && !matches!(
                self,
                Self::Failed {
                    reason: Reason::CannotSave(_)
                        | Reason::NoTurn(_)
                        | Reason::State(_)
                        | Reason::Unasked(_)
                }
            )
    }

    /// Whether a guest that was to be stopped has used all of its time.
    pub(super) fn has_used_its_time(&self) -> bool {
        matches!(
            self,
            Self::Unknown { .. }
                | Self::Failed {
                    reason: Reason::TooSlow(_) | Reason::NoTurn(_) | Reason::State(_),
                }
        )
    }

    /// Why it is not good, or not as it was, in words.
    pub(super) fn reason(&self) -> Option<String> {
        match self {
            Self::Failed { reason } | Self::Unknown { reason } | Self::StartedAfresh { reason } => {
                Some(reason.to_string())
            }
            _ => None,
        }
    }

    /// A failure.
    pub(super) fn failed(reason: impl Into<Reason>) -> Self {
        Self::Failed {
            reason: reason.into(),
        }
    }

    /// The unknown.
    pub(super) fn unknown(reason: impl Into<Reason>) -> Self {
        Self::Unknown {
            reason: reason.into(),
        }
    }
}

impl HostReport {
    /// Adds what became of guests, in the place of what was reported of them before.
    pub(super) fn put(&mut self, mut reports: Vec<GuestReport>) {
        if self.guests.is_empty() {
            self.guests = reports;
            return;
        }
        let again: HashSet<Uuid> = reports.iter().map(|it| it.guest.uuid).collect();
        self.guests.retain(|it| !again.contains(&it.guest.uuid));
        self.guests.append(&mut reports);
    }
}

impl Report {
    /// The report of a run that had nothing to do.
    pub(super) fn empty(action: Action) -> Self {
        Self {
            action,
            hosts: Vec::new(),
            unrecorded: None,
            unread: 0,
            interrupted: false,
            generation: 0,
        }
    }

    /// Whether every guest of every host is as it was asked to be.
    #[must_use]
    pub fn is_good(&self) -> bool {
        !self.interrupted
            && self.unrecorded.is_none()
            && self.unread == 0
            && self.hosts.iter().all(|host| {
                host.unreachable.is_none() && host.guests.iter().all(|it| it.outcome.is_good())
            })
    }

    /// The guests that are not as they were asked to be, each with its URI.
    pub fn problems(&self) -> impl Iterator<Item = (&str, &GuestReport)> {
        self.hosts.iter().flat_map(|host| {
            let bad = host.guests.iter().filter(|it| !it.outcome.is_good());
            bad.map(|guest| (host.uri.as_str(), guest))
        })
    }
}
