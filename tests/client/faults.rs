//! Each fault of a daemon has its error, within its deadline.

use std::time::Instant;

use virtwire::proto::FrameError;
use virtwire::proto::message::{ErrorCode, ErrorDomain};
use virtwire::session::{ConnectionError, KeepaliveSettings, ProtocolError};
use virtwire::{ConnectOptions, Connection, Error};
use virtwire_sim::{Daemon, Failure, Fault};

use crate::host::{ask, limited, ms, world};

/// What a call gives when the fault strikes it, and the connection and the daemon afterwards.
async fn struck_by(fault: Fault) -> (Result<String, Error>, Connection, Daemon) {
    let daemon = Daemon::of(&world())
        .fault(fault.on_call("CONNECT_GET_HOSTNAME", 1))
        .listen_tcp()
        .await
        .unwrap();
    let options = ConnectOptions::new().call_timeout(ms(100)).keepalive(None);
    let connection = options.open(&daemon.uri()).await.unwrap();
    let asked = Instant::now();
    let answer = ask(&connection).await;
    assert!(asked.elapsed() < ms(1_000));
    // The next one is answered, or fails for the same reason; it does not hang.
    let next = ask(&connection).await;
    assert_eq!(
        next.is_ok(),
        connection.closed().is_none() && !is_silent(&next)
    );
    (answer, connection, daemon)
}

fn is_silent(answer: &Result<String, Error>) -> bool {
    matches!(answer, Err(Error::Timeout { .. }))
}

/// Why the connection ended that the fault has struck.
async fn end_by(fault: Fault) -> ConnectionError {
    let (answer, connection, _daemon) = struck_by(fault).await;
    let Err(Error::Disconnected {
        maybe_executed: true,
        source,
        ..
    }) = answer
    else {
        panic!("{answer:?}");
    };
    let stored = connection.closed().unwrap();
    assert_eq!(format!("{stored:?}"), format!("{source:?}"));
    source
}

#[tokio::test]
async fn a_cut_between_messages_is_the_daemons_doing() {
    let end = limited(end_by(Fault::cut())).await;
    assert!(matches!(end, ConnectionError::ClosedByDaemon), "{end:?}");
}

#[tokio::test]
async fn a_cut_within_a_message_is_called_so() {
    let end = limited(end_by(Fault::torn())).await;
    assert!(matches!(end, ConnectionError::Cut), "{end:?}");
}

#[tokio::test]
async fn a_reply_with_a_serial_of_nobody_ends_the_connection() {
    let end = limited(end_by(Fault::wrong_serial())).await;
    let ConnectionError::Protocol(ProtocolError::UnknownSerial { .. }) = end else {
        panic!("{end:?}");
    };
}

#[tokio::test]
async fn a_reply_to_another_procedure_ends_the_connection() {
    let end = limited(end_by(Fault::wrong_procedure())).await;
    let ConnectionError::Protocol(ProtocolError::WrongProcedure { .. }) = end else {
        panic!("{end:?}");
    };
}

#[tokio::test]
async fn bytes_that_are_no_frame_end_the_connection() {
    let end = limited(end_by(Fault::garbage(64))).await;
    let ConnectionError::Protocol(ProtocolError::Frame(_)) = end else {
        panic!("{end:?}");
    };
}

#[tokio::test]
async fn a_frame_of_four_gigabytes_ends_the_connection_at_its_length_word() {
    let end = limited(end_by(Fault::oversized())).await;
    let ConnectionError::Protocol(ProtocolError::Frame(FrameError::TooLong { .. })) = end else {
        panic!("{end:?}");
    };
}

#[tokio::test]
async fn a_second_reply_to_one_call_ends_the_connection_after_the_first() {
    limited(async {
        let (answer, connection, _daemon) = struck_by(Fault::twice()).await;
        assert_eq!(answer.unwrap(), "sim");
        let end = connection.wait_closed().await;
        let ConnectionError::Protocol(ProtocolError::UnknownSerial { .. }) = end else {
            panic!("{end:?}");
        };
    })
    .await;
}

