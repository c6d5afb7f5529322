//! libvirt's remote protocol in pure Rust.

pub mod auth;
pub mod client;
pub mod guests;
pub mod session;
pub mod transport;
pub mod uri;

pub use virtwire_proto as proto;

pub use client::{ConnectOptions, Connection, Domain, Error, RemoteError};
