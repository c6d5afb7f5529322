use std::collections::HashSet;
use std::io;
use std::mem::discriminant;

use serde_json::{Value, json};
use virtwire_proto::Uuid;
use virtwire_proto::remote::DomainState;

use super::*;
use crate::guests::journal::Operation;

fn uri() -> Arc<str> {
    "xen:///".into()
}

fn guest() -> Guest {
    Guest {
        name: "db".into(),
        uuid: Uuid([7; 16]),
        persistent: true,
        awake: true,
    }
}

/// One of each kind.
fn kinds() -> Vec<EventKind> {
    let (reason, action) = (Reason::Missing, Action::Shutdown);
    let (taken, left) = (Duration::from_millis(1_500), Some(Duration::from_secs(2)));
    let guests: Arc<[Guest]> = [guest()].into();
    let mut list = SavedGuests::default();
    list.extend("xen:///", [Uuid([7; 16])]);
    let full = StateError::Io {
        operation: Operation::Write,
        path: "/x".into(),
        source: io::Error::other("full"),
    };
    macro_rules! kinds {
        ($($kind:ident { $($field:ident: $value:expr),* })*) => {
            vec![$(EventKind::$kind { $($field: $value),* },)*]
        };
    }
    kinds! {
        WaitingForRun { holder: Some(42) }
        WaitingForHost { uri: uri(), reason: None, left: taken }
        Unreachable { uri: uri(), reason: reason.clone() }
        SameHost { uri: uri(), first: uri() }
        Running { uri: uri(), guests: Arc::clone(&guests) }
        LeftAlone { uri: uri(), action: action, guests: guests }
        HostBegun { uri: uri(), action: action }
        GuestBegun { uri: uri(), action: action, guest: guest() }
        Saving { uri: uri(), guest: guest(), processed: Some(3), taken: taken }
        Waiting { uri: uri(), guest: guest(), left: left }
        WaitingForMany { uri: uri(), count: 2, left: None }
        TimeIsUp { uri: uri() }
        AskedAgain { uri: uri(), guest: guest() }
        ConnectionLost { uri: uri(), reason: reason.clone() }
        NoConnection { uri: uri(), reason: Some(reason.clone()), taken: taken, left: taken }
        Unanswered { uri: uri(), taken: taken }
        GuestDone { uri: uri(), action: action, guest: guest(), outcome: Outcome::failed(reason.clone()) }
        CacheNotBypassed { uri: uri(), guest: guest() }
        ImageDropped { uri: uri(), guest: guest() }
        Woken { uri: uri(), guest: guest() }
        Resumed { uri: uri(), guest: guest() }
        SavedPaused { uri: uri(), guest: guest() }
        TimeNotSynced { uri: uri(), guest: guest(), reason: reason }
        NotConfigured { uri: uri() }
        NotRecorded { error: Arc::new(full), list: Arc::new(list) }
        Unreadable { line: "line 1: no".into() }
        Yielded {}
        StartDisabled {}
    }
}