#[tokio::test]
async fn a_daemon_that_falls_silent_is_waited_for_until_the_deadline() {
    for fault in [Fault::silence(), Fault::torn_and_silent()] {
        let (answer, connection, _daemon) = limited(struck_by(fault)).await;
        assert!(matches!(answer, Err(Error::Timeout { .. })), "{answer:?}");
        assert!(connection.closed().is_none());
    }
}

#[tokio::test]
async fn one_unanswered_call_does_not_hold_up_the_next() {
    limited(async {
        let (answer, connection, _daemon) = struck_by(Fault::unanswered()).await;
        assert!(matches!(answer, Err(Error::Timeout { .. })), "{answer:?}");
        assert_eq!(ask(&connection).await.unwrap(), "sim");
    })
    .await;
}

#[tokio::test]
async fn a_call_whose_turn_did_not_come_says_that_it_was_not_sent() {
    limited(async {
        let fault = Fault::unanswered().on_call("CONNECT_GET_HOSTNAME", 1);
        let daemon = Daemon::of(&world())
            .fault(fault)
            .listen_tcp()
            .await
            .unwrap();
        let options = ConnectOptions::new().window(1);
        let connection = options.open(&daemon.uri()).await.unwrap();
        let connection = connection.within(ms(100));
        let (first, second) = tokio::join!(ask(&connection), ask(&connection));
        for (answer, sent) in [(first, true), (second, false)] {
            let error = answer.unwrap_err();
            let Error::Timeout { maybe_executed, .. } = error else {
                panic!("{error:?}");
            };
            assert_eq!((maybe_executed, error.is_undecided()), (sent, sent));
        }
    })
    .await;
}

#[tokio::test]
async fn an_error_of_the_daemon_is_one_call_s_and_has_its_words() {
    limited(async {
        let (answer, connection, _daemon) = struck_by(Fault::error(Failure::no_space())).await;
        let error = answer.unwrap_err();
        let remote = error.remote().unwrap();
        assert!(remote.to_string().contains("No space left on device"));
        assert_eq!(ask(&connection).await.unwrap(), "sim");
    })
    .await;
}

#[tokio::test]
async fn error_in_latin_1_keeps_its_code_and_may_be_of_an_unknown_kind() {
    limited(async {
        for code in [ErrorCode::NO_DOMAIN, ErrorCode(4711)] {
            let failure = Failure::new(code, ErrorDomain::QEMU, "Domäne nicht gefunden");
            let (answer, connection, _daemon) = struck_by(Fault::error(failure.in_latin_1())).await;
            let error = answer.unwrap_err();
            assert_eq!(error.code(), Some(code));
            let said = error.remote().unwrap().to_string();
            assert_eq!(said, format!("Dom\u{fffd}ne nicht gefunden ({code:?})"));
            assert_eq!(error.is_not_found(), code == ErrorCode::NO_DOMAIN);
            assert_eq!(ask(&connection).await.unwrap(), "sim");
        }
    })
    .await;
}

#[tokio::test]
async fn half_a_message_and_then_silence_is_noticed_by_keepalive() {
    limited(async {
        let fault = Fault::torn_and_silent().on_call("CONNECT_GET_HOSTNAME", 1);
        let daemon = Daemon::of(&world())
            .fault(fault)
            .listen_tcp()
            .await
            .unwrap();
        let settings = KeepaliveSettings {
            interval: ms(20),
            count: 2,
        };
        let options = ConnectOptions::new().keepalive(Some(settings));
        let connection = options.open(&daemon.uri()).await.unwrap();
        let error = ask(&connection).await.unwrap_err();
        let Error::Disconnected { source, .. } = &error else {
            panic!("{error:?}");
        };
        assert!(matches!(
            source,
            ConnectionError::KeepaliveTimeout { pings: 2, .. }
        ));
    })
    .await;
}
