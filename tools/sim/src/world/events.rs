//! Lifecycle events, from the world to the connections that asked for them.

use tokio::sync::mpsc;
use virtwire_proto::remote::{
    self, DomainEventPmsuspendedDetail, DomainEventResumedDetail, DomainEventShutdownDetail,
    DomainEventStartedDetail, DomainEventStoppedDetail, DomainEventSuspendedDetail,
    DomainEventType, DomainEventUndefinedDetail,
};

/// Events that may wait for one connection. A connection that falls further behind is cut.
const QUEUE: usize = 65_536;

/// Something happened to a guest.
#[derive(Clone, Debug)]
pub(crate) struct Event {
    pub(crate) domain: remote::Domain,
    pub(crate) what: DomainEventType,
    pub(crate) detail: i32,
}

/// What happened, with its detail: the pairs that libvirt knows and that guests here produce.
#[derive(Clone, Copy, Debug)]
pub(super) enum Lifecycle {
    Undefined,
    Started(DomainEventStartedDetail),
    Suspended(DomainEventSuspendedDetail),
    Resumed(DomainEventResumedDetail),
    Stopped(DomainEventStoppedDetail),
    Shutdown(DomainEventShutdownDetail),
    PmSuspended,
}

impl Lifecycle {
    /// The processors run again after a pause.
    pub(super) const UNPAUSED: Self = Self::Resumed(DomainEventResumedDetail::UNPAUSED);
    /// Somebody has stopped the processors.
    pub(super) const PAUSED: Self = Self::Suspended(DomainEventSuspendedDetail::PAUSED);

    fn wire(self) -> (DomainEventType, i32) {
        match self {
            Self::Undefined => (
                DomainEventType::UNDEFINED,
                DomainEventUndefinedDetail::REMOVED.0,
            ),
            Self::Started(detail) => (DomainEventType::STARTED, detail.0),
            Self::Suspended(detail) => (DomainEventType::SUSPENDED, detail.0),
            Self::Resumed(detail) => (DomainEventType::RESUMED, detail.0),
            Self::Stopped(detail) => (DomainEventType::STOPPED, detail.0),
            Self::Shutdown(detail) => (DomainEventType::SHUTDOWN, detail.0),
            Self::PmSuspended => (
                DomainEventType::PMSUSPENDED,
                DomainEventPmsuspendedDetail::MEMORY.0,
            ),
        }
    }
}

/// A connection's end of the queue; it ends when the connection was too slow.
pub(crate) type EventStream = mpsc::Receiver<Event>;

#[derive(Debug, Default)]
pub(super) struct Subscribers(Vec<mpsc::Sender<Event>>);

impl Subscribers {
    pub(super) fn subscribe(&mut self) -> EventStream {
        let (sender, receiver) = mpsc::channel(QUEUE);
        self.0.push(sender);
        receiver
    }

    pub(super) fn emit(&mut self, domain: impl Fn() -> remote::Domain, what: Lifecycle) {
        let (what, detail) = what.wire();
        // Full and closed end the same way: the sender goes, and the connection sees the end.
        self.0.retain(|subscriber| {
            subscriber
                .try_send(Event {
                    domain: domain(),
                    what,
                    detail,
                })
                .is_ok()
        });
    }
}
