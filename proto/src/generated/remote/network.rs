// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Wire types: network.

#![expect(missing_docs, reason = "fields are named as in libvirt's protocol")]

use super::{STRING_MAX, TypedParam};
use crate::bit_set::bit_set;
use crate::open_enum::open_enum;
use crate::uuid::Uuid;
use crate::wire_struct::wire_struct;
use serde_xdr::{Array, HostText, Name, Optional, Plain, Text};

/// `NETWORK_LIST_MAX` in `proto/remote.x`.
pub const NETWORK_LIST_MAX: u32 = 16_384;

/// `NETWORK_PORT_LIST_MAX` in `proto/remote.x`.
pub const NETWORK_PORT_LIST_MAX: u32 = 16_384;

/// `NETWORK_DHCP_LEASES_MAX` in `proto/remote.x`.
pub const NETWORK_DHCP_LEASES_MAX: u32 = 65_536;

/// `NETWORK_PORT_PARAMETERS_MAX` in `proto/remote.x`.
pub const NETWORK_PORT_PARAMETERS_MAX: u32 = 16;

bit_set! {
    /// Option that validates the XML before a network is created.
    #[doc(alias = "virNetworkCreateFlags")]
    NetworkCreateFlags(u32) {
        VALIDATE = 0x1,
    }
}

bit_set! {
    /// Option that validates the XML before a network is defined.
    #[doc(alias = "virNetworkDefineFlags")]
    NetworkDefineFlags(u32) {
        VALIDATE = 0x1,
    }
}

open_enum! {
    /// Change that `NETWORK_UPDATE` makes to a section.
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
    /// Section of a network's XML that `NETWORK_UPDATE` changes.
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
    /// Flags that select the active network, the stored configuration, or both. With the empty set, the active network
    /// changes, or the configuration if the network is not active.
    #[doc(alias = "virNetworkUpdateFlags")]
    NetworkUpdateFlags(u32) {
        LIVE = 0x1,
        CONFIG = 0x2,
    }
}

bit_set! {
    /// Option for the content of a network's XML.
    #[doc(alias = "virNetworkXMLFlags")]
    NetworkXmlFlags(u32) {
        INACTIVE = 0x1,
    }
}

bit_set! {
    /// Flags that select the networks of a list. A network must match at least one flag of each group that has a flag set.
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
    /// Kinds of network events that a client can register for.
    #[doc(alias = "virNetworkEventID")]
    NetworkEventId(i32) {
        LIFECYCLE = 0,
        METADATA_CHANGE = 1,
    }
}

open_enum! {
    /// Lifecycle change of a network.
    #[doc(alias = "virNetworkEventLifecycleType")]
    NetworkEventLifecycleType(i32) {
        DEFINED = 0,
        UNDEFINED = 1,
        STARTED = 2,
        STOPPED = 3,
    }
}

open_enum! {
    /// Part of a network's metadata.
    #[doc(alias = "virNetworkMetadataType")]
    NetworkMetadataType(i32) {
        DESCRIPTION = 0,
        TITLE = 1,
        ELEMENT = 2,
    }
}

open_enum! {
    /// Family of an IP address.
    #[doc(alias = "virIPAddrType")]
    IpAddrType(i32) {
        IPV4 = 0,
        IPV6 = 1,
    }
}

bit_set! {
    /// Options for creating a network port.
    #[doc(alias = "virNetworkPortCreateFlags")]
    NetworkPortCreateFlags(u32) {
        RECLAIM = 0x1,
        VALIDATE = 0x2,
    }
}

wire_struct! {
    /// Identity of a network, as passed in calls.
    #[derive(Debug, Default)]
    Network {
        name: HostText => Text<STRING_MAX>,
        uuid: Uuid => Plain,
    }
}

