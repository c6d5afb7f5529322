// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Wire types: interface.

#![expect(missing_docs, reason = "fields are named as in libvirt's protocol")]

use super::STRING_MAX;
use crate::bit_set::bit_set;
use crate::wire_struct::wire_struct;
use serde_xdr::{Array, HostText, Plain, Text};

/// `INTERFACE_LIST_MAX` in `proto/remote.x`.
pub const INTERFACE_LIST_MAX: u32 = 16_384;

bit_set! {
    /// Option for the content of an interface's XML.
    #[doc(alias = "virInterfaceXMLFlags")]
    InterfaceXmlFlags(u32) {
        INACTIVE = 0x1,
    }
}

bit_set! {
    /// Option that validates the XML before an interface is defined.
    #[doc(alias = "virInterfaceDefineFlags")]
    InterfaceDefineFlags(u32) {
        VALIDATE = 0x1,
    }
}

bit_set! {
    /// Flags that select the interfaces of a list.
    #[doc(alias = "virConnectListAllInterfacesFlags")]
    ConnectListAllInterfacesFlags(u32) {
        INACTIVE = 0x1,
        ACTIVE = 0x2,
    }
}

wire_struct! {
    /// A network interface of the host.
    #[derive(Debug, Default)]
    Interface {
        name: HostText => Text<STRING_MAX>,
        mac: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`ConnectNumOfInterfaces`](super::ConnectNumOfInterfaces).
    #[derive(Debug, Default)]
    ConnectNumOfInterfacesRet {
        num: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectListInterfaces`](super::ConnectListInterfaces).
    #[derive(Debug, Default)]
    ConnectListInterfacesArgs {
        maxnames: i32 => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectListInterfaces`](super::ConnectListInterfaces).
    #[derive(Debug, Default)]
    ConnectListInterfacesRet {
        names: Vec<HostText> => Array<INTERFACE_LIST_MAX, Text<STRING_MAX>>,
    }
}

wire_struct! {
    /// Result of [`ConnectNumOfDefinedInterfaces`](super::ConnectNumOfDefinedInterfaces).
    #[derive(Debug, Default)]
    ConnectNumOfDefinedInterfacesRet {
        num: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectListDefinedInterfaces`](super::ConnectListDefinedInterfaces).
    #[derive(Debug, Default)]
    ConnectListDefinedInterfacesArgs {
        maxnames: i32 => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectListDefinedInterfaces`](super::ConnectListDefinedInterfaces).
    #[derive(Debug, Default)]
    ConnectListDefinedInterfacesRet {
        names: Vec<HostText> => Array<INTERFACE_LIST_MAX, Text<STRING_MAX>>,
    }
}

wire_struct! {
    /// Argument of [`InterfaceLookupByName`](super::InterfaceLookupByName).
    #[derive(Debug, Default)]
    InterfaceLookupByNameArgs {
        name: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`InterfaceLookupByName`](super::InterfaceLookupByName).
    #[derive(Debug, Default)]
    InterfaceLookupByNameRet {
        interface: Interface => Plain,
    }
}

wire_struct! {
    /// Argument of [`InterfaceLookupByMacString`](super::InterfaceLookupByMacString).
    #[derive(Debug, Default)]
    InterfaceLookupByMacStringArgs {
        mac: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`InterfaceLookupByMacString`](super::InterfaceLookupByMacString).
    #[derive(Debug, Default)]
    InterfaceLookupByMacStringRet {
        interface: Interface => Plain,
    }
}

wire_struct! {
    /// Argument of [`InterfaceGetXmlDesc`](super::InterfaceGetXmlDesc).
    #[derive(Debug, Default)]
    InterfaceGetXmlDescArgs {
        interface: Interface => Plain,
        flags: InterfaceXmlFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`InterfaceGetXmlDesc`](super::InterfaceGetXmlDesc).
    #[derive(Debug, Default)]
    InterfaceGetXmlDescRet {
        xml: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`InterfaceDefineXml`](super::InterfaceDefineXml).
    #[derive(Debug, Default)]
    InterfaceDefineXmlArgs {
        xml: String => Text<STRING_MAX>,
        flags: InterfaceDefineFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`InterfaceDefineXml`](super::InterfaceDefineXml).
    #[derive(Debug, Default)]
    InterfaceDefineXmlRet {
        interface: Interface => Plain,
    }
}

wire_struct! {
    /// Argument of [`InterfaceUndefine`](super::InterfaceUndefine).
    #[derive(Debug, Default)]
    InterfaceUndefineArgs {
        interface: Interface => Plain,
    }
}

wire_struct! {
    /// Argument of [`InterfaceCreate`](super::InterfaceCreate).
    #[derive(Debug, Default)]
    InterfaceCreateArgs {
        interface: Interface => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`InterfaceDestroy`](super::InterfaceDestroy).
    #[derive(Debug, Default)]
    InterfaceDestroyArgs {
        interface: Interface => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`InterfaceChangeBegin`](super::InterfaceChangeBegin).
    #[derive(Debug, Default)]
    InterfaceChangeBeginArgs {
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`InterfaceChangeCommit`](super::InterfaceChangeCommit).
    #[derive(Debug, Default)]
    InterfaceChangeCommitArgs {
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`InterfaceChangeRollback`](super::InterfaceChangeRollback).
    #[derive(Debug, Default)]
    InterfaceChangeRollbackArgs {
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`InterfaceIsActive`](super::InterfaceIsActive).
    #[derive(Debug, Default)]
    InterfaceIsActiveArgs {
        interface: Interface => Plain,
    }
}

wire_struct! {
    /// Result of [`InterfaceIsActive`](super::InterfaceIsActive).
    #[derive(Debug, Default)]
    InterfaceIsActiveRet {
        active: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectListAllInterfaces`](super::ConnectListAllInterfaces).
    #[derive(Debug, Default)]
    ConnectListAllInterfacesArgs {
        need_results: i32 => Plain,
        flags: ConnectListAllInterfacesFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectListAllInterfaces`](super::ConnectListAllInterfaces).
    #[derive(Debug, Default)]
    ConnectListAllInterfacesRet {
        interfaces: Vec<Interface> => Array<INTERFACE_LIST_MAX>,
        ret: u32 => Plain,
    }
}
