//! Events beside calls: what a subscriber that takes nothing costs everybody else.

mod memory;
mod source;

pub(crate) use source::Flood;

use std::env;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use tokio::runtime;
use virtwire::{ConnectOptions, Connection};

use crate::arguments::Extent;
use crate::error::BenchError;
use crate::report::{Bar, Report, Row, Unit};

/// Events of one flood, and how many of them the daemon sends in a second.
const EVENTS: u32 = 100_000;
const EVENTS_A_SECOND: u32 = 50_000;
/// Events as large as the protocol allows, and how many of them.
const HOSTILE_BYTES: u32 = 32 * 1024 * 1024 - 64;
const HOSTILE_EVENTS: u32 = 64;
/// Rounds, each a quiet time and a flood.
const ROUNDS: usize = 5;
/// Calls of a quiet time, and between two looks at how far a flood is.
const QUIET_CALLS: usize = 20_000;
const CALLS_AT_A_TIME: usize = 100;

pub(crate) fn run(extent: Extent) -> Result<Report, BenchError> {
    let runtime = runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(BenchError::Runtime)?;
    runtime.block_on(measure(extent))
}

async fn measure(extent: Extent) -> Result<Report, BenchError> {
    let (mut quiet, mut beside, mut grown) = (Vec::new(), Vec::new(), Vec::new());
    let flood = Flood {
        events: extent.choose(1000, EVENTS),
        bytes: 0,
        a_second: EVENTS_A_SECOND,
    };
    for _ in 0..extent.choose(1, ROUNDS) {
        let round = round(flood, extent.choose(100, QUIET_CALLS)).await?;
        quiet.push(percentile(round.quiet));
        beside.push(percentile(round.beside));
        grown.push(round.grown);
    }
    let hostile = Flood {
        events: extent.choose(2, HOSTILE_EVENTS),
        bytes: HOSTILE_BYTES,
        a_second: u32::MAX,
    };
    let hostile = round(hostile, 100).await?.grown;
    Ok(Report {
        title: "Events to a subscriber that takes none".into(),
        notes: vec![
            format!(
                "the daemon, a process of its own, sends {} events, {EVENTS_A_SECOND} a second; medians of {ROUNDS} rounds",
                flood.events
            ),
            "memory: growth of the process's peak while they come".into(),
        ],
        rows: vec![
            Row::new(
                "99th percentile of a call beside them",
                Unit::Time,
                &beside,
                ("no events", &quiet),
                Bar::Share(2.0),
            ),
            Row::new(
                "memory",
                Unit::Memory,
                &grown,
                ("", &[]),
                Bar::Limit(8_388_608.0),
            ),
            Row::new(
                "memory, 64 events of 32 MiB",
                Unit::Memory,
                &[hostile],
                ("", &[]),
                Bar::Limit(8_388_608.0),
            ),
        ],
    })
}

struct Round {
    /// Seconds of each call before the flood.
    quiet: Vec<f64>,
    /// Seconds of each call during it.
    beside: Vec<f64>,
    /// By how many bytes the peak of memory has grown.
    grown: f64,
}

async fn round(flood: Flood, quiet_calls: usize) -> Result<Round, BenchError> {
    let daemon = Daemon::start(flood)?;
    let connection = ConnectOptions::new().open(&daemon.uri).await?;
    let _sleeps = connection.lifecycle_events().await?;
    let quiet = calls(&connection, quiet_calls).await?;
    let before = memory::restart_peak()?;
    let mut beside = Vec::new();
    // The first call starts the flood; each says how many events were sent.
    while connection.node_free_memory().await? < u64::from(flood.events) {
        beside.extend(calls(&connection, CALLS_AT_A_TIME).await?);
    }
    let grown = memory::peak()? - before;
    Ok(Round {
        quiet,
        beside,
        grown,
    })
}

/// Makes calls one after the other, and returns the seconds of each.
async fn calls(connection: &Connection, count: usize) -> Result<Vec<f64>, BenchError> {
    let mut seconds = Vec::with_capacity(count);
    for _ in 0..count {
        let start = Instant::now();
        connection.library_version().await?;
        seconds.push(start.elapsed().as_secs_f64());
    }
    Ok(seconds)
}

fn percentile(mut seconds: Vec<f64>) -> f64 {
    seconds.sort_unstable_by(f64::total_cmp);
    let place = seconds.len() * 99 / 100;
    seconds.get(place).copied().unwrap_or(f64::NAN)
}

/// The source of events, as a process.
struct Daemon {
    process: Child,
    uri: String,
}

impl Daemon {
    fn start(flood: Flood) -> Result<Self, BenchError> {
        let program = env::current_exe()?;
        let mut command = Command::new(program);
        command.args(["worker", "events"]).args(flood.words());
        let name = format!("{command:?}");
        let started = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
        let mut process = started.map_err(|source| BenchError::Start {
            command: name.clone(),
            source,
        })?;
        let mut uri = String::new();
        if let Some(output) = process.stdout.take() {
            BufReader::new(output).read_line(&mut uri)?;
        }
        if uri.is_empty() {
            return Err(BenchError::Output {
                command: name,
                output: uri,
            });
        }
        let uri = uri.trim().to_owned();
        Ok(Self { process, uri })
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        // One that has ended by itself cannot be killed.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
