// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/qemu.x sha256 7dbbc4ec3b3fcf6f1fd57b31d290d2d5e7e2190c847d6bcef9ba12e430d96bf7
// proto/remote.x sha256 09af033cf8032e1eaced5ebc5b8267ed85517581cdb3c43764824fea6be213ee

//! Methods: qemu.

use virtwire_proto::qemu;

use crate::client::{Connection, Domain, Error};

impl Connection {
    /// Takes over a qemu that somebody else has started, by its process id, as a domain.
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
    /// Sends its emulator's monitor a command in QMP, as JSON, or in the monitor's own words with the flag for that,
    /// and returns the answer. The domain is tainted by that. What the command changes is unknown to libvirt.
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

    /// Sends its guest agent a command, as JSON, waits `timeout` seconds, and returns the answer, if there is one. -2
    /// waits for as long as it takes, -1 for five seconds, 0 does not wait. The domain is tainted by that.
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
