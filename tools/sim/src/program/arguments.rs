//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, ValueEnum};
use virtwire_sim::Driver;

/// A simulated libvirt daemon: prints its URI and runs until SIGTERM or SIGINT.
#[derive(Debug, Parser)]
#[command(name = "virtwire-sim", version)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) place: PlaceArguments,

    /// The driver to imitate
    #[arg(long, value_enum, default_value = "qemu")]
    pub(crate) driver: DriverName,

    /// How many guests; the first five behave differently, the others simply obey
    #[arg(long, default_value_t = 5, conflicts_with = "config")]
    pub(crate) guests: usize,

    /// Guests that all stop this many milliseconds after they are asked, instead of different ones
    #[arg(long, value_name = "MS", conflicts_with = "config")]
    pub(crate) stop_after: Option<u64>,

    /// A JSON file with the guests, such as `{"guests": [{"name": "db", "saves_in_ms": 50}]}`
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,

    /// Calls that a connection may have outstanding
    #[arg(long, default_value_t = 5)]
    pub(crate) max_client_requests: usize,
}

/// Where to listen: one of the two.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub(crate) struct PlaceArguments {
    /// Listen on this UNIX socket
    #[arg(long, value_name = "PATH")]
    pub(crate) unix: Option<PathBuf>,

    /// Listen on this TCP address, such as 127.0.0.1:0
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) tcp: Option<String>,
}

/// The drivers by name.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum DriverName {
    Qemu,
    Lxc,
    Xen,
    Test,
}

impl From<DriverName> for Driver {
    fn from(name: DriverName) -> Self {
        match name {
            DriverName::Qemu => Self::Qemu,
            DriverName::Lxc => Self::Lxc,
            DriverName::Xen => Self::Xen,
            DriverName::Test => Self::Test,
        }
    }
}
