//! The daemon stays away: the run ends at its limits and tells the truth, and the next one finishes
//! the job.

use std::time::{Duration, Instant};

use tokio::time::timeout;
use virtwire::guests::Outcome;
use virtwire::guests::config::OnShutdown;

use super::returning::is_recorded;
use super::sabotage::{Fault, Sabotaged, Step, aftermath, sabotaged};
use crate::guests::{Guests, is_saved, state};
use crate::program::{Host, Running};
use crate::testbed::{daemon, in_time};

/// Much more than a run may take whose connection is lost for good: to notice the loss, and to
/// seek a new connection.
const LIMIT: Duration = Duration::from_secs(25);

#[tokio::test]
async fn daemon_that_stays_away_ends_a_stop_and_the_next_one_finishes_it() {
    in_time(async {
        let guests = Guests::running(&["vw-deaf"]);
        for (step, fault) in [
            (Step::Before, Fault::KillForGood),
            (Step::Begun(150), Fault::KillForGood),
            (Step::Before, Fault::FreezeForGood),
            (Step::Known, Fault::FreezeForGood),
            (Step::Begun(150), Fault::FreezeForGood),
        ] {
            guests.have(&["vw-deaf"]);
            let folder = tempfile::tempdir().unwrap();
            let since = Instant::now();
            let run = quick(sabotaged(
                OnShutdown::Suspend,
                Some((step, fault)),
                folder.path(),
            ));
            let report = timeout(LIMIT, run.stop()).await.unwrap();
            println!("{fault:?} {step:?}: {:?}", since.elapsed());
            assert!(!report.is_good(), "{fault:?} {step:?}: {report:?}");
            // Nobody can tell who runs in the end.
            assert!(report.hosts[0].unreachable.is_some(), "{report:?}");
            let reached = !report.hosts[0].guests.is_empty();
            assert_eq!(reached, step != Step::Before, "{report:?}");
            for it in &report.hosts[0].guests {
                assert!(matches!(it.outcome, Outcome::Unknown { .. }), "{report:?}");
            }

            revive(fault);
            assert_eq!(
                is_recorded(&run.run, "vw-deaf"),
                reached,
                "{fault:?} {step:?}"
            );
            let run = sabotaged(OnShutdown::Suspend, None, folder.path());
            let report = timeout(LIMIT, run.stop()).await.unwrap();
            assert!(report.is_good(), "{fault:?} {step:?}: {report:?}");
            assert!(
                is_saved("vw-deaf") && is_recorded(&run.run, "vw-deaf"),
                "{fault:?} {step:?}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn daemon_that_stays_away_ends_a_start_and_the_next_one_finishes_it() {
    in_time(async {
        let guests = Guests::running(&["vw-deaf"]);
        for (step, fault) in [
            (Step::Begun(0), Fault::KillForGood),
            (Step::Begun(150), Fault::KillForGood),
            (Step::Before, Fault::FreezeForGood),
            (Step::Begun(150), Fault::FreezeForGood),
        ] {
            guests.have(&["vw-deaf"]);
            let folder = tempfile::tempdir().unwrap();
            let run = sabotaged(OnShutdown::Suspend, None, folder.path());
            assert!(run.stop().await.is_good());

            let since = Instant::now();
            let run = quick(sabotaged(
                OnShutdown::Suspend,
                Some((step, fault)),
                folder.path(),
            ));
            let report = timeout(LIMIT, run.start()).await.unwrap().unwrap();
            println!("{fault:?} {step:?}: {:?}", since.elapsed());
            // The guest may have been started before the daemon could be struck.
            let done = report.hosts[0].guests.iter().all(|it| it.outcome.is_good());
            let good = done && report.hosts[0].unreachable.is_none();
            assert_eq!(report.is_good(), good);
            revive(fault);
            assert_eq!(
                is_recorded(&run.run, "vw-deaf"),
                !good,
                "{fault:?} {step:?}: {report:?}"
            );

            let run = sabotaged(OnShutdown::Suspend, None, folder.path());
            let report = timeout(LIMIT, run.start()).await.unwrap().unwrap();
            assert!(report.is_good(), "{fault:?} {step:?}: {report:?}");
            assert_eq!(state("vw-deaf"), "running");
            assert!(!is_recorded(&run.run, "vw-deaf"));
        }
    })
    .await;
}

#[tokio::test]
async fn program_with_a_frozen_daemon_ends_at_the_timeout_and_says_so() {
    in_time(async {
        let _guests = Guests::running(&["vw-deaf"]);
        let host = Host::of(&["QEMU_TCP"]);
        let words = ["stop", "ON_SHUTDOWN=shutdown", "SHUTDOWN_TIMEOUT=3"];
        let mut run = Running::start(host.command(&words));
        run.until("Starting shutdown on guest: vw-deaf").await;
        daemon("freeze");
        let run = run.end().await;
        daemon("thaw");
        assert_eq!(run.status, 1, "{run:?}");
        assert!(run.took < Duration::from_secs(8), "{run:?}");
        assert!(
            run.out
                .contains("Failed to determine state of guest: vw-deaf"),
            "{run:?}"
        );
        let last = run.err.lines().last().unwrap();
        assert!(
            last.contains("vw-deaf on ") && last.contains("not known"),
            "{run:?}"
        );
        assert!(host.list().is_some());
        assert_eq!(state("vw-deaf"), "running");
    })
    .await;
}

#[tokio::test]
async fn program_without_a_daemon_says_so() {
    in_time(async {
        let _guests = Guests::running(&["vw-deaf"]);
        let host = Host::of(&["QEMU_TCP"]);
        daemon("kill");
        let run = host.run(&["stop", "--connect-timeout", "1"]).await;
        daemon("start");
        assert_eq!(run.status, 1, "{run:?}");
        run.says(&[&format!("Can't connect to {}. Skipping.", host.uri())]);
        assert!(run.err.contains("its guests were not reached"), "{run:?}");
        assert_eq!(state("vw-deaf"), "running");
    })
    .await;
}

/// Shorter limits, since nobody comes back.
fn quick(mut sabotaged: Sabotaged) -> Sabotaged {
    let run = &mut sabotaged.run;
    run.limits.connect = Duration::from_secs(1);
    run.limits.ready = Duration::from_secs(2);
    run.limits.reconnect = Duration::from_secs(2);
    run.settings.shutdown_timeout.value = Some(Duration::from_secs(3));
    sabotaged
}

fn revive(fault: Fault) {
    aftermath();
    daemon(if fault == Fault::KillForGood {
        "start"
    } else {
        "thaw"
    });
}
