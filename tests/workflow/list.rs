//! The list of guests on the disk, when the disk or the list is not as it should be.

use std::fs;

use virtwire::guests::Outcome;
use virtwire_sim::{Driver, Guest, World};

use crate::host::{SHUTDOWN, Stage, daemon, limited, outcome};

#[tokio::test]
async fn guests_are_stopped_all_the_same_when_the_list_cannot_be_written() {
    limited(async {
        let world = World::new(Driver::Qemu).with_many(2, "vm", |guest| guest);
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[SHUTDOWN]);
        // Nobody, root included, can make a file below a file.
        fs::write(&stage.run.places.state, "").unwrap();
        let report = stage.run.stop().await;
        assert!(matches!(outcome(&report, "vm-1"), Outcome::Off));
        assert_eq!(world.active(), 0);
        assert!(report.unrecorded.is_some());
        assert!(!report.is_good());
        assert_eq!(stage.told.count("NotRecorded"), 1);
    })
    .await;
}

#[tokio::test]
async fn a_list_that_is_left_over_is_joined_and_does_not_stop_the_stop() {
    limited(async {
        let world = World::new(Driver::Qemu)
            .with(Guest::running("new"))
            .with(Guest::off("old"));
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[SHUTDOWN]);
        let old = world.guest("old").unwrap().uuid;
        fs::create_dir_all(&stage.run.places.state).unwrap();
        let line = format!("{} {old}\n", daemon.uri());
        fs::write(stage.run.places.saved_guests(), line).unwrap();
        assert!(stage.run.stop().await.is_good());
        assert_eq!(world.active(), 0);
        assert!(stage.remembers(&world, "old") && stage.remembers(&world, "new"));
        assert!(stage.run.start().await.unwrap().is_good());
        assert_eq!((world.active(), stage.remembered()), (2, 0));
    })
    .await;
}

#[tokio::test]
async fn a_host_that_is_unreachable_at_boot_keeps_its_guests_in_the_list() {
    limited(async {
        let world = World::new(Driver::Qemu).with_many(2, "vm", |guest| guest);
        let daemon = daemon(&world).await;
        let mut stage = Stage::on(&daemon, &[]);
        assert!(stage.run.stop().await.is_good());
        daemon.kill().await;
        stage.run.limits.ready = crate::host::ms(100);
        let report = stage.run.start().await.unwrap();
        assert!(report.hosts[0].unreachable.is_some() && !report.is_good());
        assert_eq!(stage.remembered(), 2);
        daemon.restart().await.unwrap();
        assert!(stage.run.start().await.unwrap().is_good());
        assert_eq!((world.active(), stage.remembered()), (2, 0));
    })
    .await;
}

#[tokio::test]
async fn a_host_without_guests_leaves_no_list() {
    limited(async {
        let world = World::new(Driver::Xen);
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[]);
        assert!(stage.run.stop().await.is_good());
        assert!(!stage.run.places.saved_guests().exists());
        assert!(world.guest("Domain-0").unwrap().active);
    })
    .await;
}
