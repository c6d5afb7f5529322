//! What has to be known after the next boot: which guests were running, what was asked of them, and whether a
//! start has been done.
//!
//! The [`Journal`] has a line for each thing that is about to be done to a guest, and each that was seen. The
//! script's list of guests to start again and its mark that guests were started are views of it, which follow within a
//! fifth of a second, so that a host can change from one program to the other between a stop and a start: where the list
//! is not the one that was written last, the script or a person has changed it, and the list wins. One run at a time works
//! on them ([`RunLock`]).
//!
//! ```
//! use virtwire::guests::journal::{
//!     Journal, LockOutcome, Phase, Places, Purpose, Record, RunLock,
//! };
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let directory = tempfile::tempdir()?;
//! let places = Places::under(directory.path());
//! let taken = RunLock::take(&places, Purpose::Stop, Journal::PATIENCE).await?;
//! let LockOutcome::Held(lock) = taken else {
//!     panic!("another run")
//! };
//! let opened = Journal::open(&places, Purpose::Stop, Some(lock), &[], Journal::PATIENCE).await;
//! let journal = opened.journal;
//!
//! let uuid = "c7a5fdbd-cdaf-9455-926a-d65c16db1809".parse()?;
//! let record = |phase| Record::new("default", uuid, phase);
//! journal.append(vec![record(Phase::Asked)]).await?; // on disk now; the guest may be asked
//! assert!(places.saved_guests().exists());
//!
//! journal.append(vec![record(Phase::Started)]).await?; // resumed
//! assert!(!places.saved_guests().exists());
//! # Ok(())
//! # }
//! ```

mod actor;
mod durable;
mod error;
mod handle;
mod ledger;
mod line;
mod mark;
mod phase;
mod places;
mod purpose;
mod reconcile;
mod record;
mod run_lock;
mod saved;
mod snapshot;
mod status;
mod storage;
mod unreadable;
mod uris;
mod writer;

pub(in crate::guests) use actor::now;
pub use error::{FileKind, Operation, StateError};
pub use handle::{Journal, Opened, Written};
pub use mark::StartedMark;
pub use phase::{Phase, UnknownPhase};
pub use places::Places;
pub use purpose::{Purpose, UnknownPurpose};
pub use record::{Entry, Record};
pub use run_lock::{LockOutcome, RunLock};
pub use saved::{SavedGuests, SavedUri, Unreadable};
pub use snapshot::Snapshot;
pub use status::ServiceStatus;
pub use storage::FILE_MAX;
pub use unreadable::UnreadableLine;
