//! SIGINT and SIGTERM: the run ends within a second, the state is true, the next run finishes.

use std::time::{Duration, Instant};

use crate::fleet::Fleet;
use crate::guests::{Guests, is_saved, state};
use crate::program::{Host, Running};
use crate::random::Random;
use crate::testbed::{daemon, in_time};

/// How long a run may go on after the signal: a moment, on a machine that is busy with other work.
const SOON: Duration = Duration::from_secs(3);

#[tokio::test]
async fn signals_end_a_wait_and_a_second_stop_finishes() {
    in_time(async {
        let guests = Guests::running(&["vw-acpi", "vw-deaf"]);
        for (signal, status) in [("INT", 130), ("TERM", 143)] {
            guests.have(&["vw-acpi", "vw-deaf"]);
            let host = Host::of(&["QEMU_TCP"]);
            let words = ["stop", "ON_SHUTDOWN=shutdown", "PARALLEL_SHUTDOWN=2"];
            let mut run = Running::start(host.command(&words));
            run.until("Shutdown of guest vw-acpi complete.").await;
            let since = Instant::now();
            run.signal(signal);
            let run = run.end().await;
            assert_eq!(run.status, status, "{run:?}");
            assert!(run.ended - since < SOON, "{run:?}");
            assert!(run.err.contains("vw-deaf"), "{run:?}");
            assert_eq!(
                [state("vw-acpi"), state("vw-deaf")],
                ["shut off", "running"]
            );
            assert_eq!(host.list().unwrap().trim_end().split(' ').count(), 3);

            let next = host.succeed(&["stop", "ON_SHUTDOWN=suspend"]).await;
            next.says(&["Suspending vw-deaf: done"]);
            assert!(is_saved("vw-deaf"));
            assert_eq!(host.list().unwrap().trim_end().split(' ').count(), 3);
            host.succeed(&["start"]).await;
            assert_eq!([state("vw-acpi"), state("vw-deaf")], ["running", "running"]);
            assert_eq!(host.list(), None);
        }
    })
    .await;
}

#[tokio::test]
async fn signals_end_a_run_whose_daemon_is_frozen() {
    in_time(async {
        let _guests = Guests::running(&["vw-deaf"]);
        let host = Host::of(&["QEMU_TCP"]);
        for (words, begins) in [
            (&["stop", "ON_SHUTDOWN=suspend"][..], None),
            (&["shutdown"], Some("Starting shutdown on guest: vw-deaf")),
            (&["gueststatus"], None),
        ] {
            if begins.is_none() {
                daemon("freeze");
            }
            let mut run = Running::start(host.command(words));
            if let Some(line) = begins {
                run.until(line).await;
                daemon("freeze");
            }
            // Long enough to have caught the signals, and to have connected.
            tokio::time::sleep(Duration::from_millis(300)).await;
            let since = Instant::now();
            run.signal("TERM");
            let run = run.end().await;
            daemon("thaw");
            assert_eq!(run.status, 143, "{words:?}: {run:?}");
            assert!(run.ended - since < SOON, "{words:?}: {run:?}");
            assert_eq!(state("vw-deaf"), "running");
        }
    })
    .await;
}

#[tokio::test]
async fn signals_at_random_instants_lose_nobody() {
    in_time(async {
        let fleet = Fleet::of(51).await;
        let host = Host::of(&["TEST_UNIX"]);
        let mut random = Random::seeded();
        let stop = host.succeed(&["stop"]).await.took;
        let start = host.succeed(&["start"]).await.took;
        let mut ended = 0;
        for round in 0..25 {
            let (signal, status) = [("INT", 130), ("TERM", 143)][round % 2];
            for (command, time) in [("stop", stop), ("start", start)] {
                let run = Running::start(host.command(&[command]));
                tokio::time::sleep(random.up_to(time)).await;
                let since = Instant::now();
                run.signal(signal);
                let run = run.end().await;
                assert!(run.status == 0 || run.status == status, "{run:?}");
                assert!(run.ended.saturating_duration_since(since) < SOON, "{run:?}");
                ended += usize::from(run.status == status);
                let list = host.list();
                assert!(
                    fleet
                        .forgets_nobody(list.as_deref().unwrap_or_default())
                        .await
                        .unwrap(),
                    "{run:?} {list:?}"
                );
                let next = host.succeed(&[command]).await;
                let running = if command == "stop" { 0 } else { 51 };
                assert_eq!(fleet.running().await, running, "{run:?} {next:?}");
            }
        }
        println!("{ended} of 50 runs were ended by their signal");
        assert!(ended > 10, "{ended}");
    })
    .await;
}
