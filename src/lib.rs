//! libvirt's remote protocol in pure Rust.

pub mod transport;
pub mod uri;
