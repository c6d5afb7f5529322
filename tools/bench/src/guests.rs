//! Our `libvirt-guests` beside the shell script, on a real libvirtd's test driver.

mod raw;

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::arguments::{Extent, GuestsOptions, RawJob};
use crate::error::BenchError;
use crate::process;
use crate::report::{Bar, Report, Row, Unit};
use crate::stopwatch::Spent;
use crate::testbed::Testbed;

const URI: &str = "test+unix:///default";
/// The stops, and how many times faster than the script ours has to be.
const JOBS: [StopJob; 3] = [
    StopJob {
        name: "shutdown one by one",
        settings: "ON_SHUTDOWN=shutdown\nPARALLEL_SHUTDOWN=0\n",
        raw: RawJob::OneByOne,
        bar: 2000.0,
    },
    StopJob {
        name: "PARALLEL_SHUTDOWN=10",
        settings: "ON_SHUTDOWN=shutdown\nPARALLEL_SHUTDOWN=10\n",
        raw: RawJob::Parallel,
        bar: 900.0,
    },
    StopJob {
        name: "suspend",
        settings: "ON_SHUTDOWN=suspend\n",
        raw: RawJob::Suspend,
        bar: 3000.0,
    },
];
const START_BAR: f64 = 150.0;
/// How many times as long as a loop of the same calls ours may take.
const RAW_BAR: f64 = 1.5;
const PROCESSOR_BAR: f64 = 50.0;
const MEMORY_BAR: f64 = 1.0 / 3.0;
/// Runs of ours before and after each of the script's.
const RUNS: u32 = 10;
/// Runs in a mount namespace of its own, where the script's fixed places are ours. The command
/// gets a process of its own too: this one has had children, whose costs it would inherit.
const ENCLOSED: &str = r#"mount --bind "$1" /etc/default/libvirt-guests
mount --bind "$2" /var/lock
shift 2
"$@"
exit"#;

struct StopJob {
    name: &'static str,
    settings: &'static str,
    raw: RawJob,
    /// How many times faster ours has to be.
    bar: f64,
}

/// What one of the two needed for the runs of one job.
#[derive(Default)]
struct Costs {
    wall: Vec<f64>,
    processor: Vec<f64>,
    peak_memory: Vec<f64>,
}

impl Costs {
    fn add(&mut self, spent: Spent) {
        self.wall.push(spent.wall);
        self.processor.push(spent.processor);
        self.peak_memory.push(spent.peak_memory);
    }
}

/// Runs every job with both.
pub(crate) fn run(
    testbed: &Testbed,
    options: &GuestsOptions,
    extent: Extent,
) -> Result<Report, BenchError> {
    let ours = program(options)?;
    if !options.script.exists() {
        return Err(BenchError::Missing {
            path: options.script.clone(),
            hint: "install libvirt-clients, or pass --script",
        });
    }
    let guests = extent.choose(3, 51);
    testbed.fleet(guests)?;
    let bench = Bench::new(testbed, guests)?;

    let mut rows = Vec::new();
    let mut our_memory = Vec::new();
    let mut starts = Three::default();
    for job in &JOBS {
        let mut stops = Three::default();
        bench.configure(job)?;
        let both = |stops: &mut Three, starts: &mut Three| {
            for _ in 0..extent.choose(1, RUNS) {
                bench.there_and_back(
                    job,
                    Peer::Program(&ours),
                    &mut stops.ours,
                    &mut starts.ours,
                )?;
                bench.there_and_back(job, Peer::Raw, &mut stops.raw, &mut starts.raw)?;
            }
            Ok::<(), BenchError>(())
        };
        for _ in 0..options.script_runs {
            both(&mut stops, &mut starts)?;
            let script = Peer::Program(&options.script);
            bench.there_and_back(job, script, &mut stops.script, &mut starts.script)?;
            both(&mut stops, &mut starts)?;
        }
        let name = format!("stop, {}", job.name);
        rows.extend(compare(&name, &stops, job.bar));
        our_memory.extend(stops.ours.peak_memory);
    }
    rows.extend(compare("start", &starts, START_BAR));
    our_memory.extend(starts.ours.peak_memory);
    our_memory.sort_unstable_by(f64::total_cmp);
    let peak = our_memory.last().copied().unwrap_or(f64::NAN);
    let virsh = bench.time(["virsh", "-c", URI, "list"])?.peak_memory;
    rows.push(Row::new(
        "peak memory of one process",
        Unit::Memory,
        &[peak],
        ("virsh list", &[virsh]),
        Bar::Share(MEMORY_BAR),
    ));
    Ok(Report {
        title: format!("libvirt-guests: {guests} running guests of the test driver"),
        notes: vec![
            format!(
                "{} beside {}, median of {} and {} runs of each stop",
                ours.display(),
                options.script.display(),
                2 * options.script_runs * extent.choose(1, RUNS),
                options.script_runs,
            ),
            "cpu: user and system time of the process and all its children; not the daemon's"
                .into(),
        ],
        rows,
    })
}

