//! Whether what a report says is so.

use virtwire::guests::{Action, Outcome, Report};
use virtwire_sim::World;

use crate::host::Stage;

/// Checks every outcome against the world, and that no guest of the world is passed over.
///
/// A guest whose fate is said to be unknown may be anything.
pub(crate) fn check(report: &Report, world: &World, stage: &Stage, what: &str) {
    let reached = report.hosts.iter().all(|host| host.unreachable.is_none());
    for guest in world.guests() {
        let name = &*guest.name;
        let mut guests = report.hosts.iter().flat_map(|host| &host.guests);
        let Some(said) = guests.find(|it| it.guest.uuid == guest.uuid) else {
            assert!(!reached, "{what}: nothing is said of {name}");
            let kept = report.action != Action::Start || stage.remembers(world, name);
            assert!(kept, "{what}: {name} is forgotten");
            continue;
        };
        let as_said = match said.outcome {
            Outcome::Saved => guest.saved && !guest.active,
            Outcome::Off | Outcome::CutOff { .. } => !guest.active,
            Outcome::Gone => !guest.present,
            Outcome::Started | Outcome::AlreadyActive => guest.active,
            Outcome::Failed { .. } => guest.active == (report.action != Action::Start),
            _ => true,
        };
        assert!(
            as_said,
            "{what}: {name} is said to be {}: {guest:?}",
            said.outcome
        );
        let remembered = stage.remembers(world, name);
        if report.action == Action::Start {
            assert!(guest.active || remembered, "{what}: {name} is forgotten");
            assert!(
                said.outcome.is_good() || remembered,
                "{what}: {name} is given up"
            );
        } else {
            assert!(remembered, "{what}: {name} is not recorded");
        }
    }
    let all_good = report.hosts.iter().all(|host| {
        host.unreachable.is_none() && host.guests.iter().all(|it| it.outcome.is_good())
    });
    assert!(
        all_good || !report.is_good(),
        "{what}: trouble is called good"
    );
}
