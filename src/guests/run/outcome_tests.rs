//! The report of every verdict.

use virtwire_proto::EncodeError;

use super::*;
use crate::guests::code::Code;

const LIMIT: Duration = Duration::from_secs(30);
const SAVE: Duration = Duration::from_secs(60);

/// What the last step, or else the last look, failed with.
fn trouble(asked: Option<Reason>, look: Option<Reason>) -> Trouble {
    let mut trouble = Trouble::default();
    if let Some(asked) = asked {
        trouble.note(asked);
    }
    if let Some(look) = look {
        trouble.note_look(look);
    }
    trouble
}

fn refused() -> Trouble {
    trouble(Some(Reason::ComesBack), Some(Reason::Missing))
}

fn error() -> Error {
    Error::Arguments {
        procedure: "virDomainCreateXML",
        source: EncodeError::TooLong { size: 33_554_433 },
    }
}

fn stopping(driver: &Driver, limit: Option<Duration>) -> Stopping<'_> {
    Stopping {
        driver,
        limit,
        save: SAVE,
        asked: Some(Action::Shutdown),
    }
}

#[test]
fn every_verdict_of_a_stop_is_told_as_what_it_is() {
    let lxc = Driver::of("LXC".to_owned());
    for (verdict, told) in [
        (Verdict::Saved, "saved"),
        (Verdict::Off, "off"),
        (Verdict::Migrated, "migrated to another host"),
        (Verdict::Gone, "gone"),
        (Verdict::TooSlow, "failed: it did not shut down within 30 s"),
        (
            Verdict::NotAsked,
            "failed: its turn to shut down did not come within 30 s",
        ),
        (
            Verdict::Standing(DomainState::PAUSED),
            "failed: it is PAUSED and takes no requests",
        ),
        (
            Verdict::CannotSave,
            "failed: the LXC driver cannot save guests, only shut them down",
        ),
        (
            Verdict::Stalled,
            "not known what became of it: its save has made no progress for 30 s",
        ),
        (
            Verdict::Unfinished,
            "not known what became of it: its save was not done within 60 s",
        ),
        (Verdict::Frozen, "failed: the run was interrupted"),
        (
            Verdict::OutOfTime,
            "not finished: it was asked, and ran when the time of the run was up",
        ),
        (
            Verdict::Unknown,
            "not known what became of it: it was started again each time that it was off",
        ),
        (
            Verdict::Refused,
            "failed: it was started again each time that it was off",
        ),
    ] {
        let outcome = stopped(verdict, refused(), &stopping(&lxc, Some(LIMIT)));
        assert_eq!(outcome.to_string(), told, "{verdict:?}");
    }
}

#[test]
fn guest_without_a_limit_is_out_of_the_time_of_the_run() {
    let qemu = Driver::of("QEMU".to_owned());
    for (verdict, told) in [
        (Verdict::TooSlow, "failed: it was asked, and ran when"),
        (Verdict::NotAsked, "failed: it was not asked:"),
    ] {
        let outcome = stopped(verdict, Trouble::default(), &stopping(&qemu, None));
        let told = format!("{told} the time of the run was up");
        assert_eq!(outcome.to_string(), told);
        assert_eq!(outcome.code(), Some(Code::OutOfTime));
    }
}

#[test]
fn guest_whose_request_waited_for_a_connection_until_the_end_was_not_asked() {
    let qemu = Driver::of("QEMU".to_owned());
    for verdict in [Verdict::TooSlow, Verdict::OutOfTime] {
        let stopping = Stopping {
            asked: None,
            ..stopping(&qemu, Some(LIMIT))
        };
        let outcome = stopped(verdict, Trouble::default(), &stopping);
        assert_ne!(outcome.code(), Some(Code::ShutdownTimeout), "{outcome}");
        let told = outcome.to_string();
        let unasked = ["its turn to shut down did not come", "it was not asked"];
        assert!(unasked.iter().any(|it| told.contains(it)), "{told}");
    }
}

#[test]
fn guest_of_an_interrupted_run_is_told_with_the_last_thing_known() {
    let qemu = Driver::of("QEMU".to_owned());
    for (asked, told) in [
        (None, "failed: it was not asked: the run was interrupted"),
        (
            Some(Action::Shutdown),
            "not finished: it was asked, and ran when the run was interrupted",
        ),
        (
            Some(Action::Suspend),
            "not finished: its save was under way when the run was interrupted, and goes on as far as is known",
        ),
    ] {
        let stopping = Stopping {
            asked,
            ..stopping(&qemu, Some(LIMIT))
        };
        let outcome = stopping.cut_short(Reason::Interrupted);
        assert_eq!(outcome.to_string(), told);
        assert_eq!(outcome.chain().join(": "), told);
        assert_eq!(outcome.code(), Some(Code::Interrupted));
    }
}

