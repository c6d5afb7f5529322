// Written by `codegen`; change the inputs, not this file.
// proto/remote.x sha256 e39dc06e92e89dc7baad7fb81cfd652d3549089815087d0dbec1f2ed784ab706

//! Wire types: network.

#![expect(missing_docs, reason = "fields are named as in libvirt's protocol")]

use super::{STRING_MAX, TypedParam};
use crate::bit_set::bit_set;
use crate::open_enum::open_enum;
use crate::uuid::Uuid;
use serde::{Deserialize, Serialize};
use serde_xdr::{Array, Optional, Text};

/// `NETWORK_LIST_MAX` in `proto/remote.x`.
pub const NETWORK_LIST_MAX: u32 = 16_384;

/// `NETWORK_PORT_LIST_MAX` in `proto/remote.x`.
pub const NETWORK_PORT_LIST_MAX: u32 = 16_384;

/// `NETWORK_DHCP_LEASES_MAX` in `proto/remote.x`.
pub const NETWORK_DHCP_LEASES_MAX: u32 = 65_536;

/// `NETWORK_PORT_PARAMETERS_MAX` in `proto/remote.x`.
pub const NETWORK_PORT_PARAMETERS_MAX: u32 = 16;

bit_set! {
    /// Values of `virNetworkCreateFlags`.
    #[doc(alias = "virNetworkCreateFlags")]
    NetworkCreateFlags(u32) {
        VALIDATE = 0x1,
    }
}

bit_set! {
    /// Values of `virNetworkDefineFlags`.
    #[doc(alias = "virNetworkDefineFlags")]
    NetworkDefineFlags(u32) {
        VALIDATE = 0x1,
    }
}

open_enum! {
    /// Values of `virNetworkUpdateCommand`.
    #[doc(alias = "virNetworkUpdateCommand")]
    NetworkUpdateCommand(u32) {
        NONE = 0,
        MODIFY = 1,
        DELETE = 2,
        ADD_LAST = 3,
        ADD_FIRST = 4,
    }
}

open_enum! {
    /// Values of `virNetworkUpdateSection`.
    #[doc(alias = "virNetworkUpdateSection")]
    NetworkUpdateSection(u32) {
        NONE = 0,
        BRIDGE = 1,
        DOMAIN = 2,
        IP = 3,
        IP_DHCP_HOST = 4,
        IP_DHCP_RANGE = 5,
        FORWARD = 6,
        FORWARD_INTERFACE = 7,
        FORWARD_PF = 8,
        PORTGROUP = 9,
        DNS_HOST = 10,
        DNS_TXT = 11,
        DNS_SRV = 12,
    }
}

bit_set! {
    /// Values of `virNetworkUpdateFlags`.
    #[doc(alias = "virNetworkUpdateFlags")]
    NetworkUpdateFlags(u32) {
        LIVE = 0x1,
        CONFIG = 0x2,
    }
}

bit_set! {
    /// Values of `virNetworkXMLFlags`.
    #[doc(alias = "virNetworkXMLFlags")]
    NetworkXmlFlags(u32) {
        INACTIVE = 0x1,
    }
}

bit_set! {
    /// Values of `virConnectListAllNetworksFlags`.
    #[doc(alias = "virConnectListAllNetworksFlags")]
    ConnectListAllNetworksFlags(u32) {
        INACTIVE = 0x1,
        ACTIVE = 0x2,
        PERSISTENT = 0x4,
        TRANSIENT = 0x8,
        AUTOSTART = 0x10,
        NO_AUTOSTART = 0x20,
    }
}

open_enum! {
    /// Values of `virNetworkEventID`.
    #[doc(alias = "virNetworkEventID")]
    NetworkEventId(i32) {
        LIFECYCLE = 0,
        METADATA_CHANGE = 1,
    }
}

open_enum! {
    /// Values of `virNetworkEventLifecycleType`.
    #[doc(alias = "virNetworkEventLifecycleType")]
    NetworkEventLifecycleType(i32) {
        DEFINED = 0,
        UNDEFINED = 1,
        STARTED = 2,
        STOPPED = 3,
    }
}

