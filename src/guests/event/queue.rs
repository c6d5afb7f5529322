//! What waits for one receiver.

use std::collections::VecDeque;
use std::task::Waker;

use super::happening::Event;

/// The events that wait for one receiver, and no more than a bound of them.
///
/// Progress and the rest wait apart, so that whatever is dropped is at the front of its queue.
#[derive(Debug)]
pub(super) struct Queue {
    progress: VecDeque<Event>,
    rest: VecDeque<Event>,
    bound: usize,
    /// The serial of the event that follows the last one taken.
    next: u64,
    /// Whether no event will follow.
    pub(super) ended: bool,
    /// Whoever waits for an event.
    pub(super) waker: Option<Waker>,
}

impl Queue {
    /// A queue for at least one event, which begins with this serial.
    pub(super) fn new(bound: usize, next: u64) -> Self {
        Self {
            progress: VecDeque::new(),
            rest: VecDeque::new(),
            bound: bound.max(1),
            next,
            ended: false,
            waker: None,
        }
    }

    /// Puts an event, and drops one if there are too many: the oldest progress, or the oldest of all.
    pub(super) fn put(&mut self, event: Event) {
        if event.kind.is_progress() {
            self.progress.push_back(event);
        } else {
            self.rest.push_back(event);
        }
        if self.progress.len() + self.rest.len() > self.bound {
            let _dropped = self.progress.pop_front().or_else(|| self.rest.pop_front());
        }
    }

    /// Takes the oldest event.
    pub(super) fn take(&mut self) -> Option<Event> {
        let of = |queue: &VecDeque<Event>| queue.front().map_or(u64::MAX, |event| event.serial);
        let older = if of(&self.progress) < of(&self.rest) {
            &mut self.progress
        } else {
            &mut self.rest
        };
        let mut event = older.pop_front()?;
        event.lost = event.serial - self.next;
        self.next = event.serial + 1;
        Some(event)
    }
}
