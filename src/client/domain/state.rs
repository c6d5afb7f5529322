//! What a domain is like at the moment.

use virtwire_proto::remote::{
    DomainGetState, DomainGetStateArgs, DomainGetXmlDesc, DomainGetXmlDescArgs,
    DomainHasManagedSaveImage, DomainHasManagedSaveImageArgs, DomainIsActive, DomainIsActiveArgs,
    DomainIsPersistent, DomainIsPersistentArgs, DomainState, DomainXmlFlags,
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
    /// `virDomainShutoffReason` and its kin.
    ///
    /// # Errors
    /// As [`Domain::state`].
    #[doc(alias = "virDomainGetState")]
    pub async fn state_and_reason(&self) -> Result<(DomainState, i32), Error> {
        let arguments = DomainGetStateArgs {
            domain: self.reference(),
            flags: 0,
        };
        let answer = self.connection().call::<DomainGetState>(&arguments).await?;
        Ok((answer.state, answer.reason))
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
        Ok(self
            .connection()
            .call::<DomainIsActive>(&arguments)
            .await?
            .active
            != 0)
    }

    /// Whether it still exists when it is off.
    ///
    /// # Errors
    /// As [`Domain::state`].
    #[doc(alias = "virDomainIsPersistent")]
    pub async fn is_persistent(&self) -> Result<bool, Error> {
        let arguments = DomainIsPersistentArgs {
            domain: self.reference(),
        };
        Ok(self
            .connection()
            .call::<DomainIsPersistent>(&arguments)
            .await?
            .persistent
            != 0)
    }

    /// Whether its next start goes on from a managed save image.
    ///
    /// # Errors
    /// As [`Domain::state`]; [`Error::is_unsupported`] when the driver has no managed save.
    #[doc(alias = "virDomainHasManagedSaveImage")]
    pub async fn has_managed_save(&self) -> Result<bool, Error> {
        let arguments = DomainHasManagedSaveImageArgs {
            domain: self.reference(),
            flags: 0,
        };
        Ok(self
            .connection()
            .call::<DomainHasManagedSaveImage>(&arguments)
            .await?
            .result
            != 0)
    }

    /// Its description as libvirt's XML.
    ///
    /// # Errors
    /// As [`Domain::state`].
    #[doc(alias = "virDomainGetXMLDesc")]
    pub async fn xml_description(&self, flags: DomainXmlFlags) -> Result<String, Error> {
        let arguments = DomainGetXmlDescArgs {
            domain: self.reference(),
            flags,
        };
        Ok(self
            .connection()
            .call::<DomainGetXmlDesc>(&arguments)
            .await?
            .xml)
    }
}
