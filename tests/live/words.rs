//! What the program prints: for people, for programs, and without doing anything.

use serde_json::json;

use crate::fleet::Fleet;
use crate::guests::{Guests, state, uuid};
use crate::program::Host;
use crate::testbed::{in_time, variable};

#[tokio::test]
async fn gueststatus_is_the_table_of_virsh() {
    in_time(async {
        let _guests = Guests::running(&["vw-acpi", "vw-transient", "vw-container"]);
        let host = Host::of(&["QEMU_TCP", "LXC_UNIX"]);
        let run = host.succeed(&["gueststatus"]).await;
        let mut expected = String::new();
        for name in ["QEMU_TCP", "LXC_UNIX"] {
            let uri = variable(name);
            let table = std::process::Command::new("virsh")
                .args(["-c", &uri, "list"])
                .env("LC_ALL", "C")
                .output()
                .unwrap();
            let table = String::from_utf8(table.stdout).unwrap();
            expected = format!("{expected}* {uri} URI:\n{table}");
        }
        assert_eq!(run.out, expected);
    })
    .await;
}

#[tokio::test]
async fn dry_run_prints_the_plan_and_touches_nothing() {
    in_time(async {
        let _guests = Guests::running(&["vw-acpi", "vw-transient"]);
        let host = Host::of(&["QEMU_UNIX"]);
        let (uri, id) = (host.uri(), uuid("vw-acpi"));
        let run = host.succeed(&["stop", "--dry-run"]).await;
        let transient = uuid("vw-transient");
        assert_eq!(
            run.out,
            format!(
                "{uri}: suspend vw-acpi ({id})\n\
                 {uri}: leave vw-transient ({transient}), which is transient\n"
            )
        );
        let run = host.succeed(&["shutdown", "--dry-run", "--json"]).await;
        assert_eq!(
            run.json()["plan"]["hosts"][0]["guests"]
                .as_array()
                .unwrap()
                .len(),
            2
        );
        assert_eq!(
            [state("vw-acpi"), state("vw-transient")],
            ["running", "running"]
        );

        std::fs::write(host.path("lib/libvirt-guests"), format!("{uri} {id}\n")).unwrap();
        let run = host.succeed(&["start", "--dry-run"]).await;
        assert_eq!(run.out, format!("{uri}: start {id}\n"));
        assert_eq!(host.list().unwrap(), format!("{uri} {id}\n"));
        assert_eq!(std::fs::read_dir(host.path("lock")).unwrap().count(), 0);
        assert_eq!(std::fs::read_dir(host.path("lib")).unwrap().count(), 1);
    })
    .await;
}

#[tokio::test]
async fn json_tells_what_became_of_each_guest() {
    in_time(async {
        let _guests = Guests::running(&["vw-container"]);
        let _fleet = Fleet::of(1).await;
        let host = Host::of(&["TEST_TCP", "LXC_UNIX"]);
        let run = host.run(&["stop", "--json", "ON_SHUTDOWN=suspend"]).await;
        assert_eq!(run.status, 1, "{run:?}");
        let report = run.json();
        assert_eq!(report["action"], "suspend");
        assert_eq!(report["unrecorded"], json!(null));
        let [test, lxc] = [&report["hosts"][0], &report["hosts"][1]];
        assert_eq!(test["uri"], host.uri());
        assert_eq!(test["guests"][0]["name"], "test");
        assert_eq!(test["guests"][0]["outcome"], "saved");
        assert_eq!(lxc["guests"][0]["uuid"], json!(uuid("vw-container")));
        assert_eq!(lxc["guests"][0]["outcome"], "failed");
        let reason = lxc["guests"][0]["reason"].as_str().unwrap();
        assert!(reason.contains("cannot save"), "{reason}");

        let report = host.run(&["start", "--json"]).await.json();
        assert_eq!(report["hosts"][0]["guests"][0]["outcome"], "started");
        assert_eq!(report["hosts"][1]["guests"][0]["outcome"], "already-active");
        let status = host.succeed(&["gueststatus", "--json"]).await.json();
        assert_eq!(status["hosts"][1]["guests"][0]["name"], "vw-container");
    })
    .await;
}

#[tokio::test]
async fn restart_stops_and_starts_and_condrestart_only_what_is_started() {
    in_time(async {
        let fleet = Fleet::of(3).await;
        let host = Host::of(&["TEST_UNIX"]);
        for command in ["condrestart", "try-restart"] {
            let run = host.succeed(&[command]).await;
            assert_eq!(run.out, "", "nothing is started");
        }
        let run = host.succeed(&["restart"]).await;
        run.says(&["Suspending test: done", "Resuming guest test: done"]);
        assert_eq!((fleet.running().await, host.list()), (3, None));
        let run = host.succeed(&["try-restart"]).await;
        run.says(&["Suspending test: done", "Resuming guest test: done"]);
        assert_eq!((fleet.running().await, host.list()), (3, None));
    })
    .await;
}
