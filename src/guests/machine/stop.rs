//! The machine that stops a guest.

mod answered;
mod looked;

use std::time::Duration;

use virtwire_proto::remote::DomainState;

use super::{Act, Method, Observation, Step, Verdict};
use crate::guests::host::{Active, Answer, Depth, Seen};

/// Before the first look at a guest of which nothing was heard; each later pause is twice as long.
const UNHEARD: Duration = Duration::from_secs(1);
/// Before the second look at a guest that was active although something had happened to it.
const FIRST_PAUSE: Duration = Duration::from_millis(100);
/// The longest pause between two looks.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);
/// How long a guest has to wake up.
const WAKING: Duration = Duration::from_secs(10);

/// How a guest is stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ending {
    /// Its memory is saved to disk.
    Save,
    /// It is asked to shut down.
    Shutdown,
}

/// What holds for one guest that is stopped. Durations count from the machine's beginning.
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent facts, not states of one thing"
)]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct StopPolicy {
    /// How it is stopped.
    pub ending: Ending,
    /// Whether the guest still exists when it is off. Only such a guest can be saved.
    pub persistent: bool,
    /// Whether the list said that the guest runs, and neither sleeps nor is paused.
    pub awake: bool,
    /// Whether the driver may not be asked about a guest that reboots (libxl).
    pub is_xen: bool,
    /// Whether the guest is a container.
    pub is_container: bool,
    /// Whether the image is written around the page cache.
    pub bypass_cache: bool,
    /// By when the guest is to be off, or how long a save may stand still; `None` is without limit.
    pub timeout: Option<Duration>,
    /// For a save, or what is left of it after its connection was lost.
    pub save: Duration,
    /// Between two attempts to save a guest; on Xen, how long it is watched whether it runs at all.
    pub save_again: Duration,
    /// Between two shutdown requests.
    pub ask_again: Duration,
    /// From a container's first request to the signal.
    pub signal: Duration,
    /// How long a guest that somebody has paused is given to go on by itself.
    pub paused: Duration,
    /// Between two looks at a save.
    pub progress: Duration,
    /// How often a step that failed for a moment's reason is tried.
    pub attempts: u8,
    /// How often a save is begun again after its connection was lost.
    pub connections: u8,
}

/// The watch over a guest that may be frozen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Pulse {
    /// Its processor time is to be read.
    Wanted,
    /// Its processor time, and when it was read.
    Read(Duration, Duration),
}

/// A guest on its way off.
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent facts, not states of one thing"
)]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Stop {
    policy: StopPolicy,
    method: Method,
    bypass_cache: bool,
    /// The step that is not answered yet.
    pending: Option<Step>,
    looking: bool,
    /// Whether nothing speaks against asking: a look was made since the last request.
    sure: bool,
    asked: bool,
    /// When the guest was last asked to shut down.
    asked_at: Option<Duration>,
    /// Whether the guest may have heard a request.
    heard: bool,
    /// Requests in a row that were refused.
    refused: u8,
    /// Saves that a lost connection has broken off.
    broken_off: u8,
    next_ask: Duration,
    next_look: Duration,
    pause: Duration,
    /// The last state that a look has shown.
    seen: Option<Active>,
    /// Since when the guest sleeps or is paused by its user.
    standing_since: Option<Duration>,
    cannot_save: bool,
    wakes: u8,
    resumes: u8,
    /// Since when a save is watched that nobody waits for any more.
    watching: Option<Duration>,
    /// The bytes that a save has written, and since when.
    progress: Option<(u64, Duration)>,
    /// Whether a guest runs whose save was refused.
    pulse: Option<Pulse>,
    /// The verdict on the guest if the next look shows it active.
    judgement: Option<Verdict>,
    /// When the run ends.
    limit: Option<Duration>,
    /// By when the last look must be there.
    last_look: Option<Duration>,
    verdict: Option<Verdict>,
}

