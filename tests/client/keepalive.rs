//! Pings: only to those who answer them, and their silence is noticed.

use std::time::Instant;

use virtwire::session::{ConnectionError, KeepaliveSettings};
use virtwire::{ConnectOptions, Connection, Error};
use virtwire_sim::{Daemon, Fault};

use crate::host::{ask, ask_times, limited, ms, world};

const SETTINGS: KeepaliveSettings = KeepaliveSettings {
    interval: ms(20),
    count: 3,
};

async fn open(daemon: &Daemon) -> Connection {
    let options = ConnectOptions::new().keepalive(Some(SETTINGS));
    options.open(&daemon.uri()).await.unwrap()
}

/// Every answer takes as long as a daemon that answers no pings would be borne with.
fn slow() -> Fault {
    let fault = Fault::delay(ms(200)).on_call("CONNECT_GET_HOSTNAME", 1);
    fault.from_then_on()
}

#[tokio::test]
async fn a_frozen_daemon_is_noticed() {
    limited(async {
        let daemon = Daemon::of(&world()).listen_tcp().await.unwrap();
        let connection = open(&daemon).await;
        daemon.freeze();
        let frozen = Instant::now();
        let error = ask(&connection).await.unwrap_err();
        let Error::Disconnected { source, .. } = &error else {
            panic!("{error:?}");
        };
        assert!(matches!(
            source,
            ConnectionError::KeepaliveTimeout { pings: 3, .. }
        ));
        assert!(frozen.elapsed() >= ms(60), "{:?}", frozen.elapsed());
    })
    .await;
}

#[tokio::test]
async fn a_daemon_that_is_only_slow_is_borne_with_while_it_answers_pings() {
    limited(async {
        let daemon = Daemon::of(&world())
            .fault(slow())
            .listen_tcp()
            .await
            .unwrap();
        let connection = open(&daemon).await;
        assert_eq!(ask(&connection).await.unwrap(), "sim");
        assert!(daemon.pings() >= 3, "{}", daemon.pings());
    })
    .await;
}

#[tokio::test]
async fn a_daemon_without_keepalive_is_not_pinged() {
    limited(async {
        let daemon = Daemon::of(&world())
            .without_keepalive()
            .fault(slow())
            .listen_tcp()
            .await
            .unwrap();
        let connection = open(&daemon).await;
        assert_eq!(ask(&connection).await.unwrap(), "sim");
        assert_eq!(daemon.pings(), 0);
    })
    .await;
}

#[tokio::test]
async fn a_daemon_with_a_full_window_is_not_taken_for_dead() {
    limited(async {
        let daemon = Daemon::of(&world())
            .fault(slow())
            .listen_tcp()
            .await
            .unwrap();
        let connection = open(&daemon).await;
        let answers = ask_times(&connection, 10).await;
        assert!(answers.iter().all(Result::is_ok), "{answers:?}");
    })
    .await;
}

#[tokio::test]
async fn the_daemons_own_pings_are_answered() {
    limited(async {
        let daemon = Daemon::of(&world())
            .pings_every(ms(10), 2)
            .fault(slow())
            .listen_tcp()
            .await
            .unwrap();
        let options = ConnectOptions::new().keepalive(None);
        let connection = options.open(&daemon.uri()).await.unwrap();
        assert_eq!(ask(&connection).await.unwrap(), "sim");
    })
    .await;
}
