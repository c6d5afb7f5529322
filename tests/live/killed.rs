//! The program itself killed at random instants: the next run finishes the job.

use std::time::Duration;

use virtwire::Error;

use crate::fleet::Fleet;
use crate::guests::{Guests, is_saved, next_tick, state, ticks};
use crate::program::{Host, Run, Running};
use crate::random::Random;
use crate::testbed::{daemon, in_time};

/// Kills of each command, stop and start, before it ended by itself.
const KILLS: usize = 75;
/// Kills of `run`, which both starts and stops.
const RUN_KILLS: usize = 50;

/// With libvirt 9.0 a client that goes in the midst of a call can take the daemon along, which then
/// uses what it has freed; the guests of the test driver go too, and the round does not count. So
/// many times it may.
const CRASHES: usize = 10;

#[tokio::test]
async fn fleet_survives_150_kills_of_stop_and_start() {
    in_time(async {
        let mut fleet = Fleet::of(51).await;
        let crashing = fleet.version().await < 9_001_000;
        let mut random = Random::seeded();
        let (mut kills, mut lists, mut crashes) = ([0, 0], 0, 0);
        for action in ["suspend", "shutdown"] {
            let mut host = Host::of(&["TEST_UNIX"]);
            let words = ["--on-shutdown", action];
            let stop = host.succeed(&[&["stop"], &words[..]].concat()).await.took;
            let mut times = [stop, host.succeed(&["start"]).await.took];
            let enough = kills[0].min(kills[1]) + KILLS.div_ceil(2);
            while kills.iter().any(|kills| *kills < enough) {
                for (index, command) in ["stop", "start"].into_iter().enumerate() {
                    let words = [&[command], &words[..]].concat();
                    match killed(&fleet, &host, &words, random.up_to(times[index])).await {
                        Ok(Killed { run, .. }) if run.status == 0 => {
                            times[index] = times[index].min(run.took);
                        }
                        Ok(Killed { list, .. }) => {
                            kills[index] += 1;
                            lists += usize::from(list);
                        }
                        Err(error) => {
                            crashes += 1;
                            assert!(crashing && crashes <= CRASHES, "{error:?}");
                            fleet = Fleet::of(51).await;
                            host = Host::of(&["TEST_UNIX"]);
                            break;
                        }
                    }
                }
            }
        }
        println!("killed before their end: {kills:?}; {lists} with a list; {crashes} crashes");
    })
    .await;
}

/// A run that was killed, if it had not ended before.
struct Killed {
    run: Run,
    /// Whether it left a list.
    list: bool,
}

/// Kills a run after this time, and has the next one finish the job. The error is the daemon's end.
async fn killed(
    fleet: &Fleet,
    host: &Host,
    words: &[&str],
    after: Duration,
) -> Result<Killed, Error> {
    let run = Running::start(host.command(words));
    tokio::time::sleep(after).await;
    run.signal("KILL");
    let run = run.end().await;
    let list = host.list();
    let listed = host.listed().await;
    let kept = fleet.forgets_nobody(&listed).await?;
    assert!(kept, "{run:?} {listed}");
    let next = host.run(words).await;
    let kept = fleet.forgets_nobody(&host.listed().await).await?;
    assert!(kept, "{next:?}");
    next.assert_good(words);
    let stop = words[0] == "stop";
    let running = if stop { 0 } else { 51 };
    assert_eq!(fleet.running().await, running, "{run:?} {next:?}");
    assert_eq!(host.list().is_some(), stop, "{next:?}");
    Ok(Killed {
        run,
        list: list.is_some(),
    })
}

#[tokio::test]
async fn fleet_survives_50_kills_of_run() {
    in_time(async {
        let mut fleet = Fleet::of(51).await;
        let crashing = fleet.version().await < 9_001_000;
        let mut random = Random::seeded();
        let mut host = Host::of(&["TEST_UNIX"]);
        let stop = host.succeed(&["stop"]).await.took;
        let start = host.succeed(&["start"]).await.took;
        let (mut kills, mut stopping, mut crashes) = (0, 0, 0);
        while kills < RUN_KILLS {
            // Every second run has guests to start.
            if kills % 2 == 0 {
                host.succeed(&["stop"]).await;
            }
            let run = Running::start(host.command(&["run"]));
            tokio::time::sleep(random.up_to(start * 2)).await;
            // Every third is killed before it is asked to stop.
            if kills % 3 > 0 {
                run.signal("TERM");
                tokio::time::sleep(random.up_to(stop)).await;
            }
            run.signal("KILL");
            let run = run.end().await;
            if run.status == 0 {
                continue;
            }
            match started_again(&fleet, &host, &run).await {
                Ok(list) => {
                    kills += 1;
                    stopping += usize::from(list);
                }
                Err(error) => {
                    crashes += 1;
                    assert!(crashing && crashes <= CRASHES, "{error:?}");
                    fleet = Fleet::of(51).await;
                    host = Host::of(&["TEST_UNIX"]);
                }
            }
        }
        println!("{kills} killed before their end; {stopping} with a list; {crashes} crashes");
    })
    .await;
}

/// Has a start finish what a killed run has left. Returns whether there was a list; the error is
/// the daemon's end.
async fn started_again(fleet: &Fleet, host: &Host, run: &Run) -> Result<bool, Error> {
    let list = host.list();
    let listed = host.listed().await;
    let kept = fleet.forgets_nobody(&listed).await?;
    assert!(kept, "{run:?} {listed}");
    let start = host.run(&["start"]).await;
    let kept = fleet.forgets_nobody(&host.listed().await).await?;
    assert!(kept, "{start:?}");
    assert_eq!(start.status, 0, "{run:?} {start:?}");
    assert_eq!(fleet.running().await, 51, "{run:?} {start:?}");
    Ok(list.is_some())
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
                // libvirt 9.0 may have crashed; these guests live on without it.
                daemon("start");
                let listed = host.listed().await;
                for name in names {
                    let kept = state(name) == "running" || listed.contains(name);
                    assert!(kept, "{name}: {killed:?} {listed}");
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