impl Stop {
    /// For the last look at a guest whose time is up.
    pub const LAST_LOOK: Duration = Duration::from_secs(2);

    /// A machine that has asked nothing yet.
    #[must_use]
    pub fn new(policy: StopPolicy) -> Self {
        let sure = policy.awake && !policy.is_xen;
        Self {
            method: Method::Default,
            bypass_cache: policy.bypass_cache,
            pending: None,
            looking: false,
            sure,
            asked: false,
            asked_at: None,
            heard: false,
            refused: 0,
            broken_off: 0,
            next_ask: Duration::ZERO,
            next_look: if sure { UNHEARD } else { Duration::ZERO },
            pause: UNHEARD,
            seen: None,
            standing_since: None,
            cannot_save: !policy.persistent,
            wakes: 0,
            resumes: 0,
            watching: None,
            progress: None,
            pulse: None,
            judgement: None,
            limit: None,
            last_look: None,
            verdict: None,
            policy,
        }
    }

    /// Takes an observation and returns what to do at this moment.
    pub fn step(&mut self, observation: Observation, now: Duration) -> Act {
        match observation {
            Observation::Tick => {}
            Observation::Event => self.happened(now),
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
            Observation::Limit(limit) => {
                self.limit = Some(self.limit.map_or(limit, |before| before.min(limit)));
            }
        }
        self.act(now)
    }

    /// Whether the guest was asked for anything.
    #[must_use]
    pub fn was_asked(&self) -> bool {
        self.asked
    }

    /// Whether the last look has shown a guest that its user has paused.
    #[must_use]
    pub fn was_paused(&self) -> bool {
        self.standing_since.is_some()
    }

    /// How many bytes its save has written, if the driver counts them.
    #[must_use]
    pub fn saved_bytes(&self) -> Option<u64> {
        self.progress.map(|(bytes, _)| bytes)
    }

    /// Whether a save is under way, as far as anybody can tell.
    #[must_use]
    pub fn is_saving(&self) -> bool {
        matches!(self.pending, Some(Step::Save { .. })) || self.watching.is_some()
    }

    fn end(&mut self, verdict: Verdict) {
        self.verdict.get_or_insert(verdict);
    }

    /// By when the guest is to be off. A save has no such moment but the run's.
    fn deadline(&self) -> Option<Duration> {
        let own = match self.policy.ending {
            Ending::Shutdown => self.policy.timeout,
            Ending::Save => None,
        };
        own.into_iter().chain(self.limit).min()
    }

    fn act(&mut self, now: Duration) -> Act {
        if let Some(verdict) = self.verdict {
            return Act::End(verdict);
        }
        if self.deadline().is_some_and(|deadline| now >= deadline) {
            return self.act_for_the_last_time(now);
        }
        let unsure = self.may_ask() && !self.sure && now >= self.next_ask;
        if !self.looking && (unsure || now >= self.next_look) {
            self.looking = true;
            return Act::Look(self.depth());
        }
        if let Some(step) = self.due(now) {
            return self.ask(step, now);
        }
        let look = (!self.looking).then_some(self.next_look);
        let ask = self.next_ask(now);
        Act::Wait(look.into_iter().chain(ask).chain(self.deadline()).min())
    }

    /// Looks once more, and believes that look.
    fn act_for_the_last_time(&mut self, now: Duration) -> Act {
        match self.last_look {
            None => {
                let until = now + Self::LAST_LOOK;
                self.last_look = Some(until);
                self.looking = true;
                Act::Look(self.depth())
            }
            Some(until) if now < until => Act::Wait(Some(until)),
            Some(_) => {
                self.end(Verdict::Unknown);
                Act::End(Verdict::Unknown)
            }
        }
    }

    fn depth(&self) -> Depth {
        match self.policy.ending {
            _ if self.pulse.is_some() => Depth {
                clock: true,
                ..Depth::IMAGE
            },
            Ending::Save => Depth::JOB,
            Ending::Shutdown if self.is_saving() || self.cannot_save => Depth::IMAGE,
            Ending::Shutdown => Depth::STATE,
        }
    }

