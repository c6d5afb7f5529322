//! `libvirt-guests` as a library, and some of it as a program, against simulated hosts.
#![expect(clippy::unwrap_used, reason = "tests")]

mod host;
mod shutdown;
