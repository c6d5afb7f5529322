//! The processes.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use tempfile::TempDir;

use super::job::{Job, Peer};
use crate::error::BenchError;
use crate::process;
use crate::sample::Cost;
use crate::testbed::Addresses;

const C_SOURCE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/c/client.c");

/// Starts the peers.
pub(super) struct Peers {
    folder: TempDir,
    socket: PathBuf,
    host: String,
}

impl Peers {
    /// Compiles the C client.
    pub(super) fn new(addresses: &Addresses) -> Result<Self, BenchError> {
        let folder = TempDir::new().map_err(|source| BenchError::Write {
            path: env::temp_dir(),
            source,
        })?;
        let peers = Self {
            folder,
            socket: addresses.socket.clone(),
            host: addresses.host.clone(),
        };
        let flags =
            process::output(Command::new("pkg-config").args(["--cflags", "--libs", "libvirt"]))?;
        process::output(
            Command::new("cc")
                .args(["-O2", "-pthread", "-o"])
                .arg(peers.c_client())
                .arg(C_SOURCE)
                .args(flags.split_whitespace()),
        )?;
        Ok(peers)
    }

    /// Has a process do a job.
    pub(super) fn cost(&self, job: Job, uri: &str) -> Result<Cost, BenchError> {
        let (program, arguments) = self.command_line(job, uri);
        process::result(Command::new(program).args(arguments))
    }

    /// The program and its arguments.
    pub(super) fn command_line(&self, job: Job, uri: &str) -> (PathBuf, Vec<String>) {
        let operation = job.operation.name().to_owned();
        let calls = job.calls.to_string();
        let worker = |peer: &str, address: String| {
            let rpc = ["worker", "rpc", peer].map(String::from);
            let arguments = rpc
                .into_iter()
                .chain([operation.clone(), calls.clone(), address]);
            (env::current_exe().unwrap_or_default(), arguments.collect())
        };
        match job.peer {
            Peer::Virtwire => worker("virtwire", uri.to_owned()),
            Peer::Pure => worker("pure", self.socket.display().to_string()),
            Peer::Bare if uri.contains("+unix:") => {
                worker("bare", self.socket.display().to_string())
            }
            Peer::Bare => worker("bare", format!("tcp:{}", self.host)),
            Peer::C | Peer::CThreads => (self.c_client(), vec![operation, uri.to_owned(), calls]),
        }
    }

    fn c_client(&self) -> PathBuf {
        self.folder.path().join("client")
    }
}
