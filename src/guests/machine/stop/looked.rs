//! What a look means for a guest that is stopped.

use std::time::Duration;

use virtwire_proto::remote::{DomainShutoffReason, DomainState};

use super::{Active, Answer, Ending, LONGEST_PAUSE, Pulse, Seen, Step, Stop, UNHEARD, Verdict};

impl Stop {
    pub(super) fn looked(&mut self, seen: Seen, now: Duration) {
        match seen {
            Seen::Gone => self.end(Verdict::Gone),
            Seen::Off { reason, image } => self.seen_off(reason, image),
            Seen::Active(active) => self.seen_active(active, now),
        }
    }

    /// A look that comes too late or fails has shown nothing; the next one will.
    pub(super) fn not_looked(&mut self, answer: Answer, now: Duration) {
        match answer {
            Answer::Gone => self.end(Verdict::Gone),
            _ if self.last_look.is_some() => self.end(Verdict::Unknown),
            Answer::LinkLost { .. } => self.next_look = now,
            _ if self.is_unheard(now) => self.end(match self.watching {
                Some(_) => Verdict::Unfinished,
                None => Verdict::Unknown,
            }),
            _ => self.look_later(now),
        }
    }

    /// Whether a daemon that shows nothing has had the time of a save: since the save was given up, or since the beginning
    /// when none is under way.
    fn is_unheard(&self, now: Duration) -> bool {
        self.policy.ending == Ending::Save
            && self.pending.is_none()
            && now >= self.watching.unwrap_or_default() + self.policy.save
    }

    fn look_later(&mut self, now: Duration) {
        self.next_look = now + self.pause;
        self.pause = LONGEST_PAUSE.min(self.pause * 2);
    }

    fn seen_off(&mut self, reason: DomainShutoffReason, image: Option<bool>) {
        if self.is_save_pending() && self.last_look.is_none() {
            // The save's answer says what has become of it.
            self.next_look += self.policy.progress;
            return;
        }
        let bad_ends = [DomainShutoffReason::CRASHED, DomainShutoffReason::FAILED];
        let was_saved = self.policy.ending == Ending::Save && self.asked;
        self.end(match reason {
            DomainShutoffReason::MIGRATED => Verdict::Migrated,
            _ if image == Some(true) => Verdict::Saved,
            DomainShutoffReason::SAVED if image.is_none() => Verdict::Saved,
            reason if was_saved && bad_ends.contains(&reason) => Verdict::Crashed,
            _ => Verdict::Off,
        });
    }

    fn is_save_pending(&self) -> bool {
        matches!(self.pending, Some(Step::Save { .. }))
    }

    fn seen_active(&mut self, active: Active, now: Duration) {
        let stood = self.seen.is_some_and(|before| stands(&before));
        self.seen = Some(active);
        if self.last_look.is_some() {
            return self.end(self.too_late(active));
        }
        if let Some(verdict) = self.judgement {
            return self.end(verdict);
        }
        self.note_standing(active, now);
        if let Some(pulse) = self.pulse {
            return self.seen_pulse(pulse, active, now);
        }
        if self.is_saving() {
            return self.seen_saving(active, now);
        }
        if stood && !stands(&active) {
            // It hears requests from now on.
            let again = self.asked_at.map(|at| at + self.policy.ask_again);
            self.next_ask = now.max(again.unwrap_or_default());
        }
        self.sure = now >= self.next_ask;
        self.look_later(now);
    }

    fn note_standing(&mut self, active: Active, now: Duration) {
        let sleeps = active.state == DomainState::PMSUSPENDED;
        self.standing_since = if active.is_paused_by_user() || sleeps {
            self.standing_since.or(Some(now))
        } else {
            None
        };
    }

    /// The verdict on a guest whose time is up and that is active.
    fn too_late(&self, active: Active) -> Verdict {
        let own = self
            .policy
            .timeout
            .filter(|_| self.policy.ending == Ending::Shutdown);
        let run_ended = self
            .limit
            .is_some_and(|limit| own.is_none_or(|own| limit < own));
        match active.state {
            DomainState::PAUSED | DomainState::PMSUSPENDED | DomainState::CRASHED
                if self.policy.ending == Ending::Shutdown && !self.is_saving() =>
            {
                Verdict::Standing(active.state)
            }
            _ if run_ended || self.policy.ending == Ending::Save => Verdict::OutOfTime,
            _ if !self.asked => Verdict::NotAsked,
            _ => Verdict::TooSlow,
        }
    }

    /// How far a save has come, which is waited for or only watched.
    fn seen_saving(&mut self, active: Active, now: Duration) {
        let job = active.job;
        let processed = job.and_then(|job| job.processed);
        match (processed, self.progress) {
            (Some(bytes), Some((before, since))) if bytes == before => {
                if self
                    .policy
                    .timeout
                    .is_some_and(|stall| now >= since + stall)
                {
                    return self.end(Verdict::Stalled);
                }
            }
            (Some(bytes), _) => self.progress = Some((bytes, now)),
            (None, _) => {}
        }
        let Some(since) = self.watching else {
            self.next_look = now + self.policy.progress;
            return;
        };
        if job.is_some_and(|job| job.active) {
            self.next_look = now + UNHEARD;
            if now >= since + self.policy.save {
                self.end(Verdict::Unfinished);
            }
            return;
        }
        // Nothing saves it any more.
        self.watching = None;
        if self.broken_off == 0 || self.broken_off > self.policy.connections {
            return self.end(Verdict::Unknown);
        }
        self.next_ask = now;
        self.sure = true;
        self.look_later(now);
    }

    /// Whether a Xen guest whose save was refused still runs: one whose image finds no room stays
    /// halted, while libvirt has it running.
    fn seen_pulse(&mut self, pulse: Pulse, active: Active, now: Duration) {
        let clock = active.clock.unwrap_or_default();
        let Pulse::Read(before, since) = pulse else {
            self.pulse = Some(Pulse::Read(clock, now));
            self.next_look = now + self.policy.save_again;
            return;
        };
        if now < since + self.policy.save_again {
            self.next_look = since + self.policy.save_again;
        } else if clock == before {
            self.end(Verdict::Frozen);
        } else if self.refused >= self.policy.attempts {
            self.end(Verdict::Refused);
        } else {
            self.pulse = None;
            self.next_ask = now;
            self.sure = true;
            self.look_later(now);
        }
    }
}

/// Whether a guest hears no request.
fn stands(active: &Active) -> bool {
    matches!(active.state, DomainState::PMSUSPENDED | DomainState::PAUSED)
}
