//! Admin connections: a daemon's servers, their clients and workers, and its log.

mod connection;
mod objects;
mod params;

pub use connection::AdminConnection;
pub use objects::{AdminClient, AdminServer};
pub use params::{ClientInfo, ClientLimits, ThreadPool};