wire_struct! {
    /// A port of a network.
    #[derive(Debug, Default)]
    NetworkPort {
        network: Network => Plain,
        uuid: Uuid => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectNumOfNetworks`](super::ConnectNumOfNetworks).
    #[derive(Debug, Default)]
    ConnectNumOfNetworksRet {
        num: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectListNetworks`](super::ConnectListNetworks).
    #[derive(Debug, Default)]
    ConnectListNetworksArgs {
        maxnames: i32 => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectListNetworks`](super::ConnectListNetworks).
    #[derive(Debug, Default)]
    ConnectListNetworksRet {
        names: Vec<HostText> => Array<NETWORK_LIST_MAX, Text<STRING_MAX>>,
    }
}

wire_struct! {
    /// Result of [`ConnectNumOfDefinedNetworks`](super::ConnectNumOfDefinedNetworks).
    #[derive(Debug, Default)]
    ConnectNumOfDefinedNetworksRet {
        num: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectListDefinedNetworks`](super::ConnectListDefinedNetworks).
    #[derive(Debug, Default)]
    ConnectListDefinedNetworksArgs {
        maxnames: i32 => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectListDefinedNetworks`](super::ConnectListDefinedNetworks).
    #[derive(Debug, Default)]
    ConnectListDefinedNetworksRet {
        names: Vec<HostText> => Array<NETWORK_LIST_MAX, Text<STRING_MAX>>,
    }
}

wire_struct! {
    /// Argument of [`NetworkLookupByUuid`](super::NetworkLookupByUuid).
    #[derive(Debug, Default)]
    NetworkLookupByUuidArgs {
        uuid: Uuid => Plain,
    }
}

wire_struct! {
    /// Result of [`NetworkLookupByUuid`](super::NetworkLookupByUuid).
    #[derive(Debug, Default)]
    NetworkLookupByUuidRet {
        network: Network => Plain,
    }
}

wire_struct! {
    /// Argument of [`NetworkLookupByName`](super::NetworkLookupByName).
    #[derive(Debug, Default)]
    NetworkLookupByNameArgs {
        name: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`NetworkLookupByName`](super::NetworkLookupByName).
    #[derive(Debug, Default)]
    NetworkLookupByNameRet {
        network: Network => Plain,
    }
}

wire_struct! {
    /// Argument of [`NetworkCreateXml`](super::NetworkCreateXml).
    #[derive(Debug, Default)]
    NetworkCreateXmlArgs {
        xml: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`NetworkCreateXml`](super::NetworkCreateXml).
    #[derive(Debug, Default)]
    NetworkCreateXmlRet {
        network: Network => Plain,
    }
}

wire_struct! {
    /// Argument of [`NetworkCreateXmlFlags`](super::NetworkCreateXmlFlags).
    #[derive(Debug, Default)]
    NetworkCreateXmlFlagsArgs {
        xml: String => Text<STRING_MAX>,
        flags: NetworkCreateFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`NetworkCreateXmlFlags`](super::NetworkCreateXmlFlags).
    #[derive(Debug, Default)]
    NetworkCreateXmlFlagsRet {
        network: Network => Plain,
    }
}

wire_struct! {
    /// Argument of [`NetworkDefineXml`](super::NetworkDefineXml).
    #[derive(Debug, Default)]
    NetworkDefineXmlArgs {
        xml: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`NetworkDefineXml`](super::NetworkDefineXml).
    #[derive(Debug, Default)]
    NetworkDefineXmlRet {
        network: Network => Plain,
    }
}

wire_struct! {
    /// Argument of [`NetworkDefineXmlFlags`](super::NetworkDefineXmlFlags).
    #[derive(Debug, Default)]
    NetworkDefineXmlFlagsArgs {
        xml: String => Text<STRING_MAX>,
        flags: NetworkDefineFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`NetworkDefineXmlFlags`](super::NetworkDefineXmlFlags).
    #[derive(Debug, Default)]
    NetworkDefineXmlFlagsRet {
        network: Network => Plain,
    }
}

wire_struct! {
    /// Argument of [`NetworkUndefine`](super::NetworkUndefine).
    #[derive(Debug, Default)]
    NetworkUndefineArgs {
        network: Network => Plain,
    }
}

wire_struct! {
    /// Argument of [`NetworkUpdate`](super::NetworkUpdate).
    #[derive(Debug, Default)]
    NetworkUpdateArgs {
        network: Network => Plain,
        command: NetworkUpdateCommand => Plain,
        section: NetworkUpdateSection => Plain,
        parent_index: i32 => Plain,
        xml: String => Text<STRING_MAX>,
        flags: NetworkUpdateFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`NetworkCreate`](super::NetworkCreate).
    #[derive(Debug, Default)]
    NetworkCreateArgs {
        network: Network => Plain,
    }
}

wire_struct! {
    /// Argument of [`NetworkDestroy`](super::NetworkDestroy).
    #[derive(Debug, Default)]
    NetworkDestroyArgs {
        network: Network => Plain,
    }
}

wire_struct! {
    /// Argument of [`NetworkGetXmlDesc`](super::NetworkGetXmlDesc).
    #[derive(Debug, Default)]
    NetworkGetXmlDescArgs {
        network: Network => Plain,
        flags: NetworkXmlFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`NetworkGetXmlDesc`](super::NetworkGetXmlDesc).
    #[derive(Debug, Default)]
    NetworkGetXmlDescRet {
        xml: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`NetworkGetBridgeName`](super::NetworkGetBridgeName).
    #[derive(Debug, Default)]
    NetworkGetBridgeNameArgs {
        network: Network => Plain,
    }
}

wire_struct! {
    /// Result of [`NetworkGetBridgeName`](super::NetworkGetBridgeName).
    #[derive(Debug, Default)]
    NetworkGetBridgeNameRet {
        name: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`NetworkGetAutostart`](super::NetworkGetAutostart).
    #[derive(Debug, Default)]
    NetworkGetAutostartArgs {
        network: Network => Plain,
    }
}

wire_struct! {
    /// Result of [`NetworkGetAutostart`](super::NetworkGetAutostart).
    #[derive(Debug, Default)]
    NetworkGetAutostartRet {
        autostart: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`NetworkSetAutostart`](super::NetworkSetAutostart).
    #[derive(Debug, Default)]
    NetworkSetAutostartArgs {
        network: Network => Plain,
        autostart: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`NetworkIsActive`](super::NetworkIsActive).
    #[derive(Debug, Default)]
    NetworkIsActiveArgs {
        network: Network => Plain,
    }
}

wire_struct! {
    /// Result of [`NetworkIsActive`](super::NetworkIsActive).
    #[derive(Debug, Default)]
    NetworkIsActiveRet {
        active: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`NetworkIsPersistent`](super::NetworkIsPersistent).
    #[derive(Debug, Default)]
    NetworkIsPersistentArgs {
        network: Network => Plain,
    }
}

wire_struct! {
    /// Result of [`NetworkIsPersistent`](super::NetworkIsPersistent).
    #[derive(Debug, Default)]
    NetworkIsPersistentRet {
        persistent: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectListAllNetworks`](super::ConnectListAllNetworks).
    #[derive(Debug, Default)]
    ConnectListAllNetworksArgs {
        need_results: i32 => Plain,
        flags: ConnectListAllNetworksFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectListAllNetworks`](super::ConnectListAllNetworks).
    #[derive(Debug, Default)]
    ConnectListAllNetworksRet {
        networks: Vec<Network> => Array<NETWORK_LIST_MAX>,
        ret: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectNetworkEventRegisterAny`](super::ConnectNetworkEventRegisterAny).
    #[derive(Debug, Default)]
    ConnectNetworkEventRegisterAnyArgs {
        event_id: NetworkEventId => Plain,
        network: Option<Network> => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectNetworkEventRegisterAny`](super::ConnectNetworkEventRegisterAny).
    #[derive(Debug, Default)]
    ConnectNetworkEventRegisterAnyRet {
        callback_id: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectNetworkEventDeregisterAny`](super::ConnectNetworkEventDeregisterAny).
    #[derive(Debug, Default)]
    ConnectNetworkEventDeregisterAnyArgs {
        callback_id: i32 => Plain,
    }
}

