//! The client: [`Connection`], typed handles and events.
//!
//! One task, the driver, owns the socket and the session. A [`Connection`] is a cheap clone
//! around a bounded queue to that task; each call brings its own reply channel, so exactly one
//! waiter is woken per reply and no lock is held while waiting.
//!
//! Around the socket, each module uses only those before it: `error options call registry mailbox received driver handshake
//! connection admin events pool`. Exception: [`Error`] and [`MigrationError`] contain each other.

mod admin;
mod call;
mod connection;
mod domain;
mod driver;
mod error;
mod events;
mod generated;
mod handle;
mod handshake;
mod mailbox;
mod migration;
mod objects;
mod options;
mod pool;
mod received;
mod registry;
mod seconds;
mod typed_params;

pub use admin::{AdminClient, AdminConnection, AdminServer, ClientInfo, ClientLimits, ThreadPool};
pub use connection::Connection;
pub use domain::{BlockJob, CpuMap, Domain, DomainJob, Vcpu};
pub use error::{Error, RemoteError};
pub use events::{Event, Notice, Subscription};
pub use migration::{MigrateOptions, MigrationError, MigrationPhase, MigrationSide};
pub use objects::{
    DomainCheckpoint, DomainSnapshot, Interface, Network, NetworkPort, NodeDevice, NwFilter,
    NwFilterBinding, Secret, StoragePool, StorageVolume,
};
pub use options::ConnectOptions;
pub use pool::{Pool, PooledConnection};
pub use registry::Registration;
#[cfg(feature = "guests")]
pub(crate) use seconds::Seconds;
pub use typed_params::TypedParams;
