//! One signal, two, three, at any instant: the state stays true.

use std::fs;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use futures_util::future::join_all;
use futures_util::stream::{self, StreamExt};
use virtwire_sim::{Daemon, Driver, Guest, World};

use super::Resident;
use super::first_process::container;
use crate::host::{daemon, limited, ms};
use crate::program::Program;

/// Instants for each kind of process.
const INSTANTS: u64 = 50;
/// Runs side by side: with more, each would take longer than what it is cut short by.
const AT_ONCE: usize = 4;
/// The latest of the instants: by then, guests have been started.
const LATEST: u64 = 400;

/// A number below `most` that nobody has chosen (splitmix64).
fn random(round: u64, most: u64) -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    let mut word =
        u64::from(now.subsec_nanos()).wrapping_add(round.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    (word ^ (word >> 31)) % most
}

/// Waits until a process hears SIGTERM: one that is process 1 gets none before.
async fn hears(id: u32) {
    loop {
        let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap();
        let caught = status
            .lines()
            .find_map(|line| line.strip_prefix("SigCgt:\t"))
            .unwrap();
        let caught = u64::from_str_radix(caught, 16).unwrap();
        // SIGTERM is 15.
        if caught & (1 << 14) != 0 {
            return;
        }
        tokio::time::sleep(Duration::from_micros(200)).await;
    }
}

/// Ends a test that hangs, but not one that takes its time on a busy machine.
pub(super) async fn at_leisure(test: impl Future<Output = ()>) {
    tokio::time::timeout(Duration::from_secs(110), test)
        .await
        .unwrap();
}

/// What a run has left that was given signals, and whether it was a good end.
struct CutShort {
    world: World,
    program: Program,
    what: String,
    good: bool,
    _daemon: Daemon,
}

/// One run that is given one, two or three signals.
async fn cut_short(round: u64, launcher: &[&str]) -> CutShort {
    let slow = |guest: Guest| {
        guest
            .saves_in(ms(30))
            .restores_in(ms(30))
            .shuts_down_after(ms(30))
    };
    let world = World::new(Driver::Qemu).with_many(6, "vm", slow);
    let daemon = daemon(&world).await;
    let program = Program::on(&daemon);
    let stop = program.run(&[], &["stop"]).await;
    assert_eq!(stop.status.code(), Some(0), "{stop:?}");

    let action = ["suspend", "shutdown"][usize::from(round.is_multiple_of(2))];
    let resident = Resident::launched(&program, launcher, &[("ON_SHUTDOWN", action)], &[]);
    hears(resident.id).await;
    let signals = 1 + round % 3;
    for number in 0..signals {
        let most = if number == 0 { LATEST } else { 60 };
        tokio::time::sleep(ms(random(round * 4 + number, most))).await;
        resident.signal(["TERM", "INT"][usize::from(random(round, 2) == 0)]);
    }
    let since = Instant::now();
    let left = resident.end().await;
    let what = format!("round {round}, {signals} signals, {action}: {left:?}");
    assert!(since.elapsed() < ms(15_000), "{what}");
    assert!(matches!(left.status, Some(0 | 1)), "{what}");
    // What the daemon was told to do before, it does.
    world
        .until(|world| world.peaks().saving + world.peaks().starting == 0)
        .await;
    for guest in world.guests() {
        let remembered = program.remembers(guest.uuid);
        assert!(
            guest.active || remembered,
            "{} is forgotten: {what}",
            guest.name
        );
        assert!(
            !guest.active || left.status == Some(1),
            "{} runs on: {what}",
            guest.name
        );
    }

    CutShort {
        world,
        program,
        what,
        good: left.status == Some(0),
        _daemon: daemon,
    }
}

/// The next container finishes the job.
async fn finish(left: &CutShort) {
    let CutShort { world, what, .. } = left;
    let next = Resident::staying(&left.program, &[], &[]).await;
    assert_eq!(world.active(), 6, "{what}");
    let (next, _) = next.end_by("TERM").await;
    assert_eq!(
        (next.status, world.saved()),
        (Some(0), 6),
        "{what} {next:?}"
    );
}

async fn cut_short_at_random(launcher: &[&str]) {
    let rounds = (0..INSTANTS).map(|round| cut_short(round, launcher));
    let left: Vec<CutShort> = stream::iter(rounds)
        .buffer_unordered(AT_ONCE)
        .collect()
        .await;
    let good = left.iter().filter(|left| left.good).count();
    assert!(good >= 10, "{good} of {INSTANTS} ended well");
    // They watch for a while what was asked to shut down.
    join_all(left.iter().map(finish)).await;
}

#[tokio::test]
async fn signals_at_random_instants_leave_the_truth_behind() {
    at_leisure(cut_short_at_random(&[])).await;
}

#[tokio::test]
async fn signals_at_random_instants_leave_the_truth_behind_as_process_1() {
    at_leisure(cut_short_at_random(&container())).await;
}

#[tokio::test]
async fn a_second_signal_hurries_and_a_third_gives_up() {
    limited(async {
        let deaf = |guest: Guest| guest.ignores_shutdown();
        let world = World::new(Driver::Qemu)
            .with_many(2, "deaf", deaf)
            .with(Guest::running("db"));
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let variables = [("ON_SHUTDOWN", "shutdown")];
        let mut resident = Resident::staying(&program, &variables, &[]).await;
        resident.signal("TERM");
        resident.says("SIGTERM: stopping").await;
        tokio::time::sleep(ms(300)).await;
        // One by one, the first deaf guest holds up all others.
        assert_eq!(world.active(), 3);
        resident.signal("TERM");
        resident
            .says("a second signal: guests have 10 s at most")
            .await;
        world.until(|world| world.active() == 2).await;
        let since = Instant::now();
        resident.signal("INT");
        let left = resident.end().await;
        assert!(since.elapsed() < ms(3_000), "{left:?}");
        assert_eq!(left.status, Some(1), "{left:?}");
        for words in ["a third signal: giving up", "deaf-1 on", "deaf-2 on"] {
            assert!(left.err.contains(words), "{left:?}");
        }
        assert!(
            world
                .guests()
                .iter()
                .all(|guest| program.remembers(guest.uuid))
        );
    })
    .await;
}

#[tokio::test]
async fn what_is_hurried_ends_by_itself_ten_seconds_later() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("deaf").ignores_shutdown());
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let variables = [("ON_SHUTDOWN", "shutdown")];
        let mut resident = Resident::staying(&program, &variables, &[]).await;
        resident.signal("TERM");
        resident.says("SIGTERM: stopping").await;
        let (left, took) = resident.end_by("TERM").await;
        assert!(took > ms(9_000) && took < ms(13_000), "{took:?}");
        assert_eq!(left.status, Some(1), "{left:?}");
        assert!(left.err.contains("the time of the run was up"), "{left:?}");
    })
    .await;
}
