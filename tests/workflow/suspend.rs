//! Guests are saved, and whatever keeps one from it is told.

use std::time::Duration;

use virtwire::guests::{Outcome, Reason};
use virtwire::proto::message::{ErrorCode, ErrorDomain};
use virtwire_sim::{Daemon, Driver, Failing, Failure, Fault, Guest, World};

use crate::host::{Stage, daemon, limited, ms, outcome};

#[tokio::test]
async fn a_save_that_takes_its_time_tells_how_far_it_is() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("big").saves_in(ms(400)));
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[]);
        let report = stage.run.stop().await;
        assert!(matches!(outcome(&report, "big"), Outcome::Saved));
        let told = stage.told.count("Saving");
        assert!((3..=9).contains(&told), "{told}");
        assert_eq!(world.saved(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_save_that_makes_no_progress_is_left_to_itself_and_unknown() {
    limited(async {
        // A thousandth of it, and with it a step of its progress, takes 0.3 s, or 60 s.
        let stuck = Guest::running("stuck").saves_in(Duration::from_secs(300));
        let never = Guest::running("never begun").saves_in(Duration::from_secs(60_000));
        let world = World::new(Driver::Qemu)
            .with(stuck)
            .with(never)
            .with(Guest::running("well").saves_in(ms(300)));
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[]).timeout(ms(120));
        let report = stage.run.stop().await;
        for guest in ["stuck", "never begun"] {
            let Outcome::Unknown {
                reason: Reason::Stalled(limit),
            } = outcome(&report, guest)
            else {
                panic!("{report:?}");
            };
            assert_eq!(*limit, ms(120));
            assert!(stage.remembers(&world, guest));
        }
        assert!(matches!(outcome(&report, "well"), Outcome::Saved));
        assert!(!report.is_good());
    })
    .await;
}

#[tokio::test]
async fn hanging_saves_of_a_whole_host_take_a_bounded_number_of_connections() {
    limited(async {
        let never = |guest: Guest| guest.saves_in(Duration::from_secs(60_000));
        let world = World::new(Driver::Qemu)
            .with(Guest::running("first").saves_in(ms(100)))
            .with_many(30, "vm", never)
            .with(Guest::running("last").saves_in(ms(100)))
            .with_many(10, "more", never);
        let daemon = Daemon::of(&world)
            .workers(100, 5)
            .listen_tcp()
            .await
            .unwrap();
        let mut stage = Stage::on(&daemon, &[]).timeout(ms(120));
        (stage.run.limits.connect, stage.run.limits.call) = (ms(500), ms(500));
        stage.run.limits.save = ms(2_000);
        let report = stage.run.stop().await;
        for guest in ["first", "last"] {
            assert!(
                matches!(outcome(&report, guest), Outcome::Saved),
                "{report:?}"
            );
        }
        let Outcome::Failed { reason } = outcome(&report, "more-10") else {
            panic!("{report:?}");
        };
        // Four on each of the eight connections for saves, and two on the one that watches events.
        assert!(
            reason.to_string().contains("34 calls hold them"),
            "{reason}"
        );
        assert!(world.guest("more-10").unwrap().active);
        // Two for each four of sixteen calls, and the one that watches events.
        assert_eq!(daemon.connections(), 9);
    })
    .await;
}

#[tokio::test]
async fn a_save_that_takes_longer_than_a_call_is_waited_for_while_it_tells_how_far_it_is() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("big").saves_in(ms(700)));
        let daemon = daemon(&world).await;
        let mut stage = Stage::on(&daemon, &[]);
        stage.run.limits.save = ms(150);
        let report = stage.run.stop().await;
        assert!(
            matches!(outcome(&report, "big"), Outcome::Saved),
            "{report:?}"
        );
        assert_eq!(world.count_of("DOMAIN_MANAGED_SAVE"), 1);
    })
    .await;
}

#[tokio::test]
async fn a_guest_that_crashes_during_its_save_has_failed() {
    limited(async {
        let slow = |guest: Guest| guest.saves_in(ms(5_000));
        let world = World::new(Driver::Qemu).with_many(2, "vm", slow);
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[]);
        let crash = async {
            world
                .until(|world| world.count_of("DOMAIN_MANAGED_SAVE") == 2)
                .await;
            assert!(world.crash("vm-1"));
            assert!(world.stop("vm-2"));
        };
        let (report, ()) = tokio::join!(stage.run.stop(), crash);
        assert!(matches!(outcome(&report, "vm-1"), Outcome::Failed { .. }));
        assert!(matches!(outcome(&report, "vm-2"), Outcome::Off));
        assert!(stage.remembers(&world, "vm-1"));
    })
    .await;
}

