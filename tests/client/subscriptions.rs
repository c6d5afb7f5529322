//! Subscriptions: shared, given up half-way, and left.

use std::time::Duration;

use futures_util::StreamExt;
use futures_util::future::join_all;
use tokio::time::{Instant, sleep};
use virtwire::client::{Notice, Subscription};
use virtwire::proto::remote::{
    self, DomainEventCallbackTunableMsg, DomainEventLifecycleMsg, DomainEventRebootMsg,
    DomainEventType,
};
use virtwire::{ConnectOptions, Connection, Domain, Error};
use virtwire_sim::{Daemon, Fault};

use crate::host::{ask, ask_times, give_up_after, limited, ms, open, world};

/// Numbers that look random and are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound
    }
}

async fn stopped(events: &mut Subscription<DomainEventLifecycleMsg>) -> String {
    match events.recv().await.unwrap() {
        Notice::Event(event) => {
            assert_eq!(event.event, DomainEventType::STOPPED);
            event.domain.name.to_string()
        }
        Notice::Lagged(missing) => panic!("{missing} events are missing"),
    }
}

/// Subscribes to one of many kinds and objects, and gives up after so many polls.
async fn drop_one(
    connection: &Connection,
    domains: &[remote::Domain],
    numbers: &mut Numbers,
) -> bool {
    let polls = usize::try_from(numbers.below(8)).unwrap();
    let domain = usize::try_from(numbers.below(6)).unwrap();
    let domain = domains.get(domain).cloned();
    match numbers.below(3) {
        0 => give_up_after(
            polls,
            connection.subscribe::<DomainEventLifecycleMsg>(domain),
        )
        .await
        .is_some(),
        1 => give_up_after(polls, connection.subscribe::<DomainEventRebootMsg>(domain))
            .await
            .is_some(),
        _ => give_up_after(
            polls,
            connection.subscribe::<DomainEventCallbackTunableMsg>(domain),
        )
        .await
        .is_some(),
    }
}

#[tokio::test]
async fn ten_thousand_subscriptions_dropped_at_any_await_leave_no_registration() {
    limited(async {
        let world = world();
        let daemon = Daemon::of(&world).listen_tcp().await.unwrap();
        let connection = open(&daemon).await;
        let domains = connection.domains().await.unwrap();
        let domains: Vec<_> = domains.iter().map(Domain::reference).collect();
        let lanes = (1..=20).map(|lane| {
            let (connection, domains) = (&connection, &domains);
            async move {
                let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15_u64.wrapping_mul(lane));
                let mut finished = 0;
                for _ in 0..500 {
                    finished += u32::from(drop_one(connection, domains, &mut numbers).await);
                }
                finished
            }
        });
        let finished: u32 = join_all(lanes).await.into_iter().sum();
        assert!(
            (1_000..9_000).contains(&finished),
            "{finished} were not given up"
        );
        world.until(|world| world.registrations() == 0).await;
        assert_eq!(ask(&connection).await.unwrap(), "sim");
        assert_eq!(world.registrations(), 0);
        assert!(world.count_of("CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY") > 100);
        let mut events = connection.lifecycle_events().await.unwrap();
        assert!(world.stop("vm-1"));
        assert_eq!(stopped(&mut events).await, "vm-1");
    })
    .await;
}

#[tokio::test]
async fn a_subscription_given_up_at_every_wait_is_undone() {
    limited(async {
        for setup in [
            Daemon::of(&world()),
            Daemon::of(&world()).without_event_callbacks(),
        ] {
            let daemon = setup.listen_tcp().await.unwrap();
            let connection = open(&daemon).await;
            let mut finished = None;
            for polls in 0..200 {
                let given_up = give_up_after(polls, connection.lifecycle_events()).await;
                if given_up.is_some() {
                    finished = Some(polls);
                    break;
                }
                assert_eq!(ask(&connection).await.unwrap(), "sim");
                daemon
                    .world()
                    .until(|world| world.registrations() == 0)
                    .await;
            }
            assert!(finished.unwrap() > 2, "it waits at several places");
        }
    })
    .await;
}

#[tokio::test]
async fn a_registration_that_is_answered_too_late_is_undone() {
    limited(async {
        let world = world();
        let late = Fault::delay(ms(60)).on_call("CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY", 1);
        let daemon = Daemon::of(&world).fault(late).listen_tcp().await.unwrap();
        let connection = open(&daemon).await;
        let error = connection
            .within(ms(20))
            .lifecycle_events()
            .await
            .unwrap_err();
        assert!(error.is_undecided(), "{error:?}");
        let undone = "CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY";
        world.until(|world| world.count_of(undone) == 1).await;
        world.until(|world| world.registrations() == 0).await;
        let mut events = connection.lifecycle_events().await.unwrap();
        assert!(world.stop("vm-1"));
        assert_eq!(stopped(&mut events).await, "vm-1");
    })
    .await;
}

