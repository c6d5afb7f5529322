//! The daemon comes back: the run goes on where it was.

use std::time::{Duration, Instant};

use tokio::time::timeout;
use virtwire::guests::config::OnShutdown;
use virtwire::guests::journal::Snapshot;
use virtwire::guests::{Outcome, Report, Run};

use super::sabotage::{Fault, Step, aftermath, sabotaged};
use crate::guests::{Guests, is_saved, state, ticks, uuid};

/// The guests that the runs deal with.
const NAMES: [&str; 2] = ["vw-acpi", "vw-deaf"];
/// The most that a run may take here: twice its limits for a lost connection.
const LIMIT: Duration = Duration::from_secs(40);

const STEPS: [Step; 5] = [
    Step::Before,
    Step::Known,
    Step::Begun(0),
    Step::Begun(250),
    Step::Done,
];

#[tokio::test]
async fn daemon_killed_at_any_step_of_suspend_and_start_is_waited_for() {
    let guests = Guests::running(&NAMES);
    for step in STEPS {
        let boots = NAMES.map(|name| ticks(name).pop().unwrap().boot);
        stop_and_start(&guests, step, Fault::Kill(700)).await;
        // Nobody lost his memory.
        for (name, boot) in NAMES.into_iter().zip(boots) {
            assert_eq!(
                crate::guests::next_tick(name).boot,
                boot,
                "{step:?}: {name}"
            );
        }
    }
}

#[tokio::test]
async fn daemon_frozen_for_a_while_at_any_step_is_waited_for() {
    let guests = Guests::running(&NAMES);
    // For longer than it takes to be given up, but when nothing has been reached at all.
    for (step, pause) in [
        (Step::Before, 1_000),
        (Step::Known, 3_000),
        (Step::Begun(250), 3_000),
    ] {
        stop_and_start(&guests, step, Fault::Freeze(pause)).await;
    }
}

#[tokio::test]
async fn guest_that_goes_off_while_the_daemon_is_away_is_seen_to_be_off() {
    let guests = Guests::running(&["vw-acpi"]);
    for step in [Step::Begun(0), Step::Begun(100)] {
        guests.have(&["vw-acpi"]);
        let folder = tempfile::tempdir().unwrap();
        let fault = Some((step, Fault::Kill(1_500)));
        let run = sabotaged(OnShutdown::Shutdown, fault, folder.path());
        let report = timeout(LIMIT, run.stop()).await.unwrap();
        aftermath();
        assert!(report.is_good(), "{step:?}: {report:?}");
        assert_eq!(state("vw-acpi"), "shut off");
        assert!(is_recorded(&run.run, "vw-acpi"));
    }
}

/// Saves both guests and starts them again, with a fault in each half.
async fn stop_and_start(guests: &Guests, step: Step, fault: Fault) {
    guests.have(&NAMES);
    let folder = tempfile::tempdir().unwrap();
    let (since, fault) = (Instant::now(), Some((step, fault)));
    let run = sabotaged(OnShutdown::Suspend, fault, folder.path());
    let report = timeout(LIMIT, run.stop()).await.unwrap();
    let stopped = since.elapsed();
    aftermath();
    assert!(report.is_good(), "{step:?}: {report:?}");
    for name in NAMES {
        assert!(is_recorded(&run.run, name), "{step:?}: {name}");
        let saved = outcome_of(&report, name).is_some_and(|it| matches!(it, Outcome::Saved));
        assert_eq!(saved, is_saved(name), "{step:?}: {name}: {report:?}");
        assert_eq!(
            saved,
            state(name) == "shut off",
            "{step:?}: {name}: {report:?}"
        );
    }

    let since = Instant::now();
    let run = sabotaged(OnShutdown::Suspend, fault, folder.path());
    let report = timeout(LIMIT, run.start()).await.unwrap().unwrap();
    println!("{step:?}: stop {stopped:?}, start {:?}", since.elapsed());
    aftermath();
    assert!(report.is_good(), "{step:?}: {report:?}");
    for name in NAMES {
        assert_eq!(state(name), "running", "{step:?}: {name}: {report:?}");
        assert!(!is_recorded(&run.run, name), "{step:?}: {name}");
    }
}

fn outcome_of<'a>(report: &'a Report, name: &str) -> Option<&'a Outcome> {
    let mut guests = report.hosts.iter().flat_map(|host| &host.guests);
    Some(&guests.find(|it| &*it.guest.name == name)?.outcome)
}

/// Whether the list has a guest.
pub(super) fn is_recorded(run: &Run, name: &str) -> bool {
    let uuid = uuid(name);
    let listed = Snapshot::read(&run.places).unwrap().entries;
    listed
        .iter()
        .any(|entry| entry.record.uuid.to_string() == uuid)
}