/// What a machine reads of each, apart from what all have.
fn expected(kind: &EventKind) -> Value {
    let uri = "xen:///";
    let uuid = "07070707-0707-0707-0707-070707070707";
    let guest = json!({"name": "db", "uuid": uuid, "persistent": true});
    let reason = "the daemon knows no such guest";
    let of_guest = |event: &str| json!({"event": event, "uri": uri, "guest": guest});
    match kind {
        EventKind::WaitingForRun { .. } => json!({"event": "waiting_for_run", "holder": 42}),
        EventKind::WaitingForHost { .. } => {
            json!({"event": "waiting_for_host", "uri": uri, "reason": null, "left_seconds": 1.5})
        }
        EventKind::Unreachable { .. } => {
            json!({"event": "unreachable", "uri": uri, "reason": reason})
        }
        EventKind::SameHost { .. } => json!({"event": "same_host", "uri": uri, "first": uri}),
        EventKind::Running { .. } => json!({"event": "running", "uri": uri, "guests": [guest]}),
        EventKind::LeftAlone { .. } => {
            json!({"event": "left_alone", "uri": uri, "action": "shutdown", "guests": [guest]})
        }
        EventKind::HostBegun { .. } => {
            json!({"event": "host_begun", "uri": uri, "action": "shutdown"})
        }
        EventKind::GuestBegun { .. } => {
            json!({"event": "guest_begun", "uri": uri, "action": "shutdown", "guest": guest})
        }
        EventKind::Saving { .. } => {
            let (event, bytes, seconds) = ("saving", 3, 1.5);
            json!({"event": event, "uri": uri, "guest": guest, "processed_bytes": bytes, "taken_seconds": seconds})
        }
        EventKind::Waiting { .. } => {
            json!({"event": "waiting", "uri": uri, "guest": guest, "left_seconds": 2.0})
        }
        EventKind::WaitingForMany { .. } => {
            json!({"event": "waiting_for_many", "uri": uri, "count": 2, "left_seconds": null})
        }
        EventKind::TimeIsUp { .. } => json!({"event": "time_is_up", "uri": uri}),
        EventKind::AskedAgain { .. } => of_guest("asked_again"),
        EventKind::NoConnection { .. } => json!({
            "event": "no_connection", "uri": uri, "reason": reason, "taken_seconds": 1.5, "left_seconds": 1.5,
        }),
        EventKind::Unanswered { .. } => {
            json!({"event": "unanswered", "uri": uri, "taken_seconds": 1.5})
        }
        EventKind::ConnectionLost { .. } => {
            json!({"event": "connection_lost", "uri": uri, "reason": reason})
        }
        EventKind::GuestDone { .. } => {
            let (event, action, outcome) = ("guest_done", "shutdown", "failed");
            json!({"event": event, "uri": uri, "action": action, "guest": guest, "outcome": outcome, "reason": reason})
        }
        EventKind::CacheNotBypassed { .. } => of_guest("cache_not_bypassed"),
        EventKind::ImageDropped { .. } => of_guest("image_dropped"),
        EventKind::Woken { .. } => of_guest("woken"),
        EventKind::Resumed { .. } => of_guest("resumed"),
        EventKind::SavedPaused { .. } => of_guest("saved_paused"),
        EventKind::TimeNotSynced { .. } => {
            json!({"event": "time_not_synced", "uri": uri, "guest": guest, "reason": reason})
        }
        EventKind::NotConfigured { .. } => json!({"event": "not_configured", "uri": uri}),
        EventKind::NotRecorded { .. } => {
            let list = json!({"uris": [{"uri": uri, "guests": [uuid]}], "unreadable": []});
            json!({"event": "not_recorded", "error": "cannot write /x: full", "list": list})
        }
        EventKind::Unreadable { .. } => json!({"event": "unreadable", "line": "line 1: no"}),
        EventKind::Yielded => json!({"event": "yielded"}),
        EventKind::StartDisabled => json!({"event": "start_disabled"}),
    }
}

#[test]
fn every_kind_is_one_flat_map_with_stable_names() {
    let kinds = kinds();
    let distinct: HashSet<_> = kinds.iter().map(discriminant).collect();
    assert_eq!((distinct.len(), kinds.len()), (28, 28));
    for kind in kinds {
        let mut expected = expected(&kind);
        expected["serial"] = json!(3);
        expected["at_seconds"] = json!(0.25);
        expected["lost"] = json!(1);
        let event = Event {
            serial: 3,
            at: Duration::from_millis(250),
            lost: 1,
            kind,
        };
        assert_eq!(serde_json::to_value(&event).unwrap(), expected);
    }
}

#[test]
fn every_outcome_is_told_as_in_a_report() {
    let reason = Reason::Missing;
    for outcome in [
        Outcome::Saved,
        Outcome::StandsStill {
            state: DomainState::PAUSED,
            as_before: true,
        },
        Outcome::failed(reason.clone()),
        Outcome::StartedAfresh { reason },
    ] {
        let of_report = serde_json::to_value(&outcome).unwrap();
        let event = EventKind::GuestDone {
            uri: uri(),
            action: Action::Start,
            guest: guest(),
            outcome,
        };
        let of_event = serde_json::to_value(&event).unwrap();
        for (field, value) in of_report.as_object().unwrap() {
            assert_eq!(&of_event[field], value);
        }
    }
}

#[test]
fn only_what_a_later_event_makes_obsolete_is_progress() {
    let kinds = kinds();
    let progress: Vec<_> = kinds.iter().filter(|kind| kind.is_progress()).collect();
    assert_eq!(progress.len(), 3, "{progress:?}");
}

#[test]
fn an_event_is_small() {
    assert!(size_of::<Event>() <= 160, "{}", size_of::<Event>());
}
