// Written by `codegen`; change the inputs, not this file.
// proto/remote.x sha256 e39dc06e92e89dc7baad7fb81cfd652d3549089815087d0dbec1f2ed784ab706

//! Wire types: domain event.

#![expect(missing_docs, reason = "fields are named as in libvirt's protocol")]

use super::{
    DOMAIN_JOB_STATS_MAX, Domain, DomainBlockJobType, DomainMetadataType, STRING_MAX, TypedParam,
};
use crate::bit_set::bit_set;
use crate::open_enum::open_enum;
use serde::{Deserialize, Serialize};
use serde_xdr::{Array, Optional, Text};

/// `DOMAIN_EVENT_TUNABLE_MAX` in `proto/remote.x`.
pub const DOMAIN_EVENT_TUNABLE_MAX: u32 = 2048;

/// `DOMAIN_EVENT_GRAPHICS_IDENTITY_MAX` in `proto/remote.x`.
pub const DOMAIN_EVENT_GRAPHICS_IDENTITY_MAX: u32 = 20;

open_enum! {
    /// Values of `virDomainEventType`.
    #[doc(alias = "virDomainEventType")]
    DomainEventType(i32) {
        DEFINED = 0,
        UNDEFINED = 1,
        STARTED = 2,
        SUSPENDED = 3,
        RESUMED = 4,
        STOPPED = 5,
        SHUTDOWN = 6,
        PMSUSPENDED = 7,
        CRASHED = 8,
    }
}

open_enum! {
    /// Values of `virDomainEventID`.
    #[doc(alias = "virDomainEventID")]
    DomainEventId(i32) {
        LIFECYCLE = 0,
        REBOOT = 1,
        RTC_CHANGE = 2,
        WATCHDOG = 3,
        IO_ERROR = 4,
        GRAPHICS = 5,
        IO_ERROR_REASON = 6,
        CONTROL_ERROR = 7,
        BLOCK_JOB = 8,
        DISK_CHANGE = 9,
        TRAY_CHANGE = 10,
        PMWAKEUP = 11,
        PMSUSPEND = 12,
        BALLOON_CHANGE = 13,
        PMSUSPEND_DISK = 14,
        DEVICE_REMOVED = 15,
        BLOCK_JOB_2 = 16,
        TUNABLE = 17,
        AGENT_LIFECYCLE = 18,
        DEVICE_ADDED = 19,
        MIGRATION_ITERATION = 20,
        JOB_COMPLETED = 21,
        DEVICE_REMOVAL_FAILED = 22,
        METADATA_CHANGE = 23,
        BLOCK_THRESHOLD = 24,
        MEMORY_FAILURE = 25,
        MEMORY_DEVICE_SIZE_CHANGE = 26,
        NIC_MAC_CHANGE = 27,
    }
}

open_enum! {
    /// Values of `virDomainEventWatchdogAction`.
    #[doc(alias = "virDomainEventWatchdogAction")]
    DomainEventWatchdogAction(i32) {
        NONE = 0,
        PAUSE = 1,
        RESET = 2,
        POWEROFF = 3,
        SHUTDOWN = 4,
        DEBUG = 5,
        INJECTNMI = 6,
    }
}

open_enum! {
    /// Values of `virDomainEventIOErrorAction`.
    #[doc(alias = "virDomainEventIOErrorAction")]
    DomainEventIoErrorAction(i32) {
        NONE = 0,
        PAUSE = 1,
        REPORT = 2,
    }
}

open_enum! {
    /// Values of `virDomainEventGraphicsAddressType`.
    #[doc(alias = "virDomainEventGraphicsAddressType")]
    DomainEventGraphicsAddressType(i32) {
        IPV4 = 0,
        IPV6 = 1,
        UNIX = 2,
    }
}

open_enum! {
    /// Values of `virDomainEventGraphicsPhase`.
    #[doc(alias = "virDomainEventGraphicsPhase")]
    DomainEventGraphicsPhase(i32) {
        CONNECT = 0,
        INITIALIZE = 1,
        DISCONNECT = 2,
    }
}

open_enum! {
    /// Values of `virConnectDomainEventBlockJobStatus`.
    #[doc(alias = "virConnectDomainEventBlockJobStatus")]
    DomainEventBlockJobStatus(i32) {
        COMPLETED = 0,
        FAILED = 1,
        CANCELED = 2,
        READY = 3,
    }
}

open_enum! {
    /// Values of `virConnectDomainEventDiskChangeReason`.
    #[doc(alias = "virConnectDomainEventDiskChangeReason")]
    DomainEventDiskChangeReason(i32) {
        CHANGE_MISSING_ON_START = 0,
        DROP_MISSING_ON_START = 1,
    }
}

