//! A container, alone and beside the guests of other drivers in one run.

use std::time::Duration;

use crate::fleet::Fleet;
use crate::guests::{Guests, is_saved, next_tick, state, uuid};
use crate::program::Host;
use crate::testbed::{in_time, variable};

#[tokio::test]
async fn container_is_shut_down_and_started_again() {
    in_time(async {
        let _guests = Guests::running(&["vw-container"]);
        let host = Host::of(&["LXC_TCP"]);
        let before = next_tick("vw-container");
        let run = host
            .succeed(&["stop", "ON_SHUTDOWN=shutdown", "SHUTDOWN_TIMEOUT=20"])
            .await;
        run.says(&["Shutdown of guest vw-container complete."]);
        assert_eq!(state("vw-container"), "shut off");
        assert!(run.took < Duration::from_secs(5), "{run:?}");
        host.succeed(&["start"])
            .await
            .says(&["Resuming guest vw-container: done"]);
        assert_eq!(state("vw-container"), "running");
        assert_ne!(next_tick("vw-container"), before);
        assert_eq!(host.list(), None);
    })
    .await;
}

#[tokio::test]
async fn container_cannot_be_saved_and_this_is_told_of_it() {
    in_time(async {
        let _guests = Guests::running(&["vw-container"]);
        let host = Host::of(&["LXC_UNIX"]);
        let run = host.run(&["stop", "ON_SHUTDOWN=suspend"]).await;
        assert_eq!(run.status, 1, "{run:?}");
        let last = run.err.lines().last().unwrap();
        let begins = format!("libvirt-guests: vw-container on {}: failed: ", host.uri());
        assert!(last.starts_with(&begins), "{last}");
        assert!(last.contains("LXC driver cannot save"), "{last}");
        assert!(
            run.out.contains("Suspending vw-container: failed: "),
            "{run:?}"
        );
        assert_eq!(state("vw-container"), "running");
    })
    .await;
}

#[tokio::test]
async fn one_run_serves_a_mix_of_drivers_and_transports() {
    in_time(async {
        let _guests = Guests::running(&["vw-acpi", "vw-container"]);
        let fleet = Fleet::of(3).await;
        let uris = [
            variable("QEMU_TCP"),
            "lxc:///system".into(),
            "test+unix:///default".into(),
        ];
        let host = Host::with(uris.to_vec());

        let run = host.succeed(&["shutdown", "SHUTDOWN_TIMEOUT=20"]).await;
        let states = ["vw-acpi", "vw-container"].map(state);
        assert_eq!(states, ["shut off", "shut off"]);
        assert_eq!(fleet.running().await, 0);
        for uri in &uris {
            run.says(&[&format!("Shutting down guests on {uri} URI...")]);
        }
        let list = host.list().unwrap();
        let lines: Vec<&str> = list.lines().collect();
        assert_eq!(lines[0], format!("{} {}", uris[0], uuid("vw-acpi")));
        assert_eq!(lines[1], format!("{} {}", uris[1], uuid("vw-container")));
        assert_eq!(lines[2].split(' ').count(), 4, "{list}");

        host.succeed(&["start"]).await;
        let states = ["vw-acpi", "vw-container"].map(state);
        assert_eq!(states, ["running", "running"]);
        assert_eq!((fleet.running().await, host.list()), (3, None));
        assert!(!is_saved("vw-acpi"));
    })
    .await;
}
