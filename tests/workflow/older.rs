//! Daemons that are older than what they are asked for: they are asked the older way.

use virtwire::client::{Connection, Domain};
use virtwire::guests::Outcome;
use virtwire::guests::config::Variable;
use virtwire::proto::message::{ErrorCode, ErrorDomain};
use virtwire::proto::remote::{
    ConnectListAllDomainsFlags as Listed, DomainDestroyFlagValues, DomainShutdownFlagValues,
};
use virtwire_sim::{Daemon, Driver, Failure, Fault, Guest, World};

use crate::host::{SHUTDOWN, Stage, daemon, limited, ms, outcome};

/// `BYPASS_CACHE=1`.
const AROUND: (Variable, &str) = (Variable::BypassCache, "1");

/// What a daemon says that does not know a procedure, in its own language.
fn unknown() -> Failure {
    Failure::new(ErrorCode::RPC, ErrorDomain::RPC, "unbekannte Prozedur: 123")
}

/// What a driver says that does not know a flag.
fn unknown_flag() -> Failure {
    let message = "nicht unterstützte Flags (0x4) in Funktion xyzDomainCreateWithFlags";
    Failure::new(ErrorCode::INVALID_ARG, ErrorDomain::NONE, message)
}

/// A daemon of this world that answers each such call with the failure.
async fn refusing(world: &World, procedure: &str, failure: Failure) -> Daemon {
    let fault = Fault::error(failure).on_call(procedure, 1);
    let daemon = Daemon::of(world).fault(fault.from_then_on()).listen_tcp();
    daemon.await.unwrap()
}

/// Three guests, one of which is paused and one transient.
fn world() -> World {
    World::new(Driver::Qemu)
        .with(Guest::running("vm").shuts_down_after(ms(30)))
        .with(
            Guest::running("passing")
                .shuts_down_after(ms(30))
                .transient(),
        )
        .with(Guest::off("off"))
}

#[tokio::test]
async fn a_libvirt_of_2010_is_worked_with() {
    limited(async {
        for variables in [&[][..], &[SHUTDOWN]] {
            let world = world();
            // The last procedure of 0.8.1; selecting domains, their state with its reason and a start
            // with flags all came after it.
            let setup = Daemon::of(&world)
                .newest_procedure(195)
                .without_event_callbacks()
                .without_keepalive();
            let daemon = setup.listen_tcp().await.unwrap();
            let stage = Stage::on(&daemon, variables);
            let report = stage.run.stop().await;
            assert!(report.is_good(), "{report:?}");
            assert_eq!(stage.remembered(), 1);
            let saved = matches!(outcome(&report, "vm"), Outcome::Saved);
            assert_eq!(saved, variables.is_empty());
            assert!(stage.run.start().await.unwrap().is_good());
            assert!(world.guest("vm").unwrap().active);
            assert_eq!(
                (world.count_of("DOMAIN_CREATE"), stage.remembered()),
                (1, 0)
            );
        }
    })
    .await;
}

#[tokio::test]
async fn domains_are_selected_for_a_daemon_that_cannot() {
    limited(async {
        let world = world().with(Guest::saved("saved"));
        let daemon = Daemon::of(&world).newest_procedure(195);
        let daemon = daemon.listen_tcp().await.unwrap();
        let connection = Connection::open(&daemon.uri()).await.unwrap();
        for (flags, expected) in [
            (Listed::empty(), &["off", "passing", "saved", "vm"][..]),
            (Listed::ACTIVE, &["passing", "vm"]),
            (
                Listed::ACTIVE | Listed::INACTIVE | Listed::TRANSIENT,
                &["passing"],
            ),
            (Listed::INACTIVE | Listed::PERSISTENT, &["off", "saved"]),
            (Listed::MANAGEDSAVE, &["saved"]),
            (Listed::INACTIVE | Listed::NO_MANAGEDSAVE, &["off"]),
        ] {
            let domains = connection.domains_that(flags).await.unwrap();
            let mut names: Vec<_> = domains.iter().map(Domain::name).collect();
            names.sort_unstable();
            assert_eq!(names, expected, "{flags:?}");
            assert!(domains.iter().all(|domain| {
                domain.id().is_some() == ["passing", "vm"].iter().any(|it| domain.name() == *it)
            }));
        }
        // What could not be told is not guessed.
        let error = connection.domains_that(Listed::HAS_SNAPSHOT).await;
        assert!(error.unwrap_err().is_unsupported());
        let vm = connection.domain_by_name("vm").await.unwrap();
        assert!(vm.is_active().await.unwrap());
        vm.destroy(DomainDestroyFlagValues::empty()).await.unwrap();
        assert!(!vm.is_active().await.unwrap());
        let error = vm.shutdown(DomainShutdownFlagValues::SIGNAL).await;
        assert!(error.unwrap_err().is_unsupported());
    })
    .await;
}

