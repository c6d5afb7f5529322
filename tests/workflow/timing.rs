//! How many guests at a time, for how long, and that no host waits for another.

use std::time::Instant;

use virtwire::guests::config::Variable;
use virtwire::guests::{Outcome, Reason};
use virtwire_sim::{Daemon, Driver, Fault, Guest, World};

use crate::host::{SHUTDOWN, Stage, daemon, limited, ms, outcome};

#[tokio::test]
async fn parallel_shutdown_is_the_most_that_go_down_at_a_time() {
    limited(async {
        for bound in [2, 3, 50] {
            let slow = |guest: Guest| guest.shuts_down_after(ms(30));
            let world = World::new(Driver::Qemu).with_many(9, "vm", slow);
            let daemon = daemon(&world).await;
            let text = bound.to_string();
            let stage = Stage::on(&daemon, &[SHUTDOWN, (Variable::ParallelShutdown, &text)]);
            assert!(stage.run.stop().await.is_good());
            assert_eq!(world.peaks().most_shutting_down, bound.min(9));
        }
    })
    .await;
}

#[tokio::test]
async fn one_by_one_means_in_order_and_each_when_the_former_is_off() {
    limited(async {
        for parallel in ["0", "1"] {
            let slow = |guest: Guest| guest.shuts_down_after(ms(15));
            let world = World::new(Driver::Qemu).with_many(4, "vm", slow);
            let daemon = daemon(&world).await;
            let stage = Stage::on(&daemon, &[SHUTDOWN, (Variable::ParallelShutdown, parallel)]);
            assert!(stage.run.stop().await.is_good());
            assert_eq!(world.peaks().most_shutting_down, 1);
            let went_off = world
                .transitions()
                .into_iter()
                .filter(|change| !change.active);
            let order: Vec<_> = went_off.map(|change| change.guest).collect();
            assert_eq!(order, ["vm-1", "vm-2", "vm-3", "vm-4"].map(Into::into));
        }
    })
    .await;
}

#[tokio::test]
async fn one_by_one_each_guest_has_the_whole_timeout() {
    limited(async {
        let deaf = |guest: Guest| guest.ignores_shutdown();
        let world = World::new(Driver::Qemu).with_many(3, "vm", deaf);
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[SHUTDOWN]).timeout(ms(100));
        let begun = Instant::now();
        let report = stage.run.stop().await;
        assert!(begun.elapsed() >= ms(300));
        assert_eq!(report.problems().count(), 3);
        for guest in world.guests() {
            assert!(guest.requests >= 1, "each was asked");
        }
    })
    .await;
}

#[tokio::test]
async fn in_parallel_all_guests_of_a_host_share_the_timeout() {
    limited(async {
        let deaf = |guest: Guest| guest.ignores_shutdown();
        let world = World::new(Driver::Qemu).with_many(3, "vm", deaf);
        let daemon = daemon(&world).await;
        let variables = [SHUTDOWN, (Variable::ParallelShutdown, "2")];
        let stage = Stage::on(&daemon, &variables).timeout(ms(200));
        let begun = Instant::now();
        let report = stage.run.stop().await;
        assert!(begun.elapsed() < ms(600), "not one after the other");
        let too_slow = report.problems().filter(|(_, it)| {
            matches!(
                it.outcome,
                Outcome::Failed {
                    reason: Reason::TooSlow(_)
                }
            )
        });
        assert_eq!(too_slow.count(), 3);
        let asked = |guest: &str| world.guest(guest).unwrap().requests > 0;
        assert!(asked("vm-3"), "all are asked before the time is over");
        assert_eq!(stage.told.count("TimeIsUp"), 1);
    })
    .await;
}

#[tokio::test]
async fn a_slow_a_silent_and_a_dead_host_do_not_delay_another() {
    limited(async {
        let quick = World::named(Driver::Qemu, "quick").with(Guest::running("a"));
        let slow =
            World::named(Driver::Qemu, "slow").with(Guest::running("b").shuts_down_after(ms(700)));
        let silent = World::named(Driver::Qemu, "silent").with(Guest::running("c"));
        let dead = World::named(Driver::Qemu, "dead").with(Guest::running("d"));
        let hosts = [
            daemon(&slow).await,
            daemon(&dead).await,
            daemon(&quick).await,
        ];
        let faulty = Daemon::of(&silent).fault(Fault::silence().on_connect(1).from_then_on());
        let faulty = faulty.listen_tcp().await.unwrap();
        let mut uris: Vec<_> = hosts.iter().map(Daemon::uri).collect();
        uris.push(faulty.uri());
        hosts[1].kill().await;
        let mut stage = Stage::of(&uris, &[SHUTDOWN]).timeout(ms(4_000));
        stage.run.limits.connect = ms(3000);
        let begun = Instant::now();
        let report = stage.run.stop().await;
        assert!(begun.elapsed() >= ms(3000), "the silent one is waited for");
        let off_at = |world: &World, guest| world.history(guest).last().unwrap().at;
        assert!(off_at(&quick, "a") + ms(300) < off_at(&slow, "b"));
        assert!(off_at(&slow, "b") < ms(2500), "but not by the others");
        assert!(matches!(outcome(&report, "a"), Outcome::Off));
        assert!(matches!(outcome(&report, "b"), Outcome::Off));
        let unreachable = report.hosts.iter().map(|host| host.unreachable.is_some());
        assert_eq!(unreachable.collect::<Vec<_>>(), [false, true, false, true]);
        assert!(!report.is_good());
    })
    .await;
}