open_enum! {
    /// Values of `virNetworkMetadataType`.
    #[doc(alias = "virNetworkMetadataType")]
    NetworkMetadataType(i32) {
        DESCRIPTION = 0,
        TITLE = 1,
        ELEMENT = 2,
    }
}

open_enum! {
    /// Values of `virIPAddrType`.
    #[doc(alias = "virIPAddrType")]
    IpAddrType(i32) {
        IPV4 = 0,
        IPV6 = 1,
    }
}

bit_set! {
    /// Values of `virNetworkPortCreateFlags`.
    #[doc(alias = "virNetworkPortCreateFlags")]
    NetworkPortCreateFlags(u32) {
        RECLAIM = 0x1,
        VALIDATE = 0x2,
    }
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Network {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
    pub uuid: Uuid,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkPort {
    pub network: Network,
    pub uuid: Uuid,
}

/// Result of [`ConnectNumOfNetworks`](super::ConnectNumOfNetworks).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectNumOfNetworksRet {
    pub num: i32,
}

/// Argument of [`ConnectListNetworks`](super::ConnectListNetworks).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListNetworksArgs {
    pub maxnames: i32,
}

/// Result of [`ConnectListNetworks`](super::ConnectListNetworks).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListNetworksRet {
    #[serde(with = "Array::<NETWORK_LIST_MAX, Text<STRING_MAX>>")]
    pub names: Vec<String>,
}

/// Result of [`ConnectNumOfDefinedNetworks`](super::ConnectNumOfDefinedNetworks).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectNumOfDefinedNetworksRet {
    pub num: i32,
}

/// Argument of [`ConnectListDefinedNetworks`](super::ConnectListDefinedNetworks).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListDefinedNetworksArgs {
    pub maxnames: i32,
}

/// Result of [`ConnectListDefinedNetworks`](super::ConnectListDefinedNetworks).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListDefinedNetworksRet {
    #[serde(with = "Array::<NETWORK_LIST_MAX, Text<STRING_MAX>>")]
    pub names: Vec<String>,
}

/// Argument of [`NetworkLookupByUuid`](super::NetworkLookupByUuid).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkLookupByUuidArgs {
    pub uuid: Uuid,
}

/// Result of [`NetworkLookupByUuid`](super::NetworkLookupByUuid).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkLookupByUuidRet {
    pub network: Network,
}

/// Argument of [`NetworkLookupByName`](super::NetworkLookupByName).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkLookupByNameArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
}

/// Result of [`NetworkLookupByName`](super::NetworkLookupByName).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkLookupByNameRet {
    pub network: Network,
}

/// Argument of [`NetworkCreateXml`](super::NetworkCreateXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkCreateXmlArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
}

/// Result of [`NetworkCreateXml`](super::NetworkCreateXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkCreateXmlRet {
    pub network: Network,
}

/// Argument of [`NetworkCreateXmlFlags`](super::NetworkCreateXmlFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkCreateXmlFlagsArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
    pub flags: NetworkCreateFlags,
}

/// Result of [`NetworkCreateXmlFlags`](super::NetworkCreateXmlFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkCreateXmlFlagsRet {
    pub network: Network,
}

/// Argument of [`NetworkDefineXml`](super::NetworkDefineXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkDefineXmlArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
}

/// Result of [`NetworkDefineXml`](super::NetworkDefineXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkDefineXmlRet {
    pub network: Network,
}

/// Argument of [`NetworkDefineXmlFlags`](super::NetworkDefineXmlFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkDefineXmlFlagsArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
    pub flags: NetworkDefineFlags,
}

/// Result of [`NetworkDefineXmlFlags`](super::NetworkDefineXmlFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkDefineXmlFlagsRet {
    pub network: Network,
}

/// Argument of [`NetworkUndefine`](super::NetworkUndefine).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkUndefineArgs {
    pub network: Network,
}

