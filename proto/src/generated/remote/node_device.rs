// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Wire types: node device.

#![expect(missing_docs, reason = "fields are named as in libvirt's protocol")]

use super::STRING_MAX;
use crate::bit_set::bit_set;
use crate::open_enum::open_enum;
use crate::wire_struct::wire_struct;
use serde_xdr::{Array, HostText, Name, Optional, Plain, Text};

/// `NODE_DEVICE_LIST_MAX` in `proto/remote.x`.
pub const NODE_DEVICE_LIST_MAX: u32 = 65_536;

/// `NODE_DEVICE_CAPS_LIST_MAX` in `proto/remote.x`.
pub const NODE_DEVICE_CAPS_LIST_MAX: u32 = 65_536;

bit_set! {
    /// Option for the content of a device's XML.
    #[doc(alias = "virNodeDeviceXMLFlags")]
    NodeDeviceXmlFlags(u32) {
        INACTIVE = 0x1,
    }
}

bit_set! {
    /// Option that validates the XML before a device is created.
    #[doc(alias = "virNodeDeviceCreateXMLFlags")]
    NodeDeviceCreateXmlFlags(u32) {
        VALIDATE = 0x1,
    }
}

bit_set! {
    /// Option that validates the XML before a device is defined.
    #[doc(alias = "virNodeDeviceDefineXMLFlags")]
    NodeDeviceDefineXmlFlags(u32) {
        VALIDATE = 0x1,
    }
}

bit_set! {
    /// Flags that select the active device, the stored configuration, or both.
    #[doc(alias = "virNodeDeviceUpdateFlags")]
    NodeDeviceUpdateFlags(u32) {
        LIVE = 0x1,
        CONFIG = 0x2,
    }
}

bit_set! {
    /// Flags that select the devices of a list. A device must match at least one flag of each group that has a flag set.
    #[doc(alias = "virConnectListAllNodeDeviceFlags")]
    ConnectListAllNodeDevicesFlags(u32) {
        CAP_SYSTEM = 0x1,
        CAP_PCI_DEV = 0x2,
        CAP_USB_DEV = 0x4,
        CAP_USB_INTERFACE = 0x8,
        CAP_NET = 0x10,
        CAP_SCSI_HOST = 0x20,
        CAP_SCSI_TARGET = 0x40,
        CAP_SCSI = 0x80,
        CAP_STORAGE = 0x100,
        CAP_FC_HOST = 0x200,
        CAP_VPORTS = 0x400,
        CAP_SCSI_GENERIC = 0x800,
        CAP_DRM = 0x1000,
        CAP_MDEV_TYPES = 0x2000,
        CAP_MDEV = 0x4000,
        CAP_CCW_DEV = 0x8000,
        CAP_CSS_DEV = 0x0001_0000,
        CAP_VDPA = 0x0002_0000,
        CAP_AP_CARD = 0x0004_0000,
        CAP_AP_QUEUE = 0x0008_0000,
        CAP_AP_MATRIX = 0x0010_0000,
        CAP_VPD = 0x0020_0000,
        CAP_CCWGROUP_DEV = 0x0040_0000,
        CAP_CCWGROUP_MEMBER = 0x0080_0000,
        PERSISTENT = 0x1000_0000,
        TRANSIENT = 0x2000_0000,
        INACTIVE = 0x4000_0000,
        ACTIVE = 0x8000_0000,
    }
}

open_enum! {
    /// Kinds of device events that a client can register for.
    #[doc(alias = "virNodeDeviceEventID")]
    NodeDeviceEventId(i32) {
        LIFECYCLE = 0,
        UPDATE = 1,
    }
}

open_enum! {
    /// Lifecycle change of a device.
    #[doc(alias = "virNodeDeviceEventLifecycleType")]
    NodeDeviceEventLifecycleType(i32) {
        CREATED = 0,
        DELETED = 1,
        DEFINED = 2,
        UNDEFINED = 3,
    }
}

wire_struct! {
    /// A device of the host.
    #[derive(Debug, Default)]
    NodeDevice {
        name: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`NodeNumOfDevices`](super::NodeNumOfDevices).
    #[derive(Debug, Default)]
    NodeNumOfDevicesArgs {
        capability: Option<String> => Optional<Text<STRING_MAX>>,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`NodeNumOfDevices`](super::NodeNumOfDevices).
    #[derive(Debug, Default)]
    NodeNumOfDevicesRet {
        num: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`NodeListDevices`](super::NodeListDevices).
    #[derive(Debug, Default)]
    NodeListDevicesArgs {
        capability: Option<String> => Optional<Text<STRING_MAX>>,
        maxnames: i32 => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`NodeListDevices`](super::NodeListDevices).
    #[derive(Debug, Default)]
    NodeListDevicesRet {
        names: Vec<HostText> => Array<NODE_DEVICE_LIST_MAX, Text<STRING_MAX>>,
    }
}

