// Written by `codegen`; change the inputs, not this file.
// proto/remote.x sha256 e39dc06e92e89dc7baad7fb81cfd652d3549089815087d0dbec1f2ed784ab706

//! Wire types: secret.

#![expect(missing_docs, reason = "fields are named as in libvirt's protocol")]

use super::STRING_MAX;
use crate::bit_set::bit_set;
use crate::open_enum::open_enum;
use crate::uuid::Uuid;
use serde::{Deserialize, Serialize};
use serde_xdr::{Array, Opaque, Text};

/// `SECRET_VALUE_MAX` in `proto/remote.x`.
pub const SECRET_VALUE_MAX: u32 = 65_536;

/// `SECRET_LIST_MAX` in `proto/remote.x`.
pub const SECRET_LIST_MAX: u32 = 16_384;

open_enum! {
    /// Values of `virSecretUsageType`.
    #[doc(alias = "virSecretUsageType")]
    SecretUsageType(i32) {
        NONE = 0,
        VOLUME = 1,
        CEPH = 2,
        ISCSI = 3,
        TLS = 4,
        VTPM = 5,
    }
}

bit_set! {
    /// Values of `virSecretDefineFlags`.
    #[doc(alias = "virSecretDefineFlags")]
    SecretDefineFlags(u32) {
        VALIDATE = 0x1,
    }
}

bit_set! {
    /// Values of `virConnectListAllSecretsFlags`.
    #[doc(alias = "virConnectListAllSecretsFlags")]
    ConnectListAllSecretsFlags(u32) {
        EPHEMERAL = 0x1,
        NO_EPHEMERAL = 0x2,
        PRIVATE = 0x4,
        NO_PRIVATE = 0x8,
    }
}

open_enum! {
    /// Values of `virSecretEventID`.
    #[doc(alias = "virSecretEventID")]
    SecretEventId(i32) {
        LIFECYCLE = 0,
        VALUE_CHANGED = 1,
    }
}

open_enum! {
    /// Values of `virSecretEventLifecycleType`.
    #[doc(alias = "virSecretEventLifecycleType")]
    SecretEventLifecycleType(i32) {
        DEFINED = 0,
        UNDEFINED = 1,
    }
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Secret {
    pub uuid: Uuid,
    pub usage_type: SecretUsageType,
    #[serde(with = "Text::<STRING_MAX>")]
    pub usage_id: String,
}

/// Result of [`ConnectNumOfSecrets`](super::ConnectNumOfSecrets).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectNumOfSecretsRet {
    pub num: i32,
}

/// Argument of [`ConnectListSecrets`](super::ConnectListSecrets).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListSecretsArgs {
    pub maxuuids: i32,
}

/// Result of [`ConnectListSecrets`](super::ConnectListSecrets).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListSecretsRet {
    #[serde(with = "Array::<SECRET_LIST_MAX, Text<STRING_MAX>>")]
    pub uuids: Vec<String>,
}

/// Argument of [`SecretLookupByUuid`](super::SecretLookupByUuid).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SecretLookupByUuidArgs {
    pub uuid: Uuid,
}

/// Result of [`SecretLookupByUuid`](super::SecretLookupByUuid).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SecretLookupByUuidRet {
    pub secret: Secret,
}

/// Argument of [`SecretDefineXml`](super::SecretDefineXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SecretDefineXmlArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
    pub flags: SecretDefineFlags,
}

/// Result of [`SecretDefineXml`](super::SecretDefineXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SecretDefineXmlRet {
    pub secret: Secret,
}

/// Argument of [`SecretGetXmlDesc`](super::SecretGetXmlDesc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SecretGetXmlDescArgs {
    pub secret: Secret,
    pub flags: u32,
}

/// Result of [`SecretGetXmlDesc`](super::SecretGetXmlDesc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SecretGetXmlDescRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
}

/// Argument of [`SecretSetValue`](super::SecretSetValue).
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct SecretSetValueArgs {
    pub secret: Secret,
    #[serde(with = "Opaque::<SECRET_VALUE_MAX>")]
    pub value: Vec<u8>,
    pub flags: u32,
}

impl std::fmt::Debug for SecretSetValueArgs {
    /// Secrets are not shown.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SecretSetValueArgs")
            .field("secret", &self.secret)
            .field("value", &format_args!(".."))
            .field("flags", &self.flags)
            .finish()
    }
}

/// Argument of [`SecretGetValue`](super::SecretGetValue).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SecretGetValueArgs {
    pub secret: Secret,
    pub flags: u32,
}

/// Result of [`SecretGetValue`](super::SecretGetValue).
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct SecretGetValueRet {
    #[serde(with = "Opaque::<SECRET_VALUE_MAX>")]
    pub value: Vec<u8>,
}

impl std::fmt::Debug for SecretGetValueRet {
    /// Secrets are not shown.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SecretGetValueRet")
            .field("value", &format_args!(".."))
            .finish()
    }
}

/// Argument of [`SecretUndefine`](super::SecretUndefine).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SecretUndefineArgs {
    pub secret: Secret,
}

/// Argument of [`SecretLookupByUsage`](super::SecretLookupByUsage).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SecretLookupByUsageArgs {
    pub usage_type: SecretUsageType,
    #[serde(with = "Text::<STRING_MAX>")]
    pub usage_id: String,
}

/// Result of [`SecretLookupByUsage`](super::SecretLookupByUsage).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SecretLookupByUsageRet {
    pub secret: Secret,
}

/// Argument of [`ConnectListAllSecrets`](super::ConnectListAllSecrets).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListAllSecretsArgs {
    pub need_results: i32,
    pub flags: ConnectListAllSecretsFlags,
}

/// Result of [`ConnectListAllSecrets`](super::ConnectListAllSecrets).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListAllSecretsRet {
    #[serde(with = "Array::<SECRET_LIST_MAX>")]
    pub secrets: Vec<Secret>,
    pub ret: u32,
}

/// Argument of [`ConnectSecretEventRegisterAny`](super::ConnectSecretEventRegisterAny).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectSecretEventRegisterAnyArgs {
    pub event_id: SecretEventId,
    pub secret: Option<Secret>,
}

/// Result of [`ConnectSecretEventRegisterAny`](super::ConnectSecretEventRegisterAny).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectSecretEventRegisterAnyRet {
    pub callback_id: i32,
}

/// Argument of [`ConnectSecretEventDeregisterAny`](super::ConnectSecretEventDeregisterAny).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectSecretEventDeregisterAnyArgs {
    pub callback_id: i32,
}

/// What [`SecretEventLifecycle`](super::SecretEventLifecycle) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SecretEventLifecycleMsg {
    pub callback_id: i32,
    pub secret: Secret,
    pub event: SecretEventLifecycleType,
    pub detail: i32,
}

/// What [`SecretEventValueChanged`](super::SecretEventValueChanged) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SecretEventValueChangedMsg {
    pub callback_id: i32,
    pub secret: Secret,
}
