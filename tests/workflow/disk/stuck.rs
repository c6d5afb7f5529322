//! A `run` whose journal's thread hangs: it keeps the lock, and the run must not wait for what it holds itself.

use std::time::{Duration, Instant};

use virtwire_sim::{Driver, World};

use super::file_system::{Disk, Trouble};
use super::hanging::until;
use crate::host::{daemon, limited};
use crate::program::Program;
use crate::resident::Resident;

/// What a run says that waits for another run, or for itself.
const WAITS: &str = "is at work; waiting for it";

/// A run that has started its guests, and whose journal has hung since the first line that it wrote.
async fn hanging(program: &Program, world: &World, disk: &Disk) -> Resident {
    assert!(program.run(&[], &["stop"]).await.status.success());
    disk.trouble(1, Trouble::HangSync);
    let mut run = Resident::begin(program, &[], &[]);
    run.says("the disk has not answered").await;
    run.says("is tried again in 5 s").await;
    assert_eq!(world.active(), 3);
    run
}

#[tokio::test]
async fn run_whose_journal_hangs_goes_on_without_its_own_lock_and_recovers_with_the_disk() {
    limited(async {
        let world = World::new(Driver::Qemu).with_many(3, "vm", |guest| guest);
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let disk = Disk::mount(&program.path("lib"));
        let mut run = hanging(&program, &world, &disk).await;
        let since = Instant::now();
        run.says("the disk has not answered").await;
        run.says("is tried again in 10 s").await;
        // The pause and the patience with the disk; a lock that another run holds is waited for for 30 s.
        let took = since.elapsed();
        assert!(took < Duration::from_secs(15), "{took:?}");
        let live = program.run(&[], &["healthcheck", "--live"]).await;
        assert!(live.status.success(), "{live:?}");
        disk.release();
        run.says("all guests of the list are started").await;
        let (left, _) = run.end_by("TERM").await;
        assert_eq!((left.status, world.saved()), (Some(0), 3), "{left:?}");
        assert!(!left.err.contains(WAITS), "{left:?}");
    })
    .await;
}

#[tokio::test]
async fn run_whose_journal_hangs_stops_its_guests_at_once() {
    limited(async {
        let world = World::new(Driver::Qemu).with_many(3, "vm", |guest| guest);
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let disk = Disk::mount(&program.path("lib"));
        let run = hanging(&program, &world, &disk).await;
        run.signal("TERM");
        let took = until("TERM", Duration::from_secs(7), || world.saved() == 3).await;
        println!("guests are saved after {took:?}");
        disk.release();
        let left = run.end().await;
        assert_eq!(left.status, Some(1), "{left:?}");
        assert!(!left.err.contains(WAITS), "{left:?}");
        for guest in world.guests() {
            let is_kept = left.err.contains(&guest.uuid.to_string());
            assert!(is_kept || program.remembers(guest.uuid), "{left:?}");
        }
    })
    .await;
}
