//! The test bed's guests, as a test wants them.

use std::fs;
use std::process::Child;
use std::thread;
use std::time::{Duration, Instant};

use crate::testbed::{self, testbed, virsh};

/// Every guest but the test driver's: its name, and the variable of its driver's URI.
const ALL: [(&str, &str); 5] = [
    ("vw-acpi", "QEMU_UNIX"),
    ("vw-deaf", "QEMU_UNIX"),
    ("vw-slow", "QEMU_UNIX"),
    ("vw-transient", "QEMU_UNIX"),
    ("vw-container", "LXC_UNIX"),
];

/// The guests, for as long as a test lasts.
pub(crate) struct Guests;

impl Guests {
    /// Has exactly these guests run, whatever was before.
    pub(crate) fn running(names: &[&str]) -> Self {
        revive_daemon();
        let guests = Self;
        guests.have(names);
        guests
    }

    /// Has exactly these guests run from now on.
    #[expect(
        clippy::unused_self,
        reason = "only who holds the guests may change them"
    )]
    pub(crate) fn have(&self, names: &[&str]) {
        arrange(names);
    }
}

impl Drop for Guests {
    fn drop(&mut self) {
        revive_daemon();
    }
}

fn revive_daemon() {
    // Fails when there is none to go on.
    let _ = testbed::command(&["daemon", "thaw"]).output();
    testbed(&["daemon", "start"]);
}

/// Starts and stops guests, side by side, until just these run, and have booted. The others have no
/// image either. A container that runs is looked at as well: it may be deaf.
fn arrange(names: &[&str]) {
    let mut work: Vec<(&str, Child)> = Vec::new();
    let mut running = Vec::new();
    for (name, uri) in ALL {
        let wanted = names.contains(&name);
        settle(name);
        let unsure = wanted && uri == "LXC_UNIX";
        let imaged = !wanted && has_image(name, uri);
        if unsure || imaged || wanted != (state(name) == "running") {
            let verb = if wanted { "start" } else { "stop" };
            work.push((
                name,
                testbed::command(&["guest", verb, name]).spawn().unwrap(),
            ));
        } else if wanted {
            running.push((name, ticks(name).len()));
        }
    }
    for (name, mut child) in work {
        assert!(
            child.wait().unwrap().success(),
            "{name} is not as it should be"
        );
    }
    // One that was started a moment ago does not hear a request to stop yet.
    for (name, before) in running {
        tick_after(name, before);
    }
}

/// Waits until a guest that is being started or saved runs or is off.
fn settle(name: &str) {
    let until = Instant::now() + Duration::from_secs(10);
    while state(name) == "paused" && Instant::now() < until {
        thread::sleep(Duration::from_millis(50));
    }
}

fn has_image(name: &str, uri: &str) -> bool {
    uri == "QEMU_UNIX"
        && virsh(uri, &["list", "--all", "--with-managed-save", "--name"])
            .lines()
            .any(|line| line == name)
}

/// virsh's word for a guest's state; `gone` for one that does not exist.
pub(crate) fn state(name: &str) -> String {
    let uri = ALL.iter().find(|(known, _)| *known == name).unwrap().1;
    let known = virsh(uri, &["list", "--all", "--name"]);
    if !known.lines().any(|line| line == name) {
        return "gone".to_owned();
    }
    virsh(uri, &["domstate", name]).trim().to_owned()
}

/// Whether virsh sees a managed save image of a guest.
pub(crate) fn is_saved(name: &str) -> bool {
    has_image(name, "QEMU_UNIX")
}

/// A guest's UUID, as virsh tells it.
pub(crate) fn uuid(name: &str) -> String {
    let uri = ALL.iter().find(|(known, _)| *known == name).unwrap().1;
    virsh(uri, &["domuuid", name]).trim().to_owned()
}

/// A line that a guest's console prints each second.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tick {
    /// How many there were before, counted in the guest's memory.
    pub(crate) count: u64,
    /// New with each boot.
    pub(crate) boot: String,
}

/// All ticks that a guest's console has printed.
pub(crate) fn ticks(name: &str) -> Vec<Tick> {
    let path = testbed(&["guest", "log", name]);
    let text = fs::read(path.trim()).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let lines = text
        .split_inclusive('\n')
        .filter(|line| line.ends_with('\n'));
    let tick = |line: &str| {
        let rest = line.get(line.find("tick ")? + 5..)?;
        let (count, boot) = rest.trim().split_once(' ')?;
        Some(Tick {
            count: count.parse().ok()?,
            boot: boot.to_owned(),
        })
    };
    lines.filter_map(tick).collect()
}

/// Waits for the next tick of a guest.
pub(crate) fn next_tick(name: &str) -> Tick {
    tick_after(name, ticks(name).len())
}

/// Waits until a guest has ticked more often than `before`.
fn tick_after(name: &str, before: usize) -> Tick {
    let until = Instant::now() + Duration::from_secs(30);
    loop {
        if let Some(tick) = ticks(name).get(before) {
            return tick.clone();
        }
        assert!(Instant::now() < until, "{name} does not tick");
        thread::sleep(Duration::from_millis(50));
    }
}