/// Argument of [`NetworkUpdate`](super::NetworkUpdate).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkUpdateArgs {
    pub network: Network,
    pub command: NetworkUpdateCommand,
    pub section: NetworkUpdateSection,
    pub parent_index: i32,
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
    pub flags: NetworkUpdateFlags,
}

/// Argument of [`NetworkCreate`](super::NetworkCreate).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkCreateArgs {
    pub network: Network,
}

/// Argument of [`NetworkDestroy`](super::NetworkDestroy).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkDestroyArgs {
    pub network: Network,
}

/// Argument of [`NetworkGetXmlDesc`](super::NetworkGetXmlDesc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkGetXmlDescArgs {
    pub network: Network,
    pub flags: NetworkXmlFlags,
}

/// Result of [`NetworkGetXmlDesc`](super::NetworkGetXmlDesc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkGetXmlDescRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
}

/// Argument of [`NetworkGetBridgeName`](super::NetworkGetBridgeName).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkGetBridgeNameArgs {
    pub network: Network,
}

/// Result of [`NetworkGetBridgeName`](super::NetworkGetBridgeName).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkGetBridgeNameRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
}

/// Argument of [`NetworkGetAutostart`](super::NetworkGetAutostart).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkGetAutostartArgs {
    pub network: Network,
}

/// Result of [`NetworkGetAutostart`](super::NetworkGetAutostart).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkGetAutostartRet {
    pub autostart: i32,
}

/// Argument of [`NetworkSetAutostart`](super::NetworkSetAutostart).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkSetAutostartArgs {
    pub network: Network,
    pub autostart: i32,
}

/// Argument of [`NetworkIsActive`](super::NetworkIsActive).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkIsActiveArgs {
    pub network: Network,
}

/// Result of [`NetworkIsActive`](super::NetworkIsActive).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkIsActiveRet {
    pub active: i32,
}

/// Argument of [`NetworkIsPersistent`](super::NetworkIsPersistent).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkIsPersistentArgs {
    pub network: Network,
}

/// Result of [`NetworkIsPersistent`](super::NetworkIsPersistent).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkIsPersistentRet {
    pub persistent: i32,
}

/// Argument of [`ConnectListAllNetworks`](super::ConnectListAllNetworks).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListAllNetworksArgs {
    pub need_results: i32,
    pub flags: ConnectListAllNetworksFlags,
}

/// Result of [`ConnectListAllNetworks`](super::ConnectListAllNetworks).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListAllNetworksRet {
    #[serde(with = "Array::<NETWORK_LIST_MAX>")]
    pub networks: Vec<Network>,
    pub ret: u32,
}

/// Argument of [`ConnectNetworkEventRegisterAny`](super::ConnectNetworkEventRegisterAny).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectNetworkEventRegisterAnyArgs {
    pub event_id: NetworkEventId,
    pub network: Option<Network>,
}

/// Result of [`ConnectNetworkEventRegisterAny`](super::ConnectNetworkEventRegisterAny).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectNetworkEventRegisterAnyRet {
    pub callback_id: i32,
}

/// Argument of [`ConnectNetworkEventDeregisterAny`](super::ConnectNetworkEventDeregisterAny).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectNetworkEventDeregisterAnyArgs {
    pub callback_id: i32,
}

/// What [`NetworkEventLifecycle`](super::NetworkEventLifecycle) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkEventLifecycleMsg {
    pub callback_id: i32,
    pub network: Network,
    pub event: NetworkEventLifecycleType,
    pub detail: i32,
}

/// What [`NetworkEventCallbackMetadataChange`](super::NetworkEventCallbackMetadataChange) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkEventCallbackMetadataChangeMsg {
    pub callback_id: i32,
    pub network: Network,
    pub kind: NetworkMetadataType,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub nsuri: Option<String>,
}

/// Argument of [`NetworkSetMetadata`](super::NetworkSetMetadata).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkSetMetadataArgs {
    pub network: Network,
    pub kind: NetworkMetadataType,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub metadata: Option<String>,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub key: Option<String>,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub uri: Option<String>,
    pub flags: NetworkUpdateFlags,
}

