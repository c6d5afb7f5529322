//! Suspend and start: a guest goes on where it was.

use crate::fleet::Fleet;
use crate::guests::{Guests, is_saved, next_tick, state, ticks, uuid};
use crate::program::Host;
use crate::testbed::in_time;

#[tokio::test]
async fn saved_guests_go_on_where_they_stopped() {
    in_time(async {
        let _guests = Guests::running(&["vw-acpi", "vw-deaf"]);
        let host = Host::of(&["QEMU_TCP"]);
        let names = ["vw-acpi", "vw-deaf"];

        let stop = host.succeed(&["stop", "--on-shutdown", "suspend"]).await;
        let uri = host.uri();
        stop.says(&[
            &format!("Suspending guests on {uri} URI..."),
            "Suspending vw-acpi: ...",
            "Suspending vw-acpi: done",
            "Suspending vw-deaf: done",
        ]);
        for name in names {
            assert_eq!((state(name).as_str(), is_saved(name)), ("shut off", true));
        }
        let stopped_at = names.map(|name| ticks(name).pop().unwrap());
        assert_list(&host, &names);
        let status = host.run(&["status"]).await;
        assert_eq!(
            (status.status, status.out.as_str()),
            (3, "stopped, with saved guests\n")
        );

        let start = host.succeed(&["start"]).await;
        start.says(&[
            &format!("Resuming guests on {uri} URI..."),
            "Resuming guest vw-acpi: done",
            "Resuming guest vw-deaf: done",
        ]);
        assert_eq!(host.list(), None);
        let status = host.run(&["status"]).await;
        assert_eq!((status.status, status.out.as_str()), (0, "started\n"));
        for (name, before) in names.into_iter().zip(stopped_at) {
            next_tick(name);
            let all = ticks(name);
            let place = all.iter().rposition(|tick| *tick == before).unwrap();
            let after = &all[place + 1];
            assert_eq!(
                (after.count, &after.boot),
                (before.count + 1, &before.boot),
                "{name}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn guests_saved_around_the_page_cache_come_back_around_it() {
    in_time(async {
        let _guests = Guests::running(&["vw-acpi"]);
        let host = Host::of(&["QEMU_UNIX"]);
        let before = next_tick("vw-acpi");
        host.succeed(&["stop", "ON_SHUTDOWN=suspend", "BYPASS_CACHE=1"])
            .await;
        assert!(is_saved("vw-acpi"));
        host.succeed(&["start", "BYPASS_CACHE=1"]).await;
        assert_eq!(next_tick("vw-acpi").boot, before.boot);
    })
    .await;
}

#[tokio::test]
async fn drivers_that_cannot_go_around_the_page_cache_go_through_it() {
    in_time(async {
        let _guests = Guests::running(&["vw-container"]);
        let fleet = Fleet::of(2).await;
        let host = Host::of(&["TEST_TCP", "LXC_UNIX"]);
        host.succeed(&["shutdown", "SHUTDOWN_TIMEOUT=20"]).await;
        assert_eq!(
            (fleet.running().await, state("vw-container")),
            (0, "shut off".into())
        );
        let start = host.run(&["start", "BYPASS_CACHE=1"]).await;
        assert_eq!(start.status, 0, "{start:?}");
        let told = "its driver does not know BYPASS_CACHE, left out";
        assert_eq!(start.err.matches(told).count(), 3, "{start:?}");
        assert_eq!(
            (fleet.running().await, state("vw-container")),
            (2, "running".into())
        );
        assert_eq!(host.list(), None);
    })
    .await;
}

/// The list has the script's form: one line, the URI and then the UUIDs, each with a blank.
fn assert_list(host: &Host, names: &[&str]) {
    let list = host.list().unwrap();
    let (uri, uuids) = list.strip_suffix('\n').unwrap().split_once(' ').unwrap();
    assert_eq!(uri, host.uri());
    let mut found: Vec<&str> = uuids.split(' ').collect();
    let mut expected: Vec<String> = names.iter().map(|name| uuid(name)).collect();
    found.sort_unstable();
    expected.sort_unstable();
    assert_eq!(found, expected);
}
