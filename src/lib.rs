//! libvirt's remote protocol in pure Rust.
