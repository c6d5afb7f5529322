//! Guests whose names are no UTF-8.

use virtwire::guests::Outcome;
use virtwire_sim::{Driver, Guest, World};

use crate::host::{SHUTDOWN, Stage, daemon, limited, outcome};

/// "grüße" in Latin-1, and what is shown of it.
const LATIN_1: &[u8] = b"gr\xfc\xdfe";
const SHOWN: &str = "gr\u{fffd}\u{fffd}e";

#[tokio::test]
async fn guest_in_latin_1_is_stopped_listed_and_started_like_every_other() {
    for variables in [&[SHUTDOWN][..], &[]] {
        limited(async {
            let world = World::new(Driver::Qemu)
                .with(Guest::running("latin").called(LATIN_1))
                .with(Guest::running("web"));
            let daemon = daemon(&world).await;
            let stage = Stage::on(&daemon, variables);
            let report = stage.run.stop().await;
            assert!(report.is_good(), "{report:?}");
            assert!(matches!(
                outcome(&report, SHOWN),
                Outcome::Off | Outcome::Saved
            ));
            assert_eq!(world.active(), 0);
            assert!(stage.remembers(&world, "latin") && stage.remembers(&world, "web"));

            let report = stage.run.start().await.unwrap();
            assert!(report.is_good(), "{report:?}");
            assert!(matches!(outcome(&report, SHOWN), Outcome::Started));
            assert_eq!((world.active(), stage.remembered()), (2, 0));
        })
        .await;
    }
}
