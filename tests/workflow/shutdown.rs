//! Guests are asked until they are off.

use virtwire::Connection;
use virtwire::guests::config::Variable;
use virtwire::guests::{Outcome, Reason};
use virtwire::proto::remote::{DomainReboot, DomainRebootArgs, DomainRebootFlagValues};
use virtwire_sim::{Daemon, Driver, Failure, Fault, Guest, ShutdownModes, World};

use crate::host::{SHUTDOWN, Stage, daemon, limited, ms, outcome};

#[tokio::test]
async fn a_guest_that_missed_the_first_request_is_asked_again() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("deaf").needs_requests(2));
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[SHUTDOWN]);
        let report = stage.run.stop().await;
        assert!(matches!(outcome(&report, "deaf"), Outcome::Off));
        assert!(report.is_good());
        assert_eq!(stage.told.count("AskedAgain"), 1);
        assert_eq!(world.active(), 0);
        assert!(stage.remembers(&world, "deaf"));
    })
    .await;
}

#[tokio::test]
async fn a_container_that_reads_no_initctl_is_stopped_by_the_signal() {
    limited(async {
        let guest = Guest::running("box").listens_only_to(ShutdownModes::SIGNAL);
        let world = World::new(Driver::Lxc).with(guest);
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[SHUTDOWN]);
        let report = stage.run.stop().await;
        assert!(matches!(outcome(&report, "box"), Outcome::Off));
        assert_eq!(world.count_of("DOMAIN_SHUTDOWN"), 1);
        assert_eq!(world.count_of("DOMAIN_SHUTDOWN_FLAGS"), 1);
    })
    .await;
}

#[tokio::test]
async fn a_guest_that_vanishes_when_it_is_asked_is_done_with() {
    limited(async {
        let guest = Guest::running("brief").vanishes_on("DOMAIN_SHUTDOWN");
        let world = World::new(Driver::Qemu)
            .with(guest)
            .with(Guest::running("db"));
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[SHUTDOWN]);
        let report = stage.run.stop().await;
        assert!(matches!(outcome(&report, "brief"), Outcome::Gone));
        assert!(report.is_good());
    })
    .await;
}

#[tokio::test]
async fn a_guest_that_vanishes_while_it_is_waited_for_is_done_with() {
    limited(async {
        let guest = Guest::running("brief")
            .ignores_shutdown()
            .vanishes_after(ms(60));
        let world = World::new(Driver::Qemu).with(guest);
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[SHUTDOWN]);
        let report = stage.run.stop().await;
        assert!(matches!(outcome(&report, "brief"), Outcome::Gone));
        assert!(report.is_good());
    })
    .await;
}

#[tokio::test]
async fn a_xen_guest_is_waited_for_until_it_can_be_started_again() {
    limited(async {
        let world = World::new(Driver::Xen).with(Guest::running("late").lingers(ms(300)));
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[SHUTDOWN]);
        let report = stage.run.stop().await;
        assert!(matches!(outcome(&report, "late"), Outcome::Off));
        assert!(!world.guest("late").unwrap().active);
        assert_eq!(world.active(), 0);
        assert_eq!(stage.remembered(), 1, "Domain-0 is none of ours");
        assert!(world.guest("Domain-0").unwrap().active);
    })
    .await;
}

#[tokio::test]
async fn a_reboot_with_its_events_inverted_is_not_taken_for_off() {
    limited(async {
        let guest = Guest::running("rebooter")
            .needs_requests(2)
            .inverts_reboot_events(true)
            .reboots_in(ms(10));
        let world = World::new(Driver::Xen).with(guest);
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[SHUTDOWN]);
        let reboot = async {
            world
                .until(|world| {
                    world.count_of("DOMAIN_SHUTDOWN_FLAGS") + world.count_of("DOMAIN_SHUTDOWN") > 0
                })
                .await;
            let connection = Connection::open(&daemon.uri()).await.unwrap();
            let domain = connection.domain_by_name("rebooter").await.unwrap();
            let arguments = DomainRebootArgs {
                domain: domain.reference(),
                flags: DomainRebootFlagValues::default(),
            };
            let call = connection.call::<DomainReboot>(&arguments);
            call.await.unwrap();
        };
        let (report, ()) = tokio::join!(stage.run.stop(), reboot);
        assert!(matches!(outcome(&report, "rebooter"), Outcome::Off));
        assert!(!world.guest("rebooter").unwrap().active);
    })
    .await;
}

#[tokio::test]
async fn a_guest_that_restarts_itself_is_asked_once_more() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("phoenix").comes_back(1));
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[SHUTDOWN]);
        let report = stage.run.stop().await;
        assert!(matches!(outcome(&report, "phoenix"), Outcome::Off));
        assert_eq!(world.active(), 0);
    })
    .await;
}

