// Written by `codegen`; change the inputs, not this file.
// proto/remote.x sha256 e39dc06e92e89dc7baad7fb81cfd652d3549089815087d0dbec1f2ed784ab706

//! Wire types: node device.

#![expect(missing_docs, reason = "fields are named as in libvirt's protocol")]

use super::STRING_MAX;
use crate::bit_set::bit_set;
use crate::open_enum::open_enum;
use serde::{Deserialize, Serialize};
use serde_xdr::{Array, Optional, Text};

/// `NODE_DEVICE_LIST_MAX` in `proto/remote.x`.
pub const NODE_DEVICE_LIST_MAX: u32 = 65_536;

/// `NODE_DEVICE_CAPS_LIST_MAX` in `proto/remote.x`.
pub const NODE_DEVICE_CAPS_LIST_MAX: u32 = 65_536;

bit_set! {
    /// Values of `virNodeDeviceXMLFlags`.
    #[doc(alias = "virNodeDeviceXMLFlags")]
    NodeDeviceXmlFlags(u32) {
        INACTIVE = 0x1,
    }
}

bit_set! {
    /// Values of `virNodeDeviceCreateXMLFlags`.
    #[doc(alias = "virNodeDeviceCreateXMLFlags")]
    NodeDeviceCreateXmlFlags(u32) {
        VALIDATE = 0x1,
    }
}

bit_set! {
    /// Values of `virNodeDeviceDefineXMLFlags`.
    #[doc(alias = "virNodeDeviceDefineXMLFlags")]
    NodeDeviceDefineXmlFlags(u32) {
        VALIDATE = 0x1,
    }
}

bit_set! {
    /// Values of `virNodeDeviceUpdateFlags`.
    #[doc(alias = "virNodeDeviceUpdateFlags")]
    NodeDeviceUpdateFlags(u32) {
        LIVE = 0x1,
        CONFIG = 0x2,
    }
}

bit_set! {
    /// Values of `virConnectListAllNodeDeviceFlags`.
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
        CAP_CSS_DEV = 0x10000,
        CAP_VDPA = 0x20000,
        CAP_AP_CARD = 0x40000,
        CAP_AP_QUEUE = 0x80000,
        CAP_AP_MATRIX = 0x100000,
        CAP_VPD = 0x200000,
        CAP_CCWGROUP_DEV = 0x400000,
        CAP_CCWGROUP_MEMBER = 0x800000,
        PERSISTENT = 0x10000000,
        TRANSIENT = 0x20000000,
        INACTIVE = 0x40000000,
        ACTIVE = 0x80000000,
    }
}

open_enum! {
    /// Values of `virNodeDeviceEventID`.
    #[doc(alias = "virNodeDeviceEventID")]
    NodeDeviceEventId(i32) {
        LIFECYCLE = 0,
        UPDATE = 1,
    }
}

open_enum! {
    /// Values of `virNodeDeviceEventLifecycleType`.
    #[doc(alias = "virNodeDeviceEventLifecycleType")]
    NodeDeviceEventLifecycleType(i32) {
        CREATED = 0,
        DELETED = 1,
        DEFINED = 2,
        UNDEFINED = 3,
    }
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDevice {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
}

/// Argument of [`NodeNumOfDevices`](super::NodeNumOfDevices).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeNumOfDevicesArgs {
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub capability: Option<String>,
    pub flags: u32,
}

/// Result of [`NodeNumOfDevices`](super::NodeNumOfDevices).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeNumOfDevicesRet {
    pub num: i32,
}

/// Argument of [`NodeListDevices`](super::NodeListDevices).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeListDevicesArgs {
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub capability: Option<String>,
    pub maxnames: i32,
    pub flags: u32,
}

/// Result of [`NodeListDevices`](super::NodeListDevices).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeListDevicesRet {
    #[serde(with = "Array::<NODE_DEVICE_LIST_MAX, Text<STRING_MAX>>")]
    pub names: Vec<String>,
}

/// Argument of [`NodeDeviceLookupByName`](super::NodeDeviceLookupByName).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceLookupByNameArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
}

/// Result of [`NodeDeviceLookupByName`](super::NodeDeviceLookupByName).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceLookupByNameRet {
    pub device: NodeDevice,
}

/// Argument of [`NodeDeviceLookupScsiHostByWwn`](super::NodeDeviceLookupScsiHostByWwn).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceLookupScsiHostByWwnArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub wwnn: String,
    #[serde(with = "Text::<STRING_MAX>")]
    pub wwpn: String,
    pub flags: u32,
}

/// Result of [`NodeDeviceLookupScsiHostByWwn`](super::NodeDeviceLookupScsiHostByWwn).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceLookupScsiHostByWwnRet {
    pub device: NodeDevice,
}

/// Argument of [`NodeDeviceGetXmlDesc`](super::NodeDeviceGetXmlDesc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceGetXmlDescArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
    pub flags: NodeDeviceXmlFlags,
}

/// Result of [`NodeDeviceGetXmlDesc`](super::NodeDeviceGetXmlDesc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceGetXmlDescRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
}

/// Argument of [`NodeDeviceGetParent`](super::NodeDeviceGetParent).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceGetParentArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
}

/// Result of [`NodeDeviceGetParent`](super::NodeDeviceGetParent).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceGetParentRet {
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub parent_name: Option<String>,
}

