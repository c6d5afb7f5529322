//! Guests that migrate to another libvirtd while a stop is at work on them: each runs once afterwards.

use std::process::Stdio;
use std::time::Duration;

use crate::guests::{Guests, is_saved, next_tick, state, ticks};
use crate::program::{Host, Running};
use crate::random::Random;
use crate::testbed::{in_time, variable, virsh};
use crate::twin::Twin;

const NAME: &str = "vw-deaf";

/// Moves the guest there. Returns whether it has moved: it may be saved or off before.
async fn take(twin: &Twin, options: &[&str]) -> bool {
    let from = variable("QEMU_UNIX");
    migrate(&from, twin.uri(), options).await
}

/// Moves the guest back if it is there.
async fn give_back(twin: &Twin) {
    if twin.runs(NAME) {
        let to = variable("QEMU_TCP");
        assert!(
            migrate(twin.uri(), &to, &[]).await,
            "{NAME} does not come back"
        );
    }
}

/// Whether the migration has succeeded.
async fn migrate(from: &str, to: &str, options: &[&str]) -> bool {
    // Without a disk there is nothing unsafe. The port is chosen by the daemon that the guest comes to.
    let words = [
        "migrate",
        "--live",
        "--unsafe",
        "--migrateuri",
        "tcp://127.0.0.1",
    ];
    let status = tokio::process::Command::new("virsh")
        .args(["-q", "-c", from])
        .args(words)
        .args(options)
        .args([NAME, to])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    status.await.unwrap().success()
}

fn boot() -> String {
    ticks(NAME).pop().unwrap().boot
}

#[tokio::test]
async fn guest_that_migrates_while_a_stop_waits_for_it_runs_once_afterwards() {
    in_time(async {
        let guests = Guests::running(&["vw-acpi", NAME]);
        let (host, twin) = (Host::of(&["QEMU_UNIX"]), Twin::start());
        let before = boot();
        for parallel in ["PARALLEL_SHUTDOWN=0", "PARALLEL_SHUTDOWN=2"] {
            guests.have(&["vw-acpi", NAME]);
            let words = [
                "stop",
                "ON_SHUTDOWN=shutdown",
                "SHUTDOWN_TIMEOUT=60",
                parallel,
            ];
            let mut stop = Running::start(host.command(&words));
            stop.until(&format!("Starting shutdown on guest: {NAME}"))
                .await;
            assert!(take(&twin, &[]).await);
            let stop = stop.end().await;
            stop.assert_good(&words);
            assert!(stop.took < Duration::from_secs(30), "{stop:?}");
            stop.says(&[&format!(
                "Shutdown of guest {NAME}: migrated to another host"
            )]);
            assert_eq!((state(NAME).as_str(), twin.runs(NAME)), ("shut off", true));
            let list = host.list().unwrap();
            assert_eq!(list.split_whitespace().count(), 2, "{list}");

            let start = host.succeed(&["start"]).await;
            start.says(&["Resuming guest vw-acpi: done"]);
            assert!(!start.out.contains(NAME), "{start:?}");
            assert_eq!((state(NAME).as_str(), twin.runs(NAME)), ("shut off", true));
            give_back(&twin).await;
        }
        assert_eq!(next_tick(NAME).boot, before);
    })
    .await;
}

#[tokio::test]
async fn guest_that_migrates_during_a_stop_is_reported_as_migrated() {
    in_time(async {
        let _guests = Guests::running(&[NAME]);
        let (host, twin) = (Host::of(&["QEMU_TCP"]), Twin::start());
        let words = [
            "stop",
            "--json",
            "ON_SHUTDOWN=shutdown",
            "SHUTDOWN_TIMEOUT=60",
        ];
        let stop = Running::start(host.command(&words));
        // Its list says that the guest was asked.
        while host.list().is_none() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        assert!(take(&twin, &[]).await);
        let stop = stop.end().await;
        stop.assert_good(&words);
        assert_eq!(
            stop.json()["hosts"][0]["guests"][0]["outcome"],
            "migrated",
            "{stop:?}"
        );
        assert_eq!((host.list(), twin.runs(NAME)), (None, true));
        give_back(&twin).await;
    })
    .await;
}

