//! The kinds of events, each with its registration.

use virtwire_proto::qemu::{
    ConnectDomainMonitorEventRegisterArgs, DomainMonitorEvent, DomainMonitorEventMsg,
};
use virtwire_proto::remote::{
    self, ConnectEventConnectionClosed, ConnectEventConnectionClosedMsg, Domain, DomainEventId,
    Network, NetworkEventId, NodeDevice, NodeDeviceEventId, Secret, SecretEventId, StoragePool,
    StoragePoolEventId,
};
use virtwire_proto::{DecodeError, EventMessage, Frame};

use crate::client::error::Error;
use crate::client::registry::Registration;

/// A kind of event that [`Connection::subscribe`](crate::Connection::subscribe) takes: the message that carries it.
///
/// | message | libvirt's kind |
/// |---|---|
/// | `DomainEvent*Msg`, [`DomainEventLifecycleMsg`](remote::DomainEventLifecycleMsg) and 29 others | `virDomainEventID` |
/// | [`NetworkEventLifecycleMsg`](remote::NetworkEventLifecycleMsg), [`NetworkEventCallbackMetadataChangeMsg`](remote::NetworkEventCallbackMetadataChangeMsg) | `virNetworkEventID` |
/// | [`StoragePoolEventLifecycleMsg`](remote::StoragePoolEventLifecycleMsg), [`StoragePoolEventRefreshMsg`](remote::StoragePoolEventRefreshMsg) | `virStoragePoolEventID` |
/// | [`NodeDeviceEventLifecycleMsg`](remote::NodeDeviceEventLifecycleMsg), [`NodeDeviceEventUpdateMsg`](remote::NodeDeviceEventUpdateMsg) | `virNodeDeviceEventID` |
/// | [`SecretEventLifecycleMsg`](remote::SecretEventLifecycleMsg), [`SecretEventValueChangedMsg`](remote::SecretEventValueChangedMsg) | `virSecretEventID` |
/// | [`DomainMonitorEventMsg`] | `virConnectDomainQemuMonitorEventRegister` |
/// | [`ConnectEventConnectionClosedMsg`] | `virConnectRegisterCloseCallback` |
///
/// A `callback_id` in a message is the daemon's number for the registration, and has no meaning for a subscriber.
///
/// Implement it for a type of your own to subscribe to a kind that only a newer daemon has.
pub trait Event: Sized {
    /// The object that a subscription can be narrowed to.
    type Object;

    /// Returns the registration to make with the daemon.
    ///
    /// # Errors
    /// [`Error::Arguments`] when the object does not fit the protocol's bounds.
    fn registration(object: Option<Self::Object>) -> Result<Registration, Error>;

    /// Reads the event from a message that the registration brings.
    ///
    /// # Errors
    /// [`DecodeError`] when the message does not fit; the subscriber is then told that an event is missing.
    fn decode(frame: &Frame) -> Result<Self, DecodeError>;
}

/// Kinds that are handed out as their message arrives: `event, message: object by constructor(id)`.
macro_rules! events {
    ($($event:ident, $message:ident: $object:ident by $constructor:ident($kind:ident::$id:ident);)*) => {$(
        impl Event for remote::$message {
            type Object = $object;

            fn registration(object: Option<$object>) -> Result<Registration, Error> {
                Registration::$constructor($kind::$id, remote::$event::NUMBER, object)
            }

            fn decode(frame: &Frame) -> Result<Self, DecodeError> {
                frame.decode::<remote::$event>()
            }
        }
    )*};
}

/// Kinds of domain events that are older than callback ids, and have a second message with one:
/// `event, message, event with callback id: id`.
macro_rules! older_domain_events {
    ($($older:ident, $message:ident, $event:ident: $id:ident;)*) => {$(
        impl Event for remote::$message {
            type Object = Domain;

            fn registration(domain: Option<Domain>) -> Result<Registration, Error> {
                let of_one = domain.is_some();
                let id = DomainEventId::$id;
                let registration = Registration::domain(id, remote::$event::NUMBER, domain)?;
                if of_one {
                    return Ok(registration);
                }
                registration.or_older(id, remote::$older::NUMBER)
            }

            fn decode(frame: &Frame) -> Result<Self, DecodeError> {
                if frame.header.procedure == remote::$older::NUMBER {
                    return frame.decode::<remote::$older>();
                }
                Ok(frame.decode::<remote::$event>()?.message)
            }
        }
    )*};
}

