//! Starting, stopping and saving a domain.
//!
//! The daemon works on after a future here is dropped or has timed out: look at the domain's
//! state before doing anything else to it.

use virtwire_proto::remote::{
    DomainCreate, DomainCreateArgs, DomainCreateFlags, DomainCreateWithFlags,
    DomainCreateWithFlagsArgs, DomainDestroy, DomainDestroyArgs, DomainDestroyFlagValues,
    DomainDestroyFlags, DomainDestroyFlagsArgs, DomainManagedSave, DomainManagedSaveArgs,
    DomainManagedSaveRemove, DomainManagedSaveRemoveArgs, DomainPmWakeup, DomainPmWakeupArgs,
    DomainResume, DomainResumeArgs, DomainSaveRestoreFlags, DomainSetTime, DomainSetTimeArgs,
    DomainSetTimeFlags, DomainShutdown, DomainShutdownArgs, DomainShutdownFlagValues,
    DomainShutdownFlags, DomainShutdownFlagsArgs, DomainSuspend, DomainSuspendArgs,
};

use super::handle::Domain;
use crate::client::error::Error;

impl Domain {
    /// Starts it: from its managed save image if there is one, else from power-on. Returns when
    /// it runs; a large image takes as long as reading it does. Without flags, a daemon without this
    /// procedure is asked by the one without flags.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it runs
    /// already.
    #[doc(alias = "virDomainCreateWithFlags")]
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
    /// guest has heard.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does
    /// not run.
    #[doc(alias = "virDomainShutdownFlags")]
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

    /// Takes its power away. Without flags, a daemon without this procedure is asked by the one
    /// without flags.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does
    /// not run.
    #[doc(alias = "virDomainDestroyFlags")]
    pub async fn destroy(&self, flags: DomainDestroyFlagValues) -> Result<(), Error> {
        let arguments = DomainDestroyFlagsArgs {
            domain: self.reference(),
            flags,
        };
        let answer = self
            .connection()
            .call::<DomainDestroyFlags>(&arguments)
            .await;
        match answer {
            // Before libvirt 0.9.4.
            Err(error) if flags.is_empty() && error.is_missing_procedure() => {
                let domain = self.reference();
                let arguments = DomainDestroyArgs { domain };
                self.connection().call::<DomainDestroy>(&arguments).await
            }
            answer => answer,
        }
    }

    /// Saves its memory to the image that the next start goes on from, and stops it. Returns when
    /// the image is whole, which takes as long as writing it does: make this call on a connection
    /// that nobody watches events with.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] when the driver
    /// cannot; [`Error::is_invalid_state`] when it does not run or is transient.
    #[doc(alias = "virDomainManagedSave")]
    pub async fn managed_save(&self, flags: DomainSaveRestoreFlags) -> Result<(), Error> {
        let arguments = DomainManagedSaveArgs {
            domain: self.reference(),
            flags,
        };
        self.connection()
            .call::<DomainManagedSave>(&arguments)
            .await
    }

    /// Removes its managed save image, so that its next start is one from power-on. A running
    /// domain goes on running.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] when the driver
    /// has no managed save.
    #[doc(alias = "virDomainManagedSaveRemove")]
    pub async fn remove_managed_save(&self) -> Result<(), Error> {
        let arguments = DomainManagedSaveRemoveArgs {
            domain: self.reference(),
            flags: 0,
        };
        self.connection()
            .call::<DomainManagedSaveRemove>(&arguments)
            .await
    }

    /// Stops its processors; its memory stays where it is.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSuspend")]
    pub async fn suspend(&self) -> Result<(), Error> {
        let arguments = DomainSuspendArgs {
            domain: self.reference(),
        };
        self.connection().call::<DomainSuspend>(&arguments).await
    }

    /// Lets its processors go on.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainResume")]
    pub async fn resume(&self) -> Result<(), Error> {
        let arguments = DomainResumeArgs {
            domain: self.reference(),
        };
        self.connection().call::<DomainResume>(&arguments).await
    }

    /// Wakes the domain from S3 sleep.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); `OPERATION_INVALID` if it does not sleep.
    #[doc(alias = "virDomainPMWakeup")]
    pub async fn wake(&self) -> Result<(), Error> {
        let arguments = DomainPmWakeupArgs {
            domain: self.reference(),
            flags: 0,
        };
        self.connection().call::<DomainPmWakeup>(&arguments).await
    }

    /// Has the guest agent set the guest's clock from its hardware clock, which goes on while a
    /// guest is saved.
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
