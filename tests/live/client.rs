//! The client against libvirtd's drivers.

use virtwire::client::Notice;
use virtwire::proto::Uuid;
use virtwire::proto::message::ErrorCode;
use virtwire::proto::remote::{
    ConnectGetLibVersion, ConnectListAllDomainsFlags, DomainCreateFlags, DomainEventType,
    DomainSaveRestoreFlags, DomainState,
};

use crate::fleet::Fleet;
use crate::program::Host;
use crate::testbed::{daemon_log, in_time, open};

#[tokio::test]
async fn every_driver_opens_over_unix_and_tcp() {
    for name in [
        "TEST_TCP",
        "TEST_UNIX",
        "QEMU_TCP",
        "QEMU_UNIX",
        "LXC_TCP",
        "LXC_UNIX",
    ] {
        in_time(async {
            let connection = open(name).await;
            let version = connection.call::<ConnectGetLibVersion>(&()).await.unwrap();
            assert!(version.lib_ver >= 9_000_000, "{version:?}");
            connection.close().await.unwrap();
        })
        .await;
    }
}

#[tokio::test]
async fn the_daemon_has_nothing_to_complain_of() {
    in_time(async {
        let _fleet = Fleet::of(51).await;
        let host = Host::of(&["TEST_UNIX"]);
        let before = daemon_log().len();
        for command in ["stop", "gueststatus", "start", "stop"] {
            host.succeed(&[command]).await;
        }
        let log = daemon_log();
        let said = &log[before..];
        for complaint in ["End of file", "max requests"] {
            assert!(!said.contains(complaint), "{said}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_domain_of_the_test_driver_is_found_stopped_and_started_with_events() {
    in_time(async {
        let connection = open("TEST_TCP").await;
        let mut events = connection.lifecycle_events().await.unwrap();
        let domain = connection.domain_by_name("test").await.unwrap();
        let again = connection.domain_by_uuid(domain.uuid()).await.unwrap();
        assert_eq!(again.name(), "test");
        if !domain.is_active().await.unwrap() {
            domain.create(DomainCreateFlags::empty()).await.unwrap();
        }
        assert_eq!(domain.state().await.unwrap(), DomainState::RUNNING);
        domain
            .destroy(virtwire::proto::remote::DomainDestroyFlagValues::empty())
            .await
            .unwrap();
        loop {
            if let Notice::Event(event) = events.recv().await.unwrap()
                && event.event == DomainEventType::STOPPED
                && event.domain.uuid == domain.uuid()
            {
                break;
            }
        }
        assert!(!domain.is_active().await.unwrap());
        domain.create(DomainCreateFlags::empty()).await.unwrap();
        let active = connection
            .domains_that(ConnectListAllDomainsFlags::ACTIVE)
            .await
            .unwrap();
        assert!(active.iter().any(|found| found.uuid() == domain.uuid()));
    })
    .await;
}

#[tokio::test]
async fn what_the_daemon_refuses_is_told_in_its_words() {
    in_time(async {
        let connection = open("TEST_UNIX").await;
        let error = connection.domain_by_uuid(Uuid([7; 16])).await.unwrap_err();
        assert!(error.is_not_found());
        assert_eq!(error.code(), Some(ErrorCode::NO_DOMAIN));
        let lxc = open("LXC_TCP").await;
        let container = lxc.domain_by_name("vw-container").await.unwrap();
        // It has no images, and says so; only making one is beyond it.
        assert!(!container.has_managed_save().await.unwrap());
        let flags = DomainSaveRestoreFlags::empty();
        let error = container.managed_save(flags).await.unwrap_err();
        assert!(error.is_unsupported(), "{error:?}");
    })
    .await;
}

#[tokio::test]
async fn calls_side_by_side_are_pipelined_and_all_answered() {
    in_time(async {
        let connection = open("TEST_UNIX").await;
        let domain = connection.domain_by_name("test").await.unwrap();
        let calls = (0..200).map(|_| {
            let domain = domain.clone();
            tokio::spawn(async move { domain.is_active().await.unwrap() })
        });
        let calls: Vec<_> = calls.collect();
        for call in calls {
            call.await.unwrap();
        }
    })
    .await;
}
