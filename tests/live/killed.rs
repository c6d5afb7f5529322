//! The program itself killed at random instants: the next run finishes the job.

use std::time::Duration;

use crate::fleet::Fleet;
use crate::guests::{Guests, is_saved, next_tick, state, ticks};
use crate::program::{Host, Running};
use crate::random::Random;
use crate::testbed::in_time;

/// Kills of each command before it ended by itself.
const KILLS: usize = 50;

#[tokio::test]
async fn fleet_survives_50_kills_of_stop_and_of_start() {
    in_time(async {
        let fleet = Fleet::of(51).await;
        let mut random = Random::seeded();
        let (mut kills, mut lists) = ([0, 0], 0);
        for action in ["suspend", "shutdown"] {
            let host = Host::of(&["TEST_UNIX"]);
            let words = ["--on-shutdown", action];
            let stop = host.succeed(&[&["stop"], &words[..]].concat()).await.took;
            let mut times = [stop, host.succeed(&["start"]).await.took];
            let enough = kills[0].min(kills[1]) + KILLS / 2;
            while kills.iter().any(|kills| *kills < enough) {
                for (index, command) in ["stop", "start"].into_iter().enumerate() {
                    let words = [&[command], &words[..]].concat();
                    let run = Running::start(host.command(&words));
                    tokio::time::sleep(random.up_to(times[index])).await;
                    run.signal("KILL");
                    let run = run.end().await;
                    if run.status == 0 {
                        times[index] = times[index].min(run.took);
                    } else {
                        kills[index] += 1;
                    }
                    let list = host.list();
                    lists += usize::from(run.status != 0 && list.is_some());
                    assert!(
                        fleet.forgets_nobody(list.as_deref()).await,
                        "{run:?} {list:?}"
                    );
                    let next = host.succeed(&words).await;
                    assert!(
                        fleet.forgets_nobody(host.list().as_deref()).await,
                        "{next:?}"
                    );
                    let running = if command == "stop" { 0 } else { 51 };
                    assert_eq!(fleet.running().await, running, "{run:?} {next:?}");
                    assert_eq!(host.list().is_some(), command == "stop", "{next:?}");
                }
            }
        }
        println!("killed before their end: {kills:?}; {lists} with a list");
    })
    .await;
}

#[tokio::test]
async fn real_guests_survive_kills_of_stop_and_of_start() {
    in_time(async {
        let names = ["vw-acpi", "vw-deaf"];
        let _guests = Guests::running(&names);
        let host = Host::of(&["QEMU_UNIX"]);
        let boots = names.map(|name| ticks(name).pop().unwrap().boot);
        let mut random = Random::seeded();
        for _ in 0..6 {
            for command in ["stop", "start"] {
                let words = [command, "ON_SHUTDOWN=suspend"];
                let run = Running::start(host.command(&words));
                tokio::time::sleep(random.up_to(Duration::from_millis(900))).await;
                run.signal("KILL");
                let killed = run.end().await;
                let list = host.list();
                for name in names {
                    let kept = state(name) == "running" || list.is_some();
                    assert!(kept, "{name}: {killed:?} {list:?}");
                }
                let next = host.run(&words).await;
                assert_eq!(next.status, 0, "{killed:?} {next:?}");
                for name in names {
                    assert_eq!(
                        is_saved(name),
                        command == "stop",
                        "{name}: {killed:?} {next:?}"
                    );
                }
            }
        }
        for (name, boot) in names.into_iter().zip(boots) {
            assert_eq!(next_tick(name).boot, boot, "{name}");
        }
    })
    .await;
}
