//! Every kind of event: how it is asked for, that it is heard, and that its registration ends.

use bytes::{Bytes, BytesMut};
use virtwire::client::{Event, Notice, Registration};
use virtwire::proto::qemu::{
    ConnectDomainMonitorEventRegisterArgs, DomainMonitorEvent, DomainMonitorEventMsg,
};
use virtwire::proto::remote::*;
use virtwire::proto::{DecodeError, EventMessage, Header, Program, encode};
use virtwire::{ConnectOptions, Connection};

use crate::host::{ask, limited};
use crate::registrar::Registrar;

/// An event as it is sent, for this registration: its first word is the callback id.
fn wire<M: EventMessage>(message: &M::Message, callback_id: i32) -> Bytes {
    let mut bytes = BytesMut::new();
    encode(&Header::message(M::PROGRAM, M::NUMBER), message, &mut bytes).unwrap();
    if M::NUMBER != ConnectEventConnectionClosed::NUMBER {
        bytes[28..32].copy_from_slice(&callback_id.to_be_bytes());
    }
    bytes.freeze()
}

/// Waits until the daemon was told of an end.
async fn ended(daemon: &Registrar, connection: &Connection) -> (&'static str, Bytes) {
    loop {
        assert_eq!(ask(connection).await.unwrap(), "sim");
        if let Some(call) = daemon.take_calls().pop() {
            return call;
        }
    }
}

/// Subscribes to `E`, which is asked for by this id in this family of calls and comes in messages `M`.
async fn is_heard<E, M>(
    daemon: &Registrar,
    connection: &Connection,
    (family, id): (&str, Option<i32>),
    expected: impl Fn(i32) -> E,
) where
    E: Event + PartialEq + std::fmt::Debug,
    M: EventMessage<Message: Default>,
{
    let mut events = connection.subscribe::<E>(None).await.unwrap();
    let (register, arguments) = daemon.take_calls().pop().unwrap();
    let asked = arguments.first_chunk().copied().map(i32::from_be_bytes);
    assert!(register.starts_with(family), "{register}");
    let callback_id = daemon.last_callback_id();
    if let Some(id) = id {
        assert_eq!(asked, Some(id), "{}", M::NAME);
    }
    // Of another registration.
    let of_another = wire::<M>(&M::Message::default(), callback_id + 1000);
    if M::NUMBER != ConnectEventConnectionClosed::NUMBER {
        daemon.send(of_another, 0).await;
    }
    daemon
        .send(wire::<M>(&M::Message::default(), callback_id), 0)
        .await;
    let heard = events.recv().await.unwrap();
    assert_eq!(heard, Notice::Event(expected(callback_id)), "{}", M::NAME);
    drop(events);
    let (deregister, arguments) = ended(daemon, connection).await;
    let undone = register.replace("REGISTER", "DEREGISTER");
    let undone = undone.replace("DEREGISTER_CLOSE", "UNREGISTER_CLOSE");
    assert_eq!(deregister, undone);
    let number = arguments.first_chunk().copied().map(i32::from_be_bytes);
    let close = register.ends_with("CLOSE_CALLBACK");
    assert_eq!(number, (!close).then_some(callback_id), "{}", M::NAME);
}

async fn open() -> (Registrar, Connection) {
    let daemon = Registrar::listen().await;
    let options = ConnectOptions::new().keepalive(None);
    let connection = options.open(&daemon.uri).await.unwrap();
    (daemon, connection)
}

/// Each row: the id, what is handed out, the message by which it comes.
macro_rules! with_callback_id {
    ($daemon:ident $connection:ident $family:literal: $($id:literal $event:ident $message:ident;)*) => {$(
        is_heard::<$event, $message>(&$daemon, &$connection, ($family, Some($id)), |callback_id| {
            $event { callback_id, ..Default::default() }
        })
        .await;
    )*};
}

#[tokio::test]
async fn every_kind_of_domain_event_is_heard() {
    macro_rules! older {
        ($daemon:ident $connection:ident: $($id:literal $event:ident $message:ident;)*) => {$(
            let family = ("CONNECT_DOMAIN_EVENT_CALLBACK_", Some($id));
            is_heard::<$event, $message>(&$daemon, &$connection, family, |_| $event::default()).await;
        )*};
    }
    limited(async {
        let (daemon, connection) = open().await;
        older! { daemon connection:
            0 DomainEventLifecycleMsg DomainEventCallbackLifecycle;
            1 DomainEventRebootMsg DomainEventCallbackReboot;
            2 DomainEventRtcChangeMsg DomainEventCallbackRtcChange;
            3 DomainEventWatchdogMsg DomainEventCallbackWatchdog;
            4 DomainEventIoErrorMsg DomainEventCallbackIoError;
            5 DomainEventGraphicsMsg DomainEventCallbackGraphics;
            6 DomainEventIoErrorReasonMsg DomainEventCallbackIoErrorReason;
            7 DomainEventControlErrorMsg DomainEventCallbackControlError;
            8 DomainEventBlockJobMsg DomainEventCallbackBlockJob;
            9 DomainEventDiskChangeMsg DomainEventCallbackDiskChange;
            10 DomainEventTrayChangeMsg DomainEventCallbackTrayChange;
            11 DomainEventPmwakeupMsg DomainEventCallbackPmwakeup;
            12 DomainEventPmsuspendMsg DomainEventCallbackPmsuspend;
            13 DomainEventBalloonChangeMsg DomainEventCallbackBalloonChange;
            14 DomainEventPmsuspendDiskMsg DomainEventCallbackPmsuspendDisk;
            15 DomainEventDeviceRemovedMsg DomainEventCallbackDeviceRemoved;
        }
        with_callback_id! { daemon connection "CONNECT_DOMAIN_EVENT_CALLBACK_":
            16 DomainEventBlockJob2Msg DomainEventBlockJob2;
            17 DomainEventCallbackTunableMsg DomainEventCallbackTunable;
            18 DomainEventCallbackAgentLifecycleMsg DomainEventCallbackAgentLifecycle;
            19 DomainEventCallbackDeviceAddedMsg DomainEventCallbackDeviceAdded;
            20 DomainEventCallbackMigrationIterationMsg DomainEventCallbackMigrationIteration;
            21 DomainEventCallbackJobCompletedMsg DomainEventCallbackJobCompleted;
            22 DomainEventCallbackDeviceRemovalFailedMsg DomainEventCallbackDeviceRemovalFailed;
            23 DomainEventCallbackMetadataChangeMsg DomainEventCallbackMetadataChange;
            24 DomainEventBlockThresholdMsg DomainEventBlockThreshold;
            25 DomainEventMemoryFailureMsg DomainEventMemoryFailure;
            26 DomainEventMemoryDeviceSizeChangeMsg DomainEventMemoryDeviceSizeChange;
            27 DomainEventNicMacChangeMsg DomainEventNicMacChange;
            28 DomainEventVcpuRemovedMsg DomainEventVcpuRemoved;
            29 DomainEventCallbackChannelLifecycleMsg DomainEventCallbackChannelLifecycle;
        }
    })
    .await;
}

