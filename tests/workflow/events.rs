//! The events of a run, and those who receive them slowly or not at all.

use std::time::Instant;

use virtwire::guests::config::Variable;
use virtwire::guests::{EventKind, Events};
use virtwire_sim::{Driver, Guest, World};

use crate::host::{SHUTDOWN, Stage, daemon, limited, ms};

const GUESTS: usize = 300;

/// A host that has all its guests shut down at once.
fn world() -> World {
    World::new(Driver::Qemu).with_many(GUESTS, "vm", |guest: Guest| guest.shuts_down_after(ms(30)))
}

const PARALLEL: (Variable, &str) = (Variable::ParallelShutdown, "1000");

#[tokio::test]
async fn receiver_that_never_reads_delays_no_guest() {
    limited(async {
        let (mut took, mut unread) = (Vec::new(), Vec::new());
        for bounds in [&[][..], &[2, 100, Events::BOUND]] {
            let world = world();
            let daemon = daemon(&world).await;
            let stage = Stage::on(&daemon, &[SHUTDOWN, PARALLEL]);
            unread.extend(
                bounds
                    .iter()
                    .map(|bound| stage.run.events.subscribe(*bound)),
            );
            let begun = Instant::now();
            assert!(stage.run.stop().await.is_good());
            took.push(begun.elapsed());
            assert_eq!(world.active(), 0);
        }
        assert!(took[1] < took[0] + ms(5_000), "{took:?}");
        let mut counts = Vec::new();
        for events in &mut unread {
            let (mut waiting, mut lost) = (0, 0);
            while let Some(event) = events.next().await {
                waiting += 1;
                lost += event.lost;
                assert_eq!(event.serial + 1, waiting + lost);
            }
            counts.push((waiting, lost));
        }
        let all = counts[2].0;
        assert!(all > 600, "two for each guest");
        assert_eq!(counts, [(2, all - 2), (100, all - 100), (all, 0)]);
    })
    .await;
}

#[tokio::test]
async fn every_event_is_handed_over_in_order_before_the_report() {
    limited(async {
        let world = world();
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[SHUTDOWN, PARALLEL]);
        let mut told = Vec::new();
        let mut events = stage.run.events.subscribe(Events::BOUND);
        let report = events
            .during(stage.run.stop(), |event| told.push(event))
            .await;
        assert!(report.is_good());
        assert!(
            told.iter()
                .map(|event| event.serial)
                .eq((0..).take(told.len()))
        );
        assert!(told.is_sorted_by_key(|event| event.at));
        let first = told.iter().map(|event| &event.kind).take(3);
        assert!(matches!(
            first.collect::<Vec<_>>()[..],
            [
                EventKind::Running { .. },
                EventKind::HostBegun { .. },
                EventKind::GuestBegun { .. }
            ]
        ));
        let done = |kind: &EventKind| match kind {
            EventKind::GuestDone { guest, .. } => Some(guest.uuid),
            _ => None,
        };
        let done: Vec<_> = told.iter().filter_map(|event| done(&event.kind)).collect();
        let reported: Vec<_> = report.hosts[0]
            .guests
            .iter()
            .map(|it| it.guest.uuid)
            .collect();
        assert_eq!(done.len(), reported.len());
        assert!(reported.iter().all(|guest| done.contains(guest)));
        assert!(events.try_next().is_none());
        drop(stage);
        assert!(events.next().await.is_none(), "the run is gone");
    })
    .await;
}
