//! The examples against a simulated daemon. `tests/live/examples.rs` runs them against libvirtd.
#![expect(clippy::unwrap_used, reason = "tests")]

mod coming_from;
mod program;

use std::process::Stdio;

use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, BufReader};
use tokio::time::timeout;
use virtwire_sim::{Daemon, Driver, Guest, World};

use program::{LIMIT, example, run};

fn world() -> World {
    World::new(Driver::Qemu)
        .with(Guest::running("web"))
        .with(Guest::off("spare"))
        .with(Guest::running("deaf").ignores_shutdown())
}

async fn daemon() -> Daemon {
    Daemon::of(&world()).listen_tcp().await.unwrap()
}

#[tokio::test]
async fn list_shows_each_domain() {
    let daemon = daemon().await;
    let ended = run("list", &[&daemon.uri()]).await;
    let shown: Vec<Vec<&str>> = ended
        .lines()
        .into_iter()
        .map(|line| line.split_whitespace().take(2).collect())
        .collect();
    assert_eq!(
        shown,
        [
            ["web", "RUNNING"],
            ["spare", "SHUTOFF"],
            ["deaf", "RUNNING"]
        ]
    );
}

#[tokio::test]
async fn lifecycle_restarts_a_domain_and_destroys_it_when_it_does_not_shut_down() {
    let daemon = daemon().await;
    let ended = run("lifecycle", &[&daemon.uri(), "web"]).await;
    assert_eq!(ended.lines(), ["web has shut down", "web is RUNNING"]);
    let ended = run("lifecycle", &[&daemon.uri(), "spare"]).await;
    assert_eq!(ended.lines(), ["spare is RUNNING"]);
    let ended = run("lifecycle", &[&daemon.uri(), "deaf", "1"]).await;
    assert_eq!(ended.lines(), ["deaf was destroyed", "deaf is RUNNING"]);
}

#[tokio::test]
async fn lifecycle_reports_the_procedure_and_the_daemon_s_words() {
    let daemon = daemon().await;
    let ended = run("lifecycle", &[&daemon.uri(), "nobody"]).await;
    assert_eq!((ended.status, &*ended.out), (Some(1), ""));
    let words = "error: virDomainLookupByName failed: Domain not found";
    assert!(ended.err.starts_with(words), "{}", ended.err);
}

#[tokio::test]
async fn watch_prints_events_and_why_the_connection_ended() {
    let daemon = daemon().await;
    let mut watch = example("watch", &[&daemon.uri()])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let watched = async {
        let mut lines = BufReader::new(watch.stdout.take().unwrap()).lines();
        let first = lines.next_line().await.unwrap().unwrap();
        assert!(first.starts_with("watching qemu:///system"), "{first}");
        run("lifecycle", &[&daemon.uri(), "spare"]).await.lines();
        let mut events = [String::new(), String::new()];
        for event in &mut events {
            *event = lines.next_line().await.unwrap().unwrap();
        }
        events.sort();
        assert_eq!(events, ["domain spare: RESUMED", "domain spare: STARTED"]);
        daemon.kill().await;
        let mut err = String::new();
        let mut stderr = watch.stderr.take().unwrap();
        stderr.read_to_string(&mut err).await.unwrap();
        assert_eq!(err, "error: the daemon closed the connection\n");
        assert_eq!(watch.wait().await.unwrap().code(), Some(1));
    };
    timeout(LIMIT, watched).await.unwrap();
}

#[tokio::test]
async fn snapshot_reports_what_the_daemon_lacks() {
    let daemon = daemon().await;
    let ended = run("snapshot", &[&daemon.uri(), "web"]).await;
    assert_eq!(ended.status, Some(1));
    let words = "error: virDomainSnapshotCreateXML failed: ";
    assert!(ended.err.starts_with(words), "{}", ended.err);
}

#[tokio::test]
async fn fleet_counts_each_host_and_reports_the_unreached_one() {
    let (first, second) = (daemon().await, daemon().await);
    let nobody = "qemu:///system?socket=/nonexistent/sock";
    let uris = [first.uri(), second.uri()];
    let ended = run("fleet", &[&uris[0], nobody, &uris[1]]).await;
    assert_eq!(
        (ended.status, &*ended.err),
        (Some(1), "error: 1 hosts failed\n")
    );
    for uri in &uris {
        let line = format!("{uri}: 2 of 3 domains run\n");
        assert!(ended.out.contains(&line), "{}", ended.out);
    }
    assert!(ended.out.contains(&format!("{nobody}: ")), "{}", ended.out);
    assert_eq!(ended.out.lines().count(), 3);
}

#[tokio::test]
async fn admin_reports_a_daemon_that_is_not_there() {
    let ended = run("admin", &["libvirtd:///system?socket=/nonexistent/sock"]).await;
    assert_eq!((ended.status, &*ended.out), (Some(1), ""));
    assert!(ended.err.contains("/nonexistent/sock"), "{}", ended.err);
}

#[tokio::test]
async fn migrate_reports_what_the_daemon_lacks() {
    let daemon = daemon().await;
    let ended = run("migrate", &[&daemon.uri(), "web", "qemu:///system"]).await;
    assert_eq!((ended.status, &*ended.out), (Some(1), ""));
    assert!(
        ended.err.contains("virDomainMigrateToURI3"),
        "{}",
        ended.err
    );
}

#[tokio::test]
async fn missing_arguments_are_reported() {
    for (name, usage) in [
        ("lifecycle", "lifecycle URI DOMAIN [SECONDS]"),
        ("snapshot", "snapshot URI DOMAIN"),
        ("migrate", "migrate URI DOMAIN DESTINATION-URI [ADDRESS]"),
    ] {
        let ended = run(name, &[]).await;
        assert_eq!(ended.status, Some(1));
        assert_eq!(ended.err, format!("error: usage: {usage}\n"));
    }
}
