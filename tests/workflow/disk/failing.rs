//! A disk that is full, read-only or broken from some call on, or for one call.

use std::process::Output;

use futures_util::stream::{self, StreamExt};
use virtwire_sim::{Driver, Guest, World};

use super::file_system::{Code, Disk, Trouble};
use crate::host::{daemon, limited, ms};
use crate::program::{Program, text};

/// Runs side by side.
const AT_ONCE: usize = 4;
/// More changes than any of these runs makes.
const CHANGES_MAX: usize = 36;

const TROUBLES: [Trouble; 4] = [
    Trouble::Fail(Code::Full),
    Trouble::Fail(Code::ReadOnly),
    Trouble::FailOnce(Code::Full),
    Trouble::FailOnce(Code::Broken),
];

fn world() -> World {
    let slow = |guest: Guest| guest.shuts_down_after(ms(20)).saves_in(ms(20));
    World::new(Driver::Qemu).with_many(3, "vm", slow)
}

/// Has a run meet with trouble at each of its changes. Returns how many did.
async fn at_every_change(trouble: Trouble, case: impl AsyncFn(usize) -> bool) -> usize {
    let cases = (1..=CHANGES_MAX).map(|at| case(at));
    let cases = stream::iter(cases).buffer_unordered(AT_ONCE);
    let met = cases.fold(0, async |met, has| met + usize::from(has)).await;
    assert!((5..CHANGES_MAX).contains(&met), "{trouble:?}: {met}");
    met
}

/// Whether a run told what it could not write, if that was so.
fn is_told(run: &Output) -> bool {
    let words = [
        "No space left on device",
        "Read-only file system",
        "Input/output error",
    ];
    run.status.success() || words.iter().any(|words| text(&run.stderr).contains(words))
}

#[tokio::test]
async fn stop_with_a_disk_that_fails_at_any_write_stops_every_guest_and_loses_none() {
    limited(async {
        for (trouble, action) in TROUBLES.iter().zip(["shutdown", "suspend"].iter().cycle()) {
            let met = at_every_change(*trouble, async |at| {
                let world = world();
                let daemon = daemon(&world).await;
                let program = Program::on(&daemon);
                let disk = Disk::mount(&program.path("lib"));
                disk.trouble(at, *trouble);
                let stop = program.run(&[("ON_SHUTDOWN", action)], &["stop"]).await;
                let met = disk.changes().len() >= at;
                let what = format!("{trouble:?} at {at}, {:?}: {stop:?}", disk.changes());
                assert_eq!(world.active(), 0, "{what}");
                assert!(is_told(&stop), "{what}");
                disk.release();
                let start = program.run(&[], &["start"]).await;
                for guest in world.guests().iter().filter(|guest| !guest.active) {
                    // Whoever reads the output can write it himself.
                    let printed = text(&stop.stderr).contains(&guest.uuid.to_string());
                    assert!(printed && !stop.status.success(), "{what} {start:?}");
                }
                met
            });
            println!("{trouble:?}, {action}: {} writes", met.await);
        }
    })
    .await;
}

#[tokio::test]
async fn start_with_a_disk_that_fails_at_any_write_starts_every_guest() {
    limited(async {
        for trouble in TROUBLES {
            let met = at_every_change(trouble, async |at| {
                let world = world();
                let daemon = daemon(&world).await;
                let program = Program::on(&daemon);
                let disk = Disk::mount(&program.path("lib"));
                let stop = program.run(&[], &["stop"]).await;
                assert!(stop.status.success(), "{stop:?}");
                disk.trouble(at, trouble);
                let start = program.run(&[], &["start"]).await;
                let met = disk.changes().len() >= at;
                let what = format!("{trouble:?} at {at}, {:?}: {start:?}", disk.changes());
                assert_eq!(world.active(), 3, "{what}");
                assert!(is_told(&start), "{what}");
                disk.release();
                let again = program.run(&[], &["start"]).await;
                assert!(again.status.success(), "{what} {again:?}");
                assert!(!program.path("lib/libvirt-guests").exists(), "{what}");
                assert!(
                    world.guests().iter().all(|guest| guest.starts == 1),
                    "{what}"
                );
                met
            });
            println!("{trouble:?}: {} writes", met.await);
        }
    })
    .await;
}