/// Argument of [`NodeDeviceNumOfCaps`](super::NodeDeviceNumOfCaps).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceNumOfCapsArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
}

/// Result of [`NodeDeviceNumOfCaps`](super::NodeDeviceNumOfCaps).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceNumOfCapsRet {
    pub num: i32,
}

/// Argument of [`NodeDeviceListCaps`](super::NodeDeviceListCaps).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceListCapsArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
    pub maxnames: i32,
}

/// Result of [`NodeDeviceListCaps`](super::NodeDeviceListCaps).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceListCapsRet {
    #[serde(with = "Array::<NODE_DEVICE_CAPS_LIST_MAX, Text<STRING_MAX>>")]
    pub names: Vec<String>,
}

/// Argument of [`NodeDeviceDettach`](super::NodeDeviceDettach).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceDettachArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
}

/// Argument of [`NodeDeviceDetachFlags`](super::NodeDeviceDetachFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceDetachFlagsArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub driver_name: Option<String>,
    pub flags: u32,
}

/// Argument of [`NodeDeviceReAttach`](super::NodeDeviceReAttach).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceReAttachArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
}

/// Argument of [`NodeDeviceReset`](super::NodeDeviceReset).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceResetArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
}

/// Argument of [`NodeDeviceCreateXml`](super::NodeDeviceCreateXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceCreateXmlArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml_desc: String,
    pub flags: NodeDeviceCreateXmlFlags,
}

/// Result of [`NodeDeviceCreateXml`](super::NodeDeviceCreateXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceCreateXmlRet {
    pub device: NodeDevice,
}

/// Argument of [`NodeDeviceDestroy`](super::NodeDeviceDestroy).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceDestroyArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
}

/// Argument of [`NodeDeviceDefineXml`](super::NodeDeviceDefineXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceDefineXmlArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml_desc: String,
    pub flags: NodeDeviceDefineXmlFlags,
}

/// Result of [`NodeDeviceDefineXml`](super::NodeDeviceDefineXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceDefineXmlRet {
    pub device: NodeDevice,
}

/// Argument of [`NodeDeviceUndefine`](super::NodeDeviceUndefine).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceUndefineArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
    pub flags: u32,
}

/// Argument of [`NodeDeviceCreate`](super::NodeDeviceCreate).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceCreateArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
    pub flags: u32,
}

/// Argument of [`NodeDeviceGetAutostart`](super::NodeDeviceGetAutostart).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceGetAutostartArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
}

/// Result of [`NodeDeviceGetAutostart`](super::NodeDeviceGetAutostart).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceGetAutostartRet {
    pub autostart: i32,
}

/// Argument of [`NodeDeviceSetAutostart`](super::NodeDeviceSetAutostart).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceSetAutostartArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
    pub autostart: i32,
}

/// Argument of [`NodeDeviceIsPersistent`](super::NodeDeviceIsPersistent).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceIsPersistentArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
}

/// Result of [`NodeDeviceIsPersistent`](super::NodeDeviceIsPersistent).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceIsPersistentRet {
    pub persistent: i32,
}

/// Argument of [`NodeDeviceIsActive`](super::NodeDeviceIsActive).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceIsActiveArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
}

/// Result of [`NodeDeviceIsActive`](super::NodeDeviceIsActive).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceIsActiveRet {
    pub active: i32,
}

/// Argument of [`NodeDeviceUpdate`](super::NodeDeviceUpdate).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceUpdateArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml_desc: String,
    pub flags: NodeDeviceUpdateFlags,
}

/// Argument of [`ConnectListAllNodeDevices`](super::ConnectListAllNodeDevices).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListAllNodeDevicesArgs {
    pub need_results: i32,
    pub flags: ConnectListAllNodeDevicesFlags,
}

/// Result of [`ConnectListAllNodeDevices`](super::ConnectListAllNodeDevices).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListAllNodeDevicesRet {
    #[serde(with = "Array::<NODE_DEVICE_LIST_MAX>")]
    pub devices: Vec<NodeDevice>,
    pub ret: u32,
}

/// Argument of [`ConnectNodeDeviceEventRegisterAny`](super::ConnectNodeDeviceEventRegisterAny).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectNodeDeviceEventRegisterAnyArgs {
    pub event_id: NodeDeviceEventId,
    pub device: Option<NodeDevice>,
}

/// Result of [`ConnectNodeDeviceEventRegisterAny`](super::ConnectNodeDeviceEventRegisterAny).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectNodeDeviceEventRegisterAnyRet {
    pub callback_id: i32,
}

/// Argument of [`ConnectNodeDeviceEventDeregisterAny`](super::ConnectNodeDeviceEventDeregisterAny).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectNodeDeviceEventDeregisterAnyArgs {
    pub callback_id: i32,
}

/// What [`NodeDeviceEventLifecycle`](super::NodeDeviceEventLifecycle) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceEventLifecycleMsg {
    pub callback_id: i32,
    pub device: NodeDevice,
    pub event: NodeDeviceEventLifecycleType,
    pub detail: i32,
}

/// What [`NodeDeviceEventUpdate`](super::NodeDeviceEventUpdate) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NodeDeviceEventUpdateMsg {
    pub callback_id: i32,
    pub device: NodeDevice,
}
