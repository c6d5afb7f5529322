//! The habits of libvirt's libxl driver, which are those of real Xen (`tests/xen` has them real).

use std::time::{Duration, Instant};

use tokio::time::sleep;
use virtwire::Connection;
use virtwire::guests::{Outcome, Reason, Report};
use virtwire::proto::remote::{DomainReboot, DomainRebootArgs, DomainRebootFlagValues};
use virtwire_sim::{Daemon, Driver, Failing, Failure, Fault, Guest, World};

use crate::host::{SHUTDOWN, Stage, daemon, limited, ms, outcome};

/// What libxl says when it cannot save.
fn refused() -> Failure {
    Failure::operation_failed("Failed to save domain '3' with libxenlight")
}

#[tokio::test]
async fn a_guest_that_cannot_be_saved_in_its_first_second_is_saved_in_the_next() {
    limited(async {
        let guest = Guest::running("new").save_fails(Failing::once(refused()));
        let world = World::new(Driver::Xen).with(guest);
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[]);
        let report = stage.run.stop().await;
        assert!(matches!(outcome(&report, "new"), Outcome::Saved));
        assert_eq!(world.count_of("DOMAIN_MANAGED_SAVE"), 2);
    })
    .await;
}

#[tokio::test]
async fn a_guest_that_is_off_and_wedged_keeps_no_other_from_being_stopped() {
    limited(async {
        let world = World::new(Driver::Xen)
            .with(Guest::off("wedged"))
            .with(Guest::running("well"));
        let wedged = Fault::unanswered().on_call("DOMAIN_MEMORY_STATS", 1);
        let daemon = Daemon::of(&world)
            .fault(wedged.of_guest("wedged").from_then_on())
            .listen_tcp()
            .await
            .unwrap();
        let stage = Stage::on(&daemon, &[SHUTDOWN]);
        let report = stage.run.stop().await;
        assert!(matches!(outcome(&report, "well"), Outcome::Off));
        // One to list the guests, and one to look for newcomers.
        assert!(world.count_of("DOMAIN_MEMORY_STATS") <= 3);
    })
    .await;
}

#[tokio::test]
async fn a_save_that_goes_on_failing_is_given_up_and_quoted() {
    limited(async {
        let guest = Guest::running("odd").save_fails(Failing::always(refused()));
        let world = World::new(Driver::Xen).with(guest);
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[]);
        let report = stage.run.stop().await;
        let Outcome::Failed { reason } = outcome(&report, "odd") else {
            panic!("{report:?}");
        };
        assert!(reason.to_string().contains("libxenlight"), "{reason}");
        assert_eq!(world.count_of("DOMAIN_MANAGED_SAVE"), 3);
        assert!(world.guest("odd").unwrap().active);
    })
    .await;
}

#[tokio::test]
async fn a_guest_that_a_failed_save_has_frozen_is_told_and_never_called_saved() {
    limited(async {
        let full = Failing::always(refused()).leaving_it_frozen();
        let world = World::new(Driver::Xen)
            .with(Guest::running("stuck").save_fails(full))
            .with(Guest::running("well"));
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[]);
        let report = stage.run.stop().await;
        let Outcome::Failed { reason } = outcome(&report, "stuck") else {
            panic!("{report:?}");
        };
        assert!(matches!(reason, Reason::Frozen(_)), "{reason}");
        assert!(reason.to_string().contains("has not run since"), "{reason}");
        assert!(matches!(outcome(&report, "well"), Outcome::Saved));
        assert!(!report.is_good());
        assert!(stage.remembers(&world, "stuck"));
    })
    .await;
}

#[tokio::test]
async fn a_restore_that_loses_its_image_boots_the_guest_and_says_what_was_lost() {
    limited(async {
        let broken = Failing::once(Failure::operation_failed("cannot restore"));
        let guest = Guest::running("db").restore_fails(broken.losing_the_image());
        let world = World::new(Driver::Xen).with(guest);
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[]);
        assert!(stage.run.stop().await.is_good());
        let report = stage.run.start().await.unwrap();
        let Outcome::StartedAfresh { reason } = outcome(&report, "db") else {
            panic!("{report:?}");
        };
        assert!(reason.to_string().contains("cannot restore"), "{reason}");
        assert!(world.guest("db").unwrap().active);
        assert!(!report.is_good(), "its memory is lost");
        assert_eq!(stage.remembered(), 0, "it runs: nothing is left to be done");
    })
    .await;
}

#[tokio::test]
async fn a_restore_that_keeps_its_image_leaves_the_guest_off_and_in_the_list() {
    limited(async {
        let broken = Failing::once(Failure::operation_failed("cannot restore"));
        let guest = Guest::running("db").restore_fails(broken);
        let world = World::new(Driver::Xen).with(guest);
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[]);
        assert!(stage.run.stop().await.is_good());
        let report = stage.run.start().await.unwrap();
        assert!(matches!(outcome(&report, "db"), Outcome::Failed { .. }));
        assert!(world.guest("db").unwrap().saved);
        assert!(stage.remembers(&world, "db"));
    })
    .await;
}

#[tokio::test]
async fn what_a_failed_save_left_behind_does_not_keep_a_guest_from_starting() {
    limited(async {
        let partial = Failing::once(Failure::operation_failed("failed to restore domain"));
        let guest = Guest::running("db").start_fails(partial);
        let world = World::new(Driver::Xen).with(guest);
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[SHUTDOWN]);
        assert!(stage.run.stop().await.is_good());
        let report = stage.run.start().await.unwrap();
        assert!(matches!(outcome(&report, "db"), Outcome::Started));
        assert!(report.is_good());
    })
    .await;
}

