//! The machine that starts a guest.

use std::time::Duration;

use virtwire_proto::remote::{DomainPausedReason, DomainShutoffReason, DomainState};

use super::{Act, Observation, Step, Verdict};
use crate::guests::host::{Active, Answer, Depth, Seen};

/// Between two looks at a guest that is on its way.
const LOOK: Duration = Duration::from_millis(200);
/// How long a guest may have the job of its save before qemu has paused it.
const UNPAUSED: Duration = Duration::from_secs(1);
/// How long a daemon that lives may take from a guest's memory being read to its processors going on.
const GOES_ON: Duration = Duration::from_secs(2);
/// Between two attempts at a step that failed for a moment's reason.
const TRY_AGAIN: Duration = Duration::from_secs(1);
/// How often a guest is started that somebody else may be dealing with.
const ATTEMPTS: u8 = 3;

/// What holds for one guest that is started. Durations count from the machine's beginning.
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent facts, not states of one thing"
)]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct StartPolicy {
    /// Whether the list said that the guest runs.
    pub active: bool,
    /// Whether the list said that it has a managed save image.
    pub image: bool,
    /// Whether an unfinished stop may have asked it to shut down.
    pub asked_before: bool,
    /// How long a guest that was asked before is watched whether it goes off.
    pub linger: Duration,
    /// Whether the guest was paused by its user when it was saved; `None` if that is not known.
    pub was_paused: Option<bool>,
    /// Whether the driver throws an image away that it cannot read (libxl).
    pub is_xen: bool,
    /// Whether the driver pauses a guest that it saves (qemu).
    pub is_qemu: bool,
    /// Whether the image is read around the page cache.
    pub bypass_cache: bool,
    /// For the guest to be started.
    pub start: Duration,
    /// How long its agent is waited for, to set its clock; zero leaves the clock alone.
    pub sync_time: Duration,
}

/// A guest on its way back.
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent facts, not states of one thing"
)]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Start {
    policy: StartPolicy,
    bypass_cache: bool,
    pending: Option<Step>,
    /// A step beside the start that a look has called for.
    wanted: Option<Step>,
    looking: bool,
    next_look: Option<Duration>,
    /// When the guest may be started.
    next_ask: Option<Duration>,
    asked: bool,
    refused: u8,
    /// When a start was first answered by anything but success.
    first_answer: Option<Duration>,
    /// Whether the image is gone of a guest that is off.
    lost: bool,
    /// Since when the machine waits for something that is under way.
    since: Duration,
    /// Since when the guest is paused although its memory has been read.
    stranded: Option<Duration>,
    /// Whether the image of a running guest was removed.
    dropped: bool,
    /// Whether a guest that stood still was let go on.
    revived: bool,
    /// The verdict, once the guest is where it is to be; its clock may still be set.
    arrived: Option<Verdict>,
    /// Until when the clock is tried, and when next.
    clock: Option<(Duration, Duration)>,
    clock_failed: bool,
    verdict: Option<Verdict>,
}

impl Start {
    /// A machine that has asked nothing yet.
    #[must_use]
    pub fn new(policy: StartPolicy) -> Self {
        let active = policy.active;
        Self {
            bypass_cache: policy.bypass_cache,
            pending: None,
            wanted: None,
            looking: false,
            next_look: active.then_some(Duration::ZERO),
            next_ask: (!active).then_some(Duration::ZERO),
            asked: false,
            refused: 0,
            first_answer: None,
            lost: false,
            since: Duration::ZERO,
            stranded: None,
            dropped: false,
            revived: false,
            arrived: None,
            clock: None,
            clock_failed: false,
            verdict: None,
            policy,
        }
    }

    /// Takes an observation and returns what to do at this moment.
    pub fn step(&mut self, observation: Observation, now: Duration) -> Act {
        match observation {
            Observation::Event => {
                if self.pending.is_none() && self.next_look.is_some() {
                    self.next_look = Some(now);
                }
            }
            Observation::Look(seen) => {
                self.looking = false;
                self.looked(seen, now);
            }
            Observation::NoLook(answer) => {
                self.looking = false;
                self.not_looked(answer, now);
            }
            Observation::Answer(step, answer) => {
                if self.pending == Some(step) {
                    self.pending = None;
                    self.answered(step, answer, now);
                }
            }
            Observation::LinkGone => self.end(Verdict::Unknown),
            Observation::Limit(limit) if now >= limit => self.end(Verdict::OutOfTime),
            Observation::Tick | Observation::Limit(_) => {}
        }
        self.act(now)
    }

    /// Whether the guest was asked to start.
    #[must_use]
    pub fn was_asked(&self) -> bool {
        self.asked
    }

    /// Whether its clock was to be set and could not be.
    #[must_use]
    pub fn clock_failed(&self) -> bool {
        self.clock_failed
    }

