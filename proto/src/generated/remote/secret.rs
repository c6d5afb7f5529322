// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Wire types: secret.

#![expect(missing_docs, reason = "fields are named as in libvirt's protocol")]

use super::STRING_MAX;
use crate::bit_set::bit_set;
use crate::open_enum::open_enum;
use crate::uuid::Uuid;
use crate::wire_struct::wire_struct;
use serde_xdr::{Array, HostText, Opaque, Plain, Text};

/// `SECRET_VALUE_MAX` in `proto/remote.x`.
pub const SECRET_VALUE_MAX: u32 = 65_536;

/// `SECRET_LIST_MAX` in `proto/remote.x`.
pub const SECRET_LIST_MAX: u32 = 16_384;

open_enum! {
    /// Usage type of a secret.
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
    /// Option that validates the XML before a secret is defined.
    #[doc(alias = "virSecretDefineFlags")]
    SecretDefineFlags(u32) {
        VALIDATE = 0x1,
    }
}

bit_set! {
    /// Flags that select the secrets of a list. A secret must match at least one flag of each group that has a flag set.
    #[doc(alias = "virConnectListAllSecretsFlags")]
    ConnectListAllSecretsFlags(u32) {
        EPHEMERAL = 0x1,
        NO_EPHEMERAL = 0x2,
        PRIVATE = 0x4,
        NO_PRIVATE = 0x8,
    }
}

open_enum! {
    /// Kinds of secret events that a client can register for.
    #[doc(alias = "virSecretEventID")]
    SecretEventId(i32) {
        LIFECYCLE = 0,
        VALUE_CHANGED = 1,
    }
}

open_enum! {
    /// Lifecycle change of a secret.
    #[doc(alias = "virSecretEventLifecycleType")]
    SecretEventLifecycleType(i32) {
        DEFINED = 0,
        UNDEFINED = 1,
    }
}

wire_struct! {
    /// A secret, without the secret's value.
    #[derive(Debug, Default)]
    Secret {
        uuid: Uuid => Plain,
        usage_type: SecretUsageType => Plain,
        usage_id: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`ConnectNumOfSecrets`](super::ConnectNumOfSecrets).
    #[derive(Debug, Default)]
    ConnectNumOfSecretsRet {
        num: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectListSecrets`](super::ConnectListSecrets).
    #[derive(Debug, Default)]
    ConnectListSecretsArgs {
        maxuuids: i32 => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectListSecrets`](super::ConnectListSecrets).
    #[derive(Debug, Default)]
    ConnectListSecretsRet {
        uuids: Vec<String> => Array<SECRET_LIST_MAX, Text<STRING_MAX>>,
    }
}

wire_struct! {
    /// Argument of [`SecretLookupByUuid`](super::SecretLookupByUuid).
    #[derive(Debug, Default)]
    SecretLookupByUuidArgs {
        uuid: Uuid => Plain,
    }
}

wire_struct! {
    /// Result of [`SecretLookupByUuid`](super::SecretLookupByUuid).
    #[derive(Debug, Default)]
    SecretLookupByUuidRet {
        secret: Secret => Plain,
    }
}

wire_struct! {
    /// Argument of [`SecretDefineXml`](super::SecretDefineXml).
    #[derive(Debug, Default)]
    SecretDefineXmlArgs {
        xml: String => Text<STRING_MAX>,
        flags: SecretDefineFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`SecretDefineXml`](super::SecretDefineXml).
    #[derive(Debug, Default)]
    SecretDefineXmlRet {
        secret: Secret => Plain,
    }
}

wire_struct! {
    /// Argument of [`SecretGetXmlDesc`](super::SecretGetXmlDesc).
    #[derive(Debug, Default)]
    SecretGetXmlDescArgs {
        secret: Secret => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`SecretGetXmlDesc`](super::SecretGetXmlDesc).
    #[derive(Debug, Default)]
    SecretGetXmlDescRet {
        xml: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`SecretSetValue`](super::SecretSetValue).
    #[derive(Default)]
    SecretSetValueArgs {
        secret: Secret => Plain,
        value: Vec<u8> => Opaque<SECRET_VALUE_MAX>,
        flags: u32 => Plain,
    }
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

wire_struct! {
    /// Argument of [`SecretGetValue`](super::SecretGetValue).
    #[derive(Debug, Default)]
    SecretGetValueArgs {
        secret: Secret => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`SecretGetValue`](super::SecretGetValue).
    #[derive(Default)]
    SecretGetValueRet {
        value: Vec<u8> => Opaque<SECRET_VALUE_MAX>,
    }
}

impl std::fmt::Debug for SecretGetValueRet {
    /// Secrets are not shown.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SecretGetValueRet")
            .field("value", &format_args!(".."))
            .finish()
    }
}

wire_struct! {
    /// Argument of [`SecretUndefine`](super::SecretUndefine).
    #[derive(Debug, Default)]
    SecretUndefineArgs {
        secret: Secret => Plain,
    }
}

wire_struct! {
    /// Argument of [`SecretLookupByUsage`](super::SecretLookupByUsage).
    #[derive(Debug, Default)]
    SecretLookupByUsageArgs {
        usage_type: SecretUsageType => Plain,
        usage_id: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`SecretLookupByUsage`](super::SecretLookupByUsage).
    #[derive(Debug, Default)]
    SecretLookupByUsageRet {
        secret: Secret => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectListAllSecrets`](super::ConnectListAllSecrets).
    #[derive(Debug, Default)]
    ConnectListAllSecretsArgs {
        need_results: i32 => Plain,
        flags: ConnectListAllSecretsFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectListAllSecrets`](super::ConnectListAllSecrets).
    #[derive(Debug, Default)]
    ConnectListAllSecretsRet {
        secrets: Vec<Secret> => Array<SECRET_LIST_MAX>,
        ret: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectSecretEventRegisterAny`](super::ConnectSecretEventRegisterAny).
    #[derive(Debug, Default)]
    ConnectSecretEventRegisterAnyArgs {
        event_id: SecretEventId => Plain,
        secret: Option<Secret> => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectSecretEventRegisterAny`](super::ConnectSecretEventRegisterAny).
    #[derive(Debug, Default)]
    ConnectSecretEventRegisterAnyRet {
        callback_id: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectSecretEventDeregisterAny`](super::ConnectSecretEventDeregisterAny).
    #[derive(Debug, Default)]
    ConnectSecretEventDeregisterAnyArgs {
        callback_id: i32 => Plain,
    }
}

wire_struct! {
    /// What [`SecretEventLifecycle`](super::SecretEventLifecycle) carries.
    #[derive(Debug, Default)]
    SecretEventLifecycleMsg {
        callback_id: i32 => Plain,
        secret: Secret => Plain,
        event: SecretEventLifecycleType => Plain,
        detail: i32 => Plain,
    }
}

wire_struct! {
    /// What [`SecretEventValueChanged`](super::SecretEventValueChanged) carries.
    #[derive(Debug, Default)]
    SecretEventValueChangedMsg {
        callback_id: i32 => Plain,
        secret: Secret => Plain,
    }
}
