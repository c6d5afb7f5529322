//! Why something was not done, or is not known.

use std::error::Error;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use virtwire_proto::remote::DomainState;

use crate::client::{self, Seconds};
use crate::session::ConnectionError;

/// Why something was not done, or is not known.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Reason {
    /// A call, or connecting, failed.
    Error(Arc<client::Error>),
    /// The guest was asked, but was not off within this time.
    TooSlow(Duration),
    /// The time of all guests of the host was up before this one was asked.
    NoTurn(Duration),
    /// The driver of this name cannot save guests.
    CannotSave(String),
    /// The save has made no progress for this long.
    Stalled(Duration),
    /// The save was not done within this time, and goes on as far as anybody knows.
    Unfinished(Duration),
    /// The save failed for this reason, and the guest has not run since, whatever its driver says.
    Frozen(Arc<client::Error>),
    /// The guest is in this state, in which nothing can be asked of it.
    State(DomainState),
    /// The daemon no longer knows the guest.
    Missing,
    /// The daemon knows no guest at all, so that this one may be defined elsewhere.
    NobodyKnown,
    /// Its image was incomplete, and the driver has passed it over.
    ImageIncomplete,
    /// It was started again each time that it was off.
    ComesBack,
    /// The running guests could not be listed within this time.
    Unlisted(Duration),
    /// The daemon has not answered for this long.
    Unanswered(Duration),
    /// The host could not be connected to.
    Unconnected {
        /// Why the last attempt failed.
        cause: Box<Reason>,
        /// How many attempts there were.
        attempts: u32,
        /// How long all of them took.
        after: Duration,
    },
    /// A signal ended the run first.
    Interrupted,
    /// The time of the whole run was up first.
    OutOfTime,
    /// The run ended, for this reason, before the guest was asked.
    Unasked(Box<Reason>),
    /// The run ended, for this reason, after the guest was asked to shut down, and before it was off.
    Asked(Box<Reason>),
    /// The run ended, for this reason, while the guest was being saved.
    Saving(Box<Reason>),
    /// The run ended, for this reason, while the guest was being started.
    Starting(Box<Reason>),
    /// The connection ended.
    Disconnected(ConnectionError),
    /// The connection ended and could not be regained.
    Lost {
        /// Why the last attempt failed.
        cause: Box<Reason>,
        /// For how long it was sought.
        after: Duration,
    },
}

impl From<client::Error> for Reason {
    fn from(error: client::Error) -> Self {
        Self::Error(Arc::new(error))
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Error(error) => write_chain(f, &**error),
            Self::Disconnected(error) => write_chain(f, error),
            Self::TooSlow(after) => write!(f, "it did not shut down within {} s", after.as_secs()),
            Self::NoTurn(after) => {
                write!(
                    f,
                    "its turn to shut down did not come within {} s",
                    after.as_secs()
                )
            }
            Self::CannotSave(driver) => {
                write!(
                    f,
                    "the {driver} driver cannot save guests, only shut them down"
                )
            }
            Self::Stalled(after) => {
                write!(f, "its save has made no progress for {} s", after.as_secs())
            }
            Self::Unfinished(after) => {
                write!(f, "its save was not done within {} s", after.as_secs())
            }
            Self::Frozen(error) => {
                write_chain(f, &**error)?;
                f.write_str("; it has not run since, and only destroying it helps")
            }
            Self::State(state) => write!(f, "it is {state:?} and takes no requests"),
            Self::Missing => f.write_str("the daemon knows no such guest"),
            Self::NobodyKnown => f.write_str(
                "the daemon knows no guest at all; it stays on the list, and forget takes it off",
            ),
            Self::ImageIncomplete => {
                f.write_str("its image was incomplete, so the driver booted it")
            }
            Self::Unlisted(after) => write!(
                f,
                "the daemon did not list its running guests within {} s",
                Seconds(*after)
            ),
            Self::ComesBack => f.write_str("it was started again each time that it was off"),
            Self::Unanswered(after) => {
                write!(f, "the daemon has not answered for {} s", after.as_secs())
            }
            Self::Unconnected {
                cause,
                attempts,
                after,
            } => {
                let after = after.as_secs();
                write!(
                    f,
                    "{attempts} attempts to connect have failed within {after} s, the last one: {cause}"
                )
            }
            Self::Interrupted => f.write_str("the run was interrupted"),
            Self::OutOfTime => f.write_str("the time of the run was up"),
            Self::Unasked(cause) => write!(f, "it was not asked: {cause}"),
            Self::Asked(cause) => write!(f, "it was asked, and ran when {cause}"),
            Self::Saving(cause) => write!(
                f,
                "its save was under way when {cause}, and goes on as far as is known"
            ),
            Self::Starting(cause) => write!(
                f,
                "its start was under way when {cause}, and goes on as far as is known"
            ),
            Self::Lost { cause, after } => {
                let after = after.as_secs();
                write!(
                    f,
                    "the connection was lost and not regained within {after} s: {cause}"
                )
            }
        }
    }
}

impl Serialize for Reason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// An error and all its causes, on one line.
pub(super) fn write_chain(f: &mut fmt::Formatter<'_>, error: &dyn Error) -> fmt::Result {
    write!(f, "{error}")?;
    let mut source = error.source();
    while let Some(cause) = source {
        write!(f, ": {cause}")?;
        source = cause.source();
    }
    Ok(())
}

/// `"guests": [..]`, or `"error": ".."` where nobody can tell. To be flattened.
pub(super) fn guests_or_error<T: Serialize, S: Serializer>(
    guests: &Result<T, Reason>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(1))?;
    match guests {
        Ok(guests) => map.serialize_entry("guests", guests)?,
        Err(reason) => map.serialize_entry("error", reason)?,
    }
    map.end()
}
