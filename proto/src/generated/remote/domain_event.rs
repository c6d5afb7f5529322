// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Wire types: domain event.

#![expect(missing_docs, reason = "fields are named as in libvirt's protocol")]

use super::{
    DOMAIN_JOB_STATS_MAX, Domain, DomainBlockJobType, DomainMetadataType, STRING_MAX, TypedParam,
};
use crate::bit_set::bit_set;
use crate::open_enum::open_enum;
use crate::wire_struct::wire_struct;
use serde_xdr::{Array, HostText, Optional, Plain, Text};

/// `DOMAIN_EVENT_TUNABLE_MAX` in `proto/remote.x`.
pub const DOMAIN_EVENT_TUNABLE_MAX: u32 = 2048;

/// `DOMAIN_EVENT_GRAPHICS_IDENTITY_MAX` in `proto/remote.x`.
pub const DOMAIN_EVENT_GRAPHICS_IDENTITY_MAX: u32 = 20;

open_enum! {
    /// Lifecycle change of a domain. The enum of each type, such as [`DomainEventStoppedDetail`], defines the accompanying
    /// details.
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
    /// Kinds of domain events that a client can register for.
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
        VCPU_REMOVED = 28,
        CHANNEL_LIFECYCLE = 29,
    }
}

open_enum! {
    /// Action that follows when a guest's watchdog fires.
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
    /// Action that follows a disk error.
    #[doc(alias = "virDomainEventIOErrorAction")]
    DomainEventIoErrorAction(i32) {
        NONE = 0,
        PAUSE = 1,
        REPORT = 2,
    }
}

open_enum! {
    /// Family of an address in a display's connection.
    #[doc(alias = "virDomainEventGraphicsAddressType")]
    DomainEventGraphicsAddressType(i32) {
        IPV4 = 0,
        IPV6 = 1,
        UNIX = 2,
    }
}

open_enum! {
    /// Phase of a client's connection to a display.
    #[doc(alias = "virDomainEventGraphicsPhase")]
    DomainEventGraphicsPhase(i32) {
        CONNECT = 0,
        INITIALIZE = 1,
        DISCONNECT = 2,
    }
}

open_enum! {
    /// State of a block job: ended, or ready to be ended.
    #[doc(alias = "virConnectDomainEventBlockJobStatus")]
    DomainEventBlockJobStatus(i32) {
        COMPLETED = 0,
        FAILED = 1,
        CANCELED = 2,
        READY = 3,
    }
}

open_enum! {
    /// Reason that the source of a disk changed or was dropped.
    #[doc(alias = "virConnectDomainEventDiskChangeReason")]
    DomainEventDiskChangeReason(i32) {
        CHANGE_MISSING_ON_START = 0,
        DROP_MISSING_ON_START = 1,
    }
}

open_enum! {
    /// Change of a drive's tray.
    #[doc(alias = "virDomainEventTrayChangeReason")]
    DomainEventTrayChangeReason(i32) {
        OPEN = 0,
        CLOSE = 1,
    }
}

open_enum! {
    /// State of the connection to a guest agent.
    #[doc(alias = "virConnectDomainEventAgentLifecycleState")]
    DomainEventAgentLifecycleState(i32) {
        CONNECTED = 1,
        DISCONNECTED = 2,
    }
}

open_enum! {
    /// Reason that the connection to a guest agent changed state.
    #[doc(alias = "virConnectDomainEventAgentLifecycleReason")]
    DomainEventAgentLifecycleReason(i32) {
        UNKNOWN = 0,
        DOMAIN_STARTED = 1,
        CHANNEL = 2,
    }
}

open_enum! {
    /// Owner of memory that failed.
    #[doc(alias = "virDomainMemoryFailureRecipientType")]
    DomainMemoryFailureRecipientType(i32) {
        HYPERVISOR = 0,
        GUEST = 1,
    }
}

open_enum! {
    /// Action taken after a memory failure.
    #[doc(alias = "virDomainMemoryFailureActionType")]
    DomainMemoryFailureActionType(i32) {
        IGNORE = 0,
        INJECT = 1,
        FATAL = 2,
        RESET = 3,
    }
}

bit_set! {
    /// Properties of a memory failure.
    #[doc(alias = "virDomainMemoryFailureFlags")]
    DomainMemoryFailureFlags(u32) {
        ACTION_REQUIRED = 0x1,
        RECURSIVE = 0x2,
    }
}

