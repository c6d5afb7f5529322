//! Driving one machine: its acts become calls, and their answers its observations.

use std::future::{Future, pending};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tokio::time::{Instant, Interval, MissedTickBehavior, interval_at, sleep_until};

use tracing::{debug, info};

use super::ask::{Asked, is_of_another_daemon};
use super::context::Run;
use super::outcome::Trouble;
use super::pace::Turn;
use crate::client::{Connection, Domain};
use crate::guests::event::EventKind;
use crate::guests::guest::{Action, Guest};
use crate::guests::host::{Answer, Depth, Host, Seen};
use crate::guests::machine::{Act, Observation, Start, Step, Stop, Verdict};
use crate::guests::reason::Reason;

/// A machine of either kind.
pub(super) trait Machine {
    fn step(&mut self, observation: Observation, now: Duration) -> Act;

    /// Whether a save is under way.
    fn is_saving(&self) -> bool {
        false
    }

    /// How many bytes the save has written, if the driver counts them.
    fn saved_bytes(&self) -> Option<u64> {
        None
    }
}

impl Machine for Stop {
    fn step(&mut self, observation: Observation, now: Duration) -> Act {
        Self::step(self, observation, now)
    }

    fn is_saving(&self) -> bool {
        Self::is_saving(self)
    }

    fn saved_bytes(&self) -> Option<u64> {
        Self::saved_bytes(self)
    }
}

impl Machine for Start {
    fn step(&mut self, observation: Observation, now: Duration) -> Act {
        Self::step(self, observation, now)
    }
}

/// Where the turn to start a guest comes from.
pub(super) type Turns<'a> = Box<dyn Fn() -> Pin<Box<dyn Future<Output = Turn<'a>> + 'a>> + 'a>;

/// One guest that is worked on.
pub(super) struct Drive<'a> {
    pub(super) run: &'a Run,
    pub(super) host: &'a Host,
    pub(super) guest: &'a Guest,
    pub(super) action: Action,
    /// Of a start.
    pub(super) turns: Option<Turns<'a>>,
    /// Whether it is told now and then that the guest takes its time.
    pub(super) tells_waiting: bool,
    /// When the guest's own time is over.
    pub(super) until: Option<Instant>,
    /// Whether a request to stop or to start it may have left this process.
    pub(super) requested: AtomicBool,
}

type Asking<'a> = (Step, Pin<Box<dyn Future<Output = Asked> + 'a>>);
type Looking<'a> = Pin<Box<dyn Future<Output = Look> + 'a>>;

/// What has come of a look.
enum Look {
    Seen(Seen),
    Failed(Answer, Reason),
    LinkGone(Reason),
}

