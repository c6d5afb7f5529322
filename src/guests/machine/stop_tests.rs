//! The whole state space of the machine that stops a guest, and its promises in words.

use virtwire_proto::remote::{DomainPausedReason, DomainRunningReason, DomainShutoffReason};

use super::*;
use crate::guests::host::Job;
use crate::guests::machine::explorer::{Explored, Size, explore, hold};

const SECOND: Duration = Duration::from_secs(1);
const LATE: Answer = Answer::Late { sent: true };

fn policy(ending: Ending) -> StopPolicy {
    StopPolicy {
        ending,
        persistent: true,
        awake: true,
        is_xen: false,
        is_container: false,
        bypass_cache: false,
        timeout: Some(SECOND * 4),
        save: SECOND * 4,
        save_again: SECOND,
        ask_again: SECOND * 2,
        signal: SECOND,
        paused: SECOND * 5,
        progress: SECOND / 2,
        attempts: 1,
        connections: 1,
    }
}

fn active(state: DomainState, reason: i32) -> Seen {
    Seen::Active(Active::in_state(state, reason))
}

fn running() -> Seen {
    active(DomainState::RUNNING, DomainRunningReason::BOOTED.0)
}

fn saving(processed: u64) -> Seen {
    Seen::Active(Active {
        job: Some(Job {
            active: true,
            processed: Some(processed),
        }),
        ..Active::in_state(DomainState::PAUSED, DomainPausedReason::SAVE.0)
    })
}

fn off(reason: DomainShutoffReason, image: Option<bool>) -> Seen {
    Seen::Off { reason, image }
}

/// All that a look can show, with what a look that asks for more would add.
fn sights() -> Vec<Seen> {
    vec![
        Seen::Gone,
        off(DomainShutoffReason::SHUTDOWN, Some(false)),
        off(DomainShutoffReason::SAVED, Some(true)),
        off(DomainShutoffReason::SAVED, Some(false)),
        off(DomainShutoffReason::SAVED, None),
        off(DomainShutoffReason::CRASHED, Some(false)),
        off(DomainShutoffReason::MIGRATED, None),
        running(),
        Seen::Active(Active {
            clock: Some(SECOND),
            ..Active::in_state(DomainState::RUNNING, DomainRunningReason::BOOTED.0)
        }),
        active(DomainState::SHUTDOWN, 0),
        active(DomainState::CRASHED, 0),
        active(DomainState::PMSUSPENDED, 0),
        active(DomainState::PAUSED, DomainPausedReason::USER.0),
        active(DomainState::PAUSED, DomainPausedReason::MIGRATION.0),
        saving(1),
    ]
}

impl Explored for Stop {
    fn step(&mut self, observation: Observation, now: Duration) -> Act {
        Self::step(self, observation, now)
    }

    fn end(&self) -> Option<Duration> {
        self.deadline().map(|deadline| deadline + Stop::LAST_LOOK)
    }

    fn may_give_up(&self) -> bool {
        self.policy.is_container
    }

    fn is_wanted(seen: Seen) -> bool {
        matches!(seen, Seen::Off { .. })
    }

    fn needs_a_look(verdict: Verdict) -> bool {
        matches!(verdict, Verdict::Off | Verdict::Migrated)
    }
}

/// The policies of a shutdown, with the sizes of their state spaces.
fn shutdowns() -> [(StopPolicy, Size); 5] {
    let short = StopPolicy {
        timeout: Some(SECOND),
        ..policy(Ending::Shutdown)
    };
    let container = StopPolicy {
        is_container: true,
        timeout: Some(SECOND * 2),
        ask_again: SECOND,
        ..short.clone()
    };
    let xen = StopPolicy {
        is_xen: true,
        ..short.clone()
    };
    let asleep = StopPolicy {
        awake: false,
        persistent: false,
        ..short.clone()
    };
    // A guest that stands still is waited for for half of this.
    let standing = StopPolicy {
        timeout: Some(SECOND * 2),
        ask_again: SECOND,
        ..policy(Ending::Shutdown)
    };
    [
        (standing, (87_310, 2_184_468, 23, 0x7076_3be7_2aeb_e015)),
        (short, (2_724, 66_162, 14, 0x63f0_4456_bbb3_4381)),
        (container, (98_953, 2_496_909, 23, 0x7433_a39e_15ae_de22)),
        (xen, (4_992, 121_517, 19, 0x18e9_91fd_35ab_a69d)),
        (asleep, (2_870, 69_818, 12, 0xb7c7_879e_18be_5d92)),
    ]
}