wire_struct! {
    /// Argument of [`NodeDeviceLookupByName`](super::NodeDeviceLookupByName).
    #[derive(Debug, Default)]
    NodeDeviceLookupByNameArgs {
        name: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`NodeDeviceLookupByName`](super::NodeDeviceLookupByName).
    #[derive(Debug, Default)]
    NodeDeviceLookupByNameRet {
        device: NodeDevice => Plain,
    }
}

wire_struct! {
    /// Argument of [`NodeDeviceLookupScsiHostByWwn`](super::NodeDeviceLookupScsiHostByWwn).
    #[derive(Debug, Default)]
    NodeDeviceLookupScsiHostByWwnArgs {
        wwnn: String => Text<STRING_MAX>,
        wwpn: String => Text<STRING_MAX>,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`NodeDeviceLookupScsiHostByWwn`](super::NodeDeviceLookupScsiHostByWwn).
    #[derive(Debug, Default)]
    NodeDeviceLookupScsiHostByWwnRet {
        device: NodeDevice => Plain,
    }
}

wire_struct! {
    /// Argument of [`NodeDeviceGetXmlDesc`](super::NodeDeviceGetXmlDesc).
    #[derive(Debug, Default)]
    NodeDeviceGetXmlDescArgs {
        name: HostText => Text<STRING_MAX>,
        flags: NodeDeviceXmlFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`NodeDeviceGetXmlDesc`](super::NodeDeviceGetXmlDesc).
    #[derive(Debug, Default)]
    NodeDeviceGetXmlDescRet {
        xml: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`NodeDeviceGetParent`](super::NodeDeviceGetParent).
    #[derive(Debug, Default)]
    NodeDeviceGetParentArgs {
        name: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`NodeDeviceGetParent`](super::NodeDeviceGetParent).
    #[derive(Debug, Default)]
    NodeDeviceGetParentRet {
        parent_name: Option<HostText> => Optional<Text<STRING_MAX>>,
    }
}

wire_struct! {
    /// Argument of [`NodeDeviceNumOfCaps`](super::NodeDeviceNumOfCaps).
    #[derive(Debug, Default)]
    NodeDeviceNumOfCapsArgs {
        name: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`NodeDeviceNumOfCaps`](super::NodeDeviceNumOfCaps).
    #[derive(Debug, Default)]
    NodeDeviceNumOfCapsRet {
        num: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`NodeDeviceListCaps`](super::NodeDeviceListCaps).
    #[derive(Debug, Default)]
    NodeDeviceListCapsArgs {
        name: HostText => Text<STRING_MAX>,
        maxnames: i32 => Plain,
    }
}

wire_struct! {
    /// Result of [`NodeDeviceListCaps`](super::NodeDeviceListCaps).
    #[derive(Debug, Default)]
    NodeDeviceListCapsRet {
        names: Vec<Name> => Array<NODE_DEVICE_CAPS_LIST_MAX, Text<STRING_MAX>>,
    }
}

wire_struct! {
    /// Argument of [`NodeDeviceDettach`](super::NodeDeviceDettach).
    #[derive(Debug, Default)]
    NodeDeviceDettachArgs {
        name: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`NodeDeviceDetachFlags`](super::NodeDeviceDetachFlags).
    #[derive(Debug, Default)]
    NodeDeviceDetachFlagsArgs {
        name: HostText => Text<STRING_MAX>,
        driver_name: Option<String> => Optional<Text<STRING_MAX>>,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`NodeDeviceReAttach`](super::NodeDeviceReAttach).
    #[derive(Debug, Default)]
    NodeDeviceReAttachArgs {
        name: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`NodeDeviceReset`](super::NodeDeviceReset).
    #[derive(Debug, Default)]
    NodeDeviceResetArgs {
        name: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`NodeDeviceCreateXml`](super::NodeDeviceCreateXml).
    #[derive(Debug, Default)]
    NodeDeviceCreateXmlArgs {
        xml_desc: String => Text<STRING_MAX>,
        flags: NodeDeviceCreateXmlFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`NodeDeviceCreateXml`](super::NodeDeviceCreateXml).
    #[derive(Debug, Default)]
    NodeDeviceCreateXmlRet {
        device: NodeDevice => Plain,
    }
}

