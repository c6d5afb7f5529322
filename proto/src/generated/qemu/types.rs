// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/qemu.x sha256 1561672b1678a0aaf9e7db933a99dd85c9151a9e57db213393aa327d16e9ba03
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Wire types: types.

#![expect(missing_docs, reason = "fields are named as in libvirt's protocol")]

use crate::bit_set::bit_set;
use crate::remote::{Domain, STRING_MAX};
use crate::wire_struct::wire_struct;
use serde_xdr::{Optional, Plain, Text};

bit_set! {
    /// Format of a monitor command; the empty set means JSON.
    #[doc(alias = "virDomainQemuMonitorCommandFlags")]
    DomainMonitorCommandFlags(u32) {
        HMP = 0x1,
    }
}

bit_set! {
    /// Options for matching the names of monitor events.
    #[doc(alias = "virConnectDomainQemuMonitorEventRegisterFlags")]
    ConnectDomainMonitorEventRegisterFlags(u32) {
        REGEX = 0x1,
        NOCASE = 0x2,
    }
}

wire_struct! {
    /// Argument of [`DomainMonitorCommand`](super::DomainMonitorCommand).
    #[derive(Debug, Default)]
    DomainMonitorCommandArgs {
        domain: Domain => Plain,
        cmd: String => Text<STRING_MAX>,
        flags: DomainMonitorCommandFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainMonitorCommand`](super::DomainMonitorCommand).
    #[derive(Debug, Default)]
    DomainMonitorCommandRet {
        result: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainAttach`](super::DomainAttach).
    #[derive(Debug, Default)]
    DomainAttachArgs {
        pid_value: u32 => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainAttach`](super::DomainAttach).
    #[derive(Debug, Default)]
    DomainAttachRet {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainAgentCommand`](super::DomainAgentCommand).
    #[derive(Debug, Default)]
    DomainAgentCommandArgs {
        domain: Domain => Plain,
        cmd: String => Text<STRING_MAX>,
        timeout: i32 => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainAgentCommand`](super::DomainAgentCommand).
    #[derive(Debug, Default)]
    DomainAgentCommandRet {
        result: Option<String> => Optional<Text<STRING_MAX>>,
    }
}

wire_struct! {
    /// Argument of [`ConnectDomainMonitorEventRegister`](super::ConnectDomainMonitorEventRegister).
    #[derive(Debug, Default)]
    ConnectDomainMonitorEventRegisterArgs {
        domain: Option<Domain> => Plain,
        event: Option<String> => Optional<Text<STRING_MAX>>,
        flags: ConnectDomainMonitorEventRegisterFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectDomainMonitorEventRegister`](super::ConnectDomainMonitorEventRegister).
    #[derive(Debug, Default)]
    ConnectDomainMonitorEventRegisterRet {
        callback_id: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectDomainMonitorEventDeregister`](super::ConnectDomainMonitorEventDeregister).
    #[derive(Debug, Default)]
    ConnectDomainMonitorEventDeregisterArgs {
        callback_id: i32 => Plain,
    }
}

wire_struct! {
    /// What [`DomainMonitorEvent`](super::DomainMonitorEvent) carries.
    #[derive(Debug, Default)]
    DomainMonitorEventMsg {
        callback_id: i32 => Plain,
        domain: Domain => Plain,
        event: String => Text<STRING_MAX>,
        seconds: i64 => Plain,
        micros: u32 => Plain,
        details: Option<String> => Optional<Text<STRING_MAX>>,
    }
}

wire_struct! {
    /// Argument of [`DomainMonitorCommandWithFiles`](super::DomainMonitorCommandWithFiles).
    #[derive(Debug, Default)]
    DomainMonitorCommandWithFilesArgs {
        domain: Domain => Plain,
        cmd: String => Text<STRING_MAX>,
        flags: DomainMonitorCommandFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainMonitorCommandWithFiles`](super::DomainMonitorCommandWithFiles).
    #[derive(Debug, Default)]
    DomainMonitorCommandWithFilesRet {
        result: String => Text<STRING_MAX>,
    }
}