/// The same of a save.
fn saves() -> [(StopPolicy, Size); 4] {
    let short = StopPolicy {
        timeout: Some(SECOND),
        save: SECOND,
        ..policy(Ending::Save)
    };
    let xen = StopPolicy {
        is_xen: true,
        ..short.clone()
    };
    let asleep = StopPolicy {
        bypass_cache: true,
        awake: false,
        ..short.clone()
    };
    let tried_twice = StopPolicy {
        attempts: 2,
        ..short.clone()
    };
    [
        (tried_twice, (117_700, 2_447_084, 28, 0xf5ef_c20d_118b_e41c)),
        (short, (36_890, 781_527, 26, 0x9195_c4b3_3577_5862)),
        (xen, (48_652, 1_021_949, 19, 0x48b0_c665_c5fa_96b6)),
        (asleep, (113_193, 2_479_825, 28, 0x402c_7107_1154_6ebd)),
    ]
}

#[test]
fn every_state_of_a_shutdown_keeps_the_promises() {
    let (policies, known): (Vec<_>, Vec<_>) = shutdowns().into_iter().unzip();
    let spaces = policies
        .into_iter()
        .map(|policy| explore(Stop::new(policy), &sights(), SECOND * 5));
    hold(spaces, &known);
}

#[test]
fn every_state_of_a_save_keeps_the_promises() {
    let (policies, known): (Vec<_>, Vec<_>) = saves().into_iter().unzip();
    let spaces = policies
        .into_iter()
        .map(|policy| explore(Stop::new(policy), &sights(), SECOND * 2));
    hold(spaces, &known);
}

#[test]
fn stop_tells_what_was_asked_how_far_its_save_is_and_who_was_paused() {
    let mut stop = Stop::new(policy(Ending::Save));
    assert!(!stop.was_asked() && !stop.is_saving());
    let save = Step::Save {
        bypass_cache: false,
    };
    assert_eq!(stop.step(Observation::Tick, Duration::ZERO), Act::Ask(save));
    assert!(stop.was_asked() && stop.is_saving() && !stop.was_paused());
    assert_eq!(stop.saved_bytes(), None);
    stop.step(Observation::Look(saving(7)), SECOND);
    assert_eq!(stop.saved_bytes(), Some(7));

    let mut stop = Stop::new(StopPolicy {
        awake: false,
        ..policy(Ending::Save)
    });
    let act = stop.step(Observation::Tick, Duration::ZERO);
    assert_eq!(act, Act::Look(Depth::JOB));
    let paused = active(DomainState::PAUSED, DomainPausedReason::USER.0);
    stop.step(Observation::Look(paused), Duration::ZERO);
    assert!(stop.was_paused());
}

#[test]
fn limit_of_the_run_brings_the_last_look_forward_and_never_back() {
    let mut stop = Stop::new(policy(Ending::Shutdown));
    stop.step(Observation::Tick, Duration::ZERO);
    for limit in [SECOND * 2, SECOND * 3] {
        stop.step(Observation::Limit(limit), Duration::ZERO);
    }
    let act = stop.step(Observation::Look(running()), SECOND);
    assert!(
        matches!(act, Act::Wait(Some(at)) if at <= SECOND * 2),
        "{act:?}"
    );
    let act = stop.step(Observation::Tick, SECOND * 2);
    assert_eq!(act, Act::Look(Depth::STATE));
    let act = stop.step(Observation::Look(running()), SECOND * 2);
    assert_eq!(act, Act::End(Verdict::OutOfTime));
}

#[test]
fn guest_that_runs_at_the_end_is_told_whose_time_was_up() {
    for (ending, limit, end, verdict) in [
        (Ending::Shutdown, 2, 2, Verdict::OutOfTime),
        (Ending::Shutdown, 4, 4, Verdict::TooSlow),
        (Ending::Shutdown, 6, 4, Verdict::TooSlow),
        (Ending::Save, 2, 2, Verdict::OutOfTime),
    ] {
        let mut stop = Stop::new(policy(ending));
        stop.step(Observation::Tick, Duration::ZERO);
        stop.step(Observation::Limit(SECOND * limit), Duration::ZERO);
        let act = stop.step(Observation::Tick, SECOND * end);
        assert!(matches!(act, Act::Look(_)), "{act:?}");
        let act = stop.step(Observation::Look(running()), SECOND * end);
        assert_eq!(act, Act::End(verdict), "{ending:?} {limit}");
    }
}

#[test]
fn guest_that_stays_paused_is_resumed_as_often_as_may_be_tried() {
    let mut stop = Stop::new(StopPolicy {
        persistent: false,
        awake: false,
        ask_again: SECOND / 2,
        ..policy(Ending::Shutdown)
    });
    let paused = active(DomainState::PAUSED, DomainPausedReason::USER.0);
    stop.step(Observation::Tick, Duration::ZERO);
    stop.step(Observation::Look(paused), Duration::ZERO);
    let mut asked = Vec::new();
    for quarter in 0..16 {
        let now = SECOND / 4 * quarter;
        let mut act = stop.step(Observation::Tick, now);
        loop {
            act = match act {
                Act::Ask(request) => {
                    asked.push(request);
                    stop.step(Observation::Answer(request, Answer::Done), now)
                }
                Act::Look(_) => stop.step(Observation::Look(paused), now),
                Act::Wait(_) | Act::End(_) => break,
            };
        }
    }
    assert_eq!(asked, [Step::Resume]);
}