    /// The verdict so far: that on a guest whose clock alone is yet to be set.
    #[must_use]
    pub fn arrived(&self) -> Option<Verdict> {
        self.arrived
    }

    fn end(&mut self, verdict: Verdict) {
        self.verdict.get_or_insert(self.arrived.unwrap_or(verdict));
    }

    fn act(&mut self, now: Duration) -> Act {
        if let Some(verdict) = self.verdict {
            return Act::End(verdict);
        }
        if self.looking || self.pending.is_some() {
            return Act::Wait(None);
        }
        if let Some(step) = self.wanted.take() {
            return self.ask(step);
        }
        if let Some((_, next)) = self.clock {
            if now >= next {
                return self.ask(Step::SetClock);
            }
            return Act::Wait(Some(next));
        }
        if self.next_look.is_some_and(|at| now >= at) {
            self.looking = true;
            return Act::Look(Depth::JOB);
        }
        if self.next_ask.is_some_and(|at| now >= at) {
            self.next_ask = None;
            self.asked = true;
            let bypass_cache = self.bypass_cache;
            return self.ask(Step::Start { bypass_cache });
        }
        Act::Wait(self.next_look.into_iter().chain(self.next_ask).min())
    }

    fn ask(&mut self, step: Step) -> Act {
        self.pending = Some(step);
        Act::Ask(step)
    }

    /// The guest is where it is to be.
    fn arrive(&mut self, verdict: Verdict, now: Duration) {
        let is_started = matches!(
            verdict,
            Verdict::Started | Verdict::StartedAfresh | Verdict::AlreadyActive
        );
        if is_started && !self.policy.sync_time.is_zero() {
            self.arrived = Some(verdict);
            self.clock = Some((now + self.policy.sync_time, now));
        } else {
            self.end(verdict);
        }
    }

    fn answered(&mut self, step: Step, answer: Answer, now: Duration) {
        match step {
            Step::SetClock => self.clock_answered(answer, now),
            Step::Start { bypass_cache } => self.start_answered(bypass_cache, answer, now),
            _ if answer == Answer::Gone => self.end(Verdict::Gone),
            _ => self.next_look = Some(now),
        }
    }

    fn clock_answered(&mut self, answer: Answer, now: Duration) {
        let until = self.clock.map_or(now, |(until, _)| until);
        let waits = matches!(answer, Answer::NoAgent | Answer::LinkLost { .. });
        if waits && now + TRY_AGAIN < until {
            self.clock = Some((until, now + TRY_AGAIN));
            return;
        }
        self.clock_failed = answer != Answer::Done;
        self.end(Verdict::Started);
    }

    fn start_answered(&mut self, bypass_cache: bool, answer: Answer, now: Duration) {
        if answer != Answer::Done {
            self.first_answer.get_or_insert(now);
        }
        match answer {
            // A guest that was restored may be asleep or paused; one whose image was incomplete is booted.
            Answer::Done if self.policy.image && !self.lost && self.tells_restores() => {
                self.look(now);
            }
            Answer::Done if self.lost => self.arrive(Verdict::StartedAfresh, now),
            Answer::Done => self.arrive(Verdict::Started, now),
            Answer::Gone => self.end(Verdict::Gone),
            Answer::Unsupported if bypass_cache => {
                self.bypass_cache = false;
                self.next_ask = Some(now);
            }
            // Autostart or somebody else may have been faster, whatever the code says.
            Answer::WrongState | Answer::Refused | Answer::Unsupported | Answer::NoAgent => {
                self.refused = self.refused.saturating_add(1);
                if answer != Answer::WrongState {
                    self.refused = self.refused.max(ATTEMPTS);
                }
                self.look(now);
            }
            Answer::Late { .. } | Answer::Busy | Answer::LinkLost { .. } => self.look(now),
        }
    }

    /// Whether a look can tell what has come of the image. The test driver's guests are always booted.
    fn tells_restores(&self) -> bool {
        self.policy.is_qemu || self.policy.is_xen
    }

    /// Looks now, and counts the time for what is under way from here.
    fn look(&mut self, now: Duration) {
        self.since = now;
        self.next_look = Some(now);
    }

    fn not_looked(&mut self, answer: Answer, now: Duration) {
        match answer {
            Answer::Gone => self.end(Verdict::Gone),
            _ if now >= self.since + self.policy.start => self.end(Verdict::Unknown),
            Answer::LinkLost { .. } => self.next_look = Some(now),
            _ => self.next_look = Some(now + TRY_AGAIN),
        }
    }

    fn looked(&mut self, seen: Seen, now: Duration) {
        match seen {
            Seen::Gone => self.end(Verdict::Gone),
            // It went while it was watched, or since the list.
            Seen::Off { reason, .. } if reason == DomainShutoffReason::MIGRATED => {
                self.end(Verdict::Migrated);
            }
            Seen::Off { image, .. } => self.seen_off(image == Some(true), now),
            Seen::Active(active) => self.seen_active(active, now),
        }
    }

