//! Why a measurement could not be made.

use std::io;
use std::path::PathBuf;
use std::process::ExitStatus;

/// Why a measurement could not be made.
#[derive(Debug, thiserror::Error)]
pub(crate) enum BenchError {
    #[error("cannot start {command}")]
    Start { command: String, source: io::Error },
    #[error("{command} failed with {status}: {complaint}")]
    Failed {
        command: String,
        status: ExitStatus,
        complaint: String,
    },
    #[error("{command} printed something else than its result: {output:?}")]
    Output { command: String, output: String },
    #[error("cannot write {}", path.display())]
    Write { path: PathBuf, source: io::Error },
    #[error("cannot read {}", path.display())]
    Read { path: PathBuf, source: io::Error },
    #[error("cannot understand {}", path.display())]
    Parse {
        path: PathBuf,
        source: serde_json::Error,
    },
    #[error("the simulator has ended: {complaint}")]
    Simulator { complaint: String },
    #[error("{} is not there: {hint}", path.display())]
    Missing { path: PathBuf, hint: &'static str },
    #[error("{running} guests run after {job}, not {expected}")]
    Guests {
        job: String,
        running: usize,
        expected: usize,
    },
    #[error("cannot read the resource usage")]
    Usage(#[from] nix::Error),
    #[error("cannot place the daemon and its client on their cores")]
    Placement(#[source] io::Error),
    #[error("the bare socket failed")]
    Bare(#[from] io::Error),
    #[error("cannot start a runtime")]
    Runtime(#[source] io::Error),
    #[error("virtwire failed")]
    Virtwire(#[from] virtwire::Error),
    #[error("libvirt-pure failed")]
    Pure(#[source] Box<dyn std::error::Error + Send + Sync>),
}