open_enum! {
    /// Values of `virDomainEventTrayChangeReason`.
    #[doc(alias = "virDomainEventTrayChangeReason")]
    DomainEventTrayChangeReason(i32) {
        OPEN = 0,
        CLOSE = 1,
    }
}

open_enum! {
    /// Values of `virConnectDomainEventAgentLifecycleState`.
    #[doc(alias = "virConnectDomainEventAgentLifecycleState")]
    DomainEventAgentLifecycleState(i32) {
        CONNECTED = 1,
        DISCONNECTED = 2,
    }
}

open_enum! {
    /// Values of `virConnectDomainEventAgentLifecycleReason`.
    #[doc(alias = "virConnectDomainEventAgentLifecycleReason")]
    DomainEventAgentLifecycleReason(i32) {
        UNKNOWN = 0,
        DOMAIN_STARTED = 1,
        CHANNEL = 2,
    }
}

open_enum! {
    /// Values of `virDomainMemoryFailureRecipientType`.
    #[doc(alias = "virDomainMemoryFailureRecipientType")]
    DomainMemoryFailureRecipientType(i32) {
        HYPERVISOR = 0,
        GUEST = 1,
    }
}

open_enum! {
    /// Values of `virDomainMemoryFailureActionType`.
    #[doc(alias = "virDomainMemoryFailureActionType")]
    DomainMemoryFailureActionType(i32) {
        IGNORE = 0,
        INJECT = 1,
        FATAL = 2,
        RESET = 3,
    }
}

bit_set! {
    /// Values of `virDomainMemoryFailureFlags`.
    #[doc(alias = "virDomainMemoryFailureFlags")]
    DomainMemoryFailureFlags(u32) {
        ACTION_REQUIRED = 0x1,
        RECURSIVE = 0x2,
    }
}

open_enum! {
    /// Values of `virDomainEventDefinedDetailType`.
    #[doc(alias = "virDomainEventDefinedDetailType")]
    DomainEventDefinedDetail(i32) {
        ADDED = 0,
        UPDATED = 1,
        RENAMED = 2,
        FROM_SNAPSHOT = 3,
    }
}

open_enum! {
    /// Values of `virDomainEventUndefinedDetailType`.
    #[doc(alias = "virDomainEventUndefinedDetailType")]
    DomainEventUndefinedDetail(i32) {
        REMOVED = 0,
        RENAMED = 1,
    }
}

open_enum! {
    /// Values of `virDomainEventStartedDetailType`.
    #[doc(alias = "virDomainEventStartedDetailType")]
    DomainEventStartedDetail(i32) {
        BOOTED = 0,
        MIGRATED = 1,
        RESTORED = 2,
        FROM_SNAPSHOT = 3,
        WAKEUP = 4,
    }
}

open_enum! {
    /// Values of `virDomainEventSuspendedDetailType`.
    #[doc(alias = "virDomainEventSuspendedDetailType")]
    DomainEventSuspendedDetail(i32) {
        PAUSED = 0,
        MIGRATED = 1,
        IOERROR = 2,
        WATCHDOG = 3,
        RESTORED = 4,
        FROM_SNAPSHOT = 5,
        API_ERROR = 6,
        POSTCOPY = 7,
        POSTCOPY_FAILED = 8,
    }
}

open_enum! {
    /// Values of `virDomainEventResumedDetailType`.
    #[doc(alias = "virDomainEventResumedDetailType")]
    DomainEventResumedDetail(i32) {
        UNPAUSED = 0,
        MIGRATED = 1,
        FROM_SNAPSHOT = 2,
        POSTCOPY = 3,
        POSTCOPY_FAILED = 4,
    }
}

open_enum! {
    /// Values of `virDomainEventStoppedDetailType`.
    #[doc(alias = "virDomainEventStoppedDetailType")]
    DomainEventStoppedDetail(i32) {
        SHUTDOWN = 0,
        DESTROYED = 1,
        CRASHED = 2,
        MIGRATED = 3,
        SAVED = 4,
        FAILED = 5,
        FROM_SNAPSHOT = 6,
    }
}

open_enum! {
    /// Values of `virDomainEventShutdownDetailType`.
    #[doc(alias = "virDomainEventShutdownDetailType")]
    DomainEventShutdownDetail(i32) {
        FINISHED = 0,
        GUEST = 1,
        HOST = 2,
    }
}

