//! Calls that take as long as the work behind them.

use virtwire::proto::remote::{DomainCreateFlags, DomainSaveRestoreFlags};
use virtwire::{ConnectOptions, Connection, Error};
use virtwire_sim::{Daemon, Driver, Fault, Guest, World};

use crate::host::{ask, limited, ms, world};

async fn impatient(daemon: &Daemon) -> Connection {
    let options = ConnectOptions::new().call_timeout(ms(100)).window(2);
    options.open(&daemon.uri()).await.unwrap()
}

#[tokio::test]
async fn long_call_outlasts_the_call_timeout_and_a_short_one_does_not() {
    limited(async {
        let late = |call| Fault::delay(ms(300)).on_call(call, 1);
        let world = World::new(Driver::Qemu).with(Guest::running("db"));
        let daemon = Daemon::of(&world)
            .fault(late("DOMAIN_MANAGED_SAVE"))
            .fault(late("DOMAIN_CREATE_WITH_FLAGS"))
            .fault(late("CONNECT_GET_HOSTNAME"))
            .listen_tcp()
            .await
            .unwrap();
        let connection = impatient(&daemon).await;
        let domain = connection.domain_by_name("db").await.unwrap();
        let save = domain.managed_save(DomainSaveRestoreFlags::empty());
        save.await.unwrap();
        domain.create(DomainCreateFlags::empty()).await.unwrap();
        let error = ask(&connection).await.unwrap_err();
        assert!(error.is_undecided(), "{error:?}");
    })
    .await;
}

#[tokio::test]
async fn bound_of_a_clone_holds_for_its_long_calls() {
    limited(async {
        let daemon = Daemon::of(&world())
            .fault(Fault::unanswered().on_call("DOMAIN_MANAGED_SAVE", 1))
            .listen_tcp()
            .await
            .unwrap();
        let connection = ConnectOptions::new().open(&daemon.uri()).await.unwrap();
        let domain = connection.domain_by_name("vm-1").await.unwrap();
        let domain = domain.on(connection.within(ms(50)));
        let save = domain.managed_save(DomainSaveRestoreFlags::empty());
        let error = save.await.unwrap_err();
        let Error::Timeout { after, .. } = error else {
            panic!("{error:?}");
        };
        assert_eq!(after, ms(50));
    })
    .await;
}

#[tokio::test]
async fn call_that_was_not_sent_tells_how_many_unanswered_ones_hold_the_window() {
    limited(async {
        let daemon = Daemon::of(&world())
            .fault(
                Fault::unanswered()
                    .on_call("DOMAIN_MANAGED_SAVE", 1)
                    .from_then_on(),
            )
            .listen_tcp()
            .await
            .unwrap();
        let connection = impatient(&daemon).await;
        for (held, name) in ["vm-1", "vm-2"].into_iter().enumerate() {
            let domain = connection.domain_by_name(name).await.unwrap();
            let domain = domain.on(connection.within(ms(50)));
            let save = domain.managed_save(DomainSaveRestoreFlags::empty());
            let error = save.await.unwrap_err();
            let Error::Timeout { unanswered, .. } = error else {
                panic!("{error:?}");
            };
            // Nobody waits for the first one any more.
            assert_eq!(unanswered, held + 1);
        }
        let error = ask(&connection).await.unwrap_err();
        assert!(!error.is_undecided());
        assert_eq!(
            error.to_string(),
            "virConnectGetHostname was not sent within 0.1 s: window held by 2 unanswered calls"
        );
    })
    .await;
}