wire_struct! {
    /// Argument of [`NodeDeviceDestroy`](super::NodeDeviceDestroy).
    #[derive(Debug, Default)]
    NodeDeviceDestroyArgs {
        name: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`NodeDeviceDefineXml`](super::NodeDeviceDefineXml).
    #[derive(Debug, Default)]
    NodeDeviceDefineXmlArgs {
        xml_desc: String => Text<STRING_MAX>,
        flags: NodeDeviceDefineXmlFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`NodeDeviceDefineXml`](super::NodeDeviceDefineXml).
    #[derive(Debug, Default)]
    NodeDeviceDefineXmlRet {
        device: NodeDevice => Plain,
    }
}

wire_struct! {
    /// Argument of [`NodeDeviceUndefine`](super::NodeDeviceUndefine).
    #[derive(Debug, Default)]
    NodeDeviceUndefineArgs {
        name: HostText => Text<STRING_MAX>,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`NodeDeviceCreate`](super::NodeDeviceCreate).
    #[derive(Debug, Default)]
    NodeDeviceCreateArgs {
        name: HostText => Text<STRING_MAX>,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`NodeDeviceGetAutostart`](super::NodeDeviceGetAutostart).
    #[derive(Debug, Default)]
    NodeDeviceGetAutostartArgs {
        name: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`NodeDeviceGetAutostart`](super::NodeDeviceGetAutostart).
    #[derive(Debug, Default)]
    NodeDeviceGetAutostartRet {
        autostart: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`NodeDeviceSetAutostart`](super::NodeDeviceSetAutostart).
    #[derive(Debug, Default)]
    NodeDeviceSetAutostartArgs {
        name: HostText => Text<STRING_MAX>,
        autostart: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`NodeDeviceIsPersistent`](super::NodeDeviceIsPersistent).
    #[derive(Debug, Default)]
    NodeDeviceIsPersistentArgs {
        name: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`NodeDeviceIsPersistent`](super::NodeDeviceIsPersistent).
    #[derive(Debug, Default)]
    NodeDeviceIsPersistentRet {
        persistent: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`NodeDeviceIsActive`](super::NodeDeviceIsActive).
    #[derive(Debug, Default)]
    NodeDeviceIsActiveArgs {
        name: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`NodeDeviceIsActive`](super::NodeDeviceIsActive).
    #[derive(Debug, Default)]
    NodeDeviceIsActiveRet {
        active: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`NodeDeviceUpdate`](super::NodeDeviceUpdate).
    #[derive(Debug, Default)]
    NodeDeviceUpdateArgs {
        name: HostText => Text<STRING_MAX>,
        xml_desc: String => Text<STRING_MAX>,
        flags: NodeDeviceUpdateFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectListAllNodeDevices`](super::ConnectListAllNodeDevices).
    #[derive(Debug, Default)]
    ConnectListAllNodeDevicesArgs {
        need_results: i32 => Plain,
        flags: ConnectListAllNodeDevicesFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectListAllNodeDevices`](super::ConnectListAllNodeDevices).
    #[derive(Debug, Default)]
    ConnectListAllNodeDevicesRet {
        devices: Vec<NodeDevice> => Array<NODE_DEVICE_LIST_MAX>,
        ret: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectNodeDeviceEventRegisterAny`](super::ConnectNodeDeviceEventRegisterAny).
    #[derive(Debug, Default)]
    ConnectNodeDeviceEventRegisterAnyArgs {
        event_id: NodeDeviceEventId => Plain,
        device: Option<NodeDevice> => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectNodeDeviceEventRegisterAny`](super::ConnectNodeDeviceEventRegisterAny).
    #[derive(Debug, Default)]
    ConnectNodeDeviceEventRegisterAnyRet {
        callback_id: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectNodeDeviceEventDeregisterAny`](super::ConnectNodeDeviceEventDeregisterAny).
    #[derive(Debug, Default)]
    ConnectNodeDeviceEventDeregisterAnyArgs {
        callback_id: i32 => Plain,
    }
}

wire_struct! {
    /// What [`NodeDeviceEventLifecycle`](super::NodeDeviceEventLifecycle) carries.
    #[derive(Debug, Default)]
    NodeDeviceEventLifecycleMsg {
        callback_id: i32 => Plain,
        device: NodeDevice => Plain,
        event: NodeDeviceEventLifecycleType => Plain,
        detail: i32 => Plain,
    }
}

wire_struct! {
    /// What [`NodeDeviceEventUpdate`](super::NodeDeviceEventUpdate) carries.
    #[derive(Debug, Default)]
    NodeDeviceEventUpdateMsg {
        callback_id: i32 => Plain,
        device: NodeDevice => Plain,
    }
}
