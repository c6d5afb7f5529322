//! What a resident run says of itself, in a file, for probes.
//!
//! The file is in the lock folder or, where that takes nothing, in `/dev/shm`: a volume that is full or read-only is no
//! reason for an orchestrator to kill the run. A thread writes it: a disk that hangs delays no guest.

use std::fmt;
use std::fs::{self, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, SystemTime};

use rustix::process::geteuid;
use rustix::time::{ClockId, clock_gettime};
use serde::{Deserialize, Serialize};
use tokio::time::interval;
use virtwire::guests::journal::Places;

use crate::output::Output;

/// Where a run speaks whose lock folder takes nothing: every Linux has it, containers too, and it needs no disk.
const MEMORY: &str = "/dev/shm";
/// How long the end waits for the file to be taken away.
const PATIENCE: Duration = Duration::from_secs(1);
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
    /// Another run is at work on the same state, and it waits for the end of that one.
    Waiting,
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
            Self::Waiting => "waiting",
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
    /// Whether a start of this run has set the started mark: if it is gone, another command has stopped the guests.
    #[serde(default)]
    pub(crate) marked: bool,
    /// The mount namespace of the process, which tells the containers apart that share a lock folder.
    #[serde(default)]
    mounts: u64,
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
    /// The last word of a run of these places; `None` when there is none. Of several that are alive, one of this
    /// container comes first, and then one that does not wait for another.
    pub(crate) fn read(places: &Places) -> io::Result<Option<Self>> {
        let mut last = Ok(None);
        let mut alive: Vec<Self> = Vec::new();
        for path in paths(places) {
            match Self::read_file(&path) {
                Ok(Some(status)) if status.is_alive() => alive.push(status),
                found @ (Ok(Some(_)) | Err(_)) if matches!(last, Ok(None)) => last = found,
                _ => {}
            }
        }
        let own = mounts();
        let rank = |it: &Self| (it.mounts != own, it.phase == Phase::Waiting);
        alive
            .into_iter()
            .min_by_key(rank)
            .map_or(last, |it| Ok(Some(it)))
    }

    fn read_file(path: &Path) -> io::Result<Option<Self>> {
        let metadata = match path.symlink_metadata() {
            Ok(metadata) => metadata,
            Err(error) if is_absent(&error) => return Ok(None),
            Err(error) => return Err(error),
        };
        // Others may be able to put a pipe here, which would be waited for, or a file of theirs.
        if !metadata.is_file() {
            return Err(io::Error::other("it is not a regular file"));
        }
        if ![0, geteuid().as_raw()].contains(&metadata.uid()) {
            return Err(io::Error::other("it belongs to another user"));
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

/// Where a run may say something, the better place first.
fn paths(places: &Places) -> [PathBuf; 2] {
    let folder = places.lock.as_os_str().as_bytes();
    let mark = folder.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let user = geteuid().as_raw();
    // The containers of a pod share the folder, and not what is mounted.
    let mounts = mounts();
    let in_memory = format!("libvirt-guests-{user}-{mounts}-{mark:016x}.run");
    [places.resident(), Path::new(MEMORY).join(in_memory)]
}

/// The mount namespace of this process; 0 where it cannot be told.
fn mounts() -> u64 {
    fs::metadata("/proc/self/ns/mnt").map_or(0, |space| space.ino())
}

/// Whether nothing is there, and nothing can be.
fn is_absent(error: &io::Error) -> bool {
    let kind = error.kind();
    matches!(kind, io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

/// The file of a run. All clones are the same.
#[derive(Clone)]
pub(crate) struct Board(Arc<Shared>);

struct Shared {
    slate: Mutex<Slate>,
    changed: Condvar,
}

/// The status that the thread writes next.
struct Slate {
    status: Status,
    /// Whether it is said already.
    said: bool,
    ended: bool,
}

impl Board {
    /// Says that a run begins, and from then on that it is alive, until the runtime goes.
    pub(crate) fn begin(places: &Places, phase: Phase, output: Output) -> Self {
        let status = Status {
            process: std::process::id(),
            phase,
            problems: Vec::new(),
            uris: Vec::new(),
            marked: false,
            mounts: mounts(),
            seen: 0,
            touched: false,
        };
        let board = Self(Arc::new(Shared {
            slate: Mutex::new(Slate {
                status,
                said: false,
                ended: false,
            }),
            changed: Condvar::new(),
        }));
        let shared = Arc::clone(&board.0);
        let paths = paths(places);
        // Without the thread a probe finds no run, and says so.
        let _ = thread::Builder::new()
            .name("status".to_owned())
            .spawn(move || say(&shared, &paths, &output));
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

    /// Changes what is said, and has it said soon.
    pub(crate) fn change(&self, change: impl FnOnce(&mut Status)) {
        let mut slate = self.0.slate();
        change(&mut slate.status);
        bound(&mut slate.status.problems);
        slate.status.seen = since_boot();
        slate.said = false;
        drop(slate);
        self.0.changed.notify_all();
    }

    /// Whether a start of this run has set the started mark.
    pub(crate) fn is_marked(&self) -> bool {
        self.0.slate().status.marked
    }

    /// Has the file taken away, and waits for that, but not for a disk that hangs: there is no run any more.
    pub(crate) fn end(&self) {
        let mut slate = self.0.slate();
        slate.ended = true;
        slate.said = false;
        self.0.changed.notify_all();
        // One that stays says by itself, soon, that nobody is there.
        let _ended = self
            .0
            .changed
            .wait_timeout_while(slate, PATIENCE, |slate| !slate.said)
            .unwrap_or_else(PoisonError::into_inner);
    }
}

impl Shared {
    fn slate(&self) -> MutexGuard<'_, Slate> {
        self.slate.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Says what is to be said, until the run ends.
fn say(shared: &Shared, paths: &[PathBuf; 2], output: &Output) {
    let mut output = output.clone();
    let mut complained = false;
    loop {
        let slate = shared.slate();
        let mut slate = shared
            .changed
            .wait_while(slate, |slate| slate.said)
            .unwrap_or_else(PoisonError::into_inner);
        if slate.ended {
            drop(slate);
            for path in paths {
                withdraw(path);
            }
            shared.slate().said = true;
            shared.changed.notify_all();
            return;
        }
        slate.said = true;
        let status = slate.status.clone();
        drop(slate);
        match write(paths, &status) {
            Ok(()) => complained = false,
            Err(_) if complained => {}
            Err(error) => {
                complained = true;
                let path = paths[0].display();
                output.problem(format_args!(
                    "cannot write {path}, so healthcheck sees at most whether this run is alive: {error}"
                ));
            }
        }
    }
}

/// Writes a status to the first place that takes it. Where none does, the file that is there is touched: that the run is
/// alive needs no space. The first place may be that of another run for as long as that one is waited for.
fn write(paths: &[PathBuf; 2], status: &Status) -> io::Result<()> {
    let text = serde_json::to_vec(status)?;
    let [first, second] = paths;
    if status.phase == Phase::Waiting {
        return replace(second, &text);
    }
    let Err(error) = replace(first, &text) else {
        withdraw(second);
        return Ok(());
    };
    if replace(second, &text).is_ok() {
        return Ok(());
    }
    for path in paths {
        touch(path);
    }
    Err(error)
}

/// Removes a file if this run has written it. Others may have the same process number in their containers.
fn withdraw(path: &Path) {
    let own = (std::process::id(), mounts());
    if let Ok(Some(status)) = Status::read_file(path)
        && (status.process, status.mounts) == own
    {
        let _ = fs::remove_file(path);
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
        let board = Board::begin(&places, Phase::Starting, Output::standard());
        board.change(|status| {
            status.phase = Phase::Staying;
            status.problems.push("db: failed".to_owned());
        });
        let status = read_staying(&places);
        assert_eq!(status.phase, Phase::Staying);
        assert_eq!(status.problems, ["db: failed"]);
        assert!(status.is_alive());
        board.end();
        assert_eq!(Status::read(&places).unwrap(), None);
    }

    /// Reads until the thread has said that the run stays.
    fn read_staying(places: &Places) -> Status {
        let begun = std::time::Instant::now();
        loop {
            match Status::read(places) {
                Ok(Some(status)) if status.phase == Phase::Staying => return status,
                found => assert!(begun.elapsed() < Duration::from_secs(10), "{found:?}"),
            }
            thread::yield_now();
        }
    }

    #[tokio::test(start_paused = true)]
    async fn run_whose_lock_folder_takes_nothing_is_alive_all_the_same() {
        let directory = tempfile::tempdir().unwrap();
        let places = Places::under(directory.path());
        // Nothing can be made below a file.
        fs::write(&places.lock, "").unwrap();
        assert_eq!(Status::read(&places).unwrap(), None);
        let board = Board::begin(&places, Phase::Starting, Output::standard());
        board.change(|status| status.phase = Phase::Staying);
        assert!(read_staying(&places).is_alive());
        let [_, in_memory] = paths(&places);
        assert!(in_memory.exists());
        board.end();
        assert!(!in_memory.exists());
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
                marked: false,
                mounts: 0,
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
