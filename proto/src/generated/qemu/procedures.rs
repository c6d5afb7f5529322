// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/qemu.x sha256 96973b2614abd79c6ed1b89eedf51bf34de9aaa0158bfe50993d510c7a5e9be9
// proto/remote.x sha256 a63a86b32edfec32bef3e463cf427e2eee629627026686928343a135617eb589

//! The qemu program's procedures and events.

use crate::procedure_table::procedures;

procedures! {
    QEMU;

    /// Procedure 1, `virDomainQemuMonitorCommand`.
    #[doc(alias("virDomainQemuMonitorCommand", "QEMU_PROC_DOMAIN_MONITOR_COMMAND"))]
    call DomainMonitorCommand = 1 "DOMAIN_MONITOR_COMMAND" "virDomainQemuMonitorCommand": super::DomainMonitorCommandArgs => super::DomainMonitorCommandRet, Low, None, None;
    /// Procedure 2, `virDomainQemuAttach`.
    #[doc(alias("virDomainQemuAttach", "QEMU_PROC_DOMAIN_ATTACH"))]
    call DomainAttach = 2 "DOMAIN_ATTACH" "virDomainQemuAttach": super::DomainAttachArgs => super::DomainAttachRet, Low, None, None;
    /// Procedure 3, `virDomainQemuAgentCommand`.
    #[doc(alias("virDomainQemuAgentCommand", "QEMU_PROC_DOMAIN_AGENT_COMMAND"))]
    call DomainAgentCommand = 3 "DOMAIN_AGENT_COMMAND" "virDomainQemuAgentCommand": super::DomainAgentCommandArgs => super::DomainAgentCommandRet, Low, None, None;
    /// Procedure 4, `virConnectDomainQemuMonitorEventRegister`.
    #[doc(alias("virConnectDomainQemuMonitorEventRegister", "QEMU_PROC_CONNECT_DOMAIN_MONITOR_EVENT_REGISTER"))]
    call ConnectDomainMonitorEventRegister = 4 "CONNECT_DOMAIN_MONITOR_EVENT_REGISTER" "virConnectDomainQemuMonitorEventRegister": super::ConnectDomainMonitorEventRegisterArgs => super::ConnectDomainMonitorEventRegisterRet, High, None, None;
    /// Procedure 5, `virConnectDomainQemuMonitorEventDeregister`.
    #[doc(alias("virConnectDomainQemuMonitorEventDeregister", "QEMU_PROC_CONNECT_DOMAIN_MONITOR_EVENT_DEREGISTER"))]
    call ConnectDomainMonitorEventDeregister = 5 "CONNECT_DOMAIN_MONITOR_EVENT_DEREGISTER" "virConnectDomainQemuMonitorEventDeregister": super::ConnectDomainMonitorEventDeregisterArgs => (), High, None, None;
    /// Event 6, `QEMU_PROC_DOMAIN_MONITOR_EVENT`.
    #[doc(alias = "QEMU_PROC_DOMAIN_MONITOR_EVENT")]
    event DomainMonitorEvent = 6 "DOMAIN_MONITOR_EVENT": super::DomainMonitorEventMsg => (), Low, None, None;
    /// Procedure 7, `virDomainQemuMonitorCommandWithFiles`.
    #[doc(alias("virDomainQemuMonitorCommandWithFiles", "QEMU_PROC_DOMAIN_MONITOR_COMMAND_WITH_FILES"))]
    call DomainMonitorCommandWithFiles = 7 "DOMAIN_MONITOR_COMMAND_WITH_FILES" "virDomainQemuMonitorCommandWithFiles": super::DomainMonitorCommandWithFilesArgs => super::DomainMonitorCommandWithFilesRet, Low, None, Both;
}