impl Drive<'_> {
    /// Drives the machine to its end.
    pub(super) async fn drive(&self, machine: &mut impl Machine) -> (Verdict, Trouble) {
        let watch = self.host.watch(self.guest.uuid);
        let begun = Instant::now();
        let mut trouble = Trouble::default();
        let mut asking: Option<Asking<'_>> = None;
        let mut looking: Option<Looking<'_>> = None;
        let mut progress = self.progress();
        let mut limited = false;
        let mut asked = false;
        let mut observation = Observation::Tick;
        loop {
            let until = match machine.step(observation, begun.elapsed()) {
                Act::End(verdict) => return (verdict, trouble),
                Act::Ask(step) => {
                    info!(guest = &*self.guest.name, step = step.name(), "asked");
                    self.tell_asked(step, &mut asked);
                    asking = Some((step, Box::pin(self.ask(step))));
                    observation = Observation::Tick;
                    continue;
                }
                Act::Look(depth) => {
                    looking = Some(Box::pin(self.look(depth)));
                    observation = Observation::Tick;
                    continue;
                }
                Act::Wait(until) => until.and_then(|until| begun.checked_add(until)),
            };
            observation = loop {
                tokio::select! {
                    biased;
                    asked = answered(&mut asking) => match self.heard(asked, &mut trouble) {
                        Ok(observation) => break observation,
                        Err(reason) => {
                            trouble.note(reason);
                            return (Verdict::NotAsked, trouble);
                        }
                    },
                    look = looked(&mut looking) => {
                        if machine.is_saving() {
                            self.tell_save(machine.saved_bytes(), begun);
                        }
                        break seen(look, &mut trouble);
                    }
                    () = watch.changed() => break Observation::Event,
                    () = at(until) => break Observation::Tick,
                    () = self.run.wind_down.over(), if !limited => {
                        limited = true;
                        break Observation::Limit(begun.elapsed());
                    }
                    _ = tick(&mut progress) => self.tell_waiting(),
                }
            };
        }
    }

    /// Turns the answer to a step into an observation; `Err` if the run has ended before it was asked.
    fn heard(
        &self,
        (step, asked): (Step, Asked),
        trouble: &mut Trouble,
    ) -> Result<Observation, Reason> {
        let answer = match asked {
            Asked::Answered(result) => {
                let answer = match &result {
                    Err(error) if is_of_another_daemon(step, error) => Answer::Refused,
                    result => Answer::of_result(result),
                };
                if let Err(error) = result {
                    trouble.note(error);
                }
                answer
            }
            Asked::LinkGone(reason) => {
                trouble.note(reason);
                Answer::LinkLost { sent: false }
            }
            Asked::NotBegun(reason) => return Err(reason),
        };
        info!(
            guest = &*self.guest.name,
            step = step.name(),
            ?answer,
            "answered"
        );
        let (uri, guest) = self.told();
        match (step, answer) {
            (
                Step::Save { bypass_cache: true } | Step::Start { bypass_cache: true },
                Answer::Unsupported,
            ) => self.run.tell(EventKind::CacheNotBypassed { uri, guest }),
            (Step::DropImage, Answer::Done) => {
                self.run.tell(EventKind::ImageDropped { uri, guest });
            }
            (Step::Wake, Answer::Done) => self.run.tell(EventKind::Woken { uri, guest }),
            (Step::Resume, Answer::Done) => self.run.tell(EventKind::Resumed { uri, guest }),
            (Step::Save { .. }, Answer::Done) if self.action == Action::Shutdown => {
                self.run.tell(EventKind::SavedPaused { uri, guest });
            }
            _ => {}
        }
        Ok(Observation::Answer(step, answer))
    }

    /// Looks over whatever connection the host has.
    async fn look(&self, depth: Depth) -> Look {
        let link = match self.host.link().await {
            Ok(link) => link,
            Err(reason) => return Look::LinkGone(reason),
        };
        let domain = self.domain(&link.connection);
        match self.host.prompt(pin!(link.look(&domain, depth))).await {
            Ok(seen) => {
                debug!(guest = &*self.guest.name, ?seen, "seen");
                Look::Seen(seen)
            }
            Err(error) => {
                let answer = Answer::of(&error);
                if matches!(answer, Answer::LinkLost { .. }) {
                    self.host.until_noticed(&link, &error).await;
                }
                Look::Failed(answer, error.into())
            }
        }
    }

    /// The guest's domain, reached by a connection. Asks nobody.
    pub(super) fn domain(&self, connection: &Connection) -> Domain {
        self.guest.domain(connection)
    }

    fn progress(&self) -> Option<Interval> {
        if !self.tells_waiting {
            return None;
        }
        let every = self.run.limits.progress;
        let mut progress = interval_at(Instant::now() + every, every);
        progress.set_missed_tick_behavior(MissedTickBehavior::Skip);
        Some(progress)
    }

    /// The guest and its host, for an event.
    pub(super) fn told(&self) -> (Arc<str>, Guest) {
        (Arc::clone(self.host.uri()), self.guest.clone())
    }

    /// Whether a request to stop or to start the guest may have left this process. One that waits for a connection has not.
    pub(super) fn has_requested(&self) -> bool {
        self.requested.load(Ordering::Relaxed)
    }

    pub(super) fn set_requested(&self, has: bool) {
        self.requested.store(has, Ordering::Relaxed);
    }

    /// Tells of each shutdown request but the first.
    fn tell_asked(&self, step: Step, asked: &mut bool) {
        let again = matches!(step, Step::Shutdown(_)) && std::mem::replace(asked, true);
        if again && self.has_requested() {
            let (uri, guest) = self.told();
            self.run.tell(EventKind::AskedAgain { uri, guest });
        }
    }

    fn tell_waiting(&self) {
        // Nobody can tell whether it still runs; that there is no connection is told instead.
        if self.host.down().is_some() {
            return;
        }
        let until = self
            .until
            .into_iter()
            .chain(self.run.wind_down.until())
            .min();
        let (uri, guest) = self.told();
        self.run.tell(EventKind::Waiting {
            uri,
            guest,
            left: until.map(|until| until.saturating_duration_since(Instant::now())),
        });
    }

    fn tell_save(&self, processed: Option<u64>, begun: Instant) {
        if self.action == Action::Suspend {
            let (uri, guest) = self.told();
            self.run.tell(EventKind::Saving {
                uri,
                guest,
                processed,
                taken: begun.elapsed(),
            });
        }
    }
}

fn seen(look: Look, trouble: &mut Trouble) -> Observation {
    match look {
        Look::Seen(seen) => {
            if let Seen::Off { reason, .. } = seen {
                trouble.note_off(reason);
            }
            Observation::Look(seen)
        }
        Look::Failed(answer, reason) => {
            trouble.note_look(reason);
            Observation::NoLook(answer)
        }
        Look::LinkGone(reason) => {
            trouble.note(reason);
            Observation::LinkGone
        }
    }
}

/// Resolves when the step is answered; never while none is asked.
async fn answered(asking: &mut Option<Asking<'_>>) -> (Step, Asked) {
    let Some((step, answer)) = asking else {
        return pending().await;
    };
    let answered = (*step, answer.await);
    *asking = None;
    answered
}

/// Resolves when the look is over; never while there is none.
async fn looked(looking: &mut Option<Looking<'_>>) -> Look {
    let Some(look) = looking else {
        return pending().await;
    };
    let seen = look.await;
    *looking = None;
    seen
}

async fn at(moment: Option<Instant>) {
    match moment {
        Some(moment) => sleep_until(moment).await,
        None => pending().await,
    }
}

async fn tick(interval: &mut Option<Interval>) -> Instant {
    match interval {
        Some(interval) => interval.tick().await,
        None => pending().await,
    }
}
