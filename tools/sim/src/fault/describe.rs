//! The builder of faults.

use std::time::Duration;

use super::plan::Direction;
use crate::failure::Failure;

/// What happens.
#[derive(Clone, Debug)]
pub(crate) enum Kind {
    Cut,
    Silence,
    Unanswered,
    Delay(Duration),
    Torn { close: bool },
    WrongSerial,
    WrongProcedure,
    Garbage(usize),
    Oversized,
    Error(Failure),
    Twice,
    Flood(usize),
}

/// When it happens.
#[derive(Clone, Debug)]
pub(super) enum Trigger {
    Call { procedure: Option<String>, nth: u64 },
    Connect { nth: u64 },
    Byte { direction: Direction, at: u64 },
}

/// Something that goes wrong: what, and when.
///
/// It strikes once, on the first call of any kind, unless told otherwise:
///
/// ```
/// use std::time::Duration;
/// use virtwire_sim::{Failure, Fault};
///
/// // The daemon saves the guest, and dies before it says so.
/// Fault::cut().on_call("DOMAIN_MANAGED_SAVE", 1).after_it_is_done();
/// // Every list takes two seconds.
/// Fault::delay(Duration::from_secs(2)).on_call("CONNECT_LIST_ALL_DOMAINS", 1).from_then_on();
/// // The 300th byte that the daemon sends on some connection is its last.
/// Fault::cut().at_byte(300);
/// // The second connection is accepted, and then nothing.
/// Fault::silence().on_connect(2);
/// # let _ = Fault::error(Failure::no_space());
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct Fault {
    pub(super) kind: Kind,
    pub(super) trigger: Trigger,
    pub(super) guest: Option<String>,
    pub(super) connection: Option<usize>,
    pub(super) done_first: bool,
    pub(super) repeats: bool,
}

impl Fault {
    fn new(kind: Kind) -> Self {
        Self {
            kind,
            trigger: Trigger::Call {
                procedure: None,
                nth: 1,
            },
            guest: None,
            connection: None,
            done_first: false,
            repeats: false,
        }
    }

    /// The connection is closed. A call that triggers it is not executed, unless
    /// [`after_it_is_done`](Self::after_it_is_done).
    pub fn cut() -> Self {
        Self::new(Kind::Cut)
    }

    /// The connection stays open, and nothing is read from it or written to it any more.
    pub fn silence() -> Self {
        Self::new(Kind::Silence)
    }

    /// The call is never answered, and keeps its place in the window. Others are.
    pub fn unanswered() -> Self {
        Self::new(Kind::Unanswered)
    }

    /// The call is executed, and its answer comes this much later. At a byte or on connecting: the
    /// connection stands still for this long.
    pub fn delay(time: Duration) -> Self {
        Self::new(Kind::Delay(time))
    }

    /// Half of the answer is sent; then the connection is closed.
    pub fn torn() -> Self {
        Self::new(Kind::Torn { close: true })
    }

    /// Half of the answer is sent; then nothing, and the connection stays open.
    pub fn torn_and_silent() -> Self {
        Self::new(Kind::Torn { close: false })
    }

    /// The answer carries a serial that nobody used.
    pub fn wrong_serial() -> Self {
        Self::new(Kind::WrongSerial)
    }

    /// The answer carries the number of another procedure.
    pub fn wrong_procedure() -> Self {
        Self::new(Kind::WrongProcedure)
    }

    /// Instead of the answer come this many bytes that are no frame.
    pub fn garbage(bytes: usize) -> Self {
        Self::new(Kind::Garbage(bytes))
    }

    /// Instead of the answer comes the header of a frame of nearly 4 GiB.
    pub fn oversized() -> Self {
        Self::new(Kind::Oversized)
    }

    /// The call is not executed, and answered with this error.
    pub fn error(failure: Failure) -> Self {
        Self::new(Kind::Error(failure))
    }

    /// The answer is sent twice.
    pub fn twice() -> Self {
        Self::new(Kind::Twice)
    }

    /// This many lifecycle events of a guest called `flood` come before the answer, to every
    /// registration of the connection, or with callback id 0 when it has none.
    pub fn event_flood(events: usize) -> Self {
        Self::new(Kind::Flood(events))
    }

    /// On the `nth` call, from 1, of this procedure, such as `DOMAIN_SHUTDOWN`; counted over all
    /// connections of the daemon, from the moment the fault was added.
    pub fn on_call(self, procedure: impl Into<String>, nth: u64) -> Self {
        Self {
            trigger: Trigger::Call {
                procedure: Some(procedure.into()),
                nth,
            },
            ..self
        }
    }

    /// On the `nth` call, from 1, of whatever procedure.
    pub fn on_any_call(self, nth: u64) -> Self {
        Self {
            trigger: Trigger::Call {
                procedure: None,
                nth,
            },
            ..self
        }
    }

    /// On the `nth` connection, from 1, before anything is read from it.
    pub fn on_connect(self, nth: u64) -> Self {
        Self {
            trigger: Trigger::Connect { nth },
            ..self
        }
    }

    /// When the daemon has sent `byte` bytes on a connection; the last of them is still sent.
    pub fn at_byte(self, byte: u64) -> Self {
        Self {
            trigger: Trigger::Byte {
                direction: Direction::Sent,
                at: byte,
            },
            ..self
        }
    }

    /// When the daemon has received at least `byte` bytes on a connection; calls that the piece
    /// with this byte completes are not executed.
    pub fn at_byte_received(self, byte: u64) -> Self {
        Self {
            trigger: Trigger::Byte {
                direction: Direction::Received,
                at: byte,
            },
            ..self
        }
    }

    /// Only calls that name this guest count.
    pub fn of_guest(self, name: impl Into<String>) -> Self {
        Self {
            guest: Some(name.into()),
            ..self
        }
    }

    /// Only this connection of the daemon counts, numbered from 1.
    pub fn on_connection(self, number: usize) -> Self {
        Self {
            connection: Some(number),
            ..self
        }
    }

    /// The call is executed first: only its answer is lost. For [`cut`](Self::cut),
    /// [`silence`](Self::silence) and [`unanswered`](Self::unanswered); the kinds that spoil an
    /// answer always execute the call.
    pub fn after_it_is_done(self) -> Self {
        Self {
            done_first: true,
            ..self
        }
    }

    /// Again and again from that moment on.
    pub fn from_then_on(self) -> Self {
        Self {
            repeats: true,
            ..self
        }
    }
}
