//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use virtwire_tap::{Endpoint, Only};

const EXAMPLE: &str = "Example:
  virtwire-tap --listen unix:/tmp/tap --connect unix:/run/libvirt/libvirt-sock --decode &
  virsh -c 'qemu+unix:///system?socket=/tmp/tap' list";

/// Shows and records what a libvirt client and a daemon say to each other.
///
/// It stands between the two and passes every byte on unchanged, also what it cannot follow (TLS,
/// or an encrypted SASL session). One line is printed for each message: time (UTC), connection,
/// direction (`>` to the daemon, `<` to the client), type, program, procedure, serial, status,
/// payload length, and for a reply the time since its call.
///
/// File descriptors are passed on between two UNIX sockets; over TCP they cannot travel. The
/// daemon sees the proxy's user as its peer, not the client's. Passwords, secret values and SASL
/// payloads are neither shown nor recorded.
#[derive(Debug, Parser)]
#[command(
    name = "virtwire-tap",
    version,
    verbatim_doc_comment,
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true,
    after_help = EXAMPLE
)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    #[command(flatten)]
    pub(crate) tap: Option<Tap>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Print recorded files decoded, one line for each message and its value
    Show {
        /// Recorded files
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// One JSON object a line
        #[arg(long)]
        json: bool,
    },
    /// Write titles and values in recorded files anew; origin and bytes stay
    Bless {
        /// Recorded files
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Write the bytes of recorded files as a capture for tshark (TCP, port 16509)
    Pcap {
        /// The capture to write
        output: PathBuf,
        /// Recorded files
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Ask a daemon which calls it knows, and print those that it does not
    ///
    /// Nothing is opened or changed: each number is called without arguments and before a hypervisor
    /// is open. Events are left out; no daemon can be asked about those.
    Procedures {
        /// The daemon: unix:PATH or tcp:HOST:PORT
        endpoint: Endpoint,
    },
    /// Print how many different procedures are in files that --tally has written
    Tally {
        /// The files
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Fail when there are fewer
        #[arg(long, value_name = "N", default_value_t = 0)]
        at_least: usize,
        /// Print the calls that are not among them, too
        #[arg(long)]
        missing: bool,
    },
}

#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of the command line"
)]
#[derive(Debug, Args)]
pub(crate) struct Tap {
    /// Where clients connect: unix:PATH or tcp:HOST:PORT (port 0 picks a free one)
    #[arg(long, value_name = "ENDPOINT")]
    pub(crate) listen: Endpoint,
    /// The daemon: unix:PATH or tcp:HOST:PORT
    #[arg(long, value_name = "ENDPOINT")]
    pub(crate) connect: Endpoint,
    /// Record messages to this file, or to a file for each connection in this existing folder
    #[arg(long, value_name = "FILE|DIR")]
    pub(crate) record: Option<PathBuf>,
    /// A line for the heading of recorded files, such as command='virsh list'
    #[arg(long, value_name = "KEY=VALUE", value_parser = key_value, requires = "record")]
    pub(crate) origin: Vec<(String, String)>,
    /// Record at most this many messages of one procedure and type
    #[arg(long, value_name = "N", requires = "record")]
    pub(crate) each: Option<u32>,
    /// Append the name of each procedure to this file when its first call is answered without an error
    #[arg(long, value_name = "FILE")]
    pub(crate) tally: Option<PathBuf>,
    /// Show and record only procedures whose name fits, such as 'DOMAIN_*'
    #[arg(long, value_name = "PATTERN", value_delimiter = ',')]
    pub(crate) only: Vec<Only>,
    /// Serve one connection, then end
    #[arg(long)]
    pub(crate) once: bool,
    /// Show nothing
    #[arg(long)]
    pub(crate) quiet: bool,
    /// Show the decoded payloads too
    #[arg(long)]
    pub(crate) decode: bool,
    /// One JSON object a line
    #[arg(long)]
    pub(crate) json: bool,
}

fn key_value(text: &str) -> Result<(String, String), NoKey> {
    let (key, value) = text.split_once('=').ok_or(NoKey)?;
    if key.is_empty() || key.contains([':', '\n']) || value.is_empty() || value.contains('\n') {
        return Err(NoKey);
    }
    Ok((key.to_owned(), value.to_owned()))
}

#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("not KEY=VALUE on one line")]
struct NoKey;
