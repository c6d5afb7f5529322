//! A `run` that goes on.

use std::process::{Output, Stdio};
use std::time::{Duration, Instant};

use tokio::io::{AsyncBufReadExt, AsyncReadExt, BufReader};
use tokio::process::{Child, ChildStderr};

use crate::program::Program;

/// The program while it stays.
pub(crate) struct Resident {
    child: Child,
    /// The program's process, which is the launcher's child where there is one.
    pub(crate) id: u32,
    launcher: Option<u32>,
    lines: BufReader<ChildStderr>,
    err: String,
}

/// The children of a process; waits for the first one for a while.
pub(crate) fn children(id: u32) -> Vec<u32> {
    let since = Instant::now();
    loop {
        let ids = living_children(id);
        if !ids.is_empty() || since.elapsed() > Duration::from_secs(5) {
            return ids;
        }
        std::thread::yield_now();
    }
}

/// The children that a process has now, those that have ended but are not buried included.
pub(crate) fn living_children(id: u32) -> Vec<u32> {
    let path = format!("/proc/{id}/task/{id}/children");
    // One that has ended has none.
    let text = std::fs::read_to_string(path).unwrap_or_default();
    text.split_whitespace()
        .map(|id| id.parse().unwrap())
        .collect()
}

/// What a run has left.
#[derive(Debug)]
pub(crate) struct Left {
    pub(crate) status: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Resident {
    /// Starts it.
    pub(crate) fn begin(program: &Program, variables: &[(&str, &str)], arguments: &[&str]) -> Self {
        Self::launched(program, &[], variables, arguments)
    }

    /// Starts it by a launcher.
    pub(crate) fn launched(
        program: &Program,
        launcher: &[&str],
        variables: &[(&str, &str)],
        arguments: &[&str],
    ) -> Self {
        let arguments = [&["run"], arguments].concat();
        let mut child = program
            .launch(launcher, variables, &arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stderr.take().unwrap());
        let id = child.id().unwrap();
        let ids = if launcher.is_empty() {
            vec![id]
        } else {
            children(id)
        };
        Self {
            child,
            id: *ids.first().expect("the launcher has a child"),
            launcher: (!launcher.is_empty()).then_some(id),
            lines,
            err: String::new(),
        }
    }

    /// Starts it, and waits until its guests are started.
    pub(crate) async fn staying(
        program: &Program,
        variables: &[(&str, &str)],
        arguments: &[&str],
    ) -> Self {
        let mut resident = Self::begin(program, variables, arguments);
        resident.says("waiting for SIGTERM").await;
        resident
    }

    /// Waits until it says something that has these words.
    pub(crate) async fn says(&mut self, words: &str) {
        loop {
            let from = self.err.len();
            let read = self.lines.read_line(&mut self.err).await.unwrap();
            assert!(read > 0, "it ended without {words:?}: {}", self.err);
            if self.err[from..].contains(words) {
                return;
            }
        }
    }

    /// Sends it a signal, by name; not to one that has ended.
    pub(crate) fn signal(&self, name: &str) {
        // A process that its launcher has buried may have left its number to another.
        if let Some(launcher) = self.launcher
            && !living_children(launcher).contains(&self.id)
        {
            return;
        }
        let mut kill = std::process::Command::new("kill");
        kill.arg(format!("-{name}")).arg(self.id.to_string());
        // It may end by itself in this very moment.
        let _ = kill.stderr(Stdio::null()).status().unwrap();
    }

    /// Waits for its end.
    pub(crate) async fn end(mut self) -> Left {
        let (output, read) = tokio::join!(
            self.child.wait_with_output(),
            self.lines.read_to_string(&mut self.err)
        );
        read.unwrap();
        let Output { status, stdout, .. } = output.unwrap();
        Left {
            status: status.code(),
            out: String::from_utf8(stdout).unwrap(),
            err: self.err,
        }
    }

    /// Sends it a signal and waits for its end, which is how long after?
    pub(crate) async fn end_by(self, name: &str) -> (Left, Duration) {
        let since = Instant::now();
        self.signal(name);
        let left = self.end().await;
        (left, since.elapsed())
    }
}
