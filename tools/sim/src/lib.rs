//! A simulated libvirt daemon: the peer for tests, benchmarks and the quickstart.
//!
//! - A [`World`] is a host with [`Guest`]s, each with its own behaviour: slow to stop, deaf,
//!   failing to be saved, vanishing. The [`Driver`] it imitates brings its habits along. Worlds
//!   outlive daemons.
//! - A [`Daemon`] shows a world over a UNIX socket, TCP or a pipe within the process, with the real
//!   daemon's answers, errors, window of calls, workers and keepalive. It can be killed, frozen and
//!   restarted, and [`Fault`]s strike its connections on cue.
//! - A [`Fleet`] is many of both, some of them in [`Trouble`], in one process.
//!
//! ```
//! # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
//! use std::time::Duration;
//! use virtwire_sim::{Daemon, Driver, Failing, Failure, Fault, Guest, World};
//!
//! let world = World::new(Driver::Qemu)
//!     .with(Guest::running("db").shuts_down_after(Duration::from_millis(50)))
//!     .with(Guest::running("big").save_fails(Failing::once(Failure::no_space())))
//!     .with_many(100, "vm", |guest| guest);
//! let daemon = Daemon::of(&world)
//!     .fault(Fault::cut().on_call("DOMAIN_MANAGED_SAVE", 3).after_it_is_done())
//!     .listen_tcp()
//!     .await?;
//! let uri = daemon.uri(); // what the program under test connects to
//!
//! // Afterwards the world tells what was done to it.
//! assert_eq!(world.peaks().most_saving, 0);
//! assert!(world.calls_of("DOMAIN_SHUTDOWN").is_empty());
//! # let _ = uri;
//! # Ok::<(), virtwire_sim::SimError>(())
//! # }).unwrap();
//! ```
//!
//! Everything runs in tokio tasks on the current runtime and on tokio's clock. With
//! [`Setup::in_process`] and [`Daemon::pipe`] a test with paused time needs no real time at all.
//! One connection is one task; short calls are answered in it, under the world's lock; calls that
//! take time run in tasks of their own, which the daemon's death ends.

mod answer;
mod daemon;
mod driver;
mod failure;
mod fault;
mod fleet;
mod guest;
mod world;

pub use daemon::{Daemon, Setup, SimError};
pub use driver::Driver;
pub use failure::Failure;
pub use fault::Fault;
pub use fleet::{Fleet, FleetHost, FleetSetup, Trouble};
pub use guest::{Deed, Failing, Guest};
/// The ways to ask a guest to shut down, for [`Guest::listens_only_to`].
pub use virtwire_proto::remote::DomainShutdownFlagValues as ShutdownModes;
pub use world::{CallRecord, GuestView, Peaks, Transition, World};
