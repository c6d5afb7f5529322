//! Counting what a process does, which is the same on a busy machine as on a quiet one.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde::Deserialize;

use crate::error::BenchError;
use crate::process;

/// What can be counted of a process from outside, all its threads together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Counter {
    /// Instructions in user mode, by valgrind's callgrind.
    Instructions,
    /// Blocks of memory, by valgrind's dhat.
    Allocations,
    /// By strace, children included.
    SystemCalls,
}

impl Counter {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Instructions => "instructions",
            Self::Allocations => "allocations",
            Self::SystemCalls => "system calls",
        }
    }

    /// How a person looks into a trace.
    pub(crate) fn viewer(self) -> &'static str {
        match self {
            Self::Instructions => "callgrind_annotate",
            Self::Allocations => "open /usr/libexec/valgrind/dh_view.html and load",
            Self::SystemCalls => "less",
        }
    }

    /// Runs a command to its end, writes the trace to a file and returns the number in it.
    pub(crate) fn count(self, command: &Command, trace: &Path) -> Result<u64, BenchError> {
        let mut counted = match self {
            Self::Instructions => {
                let mut valgrind = Command::new("valgrind");
                let mut file = "--callgrind-out-file=".to_owned();
                file.push_str(&trace.to_string_lossy());
                valgrind.args(["--tool=callgrind", &file]);
                valgrind
            }
            Self::Allocations => {
                let mut valgrind = Command::new("valgrind");
                let mut file = "--dhat-out-file=".to_owned();
                file.push_str(&trace.to_string_lossy());
                valgrind.args(["--tool=dhat", &file]);
                valgrind
            }
            Self::SystemCalls => {
                let mut strace = Command::new("strace");
                strace
                    .args(["-f", "-C", "-U", "calls,name", "-o"])
                    .arg(trace);
                strace
            }
        };
        append(&mut counted, command);
        process::output(&mut counted)?;
        let text = fs::read_to_string(trace).map_err(|source| BenchError::Read {
            path: trace.to_owned(),
            source,
        })?;
        self.total(&text).ok_or_else(|| BenchError::Output {
            command: format!("{counted:?}"),
            output: String::from("a trace without a total"),
        })
    }

    fn total(self, trace: &str) -> Option<u64> {
        match self {
            Self::Instructions => {
                let mut lines = trace.lines();
                let total = lines.find_map(|line| line.strip_prefix("totals: "))?;
                total.trim().parse().ok()
            }
            Self::Allocations => {
                let trace: Dhat = serde_json::from_str(trace).ok()?;
                Some(trace.points.iter().map(|point| point.blocks).sum())
            }
            // The line of the summary at the end.
            Self::SystemCalls => trace.lines().rev().find_map(|line| {
                let mut words = line.split_whitespace();
                let calls = words.next()?.parse().ok()?;
                (words.next() == Some("total")).then_some(calls)
            }),
        }
    }
}

/// Adds a command and its environment to what runs it.
pub(crate) fn append(runner: &mut Command, command: &Command) {
    runner.arg(command.get_program()).args(command.get_args());
    let values = command.get_envs();
    runner.envs(values.filter_map(|(name, value)| Some((name, value?))));
}

/// The part of dhat's file that tells how many blocks were allocated.
#[derive(Deserialize)]
struct Dhat {
    #[serde(rename = "pps")]
    points: Vec<Point>,
}

/// One place of the program.
#[derive(Deserialize)]
struct Point {
    #[serde(rename = "tbk")]
    blocks: u64,
}

#[cfg(test)]
mod tests {
    use super::Counter;

    #[test]
    fn totals_are_found_in_what_the_tools_write() {
        let callgrind = "version: 1\nsummary: 12\n\ntotals: 1234\n";
        assert_eq!(Counter::Instructions.total(callgrind), Some(1234));
        let dhat = r#"{"dhatFileVersion":2,"pps":[{"tb":8,"tbk":2,"fs":[1]},{"tb":8,"tbk":3,"fs":[]}],"ftbl":[]}"#;
        assert_eq!(Counter::Allocations.total(dhat), Some(5));
        let strace = "7 read(3, \"total\", 5) = 5\n7 +++ exited with 0 +++\n\
                      calls syscall\n--------- ----\n       11 read\n--------- ----\n       11 total\n";
        assert_eq!(Counter::SystemCalls.total(strace), Some(11));
    }

    #[test]
    fn a_trace_that_was_cut_short_has_no_total() {
        for counter in [
            Counter::Instructions,
            Counter::Allocations,
            Counter::SystemCalls,
        ] {
            assert_eq!(counter.total("7 read(3"), None, "{counter:?}");
        }
    }
}
