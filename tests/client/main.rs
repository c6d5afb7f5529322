//! The client against a simulated daemon: every wait can be given up, every fault has its error.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

mod admin;
mod cancellation;
mod ending;
mod errors;
mod events;
mod faults;
mod generic;
mod host;
mod host_texts;
mod hostile_events;
mod keepalive;
mod kinds;
mod long_calls;
mod manual;
mod migration;
mod migration_peers;
mod opening;
mod peers;
mod pool;
mod pool_bounds;
mod registrar;
mod subscriptions;
mod window;
