//! The words of errors: one link each, lower case, without a final period.

use std::error::Error as _;
use std::io;
use std::sync::Arc;

use tokio::task::JoinHandle;
use virtwire::proto::Plain;
use virtwire::proto::message::{self, ErrorCode};
use virtwire::proto::remote::{
    DomainDefineXml, DomainDefineXmlArgs, DomainLookupByName, DomainLookupByNameArgs,
};
use virtwire::session::KeepaliveSettings;
use virtwire::{ConnectOptions, Connection, Error, RemoteError};
use virtwire_sim::{Daemon, Failure, Fault, Setup};

use crate::host::{ask, limited, ms, open, world};

/// An error's links, the causes last.
fn links(error: &Error) -> Vec<String> {
    let mut links = vec![error.to_string()];
    let mut source = error.source();
    while let Some(cause) = source {
        links.push(cause.to_string());
        source = cause.source();
    }
    links
}

/// Whether the innermost cause has the words of others: the daemon's, or the system's.
fn ends_in_foreign_words(error: &Error) -> bool {
    let mut last: &dyn std::error::Error = error;
    while let Some(cause) = last.source() {
        last = cause;
    }
    last.is::<RemoteError>() || last.is::<io::Error>() || last.is::<Arc<io::Error>>()
}

fn check(error: &Error) {
    let links = links(error);
    let own = links.len() - usize::from(ends_in_foreign_words(error));
    for (index, link) in links.iter().enumerate() {
        for cause in &links[index + 1..] {
            assert!(!link.contains(cause.as_str()), "{links:?} repeats itself");
        }
        assert!(!link.is_empty() && !link.contains('\n'), "{links:?}");
        if index < own {
            assert!(!link.ends_with('.'), "{links:?}");
            let first = link.split(' ').next().unwrap();
            // A procedure's name, or a type's before its field.
            let name = first.contains(['_', '.']);
            assert!(name || !first.starts_with(char::is_uppercase), "{links:?}");
        }
    }
}

async fn opening_fails(setup: Setup) -> Error {
    let daemon = setup.listen_tcp().await.unwrap();
    let options = ConnectOptions::new().connect_timeout(ms(50));
    options.open(&daemon.uri()).await.unwrap_err()
}