#[tokio::test]
async fn a_guest_that_is_still_on_its_way_off_is_started_once_it_is_off() {
    limited(async {
        let world = World::new(Driver::Xen).with(Guest::running("db").lingers(ms(400)));
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[]);
        assert!(stage.run.stop().await.is_good());
        assert!(world.start("db"));
        assert!(world.stop("db"), "it says that it is off, but is not gone");
        let report = stage.run.start().await.unwrap();
        assert!(matches!(outcome(&report, "db"), Outcome::Started));
        assert!(world.guest("db").unwrap().active);
        assert_eq!(world.guest("db").unwrap().starts, 2);
    })
    .await;
}

/// A save that never ends, whose connection is lost and regained.
async fn endless_save(limit: impl FnOnce(&mut Stage)) -> (Report, Duration, Stage, World) {
    let guest = Guest::running("big").saves_in(Duration::from_secs(3600));
    let world = World::new(Driver::Xen).with(guest);
    let daemon = daemon(&world).await;
    let mut stage = Stage::on(&daemon, &[]);
    limit(&mut stage);
    let cut = async {
        world.until(|world| world.peaks().saving > 0).await;
        daemon.disconnect();
    };
    let begun = Instant::now();
    let (report, ()) = tokio::join!(stage.run.stop(), cut);
    assert!(daemon.connections() > 2, "it was connected again");
    (report, begun.elapsed(), stage, world)
}

#[tokio::test]
async fn endless_save_after_a_regained_connection_ends_with_the_time_of_a_save() {
    limited(async {
        let (report, took, stage, world) =
            endless_save(|stage| stage.run.limits.save = ms(900)).await;
        assert!(took >= ms(900) && took < ms(3_000), "{took:?}");
        let Outcome::Unknown { reason } = outcome(&report, "big") else {
            panic!("{report:?}");
        };
        assert!(matches!(reason, Reason::Unfinished(_)), "{reason}");
        assert!(reason.to_string().contains("was not done"), "{reason}");
        assert_eq!(stage.told.count("ConnectionLost"), 1);
        assert_eq!(world.count_of("DOMAIN_MANAGED_SAVE"), 1);
        assert!(stage.remembers(&world, "big") && !report.is_good());
    })
    .await;
}

#[tokio::test]
async fn endless_save_after_a_regained_connection_ends_with_the_grace_period() {
    limited(async {
        let until = tokio::time::Instant::now() + ms(900);
        let (report, took, stage, world) =
            endless_save(|stage| stage.run.wind_down.limit(until)).await;
        assert!(took < ms(3_000), "{took:?}");
        let Outcome::Unknown { reason } = outcome(&report, "big") else {
            panic!("{report:?}");
        };
        let told = "its save was under way when the time of the run was up";
        assert!(reason.to_string().starts_with(told), "{reason}");
        assert_eq!(reason.code().name(), "out_of_time");
        assert_eq!(stage.told.count("ConnectionLost"), 1);
        assert_eq!(world.count_of("DOMAIN_MANAGED_SAVE"), 1);
        assert!(stage.remembers(&world, "big"));
    })
    .await;
}

/// Has somebody reboot a guest.
async fn reboot(daemon: &Daemon, guest: &str) {
    let connection = Connection::open(&daemon.uri()).await.unwrap();
    let domain = connection.domain_by_name(guest).await.unwrap();
    let arguments = DomainRebootArgs {
        domain: domain.reference(),
        flags: DomainRebootFlagValues::default(),
    };
    let call = connection.call::<DomainReboot>(&arguments);
    call.await.unwrap();
}

#[tokio::test]
async fn a_guest_that_reboots_after_it_was_listed_is_stopped_once_it_runs_again() {
    limited(async {
        for variables in [&[SHUTDOWN][..], &[]] {
            let guest = Guest::running("again").reboots_in(ms(300));
            let world = World::new(Driver::Xen).with(guest);
            let daemon = daemon(&world).await;
            let stage = Stage::on(&daemon, variables);
            let listed = async {
                // Guests that are off, persistent, transient, and standing still.
                let listed = |world: &World| world.count_of("CONNECT_LIST_ALL_DOMAINS") == 4;
                world.until(listed).await;
                reboot(&daemon, "again").await;
            };
            let (report, ()) = tokio::join!(stage.run.stop(), listed);
            assert!(report.is_good(), "{report:?}");
            sleep(ms(400)).await;
            assert!(!world.guest("again").unwrap().active, "{report:?}");
            assert_eq!(stage.remembered(), 1);
        }
    })
    .await;
}

#[tokio::test]
async fn a_guest_that_reboots_before_it_is_listed_is_stopped_as_well() {
    limited(async {
        let world = World::new(Driver::Xen)
            .with(Guest::running("again").reboots_in(ms(300)))
            .with(Guest::off("unused"));
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[SHUTDOWN]);
        reboot(&daemon, "again").await;
        assert!(!world.guest("again").unwrap().active);
        let report = stage.run.stop().await;
        assert!(matches!(outcome(&report, "again"), Outcome::Off));
        assert_eq!((world.active(), stage.remembered()), (0, 1));
    })
    .await;
}
