//! One daemon under several names, and several daemons that look like one.

use virtwire_sim::{Daemon, Driver, Guest, World};

use crate::host::{SHUTDOWN, Stage, daemon, limited};

fn guests(world: World) -> World {
    world.with_many(3, "vm", |guest| guest)
}

#[tokio::test]
async fn daemon_under_two_names_is_dealt_with_once_under_the_first() {
    limited(async {
        for variables in [&[][..], &[SHUTDOWN][..]] {
            for driver in [Driver::Qemu, Driver::Xen] {
                let world = guests(World::new(driver));
                let folder = tempfile::tempdir().unwrap();
                let socket = folder.path().join("sock");
                let over_unix = Daemon::of(&world).listen_unix(&socket).await.unwrap();
                let over_tcp = daemon(&world).await;
                let uris = [over_tcp.uri(), over_unix.uri(), over_tcp.uri()];
                let stage = Stage::of(&uris, variables);

                let status = stage.run.guest_status().await;
                assert_eq!(status.len(), 1);
                assert_eq!(status[0].uri, uris[0]);
                assert_eq!(status[0].guests.as_ref().unwrap().len(), 3);
                let plan = stage.run.plan_stop().await;
                assert_eq!(plan.hosts.len(), 1);
                assert_eq!(plan.hosts[0].guests.len(), 3);
                assert_eq!(stage.told.count("SameHost"), 2);

                let report = stage.run.stop().await;
                assert!(report.is_good(), "{report:?}");
                assert_eq!(report.hosts.len(), 1);
                assert_eq!(report.hosts[0].uri, uris[0]);
                assert_eq!((stage.remembered(), world.running()), (3, 0));
                for asked in ["DOMAIN_MANAGED_SAVE", "DOMAIN_SHUTDOWN_FLAGS"] {
                    assert!(world.count_of(asked) <= 3, "{asked}");
                }

                let report = stage.run.start().await.unwrap();
                assert!(report.is_good(), "{report:?}");
                assert_eq!((stage.remembered(), world.running()), (0, 3));
            }
        }
    })
    .await;
}

#[tokio::test]
async fn second_name_serves_where_the_first_does_not() {
    limited(async {
        let world = guests(World::new(Driver::Qemu));
        let daemon = daemon(&world).await;
        let uris = [
            "qemu+unix:///system?socket=/nothing/here".to_owned(),
            daemon.uri(),
        ];
        let stage = Stage::of(&uris, &[SHUTDOWN]);
        let report = stage.run.stop().await;
        assert!(report.hosts[0].unreachable.is_some());
        assert_eq!(report.hosts[1].guests.len(), 3);
        assert_eq!((stage.remembered(), world.running()), (3, 0));
    })
    .await;
}

#[tokio::test]
async fn daemons_that_look_like_one_are_each_dealt_with() {
    limited(async {
        let twin = || guests(World::new(Driver::Qemu));
        // Copies of one machine: the same names, the same UUIDs of host, but other guests.
        let copied = World::new(Driver::Qemu).with(Guest::running("other"));
        let uuid = "c4b34ac0-99ab-47d2-8033-ebe1bc0a4a5a".parse().unwrap();
        let same = |world: World| world.with_host_uuid(uuid);
        for (one, other, count) in [
            (twin(), twin(), 6),
            (guests(same(World::new(Driver::Qemu))), same(copied), 4),
            // Both tell no UUID.
            (
                guests(World::new(Driver::Test)),
                guests(World::new(Driver::Test)),
                6,
            ),
        ] {
            let (first, second) = (daemon(&one).await, daemon(&other).await);
            let stage = Stage::of(&[first.uri(), second.uri()], &[SHUTDOWN]);
            let report = stage.run.stop().await;
            assert!(report.is_good(), "{report:?}");
            assert_eq!(report.hosts.len(), 2);
            assert_eq!(stage.remembered(), count);
            assert_eq!((one.running(), other.running()), (0, 0));
        }
    })
    .await;
}

#[tokio::test]
async fn list_under_another_name_of_a_configured_daemon_is_started() {
    limited(async {
        let world = guests(World::new(Driver::Qemu));
        let other = guests(World::named(Driver::Qemu, "other"));
        let folder = tempfile::tempdir().unwrap();
        let before = Daemon::of(&world).listen_unix(folder.path().join("sock"));
        let before = before.await.unwrap();
        let (now, elsewhere) = (daemon(&world).await, daemon(&other).await);
        let mut stage = Stage::of(&[before.uri(), elsewhere.uri()], &[]);
        assert!(stage.run.stop().await.is_good());
        assert_eq!(stage.remembered(), 6);
        stage.run.settings.uris.value = vec![now.uri()];
        let report = stage.run.start().await.unwrap();
        assert!(report.is_good(), "{report:?}");
        assert_eq!((world.running(), other.running()), (3, 0));
        assert_eq!(stage.remembered(), 3);
        assert_eq!(stage.told.count("NotConfigured"), 1);
    })
    .await;
}
