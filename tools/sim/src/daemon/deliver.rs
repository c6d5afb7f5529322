//! What is sent: answers, spoilt or not, and events.

use bytes::{BufMut, BytesMut};
use tokio::io::{AsyncRead, AsyncWrite};
use virtwire_proto::remote::{
    self, Domain, DomainEventCallbackLifecycleMsg, DomainEventId, DomainEventLifecycleMsg,
    DomainEventType,
};
use virtwire_proto::{EventMessage, Header, Uuid};

use super::connection::{Connection, End, Fate};
use super::frames::with_header;
use crate::answer::Registration;
use crate::fault::{Hit, Kind};
use crate::world::Event;

/// A length that no frame may have, and that a careless reader would set memory aside for.
const OVERSIZED: u32 = 0xffff_fff0;
/// Garbage: as a length word it is far over the maximum.
const GARBAGE: u8 = 0xa5;
/// Added to a serial or a procedure's number to make it another.
const OFF_BY: u32 = 1_000_000;

impl<R, W> Connection<R, W>
where
    R: AsyncRead + Send + Unpin,
    W: AsyncWrite + Send + Unpin,
{
    /// Sends an answer, or what a fault makes of it.
    pub(super) fn deliver(&mut self, reply: BytesMut, hit: Option<Hit>) -> Fate {
        let Some(hit) = hit else {
            self.outbound.unsplit(reply);
            return Fate::Continue(());
        };
        match hit.kind {
            Kind::Cut => return Fate::Break(End::Now),
            Kind::Silence => return Fate::Break(End::FlushedSilent),
            Kind::Torn { close } => {
                let half = reply.len() / 2;
                self.outbound
                    .put_slice(reply.get(..half).unwrap_or_default());
                return Fate::Break(if close {
                    End::Flushed
                } else {
                    End::FlushedSilent
                });
            }
            Kind::WrongSerial => {
                let changed = with_header(&reply, |header| {
                    header.serial = header.serial.wrapping_add(OFF_BY);
                });
                self.outbound.unsplit(changed);
            }
            Kind::WrongProcedure => {
                let changed = with_header(&reply, |header| header.procedure += 1);
                self.outbound.unsplit(changed);
            }
            Kind::Garbage(bytes) => self.outbound.put_bytes(GARBAGE, bytes),
            Kind::Oversized => {
                self.outbound.put_u32(OVERSIZED);
                self.outbound
                    .put_slice(reply.get(4..28).unwrap_or(&[0; 24]));
            }
            Kind::Twice => {
                self.outbound.put_slice(&reply);
                self.outbound.unsplit(reply);
            }
            Kind::Flood(events) => {
                for number in 0..events {
                    self.flood(number);
                }
                self.outbound.unsplit(reply);
            }
            Kind::Unanswered | Kind::Delay(_) | Kind::Error(_) => self.outbound.unsplit(reply),
        }
        Fate::Continue(())
    }

    fn flood(&mut self, number: usize) {
        let domain = Domain {
            name: "flood".into(),
            uuid: Uuid([0xf1; 16]),
            id: 1,
        };
        // Alternating, so that a reader that folds equal events still has work.
        let event = match number % 2 {
            0 => DomainEventType::SUSPENDED,
            _ => DomainEventType::RESUMED,
        };
        let event = Event {
            domain,
            what: event,
            detail: 0,
        };
        if self.session.registrations.is_empty() {
            self.write_callback_event(0, &event);
        } else {
            self.deliver_event(&event);
        }
    }

    /// Sends an event to every registration that it fits.
    pub(super) fn deliver_event(&mut self, event: &Event) {
        let fits = |wish: &&Registration| {
            wish.event_id == DomainEventId::LIFECYCLE
                && wish.domain.is_none_or(|uuid| uuid == event.domain.uuid)
        };
        let styles: Vec<_> = self
            .session
            .registrations
            .iter()
            .filter(fits)
            .map(|wish| wish.callback_id)
            .collect();
        for callback_id in styles {
            if let Some(callback_id) = callback_id {
                self.write_callback_event(callback_id, event);
            } else {
                let number = remote::DomainEventLifecycle::NUMBER;
                let header = Header::message(remote::DomainEventLifecycle::PROGRAM, number);
                self.write_message(&header, &lifecycle(event));
            }
        }
    }

    fn write_callback_event(&mut self, callback_id: i32, event: &Event) {
        let number = remote::DomainEventCallbackLifecycle::NUMBER;
        let header = Header::message(remote::DomainEventCallbackLifecycle::PROGRAM, number);
        let message = lifecycle(event);
        self.write_message(
            &header,
            &DomainEventCallbackLifecycleMsg {
                callback_id,
                message,
            },
        );
    }
}

fn lifecycle(event: &Event) -> DomainEventLifecycleMsg {
    DomainEventLifecycleMsg {
        domain: event.domain.clone(),
        event: event.what,
        detail: event.detail,
    }
}
