//! Tests against a real libvirtd with real guests: the test bed's, which `tools/test` puts up.
//!
//! They share one daemon and its guests, so they run one at a time. Each first has the guests run
//! that it wants ([`guests::Guests::running`]), and leaves the daemon up. Guests are left as they
//! are, since booting them takes most of the time: `tools/testbed up` starts those that are off.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "tests"
)]

mod admin;
mod boot;
mod client;
mod container;
mod daemon;
mod destroyed;
mod differential;
mod events;
#[path = "../examples/program.rs"]
mod example;
mod examples;
mod fleet;
mod guests;
mod interrupted;
mod killed;
mod methods;
mod migrated;
mod migration;
mod modular;
mod moved;
#[path = "../json/object.rs"]
mod object;
mod program;
mod random;
mod shutdown;
mod sidecar;
mod suspend;
mod testbed;
mod transient;
mod trouble;
mod twin;
mod versions;
mod virtqemud;
mod words;
mod xen;
