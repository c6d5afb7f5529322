//! Plans of a start from the journal, and of a stop from an inventory.

use super::*;
use crate::guests::config::{Sources, Variable};
use crate::guests::journal::Record;

const NOW: u64 = 1_000_000;

fn settings<const N: usize>(variables: [(Variable, &str); N]) -> Settings {
    let mut sources = Sources::default();
    for (variable, value) in variables {
        sources.environment(variable, value);
    }
    sources.load().unwrap().settings
}

fn entry(phase: Phase, since: u64) -> Entry {
    Entry {
        record: Record::new("xen:///system", Uuid([7; 16]), phase),
        generation: 3,
        boot: "-".into(),
        this_boot: true,
        since,
    }
}

#[test]
fn guest_that_was_asked_is_believed_to_go_off_for_four_hours_of_this_boot() {
    for (phase, this_boot, age, asked_before) in [
        (Phase::Asked, true, 0, true),
        (Phase::Asked, true, GOES_OFF - 1, true),
        (Phase::Asked, true, GOES_OFF, false),
        (Phase::Asked, true, GOES_OFF + 1, false),
        (Phase::Asked, false, 0, false),
        (Phase::Off, true, 0, false),
        (Phase::Listed, true, 0, false),
    ] {
        let entry = Entry {
            this_boot,
            ..entry(phase, NOW - age)
        };
        let guest = StartGuest::of(&entry, NOW);
        let case = (phase, this_boot, age);
        assert_eq!(guest.asked_before, asked_before, "{case:?}");
    }
    // The clock was set back since.
    let entry = entry(Phase::Asked, NOW + 60);
    assert!(StartGuest::of(&entry, NOW).asked_before);
    assert_eq!(GOES_OFF, 14_400);
}

#[test]
fn phase_tells_whether_a_guest_was_off_and_whether_it_was_paused() {
    let mut paused = entry(Phase::Saved, NOW);
    paused.record.reason = Some("paused".to_owned());
    for (entry, seen_off, was_paused) in [
        (paused, true, Some(true)),
        (entry(Phase::Saved, NOW), true, Some(false)),
        (entry(Phase::Off, NOW), true, None),
        (entry(Phase::Saving, NOW), false, None),
        (entry(Phase::Listed, NOW), false, None),
    ] {
        let guest = StartGuest::of(&entry, NOW);
        let phase = entry.record.phase;
        assert_eq!(guest.uuid, entry.record.uuid);
        assert_eq!(
            (guest.seen_off, guest.was_paused),
            (seen_off, was_paused),
            "{phase:?}"
        );
    }
}

#[test]
fn plan_of_a_start_is_in_the_order_of_the_uris_and_tells_whom_it_leaves() {
    let settings = settings([
        (Variable::Uris, "qemu:///system xen:///system"),
        (Variable::StartDelay, "5"),
        (Variable::SyncTime, "true"),
        (Variable::BypassCache, "true"),
    ]);
    let entries = ["xen:///system", "lxc:///system", "qemu:///system"].map(|uri| {
        let mut entry = entry(Phase::Off, NOW);
        entry.record.uri = uri.into();
        entry
    });
    let plan = StartPlan::new(&entries, &settings, NOW);
    let uuid = Uuid([7; 16]);
    assert_eq!(
        plan.to_string(),
        format!(
            "qemu:///system: start {uuid}\nxen:///system: start {uuid}\n\
             lxc:///system: not in URIS, its guests stay in the list\n"
        )
    );
    assert!(plan.hosts.iter().all(|host| host.guests[0].seen_off));
    let json = serde_json::to_value(&plan).unwrap();
    let expected = serde_json::json!({
        "start_delay_seconds": 5.0,
        "bypass_cache": true,
        "sync_time": true,
        "hosts": [
            {"uri": "qemu:///system", "guests": [uuid.to_string()]},
            {"uri": "xen:///system", "guests": [uuid.to_string()]},
        ],
        "not_configured": ["lxc:///system"],
    });
    assert_eq!(json, expected);
}

#[test]
fn plan_without_a_pause_starts_guests_side_by_side() {
    let plan = StartPlan::new(&[], &settings([]), NOW);
    assert_eq!(plan.start_delay, None);
}

fn guest(name: &str, persistent: bool) -> Guest {
    Guest {
        uuid: Uuid([if persistent { 1 } else { 2 }; 16]),
        name: name.into(),
        persistent,
        awake: true,
    }
}

#[test]
fn plan_of_a_stop_records_the_persistent_guests_and_prints_everybody() {
    let settings = settings([
        (Variable::OnShutdown, "shutdown"),
        (Variable::PersistentOnly, "false"),
        (Variable::ShutdownTimeout, "90"),
    ]);
    let inventory = |uri: &str, guests| HostInventory {
        uri: uri.into(),
        guests,
    };
    let hosts = vec![
        inventory("a", Ok(vec![guest("web\n", true), guest("tmp", false)])),
        inventory("b", Ok(Vec::new())),
        inventory("c", Err(Reason::OutOfTime)),
    ];
    let plan = StopPlan::new(hosts, &settings);
    let recorded = plan.to_record();
    let recorded: Vec<_> = recorded.uris().map(|it| (&*it.uri, &it.guests)).collect();
    assert_eq!(recorded, [("a", &vec![Uuid([1; 16])])]);
    let (web, tmp) = (Uuid([1; 16]), Uuid([2; 16]));
    assert_eq!(
        plan.to_string(),
        format!(
            "a: shut down web\\n ({web})\na: shut down tmp ({tmp})\nb: nothing to do\n\
             c: unreachable: the time of the run was up\n"
        )
    );
    let json = serde_json::to_value(&plan).unwrap();
    assert_eq!(json["shutdown_timeout_seconds"], 90.0);
}
