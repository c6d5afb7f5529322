//! The whole state space of the machine that starts a guest.

use virtwire_proto::remote::DomainRunningReason;

use super::*;
use crate::guests::host::Job;
use crate::guests::machine::explorer::{Explored, Size, explore, hold};

const SECOND: Duration = Duration::from_secs(1);

fn policy(active: bool) -> StartPolicy {
    StartPolicy {
        active,
        image: true,
        asked_before: false,
        linger: Duration::ZERO,
        was_paused: Some(false),
        is_xen: false,
        is_qemu: true,
        bypass_cache: true,
        start: SECOND * 2,
        sync_time: SECOND * 3,
    }
}

/// All that a look can show, with what a look that asks for more would add.
fn sights() -> Vec<Seen> {
    let active = |state, reason| Active {
        image: Some(false),
        job: Some(Job {
            active: false,
            processed: None,
        }),
        ..Active::in_state(state, reason)
    };
    let with_image = |seen: Active| Active {
        image: Some(true),
        ..seen
    };
    let untold = |seen: Active| Active { job: None, ..seen };
    let busy = |seen: Active| Active {
        job: Some(Job {
            active: true,
            processed: None,
        }),
        ..seen
    };
    let booted = active(DomainState::RUNNING, DomainRunningReason::BOOTED.0);
    let restored = active(DomainState::RUNNING, DomainRunningReason::RESTORED.0);
    let paused = active(DomainState::PAUSED, DomainPausedReason::USER.0);
    let stranded = active(DomainState::PAUSED, DomainPausedReason::MIGRATION.0);
    let starting = active(DomainState::PAUSED, DomainPausedReason::STARTING_UP.0);
    let off = |image| Seen::Off {
        reason: DomainShutoffReason::SAVED,
        image: Some(image),
    };
    let seen = [
        booted,
        with_image(restored),
        with_image(busy(restored)),
        untold(with_image(restored)),
        restored,
        paused,
        with_image(paused),
        with_image(stranded),
        untold(with_image(stranded)),
        starting,
        active(DomainState::PMSUSPENDED, 0),
        active(DomainState::SHUTDOWN, 0),
    ];
    let seen = seen.into_iter().map(Seen::Active);
    seen.chain([Seen::Gone, off(true), off(false)]).collect()
}

impl Explored for Start {
    fn step(&mut self, observation: Observation, now: Duration) -> Act {
        Self::step(self, observation, now)
    }

    fn end(&self) -> Option<Duration> {
        None
    }

    fn may_give_up(&self) -> bool {
        false
    }

    fn is_wanted(seen: Seen) -> bool {
        matches!(seen, Seen::Active(_))
    }

    fn needs_a_look(verdict: Verdict) -> bool {
        matches!(verdict, Verdict::StartedStill(_))
    }
}

/// The policies of a start, with the sizes of their state spaces.
fn starts() -> [(StartPolicy, Size); 7] {
    let xen = StartPolicy {
        is_xen: true,
        is_qemu: false,
        ..policy(false)
    };
    let other = StartPolicy {
        is_qemu: false,
        ..policy(false)
    };
    let without_image = StartPolicy {
        image: false,
        ..policy(false)
    };
    let asked_before = StartPolicy {
        asked_before: true,
        linger: SECOND,
        ..policy(true)
    };
    let paused_before = StartPolicy {
        was_paused: Some(true),
        ..policy(false)
    };
    [
        (paused_before, (22_328, 278_552, 21, 0x0f31_26b2_41b7_cec2)),
        (other, (7_228, 96_196, 20, 0xbf74_5c9b_37db_6894)),
        (without_image, (13_212, 171_924, 20, 0x20e9_8ee9_6198_0d3c)),
        (policy(false), (23_370, 292_098, 21, 0x550c_0ff4_021b_bbac)),
        (policy(true), (23_522, 294_142, 22, 0xe5a4_f88c_ef0e_07ec)),
        (xen, (31_880, 420_544, 23, 0x7fce_54a6_7e55_6fca)),
        (asked_before, (23_446, 293_434, 22, 0x3b1c_4cdd_0666_74c0)),
    ]
}

#[test]
fn every_state_of_a_start_keeps_the_promises() {
    let (policies, known): (Vec<_>, Vec<_>) = starts().into_iter().unzip();
    let spaces = policies
        .into_iter()
        .map(|policy| explore(Start::new(policy), &sights(), SECOND * 4));
    hold(spaces, &known);
}

#[test]
fn guest_that_migrates_while_it_is_watched_is_not_started() {
    let policy = StartPolicy {
        asked_before: true,
        linger: SECOND,
        ..policy(true)
    };
    let mut start = Start::new(policy);
    let act = start.step(Observation::Tick, Duration::ZERO);
    assert_eq!(act, Act::Look(Depth::JOB));
    let seen = Seen::Off {
        reason: DomainShutoffReason::MIGRATED,
        image: Some(false),
    };
    let act = start.step(Observation::Look(seen), SECOND / 2);
    assert_eq!(act, Act::End(Verdict::Migrated));
}

#[test]
fn limit_ends_a_start_when_it_is_over_and_not_before() {
    let mut start = Start::new(policy(true));
    start.step(Observation::Tick, Duration::ZERO);
    let act = start.step(Observation::Limit(SECOND), SECOND / 2);
    assert_eq!(act, Act::Wait(None), "a look is under way");
    let act = start.step(Observation::Limit(SECOND), SECOND);
    assert_eq!(act, Act::End(Verdict::OutOfTime));
}

#[test]
fn start_tells_what_was_asked_and_where_the_guest_is_while_its_clock_is_set() {
    for (answer, failed) in [(Answer::Done, false), (Answer::Refused, true)] {
        let mut start = Start::new(StartPolicy {
            image: false,
            ..policy(false)
        });
        assert!(!start.was_asked());
        let step = Step::Start { bypass_cache: true };
        let act = start.step(Observation::Tick, Duration::ZERO);
        assert_eq!(act, Act::Ask(step));
        assert!(start.was_asked() && start.arrived().is_none());
        let act = start.step(Observation::Answer(step, Answer::Done), Duration::ZERO);
        assert_eq!(act, Act::Ask(Step::SetClock));
        assert_eq!(start.arrived(), Some(Verdict::Started));
        assert!(!start.clock_failed());
        let act = start.step(Observation::Answer(Step::SetClock, answer), Duration::ZERO);
        assert_eq!(act, Act::End(Verdict::Started));
        assert_eq!(start.clock_failed(), failed, "{answer:?}");
    }
}
