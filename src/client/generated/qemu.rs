// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/qemu.x sha256 1561672b1678a0aaf9e7db933a99dd85c9151a9e57db213393aa327d16e9ba03
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

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
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
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
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
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