/// Argument of [`NetworkGetMetadata`](super::NetworkGetMetadata).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkGetMetadataArgs {
    pub network: Network,
    pub kind: NetworkMetadataType,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub uri: Option<String>,
    pub flags: NetworkUpdateFlags,
}

/// Result of [`NetworkGetMetadata`](super::NetworkGetMetadata).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkGetMetadataRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub metadata: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkDhcpLease {
    #[serde(with = "Text::<STRING_MAX>")]
    pub interface: String,
    pub expirytime: i64,
    pub kind: IpAddrType,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub mac: Option<String>,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub iaid: Option<String>,
    #[serde(with = "Text::<STRING_MAX>")]
    pub ipaddr: String,
    pub prefix: u32,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub hostname: Option<String>,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub clientid: Option<String>,
}

/// Argument of [`NetworkGetDhcpLeases`](super::NetworkGetDhcpLeases).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkGetDhcpLeasesArgs {
    pub network: Network,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub mac: Option<String>,
    pub need_results: i32,
    pub flags: u32,
}

/// Result of [`NetworkGetDhcpLeases`](super::NetworkGetDhcpLeases).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkGetDhcpLeasesRet {
    #[serde(with = "Array::<NETWORK_DHCP_LEASES_MAX>")]
    pub leases: Vec<NetworkDhcpLease>,
    pub ret: u32,
}

/// Argument of [`NetworkListAllPorts`](super::NetworkListAllPorts).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkListAllPortsArgs {
    pub network: Network,
    pub need_results: i32,
    pub flags: u32,
}

/// Result of [`NetworkListAllPorts`](super::NetworkListAllPorts).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkListAllPortsRet {
    #[serde(with = "Array::<NETWORK_PORT_LIST_MAX>")]
    pub ports: Vec<NetworkPort>,
    pub ret: u32,
}

/// Argument of [`NetworkPortLookupByUuid`](super::NetworkPortLookupByUuid).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkPortLookupByUuidArgs {
    pub network: Network,
    pub uuid: Uuid,
}

/// Result of [`NetworkPortLookupByUuid`](super::NetworkPortLookupByUuid).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkPortLookupByUuidRet {
    pub port: NetworkPort,
}

/// Argument of [`NetworkPortCreateXml`](super::NetworkPortCreateXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkPortCreateXmlArgs {
    pub network: Network,
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
    pub flags: NetworkPortCreateFlags,
}

/// Result of [`NetworkPortCreateXml`](super::NetworkPortCreateXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkPortCreateXmlRet {
    pub port: NetworkPort,
}

/// Argument of [`NetworkPortSetParameters`](super::NetworkPortSetParameters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkPortSetParametersArgs {
    pub port: NetworkPort,
    #[serde(with = "Array::<NETWORK_PORT_PARAMETERS_MAX>")]
    pub params: Vec<TypedParam>,
    pub flags: u32,
}

/// Argument of [`NetworkPortGetParameters`](super::NetworkPortGetParameters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkPortGetParametersArgs {
    pub port: NetworkPort,
    pub nparams: i32,
    pub flags: u32,
}

/// Result of [`NetworkPortGetParameters`](super::NetworkPortGetParameters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkPortGetParametersRet {
    #[serde(with = "Array::<NETWORK_PORT_PARAMETERS_MAX>")]
    pub params: Vec<TypedParam>,
    pub nparams: i32,
}

/// Argument of [`NetworkPortGetXmlDesc`](super::NetworkPortGetXmlDesc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkPortGetXmlDescArgs {
    pub port: NetworkPort,
    pub flags: u32,
}

/// Result of [`NetworkPortGetXmlDesc`](super::NetworkPortGetXmlDesc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkPortGetXmlDescRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
}

/// Argument of [`NetworkPortDelete`](super::NetworkPortDelete).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkPortDeleteArgs {
    pub port: NetworkPort,
    pub flags: u32,
}