#[tokio::test]
async fn sleeping_guest_is_woken_and_paused_guest_is_saved() {
    limited(async {
        let world = World::new(Driver::Qemu)
            .with(Guest::paused("paused"))
            .with(Guest::pmsuspended("asleep"))
            .with(Guest::running("awake"));
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[SHUTDOWN]).timeout(ms(1_000));
        let report = stage.run.stop().await;
        assert!(matches!(outcome(&report, "paused"), Outcome::Saved));
        assert!(matches!(outcome(&report, "asleep"), Outcome::Off));
        assert!(matches!(outcome(&report, "awake"), Outcome::Off));
        assert!(report.is_good());
        assert_eq!(
            (stage.told.count("Woken"), stage.told.count("SavedPaused")),
            (1, 1)
        );
    })
    .await;
}

#[tokio::test]
async fn paused_guest_is_resumed_and_asked_where_the_driver_cannot_save() {
    limited(async {
        let world = World::new(Driver::Lxc).with(Guest::paused("box"));
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[SHUTDOWN]).timeout(ms(2_000));
        let report = stage.run.stop().await;
        assert!(
            matches!(outcome(&report, "box"), Outcome::Off),
            "{report:?}"
        );
        assert_eq!(stage.told.count("Resumed"), 1);
    })
    .await;
}

#[tokio::test]
async fn pause_of_a_moment_does_not_give_a_guest_up() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("db"));
        let daemon = daemon(&world).await;
        let mut stage = Stage::on(&daemon, &[SHUTDOWN]).timeout(ms(4_000));
        stage.run.limits.paused = ms(2_000);
        let connection = Connection::open(&daemon.uri()).await.unwrap();
        let domain = connection.domain_by_name("db").await.unwrap();
        domain.suspend().await.unwrap();
        let backup = async {
            tokio::time::sleep(ms(300)).await;
            domain.resume().await.unwrap();
        };
        let (report, ()) = tokio::join!(stage.run.stop(), backup);
        assert!(matches!(outcome(&report, "db"), Outcome::Off), "{report:?}");
    })
    .await;
}

#[tokio::test]
async fn a_guest_whose_agent_is_silent_is_reached_by_its_power_button() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("windows").with_silent_agent());
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[SHUTDOWN]);
        let report = stage.run.stop().await;
        assert!(matches!(outcome(&report, "windows"), Outcome::Off));
    })
    .await;
}

#[tokio::test]
async fn guests_beyond_what_their_agents_keep_busy_are_asked_by_the_power_button() {
    limited(async {
        let agent = |guest: Guest| guest.with_agent().shuts_down_after(ms(3_500));
        let world = World::new(Driver::Qemu).with_many(24, "vm", agent);
        // A request to an agent is over when the guest is.
        let busy = Fault::delay(ms(3_500)).on_call("DOMAIN_SHUTDOWN", 1);
        let daemon = Daemon::of(&world)
            .fault(busy.from_then_on())
            .listen_tcp()
            .await
            .unwrap();
        let all_at_once = (Variable::ParallelShutdown, "24");
        let mut stage = Stage::on(&daemon, &[SHUTDOWN, all_at_once]);
        stage.run.limits.call = ms(10_000);
        stage.run.limits.ask_again = ms(20_000);
        assert!(stage.run.stop().await.is_good());
        assert_eq!(world.active(), 0);
        let asked = ["DOMAIN_SHUTDOWN", "DOMAIN_SHUTDOWN_FLAGS"].map(|name| world.count_of(name));
        assert_eq!(asked, [16, 8]);
    })
    .await;
}

#[tokio::test]
async fn failed_request_does_not_cancel_an_accepted_one() {
    limited(async {
        let world = World::new(Driver::Qemu)
            .with(Guest::running("heard").shuts_down_after(ms(500)))
            .with(Guest::running("unheard").ignores_shutdown());
        let fails = |guest: &str, nth| {
            let failure = Failure::operation_failed("domain is no longer running");
            let fault = Fault::error(failure).on_call("DOMAIN_SHUTDOWN", nth);
            fault.of_guest(guest)
        };
        let daemon = Daemon::of(&world)
            .fault(fails("heard", 2))
            .fault(fails("unheard", 1).from_then_on())
            .listen_tcp()
            .await
            .unwrap();
        let stage = Stage::on(&daemon, &[SHUTDOWN, (Variable::ParallelShutdown, "2")]);
        let report = stage.run.stop().await;
        assert!(matches!(outcome(&report, "heard"), Outcome::Off));
        assert!(matches!(
            outcome(&report, "unheard"),
            Outcome::Failed { .. }
        ));
    })
    .await;
}