#[test]
fn every_step_has_a_name_of_its_own_in_the_log() {
    let bypass_cache = false;
    let steps = [
        Step::Shutdown(Method::Default),
        Step::Shutdown(Method::PowerButton),
        Step::Shutdown(Method::Signal),
        Step::Save { bypass_cache },
        Step::Wake,
        Step::Resume,
        Step::Start { bypass_cache },
        Step::TakeBack,
        Step::DropImage,
        Step::SetClock,
    ];
    let names: std::collections::HashSet<_> = steps.iter().map(|step| step.name()).collect();
    assert_eq!(names.len(), steps.len());
    assert!(names.iter().all(|name| name.len() > 3));
}

#[test]
fn save_that_gets_further_is_never_stalled_and_one_that_does_not_is() {
    let mut stop = Stop::new(StopPolicy {
        timeout: Some(SECOND * 2),
        save: SECOND * 60,
        ..policy(Ending::Save)
    });
    stop.step(Observation::Tick, Duration::ZERO);
    for second in 1..8 {
        let seen = Observation::Look(saving(u64::from(second)));
        let act = stop.step(seen, SECOND * second);
        assert!(matches!(act, Act::Wait(_)), "{second}: {act:?}");
    }
    let seen = || Observation::Look(saving(7));
    assert!(matches!(stop.step(seen(), SECOND * 8), Act::Wait(_)));
    assert_eq!(stop.step(seen(), SECOND * 9), Act::End(Verdict::Stalled));
}

#[test]
fn save_ends_with_its_time_when_no_look_is_answered() {
    let late = Observation::NoLook(LATE);
    // Never sure that it may be asked: it sleeps, or its driver is Xen's.
    let mut unasked = Stop::new(StopPolicy {
        is_xen: true,
        ..policy(Ending::Save)
    });
    let mut now = Duration::ZERO;
    let mut act = unasked.step(Observation::Tick, now);
    while now < SECOND * 20 && !matches!(act, Act::End(_)) {
        act = match act {
            Act::Look(_) => unasked.step(late, now),
            _ => unasked.step(Observation::Tick, now),
        };
        now += SECOND / 4;
    }
    assert_eq!(act, Act::End(Verdict::Unknown));
    assert!(now < SECOND * 9, "{now:?}");

    // Its save is given up, and only watched from then on.
    let mut watched = Stop::new(policy(Ending::Save));
    let step = Step::Save {
        bypass_cache: false,
    };
    let mut now = Duration::ZERO;
    assert_eq!(watched.step(Observation::Tick, now), Act::Ask(step));
    now += SECOND * 4;
    let mut act = watched.step(Observation::Answer(step, LATE), now);
    while now < SECOND * 20 && !matches!(act, Act::End(_)) {
        act = match act {
            Act::Look(_) => watched.step(late, now),
            _ => watched.step(Observation::Tick, now),
        };
        now += SECOND / 4;
    }
    assert_eq!(act, Act::End(Verdict::Unfinished));
    assert!((SECOND * 8..SECOND * 14).contains(&now), "{now:?}");
}

#[test]
fn save_that_fails_as_the_hypervisor_ends_is_judged_a_moment_later() {
    let step = Step::Save {
        bypass_cache: false,
    };
    let refused = |machine: &mut Stop| {
        assert_eq!(
            machine.step(Observation::Tick, Duration::ZERO),
            Act::Ask(step)
        );
        machine.step(Observation::Answer(step, Answer::Refused), SECOND / 4)
    };
    let mut gone = Stop::new(policy(Ending::Save));
    // The daemon still has it running at this moment.
    assert!(matches!(refused(&mut gone), Act::Wait(Some(until)) if until >= SECOND));
    let late = SECOND + SECOND / 4;
    assert!(matches!(gone.step(Observation::Tick, late), Act::Look(_)));
    let off = Seen::Off {
        reason: DomainShutoffReason::DESTROYED,
        image: Some(false),
    };
    let act = gone.step(Observation::Look(off), late);
    assert_eq!(act, Act::End(Verdict::Off));

    let mut stays = Stop::new(policy(Ending::Save));
    refused(&mut stays);
    assert!(matches!(stays.step(Observation::Tick, late), Act::Look(_)));
    let act = stays.step(Observation::Look(running()), late);
    assert_eq!(act, Act::End(Verdict::Refused));
}
