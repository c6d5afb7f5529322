//! A disk that hangs: a server of files that is gone, a frozen file system.

use std::process::{Output, Stdio};
use std::time::{Duration, Instant};

use futures_util::stream::{self, StreamExt};
use tokio::process::Child;
use virtwire::uri::Environment;
use virtwire_sim::{Driver, Guest, World};

use super::file_system::{Disk, Trouble};
use crate::host::{SHUTDOWN, Stage, daemon, limited, ms};
use crate::program::{Program, text};

/// Runs side by side, each of which does nothing but wait.
const AT_ONCE: usize = 8;
/// More changes than any of these runs makes.
const CHANGES_MAX: usize = 36;
/// By when every guest is off: a run waits for the disk for three seconds, once.
const GUESTS: Duration = Duration::from_secs(7);
/// What a run says of the disk.
const WORDS: &str = "the disk has not answered for 3 s";
/// By when the program has ended, as far as the kernel lets it.
const PROGRAM: Duration = Duration::from_secs(14);

/// Whether a process has ended. One of its threads may still be in a call that the kernel does not
/// break off, and the process stays for as long.
pub(super) fn has_ended(child: &mut Child) -> bool {
    let Some(process) = child.id() else {
        return true;
    };
    let line = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap();
    // The name, in parentheses, may have any character in it.
    line.rsplit(')')
        .next()
        .unwrap()
        .trim_start()
        .starts_with('Z')
}

pub(super) async fn until(what: &str, limit: Duration, mut is: impl FnMut() -> bool) -> Duration {
    let since = Instant::now();
    while !is() {
        assert!(since.elapsed() < limit, "{what}: not within {limit:?}");
        tokio::time::sleep(ms(10)).await;
    }
    since.elapsed()
}

/// Waits for the end of a run whose disk hangs, and releases the disk then.
async fn end(mut child: Child, disk: &Disk, what: &str) -> Output {
    let took = until(what, PROGRAM, || has_ended(&mut child)).await;
    println!("{what}: ended after {took:?}");
    disk.release();
    child.wait_with_output().await.unwrap()
}

fn start(program: &Program, words: &[&str]) -> Child {
    let mut command = program.command(&[("ON_SHUTDOWN", words[1])], &words[..1]);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command.spawn().unwrap()
}

fn world() -> World {
    let slow = |guest: Guest| guest.shuts_down_after(ms(20)).saves_in(ms(20));
    World::new(Driver::Qemu).with_many(3, "vm", slow)
}

#[tokio::test]
async fn disk_that_hangs_before_the_program_starts_delays_no_stop() {
    limited(async {
        let action = "shutdown";
        let world = world();
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let disk = Disk::mount(&program.path("lib"));
        disk.hang();
        let child = start(&program, &["stop", action]);
        let took = until(action, GUESTS, || world.active() == 0).await;
        println!("{action}: guests are off after {took:?}");
        let stop = end(child, &disk, action).await;
        assert_eq!(stop.status.code(), Some(1), "{stop:?}");
        for guest in world.guests() {
            let printed = text(&stop.stderr).contains(&guest.uuid.to_string());
            assert!(printed, "{stop:?}");
        }
    })
    .await;
}

/// Has a run's disk hang at each of its changes.
async fn at_every_change(case: impl AsyncFn(usize) -> bool) {
    let cases = (1..=CHANGES_MAX).map(|at| case(at));
    let met = stream::iter(cases).buffer_unordered(AT_ONCE);
    let met = met.fold(0, async |met, has| met + usize::from(has)).await;
    assert!((5..CHANGES_MAX).contains(&met), "{met}");
}

#[tokio::test]
async fn disk_that_hangs_at_any_write_of_a_stop_delays_no_guest() {
    limited(async {
        at_every_change(async |at| {
            let action = ["shutdown", "suspend"][at % 2];
            let world = world();
            let daemon = daemon(&world).await;
            let program = Program::on(&daemon);
            let disk = Disk::mount(&program.path("lib"));
            disk.trouble(at, Trouble::Hang);
            let child = start(&program, &["stop", action]);
            let what = format!("{action} at {at}");
            until(&what, GUESTS, || world.active() == 0).await;
            let stop = end(child, &disk, &what).await;
            let changes = disk.changes();
            let met = changes.len() >= at;
            let what = format!("{what}: {changes:?} {stop:?}");
            assert_eq!(stop.status.success(), !met, "{what}");
            assert_eq!(text(&stop.stderr).contains(WORDS), met, "{what}");
            let again = program.run(&[], &["start"]).await;
            for guest in world.guests().iter().filter(|guest| !guest.active) {
                let printed = text(&stop.stderr).contains(&guest.uuid.to_string());
                assert!(printed, "{what} {again:?}");
            }
            met
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn start_whose_disk_hangs_at_any_write_starts_what_it_could_read() {
    limited(async {
        at_every_change(async |at| {
            let world = world();
            let daemon = daemon(&world).await;
            let program = Program::on(&daemon);
            let disk = Disk::mount(&program.path("lib"));
            assert!(program.run(&[], &["stop"]).await.status.success());
            disk.trouble(at, Trouble::Hang);
            let child = start(&program, &["start", "suspend"]);
            let run = end(child, &disk, &format!("start at {at}")).await;
            let changes = disk.changes();
            let met = changes.len() >= at;
            let what = format!("at {at}: {changes:?} {run:?}");
            assert_eq!(run.status.success(), !met, "{what}");
            assert_eq!(text(&run.stderr).contains(WORDS), met, "{what}");
            // The list is read when the lock is held, and before the journal is written. The file by which a stop asks
            // for the lock is opened beside that, on a thread of its own.
            let has = |part| changes.iter().any(|(_, name)| name.contains(part));
            let expected: &[usize] = match (has("journal"), has("yield")) {
                (true, _) => &[3],
                (false, true) => &[0, 3],
                (false, false) => &[0],
            };
            assert!(expected.contains(&world.active()), "{what}");
            let again = program.run(&[], &["start"]).await;
            assert!(again.status.success(), "{what} {again:?}");
            let starts = world
                .guests()
                .iter()
                .map(|guest| guest.starts)
                .collect::<Vec<_>>();
            assert_eq!(starts, [1; 3], "{what} {again:?}");
            assert!(!program.path("lib/libvirt-guests").exists(), "{what}");
            met
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn session_directory_that_hangs_delays_no_other_host() {
    limited(async {
        let world = world();
        let daemon = daemon(&world).await;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("run");
        let disk = Disk::mount(&path);
        let uris = ["lxc:///session".to_owned(), daemon.uri()];
        let mut stage = Stage::of(&uris, &[SHUTDOWN]);
        stage.run.environment = Environment::new(1000).with_variable("XDG_RUNTIME_DIR", path);
        disk.hang();
        let begun = Instant::now();
        let report = stage.run.stop().await;
        assert!(begun.elapsed() < ms(5_000), "{:?}", begun.elapsed());
        assert_eq!(world.active(), 0);
        let reached = report.hosts.iter().map(|host| host.reached);
        assert_eq!(reached.collect::<Vec<_>>(), [false, true], "{report:?}");
    })
    .await;
}
