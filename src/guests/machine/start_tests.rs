//! The whole state space of the machine that starts a guest.

use std::collections::{HashSet, VecDeque};

use virtwire_proto::remote::{DomainRunningReason, DomainShutoffReason};

use super::*;
use crate::guests::host::Job;

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
        sync_time: SECOND,
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
        restored,
        paused,
        with_image(stranded),
        starting,
        active(DomainState::PMSUSPENDED, 0),
        active(DomainState::SHUTDOWN, 0),
    ];
    let seen = seen.into_iter().map(Seen::Active);
    seen.chain([Seen::Gone, off(true), off(false)]).collect()
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct Node {
    machine: Start,
    now: Duration,
    looking: bool,
    asking: Option<Step>,
    wake: Option<Duration>,
}

/// Steps until the machine waits or ends, and checks what it does on the way.
fn settle(mut node: Node, observation: Observation) -> Option<Node> {
    let mut act = node.machine.step(observation, node.now);
    loop {
        match act {
            Act::End(_) => return None,
            Act::Ask(step) => {
                assert!(node.asking.is_none(), "two acts at one time");
                node.asking = Some(step);
            }
            Act::Look(_) => node.looking = true,
            Act::Wait(wake) => {
                let waits = wake.is_some() || node.looking || node.asking.is_some();
                assert!(waits, "nothing is waited for");
                assert!(
                    wake.is_none_or(|wake| wake > node.now),
                    "a wait for the past"
                );
                node.wake = wake;
                return Some(node);
            }
        }
        act = node.machine.step(Observation::Tick, node.now);
    }
}

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
        let seen = sights().into_iter().map(Observation::Look);
        let failed = Answer::FAILURES.into_iter().map(Observation::NoLook);
        next.extend(seen.chain(failed).map(|it| (looked.clone(), it)));
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

/// Returns how many states and transitions there are within this time.
fn explore(policy: StartPolicy, until: Duration) -> (usize, usize) {
    let start = Node {
        machine: Start::new(policy),
        now: Duration::ZERO,
        looking: false,
        asking: None,
        wake: None,
    };
    let mut known = HashSet::new();
    let mut queue: VecDeque<Node> = settle(start, Observation::Tick).into_iter().collect();
    let mut transitions = 0;
    while let Some(node) = queue.pop_front() {
        assert!(known.len() < 1_000_000, "the state space is not bounded");
        for (next, observation) in observations(&node) {
            transitions += 1;
            if next.now <= until
                && let Some(next) = settle(next, observation)
                && known.insert(next.clone())
            {
                queue.push_back(next);
            }
        }
    }
    (known.len(), transitions)
}

#[test]
#[expect(
    clippy::print_stderr,
    reason = "the size of the state space is worth reading"
)]
fn every_state_of_a_start_keeps_the_promises() {
    for policy in [
        policy(false),
        policy(true),
        StartPolicy {
            is_xen: true,
            is_qemu: false,
            ..policy(false)
        },
        StartPolicy {
            asked_before: true,
            linger: SECOND,
            ..policy(true)
        },
    ] {
        let (states, transitions) = explore(policy, SECOND * 4);
        eprintln!("start: {states} states, {transitions} transitions");
        assert!(states > 50);
    }
}
