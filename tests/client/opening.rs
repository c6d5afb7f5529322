//! From a URI to a connection, or to the reason why there is none.

use std::time::{Duration, Instant};

use virtwire::auth::AuthError;
use virtwire::proto::Procedure;
use virtwire::proto::remote::{
    AuthList, AuthListRet, AuthType, ConnectOpen, ConnectOpenArgs, ConnectOpenFlags,
    ConnectSupportsFeature, ConnectSupportsFeatureRet, DriverFeature,
};
use virtwire::session::ProtocolError;
use virtwire::{ConnectOptions, Error};
use virtwire_sim::{Daemon, Failure, Fault};

use crate::host::{ask, limited, ms, open, world};
use crate::manual::Listener;

#[tokio::test]
async fn all_guests_of_a_host_are_listed() {
    limited(async {
        let daemon = Daemon::of(&world()).listen_tcp().await.unwrap();
        let domains = open(&daemon).await.domains().await.unwrap();
        assert_eq!(domains.len(), 5);
    })
    .await;
}

#[tokio::test]
async fn a_unix_socket_named_in_the_uri_is_used() {
    limited(async {
        let folder = tempfile::tempdir().unwrap();
        let socket = folder.path().join("sim");
        let daemon = Daemon::of(&world()).listen_unix(&socket).await.unwrap();
        assert_eq!(ask(&open(&daemon).await).await.unwrap(), "sim");
    })
    .await;
}

#[tokio::test]
async fn a_daemon_that_accepts_and_says_nothing_is_given_up_in_time() {
    limited(async {
        for (number, what) in ["silent", "frozen"].into_iter().enumerate() {
            let silent = Fault::silence().on_connect(1);
            let daemon = Daemon::of(&world())
                .fault(silent)
                .listen_tcp()
                .await
                .unwrap();
            if number == 1 {
                daemon.freeze();
            }
            let begun = Instant::now();
            let options = ConnectOptions::new().connect_timeout(ms(50));
            let error = options.open(&daemon.uri()).await.unwrap_err();
            assert!(
                matches!(error, Error::HandshakeTimeout { .. }),
                "{what}: {error:?}"
            );
            assert!(begun.elapsed() < ms(1_000));
        }
    })
    .await;
}

