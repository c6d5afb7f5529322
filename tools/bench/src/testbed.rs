//! The real daemon that is measured against: a test bed of its own, unless one is named.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::BenchError;
use crate::process;

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../testbed");
const STATE: &str = "VIRTWIRE_TESTBED";

/// A test bed that is up. One that was not is taken down again when this is dropped.
#[derive(Debug)]
pub(crate) struct Testbed {
    state: PathBuf,
    ours: bool,
}

/// The two ways to the test driver's default host.
#[derive(Debug)]
pub(crate) struct Addresses {
    pub(crate) unix: String,
    pub(crate) tcp: String,
    /// The socket that `unix` names.
    pub(crate) socket: PathBuf,
    /// What `tcp` names: host and port.
    pub(crate) host: String,
}

impl Testbed {
    /// The test bed that `VIRTWIRE_TESTBED` names, or one for this run.
    pub(crate) fn up() -> Result<Self, BenchError> {
        let state = env::var_os(STATE).map_or_else(
            || env::temp_dir().join(format!("virtwire-bench-{}", std::process::id())),
            PathBuf::from,
        );
        let was_up = script(&state, ["status"])
            .output()
            .is_ok_and(|it| it.status.success());
        let testbed = Self {
            state,
            ours: !was_up,
        };
        testbed.run(["up", "--no-guests", "--drivers", "test"])?;
        Ok(testbed)
    }

    /// Makes the test driver's default host have this many running guests.
    pub(crate) fn fleet(&self, guests: usize) -> Result<(), BenchError> {
        self.run(["fleet", &guests.to_string()])?;
        Ok(())
    }

    pub(crate) fn addresses(&self) -> Result<Addresses, BenchError> {
        let lines = self.run(["uris"])?;
        let value = |name: &str| -> String {
            lines
                .lines()
                .filter_map(|line| line.strip_prefix("export ")?.split_once('='))
                .find(|(variable, _)| *variable == name)
                .map_or("", |(_, value)| value.trim_matches('\''))
                .to_owned()
        };
        Ok(Addresses {
            unix: value("VIRTWIRE_TESTBED_TEST_UNIX"),
            tcp: value("VIRTWIRE_TESTBED_TEST_TCP"),
            socket: PathBuf::from(value("VIRTWIRE_TESTBED_SOCKET")),
            host: value("VIRTWIRE_TESTBED_ADDRESS"),
        })
    }

    /// The daemon's process.
    pub(crate) fn daemon(&self) -> Result<i32, BenchError> {
        let path = self.state.join("libvirtd.pid");
        let pid = fs::read_to_string(&path).ok();
        let pid = pid.and_then(|pid| pid.trim().parse().ok());
        pid.ok_or(BenchError::Missing {
            path,
            hint: "the test bed's daemon has to run",
        })
    }

    /// A command that runs within the test bed: its arguments are the command's.
    pub(crate) fn inside(&self) -> Command {
        script(&self.state, ["exec"])
    }

    fn run<const N: usize>(&self, arguments: [&str; N]) -> Result<String, BenchError> {
        process::output(&mut script(&self.state, arguments))
    }
}

impl Drop for Testbed {
    fn drop(&mut self) {
        if self.ours
            && let Err(error) = self.run(["down"])
        {
            eprintln!("virtwire-bench: the test bed stays up: {error}");
        }
    }
}

fn script<A: AsRef<OsStr>>(state: &Path, arguments: impl IntoIterator<Item = A>) -> Command {
    let mut command = Command::new(SCRIPT);
    command.env(STATE, state).args(arguments);
    command
}