/// The costs of one job for each of those who did it.
#[derive(Default)]
struct Three {
    ours: Costs,
    raw: Costs,
    script: Costs,
}

fn compare(name: &str, costs: &Three, bar: f64) -> [Row; 3] {
    let Three { ours, raw, script } = costs;
    let row = |what: String, ours: &[f64], peer, bar| Row::new(what, Unit::Time, ours, peer, bar);
    [
        row(
            name.to_owned(),
            &ours.wall,
            ("the script", &script.wall),
            Bar::Times(bar),
        ),
        row(
            format!("{name}, cpu"),
            &ours.processor,
            ("the script", &script.processor),
            Bar::Times(PROCESSOR_BAR),
        ),
        row(
            format!("{name}, its calls"),
            &ours.wall,
            ("a raw loop", &raw.wall),
            Bar::Share(RAW_BAR),
        ),
    ]
}

/// Sends the calls of a job and nothing else.
pub(crate) fn raw(job: RawJob, uri: &str) -> Result<(), BenchError> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(BenchError::Runtime)?;
    runtime.block_on(raw::work(job, uri))
}

/// Somebody who stops and starts guests.
#[derive(Clone, Copy)]
enum Peer<'a> {
    Program(&'a Path),
    Raw,
}

impl Peer<'_> {
    fn command(self, stop: Option<&StopJob>) -> Vec<OsString> {
        match (self, stop) {
            (Self::Program(path), Some(_)) => vec![path.into(), "stop".into()],
            (Self::Program(path), None) => vec![path.into(), "start".into()],
            (Self::Raw, stop) => {
                let own = env::current_exe().unwrap_or_default();
                let job = stop.map_or(RawJob::Start, |job| job.raw).word();
                let words = ["worker", "raw", job, URI].map(OsString::from);
                [own.into()].into_iter().chain(words).collect()
            }
        }
    }
}

fn program(options: &GuestsOptions) -> Result<PathBuf, BenchError> {
    let beside = || {
        let own = env::current_exe().unwrap_or_default();
        own.with_file_name("libvirt-guests")
    };
    let path = options.program.clone().unwrap_or_else(beside);
    if path.exists() {
        return Ok(path);
    }
    Err(BenchError::Missing {
        path,
        hint: "build it with `cargo build --release --bin libvirt-guests`, or pass --program",
    })
}

/// The test bed, and the places that stand in for the system's.
struct Bench<'a> {
    testbed: &'a Testbed,
    guests: usize,
    places: TempDir,
}

impl<'a> Bench<'a> {
    fn new(testbed: &'a Testbed, guests: usize) -> Result<Self, BenchError> {
        let made = || {
            let places = TempDir::new()?;
            fs::create_dir(places.path().join("lock"))?;
            Ok(places)
        };
        let places = made().map_err(|source| BenchError::Write {
            path: env::temp_dir(),
            source,
        })?;
        Ok(Self {
            testbed,
            guests,
            places,
        })
    }

    fn configuration(&self) -> PathBuf {
        self.places.path().join("configuration")
    }

    /// Both read the same file.
    fn configure(&self, job: &StopJob) -> Result<(), BenchError> {
        let path = self.configuration();
        let text = format!("URIS={URI}\nON_BOOT=start\n{}", job.settings);
        fs::write(&path, text).map_err(|source| BenchError::Write { path, source })
    }

    /// A stop and the start after it, and whether they did what they had to.
    fn there_and_back(
        &self,
        job: &StopJob,
        peer: Peer<'_>,
        stops: &mut Costs,
        starts: &mut Costs,
    ) -> Result<(), BenchError> {
        let stop = || format!("{:?}, {}", peer.command(Some(job)), job.name);
        stops.add(self.time(peer.command(Some(job)))?);
        self.require_running(0, stop)?;
        starts.add(self.time(peer.command(None))?);
        self.require_running(self.guests, || format!("{} and start", stop()))
    }

    fn time<A: AsRef<OsStr>>(
        &self,
        command: impl IntoIterator<Item = A>,
    ) -> Result<Spent, BenchError> {
        let own = env::current_exe().unwrap_or_default();
        process::result(
            self.inside()
                .arg(own)
                .args(["worker", "stopwatch"])
                .args(command),
        )
    }

    /// Asks virsh, who is neither.
    fn require_running(&self, expected: usize, job: impl Fn() -> String) -> Result<(), BenchError> {
        let list = process::output(self.inside().args(["virsh", "-c", URI, "list", "--name"]))?;
        let running = list.split_whitespace().count();
        if running == expected {
            return Ok(());
        }
        Err(BenchError::Guests {
            job: job(),
            running,
            expected,
        })
    }

    fn inside(&self) -> Command {
        let mut command = self.testbed.inside();
        command
            .args(["unshare", "--mount", "--propagation", "private"])
            .args(["sh", "-e", "-c", ENCLOSED, "sh"])
            .arg(self.configuration())
            .arg(self.places.path().join("lock"));
        command
    }
}
