//! Many guests, and many hosts.

use std::fs;
use std::time::Instant;

use virtwire::guests::Outcome;
use virtwire::guests::config::Variable;
use virtwire_sim::{Driver, Fleet, Guest, Trouble, World};

use crate::host::{SHUTDOWN, Stage, daemon, limited, ms};

/// More than libvirt's own list limit allows nobody to have: a big host several times over.
const GUESTS: usize = 2_000;

/// Memory that this process holds, in KiB.
fn resident() -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmRSS:"))
        .unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[tokio::test]
async fn two_thousand_guests_are_stopped_and_started_in_seconds() {
    limited(async {
        let world = World::new(Driver::Qemu)
            .without_call_log()
            .with_many(GUESTS, "vm", |guest| guest);
        let daemon = daemon(&world).await;
        let variables = [SHUTDOWN, (Variable::ParallelShutdown, "100")];
        let stage = Stage::on(&daemon, &variables);
        let (begun, before) = (Instant::now(), resident());
        let report = stage.run.stop().await;
        assert!(report.is_good());
        assert_eq!((world.active(), stage.remembered()), (0, GUESTS));
        let report = stage.run.start().await.unwrap();
        assert!(report.is_good());
        assert_eq!((world.active(), stage.remembered()), (GUESTS, 0));
        assert!(begun.elapsed() < ms(30_000), "{:?}", begun.elapsed());
        // The world's own history is among it.
        let grown = resident().saturating_sub(before);
        assert!(grown < 64 * 1024, "{grown} KiB");
    })
    .await;
}

#[tokio::test]
async fn two_thousand_guests_are_saved_and_restored_in_seconds() {
    limited(async {
        let world = World::new(Driver::Qemu)
            .without_call_log()
            .with_many(GUESTS, "vm", |guest| guest);
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[]);
        assert!(stage.run.stop().await.is_good());
        assert_eq!((world.saved(), stage.remembered()), (GUESTS, GUESTS));
        assert!(stage.run.start().await.unwrap().is_good());
        assert_eq!((world.active(), stage.remembered()), (GUESTS, 0));
    })
    .await;
}

#[tokio::test]
async fn hosts_that_are_dead_or_hang_cost_the_others_nothing() {
    limited(async {
        let slow = Guest::running("vm").saves_in(ms(20)).restores_in(ms(20));
        let troubles = [
            Trouble::Refuses,
            Trouble::Swallows,
            Trouble::Mute,
            Trouble::FallsSilent,
        ];
        let setup = Fleet::of(Driver::Qemu, 60).with_all(slow.times(5, "vm"));
        let setup = troubles
            .into_iter()
            .fold(setup, |setup, trouble| setup.trouble(trouble, 5));
        let fleet = setup.listen_tcp().await.unwrap();
        let uris: Vec<String> = fleet.uris().map(str::to_owned).collect();
        let stage = Stage::of(&uris, &[]).timeout(ms(6_000));
        let report = stage.run.stop().await;
        assert!(!report.is_good());
        let first = fleet.first_call().unwrap();
        for (host, told) in fleet.hosts().iter().zip(&report.hosts) {
            assert_eq!(host.uri(), told.uri);
            if host.trouble().is_some() {
                assert!(told.unreachable.is_some(), "{told:?}");
                assert_eq!(host.world().saved(), 0);
                continue;
            }
            let saved = |guest: &Outcome| matches!(guest, Outcome::Saved);
            assert!(told.guests.iter().all(|it| saved(&it.outcome)), "{told:?}");
            assert_eq!((told.guests.len(), host.world().saved()), (5, 5));
            // Long before the first of the others is given up.
            let last = fleet.last_change_of(host).unwrap();
            assert!(last < first + stage.run.limits.connect, "{last:?}");
        }
        assert_eq!(stage.remembered(), 40 * 5);
    })
    .await;
}

#[tokio::test]
async fn hundred_hosts_are_stopped_and_started_in_the_time_of_one() {
    limited(async {
        let slow = Guest::running("vm").saves_in(ms(500)).restores_in(ms(500));
        let fleet = Fleet::of(Driver::Qemu, 100)
            .with_all(slow.times(8, "vm"))
            .listen_tcp()
            .await
            .unwrap();
        let uris: Vec<String> = fleet.uris().map(str::to_owned).collect();
        let stage = Stage::of(&uris, &[]);
        let count = |counted: fn(&World) -> usize| -> usize {
            fleet.hosts().iter().map(|host| counted(host.world())).sum()
        };
        let begun = Instant::now();
        assert!(stage.run.stop().await.is_good());
        assert_eq!((count(World::saved), stage.remembered()), (800, 800));
        assert!(stage.run.start().await.unwrap().is_good());
        assert_eq!((count(World::active), stage.remembered()), (800, 0));
        // Two turns of four saves at a time, and two of restores; one by one it were 800 s.
        let took = begun.elapsed();
        assert!((ms(2_000)..ms(10_000)).contains(&took), "{took:?}");
    })
    .await;
}
