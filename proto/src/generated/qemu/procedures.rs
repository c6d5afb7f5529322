// Written by `codegen`; change the inputs, not this file.
// proto/qemu.x sha256 611a4fdc3e8e74024d28d8f6134af08c6dbe551e128d468f5f85f71361e8ba76
// proto/remote.x sha256 e39dc06e92e89dc7baad7fb81cfd652d3549089815087d0dbec1f2ed784ab706

//! The qemu program's procedures and events.

use crate::procedure_table::procedures;

#[expect(clippy::wildcard_imports, reason = "every argument and result")]
use super::*;

procedures! {
    QEMU;

    /// Procedure 1, `virDomainQemuMonitorCommand`.
    #[doc(alias("virDomainQemuMonitorCommand", "QEMU_PROC_DOMAIN_MONITOR_COMMAND"))]
    call DomainMonitorCommand = 1 "DOMAIN_MONITOR_COMMAND": DomainMonitorCommandArgs => DomainMonitorCommandRet, Low, None, None;
    /// Procedure 2, `virDomainQemuAttach`.
    #[doc(alias("virDomainQemuAttach", "QEMU_PROC_DOMAIN_ATTACH"))]
    call DomainAttach = 2 "DOMAIN_ATTACH": DomainAttachArgs => DomainAttachRet, Low, None, None;
    /// Procedure 3, `virDomainQemuAgentCommand`.
    #[doc(alias("virDomainQemuAgentCommand", "QEMU_PROC_DOMAIN_AGENT_COMMAND"))]
    call DomainAgentCommand = 3 "DOMAIN_AGENT_COMMAND": DomainAgentCommandArgs => DomainAgentCommandRet, Low, None, None;
    /// Procedure 4, `virConnectDomainQemuMonitorEventRegister`.
    #[doc(alias("virConnectDomainQemuMonitorEventRegister", "QEMU_PROC_CONNECT_DOMAIN_MONITOR_EVENT_REGISTER"))]
    call ConnectDomainMonitorEventRegister = 4 "CONNECT_DOMAIN_MONITOR_EVENT_REGISTER": ConnectDomainMonitorEventRegisterArgs => ConnectDomainMonitorEventRegisterRet, High, None, None;
    /// Procedure 5, `virConnectDomainQemuMonitorEventDeregister`.
    #[doc(alias("virConnectDomainQemuMonitorEventDeregister", "QEMU_PROC_CONNECT_DOMAIN_MONITOR_EVENT_DEREGISTER"))]
    call ConnectDomainMonitorEventDeregister = 5 "CONNECT_DOMAIN_MONITOR_EVENT_DEREGISTER": ConnectDomainMonitorEventDeregisterArgs => (), High, None, None;
    /// Event 6, `QEMU_PROC_DOMAIN_MONITOR_EVENT`.
    #[doc(alias = "QEMU_PROC_DOMAIN_MONITOR_EVENT")]
    event DomainMonitorEvent = 6 "DOMAIN_MONITOR_EVENT": DomainMonitorEventMsg => (), Low, None, None;
    /// Procedure 7, `virDomainQemuMonitorCommandWithFiles`.
    #[doc(alias("virDomainQemuMonitorCommandWithFiles", "QEMU_PROC_DOMAIN_MONITOR_COMMAND_WITH_FILES"))]
    call DomainMonitorCommandWithFiles = 7 "DOMAIN_MONITOR_COMMAND_WITH_FILES": DomainMonitorCommandWithFilesArgs => DomainMonitorCommandWithFilesRet, Low, None, Both;
}
