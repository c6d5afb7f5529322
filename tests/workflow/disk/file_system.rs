//! A disk of a test's own, and what goes wrong with it.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::time::Duration;

use fuser::{BackgroundSession, Config, Errno};

use super::fuse::Files;

/// What a call wants of the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// It changes nothing.
    Look,
    Create,
    Write,
    Sync,
    Rename,
    Remove,
    /// A length or permissions.
    Set,
}

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// The call hangs until the disk is released, and every call after it.
    Hang,
    /// The call and every later one that waits for the disk hang until it is released. Others go on.
    HangSync,
    /// The call fails, and every later one that changes something.
    Fail(Code),
    /// The call fails.
    FailOnce(Code),
}

/// How a call fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Code {
    Full,
    ReadOnly,
    Broken,
}

impl Code {
    fn errno(self) -> Errno {
        match self {
            Self::Full => Errno::ENOSPC,
            Self::ReadOnly => Errno::EROFS,
            Self::Broken => Errno::EIO,
        }
    }
}

/// Decides about each call.
#[derive(Debug, Default)]
pub(super) struct Gate {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    /// The number of the change that meets with trouble, and the trouble.
    trouble: Option<(usize, Trouble)>,
    /// The changes since the trouble was set.
    changes: Vec<(Kind, String)>,
    /// Whether every call hangs.
    hangs: bool,
}

impl Gate {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    /// Whether a call that waits for the disk may hang while others go on.
    pub(super) fn hangs_syncs(&self) -> bool {
        matches!(self.state().trouble, Some((_, Trouble::HangSync)))
    }

    /// Returns when the call may go on.
    pub(super) fn pass(&self, kind: Kind, name: &str) -> Result<(), Errno> {
        let mut state = self.state();
        let mut number = 0;
        if kind != Kind::Look {
            state.changes.push((kind, name.to_owned()));
            number = state.changes.len();
            match state.trouble {
                Some((at, Trouble::Hang)) if at == number => state.hangs = true,
                Some((at, Trouble::FailOnce(code))) if at == number => return Err(code.errno()),
                // Even a full disk lets files be removed.
                Some((at, Trouble::Fail(code)))
                    if at <= number && (code != Code::Full || kind != Kind::Remove) =>
                {
                    return Err(code.errno());
                }
                _ => {}
            }
        }
        let is_stuck = |trouble: Option<(usize, Trouble)>| {
            kind == Kind::Sync
                && trouble.is_some_and(|(at, it)| it == Trouble::HangSync && at <= number)
        };
        while state.hangs || is_stuck(state.trouble) {
            state = self.changed.wait(state).unwrap();
        }
        Ok(())
    }
}

/// A mounted disk. It is released and unmounted when it is dropped.
pub(super) struct Disk {
    gate: Arc<Gate>,
    path: PathBuf,
    session: Option<BackgroundSession>,
}

impl Disk {
    /// Mounts an empty disk. Only root may.
    pub(super) fn mount(path: &Path) -> Self {
        std::fs::create_dir_all(path).unwrap();
        let gate = Arc::new(Gate::default());
        let files = Files::new(Arc::clone(&gate));
        let session = fuser::spawn_mount(files, path, &Config::default());
        let session = session.expect("a FUSE file system needs /dev/fuse and root");
        Self {
            gate,
            path: path.to_owned(),
            session: Some(session),
        }
    }

    /// Has the change of this number, counted from now and from 1, meet with trouble.
    pub(super) fn trouble(&self, at: usize, trouble: Trouble) {
        let mut state = self.gate.state();
        state.changes.clear();
        state.trouble = Some((at, trouble));
    }

    /// Has every call hang from now on.
    pub(super) fn hang(&self) {
        self.gate.state().hangs = true;
    }

    /// The disk is sound again.
    pub(super) fn release(&self) {
        let mut state = self.gate.state();
        state.trouble = None;
        state.hangs = false;
        self.gate.changed.notify_all();
    }

    /// Whether a call hangs.
    pub(super) fn hangs(&self) -> bool {
        self.gate.state().hangs
    }

    /// The changes since trouble was last set.
    pub(super) fn changes(&self) -> Vec<(Kind, String)> {
        self.gate.state().changes.clone()
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        self.release();
        // A process that ends at this moment may still use it: then it goes with that process.
        let mut unmount = Command::new("umount");
        let _ = unmount.arg("--lazy").arg(&self.path).status();
        drop(self.session.take());
    }
}

/// A file of the disk.
#[derive(Clone, Debug, Default)]
pub(super) struct Stored {
    pub(super) content: Vec<u8>,
    pub(super) mode: u16,
    pub(super) links: u32,
}

/// All files by number, and the numbers of those that have names.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) files: HashMap<u64, Stored>,
    pub(super) names: HashMap<String, u64>,
}

/// Nothing is remembered by the kernel: every call reaches the disk.
pub(super) const FORGETFUL: Duration = Duration::ZERO;