#[tokio::test]
async fn looks_that_are_late_end_no_wait() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("db").needs_requests(3));
        let late = Fault::delay(ms(3_000)).on_call("DOMAIN_IS_ACTIVE", 1);
        let daemon = Daemon::of(&world).fault(late).listen_tcp().await.unwrap();
        let mut stage = Stage::on(&daemon, &[SHUTDOWN]);
        stage.run.limits.call = ms(1_000);
        let report = stage.run.stop().await;
        assert!(matches!(outcome(&report, "db"), Outcome::Off), "{report:?}");
    })
    .await;
}

#[tokio::test]
async fn a_stop_waits_for_another_one_as_long_as_that_may_wait_for_a_guest() {
    limited(async {
        let world =
            World::new(Driver::Qemu).with(Guest::running("slow").shuts_down_after(ms(2_500)));
        let daemon = daemon(&world).await;
        let mut stage = Stage::on(&daemon, &[SHUTDOWN]).timeout(ms(10_000));
        stage.run.limits.call = ms(1_000);
        let second = async {
            world
                .until(|world| world.count_of("DOMAIN_SHUTDOWN") > 0)
                .await;
            stage.run.stop().await
        };
        let (first, second) = tokio::join!(stage.run.stop(), second);
        assert!(matches!(outcome(&first, "slow"), Outcome::Off));
        assert!(second.is_good());
        assert_eq!(stage.told.count("WaitingForRun"), 1);
    })
    .await;
}

#[tokio::test]
async fn a_guest_that_ignores_everything_runs_on_and_is_reported() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("deaf").ignores_shutdown());
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[SHUTDOWN]).timeout(ms(400));
        let report = stage.run.stop().await;
        let Outcome::Failed {
            reason: Reason::TooSlow(limit),
        } = outcome(&report, "deaf")
        else {
            panic!("{report:?}");
        };
        assert_eq!(*limit, ms(400));
        assert!(!report.is_good());
        assert!(world.guest("deaf").unwrap().requests >= 2);
    })
    .await;
}

#[tokio::test]
async fn a_guest_that_is_started_during_a_stop_is_stopped_too() {
    limited(async {
        let world = World::new(Driver::Qemu)
            .with(Guest::running("slow").shuts_down_after(ms(300)))
            .with(Guest::off("late"));
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[SHUTDOWN]);
        let start = async {
            world
                .until(|world| world.count_of("DOMAIN_SHUTDOWN") > 0)
                .await;
            assert!(world.start("late"));
        };
        let (report, ()) = tokio::join!(stage.run.stop(), start);
        assert!(matches!(outcome(&report, "late"), Outcome::Off));
        assert_eq!((world.active(), stage.remembered()), (0, 2));
    })
    .await;
}

#[tokio::test]
async fn guest_that_comes_back_is_stopped_again() {
    limited(async {
        for at_once in ["0", "3"] {
            let slow = Guest::running("slow").shuts_down_after(ms(500));
            let world = World::new(Driver::Qemu)
                .with_many(2, "vm", |guest| guest.shuts_down_after(ms(50)))
                .with(slow);
            let daemon = daemon(&world).await;
            let variables = [SHUTDOWN, (Variable::ParallelShutdown, at_once)];
            let stage = Stage::on(&daemon, &variables).timeout(ms(5_000));
            let watchdog = async {
                let is_off = |world: &World| !world.guest("vm-1").unwrap().active;
                world.until(is_off).await;
                assert!(world.start("vm-1"));
            };
            let (report, ()) = tokio::join!(stage.run.stop(), watchdog);
            assert!(
                matches!(outcome(&report, "vm-1"), Outcome::Off),
                "{at_once}: {report:?}"
            );
            assert_eq!(world.active(), 0, "{at_once}: {report:?}");
            assert_eq!(report.hosts[0].guests.len(), 3, "{at_once}: {report:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn last_list_that_fails_is_not_taken_for_nobody() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("db"));
        let failure = Failure::operation_failed("cannot list");
        let fails = Fault::error(failure).on_call("CONNECT_LIST_ALL_DOMAINS", 4);
        let setup = Daemon::of(&world).fault(fails.from_then_on());
        let daemon = setup.listen_tcp().await.unwrap();
        let stage = Stage::on(&daemon, &[SHUTDOWN]);
        let report = stage.run.stop().await;
        assert!(matches!(outcome(&report, "db"), Outcome::Off));
        assert!(report.hosts[0].unreachable.is_some());
        assert!(!report.is_good());
    })
    .await;
}

#[tokio::test]
async fn slow_list_does_not_give_a_host_up() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("db"));
        let slow = Fault::unanswered().on_call("CONNECT_LIST_ALL_DOMAINS", 1);
        let daemon = Daemon::of(&world).fault(slow).listen_tcp().await.unwrap();
        let mut stage = Stage::on(&daemon, &[SHUTDOWN]).timeout(ms(5_000));
        stage.run.limits.call = ms(300);
        let report = stage.run.stop().await;
        assert!(report.is_good(), "{report:?}");
        assert_eq!(world.active(), 0);
    })
    .await;
}

