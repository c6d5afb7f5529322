//! The events.

use std::error::Error;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use serde::{Serialize, Serializer};

use crate::guests::guest::{Action, Guest};
use crate::guests::journal::{SavedGuests, StateError};
use crate::guests::reason::{Reason, write_chain};
use crate::guests::report::Outcome;

/// Something that happened during a run.
///
/// Owned and cheap to clone: names, URIs and lists are shared. Serialised, it is one flat map of `serial`, `at_seconds`,
/// `lost`, `event` with the kind's name in snake case, and the kind's fields. Names and fields are stable; kinds and fields may be added.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Event {
    /// Its number: 0 for the first event that its sender has told, and one more for each after it.
    pub serial: u64,
    /// When it happened, counted from when the sender was made; serialised in seconds.
    #[serde(rename = "at_seconds", serialize_with = "seconds")]
    pub at: Duration,
    /// How many events directly before this one the receiver has lost, because it was slow.
    pub lost: u64,
    /// What happened.
    #[serde(flatten)]
    pub kind: EventKind,
}

/// What happened.
///
/// Durations are serialised in seconds, reasons and errors as text.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
#[non_exhaustive]
pub enum EventKind {
    /// Another run is at work on the same state, and is waited for.
    WaitingForRun {
        /// The number of its process, if it has told it.
        holder: Option<u32>,
    },
    /// A host has not been reached within a second, and is waited for. Told again every ten seconds.
    WaitingForHost {
        /// The URI.
        uri: Arc<str>,
        /// Why the last attempt failed; `None` while the first one goes on.
        reason: Option<Reason>,
        /// For how long it is tried yet.
        #[serde(rename = "left_seconds", serialize_with = "seconds")]
        left: Duration,
    },
    /// A host cannot be reached, or cannot say which guests it has.
    Unreachable {
        /// The URI.
        uri: Arc<str>,
        /// Why.
        reason: Reason,
    },
    /// A URI means the daemon of another one, under which its guests are dealt with.
    SameHost {
        /// The URI.
        uri: Arc<str>,
        /// The other URI.
        first: Arc<str>,
    },
    /// These guests run on a host.
    Running {
        /// The URI.
        uri: Arc<str>,
        /// All of them, in the order in which the daemon lists them.
        guests: Arc<[Guest]>,
    },
    /// These transient guests are left alone.
    LeftAlone {
        /// The URI.
        uri: Arc<str>,
        /// What is done to the others.
        action: Action,
        /// The guests that are left alone.
        guests: Arc<[Guest]>,
    },
    /// Work begins on a host.
    HostBegun {
        /// The URI.
        uri: Arc<str>,
        /// What is done.
        action: Action,
    },
    /// Work begins on a guest.
    GuestBegun {
        /// The URI.
        uri: Arc<str>,
        /// What is done.
        action: Action,
        /// The guest.
        guest: Guest,
    },
    /// A save goes on.
    Saving {
        /// The URI.
        uri: Arc<str>,
        /// The guest.
        guest: Guest,
        /// Bytes that have been written; `None` if the driver does not count them.
        #[serde(rename = "processed_bytes")]
        processed: Option<u64>,
        /// How long it has taken so far.
        #[serde(rename = "taken_seconds", serialize_with = "seconds")]
        taken: Duration,
    },
    /// A guest is still shutting down.
    Waiting {
        /// The URI.
        uri: Arc<str>,
        /// The guest.
        guest: Guest,
        /// What is left of its time; `None` when it has no limit.
        #[serde(rename = "left_seconds", serialize_with = "seconds_if_any")]
        left: Option<Duration>,
    },
    /// Several guests of a host are still shutting down.
    WaitingForMany {
        /// The URI.
        uri: Arc<str>,
        /// How many.
        count: usize,
        /// What is left of their time; `None` when they have no limit.
        #[serde(rename = "left_seconds", serialize_with = "seconds_if_any")]
        left: Option<Duration>,
    },
    /// The time of a host's guests is up.
    TimeIsUp {
        /// The URI.
        uri: Arc<str>,
    },
    /// A guest was asked to shut down once more, because it still runs.
    AskedAgain {
        /// The URI.
        uri: Arc<str>,
        /// The guest.
        guest: Guest,
    },
    /// The connection to a host was lost, and another one is sought.
    ConnectionLost {
        /// The URI.
        uri: Arc<str>,
        /// Why.
        reason: Reason,
    },
    /// There is still no connection to a host that was lost. Told every ten seconds.
    NoConnection {
        /// The URI.
        uri: Arc<str>,
        /// Why the last attempt failed; `None` while the first one goes on.
        reason: Option<Reason>,
        /// For how long there has been none.
        #[serde(rename = "taken_seconds", serialize_with = "seconds")]
        taken: Duration,
        /// For how long it is tried yet.
        #[serde(rename = "left_seconds", serialize_with = "seconds")]
        left: Duration,
    },
    /// A daemon leaves a call unanswered that is answered soon otherwise.
    Unanswered {
        /// The URI.
        uri: Arc<str>,
        /// For how long.
        #[serde(rename = "taken_seconds", serialize_with = "seconds")]
        taken: Duration,
    },
    /// A guest is done with, for better or worse.
    GuestDone {
        /// The URI.
        uri: Arc<str>,
        /// What was done.
        action: Action,
        /// The guest.
        guest: Guest,
        /// What became of it; serialised as the fields `outcome` and, if it has one, `reason`, as in a report.
        #[serde(flatten)]
        outcome: Outcome,
    },
    /// A guest's image goes through the page cache although it was not to: its driver knows no other
    /// way, or is too old to.
    CacheNotBypassed {
        /// The URI.
        uri: Arc<str>,
        /// The guest.
        guest: Guest,
    },
    /// A guest that runs had still the image that it was restored from, because its daemon had ended in
    /// between; it was removed, for the guest's next start would have gone back to it.
    ImageDropped {
        /// The URI.
        uri: Arc<str>,
        /// The guest.
        guest: Guest,
    },
    /// A guest that slept was woken.
    Woken {
        /// The URI.
        uri: Arc<str>,
        /// The guest.
        guest: Guest,
    },
    /// A guest that somebody had paused was resumed.
    Resumed {
        /// The URI.
        uri: Arc<str>,
        /// The guest.
        guest: Guest,
    },
    /// A guest that somebody had paused was saved instead of shut down: it hears no request.
    SavedPaused {
        /// The URI.
        uri: Arc<str>,
        /// The guest.
        guest: Guest,
    },
    /// A resumed guest's clock could not be set.
    TimeNotSynced {
        /// The URI.
        uri: Arc<str>,
        /// The guest.
        guest: Guest,
        /// Why.
        reason: Reason,
    },
    /// Guests of a URI that is not configured are left in the list.
    NotConfigured {
        /// The URI.
        uri: Arc<str>,
    },
    /// The guests that are to come back could not be recorded.
    NotRecorded {
        /// Why.
        #[serde(serialize_with = "chain")]
        error: Arc<StateError>,
        /// The list that is nowhere else.
        list: Arc<SavedGuests>,
    },
    /// A line of the guest list or the journal cannot be read; it may have named a guest.
    Unreadable {
        /// The file's line, and what is wrong with it.
        line: Arc<str>,
    },
    /// The start ends early, because a stop waits for it.
    Yielded,
    /// The configuration says that no guest is to be started.
    StartDisabled,
}

impl EventKind {
    /// Returns whether a later event of the same kind makes this one obsolete: a slow receiver loses these first.
    #[must_use]
    pub fn is_progress(&self) -> bool {
        matches!(
            self,
            Self::Saving { .. } | Self::Waiting { .. } | Self::WaitingForMany { .. }
        )
    }
}

fn seconds<S: Serializer>(duration: &Duration, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_f64(duration.as_secs_f64())
}

#[expect(clippy::ref_option, reason = "serde's signature")]
fn seconds_if_any<S: Serializer>(
    duration: &Option<Duration>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    duration.map(|it| it.as_secs_f64()).serialize(serializer)
}

/// The error and all its causes.
fn chain<S: Serializer>(error: &Arc<impl Error>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&Chain(&**error))
}

/// Prints an error and all its causes.
struct Chain<'a>(&'a dyn Error);

impl fmt::Display for Chain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_chain(f, self.0)
    }
}

#[cfg(test)]
#[path = "happening_tests.rs"]
mod tests;
