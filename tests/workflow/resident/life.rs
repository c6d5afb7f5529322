//! From the first start to the last stop.

use virtwire_sim::{Driver, Guest, World};

use super::Resident;
use crate::host::{daemon, limited, ms};
use crate::program::Program;

#[tokio::test]
async fn guests_are_started_on_entry_and_saved_by_a_signal() {
    limited(async {
        for signal in ["TERM", "INT"] {
            let world = World::new(Driver::Qemu).with_many(3, "vm", |guest| guest);
            let daemon = daemon(&world).await;
            let program = Program::on(&daemon);
            program.run(&[], &["stop"]).await;
            assert_eq!((world.active(), world.saved()), (0, 3));

            let resident = Resident::staying(&program, &[], &[]).await;
            assert_eq!(world.active(), 3);
            assert!(!program.path("lib/libvirt-guests").exists());
            let (left, took) = resident.end_by(signal).await;
            assert_eq!(left.status, Some(0), "{left:?}");
            assert!(left.out.contains("Suspending vm-1: done"), "{left:?}");
            assert!(
                left.err.contains(&format!("SIG{signal}: stopping")),
                "{left:?}"
            );
            assert!(took < ms(5_000), "{took:?}");
            assert_eq!((world.active(), world.saved()), (0, 3));
            assert!(!program.path("lock/libvirt-guests.run").exists());
        }
    })
    .await;
}

#[tokio::test]
async fn guests_that_run_on_entry_are_left_alone() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("db"));
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let resident = Resident::staying(&program, &[], &[]).await;
        assert_eq!(world.count_of("DOMAIN_CREATE_WITH_FLAGS"), 0);
        resident.signal("KILL");
        resident.end().await;
        assert_eq!(world.active(), 1);
        let resident = Resident::staying(&program, &[], &[]).await;
        assert_eq!(
            (world.active(), world.count_of("DOMAIN_CREATE_WITH_FLAGS")),
            (1, 0)
        );
        let (left, _) = resident.end_by("TERM").await;
        assert_eq!((left.status, world.saved()), (Some(0), 1), "{left:?}");
    })
    .await;
}
