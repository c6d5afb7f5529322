// Written by `codegen`; change the inputs, not this file.
// proto/remote.x sha256 e39dc06e92e89dc7baad7fb81cfd652d3549089815087d0dbec1f2ed784ab706

//! Wire types: nwfilter.

#![expect(missing_docs, reason = "fields are named as in libvirt's protocol")]

use super::STRING_MAX;
use crate::bit_set::bit_set;
use crate::uuid::Uuid;
use serde::{Deserialize, Serialize};
use serde_xdr::{Array, Text};

/// `NWFILTER_LIST_MAX` in `proto/remote.x`.
pub const NWFILTER_LIST_MAX: u32 = 16_384;

/// `NWFILTER_BINDING_LIST_MAX` in `proto/remote.x`.
pub const NWFILTER_BINDING_LIST_MAX: u32 = 16_384;

bit_set! {
    /// Values of `virNWFilterDefineFlags`.
    #[doc(alias = "virNWFilterDefineFlags")]
    NwfilterDefineFlags(u32) {
        VALIDATE = 0x1,
    }
}

bit_set! {
    /// Values of `virNWFilterBindingCreateFlags`.
    #[doc(alias = "virNWFilterBindingCreateFlags")]
    NwfilterBindingCreateFlags(u32) {
        VALIDATE = 0x1,
    }
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Nwfilter {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
    pub uuid: Uuid,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NwfilterBinding {
    #[serde(with = "Text::<STRING_MAX>")]
    pub portdev: String,
    #[serde(with = "Text::<STRING_MAX>")]
    pub filtername: String,
}

/// Result of [`ConnectNumOfNwfilters`](super::ConnectNumOfNwfilters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectNumOfNwfiltersRet {
    pub num: i32,
}

/// Argument of [`ConnectListNwfilters`](super::ConnectListNwfilters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListNwfiltersArgs {
    pub maxnames: i32,
}

/// Result of [`ConnectListNwfilters`](super::ConnectListNwfilters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListNwfiltersRet {
    #[serde(with = "Array::<NWFILTER_LIST_MAX, Text<STRING_MAX>>")]
    pub names: Vec<String>,
}

/// Argument of [`NwfilterLookupByUuid`](super::NwfilterLookupByUuid).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NwfilterLookupByUuidArgs {
    pub uuid: Uuid,
}

/// Result of [`NwfilterLookupByUuid`](super::NwfilterLookupByUuid).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NwfilterLookupByUuidRet {
    pub nwfilter: Nwfilter,
}

/// Argument of [`NwfilterLookupByName`](super::NwfilterLookupByName).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NwfilterLookupByNameArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
}

/// Result of [`NwfilterLookupByName`](super::NwfilterLookupByName).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NwfilterLookupByNameRet {
    pub nwfilter: Nwfilter,
}

/// Argument of [`NwfilterDefineXml`](super::NwfilterDefineXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NwfilterDefineXmlArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
}

/// Result of [`NwfilterDefineXml`](super::NwfilterDefineXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NwfilterDefineXmlRet {
    pub nwfilter: Nwfilter,
}

/// Argument of [`NwfilterDefineXmlFlags`](super::NwfilterDefineXmlFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NwfilterDefineXmlFlagsArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
    pub flags: NwfilterDefineFlags,
}

/// Result of [`NwfilterDefineXmlFlags`](super::NwfilterDefineXmlFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NwfilterDefineXmlFlagsRet {
    pub nwfilter: Nwfilter,
}

/// Argument of [`NwfilterUndefine`](super::NwfilterUndefine).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NwfilterUndefineArgs {
    pub nwfilter: Nwfilter,
}

/// Argument of [`NwfilterGetXmlDesc`](super::NwfilterGetXmlDesc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NwfilterGetXmlDescArgs {
    pub nwfilter: Nwfilter,
    pub flags: u32,
}

/// Result of [`NwfilterGetXmlDesc`](super::NwfilterGetXmlDesc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NwfilterGetXmlDescRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
}

/// Argument of [`ConnectListAllNwfilters`](super::ConnectListAllNwfilters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListAllNwfiltersArgs {
    pub need_results: i32,
    pub flags: u32,
}

/// Result of [`ConnectListAllNwfilters`](super::ConnectListAllNwfilters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListAllNwfiltersRet {
    #[serde(with = "Array::<NWFILTER_LIST_MAX>")]
    pub filters: Vec<Nwfilter>,
    pub ret: u32,
}

/// Argument of [`NwfilterBindingLookupByPortDev`](super::NwfilterBindingLookupByPortDev).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NwfilterBindingLookupByPortDevArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
}

/// Result of [`NwfilterBindingLookupByPortDev`](super::NwfilterBindingLookupByPortDev).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NwfilterBindingLookupByPortDevRet {
    pub nwfilter: NwfilterBinding,
}

/// Argument of [`NwfilterBindingCreateXml`](super::NwfilterBindingCreateXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NwfilterBindingCreateXmlArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
    pub flags: NwfilterBindingCreateFlags,
}

/// Result of [`NwfilterBindingCreateXml`](super::NwfilterBindingCreateXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NwfilterBindingCreateXmlRet {
    pub nwfilter: NwfilterBinding,
}

/// Argument of [`NwfilterBindingDelete`](super::NwfilterBindingDelete).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NwfilterBindingDeleteArgs {
    pub nwfilter: NwfilterBinding,
}

/// Argument of [`NwfilterBindingGetXmlDesc`](super::NwfilterBindingGetXmlDesc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NwfilterBindingGetXmlDescArgs {
    pub nwfilter: NwfilterBinding,
    pub flags: u32,
}

/// Result of [`NwfilterBindingGetXmlDesc`](super::NwfilterBindingGetXmlDesc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NwfilterBindingGetXmlDescRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
}

/// Argument of [`ConnectListAllNwfilterBindings`](super::ConnectListAllNwfilterBindings).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListAllNwfilterBindingsArgs {
    pub need_results: i32,
    pub flags: u32,
}

/// Result of [`ConnectListAllNwfilterBindings`](super::ConnectListAllNwfilterBindings).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListAllNwfilterBindingsRet {
    #[serde(with = "Array::<NWFILTER_BINDING_LIST_MAX>")]
    pub bindings: Vec<NwfilterBinding>,
    pub ret: u32,
}
