//! libvirt-guests.
fn main() {}
