//! What a daemon's answer means for a guest that is stopped.

use std::time::Duration;

use super::{Answer, Ending, FIRST_PAUSE, Method, Pulse, Step, Stop, UNHEARD, Verdict};

impl Stop {
    pub(super) fn answered(&mut self, step: Step, answer: Answer, now: Duration) {
        if answer == Answer::Gone {
            return self.end(Verdict::Gone);
        }
        match step {
            Step::Shutdown(method) => self.shutdown_answered(method, answer, now),
            Step::Save { bypass_cache } => self.save_answered(bypass_cache, answer, now),
            Step::Wake if answer == Answer::Unsupported => {
                self.wakes = self.policy.attempts;
                self.ask_now(now);
            }
            _ => self.next_look = self.next_look.min(now + FIRST_PAUSE),
        }
    }

    fn shutdown_answered(&mut self, method: Method, answer: Answer, now: Duration) {
        self.heard |= answer.may_be_heard();
        match answer {
            Answer::Done => self.refused = 0,
            // Most likely the daemon waits for an agent that does not answer.
            Answer::Late { .. } if !self.policy.is_container => self.method = Method::PowerButton,
            // The power button is there where the agent is not.
            Answer::NoAgent if method == Method::Default => {
                self.method = Method::PowerButton;
                self.ask_now(now);
            }
            // The driver does not know the method; its own choice was heard, or may be.
            Answer::Unsupported if method != Method::Default => {
                self.method = Method::Default;
                self.ask_now(now);
            }
            Answer::Late { .. } | Answer::Busy => {}
            Answer::LinkLost { .. } | Answer::WrongState => self.next_look = now,
            // Drivers say all kinds of things about a guest that goes off at this moment.
            Answer::Unsupported | Answer::NoAgent | Answer::Refused | Answer::Gone => {
                self.refused = self.refused.saturating_add(1);
                if self.refused >= self.policy.attempts && !self.heard {
                    self.judgement = Some(Verdict::Refused);
                }
                self.next_look = now;
            }
        }
    }

    /// Asks at once, after a look where the driver needs one.
    fn ask_now(&mut self, now: Duration) {
        self.next_ask = now;
        if self.policy.is_xen {
            self.next_look = now;
        } else {
            self.sure = true;
        }
    }

    fn save_answered(&mut self, bypass_cache: bool, answer: Answer, now: Duration) {
        self.next_look = now;
        match answer {
            Answer::Done => self.end(Verdict::Saved),
            // Some drivers cannot go around the page cache; an image that went through it is one as well.
            Answer::Unsupported if bypass_cache => {
                self.bypass_cache = false;
                self.ask_now(now);
            }
            Answer::Unsupported if self.policy.ending == Ending::Save => {
                self.end(Verdict::CannotSave);
            }
            Answer::LinkLost { .. } => {
                self.broken_off += 1;
                self.watching = Some(now);
                self.progress = None;
            }
            Answer::Late { .. } => {
                self.watching = Some(now);
                self.progress = None;
            }
            // Another job holds the guest: a backup, a migration.
            Answer::Busy => {
                let patience = self.policy.timeout.unwrap_or(self.policy.save);
                if self.policy.ending == Ending::Save && now >= patience {
                    self.judgement = Some(Verdict::Refused);
                }
                self.next_ask = now + UNHEARD;
            }
            _ if self.policy.ending == Ending::Shutdown => {
                // It was paused, and is resumed and asked instead.
                self.cannot_save = true;
                self.next_ask = now;
            }
            _ => self.save_refused(answer, now),
        }
    }

    fn save_refused(&mut self, answer: Answer, now: Duration) {
        self.refused = self.refused.saturating_add(1);
        self.next_ask = now + self.policy.save_again;
        if self.policy.is_xen {
            self.pulse = Some(Pulse::Wanted);
        } else if answer != Answer::WrongState || self.refused >= self.policy.attempts {
            self.judgement = Some(Verdict::Refused);
            if answer == Answer::Refused {
                // A save also fails when the hypervisor ends, which the daemon may not have noticed yet (qemuProcessHandleMonitorEOF).
                self.next_look = now + UNHEARD;
            }
        }
    }
}
