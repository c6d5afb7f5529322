//! What `virtwire-tap` is made of: a proxy that shows and records libvirt's messages.
//!
//! - [`relay`]: takes a client's connection, opens one to the daemon, carries bytes and file
//!   descriptors between them. It never changes, delays or drops a byte for what it means.
//! - [`Splitter`]: cuts a copy of the bytes into messages, and gives up for good, harmlessly, on
//!   bytes that are none.
//! - [`content`]: what the payload of a message is, as a type of `virtwire-proto`.
//! - [`fixture`]: the text files in which messages are kept, see `xdr-fixtures/README.md`.
//! - [`procedures`]: which calls a daemon knows.
//! - [`tally`]: which calls were made, and answered without an error.
//!
//! Payloads that hold secrets ([`secrecy`]) are neither shown nor recorded.

pub mod content;
mod direction;
mod endpoint;
mod error;
pub mod fixture;
mod hex;
mod layout;
mod observer;
mod only;
mod pcap;
pub mod procedures;
mod record;
pub mod relay;
mod report;
pub mod secrecy;
mod show;
mod socket;
mod splitter;
pub mod tally;
mod timestamp;

pub use content::{Content, PayloadVisitor, visit_payload};
pub use direction::Direction;
pub use endpoint::{Endpoint, EndpointError};
pub use error::{TapError, chain};
pub use fixture::{Fixture, FixtureError, RecordedMessage};
pub use layout::lay_out;
pub use only::Only;
pub use pcap::write_capture;
pub use record::Destination;
pub use report::{Report, Style};
pub use show::show;
pub use splitter::{Lost, Message, Splitter};
