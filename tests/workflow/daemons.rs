//! Daemons that freeze, restart, are old or talk too much.

use std::time::Instant;

use virtwire::guests::Outcome;
use virtwire_sim::{Daemon, Driver, Fault, Guest, World};

use crate::host::{SHUTDOWN, Stage, daemon, limited, ms, outcome};
use crate::truth;

/// Guests that take so long that something can happen meanwhile.
fn world() -> World {
    let slow = |guest: Guest| guest.shuts_down_after(ms(150)).saves_in(ms(150));
    World::new(Driver::Qemu).with_many(3, "vm", slow)
}

#[tokio::test]
async fn a_daemon_is_left_in_good_manners_and_never_filled() {
    limited(async {
        let world = World::new(Driver::Qemu).with_many(20, "vm", |guest| guest);
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[]);
        assert!(stage.run.stop().await.is_good());
        assert!(stage.run.start().await.unwrap().is_good());
        assert_eq!(stage.run.guest_status().await.len(), 1);
        stage.run.plan_stop().await;
        let goodbyes = world.calls_of("CONNECT_CLOSE").len();
        assert_eq!(goodbyes, daemon.connections());
        let peaks = daemon.peak_outstanding();
        // At 5 calls a daemon stops to read, and complains.
        assert!(peaks.iter().all(|most| *most < 5), "{peaks:?}");
        assert_eq!(stage.told.count("ConnectionLost"), 0);
    })
    .await;
}

#[tokio::test]
async fn a_goodbye_that_is_not_answered_holds_up_nobody() {
    limited(async {
        for fault in [Fault::silence(), Fault::cut()] {
            let world = World::new(Driver::Qemu).with(Guest::running("vm"));
            let fault = fault.on_call("CONNECT_CLOSE", 1).from_then_on();
            let daemon = Daemon::of(&world).fault(fault).listen_tcp().await.unwrap();
            let stage = Stage::on(&daemon, &[]);
            let begun = Instant::now();
            let report = stage.run.stop().await;
            assert!(begun.elapsed() < ms(1_000), "{:?}", begun.elapsed());
            assert!(report.is_good(), "{report:?}");
            assert_eq!(stage.told.count("ConnectionLost"), 0);
        }
    })
    .await;
}

#[tokio::test]
async fn a_daemon_that_freezes_is_noticed_and_the_run_ends() {
    limited(async {
        for variables in [&[][..], &[SHUTDOWN]] {
            let world = world();
            let daemon = daemon(&world).await;
            let stage = Stage::on(&daemon, variables).timeout(ms(2_000));
            let freeze = async {
                world
                    .until(|world| world.peaks().saving + world.peaks().shutting_down > 0)
                    .await;
                daemon.freeze();
            };
            let begun = Instant::now();
            let (report, ()) = tokio::join!(stage.run.stop(), freeze);
            assert!(begun.elapsed() < ms(10_000), "{:?}", begun.elapsed());
            assert!(!report.is_good());
            truth::check(&report, &world, &stage, "frozen");
            assert_eq!(stage.remembered(), 3);
        }
    })
    .await;
}

#[tokio::test]
async fn a_daemon_that_thaws_in_time_is_worked_with_again() {
    limited(async {
        let world = world();
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[SHUTDOWN]);
        let nap = async {
            world.until(|world| world.peaks().shutting_down > 0).await;
            daemon.freeze();
            // Long enough for every ping to go unanswered: the connection is given up.
            world
                .until(|world| world.guest("vm-1").is_some_and(|guest| !guest.active))
                .await;
            tokio::time::sleep(ms(500)).await;
            daemon.thaw();
        };
        let (report, ()) = tokio::join!(stage.run.stop(), nap);
        assert!(report.is_good());
        assert_eq!(world.active(), 0);
        assert!(stage.told.count("ConnectionLost") >= 1);
    })
    .await;
}

