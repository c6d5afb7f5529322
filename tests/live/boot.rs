//! Start: what the variables of the boot side do.

use std::time::Duration;

use crate::fleet::Fleet;
use crate::guests::{Guests, next_tick, state};
use crate::program::Host;
use crate::testbed::in_time;

#[tokio::test]
async fn ignored_boot_starts_nobody_and_forgets_the_list() {
    in_time(async {
        let fleet = Fleet::of(4).await;
        let host = Host::of(&["TEST_TCP"]);
        host.succeed(&["stop", "ON_SHUTDOWN=suspend"]).await;
        assert_eq!((fleet.running().await, fleet.saved().await), (0, 4));
        assert!(host.list().is_some());
        let start = host.succeed(&["start", "ON_BOOT=ignore"]).await;
        start.says(&["libvirt-guests is configured not to start any guests on boot"]);
        assert_eq!((fleet.running().await, fleet.saved().await), (0, 4));
        assert_eq!(host.list(), None);
        assert_eq!(host.run(&["status"]).await.out, "started\n");
    })
    .await;
}

#[tokio::test]
async fn delay_is_kept_between_starts_and_without_one_there_is_none() {
    in_time(async {
        let fleet = Fleet::of(4).await;
        let host = Host::of(&["TEST_TCP"]);
        host.succeed(&["stop"]).await;
        let slow = host.succeed(&["start", "START_DELAY=0.5"]).await;
        assert_eq!(fleet.running().await, 4);
        let pauses = Duration::from_millis(1500);
        assert!(slow.took >= pauses && slow.took < pauses * 2, "{slow:?}");
        host.succeed(&["stop"]).await;
        let fast = host.succeed(&["start"]).await;
        assert_eq!(fleet.running().await, 4);
        assert!(fast.took < Duration::from_secs(1), "{fast:?}");
    })
    .await;
}

#[tokio::test]
async fn guest_without_an_agent_is_resumed_and_its_clock_is_told_of() {
    in_time(async {
        let _guests = Guests::running(&["vw-acpi"]);
        let host = Host::of(&["QEMU_UNIX"]);
        host.succeed(&["stop", "ON_SHUTDOWN=suspend"]).await;
        let run = host.run(&["start", "SYNC_TIME=1"]).await;
        assert_eq!(run.status, 0, "{run:?}");
        run.says(&["Resuming guest vw-acpi: done"]);
        let said = format!(
            "libvirt-guests: warning: the clock of vw-acpi on {} was not set: ",
            host.uri()
        );
        assert!(
            run.err.starts_with(&said) && run.err.contains("agent"),
            "{run:?}"
        );
        assert!(run.took < Duration::from_secs(10), "{run:?}");
        assert_eq!(state("vw-acpi"), "running");
        next_tick("vw-acpi");
    })
    .await;
}

#[tokio::test]
async fn guests_that_run_already_are_told_of_and_leave_the_list() {
    in_time(async {
        let fleet = Fleet::of(2).await;
        let host = Host::of(&["TEST_TCP"]);
        host.succeed(&["stop"]).await;
        let list = host.list().unwrap();
        host.succeed(&["start"]).await;
        std::fs::write(host.path("lib/libvirt-guests"), list).unwrap();
        let start = host.succeed(&["start"]).await;
        start.says(&["Resuming guest test: already active"]);
        assert_eq!((fleet.running().await, host.list()), (2, None));
    })
    .await;
}

#[tokio::test]
async fn unknown_guest_is_reported_once_and_the_others_are_started() {
    in_time(async {
        let fleet = Fleet::of(2).await;
        let host = Host::of(&["TEST_TCP"]);
        host.succeed(&["stop"]).await;
        let unknown = "12345678-1234-4321-8888-123456789abc";
        let list = host.list().unwrap().trim_end().to_owned();
        std::fs::write(
            host.path("lib/libvirt-guests"),
            format!("{list} {unknown}\n"),
        )
        .unwrap();
        let start = host.run(&["start"]).await;
        assert_eq!((start.status, fleet.running().await), (1, 2), "{start:?}");
        assert!(start.err.contains(unknown), "{start:?}");
        assert_eq!(host.list(), None);
        host.succeed(&["start"]).await;
    })
    .await;
}
