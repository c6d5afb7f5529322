//! Why a migration failed, and where the domain is then.

use std::fmt;

use virtwire_proto::{HostText, RemoteError};

use crate::client::error::Error;

/// A phase of a managed migration, in the order in which they are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MigrationPhase {
    /// The source checks whether the domain can migrate, and describes it.
    Begin,
    /// The destination allocates resources for the domain, and listens.
    Prepare,
    /// The source sends the domain's memory. The domain is paused when this succeeds.
    Perform,
    /// The destination resumes the domain.
    Finish,
    /// The source removes the domain, which stays defined if it is persistent and `UNDEFINE_SOURCE` was not given.
    Confirm,
}

impl fmt::Display for MigrationPhase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Begin => "begin",
            Self::Prepare => "prepare",
            Self::Perform => "perform",
            Self::Finish => "finish",
            Self::Confirm => "confirm",
        })
    }
}

/// One of the two hosts of a migration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MigrationSide {
    /// The host that the domain comes from.
    Source,
    /// The host that the domain goes to.
    Destination,
}

impl fmt::Display for MigrationSide {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Source => "source",
            Self::Destination => "destination",
        })
    }
}

/// Why a managed migration failed: its phase, its first error, and where the domain is.
#[derive(Clone, Debug, thiserror::Error)]
#[error(
    "the migration of {domain} failed in its {phase} phase; {}{}",
    known(*domain_at),
    Report(destination.as_ref())
)]
#[non_exhaustive]
pub struct MigrationError {
    /// The domain's name at the source.
    pub domain: HostText,
    /// The phase that failed first.
    pub phase: MigrationPhase,
    /// The host that the domain belongs to; `None` when that is unknown.
    ///
    /// - `Source`: it never ran at the destination, and never will. It is as it was, or is paused if the connection to the source
    ///   was lost or the source could not resume it.
    /// - `Destination`: it runs there, or is paused as asked for. Only the source may have failed to forget it, and hold
    ///   a paused remainder, which must be destroyed and never resumed.
    /// - `None`: the destination was told to run it and its answer was lost, or a post-copy migration failed half-way.
    ///   This client does not resume it at the source.
    ///
    /// For `None` without `POSTCOPY` and `POSTCOPY_RESUME`, look at the destination first. If the domain does not run there, close the
    /// connection to the source, whose daemon then ends the migration, and resume the domain at the source. If it runs there,
    /// destroy the one at the source.
    ///
    /// After post-copy began, each host has a part of the memory that the other lacks. Never destroy or resume the domain at the source
    /// while the reason of its state there is `POSTCOPY` or `POSTCOPY_FAILED`: that ends the guest at the destination, or
    /// has it run twice. With `POSTCOPY`, wait. With `POSTCOPY_FAILED`, migrate again with `POSTCOPY | POSTCOPY_RESUME`.
    pub domain_at: Option<MigrationSide>,
    /// The first error. Later ones are consequences.
    pub source: Error,
    /// The error that the destination reports when it is told that the migration is cancelled: often the reason of
    /// the source's error.
    pub destination: Option<RemoteError>,
}

fn known(domain_at: Option<MigrationSide>) -> &'static str {
    match domain_at {
        Some(MigrationSide::Source) => "the domain stays at the source",
        Some(MigrationSide::Destination) => {
            "the domain is at the destination, and a paused remainder may be at the source"
        }
        None => {
            "it is unknown whether the domain runs at the destination: look at both hosts before you resume or destroy the one at the source, and do neither while it is paused for post-copy"
        }
    }
}

/// The destination's own error, if there is one.
struct Report<'a>(Option<&'a RemoteError>);

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(error) => write!(f, "; the destination reports: {error}"),
            None => Ok(()),
        }
    }
}
