//! Futures that are dropped half-way harm nothing else.

use virtwire::ConnectOptions;
use virtwire_sim::{Daemon, Fault};

use crate::host::{ask, ask_times, give_up_after, limited, ms, open, world};

/// More polls than any of these futures needs.
const POLLS_MAX: usize = 200;

#[tokio::test]
async fn opening_can_be_given_up_at_every_wait() {
    limited(async {
        let daemon = Daemon::of(&world()).polkit().listen_tcp().await.unwrap();
        let mut finished = None;
        for polls in 0..POLLS_MAX {
            let opening = async { ConnectOptions::new().open(&daemon.uri()).await };
            if let Some(opened) = give_up_after(polls, opening).await {
                assert_eq!(ask(&opened.unwrap()).await.unwrap(), "sim");
                finished = Some(polls);
                break;
            }
            assert_eq!(ask(&open(&daemon).await).await.unwrap(), "sim");
        }
        assert!(finished.unwrap() > 3, "it waits at several places");
    })
    .await;
}

#[tokio::test]
async fn a_call_can_be_given_up_at_every_wait_and_leaks_no_place_in_the_window() {
    limited(async {
        let slow = Fault::delay(ms(5)).on_call("CONNECT_GET_HOSTNAME", 1);
        let daemon = Daemon::of(&world())
            .fault(slow.from_then_on())
            .listen_tcp()
            .await
            .unwrap();
        let mut finished = None;
        for polls in 0..POLLS_MAX {
            let connection = open(&daemon).await;
            let answered = give_up_after(polls, connection.domains()).await;
            // Answered after the one that was given up.
            assert_eq!(connection.domains().await.unwrap().len(), 5);
            for answer in ask_times(&connection, 5).await {
                assert_eq!(answer.unwrap(), "sim");
            }
            assert_eq!(daemon.peak_outstanding().last(), Some(&4));
            if let Some(domains) = answered {
                assert_eq!(domains.unwrap().len(), 5);
                finished = Some(polls);
                break;
            }
        }
        assert!(finished.unwrap() > 1);
    })
    .await;
}

#[tokio::test]
async fn calls_given_up_while_they_wait_for_the_window_are_never_sent() {
    limited(async {
        let world = world();
        let slow = Fault::delay(ms(20)).on_call("CONNECT_GET_HOSTNAME", 1);
        let daemon = Daemon::of(&world)
            .fault(slow.from_then_on())
            .listen_tcp()
            .await
            .unwrap();
        // No ping may wake the driver by chance.
        let options = ConnectOptions::new().keepalive(None);
        let connection = options.open(&daemon.uri()).await.unwrap();
        let first = tokio::spawn({
            let connection = connection.clone();
            async move { ask_times(&connection, 4).await }
        });
        world
            .until(|world| world.count_of("CONNECT_GET_HOSTNAME") == 4)
            .await;
        for _ in 0..20 {
            assert!(give_up_after(1, ask(&connection)).await.is_none());
        }
        assert!(first.await.unwrap().iter().all(Result::is_ok));
        let next = connection.within(ms(5_000));
        assert_eq!(
            ask(&next).await.unwrap(),
            "sim",
            "the room they leave is used"
        );
        assert_eq!(world.count_of("CONNECT_GET_HOSTNAME"), 5);
    })
    .await;
}

#[tokio::test]
async fn a_late_reply_to_a_dropped_call_is_swallowed() {
    limited(async {
        let late = Fault::delay(ms(30)).on_call("CONNECT_GET_HOSTNAME", 1);
        let daemon = Daemon::of(&world()).fault(late).listen_tcp().await.unwrap();
        let connection = open(&daemon).await;
        let given_up = connection.within(ms(5));
        assert!(ask(&given_up).await.unwrap_err().is_undecided());
        // Its own answer comes after the late one.
        daemon.fault(Fault::delay(ms(60)).on_call("CONNECT_GET_HOSTNAME", 1));
        assert_eq!(ask(&connection).await.unwrap(), "sim");
        assert!(connection.closed().is_none());
        for answer in ask_times(&connection, 5).await {
            assert_eq!(answer.unwrap(), "sim");
        }
    })
    .await;
}