#[test]
fn frozen_guest_is_told_with_the_error_of_its_save() {
    let xen = Driver::of("Xen".to_owned());
    let failed = trouble(Some(error().into()), None);
    let outcome = stopped(Verdict::Frozen, failed, &stopping(&xen, Some(LIMIT)));
    let told = format!(
        "failed: {}; it has not run since, and only destroying it helps",
        Reason::from(error()).chain().join(": ")
    );
    assert_eq!(outcome.to_string(), told);
}

#[test]
fn every_verdict_of_a_start_is_told_as_what_it_is() {
    for (verdict, asked, told) in [
        (Verdict::Started, true, "started"),
        (
            Verdict::StartedAfresh,
            true,
            "started afresh, its saved memory is lost: it was started again each time that it was off",
        ),
        (Verdict::AlreadyActive, false, "already active"),
        (Verdict::Migrated, true, "migrated to another host"),
        (
            Verdict::MayGoOff,
            false,
            "already active; an unfinished stop may have asked it to shut down, so it stays on the list",
        ),
        (
            Verdict::Gone,
            true,
            "failed: the daemon knows no such guest",
        ),
        (
            Verdict::Standing(DomainState::SHUTDOWN),
            true,
            "failed: it is SHUTDOWN and takes no requests",
        ),
        (
            Verdict::OutOfTime,
            true,
            "not finished: its start was under way when the time of the run was up, and goes on as far as is known",
        ),
        (
            Verdict::OutOfTime,
            false,
            "failed: the time of the run was up",
        ),
        (
            Verdict::Unknown,
            true,
            "not known what became of it: it was started again each time that it was off",
        ),
        (
            Verdict::Refused,
            true,
            "failed: it was started again each time that it was off",
        ),
    ] {
        let outcome = started(verdict, refused(), asked, Some(false));
        assert_eq!(outcome.to_string(), told, "{verdict:?}");
    }
    let afresh = started(Verdict::StartedAfresh, Trouble::default(), true, None);
    let told = "started afresh, its saved memory is lost: its image was incomplete, so the driver booted it";
    assert_eq!(afresh.to_string(), told);
}

#[test]
fn guest_that_stands_still_is_as_before_if_it_was_paused_or_nobody_knows() {
    for (state, was_paused, expected) in [
        (DomainState::PAUSED, Some(true), true),
        (DomainState::PAUSED, None, true),
        (DomainState::PAUSED, Some(false), false),
        (DomainState::PMSUSPENDED, Some(true), false),
    ] {
        let verdict = Verdict::StartedStill(state);
        let outcome = started(verdict, Trouble::default(), true, was_paused);
        let Outcome::StandsStill {
            state: told,
            as_before,
        } = outcome
        else {
            panic!("{outcome:?}");
        };
        assert_eq!((told, as_before), (state, expected), "{was_paused:?}");
    }
}

#[test]
fn step_that_failed_says_more_than_a_look_and_a_look_more_than_nothing() {
    let told = |trouble: Trouble| started(Verdict::Refused, trouble, true, None).to_string();
    let look = trouble(None, Some(Reason::Missing));
    assert_eq!(told(look), "failed: the daemon knows no such guest");
    assert_eq!(told(Trouble::default()), "failed: the run was interrupted");
    assert!(refused().reason().is_some() && Trouble::default().reason().is_none());
}

#[test]
fn guest_that_is_off_is_told_with_what_ended_it_unless_it_has_shut_down() {
    let qemu = Driver::of("QEMU".to_owned());
    for (reason, told) in [
        (DomainShutoffReason::SHUTDOWN, "off"),
        (DomainShutoffReason::UNKNOWN, "off"),
        (DomainShutoffReason::DESTROYED, "off: it was destroyed"),
        (DomainShutoffReason::CRASHED, "off: it crashed"),
        (DomainShutoffReason::FAILED, "off: it failed"),
    ] {
        let mut trouble = Trouble::default();
        trouble.note_off(reason);
        let outcome = stopped(Verdict::Off, trouble, &stopping(&qemu, Some(LIMIT)));
        assert_eq!(outcome.to_string(), told);
        assert!(outcome.is_good());
    }
}
