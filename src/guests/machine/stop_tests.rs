//! The whole state space of the machine that stops a guest, and its promises in words.

use std::collections::{HashMap, VecDeque};

use virtwire_proto::remote::{DomainPausedReason, DomainRunningReason, DomainShutoffReason};

use super::*;
use crate::guests::host::Job;

const SECOND: Duration = Duration::from_secs(1);

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

/// What was counted in an exploration.
#[derive(Debug, Default)]
struct Counts {
    states: usize,
    transitions: usize,
    longest: usize,
}

/// A machine at a moment, with what it waits for.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Node {
    machine: Stop,
    now: Duration,
    looking: bool,
    asking: Option<Step>,
    wake: Option<Duration>,
    seen_off: bool,
}

/// Steps until the machine waits or ends, and checks what it does on the way.
fn settle(mut node: Node, observation: Observation) -> Result<Node, Verdict> {
    let mut act = node.machine.step(observation, node.now);
    loop {
        match act {
            Act::End(verdict) => {
                if matches!(verdict, Verdict::Off | Verdict::Migrated) {
                    assert!(node.seen_off, "off without a look");
                }
                return Err(verdict);
            }
            Act::Ask(step) => {
                let hangs = node.machine.policy.is_container;
                assert!(node.asking.is_none() || hangs, "two acts at one time");
                node.asking = Some(step);
            }
            Act::Look(_) => node.looking = true,
            Act::Wait(wake) => {
                assert!(
                    wake.is_some() || node.looking || node.asking.is_some(),
                    "nothing is waited for"
                );
                assert!(
                    wake.is_none_or(|wake| wake > node.now),
                    "a wait for the past"
                );
                node.wake = wake;
                return Ok(node);
            }
        }
        act = node.machine.step(Observation::Tick, node.now);
    }
}

/// Every observation that can come to a machine that waits, and what it learns by it.
fn observations(node: &Node) -> Vec<(Node, Observation)> {
    let mut next = vec![
        (node.clone(), Observation::Event),
        (node.clone(), Observation::LinkGone),
    ];
    if node.looking {
        let looked = Node {
            looking: false,
            ..node.clone()
        };
        for seen in sights() {
            let seen_off = matches!(seen, Seen::Off { .. });
            let looked = Node {
                seen_off,
                ..looked.clone()
            };
            next.push((looked, Observation::Look(seen)));
        }
        next.extend(Answer::FAILURES.map(|answer| (looked.clone(), Observation::NoLook(answer))));
    }
    if let Some(step) = node.asking {
        let answered = Node {
            asking: None,
            ..node.clone()
        };
        let answers = Answer::FAILURES.into_iter().chain([Answer::Done]);
        next.extend(answers.map(|it| (answered.clone(), Observation::Answer(step, it))));
    }
    if let Some(wake) = node.wake {
        // A tick may be late; whole seconds bound the number of moments.
        let seconds = wake.as_secs() + u64::from(wake.subsec_nanos() > 0);
        let later = Node {
            now: SECOND * u32::try_from(seconds).unwrap(),
            ..node.clone()
        };
        next.push((later, Observation::Tick));
    }
    next
}

/// Explores every state that this policy can come to within this time.
fn explore(policy: StopPolicy, until: Duration) -> Counts {
    let start = Node {
        machine: Stop::new(policy),
        now: Duration::ZERO,
        looking: false,
        asking: None,
        wake: None,
        seen_off: false,
    };
    let mut counts = Counts::default();
    let mut depths = HashMap::new();
    let mut queue = VecDeque::new();
    if let Ok(node) = settle(start, Observation::Tick) {
        depths.insert(node.clone(), 1);
        queue.push_back(node);
    }
    while let Some(node) = queue.pop_front() {
        counts.states += 1;
        assert!(counts.states < 3_000_000, "the state space is not bounded");
        let depth = depths[&node];
        counts.longest = counts.longest.max(depth);
        for (next, observation) in observations(&node) {
            counts.transitions += 1;
            if let Some(deadline) = next.machine.deadline() {
                assert!(next.now <= deadline + LAST_LOOK, "past the budget");
            } else if next.now > until {
                continue;
            }
            if let Ok(next) = settle(next, observation)
                && !depths.contains_key(&next)
            {
                depths.insert(next.clone(), depth + 1);
                queue.push_back(next);
            }
        }
    }
    counts
}

#[test]
#[expect(
    clippy::print_stderr,
    reason = "the size of the state space is worth reading"
)]
fn every_state_of_a_shutdown_keeps_the_promises() {
    let short = StopPolicy {
        timeout: Some(SECOND),
        ..policy(Ending::Shutdown)
    };
    for policy in [
        short.clone(),
        StopPolicy {
            is_container: true,
            ..short.clone()
        },
        StopPolicy {
            is_xen: true,
            ..short.clone()
        },
        StopPolicy {
            awake: false,
            persistent: false,
            ..short
        },
    ] {
        let counts = explore(policy.clone(), SECOND * 5);
        eprintln!("{:?}: {counts:?}", policy.ending);
        assert!(counts.states > 100);
    }
}

#[test]
#[expect(
    clippy::print_stderr,
    reason = "the size of the state space is worth reading"
)]
fn every_state_of_a_save_keeps_the_promises() {
    let short = StopPolicy {
        timeout: Some(SECOND),
        save: SECOND,
        ..policy(Ending::Save)
    };
    for policy in [
        short.clone(),
        StopPolicy {
            is_xen: true,
            ..short.clone()
        },
        StopPolicy {
            bypass_cache: true,
            awake: false,
            ..short
        },
    ] {
        let counts = explore(policy.clone(), SECOND * 2);
        eprintln!("{:?}: {counts:?}", policy.ending);
        assert!(counts.states > 100);
    }
}