open_enum! {
    /// Detail of [`DomainEventType::DEFINED`].
    #[doc(alias = "virDomainEventDefinedDetailType")]
    DomainEventDefinedDetail(i32) {
        ADDED = 0,
        UPDATED = 1,
        RENAMED = 2,
        FROM_SNAPSHOT = 3,
    }
}

open_enum! {
    /// Detail of [`DomainEventType::UNDEFINED`].
    #[doc(alias = "virDomainEventUndefinedDetailType")]
    DomainEventUndefinedDetail(i32) {
        REMOVED = 0,
        RENAMED = 1,
    }
}

open_enum! {
    /// Detail of [`DomainEventType::STARTED`].
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
    /// Detail of [`DomainEventType::SUSPENDED`].
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
    /// Detail of [`DomainEventType::RESUMED`].
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
    /// Detail of [`DomainEventType::STOPPED`].
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
    /// Detail of [`DomainEventType::SHUTDOWN`].
    #[doc(alias = "virDomainEventShutdownDetailType")]
    DomainEventShutdownDetail(i32) {
        FINISHED = 0,
        GUEST = 1,
        HOST = 2,
    }
}

open_enum! {
    /// Detail of [`DomainEventType::PMSUSPENDED`].
    #[doc(alias = "virDomainEventPMSuspendedDetailType")]
    DomainEventPmsuspendedDetail(i32) {
        MEMORY = 0,
        DISK = 1,
    }
}

open_enum! {
    /// Detail of [`DomainEventType::CRASHED`].
    #[doc(alias = "virDomainEventCrashedDetailType")]
    DomainEventCrashedDetail(i32) {
        PANICKED = 0,
        CRASHLOADED = 1,
    }
}

