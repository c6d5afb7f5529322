//! Events: heard by everybody, and in nobody's way.

use virtwire::Connection;
use virtwire::client::{Notice, Subscription};
use virtwire::proto::remote::{DomainEventLifecycleMsg, DomainEventType, DomainState};
use virtwire_sim::{Daemon, Fault};

use crate::host::{ask, limited, open, world};

/// The next lifecycle event, as the guest's name and what happened to it.
async fn next(events: &mut Subscription<DomainEventLifecycleMsg>) -> (String, DomainEventType) {
    match events.recv().await.unwrap() {
        Notice::Event(event) => (event.domain.name.to_string(), event.event),
        Notice::Lagged(missing) => panic!("{missing} events are missing"),
    }
}

#[tokio::test]
async fn a_slow_consumer_is_told_what_it_missed_and_calls_go_on() {
    limited(async {
        let flood = Fault::event_flood(3_000).on_call("CONNECT_GET_HOSTNAME", 1);
        let daemon = Daemon::of(&world())
            .fault(flood)
            .listen_tcp()
            .await
            .unwrap();
        let connection = open(&daemon).await;
        let mut events = connection.lifecycle_events().await.unwrap();
        // The flood comes before the answer, and nobody takes it.
        assert_eq!(ask(&connection).await.unwrap(), "sim");
        assert_eq!(ask(&connection).await.unwrap(), "sim");
        let Notice::Lagged(missed) = events.recv().await.unwrap() else {
            panic!("the oldest are lost first");
        };
        assert!((1..3_000).contains(&missed), "{missed}");
        for _ in missed..3_000 {
            assert_eq!(next(&mut events).await.0, "flood");
        }
        assert!(daemon.world().stop("vm-1"));
        assert_eq!(next(&mut events).await.0, "vm-1", "and it goes on");
    })
    .await;
}

#[tokio::test]
async fn calls_made_inside_an_event_loop_are_answered() {
    limited(async {
        let world = world();
        let daemon = Daemon::of(&world).listen_tcp().await.unwrap();
        let connection = open(&daemon).await;
        let mut events = connection.lifecycle_events().await.unwrap();
        for number in 1..=5 {
            assert!(world.stop(&format!("vm-{number}")));
        }
        for _ in 0..5 {
            let (name, event) = next(&mut events).await;
            assert_eq!(event, DomainEventType::STOPPED);
            let domain = connection.domain_by_name(&name).await.unwrap();
            assert_eq!(domain.state().await.unwrap(), DomainState::SHUTOFF);
        }
    })
    .await;
}

async fn hears_stop_and_start(daemon: &Daemon, connection: &Connection) {
    let mut events = connection.lifecycle_events().await.unwrap();
    assert!(daemon.world().stop("vm-2"));
    assert!(daemon.world().start("vm-2"));
    let stopped = (String::from("vm-2"), DomainEventType::STOPPED);
    assert_eq!(next(&mut events).await, stopped);
    // QEMU's processors run before it says that it has started.
    assert_eq!(next(&mut events).await.1, DomainEventType::RESUMED);
    assert_eq!(next(&mut events).await.1, DomainEventType::STARTED);
}

#[tokio::test]
async fn an_old_daemon_without_callback_ids_is_heard_too() {
    limited(async {
        let world = world();
        let setup = Daemon::of(&world).without_event_callbacks();
        let daemon = setup.listen_tcp().await.unwrap();
        let connection = open(&daemon).await;
        hears_stop_and_start(&daemon, &connection).await;
        assert_eq!(world.count_of("CONNECT_DOMAIN_EVENT_REGISTER_ANY"), 1);
        assert_eq!(
            world.count_of("CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY"),
            0
        );
    })
    .await;
}

#[tokio::test]
async fn a_registration_ends_with_its_stream_and_can_be_made_again() {
    limited(async {
        for setup in [
            Daemon::of(&world()),
            Daemon::of(&world()).without_event_callbacks(),
        ] {
            let daemon = setup.listen_tcp().await.unwrap();
            let connection = open(&daemon).await;
            for _ in 0..3 {
                hears_stop_and_start(&daemon, &connection).await;
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_stream_hands_out_what_came_before_the_end_and_then_the_reason() {
    limited(async {
        let world = world();
        let daemon = Daemon::of(&world).listen_tcp().await.unwrap();
        let connection = open(&daemon).await;
        let mut events = connection.lifecycle_events().await.unwrap();
        assert!(world.stop("vm-3"));
        // Answered after the event.
        assert_eq!(ask(&connection).await.unwrap(), "sim");
        daemon.kill().await;
        connection.wait_closed().await;
        assert_eq!(next(&mut events).await.0, "vm-3");
        let ended = events.recv().await.unwrap_err();
        let reason = connection.closed().unwrap();
        assert_eq!(format!("{ended:?}"), format!("{reason:?}"));
    })
    .await;
}
