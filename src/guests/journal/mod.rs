//! What has to be known after the next boot: which guests were running, and whether a start has
//! been done.
//!
//! Places and formats are those of the shell script, so that a host can change from one program to
//! the other between a stop and a start. What differs is that the file of saved guests is replaced
//! in one step and durably, that one run at a time works on it ([`RunLock`]), and that an entry
//! leaves it only when its guest is back.
//!
//! ```
//! use virtwire::guests::journal::{Places, RunLock, SavedGuests, StateFile};
//!
//! # let directory = tempfile::tempdir()?;
//! let places = Places::under(directory.path());
//! let lock = RunLock::try_acquire(&places)?.expect("no other run");
//! let mut file = StateFile::open(&places, lock)?;
//!
//! let uuid = "c7a5fdbd-cdaf-9455-926a-d65c16db1809".parse()?;
//! let mut running = SavedGuests::default();
//! running.add("default", uuid);
//! file.record(&running)?; // on disk now; the guests may be touched
//!
//! file.forget([("default", uuid)])?; // resumed
//! assert!(!places.saved_guests().exists());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod actor;
mod durable;
mod error;
mod file;
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
mod status;
mod storage;
mod unreadable;
mod writer;

pub use error::{FileKind, Operation, StateError};
pub use file::{FILE_MAX, StateFile, read_saved};
pub use handle::{Journal, Opened, Written};
pub use mark::StartedMark;
pub use phase::{Phase, UnknownPhase};
pub use places::Places;
pub use purpose::{Purpose, UnknownPurpose};
pub use record::{Entry, HostLabel, Record};
pub use run_lock::{LockOutcome, RunLock};
pub use saved::{SavedGuests, SavedUri, Unreadable};
pub use status::ServiceStatus;
pub use unreadable::UnreadableLine;
