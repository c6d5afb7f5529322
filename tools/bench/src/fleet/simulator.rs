//! The simulator in a process of its own, and what it saw.

use std::fs;
use std::io::{BufRead, BufReader, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use serde::Deserialize;
use serde_json::json;

use crate::error::BenchError;

/// How long the simulator may take to write its record.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often the record is looked for.
const LOOK: Duration = Duration::from_millis(1);

/// What a fleet is to be.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shape {
    pub(crate) hosts: usize,
    pub(crate) guests: usize,
    /// How long every guest's save, shutdown and start takes.
    pub(crate) takes: Duration,
    /// Hosts that cannot be connected to, and hosts that hang.
    pub(crate) dead: usize,
    pub(crate) hanging: usize,
}

/// What the simulator wrote down.
#[derive(Debug, Deserialize)]
pub(crate) struct Happened {
    /// When the fleet was made, in seconds since 1970.
    pub(crate) born: f64,
    pub(crate) hosts: Vec<HostHappened>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct HostHappened {
    pub(crate) trouble: Option<String>,
    pub(crate) active: usize,
    /// In seconds since the fleet was made.
    pub(crate) last_change: Option<f64>,
}

impl Happened {
    /// The hosts that are in no trouble.
    pub(crate) fn good_hosts(&self) -> impl Iterator<Item = &HostHappened> {
        self.hosts.iter().filter(|host| host.trouble.is_none())
    }

    /// When the last guest of these hosts was done with, in seconds since 1970.
    pub(crate) fn last_change(&self) -> f64 {
        let changes = self.good_hosts().filter_map(|host| host.last_change);
        self.born + changes.fold(0.0, f64::max)
    }
}

/// A fleet that listens, ended when dropped.
#[derive(Debug)]
pub(crate) struct Simulator {
    child: Child,
    places: PathBuf,
}

impl Simulator {
    /// Starts it with its files in a folder; `hosts` is the list of its hosts.
    pub(crate) fn start(program: &Path, shape: &Shape, folder: &Path) -> Result<Self, BenchError> {
        let takes = u64::try_from(shape.takes.as_millis()).unwrap_or(u64::MAX);
        let guest = json!({
            "name": "vm", "count": shape.guests, "saves_in_ms": takes, "restores_in_ms": takes,
            "shuts_down_after_ms": takes, "starts_in_ms": takes,
        });
        let config = folder.join("guests.json");
        let text = json!({ "guests": [guest] }).to_string();
        fs::write(&config, text).map_err(|source| BenchError::Write {
            path: config.clone(),
            source,
        })?;
        let mut command = Command::new(program);
        command
            .args(["--tcp", "127.0.0.1:0", "--config"])
            .arg(&config)
            .arg("--record")
            .arg(folder.join("record"))
            .arg("--list")
            .arg(folder.join("hosts"));
        for (option, number) in [
            ("--hosts", shape.hosts),
            ("--dead", shape.dead),
            ("--hanging", shape.hanging),
        ] {
            command.arg(option).arg(number.to_string());
        }
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|source| BenchError::Start {
                command: program.display().to_string(),
                source,
            })?;
        let output = child.stdout.take().map(BufReader::new);
        let lines = output.into_iter().flat_map(BufRead::lines);
        let told = lines.take(shape.hosts).map_while(Result::ok).count();
        let simulator = Self {
            child,
            places: folder.to_owned(),
        };
        if told < shape.hosts {
            let complaint = String::from("it did not tell its hosts");
            return Err(BenchError::Simulator { complaint });
        }
        Ok(simulator)
    }

    /// What has happened since it was last asked.
    pub(crate) fn happened(&self) -> Result<Happened, BenchError> {
        let path = self.places.join("record");
        let _ = fs::remove_file(&path);
        self.signal(Signal::SIGUSR1)?;
        let since = Instant::now();
        let text = loop {
            match fs::read(&path) {
                Ok(text) => break text,
                Err(error) if error.kind() == ErrorKind::NotFound && since.elapsed() < PATIENCE => {
                    sleep(LOOK);
                }
                Err(source) => return Err(BenchError::Read { path, source }),
            }
        };
        serde_json::from_slice(&text).map_err(|source| BenchError::Parse { path, source })
    }

    /// Seconds of processor time that it has used. It has one thread.
    pub(crate) fn processor_time(&self) -> Result<f64, BenchError> {
        let path = PathBuf::from(format!("/proc/{}/schedstat", self.child.id()));
        let text = fs::read_to_string(&path).map_err(|source| BenchError::Read {
            path: path.clone(),
            source,
        })?;
        let nanoseconds = text
            .split_whitespace()
            .next()
            .and_then(|it| it.parse().ok());
        Ok(Duration::from_nanos(nanoseconds.unwrap_or_default()).as_secs_f64())
    }

    fn signal(&self, signal: Signal) -> Result<(), BenchError> {
        let pid = i32::try_from(self.child.id()).unwrap_or(i32::MAX);
        Ok(kill(Pid::from_raw(pid), signal)?)
    }
}

impl Drop for Simulator {
    fn drop(&mut self) {
        // It has nothing that needs an orderly end, and its folder goes too.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
