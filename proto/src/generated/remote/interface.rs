// Written by `codegen`; change the inputs, not this file.
// proto/remote.x sha256 e39dc06e92e89dc7baad7fb81cfd652d3549089815087d0dbec1f2ed784ab706

//! Wire types: interface.

#![expect(missing_docs, reason = "fields are named as in libvirt's protocol")]

use super::STRING_MAX;
use crate::bit_set::bit_set;
use serde::{Deserialize, Serialize};
use serde_xdr::{Array, Text};

/// `INTERFACE_LIST_MAX` in `proto/remote.x`.
pub const INTERFACE_LIST_MAX: u32 = 16_384;

bit_set! {
    /// Values of `virInterfaceXMLFlags`.
    #[doc(alias = "virInterfaceXMLFlags")]
    InterfaceXmlFlags(u32) {
        INACTIVE = 0x1,
    }
}

bit_set! {
    /// Values of `virInterfaceDefineFlags`.
    #[doc(alias = "virInterfaceDefineFlags")]
    InterfaceDefineFlags(u32) {
        VALIDATE = 0x1,
    }
}

bit_set! {
    /// Values of `virConnectListAllInterfacesFlags`.
    #[doc(alias = "virConnectListAllInterfacesFlags")]
    ConnectListAllInterfacesFlags(u32) {
        INACTIVE = 0x1,
        ACTIVE = 0x2,
    }
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Interface {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
    #[serde(with = "Text::<STRING_MAX>")]
    pub mac: String,
}

/// Result of [`ConnectNumOfInterfaces`](super::ConnectNumOfInterfaces).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectNumOfInterfacesRet {
    pub num: i32,
}

/// Argument of [`ConnectListInterfaces`](super::ConnectListInterfaces).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListInterfacesArgs {
    pub maxnames: i32,
}

/// Result of [`ConnectListInterfaces`](super::ConnectListInterfaces).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListInterfacesRet {
    #[serde(with = "Array::<INTERFACE_LIST_MAX, Text<STRING_MAX>>")]
    pub names: Vec<String>,
}

/// Result of [`ConnectNumOfDefinedInterfaces`](super::ConnectNumOfDefinedInterfaces).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectNumOfDefinedInterfacesRet {
    pub num: i32,
}

/// Argument of [`ConnectListDefinedInterfaces`](super::ConnectListDefinedInterfaces).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListDefinedInterfacesArgs {
    pub maxnames: i32,
}

/// Result of [`ConnectListDefinedInterfaces`](super::ConnectListDefinedInterfaces).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListDefinedInterfacesRet {
    #[serde(with = "Array::<INTERFACE_LIST_MAX, Text<STRING_MAX>>")]
    pub names: Vec<String>,
}

/// Argument of [`InterfaceLookupByName`](super::InterfaceLookupByName).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InterfaceLookupByNameArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
}

/// Result of [`InterfaceLookupByName`](super::InterfaceLookupByName).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InterfaceLookupByNameRet {
    pub interface: Interface,
}

/// Argument of [`InterfaceLookupByMacString`](super::InterfaceLookupByMacString).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InterfaceLookupByMacStringArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub mac: String,
}

/// Result of [`InterfaceLookupByMacString`](super::InterfaceLookupByMacString).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InterfaceLookupByMacStringRet {
    pub interface: Interface,
}

/// Argument of [`InterfaceGetXmlDesc`](super::InterfaceGetXmlDesc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InterfaceGetXmlDescArgs {
    pub interface: Interface,
    pub flags: InterfaceXmlFlags,
}

/// Result of [`InterfaceGetXmlDesc`](super::InterfaceGetXmlDesc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InterfaceGetXmlDescRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
}

/// Argument of [`InterfaceDefineXml`](super::InterfaceDefineXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InterfaceDefineXmlArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
    pub flags: InterfaceDefineFlags,
}

/// Result of [`InterfaceDefineXml`](super::InterfaceDefineXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InterfaceDefineXmlRet {
    pub interface: Interface,
}

/// Argument of [`InterfaceUndefine`](super::InterfaceUndefine).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InterfaceUndefineArgs {
    pub interface: Interface,
}

/// Argument of [`InterfaceCreate`](super::InterfaceCreate).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InterfaceCreateArgs {
    pub interface: Interface,
    pub flags: u32,
}

/// Argument of [`InterfaceDestroy`](super::InterfaceDestroy).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InterfaceDestroyArgs {
    pub interface: Interface,
    pub flags: u32,
}

/// Argument of [`InterfaceChangeBegin`](super::InterfaceChangeBegin).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InterfaceChangeBeginArgs {
    pub flags: u32,
}

/// Argument of [`InterfaceChangeCommit`](super::InterfaceChangeCommit).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InterfaceChangeCommitArgs {
    pub flags: u32,
}

/// Argument of [`InterfaceChangeRollback`](super::InterfaceChangeRollback).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InterfaceChangeRollbackArgs {
    pub flags: u32,
}

/// Argument of [`InterfaceIsActive`](super::InterfaceIsActive).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InterfaceIsActiveArgs {
    pub interface: Interface,
}

/// Result of [`InterfaceIsActive`](super::InterfaceIsActive).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InterfaceIsActiveRet {
    pub active: i32,
}

/// Argument of [`ConnectListAllInterfaces`](super::ConnectListAllInterfaces).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListAllInterfacesArgs {
    pub need_results: i32,
    pub flags: ConnectListAllInterfacesFlags,
}

/// Result of [`ConnectListAllInterfaces`](super::ConnectListAllInterfaces).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListAllInterfacesRet {
    #[serde(with = "Array::<INTERFACE_LIST_MAX>")]
    pub interfaces: Vec<Interface>,
    pub ret: u32,
}
