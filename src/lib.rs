//! libvirt's remote protocol in pure Rust.

pub mod guests;
pub mod transport;
pub mod uri;