    /// Whether no step is under way. A container's driver may hang in the first request.
    fn may_ask(&self) -> bool {
        let hangs = self.policy.is_container
            && self.pending == Some(Step::Shutdown(Method::Default))
            && self.method == Method::Signal;
        (self.pending.is_none() || hangs) && self.watching.is_none() && self.pulse.is_none()
    }

    /// The step that may be asked now.
    fn due(&self, now: Duration) -> Option<Step> {
        if !self.may_ask() || !self.sure || now < self.next_ask {
            return None;
        }
        let Some(seen) = self.seen else {
            return Some(self.main_step());
        };
        match seen.state {
            // It is on its way off already.
            DomainState::SHUTDOWN if self.policy.ending == Ending::Save => None,
            DomainState::PMSUSPENDED if self.wakes < self.policy.attempts => Some(Step::Wake),
            DomainState::PMSUSPENDED | DomainState::PAUSED => self.due_standing(now),
            _ => Some(self.main_step()),
        }
    }

    /// The step for a guest that hears no request.
    fn due_standing(&self, now: Duration) -> Option<Step> {
        if self.policy.ending == Ending::Save {
            return Some(self.main_step());
        }
        if now < self.standing_until()? {
            return None;
        }
        if !self.cannot_save {
            return Some(self.save());
        }
        let is_paused = self.seen.is_some_and(|seen| seen.is_paused_by_user());
        (is_paused && self.resumes < self.policy.attempts).then_some(Step::Resume)
    }

    /// When a guest that stands still has done so for long enough.
    fn standing_until(&self) -> Option<Duration> {
        let paused = self.policy.paused;
        let patience = self.policy.timeout.map_or(paused, |it| paused.min(it / 2));
        Some(self.standing_since? + patience)
    }

    fn main_step(&self) -> Step {
        match self.policy.ending {
            Ending::Save => self.save(),
            Ending::Shutdown => Step::Shutdown(self.method),
        }
    }

    fn save(&self) -> Step {
        let bypass_cache = self.bypass_cache;
        Step::Save { bypass_cache }
    }

    /// When asking may become due by time alone.
    fn next_ask(&self, now: Duration) -> Option<Duration> {
        [Some(self.next_ask), self.standing_until()]
            .into_iter()
            .flatten()
            .filter(|moment| self.may_ask() && *moment > now)
            .min()
    }

    fn ask(&mut self, step: Step, now: Duration) -> Act {
        self.pending = Some(step);
        self.sure = false;
        match step {
            Step::Shutdown(method) => {
                self.asked = true;
                self.asked_at = Some(now);
                let unheard = self.policy.is_container && method == Method::Default;
                let pause = if unheard {
                    self.policy.signal
                } else {
                    self.policy.ask_again
                };
                self.next_ask = now + pause;
                self.pause = UNHEARD;
                self.next_look = now + UNHEARD;
                if unheard {
                    self.method = Method::Signal;
                }
            }
            Step::Save { .. } => {
                self.asked = true;
                self.next_look = now + self.policy.progress;
                self.progress = None;
            }
            Step::Wake => {
                self.wakes += 1;
                self.next_ask = now + WAKING;
                self.next_look = now + UNHEARD;
                self.pause = UNHEARD;
            }
            _ => {
                self.resumes += 1;
                self.next_ask = now + UNHEARD;
                self.next_look = now + FIRST_PAUSE;
            }
        }
        Act::Ask(step)
    }

    /// Something may have happened. A save is not looked at: its answer comes.
    fn happened(&mut self, now: Duration) {
        if !matches!(self.pending, Some(Step::Save { .. })) {
            self.next_look = now;
            self.pause = FIRST_PAUSE;
        }
    }
}

#[cfg(test)]
#[path = "stop_tests.rs"]
mod tests;
