//! The program under test, with folders of its own.

use std::fs;
use std::io;
use std::path::PathBuf;
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;
use tokio::io::{AsyncBufRead, AsyncBufReadExt, BufReader};
use tokio::process::{Child, ChildStdout};
use tokio::time::timeout;

use crate::object;
use crate::testbed::variable;

/// The longest that any run may take: a hang is a failure.
const PATIENCE: Duration = Duration::from_secs(80);

/// A host's folders and configuration.
pub(crate) struct Host {
    root: tempfile::TempDir,
    uris: Vec<String>,
}

/// What a run has left.
#[derive(Debug)]
pub(crate) struct Run {
    /// The exit status; 128 and the signal's number for a program that a signal has ended.
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) err: String,
    pub(crate) took: Duration,
    /// When it was seen to have ended.
    pub(crate) ended: Instant,
}

impl Host {
    /// A host with the URIs of these variables.
    pub(crate) fn of(variables: &[&str]) -> Self {
        Self::with(variables.iter().map(|name| variable(name)).collect())
    }

    /// A host with these URIs.
    pub(crate) fn with(uris: Vec<String>) -> Self {
        let host = Self {
            root: tempfile::tempdir().unwrap(),
            uris,
        };
        fs::create_dir(host.path("lib")).unwrap();
        fs::create_dir(host.path("lock")).unwrap();
        fs::write(
            host.path("config"),
            format!("URIS='{}'\n", host.uris.join(" ")),
        )
        .unwrap();
        host
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    pub(crate) fn uri(&self) -> &str {
        &self.uris[0]
    }

    /// The list of guests to start again; `None` when there is none.
    pub(crate) fn list(&self) -> Option<String> {
        match fs::read_to_string(self.path("lib/libvirt-guests")) {
            Ok(text) => Some(text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => panic!("{error}"),
        }
    }

    /// The guests that the next start is to start, as the program tells it.
    ///
    /// A run that is killed leaves them in the journal: the list of the script's form follows it.
    pub(crate) async fn listed(&self) -> String {
        self.succeed(&["list", "--json"]).await.out
    }

    /// The program with this host's folders. Words of the form `NAME=value` become variables, the
    /// others arguments.
    pub(crate) fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_libvirt-guests"));
        for (option, name) in [
            ("--config", "config"),
            ("--state-dir", "lib"),
            ("--lock-dir", "lock"),
        ] {
            command.arg(option).arg(self.path(name));
        }
        add(&mut command, words);
        command
    }

    /// Runs the program to its end.
    pub(crate) async fn run(&self, words: &[&str]) -> Run {
        let run = Running::start(self.command(words)).end().await;
        if words.contains(&"--json") {
            run.json();
        }
        run
    }

    /// Runs the program to its end, which must be a good one.
    pub(crate) async fn succeed(&self, words: &[&str]) -> Run {
        let run = self.run(words).await;
        run.assert_good(words);
        run
    }
}

fn add(command: &mut Command, words: &[&str]) {
    for word in words {
        match word.split_once('=') {
            Some((name, value)) if !name.starts_with('-') => command.env(name, value),
            _ => command.arg(word),
        };
    }
}

impl Run {
    /// It ended well, and had nothing to complain of.
    pub(crate) fn assert_good(&self, words: &[&str]) {
        let (status, err) = (self.status, self.err.as_str());
        assert_eq!((status, err), (0, ""), "{words:?}: {}", self.out);
    }

    /// Standard output as the JSON that it is to be.
    pub(crate) fn json(&self) -> Value {
        object::object(Some(self.status), &self.out)
    }

    /// Asserts that standard output has these lines, in whatever order.
    pub(crate) fn says(&self, lines: &[&str]) {
        for line in lines {
            assert!(
                self.out.lines().any(|said| said == *line),
                "{line}: {self:?}"
            );
        }
    }
}

/// A run that goes on.
pub(crate) struct Running {
    child: Child,
    lines: BufReader<ChildStdout>,
    out: String,
    since: Instant,
}

impl Running {
    pub(crate) fn start(command: Command) -> Self {
        let mut command = tokio::process::Command::from(command);
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true);
        let mut child = command.spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap());
        Self {
            child,
            lines,
            out: String::new(),
            since: Instant::now(),
        }
    }

    /// Waits until it prints a line that begins so.
    pub(crate) async fn until(&mut self, beginning: &str) {
        let work = async {
            loop {
                let from = self.out.len();
                let read = self.lines.read_line(&mut self.out).await.unwrap();
                assert!(read > 0, "it ended without {beginning:?}: {}", self.out);
                if self.out[from..].starts_with(beginning) {
                    return;
                }
            }
        };
        timeout(PATIENCE, work).await.unwrap();
    }

    /// Sends it a signal, by name. One that has ended meanwhile does not mind.
    pub(crate) fn signal(&self, name: &str) {
        if let Some(id) = self.child.id() {
            let kill = Command::new("kill")
                .arg(format!("-{name}"))
                .arg(id.to_string())
                .output();
            kill.unwrap();
        }
    }

    /// Waits for its end.
    pub(crate) async fn end(mut self) -> Run {
        let stderr = BufReader::new(self.child.stderr.take().unwrap());
        let mut err = String::new();
        let work = async {
            let out = to_end(&mut self.lines, &mut self.out);
            tokio::join!(self.child.wait(), out, to_end(stderr, &mut err)).0
        };
        let Ok(status) = timeout(PATIENCE, work).await else {
            panic!("the program hangs: {}{err}", self.out);
        };
        let ended = Instant::now();
        Run {
            status: code(status.unwrap()),
            out: self.out,
            err,
            took: ended - self.since,
            ended,
        }
    }
}

/// Reads line by line, so that what there is can be shown if the end never comes.
async fn to_end(mut reader: impl AsyncBufRead + Unpin, text: &mut String) {
    while reader.read_line(text).await.unwrap() > 0 {}
}

fn code(status: ExitStatus) -> i32 {
    use std::os::unix::process::ExitStatusExt;
    status
        .code()
        .or_else(|| Some(128 + status.signal()?))
        .unwrap()
}
