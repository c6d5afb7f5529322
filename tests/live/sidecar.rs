//! `run`, as a container runs it, on real guests.

use std::time::{Duration, Instant};

use crate::guests::{Guests, is_saved, next_tick, state, ticks};
use crate::program::{Host, Running};
use crate::testbed::{daemon, in_time};

const NAMES: [&str; 2] = ["vw-acpi", "vw-deaf"];

/// Starts a run and waits until a probe finds it well.
async fn staying(host: &Host, words: &[&str]) -> Running {
    let run = Running::start(host.command(&[&["run", "--grace", "40"], words].concat()));
    let since = Instant::now();
    while host.run(&["healthcheck"]).await.status != 0 {
        assert!(
            since.elapsed() < Duration::from_secs(60),
            "it never gets well"
        );
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    run
}

#[tokio::test]
async fn guests_are_started_on_entry_and_saved_by_sigterm() {
    in_time(async {
        let _guests = Guests::running(&NAMES);
        let host = Host::of(&["QEMU_UNIX"]);
        let boots = NAMES.map(|name| ticks(name).pop().unwrap().boot);
        host.succeed(&["stop", "ON_SHUTDOWN=suspend"]).await;
        assert!(NAMES.iter().all(|name| is_saved(name)));

        let run = staying(&host, &["ON_SHUTDOWN=suspend"]).await;
        assert_eq!(host.list(), None);
        for (name, boot) in NAMES.iter().zip(&boots) {
            assert_eq!(&next_tick(name).boot, boot, "{name}");
        }
        let since = Instant::now();
        run.signal("TERM");
        let run = run.end().await;
        println!("stopped {:?} after SIGTERM", run.ended - since);
        assert_eq!(run.status, 0, "{run:?}");
        run.says(&["Suspending vw-acpi: done", "Suspending vw-deaf: done"]);
        for name in NAMES {
            assert_eq!((state(name).as_str(), is_saved(name)), ("shut off", true));
        }
        assert_eq!(host.list().unwrap().split_whitespace().count(), 3);
    })
    .await;
}

#[tokio::test]
async fn what_a_killed_run_left_undone_the_next_one_finishes() {
    in_time(async {
        let _guests = Guests::running(&NAMES);
        let host = Host::of(&["QEMU_UNIX"]);
        let boots = NAMES.map(|name| ticks(name).pop().unwrap().boot);
        for milliseconds in [50, 400, 900] {
            let mut run = staying(&host, &["ON_SHUTDOWN=suspend"]).await;
            run.signal("TERM");
            run.until("Suspending vw-").await;
            tokio::time::sleep(Duration::from_millis(milliseconds)).await;
            run.signal("KILL");
            let killed = run.end().await;

            let run = staying(&host, &["ON_SHUTDOWN=suspend"]).await;
            for (name, boot) in NAMES.iter().zip(&boots) {
                assert_eq!(state(name), "running", "{killed:?}");
                assert_eq!(&next_tick(name).boot, boot, "{name}: {killed:?}");
            }
            assert_eq!(host.list(), None, "{killed:?}");
            run.signal("TERM");
            let run = run.end().await;
            assert_eq!(run.status, 0, "{killed:?} {run:?}");
            assert!(
                NAMES.iter().all(|name| is_saved(name)),
                "{killed:?} {run:?}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_daemon_that_restarts_meanwhile_and_a_deaf_guest_do_not_hurt() {
    in_time(async {
        let _guests = Guests::running(&NAMES);
        let host = Host::of(&["QEMU_UNIX"]);
        let words = ["ON_SHUTDOWN=shutdown", "--grace", "12"];
        let run = Running::start(host.command(&[&["run"], &words[..]].concat()));
        while host.run(&["healthcheck"]).await.status != 0 {
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        daemon("kill");
        let dead = host.run(&["healthcheck"]).await;
        assert_eq!(dead.status, 1, "{dead:?}");
        assert_eq!(host.run(&["healthcheck", "--live"]).await.status, 0);
        daemon("start");
        assert_eq!(NAMES.map(state), ["running", "running"]);

        let since = Instant::now();
        run.signal("TERM");
        let run = run.end().await;
        assert_eq!(run.status, 1, "{run:?}");
        assert!(run.ended - since < Duration::from_secs(12), "{run:?}");
        assert!(run.err.contains("vw-deaf on"), "{run:?}");
        assert_eq!(NAMES.map(state), ["shut off", "running"], "{run:?}");
        assert_eq!(host.list().unwrap().split_whitespace().count(), 3);
    })
    .await;
}
