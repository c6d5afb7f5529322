//! What a command and all its children cost.

use std::ffi::OsString;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use nix::sys::resource::{Resource, UsageWho, getrlimit, getrusage, setrlimit};
use nix::sys::time::TimeVal;
use serde::{Deserialize, Serialize};

use crate::error::BenchError;

/// What a command and all its children cost.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(crate) struct Spent {
    /// Seconds on the clock.
    pub(crate) wall: f64,
    /// Seconds of processor time in user and system mode.
    pub(crate) processor: f64,
    /// Largest resident memory of one process, in bytes. The kernel counts in what the process was
    /// before it became the command, so it is never less than this program's own few MiB.
    pub(crate) peak_memory: f64,
}

/// Runs a command, its output thrown away, that has to end with this status and may open so many
/// files. It must be the only child that this process ever has.
pub(crate) fn run(
    command: &[OsString],
    expected: i32,
    files: Option<u64>,
) -> Result<Spent, BenchError> {
    if let Some(files) = files {
        let (_, most) = getrlimit(Resource::RLIMIT_NOFILE)?;
        setrlimit(Resource::RLIMIT_NOFILE, files.min(most), most)?;
    }
    let name = || format!("{command:?}");
    let none = OsString::new();
    let (program, arguments) = command.split_first().unwrap_or((&none, &[]));
    let start = Instant::now();
    let status = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .status()
        .map_err(|source| BenchError::Start {
            command: name(),
            source,
        })?;
    let wall = start.elapsed().as_secs_f64();
    if status.code() != Some(expected) {
        return Err(BenchError::Failed {
            command: name(),
            status,
            complaint: String::from("see above"),
        });
    }
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let kibibytes = u32::try_from(usage.max_rss()).unwrap_or(u32::MAX);
    Ok(Spent {
        wall,
        processor: seconds(usage.user_time()) + seconds(usage.system_time()),
        peak_memory: f64::from(kibibytes) * 1024.0,
    })
}

/// Seconds of processor time that this process has used.
pub(crate) fn own_processor_time() -> Result<f64, BenchError> {
    let usage = getrusage(UsageWho::RUSAGE_SELF)?;
    Ok(seconds(usage.user_time()) + seconds(usage.system_time()))
}

fn seconds(time: TimeVal) -> f64 {
    let whole = u64::try_from(time.tv_sec()).unwrap_or(0);
    let rest = u64::try_from(time.tv_usec()).unwrap_or(0);
    (Duration::from_secs(whole) + Duration::from_micros(rest)).as_secs_f64()
}
