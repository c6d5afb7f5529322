//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::events::Flood;
use crate::rpc::Job;

/// Measures virtwire beside its peers.
#[derive(Debug, Parser)]
#[command(
    version,
    after_help = "Exit status: 0 all bars met, 1 some missed or an error"
)]
pub(crate) struct Arguments {
    /// Few runs, a matter of seconds: shows that everything works, no bar counts
    #[arg(long, global = true)]
    pub(crate) quick: bool,
    /// Print one JSON array for programs: seconds, bytes, ratios
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) what: What,
}

impl Arguments {
    pub(crate) fn extent(&self) -> Extent {
        if self.quick {
            Extent::Quick
        } else {
            Extent::Full
        }
    }
}

/// How long to measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    Quick,
    Full,
}

impl Extent {
    pub(crate) fn choose<T>(self, quick: T, full: T) -> T {
        match self {
            Self::Quick => quick,
            Self::Full => full,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum What {
    /// `libvirt-guests` beside the shell script of the same name, on the test driver's guests
    Guests(GuestsOptions),
    /// The client beside a C program on libvirt.so and the crate libvirt-pure
    Rpc,
    /// serde-xdr beside crates.io's crate of the same name
    Xdr,
    /// Calls beside 100,000 events that nobody takes, and the memory of events of 32 MiB
    Events,
    /// `libvirt-guests` on up to 500 simulated hosts, and on up to 10,000 simulated guests
    Fleet(FleetOptions),
    /// Instructions, allocations and system calls, each held against `counts.json`
    Counts(CountsOptions),
    /// Everything but `fleet` and `counts`
    All(GuestsOptions),
    /// What the other commands start as processes of their own
    #[command(subcommand, hide = true)]
    Worker(Worker),
}

#[derive(Args, Debug)]
pub(crate) struct GuestsOptions {
    /// Our program [default: the one beside this program]
    #[arg(long)]
    pub(crate) program: Option<PathBuf>,
    /// The packaged script
    #[arg(long, default_value = "/usr/lib/libvirt/libvirt-guests.sh")]
    pub(crate) script: PathBuf,
    /// How often the script does each job; ours does it ten times as often before and after each
    #[arg(long, default_value_t = 1)]
    pub(crate) script_runs: u32,
}

/// The program and the daemon for it.
#[derive(Args, Debug)]
pub(crate) struct ProgramOptions {
    /// Our program [default: the one beside this program]
    #[arg(long)]
    pub(crate) program: Option<PathBuf>,
    /// The simulator, virtwire-sim [default: the one beside this program]
    #[arg(long)]
    pub(crate) simulator: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct CountsOptions {
    #[command(flatten)]
    pub(crate) programs: ProgramOptions,
    /// Keep what valgrind and strace wrote in this folder
    #[arg(long, value_name = "FOLDER")]
    pub(crate) traces: Option<PathBuf>,
    /// Write what is counted to `counts.json`, and bounds a tenth above it
    #[arg(long)]
    pub(crate) write: bool,
}

#[derive(Args, Debug)]
pub(crate) struct FleetOptions {
    #[command(flatten)]
    pub(crate) programs: ProgramOptions,
    /// Write the numbers of the curves to this file, as JSON
    #[arg(long, value_name = "FILE")]
    pub(crate) numbers: Option<PathBuf>,
    /// Draw the curves into this file, as SVG
    #[arg(long, value_name = "FILE")]
    pub(crate) picture: Option<PathBuf>,
    /// Measure nothing: draw the numbers that were written to this file
    #[arg(
        long,
        value_name = "FILE",
        requires = "picture",
        conflicts_with = "numbers"
    )]
    pub(crate) redraw: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Worker {
    /// Make calls; print what they cost
    Rpc {
        #[command(flatten)]
        job: Job,
        /// A URI, or a socket for libvirt-pure
        address: String,
    },
    /// Decode or encode the list of 500 domains
    Codec { direction: Direction, runs: u32 },
    /// Send events to one client
    Events(Flood),
    /// Send the calls of `libvirt-guests` for a job, and nothing else
    Raw {
        job: RawJob,
        /// The URI
        uri: String,
    },
    /// Run a command; print what it cost
    Stopwatch {
        /// The exit status that it should have
        #[arg(long, default_value_t = 0)]
        status: i32,
        /// Files that it may open, as its soft limit
        #[arg(long)]
        files: Option<u64>,
        #[arg(trailing_var_arg = true, required = true)]
        command: Vec<OsString>,
    },
}

/// Which half of the codec.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Direction {
    Decode,
    Encode,
}

/// A job of `libvirt-guests`, as its calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum RawJob {
    /// Shut down one guest after the other
    OneByOne,
    /// Shut down ten guests at a time
    Parallel,
    /// Save guests
    Suspend,
    /// Start guests
    Start,
}

impl RawJob {
    /// The word of the command line.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::OneByOne => "one-by-one",
            Self::Parallel => "parallel",
            Self::Suspend => "suspend",
            Self::Start => "start",
        }
    }
}
