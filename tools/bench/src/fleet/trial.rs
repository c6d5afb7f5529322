//! The program on one fleet, again and again.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tempfile::TempDir;

use super::point::{Job, Point};
use super::simulator::{Happened, Shape, Simulator};
use crate::arguments::ProgramOptions;
use crate::counter::{Counter, append};
use crate::error::BenchError;
use crate::process;
use crate::sample::median;
use crate::stopwatch::Spent;

/// Open files that a process is allowed to have nearly everywhere, unless it asks for more.
const FILES: &str = "1024";

/// The two programs.
#[derive(Debug)]
pub(crate) struct Programs {
    ours: PathBuf,
    simulator: PathBuf,
}

impl Programs {
    pub(crate) fn of(options: &ProgramOptions) -> Result<Self, BenchError> {
        let own = env::current_exe().unwrap_or_default();
        let found = |given: &Option<PathBuf>, name: &str| {
            let path = given.clone().unwrap_or_else(|| own.with_file_name(name));
            let hint = "build it with `cargo build --release -p virtwire -p virtwire-sim`";
            if path.exists() {
                Ok(path)
            } else {
                Err(BenchError::Missing { path, hint })
            }
        };
        Ok(Self {
            ours: found(&options.program, "libvirt-guests")?,
            simulator: found(&options.simulator, "virtwire-sim")?,
        })
    }
}

/// A fleet and the places of the program that works on it.
#[derive(Debug)]
pub(crate) struct Trial<'a> {
    programs: &'a Programs,
    shape: Shape,
    simulator: Simulator,
    places: TempDir,
}

/// One run.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Measured {
    pub(crate) spent: Spent,
    /// Seconds from the program's start to the end of the last guest of a host in no trouble.
    pub(crate) last_guest: f64,
    simulator: f64,
}

impl<'a> Trial<'a> {
    pub(crate) fn new(programs: &'a Programs, shape: Shape) -> Result<Self, BenchError> {
        let write = |source| BenchError::Write {
            path: env::temp_dir(),
            source,
        };
        let places = TempDir::new().map_err(write)?;
        fs::write(places.path().join("configuration"), "").map_err(write)?;
        let simulator = Simulator::start(&programs.simulator, &shape, places.path())?;
        Ok(Self {
            programs,
            shape,
            simulator,
            places,
        })
    }

    /// A point for each job of the cycle, made of so many runs.
    pub(crate) fn cycles(&self, runs: usize) -> Result<Vec<Point>, BenchError> {
        let mut all: [Vec<Measured>; Job::CYCLE.len()] = Default::default();
        for _ in 0..runs {
            for (job, measured) in Job::CYCLE.into_iter().zip(&mut all) {
                measured.push(self.run(job, &[], 0)?);
            }
        }
        let points = Job::CYCLE.into_iter().zip(&all);
        Ok(points.map(|(job, runs)| self.point(job, runs)).collect())
    }

    fn point(&self, job: Job, runs: &[Measured]) -> Point {
        let of = |value: fn(&Measured) -> f64| runs.iter().map(value).collect::<Vec<_>>();
        let whole = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Point {
            job,
            hosts: whole(self.shape.hosts),
            guests: whole(self.shape.guests),
            takes: self.shape.takes.as_secs_f64(),
            wall: median(&of(|it| it.spent.wall)),
            processor: median(&of(|it| it.spent.processor)),
            peak_memory: of(|it| it.spent.peak_memory)
                .into_iter()
                .fold(0.0, f64::max),
            simulator: median(&of(|it| it.simulator / it.spent.wall)),
        }
    }

    /// Runs the program once, and sees whether it did what it had to on hosts in no trouble.
    pub(crate) fn run(
        &self,
        job: Job,
        options: &[&str],
        status: i32,
    ) -> Result<Measured, BenchError> {
        let processor = self.simulator.processor_time()?;
        let began = SystemTime::now().duration_since(UNIX_EPOCH);
        let spent: Spent = process::result(&mut self.command(job, options, status))?;
        let simulator = self.simulator.processor_time()? - processor;
        let happened = self.simulator.happened()?;
        self.check(job, &happened)?;
        let began = began.unwrap_or(Duration::ZERO).as_secs_f64();
        Ok(Measured {
            spent,
            last_guest: happened.last_change() - began,
            simulator,
        })
    }

    /// Runs the program under a counter, and sees whether it did what it had to.
    pub(crate) fn count(
        &self,
        job: Job,
        counter: Counter,
        trace: &Path,
    ) -> Result<u64, BenchError> {
        let number = counter.count(&self.program(job, &[]), trace)?;
        self.check(job, &self.simulator.happened()?)?;
        Ok(number)
    }

    /// The URI of the first host.
    pub(crate) fn uri(&self) -> Result<String, BenchError> {
        let path = self.places.path().join("hosts");
        let hosts = fs::read_to_string(&path).map_err(|source| BenchError::Read {
            path: path.clone(),
            source,
        })?;
        let uri = hosts.lines().find(|line| !line.starts_with('#'));
        uri.map(str::to_owned).ok_or(BenchError::Missing {
            path,
            hint: "the simulator has to list its hosts in it",
        })
    }

    fn command(&self, job: Job, options: &[&str], status: i32) -> Command {
        let own = env::current_exe().unwrap_or_default();
        let program = self.program(job, options);
        let mut command = Command::new(own);
        command
            .args(["worker", "stopwatch", "--files", FILES, "--status"])
            .arg(status.to_string())
            .arg("--");
        append(&mut command, &program);
        command
    }

    fn program(&self, job: Job, options: &[&str]) -> Command {
        let place = |name| self.places.path().join(name);
        let mut command = Command::new(&self.programs.ours);
        command
            .arg("--config")
            .arg(place("configuration"))
            .arg("--hosts")
            .arg(place("hosts"))
            .arg("--state-dir")
            .arg(place("state"))
            .arg("--lock-dir")
            .arg(place("lock"))
            .args(options)
            .arg(job.command())
            .env("ON_SHUTDOWN", job.on_shutdown())
            .env("PARALLEL_SHUTDOWN", "10")
            .env("SHUTDOWN_TIMEOUT", "300");
        command
    }

    fn check(&self, job: Job, happened: &Happened) -> Result<(), BenchError> {
        let hosts = happened.good_hosts();
        let (count, running) = hosts.fold((0, 0), |(count, running), host| {
            (count + 1, running + host.active)
        });
        let expected = match job {
            Job::Suspend | Job::Shutdown => 0,
            Job::Resume | Job::Boot => count * self.shape.guests,
        };
        if running == expected {
            return Ok(());
        }
        Err(BenchError::Guests {
            job: format!("{} of {} hosts", job.name(), self.shape.hosts),
            running,
            expected,
        })
    }
}
