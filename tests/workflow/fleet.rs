//! Many guests.

use std::fs;
use std::time::Instant;

use virtwire::guests::config::Variable;
use virtwire_sim::{Driver, World};

use crate::host::{SHUTDOWN, Stage, daemon, limited, ms};

/// More than libvirt's own list limit allows nobody to have: a big host several times over.
const GUESTS: usize = 2_000;

/// Memory that this process holds, in KiB.
fn resident() -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmRSS:"))
        .unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[tokio::test]
async fn two_thousand_guests_are_stopped_and_started_in_seconds() {
    limited(async {
        let world = World::new(Driver::Qemu)
            .without_call_log()
            .with_many(GUESTS, "vm", |guest| guest);
        let daemon = daemon(&world).await;
        let variables = [SHUTDOWN, (Variable::ParallelShutdown, "100")];
        let stage = Stage::on(&daemon, &variables);
        let (begun, before) = (Instant::now(), resident());
        let report = stage.run.stop().await.unwrap();
        assert!(report.is_good());
        assert_eq!((world.active(), stage.remembered()), (0, GUESTS));
        let report = stage.run.start().await.unwrap();
        assert!(report.is_good());
        assert_eq!((world.active(), stage.remembered()), (GUESTS, 0));
        assert!(begun.elapsed() < ms(30_000), "{:?}", begun.elapsed());
        // The world's own history is among it.
        let grown = resident().saturating_sub(before);
        assert!(grown < 64 * 1024, "{grown} KiB");
    })
    .await;
}

#[tokio::test]
async fn two_thousand_guests_are_saved_and_restored_in_seconds() {
    limited(async {
        let world = World::new(Driver::Qemu)
            .without_call_log()
            .with_many(GUESTS, "vm", |guest| guest);
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[]);
        assert!(stage.run.stop().await.unwrap().is_good());
        assert_eq!((world.saved(), stage.remembered()), (GUESTS, GUESTS));
        assert!(stage.run.start().await.unwrap().is_good());
        assert_eq!((world.active(), stage.remembered()), (GUESTS, 0));
    })
    .await;
}