#[tokio::test]
async fn errors_of_opening_are_chains_without_repetition() {
    limited(async {
        let error = |text: &'static str| async move { ConnectOptions::new().open(text).await };
        for uri in [
            "",
            "qemu",
            "qemu+carrier-pigeon://host/system",
            "qemu+tls://host/system",
        ] {
            if let Err(error) = error(uri).await {
                check(&error);
            }
        }
        check(&error("qemu+tcp://127.0.0.1:1/system").await.unwrap_err());
        check(
            &error("qemu+unix:///system?socket=/nowhere")
                .await
                .unwrap_err(),
        );
        check(&opening_fails(Daemon::of(&world()).sasl()).await);
        check(&opening_fails(Daemon::of(&world()).polkit_refusing()).await);
        let silent = Fault::silence().on_connect(1);
        check(&opening_fails(Daemon::of(&world()).fault(silent)).await);
        for fault in [Fault::cut(), Fault::garbage(64), Fault::wrong_serial()] {
            for procedure in ["AUTH_LIST", "CONNECT_OPEN"] {
                let fault = fault.clone().on_call(procedure, 1);
                check(&opening_fails(Daemon::of(&world()).fault(fault)).await);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn errors_of_calls_are_chains_without_repetition() {
    limited(async {
        for fault in [
            Fault::cut(),
            Fault::torn(),
            Fault::wrong_serial(),
            Fault::wrong_procedure(),
            Fault::garbage(64),
            Fault::oversized(),
            Fault::silence(),
            Fault::unanswered(),
            Fault::error(Failure::no_space()),
            Fault::error(Failure::no_support("virDomainManagedSave")),
        ] {
            let fault = fault.on_call("CONNECT_GET_HOSTNAME", 1);
            let daemon = Daemon::of(&world())
                .fault(fault)
                .listen_tcp()
                .await
                .unwrap();
            let connection = open(&daemon).await.within(ms(50));
            check(&ask(&connection).await.unwrap_err());
        }
    })
    .await;
}

#[tokio::test]
async fn a_keepalive_s_end_is_a_chain_too() {
    limited(async {
        let daemon = Daemon::of(&world())
            .ignores_pings()
            .listen_tcp()
            .await
            .unwrap();
        let settings = KeepaliveSettings {
            interval: ms(10),
            count: 2,
        };
        let options = ConnectOptions::new().keepalive(Some(settings));
        let connection = options.open(&daemon.uri()).await.unwrap();
        connection.wait_closed().await;
        let error = ask(&connection).await.unwrap_err();
        check(&error);
        assert_eq!(links(&error).len(), 2, "{error:?}");
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_sent_is_refused_before_it_is() {
    limited(async {
        let world = world();
        let daemon = Daemon::of(&world).listen_tcp().await.unwrap();
        let connection = open(&daemon).await;
        let name = "x".repeat(4_194_305);
        let long = DomainLookupByNameArgs { name: name.into() };
        let error = connection
            .call::<DomainLookupByName>(&long)
            .await
            .unwrap_err();
        assert!(matches!(error, Error::Arguments { .. }), "{error:?}");
        check(&error);
        assert_eq!(world.count_of("DOMAIN_LOOKUP_BY_NAME"), 0);

        let error = connection.domain_by_name("nobody").await.unwrap_err();
        assert!(error.is_not_found());
        check(&error);
    })
    .await;
}

#[test]
fn object_of_any_kind_that_is_not_there_is_not_found() {
    let said = |code| Error::Remote {
        procedure: "virDomainCreate",
        source: RemoteError::from(message::Error {
            code,
            ..message::Error::default()
        }),
    };
    for code in [
        ErrorCode::NO_DOMAIN,
        ErrorCode::NO_DOMAIN_SNAPSHOT,
        ErrorCode::NO_DOMAIN_CHECKPOINT,
        ErrorCode::NO_DOMAIN_BACKUP,
        ErrorCode::NO_DOMAIN_METADATA,
        ErrorCode::DEVICE_MISSING,
        ErrorCode::NO_NETWORK,
        ErrorCode::NO_NETWORK_PORT,
        ErrorCode::NO_NETWORK_METADATA,
        ErrorCode::NO_STORAGE_POOL,
        ErrorCode::NO_STORAGE_VOL,
        ErrorCode::NO_NODE_DEVICE,
        ErrorCode::NO_INTERFACE,
        ErrorCode::NO_NWFILTER,
        ErrorCode::NO_NWFILTER_BINDING,
        ErrorCode::NO_SECRET,
        ErrorCode::NO_SERVER,
        ErrorCode::NO_CLIENT,
    ] {
        assert!(said(code).is_not_found(), "{code:?}");
    }
    for code in [
        ErrorCode::NO_SUPPORT,
        ErrorCode::NO_CONNECT,
        ErrorCode::NO_SOURCE,
        ErrorCode::WAR_NO_NETWORK,
        ErrorCode::OPERATION_INVALID,
        ErrorCode(4711),
    ] {
        assert!(!said(code).is_not_found(), "{code:?}");
    }
}

#[tokio::test]
async fn error_of_a_call_names_the_function_of_libvirt() {
    limited(async {
        let daemon = Daemon::of(&world()).listen_tcp().await.unwrap();
        let connection = open(&daemon).await;
        let error = connection.domain_by_name("nobody").await.unwrap_err();
        assert_eq!(error.to_string(), "virDomainLookupByName failed");
        daemon.fault(Fault::unanswered().on_call("CONNECT_GET_HOSTNAME", 1));
        let error = ask(&connection.within(ms(50))).await.unwrap_err();
        let said = error.to_string();
        assert!(said.contains("virConnectGetHostname"), "{said}");
    })
    .await;
}

/// Makes a call in a task of its own, as a generic helper of a user may.
fn spawned<P: Plain>(
    connection: Connection,
    arguments: P::Args,
) -> JoinHandle<Result<P::Ret, Error>> {
    tokio::spawn(async move { connection.call::<P>(&arguments).await })
}

#[tokio::test]
async fn call_of_any_kind_can_be_spawned_and_does_not_borrow_its_arguments() {
    limited(async {
        let daemon = Daemon::of(&world()).listen_tcp().await.unwrap();
        let connection = open(&daemon).await;
        let name = |name: &str| DomainLookupByNameArgs { name: name.into() };
        let call = {
            let arguments = name("vm-1");
            connection.call::<DomainLookupByName>(&arguments)
        };
        let other = spawned::<DomainLookupByName>(connection.clone(), name("vm-2"));
        assert_eq!(call.await.unwrap().domain.name, "vm-1");
        assert_eq!(other.await.unwrap().unwrap().domain.name, "vm-2");
    })
    .await;
}

#[tokio::test]
async fn text_that_would_end_early_for_the_daemon_is_refused_before_it_is_sent() {
    limited(async {
        let world = world();
        let daemon = Daemon::of(&world).listen_tcp().await.unwrap();
        let connection = open(&daemon).await;
        for name in ["vm-1\0x", "vm-1\0", "\0", "a name of a few more letters\0"] {
            let error = connection.domain_by_name(name).await.unwrap_err();
            assert!(matches!(error, Error::Arguments { .. }), "{error:?}");
            check(&error);
        }
        let xml = format!("<domain>{}\0</domain>", " ".repeat(10_000));
        let xml = DomainDefineXmlArgs { xml };
        let error = connection.call::<DomainDefineXml>(&xml).await.unwrap_err();
        assert!(matches!(error, Error::Arguments { .. }), "{error:?}");
        assert_eq!(world.count_of("DOMAIN_LOOKUP_BY_NAME"), 0);
        assert_eq!(world.count_of("DOMAIN_DEFINE_XML"), 0);
        assert!(connection.domain_by_name("vm-1").await.is_ok());
    })
    .await;
}
