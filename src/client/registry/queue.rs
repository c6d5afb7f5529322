//! The queue of one subscription.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

use virtwire_proto::Frame;

/// Events that a queue holds.
pub(crate) const EVENTS_MAX: usize = 1024;
/// Bytes that the events of a queue take.
pub(crate) const BYTES_MAX: usize = 2 * 1024 * 1024;
/// Bytes of the largest event that is kept, as a frame with its length word.
pub(crate) const EVENT_MAX: usize = 1024 * 1024;

/// A queue bounded in events and in bytes. When it is full, the oldest events go and are counted.
#[derive(Debug, Default)]
pub(crate) struct Queue(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    frames: VecDeque<Frame>,
    /// The size of the frames, in bytes.
    bytes: usize,
    /// Events that were dropped since the consumer was last told.
    lost: u64,
    /// No further events come.
    ended: bool,
    consumer: Option<Waker>,
}

/// An item that the consumer of a queue takes.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Taken {
    Frame(Frame),
    /// This many events were dropped.
    Lost(u64),
}

impl Queue {
    /// Adds an event, whose payload is a buffer of its own.
    pub(crate) fn push(&self, frame: Frame) {
        let mut state = self.state();
        state.bytes += size(&frame);
        state.frames.push_back(frame);
        while state.frames.len() > EVENTS_MAX || state.bytes > BYTES_MAX {
            let Some(oldest) = state.frames.pop_front() else {
                break;
            };
            state.bytes -= size(&oldest);
            state.lost += 1;
        }
        wake(state);
    }

    /// Counts an event that was not kept.
    pub(crate) fn lose(&self) {
        let mut state = self.state();
        state.lost += 1;
        wake(state);
    }

    /// Marks the end. The consumer still takes the remaining events.
    pub(crate) fn end(&self) {
        let mut state = self.state();
        state.ended = true;
        wake(state);
    }

    /// Takes the count of dropped events, or the oldest event; `None` when no more will come.
    pub(crate) fn poll_take(&self, cx: &mut Context<'_>) -> Poll<Option<Taken>> {
        let mut state = self.state();
        if state.lost > 0 {
            return Poll::Ready(Some(Taken::Lost(std::mem::take(&mut state.lost))));
        }
        if let Some(frame) = state.frames.pop_front() {
            state.bytes -= size(&frame);
            return Poll::Ready(Some(Taken::Frame(frame)));
        }
        if state.ended {
            return Poll::Ready(None);
        }
        match &mut state.consumer {
            Some(waker) => waker.clone_from(cx.waker()),
            none => *none = Some(cx.waker().clone()),
        }
        Poll::Pending
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The bytes that an event takes in a queue.
fn size(frame: &Frame) -> usize {
    size_of::<Frame>() + frame.payload.len()
}

/// Wakes the consumer after releasing the lock, which the consumer takes next.
fn wake(mut state: MutexGuard<'_, State>) {
    let consumer = state.consumer.take();
    drop(state);
    if let Some(consumer) = consumer {
        consumer.wake();
    }
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use virtwire_proto::{Header, Program};

    use super::*;

    fn frame(procedure: i32, length: usize) -> Frame {
        Frame {
            header: Header::message(Program::REMOTE, procedure),
            payload: Bytes::from(vec![0; length]),
        }
    }

    fn take(queue: &Queue) -> Poll<Option<Taken>> {
        queue.poll_take(&mut Context::from_waker(Waker::noop()))
    }

    /// The procedures of the events that are left, after the count of those that are lost.
    fn left(queue: &Queue) -> (u64, Vec<i32>) {
        let (mut lost, mut procedures) = (0, Vec::new());
        while let Poll::Ready(Some(taken)) = take(queue) {
            match taken {
                Taken::Lost(count) => {
                    assert!(procedures.is_empty(), "a loss is told before what is left");
                    lost += count;
                }
                Taken::Frame(frame) => procedures.push(frame.header.procedure),
            }
        }
        (lost, procedures)
    }

    #[test]
    fn the_oldest_go_when_there_are_too_many() {
        let queue = Queue::default();
        let more = i32::try_from(EVENTS_MAX).unwrap() + 3;
        for number in 0..more {
            queue.push(frame(number, 8));
        }
        let (lost, left) = left(&queue);
        assert_eq!(lost, 3);
        assert_eq!(left, (3..more).collect::<Vec<_>>());
    }

    #[test]
    fn the_oldest_go_when_they_are_too_large() {
        let queue = Queue::default();
        for number in 0..100 {
            queue.push(frame(number, BYTES_MAX / 4));
            let bytes = queue.state().bytes;
            assert!(bytes <= BYTES_MAX, "{bytes}");
        }
        assert_eq!(left(&queue), (97, vec![97, 98, 99]));
        assert_eq!(queue.state().bytes, 0);
    }

    #[test]
    fn what_was_not_kept_is_told_and_the_end_comes_last() {
        let queue = Queue::default();
        assert_eq!(take(&queue), Poll::Pending);
        queue.push(frame(1, 0));
        queue.lose();
        queue.end();
        assert_eq!(left(&queue), (1, vec![1]));
        assert_eq!(take(&queue), Poll::Ready(None));
    }
}
