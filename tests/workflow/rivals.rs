//! Somebody else is faster, and the daemon refuses what is asked then.

use virtwire::guests::{Outcome, Report};
use virtwire::proto::message::{ErrorCode, ErrorDomain};
use virtwire_sim::{Daemon, Deed, Driver, Failing, Failure, Guest, World};

use crate::host::{SHUTDOWN, Stage, daemon, limited, outcome};
use crate::program::{Program, text};

/// What drivers say of a guest that is not as they need it: each has its own code.
fn refusals() -> impl Iterator<Item = Failure> {
    let codes = [
        ErrorCode::INTERNAL_ERROR,
        ErrorCode::OPERATION_FAILED,
        ErrorCode::OPERATION_INVALID,
        ErrorCode::SYSTEM_ERROR,
        ErrorCode(4711),
    ];
    codes
        .into_iter()
        .map(|code| Failure::new(code, ErrorDomain::DOMAIN, "it is not as it should be"))
}

/// A stop of this guest, by shutting it down or by saving it.
async fn stop(driver: Driver, guest: Guest, shuts_down: bool) -> (Report, Daemon, Stage) {
    let world = World::new(driver).with(guest);
    let daemon = daemon(&world).await;
    let variables = if shuts_down { &[SHUTDOWN][..] } else { &[] };
    let stage = Stage::on(&daemon, variables);
    (stage.run.stop().await, daemon, stage)
}

#[tokio::test]
async fn refused_start_of_a_guest_that_somebody_else_has_started_is_told_as_running() {
    limited(async {
        for driver in [Driver::Qemu, Driver::Xen, Driver::Lxc, Driver::Test] {
            for refusal in refusals() {
                let guest = Guest::running("db");
                let guest = guest.has_rival("DOMAIN_CREATE_WITH_FLAGS", Deed::Start, refusal);
                let world = World::new(driver).with(guest);
                let daemon = daemon(&world).await;
                let stage = Stage::on(&daemon, &[SHUTDOWN]);
                assert!(stage.run.stop().await.is_good());
                let report = stage.run.start().await.unwrap();
                assert!(report.is_good(), "{driver:?}: {report:?}");
                assert!(
                    matches!(outcome(&report, "db"), Outcome::Started),
                    "{driver:?}: {report:?}"
                );
                assert_eq!(world.guest("db").unwrap().starts, 1, "{driver:?}");
                assert_eq!(stage.remembered(), 0, "{driver:?}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn program_exits_with_0_when_somebody_else_has_started_the_guest() {
    limited(async {
        let refusal = Failure::new(
            ErrorCode::INTERNAL_ERROR,
            ErrorDomain::TEST,
            "Domain 'db' is already running",
        );
        let guest =
            Guest::running("db").has_rival("DOMAIN_CREATE_WITH_FLAGS", Deed::Start, refusal);
        let world = World::new(Driver::Test).with(guest);
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let variables = [("ON_SHUTDOWN", "shutdown")];
        let stop = program.run(&variables, &["stop"]).await;
        assert_eq!(stop.status.code(), Some(0), "{stop:?}");
        let start = program.run(&variables, &["start"]).await;
        assert_eq!(start.status.code(), Some(0), "{start:?}");
        let said = text(&start.stdout);
        assert!(said.contains("Resuming guest db: done"), "{start:?}");
        assert_eq!(world.running(), 1);
    })
    .await;
}

#[tokio::test]
async fn refused_start_of_a_guest_that_stays_off_has_failed() {
    limited(async {
        for refusal in refusals() {
            let broken = Failing::always(refusal);
            let guest = Guest::running("db").start_fails(broken);
            let (stopped, daemon, stage) = stop(Driver::Qemu, guest, true).await;
            assert!(stopped.is_good());
            let report = stage.run.start().await.unwrap();
            let Outcome::Failed { reason } = outcome(&report, "db") else {
                panic!("{report:?}");
            };
            assert!(reason.to_string().contains("as it should be"), "{reason}");
            assert_eq!((daemon.world().active(), stage.remembered()), (0, 1));
        }
    })
    .await;
}

#[tokio::test]
async fn refused_save_of_a_guest_that_somebody_else_has_saved_is_told_as_saved() {
    limited(async {
        for driver in [Driver::Qemu, Driver::Xen] {
            for refusal in refusals() {
                let guest = Guest::running("db");
                let guest = guest.has_rival("DOMAIN_MANAGED_SAVE", Deed::Save, refusal);
                let (report, daemon, stage) = stop(driver, guest, false).await;
                assert!(
                    matches!(outcome(&report, "db"), Outcome::Saved),
                    "{driver:?}: {report:?}"
                );
                assert!(report.is_good() && stage.remembers(daemon.world(), "db"));
                assert_eq!(daemon.world().count_of("DOMAIN_MANAGED_SAVE"), 1);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn refused_save_of_a_guest_that_has_gone_off_is_told_as_off() {
    limited(async {
        for driver in [Driver::Qemu, Driver::Xen] {
            for refusal in refusals() {
                let guest = Guest::running("db");
                let guest = guest.has_rival("DOMAIN_MANAGED_SAVE", Deed::Stop, refusal);
                let (report, _daemon, _stage) = stop(driver, guest, false).await;
                assert!(
                    matches!(outcome(&report, "db"), Outcome::Off),
                    "{driver:?}: {report:?}"
                );
                assert!(report.is_good());
            }
        }
    })
    .await;
}

#[tokio::test]
async fn refused_shutdown_of_a_guest_that_has_gone_off_is_told_as_off() {
    limited(async {
        for driver in [Driver::Qemu, Driver::Xen, Driver::Lxc, Driver::Test] {
            for refusal in refusals() {
                let procedures = ["DOMAIN_SHUTDOWN_FLAGS", "DOMAIN_SHUTDOWN"];
                for procedure in procedures {
                    let guest = Guest::running("db");
                    let guest = guest.has_rival(procedure, Deed::Stop, refusal.clone());
                    let (report, daemon, stage) = stop(driver, guest, true).await;
                    assert!(
                        matches!(outcome(&report, "db"), Outcome::Off),
                        "{driver:?}: {report:?}"
                    );
                    assert!(report.is_good() && stage.remembers(daemon.world(), "db"));
                }
            }
        }
    })
    .await;
}
