//! `libvirt-guests` as a library, and some of it as a program, against simulated hosts.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "tests"
)]

mod cut_off;
mod cuts;
mod daemons;
mod descriptors;
mod disk;
mod events;
mod fleet;
mod host;
mod host_texts;
mod hosts;
mod identity;
mod interrupt;
mod last_words;
mod list;
#[path = "../json/object.rs"]
mod object;
mod objects;
mod older;
mod outside;
mod plan;
mod program;
mod relay;
mod resident;
mod rivals;
mod service_manager;
mod shutdown;
mod silence;
mod start;
mod suspend;
mod timing;
mod transient;
mod truth;
mod unreached;
mod wrong_uris;
mod xen;