/// An old kernel, a swap storm, a snapshot of the machine: the connect time is long over, and nothing says that it is gone.
#[tokio::test]
async fn a_daemon_that_is_frozen_from_the_beginning_has_the_time_of_its_guests() {
    limited(async {
        for variables in [&[][..], &[SHUTDOWN]] {
            let world = world();
            let daemon = daemon(&world).await;
            let stage = Stage::on(&daemon, variables).timeout(ms(15_000));
            let nap = stage.run.limits.connect * 3;
            daemon.freeze();
            let thaw = async {
                tokio::time::sleep(nap).await;
                daemon.thaw();
            };
            let begun = Instant::now();
            let (report, ()) = tokio::join!(stage.run.stop(), thaw);
            assert!(report.is_good(), "{report:?}");
            assert!(begun.elapsed() >= nap);
            assert_eq!(world.active(), 0);
        }
    })
    .await;
}

#[tokio::test]
async fn a_daemon_that_restarts_in_the_middle_is_gone_on_with() {
    limited(async {
        for variables in [&[][..], &[SHUTDOWN]] {
            let world = world();
            let daemon = daemon(&world).await;
            let stage = Stage::on(&daemon, variables);
            let restart = async {
                world
                    .until(|world| world.peaks().saving + world.peaks().shutting_down > 0)
                    .await;
                daemon.kill().await;
                tokio::time::sleep(ms(100)).await;
                daemon.restart().await.unwrap();
            };
            let (report, ()) = tokio::join!(stage.run.stop(), restart);
            truth::check(&report, &world, &stage, "restarted");
            assert!(report.is_good(), "{report:?}");
            assert_eq!(world.active(), 0);
            assert_eq!(stage.told.count("ConnectionLost"), 1);
        }
    })
    .await;
}

#[tokio::test]
async fn an_old_daemon_without_callback_events_is_worked_with() {
    limited(async {
        let world = world();
        let setup = Daemon::of(&world).without_event_callbacks();
        let daemon = setup.listen_tcp().await.unwrap();
        let mut stage = Stage::on(&daemon, &[SHUTDOWN]);
        // Without events, a guest would be looked at when it is asked again.
        stage.run.limits.ask_again = ms(30_000);
        assert!(stage.run.stop().await.is_good());
        assert_eq!(stage.told.count("AskedAgain"), 0);
        assert!(stage.run.start().await.unwrap().is_good());
        assert_eq!((world.active(), stage.remembered()), (3, 0));
    })
    .await;
}

#[tokio::test]
async fn a_daemon_without_keepalive_is_worked_with() {
    limited(async {
        let world = world();
        let daemon = Daemon::of(&world)
            .without_keepalive()
            .listen_tcp()
            .await
            .unwrap();
        let stage = Stage::on(&daemon, &[]);
        assert!(stage.run.stop().await.is_good());
        assert!(stage.run.start().await.unwrap().is_good());
        assert_eq!((world.active(), daemon.pings()), (3, 0));
    })
    .await;
}

#[tokio::test]
async fn a_flood_of_events_hides_no_guest_s_end() {
    limited(async {
        let world = world();
        let flood = Fault::event_flood(5_000)
            .on_call("DOMAIN_GET_STATE", 1)
            .from_then_on();
        let asked = Fault::event_flood(5_000)
            .on_call("DOMAIN_SHUTDOWN", 1)
            .from_then_on();
        let setup = Daemon::of(&world).fault(flood).fault(asked);
        let daemon = setup.listen_tcp().await.unwrap();
        let stage = Stage::on(&daemon, &[SHUTDOWN]);
        let report = stage.run.stop().await;
        assert!(report.is_good(), "{report:?}");
        for name in ["vm-1", "vm-2", "vm-3"] {
            assert!(matches!(outcome(&report, name), Outcome::Off));
        }
    })
    .await;
}

#[tokio::test]
async fn an_answer_that_never_comes_is_not_waited_for_without_end() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("vm"));
        let fault = Fault::unanswered().on_call("DOMAIN_MANAGED_SAVE", 1);
        let daemon = Daemon::of(&world).fault(fault).listen_tcp().await.unwrap();
        let mut stage = Stage::on(&daemon, &[]);
        stage.run.limits.save = ms(300);
        let report = stage.run.stop().await;
        assert!(
            matches!(outcome(&report, "vm"), Outcome::Unknown { .. }),
            "{report:?}"
        );
        assert!(stage.remembers(&world, "vm"));
    })
    .await;
}
