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

    /// A JSON file with the guests, such as `{"guests": [{"name": "db", "saves_in_ms": 50}]}`; one
    /// with `"count": 20` stands for NAME-1 to NAME-20
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,

    /// Calls that a connection may have outstanding
    #[arg(long, default_value_t = 5)]
    pub(crate) max_client_requests: usize,

    #[command(flatten)]
    pub(crate) fleet: FleetArguments,
}

/// Many hosts in place of one.
#[derive(Debug, Args)]
pub(crate) struct FleetArguments {
    /// Serve so many hosts, each with the guests: --tcp takes free ports when its port is 0, and
    /// consecutive ones otherwise; --unix names the folder of the sockets
    #[arg(long, value_name = "N")]
    pub(crate) hosts: Option<usize>,

    /// So many of the hosts cannot be connected to: the first is refused, the second is not
    /// answered, and so on
    #[arg(long, value_name = "N", default_value_t = 0, requires = "hosts")]
    pub(crate) dead: usize,

    /// So many of the hosts take connections and hang: the first at once, the second when it is
    /// open, and so on
    #[arg(long, value_name = "N", default_value_t = 0, requires = "hosts")]
    pub(crate) hanging: usize,

    /// Write the URIs to this file, one a line, with a comment before each host that is in trouble
    #[arg(long, value_name = "FILE", requires = "hosts")]
    pub(crate) list: Option<PathBuf>,

    /// Write what has happened on each host since the last time to this file as JSON, at the end
    /// and on SIGUSR1
    #[arg(long, value_name = "FILE", requires = "hosts")]
    pub(crate) record: Option<PathBuf>,
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
