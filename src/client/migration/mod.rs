//! Migration: how a domain moves to another host.
//!
//! [`Domain::migrate`](super::Domain::migrate) talks to both daemons itself, in five phases;
//! [`Domain::migrate_to_uri`](super::Domain::migrate_to_uri) has the source's daemon do so.

mod error;
mod managed;
mod method;
mod options;

pub use error::{MigrationError, MigrationPhase, MigrationSide};
pub use options::MigrateOptions;