#[tokio::test]
async fn a_guest_that_is_busy_with_another_job_is_saved_when_that_is_over() {
    limited(async {
        let busy = Failure::new(
            ErrorCode::OPERATION_TIMEOUT,
            ErrorDomain::QEMU,
            "Timed out during operation: cannot acquire state change lock",
        );
        let world =
            World::new(Driver::Qemu).with(Guest::running("db").save_fails(Failing::once(busy)));
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[]);
        let report = stage.run.stop().await;
        assert!(
            matches!(outcome(&report, "db"), Outcome::Saved),
            "{report:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn a_full_disk_leaves_the_guest_running_and_is_quoted() {
    limited(async {
        let full = Failing::always(Failure::no_space());
        let world = World::new(Driver::Qemu)
            .with(Guest::running("big").saves_in(ms(30)).save_fails(full))
            .with(Guest::running("small"));
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[]);
        let report = stage.run.stop().await;
        let Outcome::Failed { reason } = outcome(&report, "big") else {
            panic!("{report:?}");
        };
        assert!(reason.to_string().contains("No space left"), "{reason}");
        assert!(world.guest("big").unwrap().active);
        assert!(matches!(outcome(&report, "small"), Outcome::Saved));
        assert!(!report.is_good());
    })
    .await;
}

#[tokio::test]
async fn a_save_that_failed_once_succeeds_in_the_next_run() {
    limited(async {
        let once = Failing::once(Failure::no_space());
        let world = World::new(Driver::Qemu).with(Guest::running("big").save_fails(once));
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[]);
        assert!(!stage.run.stop().await.is_good());
        let report = stage.run.stop().await;
        assert!(matches!(outcome(&report, "big"), Outcome::Saved));
        assert_eq!(stage.remembered(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_driver_without_managed_save_is_named() {
    limited(async {
        let world = World::new(Driver::Lxc).with(Guest::running("box"));
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[]);
        let report = stage.run.stop().await;
        let Outcome::Failed {
            reason: Reason::CannotSave(driver),
        } = outcome(&report, "box")
        else {
            panic!("{report:?}");
        };
        assert_eq!(driver, "LXC");
        assert!(world.guest("box").unwrap().active);
    })
    .await;
}

#[tokio::test]
async fn a_guest_that_vanishes_when_it_is_saved_is_done_with() {
    limited(async {
        let guest = Guest::running("brief").vanishes_on("DOMAIN_MANAGED_SAVE");
        let world = World::new(Driver::Qemu).with(guest);
        let daemon = daemon(&world).await;
        let report = Stage::on(&daemon, &[]).run.stop().await;
        assert!(matches!(outcome(&report, "brief"), Outcome::Gone));
        assert!(report.is_good());
    })
    .await;
}

#[tokio::test]
async fn saves_run_side_by_side_but_four_at_a_time() {
    limited(async {
        let slow = |guest: Guest| guest.saves_in(ms(60));
        let world = World::new(Driver::Qemu).with_many(11, "vm", slow);
        let daemon = daemon(&world).await;
        let report = Stage::on(&daemon, &[]).run.stop().await;
        assert!(report.is_good());
        assert_eq!(world.saved(), 11);
        assert_eq!(world.peaks().most_saving, 4);
    })
    .await;
}

#[tokio::test]
async fn a_paused_guest_is_saved_and_comes_back_paused() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::paused("paused"));
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[]);
        let report = stage.run.stop().await;
        assert!(matches!(outcome(&report, "paused"), Outcome::Saved));
        assert!(stage.run.start().await.unwrap().is_good());
        let guest = world.guest("paused").unwrap();
        assert!(guest.active && world.running() == 0, "{guest:?}");
    })
    .await;
}

#[tokio::test]
async fn save_of_a_busy_guest_is_tried_for_as_long_as_the_timeout() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("backup"));
        let busy = || {
            Failure::new(
                ErrorCode::OPERATION_TIMEOUT,
                ErrorDomain::QEMU,
                "state change lock",
            )
        };
        let setup = (1..=5).fold(Daemon::of(&world), |setup, nth| {
            setup.fault(Fault::error(busy()).on_call("DOMAIN_MANAGED_SAVE", nth))
        });
        let daemon = setup.listen_tcp().await.unwrap();
        let stage = Stage::on(&daemon, &[]).timeout(ms(20_000));
        let report = stage.run.stop().await;
        assert!(
            matches!(outcome(&report, "backup"), Outcome::Saved),
            "{report:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn sleeping_guest_is_woken_before_it_is_saved() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::pmsuspended("asleep"));
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[]);
        assert!(stage.run.stop().await.is_good());
        assert!(stage.run.start().await.unwrap().is_good());
        assert_eq!((stage.told.count("Woken"), world.running()), (1, 1));
    })
    .await;
}