#[tokio::test]
async fn one_connection_is_enough() {
    limited(async {
        for variables in [&[SHUTDOWN, (Variable::ParallelShutdown, "7")][..], &[]] {
            let slow = |guest: Guest| guest.saves_in(ms(50)).shuts_down_after(ms(50));
            let world = World::new(Driver::Qemu).with_many(7, "vm", slow);
            // Taken, and never served.
            let full = Fault::silence().on_connect(2).from_then_on();
            let daemon = Daemon::of(&world).fault(full).listen_tcp().await.unwrap();
            let mut stage = Stage::on(&daemon, variables).timeout(ms(20_000));
            stage.run.limits.keepalive = virtwire::session::KeepaliveSettings::default();
            let begun = std::time::Instant::now();
            let report = stage.run.stop().await;
            assert!(report.is_good(), "{report:?}");
            assert_eq!(world.active(), 0);
            assert!(begun.elapsed() < ms(5_000), "{:?}", begun.elapsed());
        }
    })
    .await;
}

#[tokio::test]
async fn guests_wait_for_their_turn_on_the_one_connection_for_as_long_as_others_are_saved() {
    limited(async {
        let slow = |guest: Guest| guest.saves_in(ms(4_000));
        let world = World::new(Driver::Qemu).with_many(4, "vm", slow);
        let full = Fault::silence().on_connect(2).from_then_on();
        let daemon = Daemon::of(&world).fault(full).listen_tcp().await.unwrap();
        let mut stage = Stage::on(&daemon, &[]).timeout(ms(20_000));
        stage.run.limits.keepalive = virtwire::session::KeepaliveSettings::default();
        // Ten of them are shorter than a save.
        stage.run.limits.connect = ms(200);
        stage.run.limits.call = ms(150);
        let report = stage.run.stop().await;
        assert!(report.is_good(), "{report:?}");
        assert_eq!(world.saved(), 4);
    })
    .await;
}

#[tokio::test]
async fn daemon_too_slow_for_one_attempt_to_connect_is_reached_by_a_longer_one() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("db"));
        // Together they take longer than connecting may at first.
        let slow = |call| Fault::delay(ms(700)).on_call(call, 1).from_then_on();
        let setup = Daemon::of(&world).fault(slow("CONNECT_OPEN"));
        let setup = setup.fault(slow("CONNECT_GET_TYPE"));
        let daemon = setup.listen_tcp().await.unwrap();
        let stage = Stage::on(&daemon, &[SHUTDOWN]).timeout(ms(8_000));
        let report = stage.run.stop().await;
        assert!(report.is_good(), "{report:?}");
        assert_eq!(world.active(), 0);
    })
    .await;
}

#[tokio::test]
async fn requests_that_are_never_answered_leave_looks_a_slot_of_the_one_connection() {
    limited(async {
        let slow = |guest: Guest| guest.shuts_down_after(ms(3_000));
        let world = World::new(Driver::Qemu).with_many(5, "vm", slow);
        let full = Fault::silence().on_connect(2).from_then_on();
        let hangs = |call| {
            let fault = Fault::unanswered().on_call(call, 1);
            fault.from_then_on().after_it_is_done()
        };
        let setup = Daemon::of(&world).fault(full);
        let setup = setup.fault(hangs("DOMAIN_SHUTDOWN"));
        let setup = setup.fault(hangs("DOMAIN_SHUTDOWN_FLAGS"));
        let daemon = setup.listen_tcp().await.unwrap();
        let variables = [SHUTDOWN, (Variable::ParallelShutdown, "5")];
        let mut stage = Stage::on(&daemon, &variables).timeout(ms(9_000));
        stage.run.limits.keepalive = virtwire::session::KeepaliveSettings::default();
        stage.run.limits.call = ms(20_000);
        let report = stage.run.stop().await;
        let names = ["vm-1", "vm-2", "vm-3", "vm-4", "vm-5"];
        let off = names.map(|name| matches!(outcome(&report, name), Outcome::Off));
        let off = off.iter().filter(|is_off| **is_off).count();
        // Two by the pool and one by the spare pool; the others are not asked, and it is told.
        let unasked = names.map(|name| match outcome(&report, name) {
            Outcome::Failed { reason } => matches!(reason, Reason::NoTurn(_)),
            _ => false,
        });
        let unasked = unasked.iter().filter(|is_unasked| **is_unasked).count();
        assert_eq!((off, unasked, world.active()), (3, 2, 2), "{report:?}");
    })
    .await;
}
