//! Guests are asked until they are off.

use virtwire::guests::Outcome;
use virtwire::guests::config::Variable;
use virtwire_sim::{Daemon, Driver, Guest, ShutdownModes, World};

use crate::host::{Stage, limited, outcome};

const SHUTDOWN: (Variable, &str) = (Variable::OnShutdown, "shutdown");

#[tokio::test]
async fn a_guest_that_missed_the_first_request_is_asked_again() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("deaf").needs_requests(2));
        let daemon = Daemon::of(&world).listen_tcp().await.unwrap();
        let stage = Stage::on(&daemon, &[SHUTDOWN]);
        let report = stage.run.stop().await.unwrap();
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
        let daemon = Daemon::of(&world).listen_tcp().await.unwrap();
        let stage = Stage::on(&daemon, &[SHUTDOWN]);
        let report = stage.run.stop().await.unwrap();
        assert!(matches!(outcome(&report, "box"), Outcome::Off));
        assert_eq!(world.count_of("DOMAIN_SHUTDOWN"), 1);
        assert_eq!(world.count_of("DOMAIN_SHUTDOWN_FLAGS"), 1);
    })
    .await;
}
