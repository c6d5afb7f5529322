//! The list of guests on the disk, when the disk or the list is not as it should be.

use std::fs;

use virtwire::guests::Outcome;
use virtwire::proto::remote::DomainState;
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

#[tokio::test]
async fn guest_that_is_forgotten_is_not_started_and_others_are() {
    limited(async {
        let world = World::new(Driver::Qemu).with_many(4, "vm", |guest| guest);
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[]);
        assert!(stage.run.stop().await.is_good());
        let by_uuid = world.guest("vm-2").unwrap().uuid.to_string();
        let words = ["vm-1".to_owned(), by_uuid, "nobody".to_owned()];
        let forgotten = stage.run.forget(&words).await.unwrap();
        assert_eq!((forgotten.guests.len(), forgotten.is_good()), (2, false));
        assert_eq!(forgotten.unknown, ["nobody"]);
        assert_eq!(stage.remembered(), 2);
        assert!(stage.run.start().await.unwrap().is_good());
        assert_eq!(world.running(), 2);
        let names = ["vm-3", "vm-4"].map(|name| world.guest(name).unwrap().state);
        assert_eq!(names, [DomainState::RUNNING; 2]);
    })
    .await;
}

#[tokio::test]
async fn name_of_two_guests_is_not_forgotten_until_one_is_named() {
    limited(async {
        let one = World::named(Driver::Qemu, "one").with(Guest::running("db"));
        let other = World::named(Driver::Qemu, "other").with(Guest::running("db"));
        let (first, second) = (daemon(&one).await, daemon(&other).await);
        let stage = Stage::of(&[first.uri(), second.uri()], &[]);
        assert!(stage.run.stop().await.is_good());
        let forgotten = stage.run.forget(&["db".to_owned()]).await.unwrap();
        assert_eq!(forgotten.ambiguous[0].guests.len(), 2);
        assert_eq!((forgotten.is_good(), stage.remembered()), (false, 2));
        let uuid = one.guest("db").unwrap().uuid.to_string();
        assert!(stage.run.forget(&[uuid]).await.unwrap().is_good());
        assert!(!stage.remembers(&one, "db") && stage.remembers(&other, "db"));
    })
    .await;
}