    fn seen_off(&mut self, image: bool, now: Duration) {
        self.next_look = None;
        self.stranded = None;
        if self.refused >= ATTEMPTS {
            // libxl throws an image away that it cannot read; what a failed save leaves it does not list.
            if self.policy.is_xen && !image && !self.lost {
                self.lost = self.policy.image;
                self.policy.image = false;
                self.next_ask = Some(now);
                return;
            }
            return self.end(Verdict::Refused);
        }
        if self
            .first_answer
            .is_some_and(|first| now >= first + self.policy.start)
        {
            return self.end(Verdict::Refused);
        }
        let pause = if self.asked {
            TRY_AGAIN
        } else {
            Duration::ZERO
        };
        self.policy.image |= image;
        self.next_ask = Some(now + pause);
    }

    fn seen_active(&mut self, active: Active, now: Duration) {
        self.next_look = Some(now + LOOK);
        match self.course(active, now) {
            Course::Moving => self.stranded = None,
            Course::Stranded => {
                let since = *self.stranded.get_or_insert(now);
                if now >= since + GOES_ON {
                    self.stranded = None;
                    self.wanted = Some(Step::TakeBack);
                }
            }
            Course::Arrived => return self.settled(active, now),
        }
        if now >= self.since + self.policy.start {
            self.end(Verdict::Standing(active.state));
        }
    }

    /// Where an active guest is.
    ///
    /// A start from an image is three steps to libvirt: the memory is read into a paused guest, its
    /// processors go on, the image is removed. A daemon that ends between two of them leaves a guest that
    /// nobody will ever let go on, or an image that the guest's next start would go back to, with disks
    /// that have gone on since.
    fn course(&self, active: Active, now: Duration) -> Course {
        let busy = active.is_busy();
        match active.state {
            DomainState::SHUTDOWN => Course::Moving,
            DomainState::PAUSED => course_of_paused(active, busy),
            // qemu pauses a guest that it saves: a job of a guest that goes on running is another one.
            _ if busy && (now < self.since + UNPAUSED || !self.policy.is_qemu) => Course::Moving,
            _ => Course::Arrived,
        }
    }

    /// The guest goes nowhere from here.
    fn settled(&mut self, active: Active, now: Duration) {
        let may_drop = active.job.is_some() || !self.policy.is_qemu;
        let left = active.image == Some(true) && active.state == DomainState::RUNNING;
        if left && may_drop && !active.is_busy() {
            if self.dropped {
                return self.end(Verdict::Refused);
            }
            self.dropped = true;
            self.wanted = Some(Step::DropImage);
            return;
        }
        self.next_look = None;
        if !self.asked {
            return self.settled_unasked(now);
        }
        match active.state {
            DomainState::PMSUSPENDED | DomainState::PAUSED => self.revive(active, now),
            _ if self.policy.is_qemu
                && self.policy.image
                && active.is_booted()
                && !self.revived =>
            {
                self.arrive(Verdict::StartedAfresh, now);
            }
            _ => self.arrive(Verdict::Started, now),
        }
    }

    /// A guest that ran before anybody asked for it.
    fn settled_unasked(&mut self, now: Duration) {
        if !self.policy.asked_before {
            return self.arrive(Verdict::AlreadyActive, now);
        }
        if now < self.policy.linger {
            self.since = now;
            self.next_look = Some((now + TRY_AGAIN).min(self.policy.linger));
            return;
        }
        self.end(Verdict::MayGoOff);
    }

    /// Lets a guest go on that stands still although nobody has paused it.
    fn revive(&mut self, active: Active, now: Duration) {
        let sleeps = active.state == DomainState::PMSUSPENDED;
        if self.revived || (!sleeps && self.policy.was_paused != Some(false)) {
            return self.arrive(Verdict::StartedStill(active.state), now);
        }
        self.revived = true;
        self.next_look = Some(now);
        self.wanted = Some(if sleeps { Step::Wake } else { Step::Resume });
    }
}

/// Where a guest is that is active.
enum Course {
    /// On its way to run, or to be off.
    Moving,
    /// Its memory has been read from the image that is still there, and it is paused.
    Stranded,
    /// It goes nowhere from here.
    Arrived,
}

fn course_of_paused(active: Active, busy: bool) -> Course {
    let moving = [
        DomainPausedReason::STARTING_UP.0,
        DomainPausedReason::SAVE.0,
    ];
    let has_image = active.image == Some(true);
    if busy || moving.contains(&active.reason) {
        Course::Moving
    } else if !has_image {
        Course::Arrived
    } else if active.reason == DomainPausedReason::MIGRATION.0 && active.job.is_some() {
        Course::Stranded
    } else {
        Course::Moving
    }
}

#[cfg(test)]
#[path = "start_tests.rs"]
mod tests;
