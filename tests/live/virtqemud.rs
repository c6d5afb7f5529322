//! Guests of virtqemud and virtlxcd, by themselves and behind virtproxyd. These tests need a test bed of
//! modular daemons: `tools/test modular`.

use std::time::Duration;

use virtwire::Connection;
use virtwire::client::{AdminConnection, AdminServer};

use crate::guests::{Guests, is_saved, next_tick, state, uuid};
use crate::program::{Host, Running};
use crate::testbed::{in_time, testbed, variable};

/// The host of QEMU behind virtproxyd's socket.
const LEGACY: &str = "qemu:///system?mode=legacy";

fn host(uris: &[&str]) -> Host {
    Host::with(uris.iter().map(|&uri| uri.to_owned()).collect())
}

#[tokio::test]
async fn guests_of_the_drivers_own_daemons_are_stopped_saved_and_started() {
    in_time(async {
        let _guests = Guests::running(&["vw-acpi", "vw-container"]);
        let host = host(&["qemu:///system", "lxc:///system"]);
        let before = next_tick("vw-acpi");
        // Nobody else serves these URIs.
        testbed(&["daemon", "kill"]);
        let run = host.run(&["stop", "ON_SHUTDOWN=suspend"]).await;
        assert_eq!(run.status, 1, "{run:?}");
        run.says(&["Suspending vw-acpi: done (qemu:///system)"]);
        assert!(run.err.contains("LXC driver cannot save"), "{run:?}");
        host.succeed(&["shutdown", "SHUTDOWN_TIMEOUT=20"])
            .await
            .says(&["Shutdown of guest vw-container complete. (lxc:///system)"]);
        testbed(&["daemon", "start"]);
        assert!(is_saved("vw-acpi"));
        assert_eq!(state("vw-container"), "shut off");

        testbed(&["daemon", "kill"]);
        host.succeed(&["start"]).await;
        testbed(&["daemon", "start"]);
        assert_eq!(next_tick("vw-acpi").boot, before.boot);
        assert_eq!(
            (state("vw-container").as_str(), host.list()),
            ("running", None)
        );
    })
    .await;
}

#[tokio::test]
async fn guests_behind_virtproxyd_are_stopped_saved_and_started() {
    in_time(async {
        let guests = Guests::running(&["vw-acpi", "vw-deaf", "vw-container"]);
        let (qemu, lxc) = (variable("QEMU_TCP"), variable("LXC_TCP"));
        for uris in [
            &[LEGACY, "lxc:///system?mode=legacy"],
            &[qemu.as_str(), &lxc],
        ] {
            guests.have(&["vw-acpi", "vw-deaf", "vw-container"]);
            let before = next_tick("vw-deaf");
            let host = host(uris);
            let shutdown = ["stop", "ON_SHUTDOWN=shutdown", "SHUTDOWN_TIMEOUT=4"];
            let run = host.run(&shutdown).await;
            assert_eq!(run.status, 1, "{run:?}");
            run.says(&[
                &format!("Shutdown of guest vw-acpi complete. ({})", uris[0]),
                &format!("Shutdown of guest vw-container complete. ({})", uris[1]),
            ]);
            let run = host.succeed(&["stop", "ON_SHUTDOWN=suspend"]).await;
            run.says(&[&format!("Suspending vw-deaf: done ({})", uris[0])]);
            assert!(is_saved("vw-deaf"));

            host.succeed(&["start"]).await;
            let states = ["vw-acpi", "vw-deaf", "vw-container"].map(state);
            assert_eq!(states, ["running"; 3]);
            assert_eq!(next_tick("vw-deaf").boot, before.boot);
            assert_eq!(host.list(), None);
        }
    })
    .await;
}

/// Has virtqemud killed, and started again a while later.
async fn restart_virtqemud() {
    testbed(&["daemon", "kill", "virtqemud"]);
    tokio::time::sleep(Duration::from_millis(700)).await;
    testbed(&["daemon", "start"]);
}

#[tokio::test]
async fn driver_s_daemon_that_restarts_during_a_stop_or_a_start_costs_no_guest() {
    in_time(async {
        let guests = Guests::running(&["vw-slow"]);
        let tcp = variable("QEMU_TCP");
        for uri in ["qemu:///system", LEGACY, &tcp] {
            guests.have(&["vw-slow"]);
            let host = host(&[uri]);
            let words = ["stop", "ON_SHUTDOWN=shutdown", "SHUTDOWN_TIMEOUT=40"];
            let mut stop = Running::start(host.command(&words));
            stop.until("Starting shutdown on guest: vw-slow").await;
            restart_virtqemud().await;
            let stop = stop.end().await;
            assert_eq!(stop.status, 0, "{uri}: {stop:?}");
            assert_eq!(state("vw-slow"), "shut off", "{uri}: {stop:?}");

            testbed(&["daemon", "kill", "virtqemud"]);
            let start = Running::start(host.command(&["start"]));
            tokio::time::sleep(Duration::from_millis(700)).await;
            testbed(&["daemon", "start"]);
            let start = start.end().await;
            assert_eq!(start.status, 0, "{uri}: {start:?}");
            assert_eq!((state("vw-slow").as_str(), host.list()), ("running", None));
        }
    })
    .await;
}