open_enum! {
    /// Values of `virDomainEventPMSuspendedDetailType`.
    #[doc(alias = "virDomainEventPMSuspendedDetailType")]
    DomainEventPmsuspendedDetail(i32) {
        MEMORY = 0,
        DISK = 1,
    }
}

open_enum! {
    /// Values of `virDomainEventCrashedDetailType`.
    #[doc(alias = "virDomainEventCrashedDetailType")]
    DomainEventCrashedDetail(i32) {
        PANICKED = 0,
        CRASHLOADED = 1,
    }
}

/// Result of [`ConnectDomainEventRegister`](super::ConnectDomainEventRegister).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectDomainEventRegisterRet {
    pub cb_registered: i32,
}

/// Result of [`ConnectDomainEventDeregister`](super::ConnectDomainEventDeregister).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectDomainEventDeregisterRet {
    pub cb_registered: i32,
}

/// What [`DomainEventLifecycle`](super::DomainEventLifecycle) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventLifecycleMsg {
    pub domain: Domain,
    pub event: DomainEventType,
    pub detail: i32,
}

/// What [`DomainEventCallbackLifecycle`](super::DomainEventCallbackLifecycle) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventCallbackLifecycleMsg {
    pub callback_id: i32,
    pub message: DomainEventLifecycleMsg,
}

/// Argument of [`ConnectDomainEventRegisterAny`](super::ConnectDomainEventRegisterAny).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectDomainEventRegisterAnyArgs {
    pub event_id: DomainEventId,
}

/// Argument of [`ConnectDomainEventDeregisterAny`](super::ConnectDomainEventDeregisterAny).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectDomainEventDeregisterAnyArgs {
    pub event_id: DomainEventId,
}

/// Argument of [`ConnectDomainEventCallbackRegisterAny`](super::ConnectDomainEventCallbackRegisterAny).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectDomainEventCallbackRegisterAnyArgs {
    pub event_id: DomainEventId,
    pub domain: Option<Domain>,
}

/// Result of [`ConnectDomainEventCallbackRegisterAny`](super::ConnectDomainEventCallbackRegisterAny).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectDomainEventCallbackRegisterAnyRet {
    pub callback_id: i32,
}

/// Argument of [`ConnectDomainEventCallbackDeregisterAny`](super::ConnectDomainEventCallbackDeregisterAny).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectDomainEventCallbackDeregisterAnyArgs {
    pub callback_id: i32,
}

/// What [`DomainEventReboot`](super::DomainEventReboot) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventRebootMsg {
    pub domain: Domain,
}

/// What [`DomainEventCallbackReboot`](super::DomainEventCallbackReboot) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventCallbackRebootMsg {
    pub callback_id: i32,
    pub message: DomainEventRebootMsg,
}

/// What [`DomainEventRtcChange`](super::DomainEventRtcChange) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventRtcChangeMsg {
    pub domain: Domain,
    pub offset: i64,
}

/// What [`DomainEventCallbackRtcChange`](super::DomainEventCallbackRtcChange) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventCallbackRtcChangeMsg {
    pub callback_id: i32,
    pub message: DomainEventRtcChangeMsg,
}

/// What [`DomainEventWatchdog`](super::DomainEventWatchdog) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventWatchdogMsg {
    pub domain: Domain,
    pub action: DomainEventWatchdogAction,
}

/// What [`DomainEventCallbackWatchdog`](super::DomainEventCallbackWatchdog) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventCallbackWatchdogMsg {
    pub callback_id: i32,
    pub message: DomainEventWatchdogMsg,
}

/// What [`DomainEventIoError`](super::DomainEventIoError) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventIoErrorMsg {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub src_path: String,
    #[serde(with = "Text::<STRING_MAX>")]
    pub dev_alias: String,
    pub action: DomainEventIoErrorAction,
}

/// What [`DomainEventCallbackIoError`](super::DomainEventCallbackIoError) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventCallbackIoErrorMsg {
    pub callback_id: i32,
    pub message: DomainEventIoErrorMsg,
}

/// What [`DomainEventIoErrorReason`](super::DomainEventIoErrorReason) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventIoErrorReasonMsg {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub src_path: String,
    #[serde(with = "Text::<STRING_MAX>")]
    pub dev_alias: String,
    pub action: DomainEventIoErrorAction,
    #[serde(with = "Text::<STRING_MAX>")]
    pub reason: String,
}