#[tokio::test]
async fn every_kind_of_event_of_other_objects_is_heard() {
    limited(async {
        let (daemon, connection) = open().await;
        with_callback_id! { daemon connection "CONNECT_NETWORK_EVENT_":
            0 NetworkEventLifecycleMsg NetworkEventLifecycle;
            1 NetworkEventCallbackMetadataChangeMsg NetworkEventCallbackMetadataChange;
        }
        with_callback_id! { daemon connection "CONNECT_STORAGE_POOL_EVENT_":
            0 StoragePoolEventLifecycleMsg StoragePoolEventLifecycle;
            1 StoragePoolEventRefreshMsg StoragePoolEventRefresh;
        }
        with_callback_id! { daemon connection "CONNECT_NODE_DEVICE_EVENT_":
            0 NodeDeviceEventLifecycleMsg NodeDeviceEventLifecycle;
            1 NodeDeviceEventUpdateMsg NodeDeviceEventUpdate;
        }
        with_callback_id! { daemon connection "CONNECT_SECRET_EVENT_":
            0 SecretEventLifecycleMsg SecretEventLifecycle;
            1 SecretEventValueChangedMsg SecretEventValueChanged;
        }
        is_heard::<DomainMonitorEventMsg, DomainMonitorEvent>(
            &daemon,
            &connection,
            ("CONNECT_DOMAIN_MONITOR_EVENT_", None),
            |callback_id| DomainMonitorEventMsg {
                callback_id,
                ..Default::default()
            },
        )
        .await;
        is_heard::<ConnectEventConnectionClosedMsg, ConnectEventConnectionClosed>(
            &daemon,
            &connection,
            ("CONNECT_REGISTER_CLOSE_CALLBACK", None),
            |_| ConnectEventConnectionClosedMsg::default(),
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn monitor_events_can_be_narrowed_to_a_name() {
    limited(async {
        let (daemon, connection) = open().await;
        let filter = ConnectDomainMonitorEventRegisterArgs {
            event: Some("SHUTDOWN".to_owned()),
            ..Default::default()
        };
        let _events = connection
            .subscribe::<DomainMonitorEventMsg>(Some(filter))
            .await
            .unwrap();
        let (_, arguments) = daemon.take_calls().pop().unwrap();
        assert!(arguments.windows(8).any(|bytes| bytes == b"SHUTDOWN"));
    })
    .await;
}

/// What a newer daemon might send.
struct Novelty;

impl EventMessage for Novelty {
    const PROGRAM: Program = Program::REMOTE;
    const NUMBER: i32 = 9_999;
    const NAME: &'static str = "DOMAIN_EVENT_NOVELTY";
    type Message = DomainEventCallbackTunableMsg;
}

#[tokio::test]
async fn an_unknown_kind_is_kept_and_can_be_decoded() {
    limited(async {
        let (daemon, connection) = open().await;
        let registration = Registration::domain(DomainEventId(77), Novelty::NUMBER, None).unwrap();
        let mut frames = connection.subscribe_frames(registration).await.unwrap();
        let (_, arguments) = daemon.take_calls().pop().unwrap();
        assert_eq!(arguments[..4], 77_i32.to_be_bytes());
        let callback_id = daemon.last_callback_id();
        let message = DomainEventCallbackTunableMsg::default();
        daemon.send(wire::<Novelty>(&message, callback_id), 0).await;
        let Notice::Event(frame) = frames.recv().await.unwrap() else {
            panic!("it is kept");
        };
        assert_eq!(
            frame.decode::<Novelty>().unwrap(),
            DomainEventCallbackTunableMsg {
                callback_id,
                ..message
            }
        );
        let error = frame.decode::<DomainEventLifecycle>().unwrap_err();
        assert!(matches!(
            error,
            DecodeError::Another {
                procedure: 9_999,
                ..
            }
        ));
    })
    .await;
}
