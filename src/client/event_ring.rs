//! From the driver to those who listen for events.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::broadcast::{self, Receiver, Sender};
use virtwire_proto::Frame;

/// Events that a listener may be behind before it loses the oldest.
const LENGTH: usize = 256;

/// The last events of a connection. It takes no memory until somebody listens: most connections
/// of a fleet never hear of any.
#[derive(Clone, Debug, Default)]
pub(super) struct EventRing(Arc<Mutex<State>>);

#[derive(Debug, Default)]
enum State {
    #[default]
    Unheard,
    Heard(Sender<Frame>),
    Over,
}

impl EventRing {
    /// Gives an event to all who listen now.
    pub(super) fn send(&self, frame: Frame) {
        if let State::Heard(sender) = &*self.state() {
            // Fails when nobody listens any more.
            drop(sender.send(frame));
        }
    }

    /// All events from now on; `None` when there will be none.
    pub(super) fn subscribe(&self) -> Option<Receiver<Frame>> {
        let mut state = self.state();
        match &*state {
            State::Unheard => {
                let (sender, receiver) = broadcast::channel(LENGTH);
                *state = State::Heard(sender);
                Some(receiver)
            }
            State::Heard(sender) => Some(sender.subscribe()),
            State::Over => None,
        }
    }

    /// Ends the streams of all who listen.
    pub(super) fn end(&self) {
        *self.state() = State::Over;
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
