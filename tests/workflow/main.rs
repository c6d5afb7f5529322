//! `libvirt-guests` as a library, and some of it as a program, against simulated hosts.
#![expect(clippy::unwrap_used, reason = "tests")]

mod cuts;
mod daemons;
mod fleet;
mod host;
mod interrupt;
mod list;
mod plan;
mod program;
mod shutdown;
mod start;
mod suspend;
mod timing;
mod transient;
mod truth;
