//! Pings: only to those who answer them, and their silence is noticed.

use std::time::Instant;

use virtwire::proto::remote::{
    ConnectGetHostname, ConnectGetHostnameRet, ConnectOpen, ConnectSupportsFeature,
    ConnectSupportsFeatureRet, Domain, DomainLookupByNameRet,
};
use virtwire::proto::{Header, Program, Uuid};
use virtwire::session::{ConnectionError, KeepaliveSettings};
use virtwire::{ConnectOptions, Connection, Error};
use virtwire_sim::{Daemon, Fault};

use crate::host::{ask, ask_times, limited, ms, world};
use crate::manual::{Listener, Script};

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

/// What opening gives when the daemon answers the question for keepalive like this.
async fn asked_for_keepalive(
    options: ConnectOptions,
    answer: impl AsyncFn(&mut Script, Header),
) -> Result<Connection, Error> {
    let listener = Listener::bind();
    let daemon = async {
        let mut script = listener.accept().await;
        let opened = script.take::<ConnectOpen>().await;
        script.answer(&opened.header, &()).await;
        let asked = script.take::<ConnectSupportsFeature>().await;
        answer(&mut script, asked.header).await;
        script
    };
    let uri = listener.uri();
    let (_script, opened) = tokio::join!(daemon, options.open(&uri));
    opened
}

#[tokio::test]
async fn malformed_answer_about_keepalive_fails_the_opening() {
    limited(async {
        let nothing = async |script: &mut Script, header| script.answer(&header, &()).await;
        let opened = asked_for_keepalive(ConnectOptions::new(), nothing).await;
        let error = opened.unwrap_err();
        assert!(matches!(error, Error::Answer { .. }), "{error:?}");
    })
    .await;
}

#[tokio::test]
async fn late_answer_about_keepalive_fails_the_opening() {
    limited(async {
        let nothing = async |_: &mut Script, _| {};
        let options = ConnectOptions::new()
            .call_timeout(ms(20))
            .connect_timeout(ms(200));
        let error = asked_for_keepalive(options, nothing).await.unwrap_err();
        assert!(matches!(error, Error::HandshakeTimeout { .. }), "{error:?}");
    })
    .await;
}

#[tokio::test]
async fn answer_about_keepalive_may_take_longer_than_a_call() {
    limited(async {
        let slow = async |script: &mut Script, header: Header| {
            tokio::time::sleep(ms(100)).await;
            let answer = ConnectSupportsFeatureRet { supported: 1 };
            script.answer(&header, &answer).await;
            let ping = script.frame().await.header;
            assert_eq!(ping.program, Program::KEEPALIVE, "it is pinged");
        };
        let options = ConnectOptions::new()
            .call_timeout(ms(20))
            .keepalive(Some(SETTINGS));
        asked_for_keepalive(options, slow).await.unwrap();
    })
    .await;
}

/// Silence of 200 ms ends a connection with these, and each test below goes on for a second.
const PATIENT: KeepaliveSettings = KeepaliveSettings {
    interval: ms(50),
    count: 3,
};

#[tokio::test]
async fn slow_reply_is_no_silence() {
    limited(async {
        let listener = Listener::bind();
        let daemon = async {
            let mut script = listener.open(true).await;
            let asked = script.take::<ConnectGetHostname>().await;
            let hostname = "x".repeat(4_000_000).into();
            let answer = ConnectGetHostnameRet { hostname };
            script
                .answer_slowly(&asked.header, &answer, 40_000, ms(10))
                .await;
        };
        let client = async {
            let options = ConnectOptions::new().keepalive(Some(PATIENT));
            let connection = options.open(&listener.uri()).await.unwrap();
            ask(&connection).await.unwrap()
        };
        let ((), answer) = tokio::join!(daemon, client);
        assert_eq!(answer.len(), 4_000_000);
    })
    .await;
}

#[tokio::test]
async fn slow_reader_of_a_large_call_is_not_silent() {
    limited(async {
        let listener = Listener::bind();
        let daemon = async {
            let mut script = listener.open(true).await;
            let asked = script.frame_slowly(40_000, ms(10)).await;
            let domain = Domain {
                name: "web".into(),
                uuid: Uuid::NIL,
                id: -1,
            };
            let answer = DomainLookupByNameRet { domain };
            script.answer(&asked.header, &answer).await;
        };
        let client = async {
            let options = ConnectOptions::new().keepalive(Some(PATIENT));
            let connection = options.open(&listener.uri()).await.unwrap();
            let name = "x".repeat(4_000_000);
            connection.domain_by_name(&name).await.unwrap()
        };
        let ((), domain) = tokio::join!(daemon, client);
        assert_eq!(domain.name(), "web");
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
