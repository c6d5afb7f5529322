//! Frames that arrive: calls into the window, pings past it.

use bytes::BytesMut;
use tokio::io::{AsyncRead, AsyncWrite};
use virtwire_proto::{EventMessage, Procedure};
use virtwire_proto::{
    Frame, Header, MessageType, Priority, Program, keepalive, procedure_info, remote,
};

use super::connection::{Connection, Done, End, Fate, Held};
use super::pool::Worker;
use super::shared::Mode;
use crate::answer::{self, Outcome, Pending};
use crate::fault::{Hit, Kind};

impl<R, W> Connection<R, W>
where
    R: AsyncRead + Send + Unpin,
    W: AsyncWrite + Send + Unpin,
{
    /// Takes frames as long as the window has room, as libvirtd reads only then.
    pub(super) fn take_frames(&mut self) -> Fate {
        while self.outstanding < self.session.character.window {
            match Frame::take(&mut self.inbound) {
                Ok(Some(frame)) => self.take(frame)?,
                Ok(None) => break,
                // libvirtd hangs up on a client that it cannot understand.
                Err(_) => return Fate::Break(End::Flushed),
            }
        }
        Fate::Continue(())
    }

    fn take(&mut self, frame: Frame) -> Fate {
        self.keepalive.heard();
        if frame.header.program == Program::KEEPALIVE {
            return self.take_keepalive(&frame.header);
        }
        match frame.header.message_type {
            MessageType::Call | MessageType::CallWithFds => self.take_call(frame),
            // Answers and stream data that nobody asked for are dropped.
            _ => Fate::Continue(()),
        }
    }

    fn take_keepalive(&mut self, header: &Header) -> Fate {
        if header.procedure == keepalive::Ping::NUMBER {
            self.shared.note_ping();
            if self.session.character.answers_pings {
                let pong = Header::message(Program::KEEPALIVE, keepalive::Pong::NUMBER);
                self.write_message(&pong, &());
            }
        }
        Fate::Continue(())
    }

    fn take_call(&mut self, frame: Frame) -> Fate {
        self.outstanding += 1;
        self.shared.note_peak(self.number, self.outstanding);
        let header = &frame.header;
        if header.program == Program::REMOTE
            && header.procedure == remote::ConnectSupportsFeature::NUMBER
        {
            // Whoever asks for features knows keepalive: libvirt's client asks for it alone.
            self.keepalive.begin();
        }
        let info = procedure_info(header.program, header.procedure);
        let name = info.map_or("", |info| info.name);
        let guest = || named_guest(&frame.payload);
        let hit = self.shared.faults.on_call(self.number, name, guest);
        let priority = info.map_or(Priority::Low, |info| info.priority);
        if self.shared.pool.is_free(priority) {
            return self.execute(Held { frame, hit }, priority);
        }
        match priority {
            Priority::Low => self.held_low.push_back(Held { frame, hit }),
            Priority::High => self.held_high.push_back(Held { frame, hit }),
        }
        Fate::Continue(())
    }

    /// A worker may be free: runs the call that has waited longest for one.
    pub(super) fn run_held(&mut self, priority: Priority) -> Fate {
        if !self.shared.pool.is_free(priority) {
            return Fate::Continue(());
        }
        let held = match priority {
            Priority::Low => self.held_low.pop_front(),
            Priority::High => self.held_high.pop_front(),
        };
        match held {
            Some(held) => self.execute(held, priority),
            None => Fate::Continue(()),
        }
    }

    fn execute(&mut self, held: Held, priority: Priority) -> Fate {
        let Held { frame, hit } = held;
        match &hit {
            None => {
                let outcome = answer::answer(&frame, &mut self.session, &mut self.outbound);
                return match outcome {
                    Outcome::Written => self.answered(),
                    Outcome::Pending(pending) => {
                        self.run_pending(pending, None, priority);
                        Fate::Continue(())
                    }
                };
            }
            Some(Hit {
                kind: Kind::Cut,
                done_first: false,
            }) => return Fate::Break(End::Now),
            Some(Hit {
                kind: Kind::Silence,
                done_first: false,
            }) => {
                return Fate::Break(End::FlushedSilent);
            }
            Some(Hit {
                kind: Kind::Unanswered,
                done_first: false,
            }) => {
                return Fate::Continue(());
            }
            Some(Hit {
                kind: Kind::Error(failure),
                ..
            }) => {
                answer::write_failure(&frame.header, failure.clone(), &mut self.outbound);
                return self.answered();
            }
            Some(_) => {}
        }
        let mut reply = BytesMut::new();
        match answer::answer(&frame, &mut self.session, &mut reply) {
            Outcome::Written => self.finish(Done { reply, hit }),
            Outcome::Pending(pending) => {
                self.run_pending(pending, hit, priority);
                Fate::Continue(())
            }
        }
    }

    /// Gives a call that takes time to a worker.
    fn run_pending(&mut self, pending: Box<dyn Pending>, hit: Option<Hit>, priority: Priority) {
        let worker = self.shared.pool.take(priority);
        let mode = self.shared.mode.subscribe();
        let done = self.done.0.clone();
        self.shared.spawn(async move {
            let reply = complete(pending, mode, worker).await;
            // The connection may have ended meanwhile; the call was executed all the same.
            let _ = done.send(Done { reply, hit }).await;
        });
    }

    /// Sends the answer of a call, spoilt or not.
    pub(super) fn finish(&mut self, done: Done) -> Fate {
        if matches!(
            &done.hit,
            Some(Hit {
                kind: Kind::Unanswered,
                ..
            })
        ) {
            return Fate::Continue(());
        }
        if let Some(Hit {
            kind: Kind::Delay(time),
            ..
        }) = done.hit
        {
            let sender = self.done.0.clone();
            self.shared.spawn(async move {
                tokio::time::sleep(time).await;
                let _ = sender
                    .send(Done {
                        reply: done.reply,
                        hit: None,
                    })
                    .await;
            });
            return Fate::Continue(());
        }
        self.deliver(done.reply, done.hit)?;
        self.answered()
    }

    /// A call has left the window.
    fn answered(&mut self) -> Fate {
        self.outstanding = self.outstanding.saturating_sub(1);
        if self.session.closed {
            Fate::Break(End::Flushed)
        } else {
            Fate::Continue(())
        }
    }

    pub(super) fn write_message<T: serde::Serialize>(&mut self, header: &Header, message: &T) {
        // Nothing that a simulated daemon says of itself is near any bound.
        let _ = virtwire_proto::encode(header, message, &mut self.outbound);
    }
}

/// Runs a call to its end; a frozen daemon finishes nothing.
async fn complete(
    mut pending: Box<dyn Pending>,
    mut mode: tokio::sync::watch::Receiver<Mode>,
    worker: Option<Worker>,
) -> BytesMut {
    let mut reply = BytesMut::new();
    loop {
        pending.wait().await;
        if mode.wait_for(|mode| *mode != Mode::Frozen).await.is_err() {
            break;
        }
        match pending.finish(&mut reply) {
            Outcome::Written => break,
            Outcome::Pending(next) => pending = next,
        }
    }
    drop(worker);
    reply
}

/// The name at the front of a payload that begins with a domain.
fn named_guest(payload: &[u8]) -> Option<String> {
    let (length, rest) = payload.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    String::from_utf8(rest.get(..length)?.to_vec()).ok()
}

/// The header of a frame that is already encoded, for spoiling it.
pub(super) fn with_header(reply: &BytesMut, change: impl Fn(&mut Header)) -> BytesMut {
    let mut copy = reply.clone();
    let mut out = BytesMut::new();
    if let Ok(Some(mut frame)) = Frame::take(&mut copy) {
        change(&mut frame.header);
        let _ = frame.put(&mut out);
    }
    out
}
