//! The examples on libvirtd's drivers. `tests/examples` runs them against a simulated daemon.

use std::process::Stdio;

use tokio::io::{AsyncBufReadExt as _, BufReader};
use virtwire::Domain;
use virtwire::proto::remote::DomainCreateFlags;

use crate::example::{example, run};
use crate::guests::{Guests, next_tick, state, ticks};
use crate::testbed::{in_time, open, variable, virsh, virt_admin};
use crate::twin::Twin;

const TEST: &str = "TEST_UNIX";

/// The test driver's own domain, which runs afterwards.
async fn running() -> Domain {
    let connection = open(TEST).await;
    let domain = connection.domain_by_name("test").await.unwrap();
    if !domain.is_active().await.unwrap() {
        domain.create(DomainCreateFlags::empty()).await.unwrap();
    }
    domain
}

#[tokio::test]
async fn list_shows_what_virsh_lists() {
    in_time(async {
        for name in [TEST, "QEMU_TCP", "LXC_UNIX"] {
            let ended = run("list", &[&variable(name)]).await;
            let first = |line: &str| line.split_whitespace().next().map(str::to_owned);
            let mut ours: Vec<_> = ended.lines().into_iter().filter_map(first).collect();
            let theirs = virsh(name, &["list", "--all", "--name"]);
            let mut theirs: Vec<_> = theirs.lines().filter_map(first).collect();
            ours.sort();
            theirs.sort();
            assert_eq!(ours, theirs, "{name}");
            assert!(!ours.is_empty());
        }
    })
    .await;
}

#[tokio::test]
async fn lifecycle_restarts_a_domain_of_the_test_driver() {
    in_time(async {
        running().await;
        let ended = run("lifecycle", &[&variable(TEST), "test"]).await;
        assert_eq!(ended.lines(), ["test has shut down", "test is RUNNING"]);
    })
    .await;
}

#[tokio::test]
async fn snapshot_is_taken_reverted_to_and_deleted() {
    in_time(async {
        running().await;
        let names = || virsh(TEST, &["snapshot-list", "test", "--name"]);
        let before = names();
        let ended = run("snapshot", &[&variable(TEST), "test"]).await;
        let lines = ended.lines();
        let taken = lines[0].strip_prefix("took ").unwrap();
        assert!(lines.contains(&&*format!("{taken} (current)")), "{lines:?}");
        assert_eq!(lines.last(), Some(&"test is RUNNING again"));
        assert_eq!(names(), before);
    })
    .await;
}

#[tokio::test]
async fn watch_prints_events_of_domains_and_networks() {
    in_time(async {
        running().await;
        let uri = variable(TEST);
        let mut watch = example("watch", &[&uri])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(watch.stdout.take().unwrap()).lines();
        let first = lines.next_line().await.unwrap().unwrap();
        assert!(first.starts_with("watching test"), "{first}");
        virsh(TEST, &["destroy", "test"]);
        virsh(TEST, &["start", "test"]);
        virsh(TEST, &["net-destroy", "default"]);
        virsh(TEST, &["net-start", "default"]);
        let mut missing = vec![
            "domain test: STOPPED",
            "domain test: STARTED",
            "network default: STOPPED",
            "network default: STARTED",
        ];
        while !missing.is_empty() {
            let line = lines.next_line().await.unwrap().unwrap();
            missing.retain(|expected| *expected != line);
        }
        watch.kill().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn fleet_counts_each_driver_s_domains_and_reports_the_port_that_refuses() {
    in_time(async {
        let nobody = "qemu+tcp://127.0.0.1:1/system";
        let uris = [TEST, "QEMU_TCP", "LXC_TCP"].map(variable);
        let ended = run("fleet", &[&uris[0], nobody, &uris[1], &uris[2]]).await;
        assert_eq!(ended.status, Some(1));
        assert_eq!(ended.err, "error: 1 hosts failed\n");
        for uri in &uris {
            let is_counted = |line: &str| line.starts_with(uri) && line.ends_with("domains run");
            assert!(ended.out.lines().any(is_counted), "{}", ended.out);
        }
        assert!(
            ended.out.contains(&format!("{nobody}: cannot connect")),
            "{}",
            ended.out
        );
    })
    .await;
}

#[tokio::test]
async fn admin_shows_each_server_and_the_clients_that_virt_admin_lists() {
    in_time(async {
        let uri = "libvirtd:///system";
        let _client = open(TEST).await;
        let clients = virt_admin(uri, &["client-list", "libvirtd"]);
        let ended = run("admin", &[uri]).await;
        let lines = ended.lines();
        for server in ["libvirtd: ", "admin: "] {
            assert!(
                lines.iter().any(|line| line.starts_with(server)),
                "{lines:?}"
            );
        }
        let ids = clients
            .lines()
            .filter_map(|line| line.split_whitespace().next());
        let ids: Vec<_> = ids.filter(|id| id.parse::<u64>().is_ok()).collect();
        assert!(!ids.is_empty());
        for id in ids {
            let client = format!("  client {id}, ");
            assert!(
                lines.iter().any(|line| line.starts_with(&client)),
                "{lines:?}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn migrate_moves_a_guest_to_the_other_daemon_and_back() {
    in_time(async {
        let name = "vw-deaf";
        let _guests = Guests::running(&[name]);
        let twin = Twin::start();
        let before = ticks(name).pop().unwrap().boot;
        let (here, there, address) = (variable("QEMU_UNIX"), twin.uri(), "tcp://127.0.0.1");
        let ended = run("migrate", &[&here, name, there, address]).await;
        assert_eq!(
            ended.lines().last(),
            Some(&&*format!("{name} runs at {there}"))
        );
        assert!(twin.runs(name));
        let ended = run("migrate", &[there, name, &here, address]).await;
        assert_eq!(
            ended.lines().last(),
            Some(&&*format!("{name} runs at {here}"))
        );
        assert_eq!((state(name).as_str(), twin.runs(name)), ("running", false));
        assert_eq!(next_tick(name).boot, before);
    })
    .await;
}
