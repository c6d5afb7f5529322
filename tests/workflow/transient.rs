//! Transient guests: `PERSISTENT_ONLY` by `ON_SHUTDOWN`.

use virtwire::guests::Outcome;
use virtwire::guests::config::Variable;
use virtwire_sim::{Driver, Guest, World};

use crate::host::{Stage, daemon, limited, outcome};

/// What happens to a transient guest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    LeftAlone,
    ShutDown,
    /// Managed save of it is refused.
    Refused,
}

#[tokio::test]
async fn transient_guests_are_dealt_with_as_both_variables_say() {
    limited(async {
        for (only, on_shutdown, fate) in [
            ("true", "suspend", Fate::LeftAlone),
            ("true", "shutdown", Fate::LeftAlone),
            ("false", "suspend", Fate::Refused),
            ("false", "shutdown", Fate::ShutDown),
            ("default", "suspend", Fate::LeftAlone),
            ("default", "shutdown", Fate::ShutDown),
        ] {
            let world = World::new(Driver::Qemu)
                .with(Guest::running("lasting"))
                .with(Guest::running("fleeting").transient());
            let daemon = daemon(&world).await;
            let variables = [
                (Variable::PersistentOnly, only),
                (Variable::OnShutdown, on_shutdown),
            ];
            let stage = Stage::on(&daemon, &variables);
            let report = stage.run.stop().await;
            let what = format!("{only} {on_shutdown}: {report:?}");
            assert!(outcome(&report, "lasting").is_good(), "{what}");
            let runs = world.guest("fleeting").unwrap().active;
            assert_eq!(runs, fate != Fate::ShutDown, "{what}");
            assert_eq!(report.is_good(), fate != Fate::Refused, "{what}");
            let dealt_with = report.hosts[0].guests.len() == 2;
            assert_eq!(dealt_with, fate != Fate::LeftAlone, "{what}");
            assert_eq!(
                stage.told.count("LeftAlone"),
                usize::from(!dealt_with),
                "{what}"
            );
            assert_eq!(stage.remembered(), 1, "it can never be started: {what}");
            if fate == Fate::ShutDown {
                let outcome = outcome(&report, "fleeting");
                assert!(matches!(outcome, Outcome::Gone | Outcome::Off), "{what}");
            }
        }
    })
    .await;
}
