//! What happens during a run, told as it happens.

use std::sync::Arc;
use std::time::Duration;

use super::guest::{Action, Guest};
use super::host::ConnectionObserver;
use super::journal::{SavedGuests, StateError};
use super::reason::Reason;
use super::report::Outcome;

/// Something that happened, for whoever watches the run.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Notice<'a> {
    /// Another run is at work on the same state, and is waited for.
    WaitingForRun {
        /// The number of its process, if it has told it.
        holder: Option<u32>,
    },
    /// A host has not been reached within a second, and is waited for. Told once.
    WaitingForHost {
        /// The URI.
        uri: &'a str,
        /// Why the last attempt failed; `None` while the first one goes on.
        reason: Option<&'a Reason>,
    },
    /// A host cannot be reached, or cannot say which guests it has.
    Unreachable {
        /// The URI.
        uri: &'a str,
        /// Why.
        reason: &'a Reason,
    },
    /// A URI means the daemon of another one, under which its guests are dealt with.
    SameHost {
        /// The URI.
        uri: &'a str,
        /// The other URI.
        first: &'a str,
    },
    /// These guests run on a host.
    Running {
        /// The URI.
        uri: &'a str,
        /// All of them, in the order in which the daemon lists them.
        guests: &'a [Guest],
    },
    /// These transient guests are left alone.
    LeftAlone {
        /// The URI.
        uri: &'a str,
        /// What is done to the others.
        action: Action,
        /// Those that are left alone.
        guests: &'a [Guest],
    },
    /// Work begins on a host.
    Begun {
        /// The URI.
        uri: &'a str,
        /// What is done.
        action: Action,
    },
    /// Work begins on a guest.
    GuestBegun {
        /// The URI.
        uri: &'a str,
        /// What is done.
        action: Action,
        /// The guest.
        guest: &'a Guest,
    },
    /// A save goes on. Drivers that cannot tell how far say nothing of bytes.
    Saving {
        /// The URI.
        uri: &'a str,
        /// The guest.
        guest: &'a Guest,
        /// Bytes that have been written.
        processed: Option<u64>,
        /// How long it has taken so far.
        taken: Duration,
    },
    /// A guest is still shutting down.
    Waiting {
        /// The URI.
        uri: &'a str,
        /// The guest.
        guest: &'a Guest,
        /// What is left of its time; `None` when it has no limit.
        left: Option<Duration>,
    },
    /// Several guests of a host are still shutting down.
    WaitingForMany {
        /// The URI.
        uri: &'a str,
        /// How many.
        guests: usize,
        /// What is left of their time; `None` when they have no limit.
        left: Option<Duration>,
    },
    /// The time of a host's guests is up.
    TimeIsUp {
        /// The URI.
        uri: &'a str,
    },
    /// A guest was asked to shut down once more, because it still runs.
    AskedAgain {
        /// The URI.
        uri: &'a str,
        /// The guest.
        guest: &'a Guest,
    },
    /// The connection to a host was lost; it is sought anew.
    ConnectionLost {
        /// The URI.
        uri: &'a str,
        /// Why.
        reason: &'a Reason,
    },
    /// A guest is done with, for better or worse.
    GuestDone {
        /// The URI.
        uri: &'a str,
        /// What was done.
        action: Action,
        /// The guest.
        guest: &'a Guest,
        /// What became of it.
        outcome: &'a Outcome,
    },
    /// A guest's image goes through the page cache although it was not to: its driver knows no other
    /// way, or is too old to.
    CacheNotBypassed {
        /// The URI.
        uri: &'a str,
        /// The guest.
        guest: &'a str,
    },
    /// A guest that runs had still the image that it was restored from, because its daemon had ended in
    /// between; it was removed, for the guest's next start would have gone back to it.
    ImageDropped {
        /// The URI.
        uri: &'a str,
        /// The guest.
        guest: &'a str,
    },
    /// A guest that slept was woken.
    Woken {
        /// The URI.
        uri: &'a str,
        /// The guest.
        guest: &'a str,
    },
    /// A guest that somebody had paused was resumed.
    Resumed {
        /// The URI.
        uri: &'a str,
        /// The guest.
        guest: &'a str,
    },
    /// A guest that somebody had paused was saved instead of shut down: it hears no request.
    SavedPaused {
        /// The URI.
        uri: &'a str,
        /// The guest.
        guest: &'a str,
    },
    /// A resumed guest's clock could not be set.
    TimeNotSynced {
        /// The URI.
        uri: &'a str,
        /// The guest.
        guest: &'a Guest,
        /// Why.
        reason: &'a Reason,
    },
    /// Guests of a URI that is not configured are left in the list.
    NotConfigured {
        /// The URI.
        uri: &'a str,
    },
    /// The guests that are to come back could not be recorded.
    NotRecorded {
        /// Why.
        error: &'a StateError,
        /// Which.
        guests: &'a SavedGuests,
    },
    /// A line of the guest list or the journal cannot be read; it may have named a guest.
    Unreadable {
        /// Which, and what it is.
        line: &'a str,
    },
    /// The start ends early, because a stop waits for it.
    Yielded,
    /// The configuration says that no guest is to be started.
    StartDisabled,
}

/// Whoever watches a run. Called from the run's tasks, one notice at a time; must not block long.
pub trait Observer: Send + Sync {
    /// Takes one notice.
    fn notice(&self, notice: &Notice<'_>);
}

/// The observer of a run, as its hosts see it.
pub(super) struct OfHosts(pub(super) Arc<dyn Observer>);

impl ConnectionObserver for OfHosts {
    fn lost(&self, uri: &str, reason: &Reason) {
        self.0.notice(&Notice::ConnectionLost { uri, reason });
    }

    fn waiting(&self, uri: &str, reason: Option<&Reason>) {
        self.0.notice(&Notice::WaitingForHost { uri, reason });
    }
}
