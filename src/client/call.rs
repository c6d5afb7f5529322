//! A call, as its caller and the driver know it.

use std::any::Any;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use virtwire_proto::{EncodeError, Header, Outgoing, Procedure};

/// Returns a call that is ready to be sent; the session gives it its serial.
pub(super) fn encode<P: Procedure>(arguments: &P::Args) -> Result<Outgoing, EncodeError> {
    Outgoing::new(Header::call::<P>(0), arguments)
}

/// A value that a call holds until the daemon has answered it, or the connection has ended. The clones share it.
#[derive(Clone, Debug)]
pub(super) struct Permit {
    _held: Arc<dyn Any + Send + Sync>,
}

impl Permit {
    pub(super) fn new(held: impl Any + Send + Sync) -> Self {
        Self {
            _held: Arc::new(held),
        }
    }
}

/// The state of a call that its caller and the driver share.
#[derive(Debug)]
pub(super) struct Ticket {
    turn: AtomicU8,
    _permit: Option<Permit>,
}

/// The call waits for a slot of the window.
const WAITS: u8 = 0;
/// The call was handed to the pipe.
const SENT: u8 = 1;
/// The caller has given it up.
const GIVEN_UP: u8 = 2;

impl Ticket {
    pub(super) fn new(permit: Option<Permit>) -> Self {
        Self {
            turn: AtomicU8::new(WAITS),
            _permit: permit,
        }
    }

    /// Returns whether the call must be sent. It counts as sent from then on.
    pub(super) fn send(&self) -> bool {
        self.turn
            .compare_exchange(WAITS, SENT, Ordering::Relaxed, Ordering::Relaxed)
            .is_ok()
    }

    /// Gives the call up: it is not sent any more. Returns whether it was sent before.
    pub(super) fn give_up(&self) -> bool {
        self.turn.swap(GIVEN_UP, Ordering::Relaxed) == SENT
    }
}

/// The connection ended before the reply came.
#[derive(Debug)]
pub(super) struct Lost {
    /// Whether all bytes of the call had been handed to the pipe, so that the daemon may have executed it.
    pub(super) sent: bool,
}