#[tokio::test]
async fn driver_s_daemon_that_restarts_during_a_save_costs_no_guest() {
    in_time(async {
        let guests = Guests::running(&["vw-deaf"]);
        let tcp = variable("QEMU_TCP");
        for uri in [LEGACY, &tcp] {
            guests.have(&["vw-deaf"]);
            let before = next_tick("vw-deaf");
            let host = host(&[uri]);
            let mut stop = Running::start(host.command(&["stop", "ON_SHUTDOWN=suspend"]));
            stop.until("Suspending vw-deaf: ").await;
            restart_virtqemud().await;
            let stop = stop.end().await;
            assert_eq!(stop.status, 0, "{uri}: {stop:?}");
            assert!(is_saved("vw-deaf"), "{uri}: {stop:?}");
            host.succeed(&["start"]).await;
            assert_eq!(next_tick("vw-deaf").boot, before.boot, "{uri}: {stop:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn daemon_under_its_own_name_and_behind_virtproxyd_is_one_host() {
    in_time(async {
        let guests = Guests::running(&["vw-acpi"]);
        let tcp = variable("QEMU_TCP");
        for uris in [
            ["qemu:///system", tcp.as_str()],
            [&tcp, "qemu:///system"],
            ["qemu:///system", LEGACY],
        ] {
            guests.have(&["vw-acpi"]);
            let host = host(&uris);
            let plan = host.run(&["stop", "--dry-run"]).await;
            assert_eq!(
                (plan.status, plan.out.matches("vw-acpi").count()),
                (0, 1),
                "{plan:?}"
            );
            let told = format!("{} is the daemon of {}", uris[1], uris[0]);
            assert!(plan.err.contains(&told), "{plan:?}");
            for action in ["ON_SHUTDOWN=suspend", "ON_SHUTDOWN=shutdown"] {
                let stop = host.run(&["stop", action]).await;
                assert_eq!(stop.status, 0, "{uris:?}: {stop:?}");
                assert_eq!(state("vw-acpi"), "shut off", "{uris:?}: {stop:?}");
                let list = host.list().unwrap();
                let words: Vec<&str> = list.split_whitespace().collect();
                assert_eq!(words, [uris[0], &uuid("vw-acpi")], "{uris:?}: {stop:?}");
                let start = host.run(&["start"]).await;
                assert_eq!(start.status, 0, "{uris:?}: {start:?}");
                assert_eq!(
                    (state("vw-acpi").as_str(), host.list()),
                    ("running", None),
                    "{uris:?}: {start:?}"
                );
            }
        }
    })
    .await;
}

/// The processes of a daemon's clients.
async fn clients_of(daemon: &str) -> Vec<u32> {
    let uri = format!("{daemon}:///system");
    let admin = AdminConnection::open(&uri).await.unwrap();
    let servers = admin.servers().await.unwrap();
    let mut names: Vec<_> = servers.iter().map(AdminServer::name).collect();
    names.sort_unstable();
    assert_eq!(names, ["admin", daemon]);
    let mut processes = Vec::new();
    let server = admin.server_by_name(daemon).await.unwrap();
    for client in server.clients().await.unwrap() {
        let info = client.info().await.unwrap();
        processes.extend(info.process());
    }
    processes
}

#[tokio::test]
async fn admin_server_of_each_daemon_tells_that_daemons_clients() {
    in_time(async {
        let _guests = Guests::running(&[]);
        let own = async |daemon| {
            let clients = clients_of(daemon).await.into_iter();
            clients.filter(|it| *it == std::process::id()).count()
        };
        let direct = Connection::open("qemu:///system").await.unwrap();
        assert_eq!(own("virtqemud").await, 1);
        // virtproxyd tells virtqemud for whom it asks.
        let relayed = Connection::open(LEGACY).await.unwrap();
        assert_eq!(own("virtqemud").await, 2);
        assert_eq!(own("virtlxcd").await, 0);
        direct.close().await.unwrap();
        relayed.close().await.unwrap();
    })
    .await;
}
