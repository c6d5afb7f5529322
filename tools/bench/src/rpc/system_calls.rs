//! How many system calls one call takes.

use std::process::Command;

use tempfile::NamedTempFile;

use super::job::{Job, Operation, Peer};
use super::peers::Peers;
use crate::counter::Counter;
use crate::error::BenchError;
use crate::report::{Bar, Row, Unit};

const FEW: u32 = 100;
const MANY: u32 = 600;

/// domainGetInfo, one at a time and with a full window.
pub(super) fn rows(uri: &str, peers: &Peers) -> Result<Vec<Row>, BenchError> {
    let count = |peer, operation| per_call(peer, operation, uri, peers);
    let ours = count(Peer::Virtwire, Operation::Info)?;
    let full = count(Peer::Virtwire, Operation::Full)?;
    let c = count(Peer::C, Operation::Info)?;
    let row = |what, ours, peer: Peer, theirs| {
        Row::new(
            what,
            Unit::Count,
            &[ours],
            (peer.name(), &[theirs]),
            Bar::None,
        )
    };
    let mut rows = vec![row("system calls, one at a time", ours, Peer::C, c)];
    if Peer::Pure.reaches(uri) {
        let pure = count(Peer::Pure, Operation::Info)?;
        rows.push(row("system calls, one at a time", ours, Peer::Pure, pure));
    }
    rows.push(row("system calls, 5 outstanding", full, Peer::C, c));
    Ok(rows)
}

/// What many calls take more than few, so that opening the connection does not count.
fn per_call(peer: Peer, operation: Operation, uri: &str, peers: &Peers) -> Result<f64, BenchError> {
    let total = |calls| {
        let job = Job {
            peer,
            operation,
            calls,
        };
        traced(job, uri, peers)
    };
    Ok((total(MANY)? - total(FEW)?) / f64::from(MANY - FEW))
}

fn traced(job: Job, uri: &str, peers: &Peers) -> Result<f64, BenchError> {
    let file = NamedTempFile::new().map_err(|source| BenchError::Write {
        path: std::env::temp_dir(),
        source,
    })?;
    let (program, arguments) = peers.command_line(job, uri);
    let calls = Counter::SystemCalls.count(Command::new(program).args(arguments), file.path())?;
    Ok(f64::from(u32::try_from(calls).unwrap_or(u32::MAX)))
}