#[tokio::test]
async fn guest_that_migrates_while_it_is_to_be_saved_runs_or_is_saved_once() {
    in_time(async {
        let _guests = Guests::running(&[NAME]);
        let (host, twin) = (Host::of(&["QEMU_UNIX"]), Twin::start());
        let before = boot();
        let mut random = Random::seeded();
        let (mut moved, mut saved) = (0, 0);
        for round in 0..6 {
            let most = Duration::from_millis(600);
            // The one that begins first wins the first rounds.
            let wait = if round < 2 { most } else { random.up_to(most) };
            let words = ["stop", "ON_SHUTDOWN=suspend"];
            let stop = async {
                if round % 2 == 0 {
                    tokio::time::sleep(wait).await;
                }
                host.run(&words).await
            };
            let take = async {
                if round % 2 == 1 {
                    tokio::time::sleep(wait).await;
                }
                // 96 MiB in some seconds, or as fast as can be.
                let options: &[&str] = if round % 4 < 2 {
                    &["--bandwidth", "8"]
                } else {
                    &[]
                };
                take(&twin, options).await
            };
            let (stop, has_moved) = tokio::join!(stop, take);
            let what = format!("round {round}, {wait:?}: {stop:?}");
            stop.assert_good(&words);
            assert_eq!(
                (is_saved(NAME), twin.runs(NAME)),
                (!has_moved, has_moved),
                "{what}"
            );
            assert_eq!(host.list().is_some(), is_saved(NAME), "{what}");
            moved += usize::from(twin.runs(NAME));
            saved += usize::from(is_saved(NAME));

            let start = host.succeed(&["start"]).await;
            let here = state(NAME) == "running";
            assert_ne!(here, twin.runs(NAME), "{what} {start:?}");
            assert_eq!(host.list(), None, "{what} {start:?}");
            give_back(&twin).await;
            assert_eq!(next_tick(NAME).boot, before, "{what} {start:?}");
        }
        println!("{moved} migrated, {saved} were saved");
        assert!(moved > 0 && saved > 0, "{moved} {saved}");
    })
    .await;
}

#[tokio::test]
async fn guest_whose_migration_outlasts_the_stop_runs_once_afterwards() {
    in_time(async {
        let _guests = Guests::running(&[NAME]);
        let (host, twin) = (Host::of(&["QEMU_UNIX"]), Twin::start());
        let before = boot();
        let stop = async {
            tokio::time::sleep(Duration::from_millis(500)).await;
            let words = ["stop", "ON_SHUTDOWN=shutdown", "SHUTDOWN_TIMEOUT=2"];
            host.run(&words).await
        };
        let (stop, has_moved) = tokio::join!(stop, take(&twin, &["--bandwidth", "8"]));
        assert!(has_moved);
        assert_eq!(stop.status, 1, "{stop:?}");
        // The stop could not know how it ends.
        assert_eq!(host.list().unwrap().split_whitespace().count(), 2);

        let start = host.succeed(&["start"]).await;
        start.says(&[&format!("Resuming guest {NAME}: migrated to another host")]);
        assert_eq!((state(NAME).as_str(), twin.runs(NAME)), ("shut off", true));
        assert_eq!(host.list(), None);
        give_back(&twin).await;
        assert_eq!(next_tick(NAME).boot, before);
    })
    .await;
}

#[tokio::test]
async fn guest_whose_migration_is_broken_off_is_stopped_here() {
    in_time(async {
        let guests = Guests::running(&[NAME]);
        let (host, twin) = (Host::of(&["QEMU_UNIX"]), Twin::start());
        for action in ["ON_SHUTDOWN=suspend", "ON_SHUTDOWN=shutdown"] {
            guests.have(&[NAME]);
            let before = next_tick(NAME);
            let words = ["stop", action, "SHUTDOWN_TIMEOUT=4"];
            let stop = async {
                tokio::time::sleep(Duration::from_millis(800)).await;
                host.run(&words).await
            };
            let abort = async {
                tokio::time::sleep(Duration::from_secs(3)).await;
                virsh("QEMU_UNIX", &["domjobabort", NAME]);
            };
            let (stop, moved, ()) = tokio::join!(stop, take(&twin, &["--bandwidth", "4"]), abort);
            assert!(!moved && !twin.runs(NAME), "{stop:?}");
            let list = host.list().unwrap();
            assert_eq!(list.split_whitespace().count(), 2, "{list} {stop:?}");
            if action == "ON_SHUTDOWN=suspend" {
                assert_eq!((stop.status, is_saved(NAME)), (0, true), "{stop:?}");
            } else {
                // It ignores the request.
                let says = "failed to complete in time";
                assert!(stop.status == 1 && stop.out.contains(says), "{stop:?}");
                assert_eq!(state(NAME), "running");
            }
            let start = host.run(&["start"]).await;
            assert_eq!(start.status, 0, "{start:?}");
            assert_eq!(next_tick(NAME).boot, before.boot, "{stop:?} {start:?}");
        }
    })
    .await;
}