#[tokio::test]
async fn no_single_procedure_that_is_unknown_keeps_a_guest_from_its_turn() {
    limited(async {
        for procedure in [
            "CONNECT_SUPPORTS_FEATURE",
            "CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY",
            "CONNECT_LIST_ALL_DOMAINS",
            "DOMAIN_GET_STATE",
            "DOMAIN_IS_ACTIVE",
            "DOMAIN_CREATE_WITH_FLAGS",
            "DOMAIN_HAS_MANAGED_SAVE_IMAGE",
            "DOMAIN_GET_JOB_INFO",
        ] {
            for failure in [unknown(), Failure::no_support("virSomething")] {
                for variables in [&[][..], &[SHUTDOWN]] {
                    let world = world();
                    let daemon = refusing(&world, procedure, failure.clone()).await;
                    let stage = Stage::on(&daemon, variables);
                    let report = stage.run.stop().await;
                    assert!(report.is_good(), "{procedure}: {report:?}");
                    let saved = matches!(outcome(&report, "vm"), Outcome::Saved);
                    // Nobody else can tell an image from none.
                    let told = procedure != "DOMAIN_HAS_MANAGED_SAVE_IMAGE";
                    assert!(saved == variables.is_empty() || !told, "{procedure}");
                    assert!(!world.guest("vm").unwrap().active, "{procedure}");
                    let report = stage.run.start().await.unwrap();
                    assert!(report.is_good(), "{procedure}: {report:?}");
                    let active = world.guest("vm").unwrap().active;
                    assert!(active && stage.remembered() == 0, "{procedure}");
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn guests_are_saved_around_the_page_cache_where_the_driver_knows_how() {
    limited(async {
        for driver in [Driver::Qemu, Driver::Xen] {
            let world = World::new(driver).with(Guest::running("vm"));
            let daemon = daemon(&world).await;
            let stage = Stage::on(&daemon, &[AROUND]);
            let report = stage.run.stop().await;
            assert!(
                matches!(outcome(&report, "vm"), Outcome::Saved),
                "{report:?}"
            );
            // Xen refuses the flag; QEMU takes it.
            let saves = if driver == Driver::Xen { 2 } else { 1 };
            assert_eq!(world.count_of("DOMAIN_MANAGED_SAVE"), saves, "{driver:?}");
            let told = stage.told.count("CacheNotBypassed") == 1;
            assert_eq!(told, driver == Driver::Xen);
        }
    })
    .await;
}

#[tokio::test]
async fn guests_are_started_without_a_flag_that_is_unknown() {
    limited(async {
        for failure in [unknown_flag(), unknown()] {
            for driver in [Driver::Qemu, Driver::Xen, Driver::Lxc, Driver::Test] {
                let world = World::new(driver).with(Guest::running("vm"));
                let refused = Fault::error(failure.clone()).on_call("DOMAIN_CREATE_WITH_FLAGS", 1);
                let daemon = Daemon::of(&world)
                    .fault(refused)
                    .listen_tcp()
                    .await
                    .unwrap();
                let stage = Stage::on(&daemon, &[AROUND, SHUTDOWN]);
                let report = stage.run.stop().await;
                assert!(report.is_good(), "{driver:?}: {report:?}");
                let report = stage.run.start().await.unwrap();
                assert!(
                    matches!(outcome(&report, "vm"), Outcome::Started),
                    "{report:?}"
                );
                assert_eq!((world.running(), stage.remembered()), (1, 0));
                assert_eq!(stage.told.count("CacheNotBypassed"), 1);
                // The first is not counted.
                assert_eq!(world.count_of("DOMAIN_CREATE_WITH_FLAGS"), 1);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_container_whose_driver_knows_no_signals_is_asked_and_asked_again() {
    limited(async {
        for failure in [unknown_flag(), unknown()] {
            let initctl = DomainShutdownFlagValues::INITCTL;
            let guest = Guest::running("box")
                .listens_only_to(initctl)
                .needs_requests(2)
                .shuts_down_after(ms(20));
            let world = World::new(Driver::Lxc).with(guest);
            let daemon = refusing(&world, "DOMAIN_SHUTDOWN_FLAGS", failure).await;
            let stage = Stage::on(&daemon, &[SHUTDOWN]);
            let report = stage.run.stop().await;
            assert!(
                matches!(outcome(&report, "box"), Outcome::Off),
                "{report:?}"
            );
            assert_eq!(world.count_of("DOMAIN_SHUTDOWN"), 2);
        }
    })
    .await;
}

#[tokio::test]
async fn a_daemon_without_managed_save_says_so_for_each_guest() {
    limited(async {
        let world = world();
        let daemon = refusing(&world, "DOMAIN_MANAGED_SAVE", unknown()).await;
        let stage = Stage::on(&daemon, &[AROUND]);
        let report = stage.run.stop().await;
        let said = outcome(&report, "vm").to_string();
        assert!(said.contains("cannot save"), "{said}");
        assert!(world.guest("vm").unwrap().active);
    })
    .await;
}