wire_struct! {
    /// Result of [`ConnectDomainEventRegister`](super::ConnectDomainEventRegister).
    #[derive(Debug, Default)]
    ConnectDomainEventRegisterRet {
        cb_registered: i32 => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectDomainEventDeregister`](super::ConnectDomainEventDeregister).
    #[derive(Debug, Default)]
    ConnectDomainEventDeregisterRet {
        cb_registered: i32 => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventLifecycle`](super::DomainEventLifecycle) carries.
    #[derive(Debug, Default)]
    DomainEventLifecycleMsg {
        domain: Domain => Plain,
        event: DomainEventType => Plain,
        /// Detail of the event; the enum of the event, such as [`DomainEventStoppedDetail`], defines the values.
        detail: i32 => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventCallbackLifecycle`](super::DomainEventCallbackLifecycle) carries.
    #[derive(Debug, Default)]
    DomainEventCallbackLifecycleMsg {
        callback_id: i32 => Plain,
        message: DomainEventLifecycleMsg => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectDomainEventRegisterAny`](super::ConnectDomainEventRegisterAny).
    #[derive(Debug, Default)]
    ConnectDomainEventRegisterAnyArgs {
        event_id: DomainEventId => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectDomainEventDeregisterAny`](super::ConnectDomainEventDeregisterAny).
    #[derive(Debug, Default)]
    ConnectDomainEventDeregisterAnyArgs {
        event_id: DomainEventId => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectDomainEventCallbackRegisterAny`](super::ConnectDomainEventCallbackRegisterAny).
    #[derive(Debug, Default)]
    ConnectDomainEventCallbackRegisterAnyArgs {
        event_id: DomainEventId => Plain,
        /// Domain whose events are delivered; `None` for all domains.
        domain: Option<Domain> => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectDomainEventCallbackRegisterAny`](super::ConnectDomainEventCallbackRegisterAny).
    #[derive(Debug, Default)]
    ConnectDomainEventCallbackRegisterAnyRet {
        /// Identifier that every event of this registration carries.
        callback_id: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectDomainEventCallbackDeregisterAny`](super::ConnectDomainEventCallbackDeregisterAny).
    #[derive(Debug, Default)]
    ConnectDomainEventCallbackDeregisterAnyArgs {
        callback_id: i32 => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventReboot`](super::DomainEventReboot) carries.
    #[derive(Debug, Default)]
    DomainEventRebootMsg {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventCallbackReboot`](super::DomainEventCallbackReboot) carries.
    #[derive(Debug, Default)]
    DomainEventCallbackRebootMsg {
        callback_id: i32 => Plain,
        message: DomainEventRebootMsg => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventRtcChange`](super::DomainEventRtcChange) carries.
    #[derive(Debug, Default)]
    DomainEventRtcChangeMsg {
        domain: Domain => Plain,
        offset: i64 => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventCallbackRtcChange`](super::DomainEventCallbackRtcChange) carries.
    #[derive(Debug, Default)]
    DomainEventCallbackRtcChangeMsg {
        callback_id: i32 => Plain,
        message: DomainEventRtcChangeMsg => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventWatchdog`](super::DomainEventWatchdog) carries.
    #[derive(Debug, Default)]
    DomainEventWatchdogMsg {
        domain: Domain => Plain,
        action: DomainEventWatchdogAction => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventCallbackWatchdog`](super::DomainEventCallbackWatchdog) carries.
    #[derive(Debug, Default)]
    DomainEventCallbackWatchdogMsg {
        callback_id: i32 => Plain,
        message: DomainEventWatchdogMsg => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventIoError`](super::DomainEventIoError) carries.
    #[derive(Debug, Default)]
    DomainEventIoErrorMsg {
        domain: Domain => Plain,
        src_path: HostText => Text<STRING_MAX>,
        dev_alias: HostText => Text<STRING_MAX>,
        action: DomainEventIoErrorAction => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventCallbackIoError`](super::DomainEventCallbackIoError) carries.
    #[derive(Debug, Default)]
    DomainEventCallbackIoErrorMsg {
        callback_id: i32 => Plain,
        message: DomainEventIoErrorMsg => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventIoErrorReason`](super::DomainEventIoErrorReason) carries.
    #[derive(Debug, Default)]
    DomainEventIoErrorReasonMsg {
        domain: Domain => Plain,
        src_path: HostText => Text<STRING_MAX>,
        dev_alias: HostText => Text<STRING_MAX>,
        action: DomainEventIoErrorAction => Plain,
        reason: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// What [`DomainEventCallbackIoErrorReason`](super::DomainEventCallbackIoErrorReason) carries.
    #[derive(Debug, Default)]
    DomainEventCallbackIoErrorReasonMsg {
        callback_id: i32 => Plain,
        message: DomainEventIoErrorReasonMsg => Plain,
    }
}

wire_struct! {
    /// An endpoint of a display's connection.
    #[derive(Debug, Default)]
    DomainEventGraphicsAddress {
        family: DomainEventGraphicsAddressType => Plain,
        node: String => Text<STRING_MAX>,
        service: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// An identity that a display's client presented.
    #[derive(Debug, Default)]
    DomainEventGraphicsIdentity {
        kind: String => Text<STRING_MAX>,
        name: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// What [`DomainEventGraphics`](super::DomainEventGraphics) carries.
    #[derive(Debug, Default)]
    DomainEventGraphicsMsg {
        domain: Domain => Plain,
        phase: DomainEventGraphicsPhase => Plain,
        local: DomainEventGraphicsAddress => Plain,
        remote: DomainEventGraphicsAddress => Plain,
        auth_scheme: String => Text<STRING_MAX>,
        subject: Vec<DomainEventGraphicsIdentity> => Array<DOMAIN_EVENT_GRAPHICS_IDENTITY_MAX>,
    }
}

wire_struct! {
    /// What [`DomainEventCallbackGraphics`](super::DomainEventCallbackGraphics) carries.
    #[derive(Debug, Default)]
    DomainEventCallbackGraphicsMsg {
        callback_id: i32 => Plain,
        message: DomainEventGraphicsMsg => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventBlockJob`](super::DomainEventBlockJob) carries.
    #[derive(Debug, Default)]
    DomainEventBlockJobMsg {
        domain: Domain => Plain,
        path: HostText => Text<STRING_MAX>,
        kind: DomainBlockJobType => Plain,
        status: DomainEventBlockJobStatus => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventCallbackBlockJob`](super::DomainEventCallbackBlockJob) carries.
    #[derive(Debug, Default)]
    DomainEventCallbackBlockJobMsg {
        callback_id: i32 => Plain,
        message: DomainEventBlockJobMsg => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventDiskChange`](super::DomainEventDiskChange) carries.
    #[derive(Debug, Default)]
    DomainEventDiskChangeMsg {
        domain: Domain => Plain,
        old_src_path: Option<HostText> => Optional<Text<STRING_MAX>>,
        new_src_path: Option<HostText> => Optional<Text<STRING_MAX>>,
        dev_alias: HostText => Text<STRING_MAX>,
        reason: DomainEventDiskChangeReason => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventCallbackDiskChange`](super::DomainEventCallbackDiskChange) carries.
    #[derive(Debug, Default)]
    DomainEventCallbackDiskChangeMsg {
        callback_id: i32 => Plain,
        message: DomainEventDiskChangeMsg => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventTrayChange`](super::DomainEventTrayChange) carries.
    #[derive(Debug, Default)]
    DomainEventTrayChangeMsg {
        domain: Domain => Plain,
        dev_alias: HostText => Text<STRING_MAX>,
        reason: DomainEventTrayChangeReason => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventCallbackTrayChange`](super::DomainEventCallbackTrayChange) carries.
    #[derive(Debug, Default)]
    DomainEventCallbackTrayChangeMsg {
        callback_id: i32 => Plain,
        message: DomainEventTrayChangeMsg => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventPmwakeup`](super::DomainEventPmwakeup) carries.
    #[derive(Debug, Default)]
    DomainEventPmwakeupMsg {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventCallbackPmwakeup`](super::DomainEventCallbackPmwakeup) carries.
    #[derive(Debug, Default)]
    DomainEventCallbackPmwakeupMsg {
        callback_id: i32 => Plain,
        reason: i32 => Plain,
        message: DomainEventPmwakeupMsg => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventPmsuspend`](super::DomainEventPmsuspend) carries.
    #[derive(Debug, Default)]
    DomainEventPmsuspendMsg {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventCallbackPmsuspend`](super::DomainEventCallbackPmsuspend) carries.
    #[derive(Debug, Default)]
    DomainEventCallbackPmsuspendMsg {
        callback_id: i32 => Plain,
        reason: i32 => Plain,
        message: DomainEventPmsuspendMsg => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventBalloonChange`](super::DomainEventBalloonChange) carries.
    #[derive(Debug, Default)]
    DomainEventBalloonChangeMsg {
        domain: Domain => Plain,
        actual: u64 => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventCallbackBalloonChange`](super::DomainEventCallbackBalloonChange) carries.
    #[derive(Debug, Default)]
    DomainEventCallbackBalloonChangeMsg {
        callback_id: i32 => Plain,
        message: DomainEventBalloonChangeMsg => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventPmsuspendDisk`](super::DomainEventPmsuspendDisk) carries.
    #[derive(Debug, Default)]
    DomainEventPmsuspendDiskMsg {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventCallbackPmsuspendDisk`](super::DomainEventCallbackPmsuspendDisk) carries.
    #[derive(Debug, Default)]
    DomainEventCallbackPmsuspendDiskMsg {
        callback_id: i32 => Plain,
        reason: i32 => Plain,
        message: DomainEventPmsuspendDiskMsg => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventControlError`](super::DomainEventControlError) carries.
    #[derive(Debug, Default)]
    DomainEventControlErrorMsg {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventCallbackControlError`](super::DomainEventCallbackControlError) carries.
    #[derive(Debug, Default)]
    DomainEventCallbackControlErrorMsg {
        callback_id: i32 => Plain,
        message: DomainEventControlErrorMsg => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventDeviceRemoved`](super::DomainEventDeviceRemoved) carries.
    #[derive(Debug, Default)]
    DomainEventDeviceRemovedMsg {
        domain: Domain => Plain,
        dev_alias: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// What [`DomainEventCallbackDeviceRemoved`](super::DomainEventCallbackDeviceRemoved) carries.
    #[derive(Debug, Default)]
    DomainEventCallbackDeviceRemovedMsg {
        callback_id: i32 => Plain,
        message: DomainEventDeviceRemovedMsg => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventBlockJob2`](super::DomainEventBlockJob2) carries.
    #[derive(Debug, Default)]
    DomainEventBlockJob2Msg {
        callback_id: i32 => Plain,
        domain: Domain => Plain,
        dst: HostText => Text<STRING_MAX>,
        kind: DomainBlockJobType => Plain,
        status: DomainEventBlockJobStatus => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventBlockThreshold`](super::DomainEventBlockThreshold) carries.
    #[derive(Debug, Default)]
    DomainEventBlockThresholdMsg {
        callback_id: i32 => Plain,
        domain: Domain => Plain,
        device: HostText => Text<STRING_MAX>,
        path: Option<HostText> => Optional<Text<STRING_MAX>>,
        threshold: u64 => Plain,
        excess: u64 => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventCallbackTunable`](super::DomainEventCallbackTunable) carries.
    #[derive(Debug, Default)]
    DomainEventCallbackTunableMsg {
        callback_id: i32 => Plain,
        domain: Domain => Plain,
        params: Vec<TypedParam> => Array<DOMAIN_EVENT_TUNABLE_MAX>,
    }
}

wire_struct! {
    /// What [`DomainEventCallbackDeviceAdded`](super::DomainEventCallbackDeviceAdded) carries.
    #[derive(Debug, Default)]
    DomainEventCallbackDeviceAddedMsg {
        callback_id: i32 => Plain,
        domain: Domain => Plain,
        dev_alias: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// What [`DomainEventCallbackAgentLifecycle`](super::DomainEventCallbackAgentLifecycle) carries.
    #[derive(Debug, Default)]
    DomainEventCallbackAgentLifecycleMsg {
        callback_id: i32 => Plain,
        domain: Domain => Plain,
        state: DomainEventAgentLifecycleState => Plain,
        reason: DomainEventAgentLifecycleReason => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventCallbackMigrationIteration`](super::DomainEventCallbackMigrationIteration) carries.
    #[derive(Debug, Default)]
    DomainEventCallbackMigrationIterationMsg {
        callback_id: i32 => Plain,
        domain: Domain => Plain,
        iteration: i32 => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventCallbackJobCompleted`](super::DomainEventCallbackJobCompleted) carries.
    #[derive(Debug, Default)]
    DomainEventCallbackJobCompletedMsg {
        callback_id: i32 => Plain,
        domain: Domain => Plain,
        params: Vec<TypedParam> => Array<DOMAIN_JOB_STATS_MAX>,
    }
}

wire_struct! {
    /// What [`DomainEventCallbackDeviceRemovalFailed`](super::DomainEventCallbackDeviceRemovalFailed) carries.
    #[derive(Debug, Default)]
    DomainEventCallbackDeviceRemovalFailedMsg {
        callback_id: i32 => Plain,
        domain: Domain => Plain,
        dev_alias: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// What [`DomainEventCallbackMetadataChange`](super::DomainEventCallbackMetadataChange) carries.
    #[derive(Debug, Default)]
    DomainEventCallbackMetadataChangeMsg {
        callback_id: i32 => Plain,
        domain: Domain => Plain,
        kind: DomainMetadataType => Plain,
        nsuri: Option<String> => Optional<Text<STRING_MAX>>,
    }
}

wire_struct! {
    /// What [`DomainEventMemoryFailure`](super::DomainEventMemoryFailure) carries.
    #[derive(Debug, Default)]
    DomainEventMemoryFailureMsg {
        callback_id: i32 => Plain,
        domain: Domain => Plain,
        recipient: DomainMemoryFailureRecipientType => Plain,
        action: DomainMemoryFailureActionType => Plain,
        flags: DomainMemoryFailureFlags => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventMemoryDeviceSizeChange`](super::DomainEventMemoryDeviceSizeChange) carries.
    #[derive(Debug, Default)]
    DomainEventMemoryDeviceSizeChangeMsg {
        callback_id: i32 => Plain,
        domain: Domain => Plain,
        alias: HostText => Text<STRING_MAX>,
        size: u64 => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventNicMacChange`](super::DomainEventNicMacChange) carries.
    #[derive(Debug, Default)]
    DomainEventNicMacChangeMsg {
        callback_id: i32 => Plain,
        domain: Domain => Plain,
        alias: HostText => Text<STRING_MAX>,
        old_mac: String => Text<STRING_MAX>,
        new_mac: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// What [`DomainEventVcpuRemoved`](super::DomainEventVcpuRemoved) carries.
    #[derive(Debug, Default)]
    DomainEventVcpuRemovedMsg {
        callback_id: i32 => Plain,
        domain: Domain => Plain,
        vcpuid: u32 => Plain,
    }
}

wire_struct! {
    /// What [`DomainEventCallbackChannelLifecycle`](super::DomainEventCallbackChannelLifecycle) carries.
    #[derive(Debug, Default)]
    DomainEventCallbackChannelLifecycleMsg {
        callback_id: i32 => Plain,
        domain: Domain => Plain,
        channel_name: String => Text<STRING_MAX>,
        state: i32 => Plain,
        reason: i32 => Plain,
    }
}
