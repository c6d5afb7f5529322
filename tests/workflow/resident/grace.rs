//! The grace period is kept, whatever guests and daemons do.

use virtwire_sim::{Driver, Guest, World};

use super::Resident;
use crate::host::{daemon, limited, ms};
use crate::program::Program;

const SHUTDOWN: (&str, &str) = ("ON_SHUTDOWN", "shutdown");

#[tokio::test]
async fn deaf_guests_are_given_up_within_the_grace_period_and_the_others_are_stopped() {
    limited(async {
        // One by one, the deaf one, which comes first, would take all the time.
        let world = World::new(Driver::Qemu)
            .with(Guest::running("deaf").ignores_shutdown())
            .with_many(3, "vm", |guest| guest.shuts_down_after(ms(100)));
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let resident = Resident::staying(&program, &[SHUTDOWN], &["--grace", "4"]).await;
        let (left, took) = resident.end_by("TERM").await;
        assert_eq!(left.status, Some(1), "{left:?}");
        assert!(took > ms(2_000) && took < ms(4_000), "{took:?} {left:?}");
        assert!(left.err.contains("deaf on"), "{left:?}");
        assert!(left.err.contains("the time of the run was up"), "{left:?}");
        assert_eq!(world.active(), 1, "{left:?}");
        let list = std::fs::read_to_string(program.path("lib/libvirt-guests")).unwrap();
        assert_eq!(list.split_whitespace().count(), 5, "{list}");
    })
    .await;
}

#[tokio::test]
async fn a_frozen_daemon_does_not_hold_the_end_beyond_the_grace_period() {
    limited(async {
        for variables in [&[][..], &[SHUTDOWN]] {
            let slow = |guest: Guest| guest.shuts_down_after(ms(60_000)).saves_in(ms(60_000));
            let world = World::new(Driver::Qemu).with_many(3, "vm", slow);
            let daemon = daemon(&world).await;
            let program = Program::on(&daemon);
            let mut resident = Resident::staying(&program, variables, &["--grace", "3"]).await;
            daemon.freeze();
            resident.signal("TERM");
            let since = std::time::Instant::now();
            resident.says("stopping, within 3 s").await;
            let left = resident.end().await;
            assert!(
                since.elapsed() < ms(3_000),
                "{:?} {left:?}",
                since.elapsed()
            );
            assert_eq!(left.status, Some(1), "{left:?}");
            assert_eq!(world.active(), 3);
        }
    })
    .await;
}
