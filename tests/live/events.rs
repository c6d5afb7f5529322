//! Every kind of event, registered with libvirtd, and what virsh does heard by it.

use std::any::Any;
use std::fs;
use std::path::Path;
use std::time::Duration;

use virtwire::Connection;
use virtwire::client::{Event, Notice, Registration, Subscription};
use virtwire::proto::qemu::DomainMonitorEventMsg;
use virtwire::proto::remote::*;

use crate::guests::Guests;
use crate::testbed::{in_time, open, virsh};

/// Waits for an event.
async fn heard<E>(events: &mut Subscription<E>, is_it: impl Fn(&E) -> bool) {
    loop {
        match events.recv().await.unwrap() {
            Notice::Event(event) if is_it(&event) => return,
            Notice::Event(_) => {}
            Notice::Lagged(missing) => panic!("{missing} events are missing"),
        }
    }
}

/// `None` where the daemon has no driver for such objects: the newest in the test bed has none for storage,
/// secrets and devices.
async fn held<E: Event + 'static>(connection: &Connection) -> Option<Box<dyn Any>> {
    match connection.subscribe::<E>(None).await {
        Ok(events) => Some(Box::new(events)),
        Err(error) if error.is_unsupported() => None,
        Err(error) => {
            let source = std::error::Error::source(&error).map(ToString::to_string);
            panic!("{}: {error}: {source:?}", std::any::type_name::<E>())
        }
    }
}

macro_rules! all_held {
    ($connection:ident: $($event:ident)*) => { vec![$(held::<$event>(&$connection).await),*] };
}

#[tokio::test]
async fn every_kind_is_registered_with_qemu_and_can_be_again() {
    in_time(async {
        let _guests = Guests::running(&[]);
        let connection = open("QEMU_UNIX").await;
        // libvirtd refuses a registration that it has already, of which a third round would tell.
        let again = ConnectDomainEventCallbackRegisterAnyArgs {
            event_id: DomainEventId::LIFECYCLE,
            domain: None,
        };
        let other = open("QEMU_UNIX").await;
        let register = || other.call::<ConnectDomainEventCallbackRegisterAny>(&again);
        register().await.unwrap();
        assert!(register().await.unwrap_err().is_invalid_argument());
        for _ in 0..3 {
            let all: Vec<Option<Box<dyn Any>>> = all_held! { connection:
                DomainEventLifecycleMsg DomainEventRebootMsg DomainEventRtcChangeMsg DomainEventWatchdogMsg
                DomainEventIoErrorMsg DomainEventGraphicsMsg DomainEventIoErrorReasonMsg
                DomainEventControlErrorMsg DomainEventBlockJobMsg DomainEventDiskChangeMsg
                DomainEventTrayChangeMsg DomainEventPmwakeupMsg DomainEventPmsuspendMsg
                DomainEventBalloonChangeMsg DomainEventPmsuspendDiskMsg DomainEventDeviceRemovedMsg
                DomainEventBlockJob2Msg DomainEventCallbackTunableMsg DomainEventCallbackAgentLifecycleMsg
                DomainEventCallbackDeviceAddedMsg DomainEventCallbackMigrationIterationMsg
                DomainEventCallbackJobCompletedMsg DomainEventCallbackDeviceRemovalFailedMsg
                DomainEventCallbackMetadataChangeMsg DomainEventBlockThresholdMsg DomainEventMemoryFailureMsg
                DomainEventMemoryDeviceSizeChangeMsg
                NetworkEventLifecycleMsg StoragePoolEventLifecycleMsg StoragePoolEventRefreshMsg
                NodeDeviceEventLifecycleMsg NodeDeviceEventUpdateMsg
                SecretEventLifecycleMsg SecretEventValueChangedMsg
                DomainMonitorEventMsg ConnectEventConnectionClosedMsg
            };
            let count = all.iter().flatten().count();
            assert!((30..=36).contains(&count), "{count}");
        }
        // These are newer than the oldest libvirt in the test bed, or than the newest.
        macro_rules! newer {
            ($($event:ident)*) => { [$(connection.subscribe::<$event>(None).await.err()),*] };
        }
        for error in newer!(
            DomainEventNicMacChangeMsg DomainEventVcpuRemovedMsg DomainEventCallbackChannelLifecycleMsg
            NetworkEventCallbackMetadataChangeMsg
        ) {
            assert!(error.is_none_or(|error| error.remote().is_some()));
        }
    })
    .await;
}

