//! What a resident run says of itself, in a file, for probes.

use std::fmt;
use std::fs::{self, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use rustix::time::{ClockId, clock_gettime};
use serde::{Deserialize, Serialize};
use tokio::time::interval;
use virtwire::guests::journal::Places;

use crate::output::Output;

/// How often a run says that it is alive.
const HEARTBEAT: Duration = Duration::from_secs(5);
/// How long it may say nothing, in seconds, before it counts as dead.
const SILENCE_MAX: u64 = 20;
/// The most of a status file that is read, in bytes.
const FILE_MAX: u64 = 16 << 20;
/// The most problems that are told; the others are counted.
const PROBLEMS_MAX: usize = 16;

/// What a run is at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Phase {
    /// It starts guests for the first time.
    Starting,
    /// Guests were started, as far as that could be done.
    Staying,
    /// It stops guests.
    Stopping,
}

impl fmt::Display for Phase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Starting => "starting",
            Self::Staying => "staying",
            Self::Stopping => "stopping",
        })
    }
}

/// What a run says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub(crate) struct Status {
    /// The process, as it sees itself.
    pub(crate) process: u32,
    pub(crate) phase: Phase,
    /// What is not as it should be since the last start.
    pub(crate) problems: Vec<String>,
    /// The URIs that it works on.
    pub(crate) uris: Vec<String>,
    /// When it said so, in seconds since the host booted: a clock that nobody sets.
    seen: u64,
    /// Whether the file was touched lately.
    #[serde(skip)]
    touched: bool,
}

fn since_boot() -> u64 {
    u64::try_from(clock_gettime(ClockId::Boottime).tv_sec).unwrap_or_default()
}

impl Status {
    /// What the last run of these places has said; `None` when there is none.
    pub(crate) fn read(places: &Places) -> io::Result<Option<Self>> {
        let path = places.resident();
        let metadata = match path.symlink_metadata() {
            Ok(metadata) => metadata,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        // Others may be able to put a pipe here, which would be waited for.
        if !metadata.is_file() {
            return Err(io::Error::other("it is not a regular file"));
        }
        let mut text = String::new();
        fs::File::open(path)?
            .take(FILE_MAX)
            .read_to_string(&mut text)?;
        let mut status: Self = serde_json::from_str(&text)?;
        let touched = metadata.modified()?;
        let age = SystemTime::now().duration_since(touched);
        status.touched = age.is_ok_and(|age| age.as_secs() <= SILENCE_MAX);
        Ok(Some(status))
    }

    /// For how many seconds it has been silent; `None` for one of an earlier boot.
    pub(crate) fn silent_for(&self) -> Option<u64> {
        since_boot().checked_sub(self.seen)
    }

    /// Whether the run that has said so is still there.
    pub(crate) fn is_alive(&self) -> bool {
        let silent_for = self.silent_for();
        self.touched || silent_for.is_some_and(|seconds| seconds <= SILENCE_MAX)
    }
}

/// The file of a run. All clones are the same.
#[derive(Clone)]
pub(crate) struct Board(Arc<Mutex<Inner>>);

struct Inner {
    path: PathBuf,
    status: Status,
    output: Output,
    /// Whether it has been said that the file cannot be written.
    complained: bool,
}

impl Board {
    /// Says that a run begins, and from then on that it is alive, until the runtime goes.
    pub(crate) fn begin(places: &Places, output: Output) -> Self {
        let status = Status {
            process: std::process::id(),
            phase: Phase::Starting,
            problems: Vec::new(),
            uris: Vec::new(),
            seen: 0,
            touched: false,
        };
        let board = Self(Arc::new(Mutex::new(Inner {
            path: places.resident(),
            status,
            output,
            complained: false,
        })));
        let heart = board.clone();
        tokio::spawn(async move {
            let mut beat = interval(HEARTBEAT);
            loop {
                beat.tick().await;
                heart.change(|_| {});
            }
        });
        board
    }

