//! From a run to those who have subscribed to its events.

use std::future::poll_fn;
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::task::{Context, Poll, Waker};

use tokio::time::Instant;

use super::happening::{Event, EventKind};
use super::queue::Queue;

/// Tells events to all who have subscribed; nobody, by default. All clones are the same.
#[derive(Clone, Debug, Default)]
pub struct EventSender(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    begun: Instant,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    next: u64,
    /// A queue for each receiver, as each has its own pace. A receiver that was dropped takes its queue with it.
    queues: Vec<Weak<Mutex<Queue>>>,
}

impl Default for Shared {
    fn default() -> Self {
        Self {
            begun: Instant::now(),
            state: Mutex::default(),
        }
    }
}

impl EventSender {
    /// Returns a receiver of all events from now on. No more than `bound` of them, but at least one, wait for it.
    #[must_use]
    pub fn subscribe(&self, bound: usize) -> Events {
        let mut state = lock(&self.0.state);
        state.queues.retain(|queue| queue.strong_count() > 0);
        let queue = Arc::new(Mutex::new(Queue::new(bound, state.next)));
        state.queues.push(Arc::downgrade(&queue));
        Events(queue)
    }

    /// Tells an event. Never waits for a receiver, and never fails.
    pub(in crate::guests) fn tell(&self, kind: EventKind) {
        let mut state = lock(&self.0.state);
        let event = Event {
            serial: state.next,
            at: self.0.begun.elapsed(),
            lost: 0,
            kind,
        };
        state.next += 1;
        let mut wakers = Vec::new();
        state.queues.retain(|queue| {
            let queue = queue.upgrade();
            if let Some(queue) = &queue {
                let mut queue = lock(queue);
                queue.put(event.clone());
                wakers.extend(queue.waker.take());
            }
            queue.is_some()
        });
        drop(state);
        wakers.into_iter().for_each(Waker::wake);
    }
}

impl Drop for Shared {
    fn drop(&mut self) {
        for queue in lock(&self.state).queues.iter().filter_map(Weak::upgrade) {
            let mut queue = lock(&queue);
            queue.ended = true;
            let waker = queue.waker.take();
            drop(queue);
            waker.into_iter().for_each(Waker::wake);
        }
    }
}

/// Receives the events of a run, in the order of their serials.
///
/// When more events wait than its bound, a receiver loses the oldest [progress](EventKind::is_progress), and where there is none, the
/// oldest event of all. Serials skip the lost events, and [`Event::lost`] counts them. The end of a guest can be lost, too: it is in
/// the [`Report`](crate::guests::Report) in any case. An event takes [`Events::EVENT_SIZE`] bytes, beside the names, URIs, lists and errors
/// that it shares with the run, so that the bound limits the memory.
///
/// Dropping the receiver frees what waits for it, and has no other effect.
#[derive(Debug)]
pub struct Events(Arc<Mutex<Queue>>);

impl Events {
    /// A bound for receivers that read: three events of each of 20,000 guests, 10 MiB at most.
    pub const BOUND: usize = 1 << 16;
    /// The size of an event, in bytes.
    pub const EVENT_SIZE: usize = size_of::<Event>();

    /// Waits for the next event. Returns `None` when all are read and no clone of the sender is left; a [`Run`](crate::guests::Run)
    /// holds one. Dropping the future loses no event.
    pub async fn next(&mut self) -> Option<Event> {
        poll_fn(|context| self.poll(context)).await
    }

    /// Returns the next event if there is one already.
    pub fn try_next(&mut self) -> Option<Event> {
        lock(&self.0).take()
    }

    /// Does `work`, such as a [`Run`](crate::guests::Run)'s command, and hands every event to `take`: those of each poll of the
    /// work together, after it, and the last ones before this returns. `take` runs in the caller's task, so it must not block.
    ///
    /// Dropping the future drops the work, and loses no event.
    ///
    /// ```no_run
    /// # async fn example(run: virtwire::guests::Run) {
    /// use virtwire::guests::Events;
    ///
    /// let mut events = run.events.subscribe(Events::BOUND);
    /// let report = events.during(run.stop(), |event| println!("{event:?}")).await;
    /// # }
    /// ```
    pub async fn during<T>(
        &mut self,
        work: impl Future<Output = T>,
        mut take: impl FnMut(Event),
    ) -> T {
        let mut work = pin!(work);
        poll_fn(|context| {
            // What the work tells now needs nobody to be woken: it is taken next.
            lock(&self.0).waker = None;
            let done = work.as_mut().poll(context);
            while let Poll::Ready(Some(event)) = self.poll(context) {
                take(event);
            }
            done
        })
        .await
    }

    fn poll(&mut self, context: &Context<'_>) -> Poll<Option<Event>> {
        let mut queue = lock(&self.0);
        match queue.take() {
            None if !queue.ended => {
                queue.waker = Some(context.waker().clone());
                Poll::Pending
            }
            event => Poll::Ready(event),
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
#[path = "channel_tests.rs"]
mod tests;