#[tokio::test]
async fn the_bound_of_opening_holds_at_each_of_its_calls() {
    limited(async {
        for procedure in ["AUTH_LIST", "CONNECT_OPEN", "CONNECT_SUPPORTS_FEATURE"] {
            let fault = Fault::unanswered().on_call(procedure, 1);
            let daemon = Daemon::of(&world())
                .fault(fault)
                .listen_tcp()
                .await
                .unwrap();
            let options = ConnectOptions::new().connect_timeout(ms(50));
            let error = options.open(&daemon.uri()).await.unwrap_err();
            assert!(
                matches!(error, Error::HandshakeTimeout { .. }),
                "{procedure}: {error:?}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_connection_that_ends_while_it_is_opened_says_so() {
    limited(async {
        for procedure in ["AUTH_LIST", "CONNECT_OPEN"] {
            let fault = Fault::cut().on_call(procedure, 1);
            let daemon = Daemon::of(&world())
                .fault(fault)
                .listen_tcp()
                .await
                .unwrap();
            let error = ConnectOptions::new().open(&daemon.uri()).await.unwrap_err();
            assert!(error.is_connection_lost(), "{procedure}: {error:?}");
            assert_eq!(ask(&open(&daemon).await).await.unwrap(), "sim");
        }
    })
    .await;
}

#[tokio::test]
async fn a_daemon_that_refuses_to_open_is_quoted() {
    limited(async {
        let refused = Failure::operation_failed("no connection driver available");
        let fault = Fault::error(refused).on_call("CONNECT_OPEN", 1);
        let daemon = Daemon::of(&world())
            .fault(fault)
            .listen_tcp()
            .await
            .unwrap();
        let error = ConnectOptions::new().open(&daemon.uri()).await.unwrap_err();
        let said = error.remote().unwrap().to_string();
        assert!(said.contains("no connection driver available"), "{said}");
    })
    .await;
}

#[tokio::test]
async fn polkit_is_asked_when_the_daemon_wants_it() {
    limited(async {
        let daemon = Daemon::of(&world()).polkit().listen_tcp().await.unwrap();
        assert_eq!(ask(&open(&daemon).await).await.unwrap(), "sim");
    })
    .await;
}

#[tokio::test]
async fn the_authentication_that_the_uri_names_is_insisted_on() {
    limited(async {
        let polkit = || Daemon::of(&world()).polkit();
        for (wanted, setup, good) in [
            ("polkit", polkit(), true),
            ("PolKit", polkit(), true),
            ("sasl", polkit(), false),
            ("sasl.SCRAM-SHA-256", polkit(), false),
            ("none", polkit(), false),
            ("sasl", Daemon::of(&world()), false),
            ("polkit", Daemon::of(&world()), false),
        ] {
            let daemon = setup.listen_tcp().await.unwrap();
            let uri = format!("{}?auth={wanted}", daemon.uri());
            match ConnectOptions::new().open(&uri).await {
                Ok(connection) => {
                    assert!(good, "{wanted}");
                    assert_eq!(ask(&connection).await.unwrap(), "sim");
                }
                Err(Error::Auth(AuthError::NotOffered { .. })) => assert!(!good, "{wanted}"),
                Err(error) => panic!("{wanted}: {error:?}"),
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_bound_beyond_all_clocks_is_none() {
    limited(async {
        let daemon = Daemon::of(&world()).listen_tcp().await.unwrap();
        let options = ConnectOptions::new()
            .connect_timeout(Duration::MAX)
            .call_timeout(Duration::MAX);
        let connection = options.open(&daemon.uri()).await.unwrap();
        assert_eq!(ask(&connection).await.unwrap(), "sim");
    })
    .await;
}

#[tokio::test]
async fn polkit_s_refusal_is_an_error_with_its_words() {
    limited(async {
        let setup = Daemon::of(&world()).polkit_refusing();
        let daemon = setup.listen_tcp().await.unwrap();
        let error = ConnectOptions::new().open(&daemon.uri()).await.unwrap_err();
        let Error::Auth(AuthError::Refused { procedure, source }) = &error else {
            panic!("{error:?}");
        };
        assert_eq!(*procedure, "AUTH_POLKIT");
        assert!(source.to_string().contains("polkit agent"), "{source}");
    })
    .await;
}

#[tokio::test]
async fn a_demand_that_this_client_cannot_meet_is_named() {
    limited(async {
        let daemon = Daemon::of(&world()).sasl().listen_tcp().await.unwrap();
        let error = ConnectOptions::new().open(&daemon.uri()).await.unwrap_err();
        let Error::Auth(AuthError::Unsupported { .. }) = &error else {
            panic!("{error:?}");
        };
        assert!(error.to_string().contains("SASL"), "{error}");

        let types = [AuthType::SASL, AuthType::POLKIT];
        let setup = Daemon::of(&world()).auth(types);
        let daemon = setup.listen_tcp().await.unwrap();
        assert_eq!(
            ask(&open(&daemon).await).await.unwrap(),
            "sim",
            "one of both will do"
        );
    })
    .await;
}

#[tokio::test]
async fn opening_takes_two_round_trips_and_two_writes() {
    limited(async {
        let listener = Listener::bind();
        let daemon = async {
            let mut script = listener.accept().await;
            let asked = script.frames().await;
            let numbers: Vec<i32> = asked.iter().map(|frame| frame.header.procedure).collect();
            assert_eq!(
                numbers,
                [ConnectOpen::NUMBER, ConnectSupportsFeature::NUMBER]
            );
            script.answer(&asked[0].header, &()).await;
            let answer = ConnectSupportsFeatureRet { supported: 1 };
            script.answer(&asked[1].header, &answer).await;
            script
        };
        let options = ConnectOptions::new();
        let uri = listener.uri();
        let (_script, opened) = tokio::join!(daemon, options.open(&uri));
        opened.unwrap();
    })
    .await;
}

#[tokio::test]
async fn another_version_of_the_protocol_is_told_as_that() {
    limited(async {
        let listener = Listener::bind();
        let daemon = async {
            let mut script = listener.connected().await;
            let mut header = script.take::<AuthList>().await.header;
            header.version = 2;
            let none = AuthListRet { types: Vec::new() };
            script.answer(&header, &none).await;
        };
        let options = ConnectOptions::new();
        let uri = listener.uri();
        let ((), opened) = tokio::join!(daemon, options.open(&uri));
        let error = opened.unwrap_err();
        let Error::Auth(AuthError::Protocol(ProtocolError::Version { version: 2, .. })) = error
        else {
            panic!("{error:?}");
        };
    })
    .await;
}

#[tokio::test]
async fn refused_credentials_are_no_lost_connection() {
    limited(async {
        for setup in [
            Daemon::of(&world()).polkit_refusing(),
            Daemon::of(&world()).sasl(),
        ] {
            let daemon = setup.listen_tcp().await.unwrap();
            let error = ConnectOptions::new().open(&daemon.uri()).await.unwrap_err();
            assert!(matches!(error, Error::Auth(_)), "{error:?}");
            assert!(!error.is_connection_lost(), "{error:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn feature_is_missing_only_where_the_daemon_lacks_the_call() {
    limited(async {
        for (failure, answer) in [
            (
                Failure::no_support("virConnectSupportsFeature"),
                Some(false),
            ),
            (Failure::operation_failed("no memory left"), None),
        ] {
            let daemon = Daemon::of(&world()).listen_tcp().await.unwrap();
            let connection = open(&daemon).await;
            daemon.fault(Fault::error(failure).on_call("CONNECT_SUPPORTS_FEATURE", 1));
            let told = connection.supports(DriverFeature::REMOTE).await;
            match answer {
                Some(supported) => assert_eq!(told.unwrap(), supported),
                None => assert!(told.unwrap_err().remote().is_some()),
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_read_only_connection_is_asked_for_by_its_flag() {
    limited(async {
        for read_only in [true, false] {
            let listener = Listener::bind();
            let daemon = async {
                let mut script = listener.accept().await;
                let opened = script.take::<ConnectOpen>().await;
                serde_xdr::from_slice::<ConnectOpenArgs>(&opened.payload).unwrap()
            };
            let options = ConnectOptions::new().read_only(read_only);
            let uri = listener.uri();
            let (arguments, opened) = tokio::join!(daemon, options.open(&uri));
            assert_eq!(arguments.flags == ConnectOpenFlags::RO, read_only);
            assert_eq!(arguments.name.as_deref(), Some("qemu:///system"));
            assert!(opened.unwrap_err().is_connection_lost());
        }
    })
    .await;
}
