// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/qemu.x sha256 96973b2614abd79c6ed1b89eedf51bf34de9aaa0158bfe50993d510c7a5e9be9
// proto/remote.x sha256 a63a86b32edfec32bef3e463cf427e2eee629627026686928343a135617eb589

//! Methods: qemu.

use virtwire_proto::qemu;

use crate::client::{Connection, Domain, Error};

impl Connection {
    /// Attaches to a running qemu process that libvirt did not start, by process id, as a domain.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] since libvirt 5.5.
    #[doc(alias = "virDomainQemuAttach")]
    pub async fn attach_qemu_process(&self, pid_value: u32) -> Result<Domain, Error> {
        let arguments = qemu::DomainAttachArgs {
            pid_value,
            flags: 0,
        };
        let reply = self.call::<qemu::DomainAttach>(&arguments).await?;
        Ok(Domain::new(self.clone(), reply.domain))
    }
}

impl Domain {
    /// Sends a command to the monitor of the domain's emulator and returns the answer. The command is QMP in JSON, or
    /// with `HMP` a command of the human monitor. The call taints the domain. libvirt does not track changes that the
    /// command makes.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainQemuMonitorCommand")]
    pub async fn qemu_monitor_command(
        &self,
        cmd: &str,
        flags: qemu::DomainMonitorCommandFlags,
    ) -> Result<String, Error> {
        let arguments = qemu::DomainMonitorCommandArgs {
            domain: self.reference(),
            cmd: cmd.to_owned(),
            flags,
        };
        let reply = self
            .connection()
            .call::<qemu::DomainMonitorCommand>(&arguments)
            .await?;
        Ok(reply.result)
    }

    /// Sends a command in JSON to the domain's guest agent, waits up to `timeout` seconds, and returns the answer, if
    /// any. A `timeout` of -2 waits without a limit, -1 waits five seconds, and 0 does not wait. The call taints the
    /// domain.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainQemuAgentCommand")]
    pub async fn qemu_agent_command(
        &self,
        cmd: &str,
        timeout: i32,
    ) -> Result<Option<String>, Error> {
        let arguments = qemu::DomainAgentCommandArgs {
            domain: self.reference(),
            cmd: cmd.to_owned(),
            timeout,
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<qemu::DomainAgentCommand>(&arguments)
            .await?;
        Ok(reply.result)
    }
}
