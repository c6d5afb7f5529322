//! One daemon under several names, and several daemons that look like one.

use std::time::Instant;

use tokio::time::sleep;
use virtwire_sim::{Daemon, Driver, Fault, Guest, World};

use crate::host::{SHUTDOWN, Stage, daemon, limited, ms};

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
                // Nobody runs any more when the second name is listed late, and then nobody is dealt with there.
                let guests = report.hosts.iter().map(|host| host.guests.len());
                assert_eq!(guests.sum::<usize>(), 3);
                assert_eq!(
                    (report.hosts[0].uri.as_str(), report.hosts[0].guests.len()),
                    (uris[0].as_str(), 3)
                );
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
        let twins = |driver| guests(World::new(driver));
        let shares_one = || World::new(Driver::Qemu).with_many(1, "vm", |guest| guest);
        let cases: [(&dyn Fn() -> World, usize); 4] = [
            // Copies of a host with its guests, whose processors have worked for another time.
            (&|| twins(Driver::Qemu), 6),
            (&|| World::new(Driver::Qemu), 3),
            (&shares_one, 4),
            // It tells no processor times.
            (&|| twins(Driver::Test), 6),
        ];
        for (other, count) in cases {
            for turned in [false, true] {
                let other = other();
                // Longer than comparing may take.
                sleep(ms(300)).await;
                let one = twins(other.driver());
                let (first, second) = if turned {
                    (&other, &one)
                } else {
                    (&one, &other)
                };
                let running = [first.running(), second.running()];
                let (first, second) = (daemon(first).await, daemon(second).await);
                let stage = Stage::of(&[first.uri(), second.uri()], &[]);
                let report = stage.run.stop().await;
                assert!(report.is_good(), "{report:?}");
                let dealt_with = report.hosts.iter().map(|host| host.guests.len());
                assert_eq!(dealt_with.collect::<Vec<_>>(), running);
                assert_eq!(stage.remembered(), count);
                assert_eq!((one.running(), other.running()), (0, 0));
                assert!(stage.run.start().await.unwrap().is_good());
            }
        }
    })
    .await;
}

#[tokio::test]
async fn second_name_serves_when_the_first_is_lost_on_the_way() {
    limited(async {
        let slow = |guest: Guest| guest.shuts_down_after(ms(1_500));
        let world = World::new(Driver::Qemu).with_many(3, "vm", slow);
        let folder = tempfile::tempdir().unwrap();
        let over_tcp = daemon(&world).await;
        let over_unix = Daemon::of(&world).listen_unix(folder.path().join("sock"));
        let over_unix = over_unix.await.unwrap();
        let uris = [over_tcp.uri(), over_unix.uri()];
        let stage = Stage::of(&uris, &[SHUTDOWN]);
        let stop = stage.run.stop();
        let trouble = async {
            while stage.told.count("SameHost") == 0 || world.count_of("DOMAIN_SHUTDOWN") == 0 {
                sleep(ms(5)).await;
            }
            over_tcp.kill().await;
        };
        let (report, ()) = tokio::join!(stop, trouble);
        assert_eq!(report.hosts.len(), 2, "{report:?}");
        assert_eq!(world.running(), 0);
        assert!(
            ["vm-1", "vm-2", "vm-3"]
                .iter()
                .all(|name| stage.remembers(&world, name))
        );
    })
    .await;
}

#[tokio::test]
async fn daemon_that_does_not_say_who_it_is_is_dealt_with_at_once() {
    limited(async {
        let silent = || {
            Fault::unanswered()
                .on_call("CONNECT_GET_URI", 1)
                .from_then_on()
        };
        let world = guests(World::new(Driver::Qemu));
        let first = Daemon::of(&world)
            .fault(silent())
            .listen_tcp()
            .await
            .unwrap();
        let other = World::named(Driver::Qemu, "other");
        let second = daemon(&other).await;
        let stage = Stage::of(&[first.uri(), second.uri()], &[SHUTDOWN]);
        let begun = Instant::now();
        let report = stage.run.stop().await;
        assert!(report.is_good(), "{report:?}");
        assert!(begun.elapsed() < ms(1_900), "{:?}", begun.elapsed());
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