#[tokio::test]
async fn a_subscription_dropped_while_the_queue_is_full_is_undone() {
    limited(async {
        let world = world();
        let slow = Fault::delay(ms(2)).on_call("CONNECT_GET_HOSTNAME", 1);
        let daemon = Daemon::of(&world)
            .fault(slow.from_then_on())
            .listen_tcp()
            .await
            .unwrap();
        let connection = open(&daemon).await;
        let events = connection.lifecycle_events().await.unwrap();
        // More calls than the window and the command queue take.
        let calls = tokio::spawn({
            let connection = connection.clone();
            async move { ask_times(&connection, 300).await }
        });
        world
            .until(|world| world.count_of("CONNECT_GET_HOSTNAME") > 8)
            .await;
        drop(events);
        world.until(|world| world.registrations() == 0).await;
        assert!(
            world.count_of("CONNECT_GET_HOSTNAME") < 300,
            "before the calls"
        );
        assert!(calls.await.unwrap().iter().all(Result::is_ok));
    })
    .await;
}

#[tokio::test]
async fn equal_subscriptions_share_a_registration_until_the_last_is_dropped() {
    limited(async {
        for setup in [
            Daemon::of(&world()),
            Daemon::of(&world()).without_event_callbacks(),
        ] {
            let daemon = setup.listen_tcp().await.unwrap();
            let world = daemon.world();
            let connection = open(&daemon).await;
            let pair = tokio::join!(connection.lifecycle_events(), connection.lifecycle_events());
            let (mut first, mut second) = (pair.0.unwrap(), pair.1.unwrap());
            assert_eq!(world.registrations(), 1);
            assert!(world.stop("vm-1"));
            assert_eq!(stopped(&mut first).await, "vm-1");
            assert_eq!(stopped(&mut second).await, "vm-1");
            drop(first);
            assert!(world.stop("vm-2"));
            assert_eq!(stopped(&mut second).await, "vm-2");
            assert_eq!(world.registrations(), 1);
            drop(second);
            // Asked for again while its end is under way.
            let mut third = connection.lifecycle_events().await.unwrap();
            assert!(world.stop("vm-3"));
            assert_eq!(stopped(&mut third).await, "vm-3");
            drop(third);
            world.until(|world| world.registrations() == 0).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_subscription_to_one_domain_hears_of_no_other() {
    limited(async {
        let world = world();
        let daemon = Daemon::of(&world).listen_tcp().await.unwrap();
        let connection = open(&daemon).await;
        let domain = connection.domain_by_name("vm-2").await.unwrap();
        let mut of_one = connection
            .subscribe::<DomainEventLifecycleMsg>(Some(domain.reference()))
            .await
            .unwrap();
        let mut of_all = connection.lifecycle_events().await.unwrap();
        for name in ["vm-1", "vm-2", "vm-3"] {
            assert!(world.stop(name));
            assert_eq!(stopped(&mut of_all).await, name);
        }
        assert_eq!(stopped(&mut of_one).await, "vm-2");
        let nothing_more = tokio::time::timeout(ms(20), of_one.recv()).await;
        assert!(nothing_more.is_err(), "{nothing_more:?}");
    })
    .await;
}

#[tokio::test]
async fn a_refusal_is_told_to_each_and_leaves_nothing() {
    limited(async {
        let world = world();
        let daemon = Daemon::of(&world).without_event_callbacks();
        let daemon = daemon.listen_tcp().await.unwrap();
        let connection = open(&daemon).await;
        for _ in 0..2 {
            let subscribe = || connection.subscribe::<DomainEventCallbackTunableMsg>(None);
            let (first, second) = tokio::join!(subscribe(), subscribe());
            assert!(first.unwrap_err().is_missing_procedure());
            assert!(second.unwrap_err().is_missing_procedure());
        }
        assert_eq!(world.registrations(), 0);
    })
    .await;
}

#[tokio::test]
async fn as_a_stream_it_ends_with_the_reason() {
    limited(async {
        let daemon = Daemon::of(&world()).listen_tcp().await.unwrap();
        let connection = open(&daemon).await;
        let events = connection.lifecycle_events().await.unwrap();
        assert!(daemon.world().stop("vm-4"));
        assert_eq!(ask(&connection).await.unwrap(), "sim");
        daemon.kill().await;
        let all: Vec<_> = events.collect().await;
        assert_eq!(all.len(), 2, "{all:?}");
        assert!(matches!(&all[0], Ok(Notice::Event(event)) if event.domain.name == "vm-4"));
        assert!(all[1].is_err());
        let error = connection.lifecycle_events().await.unwrap_err();
        assert!(error.is_disconnected(), "{error:?}");
    })
    .await;
}

#[tokio::test]
async fn events_that_nobody_takes_do_not_delay_calls() {
    limited(async {
        let flood = Fault::event_flood(2_000).on_call("CONNECT_GET_HOSTNAME", 1);
        let daemon = Daemon::of(&world())
            .fault(flood.from_then_on())
            .listen_tcp()
            .await
            .unwrap();
        let connection = open(&daemon).await;
        let mut events = connection.lifecycle_events().await.unwrap();
        let begun = std::time::Instant::now();
        for _ in 0..50 {
            assert_eq!(ask(&connection).await.unwrap(), "sim");
        }
        let taken = begun.elapsed();
        assert!(taken < Duration::from_secs(10), "{taken:?}");
        let Notice::Lagged(missing) = events.recv().await.unwrap() else {
            panic!("the losses come first");
        };
        let mut left = 0;
        while let Ok(Ok(Notice::Event(_))) = tokio::time::timeout(ms(20), events.recv()).await {
            left += 1;
        }
        assert_eq!(missing + left, 100_000);
    })
    .await;
}

const DEREGISTER: &str = "CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY";

#[tokio::test]
async fn subscription_that_was_never_asked_for_says_so_when_its_time_is_over() {
    limited(async {
        let world = world();
        let hangs = Fault::unanswered().on_call(DEREGISTER, 1);
        let hangs = hangs.after_it_is_done();
        let daemon = Daemon::of(&world).fault(hangs).listen_tcp().await.unwrap();
        let connection = open(&daemon).await;
        drop(connection.lifecycle_events().await.unwrap());
        world.until(|world| world.count_of(DEREGISTER) == 1).await;
        // It waits for the end of the registration before it.
        let short = connection.within(ms(20));
        let error = short.lifecycle_events().await.unwrap_err();
        assert!(
            matches!(
                error,
                Error::Timeout {
                    maybe_executed: false,
                    ..
                }
            ),
            "{error:?}"
        );
        // And so does one that the end of the connection finds there.
        let waits = connection.lifecycle_events();
        let cut = async {
            sleep(ms(20)).await;
            daemon.disconnect();
        };
        let (error, ()) = tokio::join!(waits, cut);
        let error = error.unwrap_err();
        assert!(
            matches!(
                error,
                Error::Disconnected {
                    maybe_executed: false,
                    ..
                }
            ),
            "{error:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn subscription_behind_a_full_window_is_not_asked_for_once_it_is_given_up() {
    limited(async {
        let world = world();
        let hangs = Fault::delay(ms(200)).on_call("CONNECT_GET_HOSTNAME", 1);
        let daemon = Daemon::of(&world)
            .fault(hangs.from_then_on())
            .listen_tcp()
            .await
            .unwrap();
        let options = ConnectOptions::new().window(1);
        let connection = options.open(&daemon.uri()).await.unwrap();
        drop(connection.lifecycle_events().await.unwrap());
        world.until(|world| world.registrations() == 0).await;
        let asked = "CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY";
        let before = world.count_of(asked);
        let hostname = ask(&connection);
        let given_up = async {
            sleep(ms(20)).await;
            let error = connection.within(ms(20)).lifecycle_events().await;
            let error = error.unwrap_err();
            assert!(error.is_unsent() && !error.is_undecided(), "{error:?}");
        };
        let (hostname, ()) = tokio::join!(hostname, given_up);
        hostname.unwrap();
        ask(&connection).await.unwrap();
        assert_eq!(world.count_of(asked), before);
    })
    .await;
}

#[tokio::test]
async fn subscription_to_an_older_daemon_takes_no_longer_than_one_call_may() {
    limited(async {
        let world = world();
        let slow = |call| Fault::delay(ms(300)).on_call(call, 1).from_then_on();
        let daemon = Daemon::of(&world)
            .without_event_callbacks()
            .fault(slow("CONNECT_DOMAIN_EVENT_REGISTER_ANY"))
            .listen_tcp()
            .await
            .unwrap();
        let connection = open(&daemon).await;
        daemon.fault(slow("CONNECT_SUPPORTS_FEATURE"));
        let begun = Instant::now();
        let error = connection.within(ms(400)).lifecycle_events().await;
        let error = error.unwrap_err();
        let after = begun.elapsed();
        assert!(after < ms(550), "{after:?}");
        let Error::Timeout { after: told, .. } = error else {
            panic!("{error:?}");
        };
        assert_eq!(told, ms(400));
    })
    .await;
}
