// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/qemu.x sha256 1561672b1678a0aaf9e7db933a99dd85c9151a9e57db213393aa327d16e9ba03
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! The qemu program's procedures and events.

use crate::procedure_table::procedures;

procedures! {
    QEMU;

    /// Procedure 1, `virDomainQemuMonitorCommand`.
    #[doc(alias("virDomainQemuMonitorCommand", "QEMU_PROC_DOMAIN_MONITOR_COMMAND"))]
    call DomainMonitorCommand = 1 "DOMAIN_MONITOR_COMMAND" "virDomainQemuMonitorCommand": super::DomainMonitorCommandArgs => super::DomainMonitorCommandRet, Low, Long, None, None;
    /// Procedure 2, `virDomainQemuAttach`.
    #[doc(alias("virDomainQemuAttach", "QEMU_PROC_DOMAIN_ATTACH"))]
    call DomainAttach = 2 "DOMAIN_ATTACH" "virDomainQemuAttach": super::DomainAttachArgs => super::DomainAttachRet, Low, Short, None, None;
    /// Procedure 3, `virDomainQemuAgentCommand`.
    #[doc(alias("virDomainQemuAgentCommand", "QEMU_PROC_DOMAIN_AGENT_COMMAND"))]
    call DomainAgentCommand = 3 "DOMAIN_AGENT_COMMAND" "virDomainQemuAgentCommand": super::DomainAgentCommandArgs => super::DomainAgentCommandRet, Low, Long, None, None;
    /// Procedure 4, `virConnectDomainQemuMonitorEventRegister`.
    #[doc(alias("virConnectDomainQemuMonitorEventRegister", "QEMU_PROC_CONNECT_DOMAIN_MONITOR_EVENT_REGISTER"))]
    call ConnectDomainMonitorEventRegister = 4 "CONNECT_DOMAIN_MONITOR_EVENT_REGISTER" "virConnectDomainQemuMonitorEventRegister": super::ConnectDomainMonitorEventRegisterArgs => super::ConnectDomainMonitorEventRegisterRet, High, Short, None, None;
    /// Procedure 5, `virConnectDomainQemuMonitorEventDeregister`.
    #[doc(alias("virConnectDomainQemuMonitorEventDeregister", "QEMU_PROC_CONNECT_DOMAIN_MONITOR_EVENT_DEREGISTER"))]
    call ConnectDomainMonitorEventDeregister = 5 "CONNECT_DOMAIN_MONITOR_EVENT_DEREGISTER" "virConnectDomainQemuMonitorEventDeregister": super::ConnectDomainMonitorEventDeregisterArgs => (), High, Short, None, None;
    /// Event 6, `QEMU_PROC_DOMAIN_MONITOR_EVENT`.
    #[doc(alias = "QEMU_PROC_DOMAIN_MONITOR_EVENT")]
    event DomainMonitorEvent = 6 "DOMAIN_MONITOR_EVENT": super::DomainMonitorEventMsg => (), Low, Short, None, None;
    /// Procedure 7, `virDomainQemuMonitorCommandWithFiles`.
    #[doc(alias("virDomainQemuMonitorCommandWithFiles", "QEMU_PROC_DOMAIN_MONITOR_COMMAND_WITH_FILES"))]
    call DomainMonitorCommandWithFiles = 7 "DOMAIN_MONITOR_COMMAND_WITH_FILES" "virDomainQemuMonitorCommandWithFiles": super::DomainMonitorCommandWithFilesArgs => super::DomainMonitorCommandWithFilesRet, Low, Long, None, Both;
}