wire_struct! {
    /// What [`NetworkEventLifecycle`](super::NetworkEventLifecycle) carries.
    #[derive(Debug, Default)]
    NetworkEventLifecycleMsg {
        callback_id: i32 => Plain,
        network: Network => Plain,
        event: NetworkEventLifecycleType => Plain,
        detail: i32 => Plain,
    }
}

wire_struct! {
    /// What [`NetworkEventCallbackMetadataChange`](super::NetworkEventCallbackMetadataChange) carries.
    #[derive(Debug, Default)]
    NetworkEventCallbackMetadataChangeMsg {
        callback_id: i32 => Plain,
        network: Network => Plain,
        kind: NetworkMetadataType => Plain,
        nsuri: Option<String> => Optional<Text<STRING_MAX>>,
    }
}

wire_struct! {
    /// Argument of [`NetworkSetMetadata`](super::NetworkSetMetadata).
    #[derive(Debug, Default)]
    NetworkSetMetadataArgs {
        network: Network => Plain,
        kind: NetworkMetadataType => Plain,
        metadata: Option<String> => Optional<Text<STRING_MAX>>,
        key: Option<Name> => Optional<Text<STRING_MAX>>,
        uri: Option<String> => Optional<Text<STRING_MAX>>,
        flags: NetworkUpdateFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`NetworkGetMetadata`](super::NetworkGetMetadata).
    #[derive(Debug, Default)]
    NetworkGetMetadataArgs {
        network: Network => Plain,
        kind: NetworkMetadataType => Plain,
        uri: Option<String> => Optional<Text<STRING_MAX>>,
        flags: NetworkUpdateFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`NetworkGetMetadata`](super::NetworkGetMetadata).
    #[derive(Debug, Default)]
    NetworkGetMetadataRet {
        metadata: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Lease that a network's DHCP server granted for an address.
    #[derive(Debug, Default)]
    NetworkDhcpLease {
        interface: HostText => Text<STRING_MAX>,
        /// Expiry time, in seconds since 1970; 0 if the lease does not expire.
        expirytime: i64 => Plain,
        kind: IpAddrType => Plain,
        mac: Option<String> => Optional<Text<STRING_MAX>>,
        iaid: Option<String> => Optional<Text<STRING_MAX>>,
        ipaddr: String => Text<STRING_MAX>,
        prefix: u32 => Plain,
        hostname: Option<HostText> => Optional<Text<STRING_MAX>>,
        clientid: Option<HostText> => Optional<Text<STRING_MAX>>,
    }
}

wire_struct! {
    /// Argument of [`NetworkGetDhcpLeases`](super::NetworkGetDhcpLeases).
    #[derive(Debug, Default)]
    NetworkGetDhcpLeasesArgs {
        network: Network => Plain,
        mac: Option<String> => Optional<Text<STRING_MAX>>,
        need_results: i32 => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`NetworkGetDhcpLeases`](super::NetworkGetDhcpLeases).
    #[derive(Debug, Default)]
    NetworkGetDhcpLeasesRet {
        leases: Vec<NetworkDhcpLease> => Array<NETWORK_DHCP_LEASES_MAX>,
        ret: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`NetworkListAllPorts`](super::NetworkListAllPorts).
    #[derive(Debug, Default)]
    NetworkListAllPortsArgs {
        network: Network => Plain,
        need_results: i32 => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`NetworkListAllPorts`](super::NetworkListAllPorts).
    #[derive(Debug, Default)]
    NetworkListAllPortsRet {
        ports: Vec<NetworkPort> => Array<NETWORK_PORT_LIST_MAX>,
        ret: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`NetworkPortLookupByUuid`](super::NetworkPortLookupByUuid).
    #[derive(Debug, Default)]
    NetworkPortLookupByUuidArgs {
        network: Network => Plain,
        uuid: Uuid => Plain,
    }
}

wire_struct! {
    /// Result of [`NetworkPortLookupByUuid`](super::NetworkPortLookupByUuid).
    #[derive(Debug, Default)]
    NetworkPortLookupByUuidRet {
        port: NetworkPort => Plain,
    }
}

wire_struct! {
    /// Argument of [`NetworkPortCreateXml`](super::NetworkPortCreateXml).
    #[derive(Debug, Default)]
    NetworkPortCreateXmlArgs {
        network: Network => Plain,
        xml: String => Text<STRING_MAX>,
        flags: NetworkPortCreateFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`NetworkPortCreateXml`](super::NetworkPortCreateXml).
    #[derive(Debug, Default)]
    NetworkPortCreateXmlRet {
        port: NetworkPort => Plain,
    }
}

wire_struct! {
    /// Argument of [`NetworkPortSetParameters`](super::NetworkPortSetParameters).
    #[derive(Debug, Default)]
    NetworkPortSetParametersArgs {
        port: NetworkPort => Plain,
        params: Vec<TypedParam> => Array<NETWORK_PORT_PARAMETERS_MAX>,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`NetworkPortGetParameters`](super::NetworkPortGetParameters).
    #[derive(Debug, Default)]
    NetworkPortGetParametersArgs {
        port: NetworkPort => Plain,
        nparams: i32 => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`NetworkPortGetParameters`](super::NetworkPortGetParameters).
    #[derive(Debug, Default)]
    NetworkPortGetParametersRet {
        params: Vec<TypedParam> => Array<NETWORK_PORT_PARAMETERS_MAX>,
        nparams: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`NetworkPortGetXmlDesc`](super::NetworkPortGetXmlDesc).
    #[derive(Debug, Default)]
    NetworkPortGetXmlDescArgs {
        port: NetworkPort => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`NetworkPortGetXmlDesc`](super::NetworkPortGetXmlDesc).
    #[derive(Debug, Default)]
    NetworkPortGetXmlDescRet {
        xml: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`NetworkPortDelete`](super::NetworkPortDelete).
    #[derive(Debug, Default)]
    NetworkPortDeleteArgs {
        port: NetworkPort => Plain,
        flags: u32 => Plain,
    }
}
