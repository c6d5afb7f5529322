//! `config --probe` asks the daemons.

use std::net::TcpListener;
use std::time::{Duration, Instant};

use virtwire_sim::{Daemon, Driver, World};

use crate::run::Host;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn probe_tells_what_each_daemon_says_or_why_it_was_not_reached() {
    let world = World::new(Driver::Qemu);
    let daemon = Daemon::of(&world).listen_tcp().await.unwrap();
    let uri = daemon.uri();
    let host = Host::new();

    let run = host.run(&["config", "--probe", "--uri", &uri]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    let told = run.out.lines().last().unwrap();
    let name = world.host();
    let start = format!("# {uri}: reachable: {name}, qemu:///system, QEMU, libvirt ");
    assert!(told.starts_with(&start), "{told}");
    assert!(run.out.contains("\nON_BOOT='start' "), "{}", run.out);
    host.write("config", &run.out);
    assert_eq!(host.run(&["config"]).status, 0, "it reads back");

    let nobody = "qemu+tcp://127.0.0.1:1/system";
    host.write(
        "config",
        format!("URIS='{nobody} qemu+ssh://h/system {uri}'"),
    );
    let run = host.run(&["config", "--probe"]);
    assert_eq!(run.status, 1);
    assert!(run.out.lines().last().unwrap().starts_with(&start));
    let err: Vec<&str> = run.err.lines().collect();
    assert!(err[0].starts_with(&format!("libvirt-guests: {nobody}: not reachable: ")));
    assert!(err[1].contains("qemu+ssh://h/system: not reachable: transport ssh of uri"));
    assert_eq!(err.len(), 2, "{err:?}");

    let run = host.run(&["config", "--probe", "--json"]);
    assert_eq!(run.status, 1);
    let found = run.json();
    assert_eq!(found["errors"][0]["code"], "unreachable_host");
    assert_eq!(found["errors"][1]["code"], "invalid_uri");
    assert_eq!(found["settings"]["ON_BOOT"]["value"], "start");
    let reached = |n: usize| found["probes"][n]["reachable"].as_bool().unwrap();
    assert_eq!([0, 1, 2].map(reached), [false, false, true]);
    assert_eq!(found["probes"][2]["hostname"], name);
    assert_eq!(found["probes"][2]["daemon_uri"], "qemu:///system");
    assert!(found["probes"][0]["error"].is_string());
    assert!(world.calls_of("DOMAIN_SHUTDOWN").is_empty());
}

#[test]
fn silent_daemons_are_waited_for_side_by_side_within_the_connect_timeout() {
    let silent: Vec<_> = (0..5)
        .map(|_| TcpListener::bind("127.0.0.1:0").unwrap())
        .collect();
    let uris = silent
        .iter()
        .map(|it| format!("qemu+tcp://{}/system", it.local_addr().unwrap()));
    let host = Host::new();
    host.write(
        "config",
        format!("URIS='{}'", uris.collect::<Vec<_>>().join(" ")),
    );
    let since = Instant::now();
    let run = host.run(&["config", "--probe", "--connect-timeout", "1"]);
    assert_eq!((run.status, run.err.lines().count()), (1, 5));
    assert!(
        since.elapsed() < Duration::from_secs(4),
        "{:?}",
        since.elapsed()
    );
}

#[test]
fn probe_of_a_configuration_with_other_faults_is_refused() {
    let host = Host::new();
    host.write("config", "ON_BOOT=never\n");
    let run = host.run(&["config", "--probe"]);
    assert_eq!((run.status, run.out.as_str()), (1, ""));
    assert!(run.err.contains("ON_BOOT is \"never\""), "{}", run.err);
}