/// Polls a future so many times at most.
pub(crate) async fn given_up_after<T>(polls: u32, future: impl Future<Output = T>) -> Option<T> {
    let given_up = async {
        for _ in 0..polls {
            tokio::task::yield_now().await;
        }
    };
    tokio::select! {
        biased;
        output = future => Some(output),
        () = given_up => None,
    }
}

#[tokio::test]
async fn ten_thousand_subscriptions_dropped_at_any_await_leave_no_callback_with_libvirtd() {
    in_time(async {
        let _guests = Guests::running(&[]);
        let connection = open("QEMU_UNIX").await;
        let ids = 16..24;
        // Numbers that look random and are the same in every run.
        let mut number = 1_u32;
        let mut finished = 0;
        for id in ids.clone().cycle().take(10_000) {
            number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let kind = Registration::domain(DomainEventId(id), 9_999, None).unwrap();
            let subscribe = connection.subscribe_frames(kind);
            let subscription = given_up_after((number >> 16) % 12, subscribe).await;
            finished += u32::from(subscription.is_some());
        }
        assert!(
            (100..9_900).contains(&finished),
            "{finished} were not given up"
        );
        // libvirtd refuses what is left of them.
        for id in ids {
            let arguments = ConnectDomainEventCallbackRegisterAnyArgs {
                event_id: DomainEventId(id),
                domain: None,
            };
            let register = || connection.call::<ConnectDomainEventCallbackRegisterAny>(&arguments);
            while let Err(error) = register().await {
                assert!(error.is_invalid_argument(), "{error:?}");
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
            assert!(register().await.unwrap_err().is_invalid_argument());
        }
    })
    .await;
}

#[tokio::test]
async fn guest_that_virsh_pauses_is_heard_by_lifecycle_monitor_and_metadata_events() {
    in_time(async {
        let _guests = Guests::running(&["vw-deaf"]);
        let connection = open("QEMU_TCP").await;
        let domain = connection.domain_by_name("vw-deaf").await.unwrap();
        let of_one = Some(domain.reference());
        let mut lifecycle = connection
            .subscribe::<DomainEventLifecycleMsg>(of_one.clone())
            .await
            .unwrap();
        let mut metadata = connection
            .subscribe::<DomainEventCallbackMetadataChangeMsg>(of_one)
            .await
            .unwrap();
        let mut monitor = connection
            .subscribe::<DomainMonitorEventMsg>(None)
            .await
            .unwrap();
        virsh("QEMU_UNIX", &["suspend", "vw-deaf"]);
        heard(&mut lifecycle, |event| {
            event.event == DomainEventType::SUSPENDED
        })
        .await;
        heard(&mut monitor, |event| {
            event.event == "STOP" && event.domain.name == "vw-deaf"
        })
        .await;
        virsh("QEMU_UNIX", &["resume", "vw-deaf"]);
        heard(&mut lifecycle, |event| {
            event.event == DomainEventType::RESUMED
        })
        .await;
        heard(&mut monitor, |event| event.event == "RESUME").await;
        virsh(
            "QEMU_UNIX",
            &["desc", "vw-deaf", "--live", "--title", "heard"],
        );
        heard(&mut metadata, |event| {
            event.kind == DomainMetadataType::TITLE
        })
        .await;
    })
    .await;
}

/// Writes a definition to a file, for virsh.
fn definition(folder: &Path, name: &str, xml: &str) -> String {
    let path = folder.join(name);
    fs::write(&path, xml).unwrap();
    path.display().to_string()
}

/// What virsh does with a pool is heard.
async fn pool_is_heard(
    connection: &Connection,
    mut pools: Subscription<StoragePoolEventLifecycleMsg>,
    folder: &Path,
) {
    let mut refreshes = connection
        .subscribe::<StoragePoolEventRefreshMsg>(None)
        .await
        .unwrap();
    let target = folder.display().to_string();
    virsh(
        "QEMU_TCP",
        &["pool-define-as", "vw-heard", "dir", "--target", &target],
    );
    virsh("QEMU_TCP", &["pool-start", "vw-heard"]);
    virsh("QEMU_TCP", &["pool-refresh", "vw-heard"]);
    virsh("QEMU_TCP", &["pool-destroy", "vw-heard"]);
    virsh("QEMU_TCP", &["pool-undefine", "vw-heard"]);
    for what in [
        StoragePoolEventLifecycleType::DEFINED,
        StoragePoolEventLifecycleType::STARTED,
        StoragePoolEventLifecycleType::STOPPED,
        StoragePoolEventLifecycleType::UNDEFINED,
    ] {
        heard(&mut pools, |event| {
            event.pool.name == "vw-heard" && event.event == what
        })
        .await;
    }
    heard(&mut refreshes, |event| event.pool.name == "vw-heard").await;
}

/// What virsh does with a secret is heard.
async fn secret_is_heard(
    connection: &Connection,
    mut secrets: Subscription<SecretEventLifecycleMsg>,
    folder: &Path,
) {
    let mut values = connection
        .subscribe::<SecretEventValueChangedMsg>(None)
        .await
        .unwrap();
    let uuid = "6b1f6d2c-6a5e-4f0d-9a53-5d5b0c0f3b11";
    let xml = format!("<secret ephemeral='yes' private='no'><uuid>{uuid}</uuid></secret>");
    let file = definition(folder, "secret", &xml);
    virsh("QEMU_TCP", &["secret-define", &file]);
    virsh("QEMU_TCP", &["secret-set-value", uuid, "aGVhcmQ="]);
    virsh("QEMU_TCP", &["secret-undefine", uuid]);
    for what in [
        SecretEventLifecycleType::DEFINED,
        SecretEventLifecycleType::UNDEFINED,
    ] {
        let is_it = |event: &SecretEventLifecycleMsg| {
            event.secret.uuid.to_string() == uuid && event.event == what
        };
        heard(&mut secrets, is_it).await;
    }
    heard(&mut values, |event| event.secret.uuid.to_string() == uuid).await;
}

#[tokio::test]
async fn network_pool_and_secret_that_virsh_defines_and_undefines_are_heard() {
    in_time(async {
        let _guests = Guests::running(&[]);
        let folder = tempfile::tempdir().unwrap();
        let connection = open("QEMU_UNIX").await;

        let mut networks = connection
            .subscribe::<NetworkEventLifecycleMsg>(None)
            .await
            .unwrap();
        let xml = "<network><name>vw-heard</name></network>";
        let file = definition(folder.path(), "network", xml);
        virsh("QEMU_TCP", &["net-define", &file]);
        virsh("QEMU_TCP", &["net-undefine", "vw-heard"]);
        for what in [
            NetworkEventLifecycleType::DEFINED,
            NetworkEventLifecycleType::UNDEFINED,
        ] {
            let is_it = |event: &NetworkEventLifecycleMsg| {
                event.network.name == "vw-heard" && event.event == what
            };
            heard(&mut networks, is_it).await;
        }

        let pools = connection
            .subscribe::<StoragePoolEventLifecycleMsg>(None)
            .await;
        match pools {
            Ok(pools) => pool_is_heard(&connection, pools, folder.path()).await,
            // The newest libvirt in the test bed has no driver for storage.
            Err(error) => assert!(error.is_unsupported(), "{error:?}"),
        }

        let secrets = connection.subscribe::<SecretEventLifecycleMsg>(None).await;
        match secrets {
            Ok(secrets) => secret_is_heard(&connection, secrets, folder.path()).await,
            // Nor for secrets.
            Err(error) => assert!(error.is_unsupported(), "{error:?}"),
        }
    })
    .await;
}
