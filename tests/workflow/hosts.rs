//! Many hosts in one run.

use std::time::{Duration, Instant};

use tokio::io::AsyncReadExt;
use tokio::net::TcpListener;
use virtwire_sim::{Daemon, Driver, World};

use crate::host::{Stage, daemon, limited, ms};
use crate::program::{Program, json, text};

/// Hosts with two guests each, which take a moment to be saved.
async fn hosts(count: usize) -> Vec<Daemon> {
    let mut daemons = Vec::new();
    for number in 0..count {
        let world = World::named(Driver::Qemu, format!("host-{number}"));
        let world = world.with_many(2, "vm", |vm| vm.saves_in(ms(100)));
        daemons.push(daemon(&world).await);
    }
    daemons
}

fn uris(daemons: &[Daemon]) -> Vec<String> {
    daemons.iter().map(Daemon::uri).collect()
}

/// A host that nobody listens on.
const DEAD: &str = "qemu+tcp://127.0.0.1:1/system";

/// A host that takes connections and never answers, until it is dropped.
async fn hanging() -> (String, tokio::task::JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let uri = format!("qemu+tcp://{}/system", listener.local_addr().unwrap());
    let task = tokio::spawn(async move {
        let mut taken = Vec::new();
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ = stream.read_u8().await;
            taken.push(stream);
        }
    });
    (uri, task)
}

#[tokio::test]
async fn hosts_that_are_dead_or_hang_keep_no_other_waiting() {
    limited(async {
        let daemons = hosts(80).await;
        let mut all = uris(&daemons);
        let (hanging, _task) = hanging().await;
        // First, where they could stand in the way.
        for position in 0..5 {
            all.insert(
                2 * position,
                DEAD.replace(":1/", &format!(":{}/", position + 1)),
            );
            all.insert(2 * position, format!("{hanging}?number={position}"));
        }
        let stage = Stage::of(&all, &[]).timeout(ms(4_000));
        let began = Instant::now();
        let stop = stage.run.stop();
        let saved = async {
            while daemons.iter().any(|it| it.world().saved() < 2) {
                tokio::time::sleep(ms(10)).await;
            }
            began.elapsed()
        };
        let (report, saved) = tokio::join!(stop, saved);
        // The run waits for them, as long as it tries to connect; the guests do not.
        assert!(saved < Duration::from_millis(900), "{saved:?}");
        assert!(began.elapsed() >= ms(1_000));
        let order: Vec<&str> = report.hosts.iter().map(|host| host.uri.as_str()).collect();
        assert_eq!(order, all);
        let unreachable = |host: &&virtwire::guests::HostReport| host.unreachable.is_some();
        assert_eq!(report.hosts.iter().filter(unreachable).count(), 10);
        assert_eq!(stage.remembered(), 160);
    })
    .await;
}

#[tokio::test]
async fn a_run_on_several_hosts_names_them_and_ends_with_a_line_for_each() {
    limited(async {
        let daemons = hosts(2).await;
        let program = Program::on(&daemons[0]);
        let list = program.path("hosts");
        std::fs::write(&list, daemons[1].uri()).unwrap();
        let list = list.to_str().unwrap();
        let output = program
            .run(
                &[],
                &[
                    "stop",
                    "--hosts",
                    list,
                    "--uri",
                    DEAD,
                    "--connect-timeout",
                    "1",
                ],
            )
            .await;
        assert_eq!(output.status.code(), Some(1));
        let out = text(&output.stdout);
        let uri = daemons[1].uri();
        assert!(
            out.contains(&format!("Suspending vm-1: done ({uri})\n")),
            "{out}"
        );
        let end = format!("{DEAD}: not reached\n{uri}: 2 saved\n");
        assert!(out.ends_with(&end), "{out}");
        assert_eq!(daemons[0].world().saved(), 0);

        let output = program
            .run(&[], &["start", "--json", "--hosts", list])
            .await;
        let report = json(&output);
        assert_eq!(report["hosts"][0]["uri"], uri);
        assert_eq!(report["hosts"][0]["guests"][1]["outcome"], "started");
    })
    .await;
}
