// Written by `codegen`; change the inputs, not this file.
// proto/qemu.x sha256 611a4fdc3e8e74024d28d8f6134af08c6dbe551e128d468f5f85f71361e8ba76
// proto/remote.x sha256 e39dc06e92e89dc7baad7fb81cfd652d3549089815087d0dbec1f2ed784ab706

//! Wire types: types.

#![expect(missing_docs, reason = "fields are named as in libvirt's protocol")]

use crate::bit_set::bit_set;
use crate::remote::{Domain, STRING_MAX};
use serde::{Deserialize, Serialize};
use serde_xdr::{Optional, Text};

bit_set! {
    /// Values of `virDomainQemuMonitorCommandFlags`.
    #[doc(alias = "virDomainQemuMonitorCommandFlags")]
    DomainMonitorCommandFlags(u32) {
        HMP = 0x1,
    }
}

bit_set! {
    /// Values of `virConnectDomainQemuMonitorEventRegisterFlags`.
    #[doc(alias = "virConnectDomainQemuMonitorEventRegisterFlags")]
    ConnectDomainMonitorEventRegisterFlags(u32) {
        REGEX = 0x1,
        NOCASE = 0x2,
    }
}

/// Argument of [`DomainMonitorCommand`](super::DomainMonitorCommand).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMonitorCommandArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub cmd: String,
    pub flags: DomainMonitorCommandFlags,
}

/// Result of [`DomainMonitorCommand`](super::DomainMonitorCommand).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMonitorCommandRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub result: String,
}

/// Argument of [`DomainAttach`](super::DomainAttach).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainAttachArgs {
    pub pid_value: u32,
    pub flags: u32,
}

/// Result of [`DomainAttach`](super::DomainAttach).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainAttachRet {
    pub domain: Domain,
}

/// Argument of [`DomainAgentCommand`](super::DomainAgentCommand).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainAgentCommandArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub cmd: String,
    pub timeout: i32,
    pub flags: u32,
}

/// Result of [`DomainAgentCommand`](super::DomainAgentCommand).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainAgentCommandRet {
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub result: Option<String>,
}

/// Argument of [`ConnectDomainMonitorEventRegister`](super::ConnectDomainMonitorEventRegister).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectDomainMonitorEventRegisterArgs {
    pub domain: Option<Domain>,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub event: Option<String>,
    pub flags: ConnectDomainMonitorEventRegisterFlags,
}

/// Result of [`ConnectDomainMonitorEventRegister`](super::ConnectDomainMonitorEventRegister).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectDomainMonitorEventRegisterRet {
    pub callback_id: i32,
}

/// Argument of [`ConnectDomainMonitorEventDeregister`](super::ConnectDomainMonitorEventDeregister).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectDomainMonitorEventDeregisterArgs {
    pub callback_id: i32,
}

/// What [`DomainMonitorEvent`](super::DomainMonitorEvent) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMonitorEventMsg {
    pub callback_id: i32,
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub event: String,
    pub seconds: i64,
    pub micros: u32,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub details: Option<String>,
}

/// Argument of [`DomainMonitorCommandWithFiles`](super::DomainMonitorCommandWithFiles).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMonitorCommandWithFilesArgs {
    pub domain: Domain,
    #[serde(with = "Text::<STRING_MAX>")]
    pub cmd: String,
    pub flags: DomainMonitorCommandFlags,
}

/// Result of [`DomainMonitorCommandWithFiles`](super::DomainMonitorCommandWithFiles).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMonitorCommandWithFilesRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub result: String,
}
