use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use tokio::sync::oneshot;
use tokio::task::yield_now;

use super::*;

fn uri() -> Arc<str> {
    "default".into()
}

/// Tells something that waits in the order of its telling.
fn tell(sender: &EventSender) {
    sender.tell(EventKind::TimeIsUp { uri: uri() });
}

fn tell_progress(sender: &EventSender) {
    let (uri, count, left) = (uri(), 1, None);
    sender.tell(EventKind::WaitingForMany { uri, count, left });
}

/// The serials of all events that wait, and how many were lost before each.
fn received(events: &mut Events) -> Vec<(u64, u64)> {
    let event = || events.try_next().map(|event| (event.serial, event.lost));
    std::iter::from_fn(event).collect()
}

/// Fails where a test hangs.
async fn limited<T>(test: impl Future<Output = T>) -> T {
    tokio::time::timeout(Duration::from_secs(10), test)
        .await
        .unwrap()
}

#[tokio::test(start_paused = true)]
async fn events_arrive_in_order_with_their_times_at_every_receiver() {
    let sender = EventSender::default();
    tell(&sender);
    let mut one = sender.subscribe(8);
    tell_progress(&sender);
    tokio::time::advance(Duration::from_secs(3)).await;
    let mut other = sender.subscribe(8);
    tell(&sender.clone());
    for (events, serials) in [(&mut one, &[1, 2][..]), (&mut other, &[2])] {
        for serial in serials {
            let event = limited(events.next()).await.unwrap();
            assert_eq!((event.serial, event.lost), (*serial, 0));
            assert_eq!(event.at, Duration::from_secs((serial - 1) * 3));
        }
        assert!(events.try_next().is_none());
    }
}

#[test]
fn a_full_queue_loses_progress_first_and_then_the_oldest() {
    let sender = EventSender::default();
    let mut events = sender.subscribe(4);
    for is_progress in [false, true, false, true, false, false] {
        if is_progress {
            tell_progress(&sender);
        } else {
            tell(&sender);
        }
    }
    // Progress for which there is no room is lost itself.
    tell_progress(&sender);
    assert_eq!(received(&mut events), [(0, 0), (2, 1), (4, 1), (5, 0)]);
    for _ in 7..16 {
        tell(&sender);
    }
    assert_eq!(
        received(&mut events),
        [(12, 6), (13, 0), (14, 0), (15, 0)],
        "the progress is lost as well"
    );
}

#[test]
fn a_bound_of_nothing_keeps_the_last_event() {
    let sender = EventSender::default();
    let mut events = sender.subscribe(0);
    tell(&sender);
    tell(&sender);
    assert_eq!(received(&mut events), [(1, 1)]);
}

#[tokio::test]
async fn events_end_when_all_is_read_and_no_sender_is_left() {
    let sender = EventSender::default();
    let mut events = sender.subscribe(8);
    tell(&sender);
    let other = sender.clone();
    drop(sender);
    tell(&other);
    let waits = async {
        let mut serials = Vec::new();
        while let Some(event) = events.next().await {
            serials.push(event.serial);
        }
        (serials, events.next().await.is_none())
    };
    let ends = async {
        yield_now().await;
        drop(other);
    };
    let (ended, ()) = limited(async { tokio::join!(waits, ends) }).await;
    assert_eq!(ended, (vec![0, 1], true));
}

#[tokio::test]
async fn a_dropped_wait_loses_no_event() {
    let sender = EventSender::default();
    let mut events = sender.subscribe(8);
    {
        let mut next = pin!(events.next());
        let mut context = Context::from_waker(Waker::noop());
        assert!(next.as_mut().poll(&mut context).is_pending());
        tell(&sender);
    }
    assert_eq!(limited(events.next()).await.unwrap().serial, 0);
}

#[test]
fn a_dropped_receiver_leaves_nothing_behind() {
    let sender = EventSender::default();
    let name = uri();
    let events = sender.subscribe(8);
    let uri = Arc::clone(&name);
    sender.tell(EventKind::TimeIsUp { uri });
    assert_eq!(Arc::strong_count(&name), 2);
    drop(events);
    assert_eq!(Arc::strong_count(&name), 1);
    tell(&sender);
    assert!(lock(&sender.0.state).queues.is_empty());
}

#[tokio::test]
async fn work_hands_over_all_that_it_tells_once_it_waits() {
    let sender = EventSender::default();
    let mut events = sender.subscribe(8);
    let (release, released) = oneshot::channel();
    let mut release = Some(release);
    let (mut polls, mut serials) = (0, Vec::new());
    let mut work = Box::pin(async {
        tell(&sender);
        tell(&sender);
        released.await.unwrap();
        tell(&sender);
        "done"
    });
    let counted = poll_fn(|context| {
        polls += 1;
        work.as_mut().poll(context)
    });
    let take = |event: Event| {
        serials.push(event.serial);
        // Not before both are told.
        if event.serial == 1 {
            release.take().unwrap().send(()).unwrap();
        }
    };
    assert_eq!(limited(events.during(counted, take)).await, "done");
    assert_eq!((polls, serials), (2, vec![0, 1, 2]));
}

#[tokio::test]
async fn work_that_waits_is_told_of_by_others_meanwhile() {
    let sender = EventSender::default();
    let mut events = sender.subscribe(8);
    let (seen, has_seen) = oneshot::channel();
    let mut seen = Some(seen);
    let other = async {
        yield_now().await;
        tell(&sender);
        has_seen.await.unwrap();
    };
    let take = |_| seen.take().unwrap().send(()).unwrap();
    let watching = events.during(std::future::pending::<()>(), take);
    limited(async {
        tokio::select! {
            () = watching => unreachable!(),
            () = other => {}
        }
    })
    .await;
}

#[test]
fn telling_never_waits_for_a_receiver_on_another_thread() {
    let sender = EventSender::default();
    let mut events = sender.subscribe(Events::BOUND);
    let reader = std::thread::spawn(move || {
        let mut context = Context::from_waker(Waker::noop());
        let (mut received, mut last) = (0, None);
        loop {
            match pin!(events.next()).poll(&mut context) {
                Poll::Ready(Some(event)) => {
                    assert!(last < Some(event.serial));
                    last = Some(event.serial);
                    received += 1 + event.lost;
                }
                Poll::Ready(None) => return received,
                Poll::Pending => std::thread::yield_now(),
            }
        }
    });
    for _ in 0..10_000 {
        tell(&sender);
    }
    drop(sender);
    assert_eq!(reader.join().unwrap(), 10_000);
}