/// What [`DomainEventCallbackIoErrorReason`](super::DomainEventCallbackIoErrorReason) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventCallbackIoErrorReasonMsg {
    pub callback_id: i32,
    pub message: DomainEventIoErrorReasonMsg,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventGraphicsAddress {
    pub family: DomainEventGraphicsAddressType,
    #[serde(with = "Text::<STRING_MAX>")]
    pub node: String,
    #[serde(with = "Text::<STRING_MAX>")]
    pub service: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventGraphicsIdentity {
    #[serde(with = "Text::<STRING_MAX>")]
    pub kind: String,
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
}

/// What [`DomainEventGraphics`](super::DomainEventGraphics) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventGraphicsMsg {
    pub domain: Domain,
    pub phase: DomainEventGraphicsPhase,
    pub local: DomainEventGraphicsAddress,
    pub remote: DomainEventGraphicsAddress,
    #[serde(with = "Text::<STRING_MAX>")]
    pub auth_scheme: String,
    #[serde(with = "Array::<DOMAIN_EVENT_GRAPHICS_IDENTITY_MAX>")]
    pub subject: Vec<DomainEventGraphicsIdentity>,
}

/// What [`DomainEventCallbackGraphics`](super::DomainEventCallbackGraphics) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventCallbackGraphicsMsg {
    pub callback_id: i32,
    pub message: DomainEventGraphicsMsg,
}

/// What [`DomainEventBlockJob`](super::DomainEventBlockJob) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventBlockJobMsg {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub path: String,
    pub kind: DomainBlockJobType,
    pub status: DomainEventBlockJobStatus,
}

/// What [`DomainEventCallbackBlockJob`](super::DomainEventCallbackBlockJob) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventCallbackBlockJobMsg {
    pub callback_id: i32,
    pub message: DomainEventBlockJobMsg,
}

/// What [`DomainEventDiskChange`](super::DomainEventDiskChange) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventDiskChangeMsg {
    pub domain: Domain,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub old_src_path: Option<String>,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub new_src_path: Option<String>,
    #[serde(with = "Text::<STRING_MAX>")]
    pub dev_alias: String,
    pub reason: DomainEventDiskChangeReason,
}

/// What [`DomainEventCallbackDiskChange`](super::DomainEventCallbackDiskChange) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventCallbackDiskChangeMsg {
    pub callback_id: i32,
    pub message: DomainEventDiskChangeMsg,
}

/// What [`DomainEventTrayChange`](super::DomainEventTrayChange) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventTrayChangeMsg {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub dev_alias: String,
    pub reason: DomainEventTrayChangeReason,
}

/// What [`DomainEventCallbackTrayChange`](super::DomainEventCallbackTrayChange) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventCallbackTrayChangeMsg {
    pub callback_id: i32,
    pub message: DomainEventTrayChangeMsg,
}

/// What [`DomainEventPmwakeup`](super::DomainEventPmwakeup) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventPmwakeupMsg {
    pub domain: Domain,
}

/// What [`DomainEventCallbackPmwakeup`](super::DomainEventCallbackPmwakeup) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventCallbackPmwakeupMsg {
    pub callback_id: i32,
    pub reason: i32,
    pub message: DomainEventPmwakeupMsg,
}

/// What [`DomainEventPmsuspend`](super::DomainEventPmsuspend) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventPmsuspendMsg {
    pub domain: Domain,
}

/// What [`DomainEventCallbackPmsuspend`](super::DomainEventCallbackPmsuspend) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventCallbackPmsuspendMsg {
    pub callback_id: i32,
    pub reason: i32,
    pub message: DomainEventPmsuspendMsg,
}

/// What [`DomainEventBalloonChange`](super::DomainEventBalloonChange) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventBalloonChangeMsg {
    pub domain: Domain,
    pub actual: u64,
}

/// What [`DomainEventCallbackBalloonChange`](super::DomainEventCallbackBalloonChange) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventCallbackBalloonChangeMsg {
    pub callback_id: i32,
    pub message: DomainEventBalloonChangeMsg,
}

/// What [`DomainEventPmsuspendDisk`](super::DomainEventPmsuspendDisk) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventPmsuspendDiskMsg {
    pub domain: Domain,
}

/// What [`DomainEventCallbackPmsuspendDisk`](super::DomainEventCallbackPmsuspendDisk) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventCallbackPmsuspendDiskMsg {
    pub callback_id: i32,
    pub reason: i32,
    pub message: DomainEventPmsuspendDiskMsg,
}

/// What [`DomainEventControlError`](super::DomainEventControlError) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventControlErrorMsg {
    pub domain: Domain,
}