    /// Changes what is said, and says it.
    pub(crate) fn change(&self, change: impl FnOnce(&mut Status)) {
        let mut inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        change(&mut inner.status);
        bound(&mut inner.status.problems);
        inner.status.seen = since_boot();
        let written = serde_json::to_vec(&inner.status)
            .map_err(Into::into)
            .and_then(|text| replace(&inner.path, &text));
        match written {
            Ok(()) => inner.complained = false,
            // A full disk takes no new content; that the run is alive needs no space.
            Err(_) if inner.complained => touch(&inner.path),
            Err(error) => {
                touch(&inner.path);
                inner.complained = true;
                let path = inner.path.display().to_string();
                inner.output.problem(format_args!(
                    "cannot write {path}, so healthcheck sees only whether this run is alive: {error}"
                ));
            }
        }
    }

    /// Takes the file away: there is no run any more.
    pub(crate) fn end(&self) {
        let inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // One that stays says by itself, soon, that nobody is there.
        let _ = fs::remove_file(&inner.path);
    }
}

/// Leaves as many problems as a reader of a probe's line can use.
fn bound(problems: &mut Vec<String>) {
    if problems.len() > PROBLEMS_MAX {
        let more = problems.split_off(PROBLEMS_MAX - 1).len();
        problems.push(format!("and {more} more"));
    }
}

/// Says that the run is alive, by the time of the file. What cannot be said is said at the next beat.
fn touch(path: &Path) {
    let file = OpenOptions::new().append(true).open(path);
    let _ = file.and_then(|file| file.set_modified(SystemTime::now()));
}

/// Puts new content in the file's place in one step. It need not outlive a power cut.
fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    let draft = path.with_extension("run.new");
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    match fs::remove_file(&draft) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    // Exclusive, since others may be able to put a link here.
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o644)
        .open(&draft)?;
    file.write_all(content)?;
    fs::rename(&draft, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn what_a_run_says_is_read_and_goes_with_it() {
        let directory = tempfile::tempdir().unwrap();
        let places = Places::under(directory.path());
        assert_eq!(Status::read(&places).unwrap(), None);
        let board = Board::begin(&places, Output::standard());
        board.change(|status| {
            status.phase = Phase::Staying;
            status.problems.push("db: failed".to_owned());
        });
        let status = Status::read(&places).unwrap().unwrap();
        assert_eq!(status.phase, Phase::Staying);
        assert_eq!(status.problems, ["db: failed"]);
        assert!(status.is_alive());
        board.end();
        assert_eq!(Status::read(&places).unwrap(), None);
    }

    #[test]
    fn silence_and_another_boot_are_death() {
        let now = since_boot();
        for (seen, alive) in [
            (now, true),
            (now.saturating_sub(SILENCE_MAX - 1), true),
            (now + 100, false),
        ] {
            let status = Status {
                process: 1,
                phase: Phase::Staying,
                problems: Vec::new(),
                uris: Vec::new(),
                seen,
                touched: false,
            };
            assert_eq!(status.is_alive(), alive, "{seen}");
        }
    }

    #[test]
    fn what_is_no_file_is_refused_and_a_touch_is_life() {
        let directory = tempfile::tempdir().unwrap();
        let places = Places::under(directory.path());
        fs::create_dir_all(&places.lock).unwrap();
        let _socket = std::os::unix::net::UnixListener::bind(places.resident()).unwrap();
        assert!(Status::read(&places).is_err());
        fs::remove_file(places.resident()).unwrap();
        let text = r#"{"process":1,"phase":"staying","problems":[],"uris":[],"seen":0}"#;
        fs::write(places.resident(), text).unwrap();
        assert!(Status::read(&places).unwrap().unwrap().is_alive());
    }

    #[test]
    fn problems_are_bounded() {
        let mut problems: Vec<String> = (0..40_000).map(|number| number.to_string()).collect();
        bound(&mut problems);
        assert_eq!(problems.len(), PROBLEMS_MAX);
        assert_eq!(problems.last().unwrap(), "and 39985 more");
        bound(&mut problems);
        assert_eq!(problems.len(), PROBLEMS_MAX);
    }

    #[test]
    fn half_a_file_is_an_error_and_not_health() {
        let directory = tempfile::tempdir().unwrap();
        let places = Places::under(directory.path());
        fs::create_dir_all(&places.lock).unwrap();
        fs::write(places.resident(), "{\"process\": 1").unwrap();
        assert!(Status::read(&places).is_err());
    }
}