older_domain_events! {
    DomainEventLifecycle, DomainEventLifecycleMsg, DomainEventCallbackLifecycle: LIFECYCLE;
    DomainEventReboot, DomainEventRebootMsg, DomainEventCallbackReboot: REBOOT;
    DomainEventRtcChange, DomainEventRtcChangeMsg, DomainEventCallbackRtcChange: RTC_CHANGE;
    DomainEventWatchdog, DomainEventWatchdogMsg, DomainEventCallbackWatchdog: WATCHDOG;
    DomainEventIoError, DomainEventIoErrorMsg, DomainEventCallbackIoError: IO_ERROR;
    DomainEventGraphics, DomainEventGraphicsMsg, DomainEventCallbackGraphics: GRAPHICS;
    DomainEventIoErrorReason, DomainEventIoErrorReasonMsg, DomainEventCallbackIoErrorReason: IO_ERROR_REASON;
    DomainEventControlError, DomainEventControlErrorMsg, DomainEventCallbackControlError: CONTROL_ERROR;
    DomainEventBlockJob, DomainEventBlockJobMsg, DomainEventCallbackBlockJob: BLOCK_JOB;
    DomainEventDiskChange, DomainEventDiskChangeMsg, DomainEventCallbackDiskChange: DISK_CHANGE;
    DomainEventTrayChange, DomainEventTrayChangeMsg, DomainEventCallbackTrayChange: TRAY_CHANGE;
    DomainEventPmwakeup, DomainEventPmwakeupMsg, DomainEventCallbackPmwakeup: PMWAKEUP;
    DomainEventPmsuspend, DomainEventPmsuspendMsg, DomainEventCallbackPmsuspend: PMSUSPEND;
    DomainEventBalloonChange, DomainEventBalloonChangeMsg, DomainEventCallbackBalloonChange: BALLOON_CHANGE;
    DomainEventPmsuspendDisk, DomainEventPmsuspendDiskMsg, DomainEventCallbackPmsuspendDisk: PMSUSPEND_DISK;
    DomainEventDeviceRemoved, DomainEventDeviceRemovedMsg, DomainEventCallbackDeviceRemoved: DEVICE_REMOVED;
}

events! {
    DomainEventBlockJob2, DomainEventBlockJob2Msg: Domain by domain(DomainEventId::BLOCK_JOB_2);
    DomainEventCallbackTunable, DomainEventCallbackTunableMsg: Domain by domain(DomainEventId::TUNABLE);
    DomainEventCallbackAgentLifecycle, DomainEventCallbackAgentLifecycleMsg: Domain by domain(DomainEventId::AGENT_LIFECYCLE);
    DomainEventCallbackDeviceAdded, DomainEventCallbackDeviceAddedMsg: Domain by domain(DomainEventId::DEVICE_ADDED);
    DomainEventCallbackMigrationIteration, DomainEventCallbackMigrationIterationMsg: Domain by domain(DomainEventId::MIGRATION_ITERATION);
    DomainEventCallbackJobCompleted, DomainEventCallbackJobCompletedMsg: Domain by domain(DomainEventId::JOB_COMPLETED);
    DomainEventCallbackDeviceRemovalFailed, DomainEventCallbackDeviceRemovalFailedMsg: Domain by domain(DomainEventId::DEVICE_REMOVAL_FAILED);
    DomainEventCallbackMetadataChange, DomainEventCallbackMetadataChangeMsg: Domain by domain(DomainEventId::METADATA_CHANGE);
    DomainEventBlockThreshold, DomainEventBlockThresholdMsg: Domain by domain(DomainEventId::BLOCK_THRESHOLD);
    DomainEventMemoryFailure, DomainEventMemoryFailureMsg: Domain by domain(DomainEventId::MEMORY_FAILURE);
    DomainEventMemoryDeviceSizeChange, DomainEventMemoryDeviceSizeChangeMsg: Domain by domain(DomainEventId::MEMORY_DEVICE_SIZE_CHANGE);
    DomainEventNicMacChange, DomainEventNicMacChangeMsg: Domain by domain(DomainEventId::NIC_MAC_CHANGE);
    DomainEventVcpuRemoved, DomainEventVcpuRemovedMsg: Domain by domain(DomainEventId::VCPU_REMOVED);
    DomainEventCallbackChannelLifecycle, DomainEventCallbackChannelLifecycleMsg: Domain by domain(DomainEventId::CHANNEL_LIFECYCLE);

    NetworkEventLifecycle, NetworkEventLifecycleMsg: Network by network(NetworkEventId::LIFECYCLE);
    NetworkEventCallbackMetadataChange, NetworkEventCallbackMetadataChangeMsg: Network by network(NetworkEventId::METADATA_CHANGE);

    StoragePoolEventLifecycle, StoragePoolEventLifecycleMsg: StoragePool by storage_pool(StoragePoolEventId::LIFECYCLE);
    StoragePoolEventRefresh, StoragePoolEventRefreshMsg: StoragePool by storage_pool(StoragePoolEventId::REFRESH);

    NodeDeviceEventLifecycle, NodeDeviceEventLifecycleMsg: NodeDevice by node_device(NodeDeviceEventId::LIFECYCLE);
    NodeDeviceEventUpdate, NodeDeviceEventUpdateMsg: NodeDevice by node_device(NodeDeviceEventId::UPDATE);

    SecretEventLifecycle, SecretEventLifecycleMsg: Secret by secret(SecretEventId::LIFECYCLE);
    SecretEventValueChanged, SecretEventValueChangedMsg: Secret by secret(SecretEventId::VALUE_CHANGED);
}

/// Only the QEMU driver has these events. A subscription can be narrowed to one domain, one name, or a pattern of names.
impl Event for DomainMonitorEventMsg {
    type Object = ConnectDomainMonitorEventRegisterArgs;

    fn registration(filter: Option<Self::Object>) -> Result<Registration, Error> {
        Registration::monitor(&filter.unwrap_or_default())
    }

    fn decode(frame: &Frame) -> Result<Self, DecodeError> {
        frame.decode::<DomainMonitorEvent>()
    }
}

/// The daemon has lost a connection of its own, to another daemon for instance. Our connection stays open.
impl Event for ConnectEventConnectionClosedMsg {
    /// There is one such connection.
    type Object = ();

    fn registration(_: Option<()>) -> Result<Registration, Error> {
        Registration::closed()
    }

    fn decode(frame: &Frame) -> Result<Self, DecodeError> {
        frame.decode::<ConnectEventConnectionClosed>()
    }
}