/// What [`DomainEventCallbackControlError`](super::DomainEventCallbackControlError) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventCallbackControlErrorMsg {
    pub callback_id: i32,
    pub message: DomainEventControlErrorMsg,
}

/// What [`DomainEventDeviceRemoved`](super::DomainEventDeviceRemoved) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventDeviceRemovedMsg {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub dev_alias: String,
}

/// What [`DomainEventCallbackDeviceRemoved`](super::DomainEventCallbackDeviceRemoved) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventCallbackDeviceRemovedMsg {
    pub callback_id: i32,
    pub message: DomainEventDeviceRemovedMsg,
}

/// What [`DomainEventBlockJob2`](super::DomainEventBlockJob2) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventBlockJob2Msg {
    pub callback_id: i32,
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub dst: String,
    pub kind: DomainBlockJobType,
    pub status: DomainEventBlockJobStatus,
}

/// What [`DomainEventBlockThreshold`](super::DomainEventBlockThreshold) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventBlockThresholdMsg {
    pub callback_id: i32,
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub device: String,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub path: Option<String>,
    pub threshold: u64,
    pub excess: u64,
}

/// What [`DomainEventCallbackTunable`](super::DomainEventCallbackTunable) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventCallbackTunableMsg {
    pub callback_id: i32,
    pub domain: Domain,
    #[serde(with = "Array::<DOMAIN_EVENT_TUNABLE_MAX>")]
    pub params: Vec<TypedParam>,
}

/// What [`DomainEventCallbackDeviceAdded`](super::DomainEventCallbackDeviceAdded) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventCallbackDeviceAddedMsg {
    pub callback_id: i32,
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub dev_alias: String,
}

/// What [`DomainEventCallbackAgentLifecycle`](super::DomainEventCallbackAgentLifecycle) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventCallbackAgentLifecycleMsg {
    pub callback_id: i32,
    pub domain: Domain,
    pub state: DomainEventAgentLifecycleState,
    pub reason: DomainEventAgentLifecycleReason,
}

/// What [`DomainEventCallbackMigrationIteration`](super::DomainEventCallbackMigrationIteration) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventCallbackMigrationIterationMsg {
    pub callback_id: i32,
    pub domain: Domain,
    pub iteration: i32,
}

/// What [`DomainEventCallbackJobCompleted`](super::DomainEventCallbackJobCompleted) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventCallbackJobCompletedMsg {
    pub callback_id: i32,
    pub domain: Domain,
    #[serde(with = "Array::<DOMAIN_JOB_STATS_MAX>")]
    pub params: Vec<TypedParam>,
}

/// What [`DomainEventCallbackDeviceRemovalFailed`](super::DomainEventCallbackDeviceRemovalFailed) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventCallbackDeviceRemovalFailedMsg {
    pub callback_id: i32,
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub dev_alias: String,
}

/// What [`DomainEventCallbackMetadataChange`](super::DomainEventCallbackMetadataChange) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventCallbackMetadataChangeMsg {
    pub callback_id: i32,
    pub domain: Domain,
    pub kind: DomainMetadataType,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub nsuri: Option<String>,
}

/// What [`DomainEventMemoryFailure`](super::DomainEventMemoryFailure) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventMemoryFailureMsg {
    pub callback_id: i32,
    pub domain: Domain,
    pub recipient: DomainMemoryFailureRecipientType,
    pub action: DomainMemoryFailureActionType,
    pub flags: DomainMemoryFailureFlags,
}

/// What [`DomainEventMemoryDeviceSizeChange`](super::DomainEventMemoryDeviceSizeChange) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventMemoryDeviceSizeChangeMsg {
    pub callback_id: i32,
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub alias: String,
    pub size: u64,
}

/// What [`DomainEventNicMacChange`](super::DomainEventNicMacChange) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventNicMacChangeMsg {
    pub callback_id: i32,
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub alias: String,
    #[serde(with = "Text::<STRING_MAX>")]
    pub old_mac: String,
    #[serde(with = "Text::<STRING_MAX>")]
    pub new_mac: String,
}

/// What [`DomainEventVcpuRemoved`](super::DomainEventVcpuRemoved) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventVcpuRemovedMsg {
    pub callback_id: i32,
    pub domain: Domain,
    pub vcpuid: u32,
}

/// What [`DomainEventCallbackChannelLifecycle`](super::DomainEventCallbackChannelLifecycle) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainEventCallbackChannelLifecycleMsg {
    pub callback_id: i32,
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub channel_name: String,
    pub state: i32,
    pub reason: i32,
}
