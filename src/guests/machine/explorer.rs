//! Visits every state that a machine can come to, and holds it to the promises of all machines.

use std::collections::{HashMap, VecDeque};
use std::hash::{Hash, Hasher};
use std::time::Duration;

use super::{Act, Observation, Step, Verdict};
use crate::guests::host::{Answer, Seen};

/// A machine that can be explored.
pub(super) trait Explored: Clone + Eq + Hash {
    fn step(&mut self, observation: Observation, now: Duration) -> Act;

    /// The latest moment at which it may still wait, if it has one now.
    fn end(&self) -> Option<Duration>;

    /// Whether it may give up a request that hangs for another one.
    fn may_give_up(&self) -> bool;

    /// Whether this shows that the guest is as it is wanted.
    fn is_wanted(seen: Seen) -> bool;

    /// Whether it may end like this only after a last look that shows the guest as it is wanted.
    fn needs_a_look(verdict: Verdict) -> bool;
}

/// The size of a state space, and how often it has each end.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Space {
    pub(super) states: usize,
    pub(super) transitions: usize,
    pub(super) longest_path: usize,
    pub(super) ends: HashMap<Verdict, usize>,
    /// A hash of all transitions: no change of the machine goes unseen.
    pub(super) digest: Digest,
}

/// The FNV-1a hash, which is the same with every version of Rust.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Digest(pub(super) u64);

impl Default for Digest {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Digest {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// A machine at a moment, with what it waits for.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Node<M> {
    machine: M,
    now: Duration,
    looking: bool,
    asking: Option<Step>,
    wake: Option<Duration>,
    /// Whether the last look has shown the guest as it is wanted.
    seen: bool,
}

impl<M: Explored> Node<M> {
    /// Steps until the machine waits or ends, and checks each act.
    fn settle(mut self, observation: Observation, space: &mut Space) -> Option<Self> {
        observation.hash(&mut space.digest);
        let mut act = self.machine.step(observation, self.now);
        loop {
            act.hash(&mut space.digest);
            match act {
                Act::End(verdict) => {
                    let told = self.seen || !M::needs_a_look(verdict);
                    assert!(told, "{verdict:?} without a look");
                    *space.ends.entry(verdict).or_default() += 1;
                    return None;
                }
                Act::Ask(step) => {
                    let alone = self.asking.is_none() || self.machine.may_give_up();
                    assert!(alone, "two acts at one time");
                    self.asking = Some(step);
                }
                Act::Look(_) => self.looking = true,
                Act::Wait(wake) => {
                    let waits = wake.is_some() || self.looking || self.asking.is_some();
                    assert!(waits, "nothing is waited for");
                    assert!(
                        wake.is_none_or(|wake| wake > self.now),
                        "a wait for the past"
                    );
                    self.wake = wake;
                    return Some(self);
                }
            }
            act = self.machine.step(Observation::Tick, self.now);
        }
    }

    /// Every observation that can come to a machine that waits, and where it finds the machine.
    fn observations(&self, sights: &[Seen]) -> Vec<(Self, Observation)> {
        let mut next = vec![
            (self.clone(), Observation::Event),
            (self.clone(), Observation::LinkGone),
        ];
        if self.looking {
            let looked = Self {
                looking: false,
                seen: false,
                ..self.clone()
            };
            for seen in sights {
                let looked = Self {
                    seen: M::is_wanted(*seen),
                    ..looked.clone()
                };
                next.push((looked, Observation::Look(*seen)));
            }
            let failed = Answer::FAILURES.map(|it| (looked.clone(), Observation::NoLook(it)));
            next.extend(failed);
        }
        if let Some(step) = self.asking {
            let answered = Self {
                asking: None,
                ..self.clone()
            };
            let answers = Answer::FAILURES.into_iter().chain([Answer::Done]);
            next.extend(answers.map(|it| (answered.clone(), Observation::Answer(step, it))));
        }
        if let Some(wake) = self.wake {
            // A tick may be late; whole seconds bound the number of moments.
            let seconds = wake.as_secs() + u64::from(wake.subsec_nanos() > 0);
            let later = Self {
                now: Duration::from_secs(seconds),
                ..self.clone()
            };
            next.push((later, Observation::Tick));
        }
        next
    }
}

/// Explores a machine from its first step. A machine that has no end now is followed until this moment.
pub(super) fn explore<M: Explored>(machine: M, sights: &[Seen], until: Duration) -> Space {
    let first = Node {
        machine,
        now: Duration::ZERO,
        looking: false,
        asking: None,
        wake: None,
        seen: false,
    };
    let mut space = Space::default();
    let mut depths = HashMap::new();
    let mut queue = VecDeque::new();
    if let Some(node) = first.settle(Observation::Tick, &mut space) {
        depths.insert(node.clone(), 1);
        queue.push_back(node);
    }
    while let Some(node) = queue.pop_front() {
        space.states += 1;
        assert!(space.states < 3_000_000, "the state space is not bounded");
        let depth = depths[&node];
        space.longest_path = space.longest_path.max(depth);
        for (next, observation) in node.observations(sights) {
            space.transitions += 1;
            match next.machine.end() {
                Some(end) => assert!(next.now <= end, "past the budget"),
                None if next.now > until => continue,
                None => {}
            }
            if let Some(next) = next.settle(observation, &mut space)
                && !depths.contains_key(&next)
            {
                depths.insert(next.clone(), depth + 1);
                queue.push_back(next);
            }
        }
    }
    space
}

/// How many states and transitions a space has, its longest path and its digest.
pub(super) type Size = (usize, usize, usize, u64);

/// Holds spaces against those that are known.
#[expect(
    clippy::print_stderr,
    reason = "a new state space has to be read before it is known"
)]
pub(super) fn hold(spaces: impl IntoIterator<Item = Space>, known: &[Size]) {
    let size = |space: Space| {
        eprintln!("{space:#?}");
        let Digest(digest) = space.digest;
        (space.states, space.transitions, space.longest_path, digest)
    };
    let found: Vec<Size> = spaces.into_iter().map(size).collect();
    assert_eq!(
        found, known,
        "the machine has changed: see what else it does now"
    );
}
