//! Starting, stopping and saving a domain.
//!
//! The daemon works on after a future here is dropped or has timed out: look at the domain's
//! state before doing anything else to it.

use virtwire_proto::remote::{
    DomainCreate, DomainCreateArgs, DomainCreateFlags, DomainCreateWithFlags,
    DomainCreateWithFlagsArgs, DomainSetTime, DomainSetTimeArgs, DomainSetTimeFlags,
    DomainShutdown, DomainShutdownArgs, DomainShutdownFlagValues, DomainShutdownFlags,
    DomainShutdownFlagsArgs,
};

use super::handle::Domain;
use crate::client::error::Error;

impl Domain {
    /// Starts it: from its managed save image if there is one, else from power-on. Returns when
    /// it runs; a large image takes as long as reading it does. Without flags, a daemon without this
    /// procedure is asked by the one without flags.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it runs
    /// already.
    #[doc(alias("virDomainCreateWithFlags", "virDomainCreate"))]
    pub async fn create(&self, flags: DomainCreateFlags) -> Result<(), Error> {
        let arguments = DomainCreateWithFlagsArgs {
            domain: self.reference(),
            flags,
        };
        let answer = self
            .connection()
            .call::<DomainCreateWithFlags>(&arguments)
            .await;
        match answer {
            // Before libvirt 0.8.2.
            Err(error) if flags.is_empty() && error.is_missing_procedure() => {
                let domain = self.reference();
                let arguments = DomainCreateArgs { domain };
                self.connection().call::<DomainCreate>(&arguments).await
            }
            answer => answer.map(drop),
        }
    }

    /// Asks it to shut down, and returns when it was asked: it may take its time, or not listen
    /// at all.
    ///
    /// Without flags the driver chooses the method. A success does not say that anybody in the
    /// guest has heard. A guest's agent is waited for, up to a minute.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does
    /// not run.
    #[doc(alias("virDomainShutdownFlags", "virDomainShutdown"))]
    pub async fn shutdown(&self, flags: DomainShutdownFlagValues) -> Result<(), Error> {
        if flags.is_empty() {
            let arguments = DomainShutdownArgs {
                domain: self.reference(),
            };
            return self.connection().call::<DomainShutdown>(&arguments).await;
        }
        let arguments = DomainShutdownFlagsArgs {
            domain: self.reference(),
            flags,
        };
        self.connection()
            .call::<DomainShutdownFlags>(&arguments)
            .await
    }

    /// Has the guest agent set the guest's clock from its hardware clock, which goes on while a
    /// guest is saved.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when no agent
    /// answers.
    #[doc(alias = "virDomainSetTime")]
    pub async fn sync_time(&self) -> Result<(), Error> {
        let arguments = DomainSetTimeArgs {
            domain: self.reference(),
            seconds: 0,
            nseconds: 0,
            flags: DomainSetTimeFlags::SYNC,
        };
        self.connection().call::<DomainSetTime>(&arguments).await
    }
}
