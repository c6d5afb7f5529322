//! The words of errors: one link each, lower case, without a final period.

use std::error::Error as _;
use std::io;
use std::sync::Arc;

use virtwire::proto::remote::{
    DomainConsoleFlags, DomainDefineXml, DomainDefineXmlArgs, DomainLookupByName,
    DomainLookupByNameArgs, DomainOpenConsole, DomainOpenConsoleArgs,
};
use virtwire::session::KeepaliveSettings;
use virtwire::{ConnectOptions, Error, RemoteError};
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

        let domain = connection.domain_by_name("vm-1").await.unwrap();
        let arguments = DomainOpenConsoleArgs {
            domain: domain.reference(),
            dev_name: None,
            flags: DomainConsoleFlags::default(),
        };
        let error = connection
            .call::<DomainOpenConsole>(&arguments)
            .await
            .unwrap_err();
        assert!(matches!(error, Error::NotAPlainCall { .. }), "{error:?}");
        check(&error);

        let error = connection.domain_by_name("nobody").await.unwrap_err();
        assert!(error.is_not_found());
        check(&error);
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
