// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Wire types: nwfilter.

#![expect(missing_docs, reason = "fields are named as in libvirt's protocol")]

use super::STRING_MAX;
use crate::bit_set::bit_set;
use crate::uuid::Uuid;
use crate::wire_struct::wire_struct;
use serde_xdr::{Array, HostText, Plain, Text};

/// `NWFILTER_LIST_MAX` in `proto/remote.x`.
pub const NWFILTER_LIST_MAX: u32 = 16_384;

/// `NWFILTER_BINDING_LIST_MAX` in `proto/remote.x`.
pub const NWFILTER_BINDING_LIST_MAX: u32 = 16_384;

bit_set! {
    /// Option that validates the XML before a filter is defined.
    #[doc(alias = "virNWFilterDefineFlags")]
    NwfilterDefineFlags(u32) {
        VALIDATE = 0x1,
    }
}

bit_set! {
    /// Option that validates the XML before a binding is created.
    #[doc(alias = "virNWFilterBindingCreateFlags")]
    NwfilterBindingCreateFlags(u32) {
        VALIDATE = 0x1,
    }
}

wire_struct! {
    /// Identity of a network filter, as passed in calls.
    #[derive(Debug, Default)]
    Nwfilter {
        name: HostText => Text<STRING_MAX>,
        uuid: Uuid => Plain,
    }
}

wire_struct! {
    /// A network filter that is bound to a port.
    #[derive(Debug, Default)]
    NwfilterBinding {
        portdev: HostText => Text<STRING_MAX>,
        filtername: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`ConnectNumOfNwfilters`](super::ConnectNumOfNwfilters).
    #[derive(Debug, Default)]
    ConnectNumOfNwfiltersRet {
        num: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectListNwfilters`](super::ConnectListNwfilters).
    #[derive(Debug, Default)]
    ConnectListNwfiltersArgs {
        maxnames: i32 => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectListNwfilters`](super::ConnectListNwfilters).
    #[derive(Debug, Default)]
    ConnectListNwfiltersRet {
        names: Vec<HostText> => Array<NWFILTER_LIST_MAX, Text<STRING_MAX>>,
    }
}

wire_struct! {
    /// Argument of [`NwfilterLookupByUuid`](super::NwfilterLookupByUuid).
    #[derive(Debug, Default)]
    NwfilterLookupByUuidArgs {
        uuid: Uuid => Plain,
    }
}

wire_struct! {
    /// Result of [`NwfilterLookupByUuid`](super::NwfilterLookupByUuid).
    #[derive(Debug, Default)]
    NwfilterLookupByUuidRet {
        nwfilter: Nwfilter => Plain,
    }
}

wire_struct! {
    /// Argument of [`NwfilterLookupByName`](super::NwfilterLookupByName).
    #[derive(Debug, Default)]
    NwfilterLookupByNameArgs {
        name: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`NwfilterLookupByName`](super::NwfilterLookupByName).
    #[derive(Debug, Default)]
    NwfilterLookupByNameRet {
        nwfilter: Nwfilter => Plain,
    }
}

wire_struct! {
    /// Argument of [`NwfilterDefineXml`](super::NwfilterDefineXml).
    #[derive(Debug, Default)]
    NwfilterDefineXmlArgs {
        xml: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`NwfilterDefineXml`](super::NwfilterDefineXml).
    #[derive(Debug, Default)]
    NwfilterDefineXmlRet {
        nwfilter: Nwfilter => Plain,
    }
}

wire_struct! {
    /// Argument of [`NwfilterDefineXmlFlags`](super::NwfilterDefineXmlFlags).
    #[derive(Debug, Default)]
    NwfilterDefineXmlFlagsArgs {
        xml: String => Text<STRING_MAX>,
        flags: NwfilterDefineFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`NwfilterDefineXmlFlags`](super::NwfilterDefineXmlFlags).
    #[derive(Debug, Default)]
    NwfilterDefineXmlFlagsRet {
        nwfilter: Nwfilter => Plain,
    }
}

wire_struct! {
    /// Argument of [`NwfilterUndefine`](super::NwfilterUndefine).
    #[derive(Debug, Default)]
    NwfilterUndefineArgs {
        nwfilter: Nwfilter => Plain,
    }
}

wire_struct! {
    /// Argument of [`NwfilterGetXmlDesc`](super::NwfilterGetXmlDesc).
    #[derive(Debug, Default)]
    NwfilterGetXmlDescArgs {
        nwfilter: Nwfilter => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`NwfilterGetXmlDesc`](super::NwfilterGetXmlDesc).
    #[derive(Debug, Default)]
    NwfilterGetXmlDescRet {
        xml: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`ConnectListAllNwfilters`](super::ConnectListAllNwfilters).
    #[derive(Debug, Default)]
    ConnectListAllNwfiltersArgs {
        need_results: i32 => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectListAllNwfilters`](super::ConnectListAllNwfilters).
    #[derive(Debug, Default)]
    ConnectListAllNwfiltersRet {
        filters: Vec<Nwfilter> => Array<NWFILTER_LIST_MAX>,
        ret: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`NwfilterBindingLookupByPortDev`](super::NwfilterBindingLookupByPortDev).
    #[derive(Debug, Default)]
    NwfilterBindingLookupByPortDevArgs {
        name: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`NwfilterBindingLookupByPortDev`](super::NwfilterBindingLookupByPortDev).
    #[derive(Debug, Default)]
    NwfilterBindingLookupByPortDevRet {
        nwfilter: NwfilterBinding => Plain,
    }
}

wire_struct! {
    /// Argument of [`NwfilterBindingCreateXml`](super::NwfilterBindingCreateXml).
    #[derive(Debug, Default)]
    NwfilterBindingCreateXmlArgs {
        xml: String => Text<STRING_MAX>,
        flags: NwfilterBindingCreateFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`NwfilterBindingCreateXml`](super::NwfilterBindingCreateXml).
    #[derive(Debug, Default)]
    NwfilterBindingCreateXmlRet {
        nwfilter: NwfilterBinding => Plain,
    }
}

wire_struct! {
    /// Argument of [`NwfilterBindingDelete`](super::NwfilterBindingDelete).
    #[derive(Debug, Default)]
    NwfilterBindingDeleteArgs {
        nwfilter: NwfilterBinding => Plain,
    }
}

wire_struct! {
    /// Argument of [`NwfilterBindingGetXmlDesc`](super::NwfilterBindingGetXmlDesc).
    #[derive(Debug, Default)]
    NwfilterBindingGetXmlDescArgs {
        nwfilter: NwfilterBinding => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`NwfilterBindingGetXmlDesc`](super::NwfilterBindingGetXmlDesc).
    #[derive(Debug, Default)]
    NwfilterBindingGetXmlDescRet {
        xml: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`ConnectListAllNwfilterBindings`](super::ConnectListAllNwfilterBindings).
    #[derive(Debug, Default)]
    ConnectListAllNwfilterBindingsArgs {
        need_results: i32 => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectListAllNwfilterBindings`](super::ConnectListAllNwfilterBindings).
    #[derive(Debug, Default)]
    ConnectListAllNwfilterBindingsRet {
        bindings: Vec<NwfilterBinding> => Array<NWFILTER_BINDING_LIST_MAX>,
        ret: u32 => Plain,
    }
}
