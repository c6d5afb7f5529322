//! What a domain is like at the moment.

use std::time::Duration;

use virtwire_proto::remote::{
    DomainGetState, DomainGetStateArgs, DomainIsActive, DomainIsActiveArgs, DomainState,
};

use super::handle::Domain;
use crate::client::error::Error;

impl Domain {
    /// Its state. The reason for it is in [`Domain::state_and_reason`].
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when it is gone.
    #[doc(alias = "virDomainGetState")]
    pub async fn state(&self) -> Result<DomainState, Error> {
        Ok(self.state_and_reason().await?.0)
    }

    /// Its state and the number of the reason, whose meaning depends on the state: see
    /// `virDomainShutoffReason` and its kin. A daemon that tells no reasons is asked the older way,
    /// and the reason is then 0, which stands for an unknown one.
    ///
    /// # Errors
    /// As [`Domain::state`].
    #[doc(alias = "virDomainGetState")]
    pub async fn state_and_reason(&self) -> Result<(DomainState, i32), Error> {
        let arguments = DomainGetStateArgs {
            domain: self.reference(),
            flags: 0,
        };
        match self.connection().call::<DomainGetState>(&arguments).await {
            Ok(answer) => Ok((answer.state, answer.reason)),
            // Before libvirt 0.9.2.
            Err(error) if error.is_unsupported() => {
                Ok((DomainState(self.info().await?.state.into()), 0))
            }
            Err(error) => Err(error),
        }
    }

    /// Processor time that it has used since it was started, or restored. It grows as long as the
    /// domain runs at all: even one with nothing to do has its clock to keep.
    ///
    /// # Errors
    /// As [`Domain::state`].
    #[doc(alias = "virDomainGetInfo")]
    pub async fn processor_time(&self) -> Result<Duration, Error> {
        Ok(Duration::from_nanos(self.info().await?.cpu_time))
    }

    /// Whether it has an id, that is, whether the hypervisor still knows it as running. A domain
    /// may be [`DomainState::SHUTOFF`] a moment before it stops being active, and cannot be
    /// started until then.
    ///
    /// # Errors
    /// As [`Domain::state`].
    #[doc(alias = "virDomainIsActive")]
    pub async fn is_active(&self) -> Result<bool, Error> {
        let arguments = DomainIsActiveArgs {
            domain: self.reference(),
        };
        match self.connection().call::<DomainIsActive>(&arguments).await {
            Ok(answer) => Ok(answer.active != 0),
            // Before libvirt 0.7.3: what has an id is active.
            Err(error) if error.is_unsupported() => {
                let found = self.connection().domain_by_uuid(self.uuid()).await?;
                Ok(found.id().is_some())
            }
            Err(error) => Err(error),
        }
    }
}
