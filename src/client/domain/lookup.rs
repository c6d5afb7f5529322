//! Finding domains.

use virtwire_proto::remote::{
    ConnectListAllDomains, ConnectListAllDomainsArgs, ConnectListAllDomainsFlags,
};

use super::handle::Domain;
use super::older_list;
use crate::client::connection::Connection;
use crate::client::error::Error;

impl Connection {
    /// All domains, running or not.
    ///
    /// # Errors
    /// As [`Connection::call`].
    #[doc(alias = "virConnectListAllDomains")]
    pub async fn domains(&self) -> Result<Vec<Domain>, Error> {
        self.domains_that(ConnectListAllDomainsFlags::empty()).await
    }

    /// The domains that the flags select: within each group of flags any may hold, across the
    /// groups all must.
    ///
    /// A daemon that cannot select is asked the older way, by several calls for each domain, if the
    /// flags are of what it can tell: activity, persistence and managed save images.
    ///
    /// # Errors
    /// As [`Connection::call`].
    #[doc(alias = "virConnectListAllDomains")]
    pub async fn domains_that(
        &self,
        flags: ConnectListAllDomainsFlags,
    ) -> Result<Vec<Domain>, Error> {
        let arguments = ConnectListAllDomainsArgs {
            need_results: 1,
            flags,
        };
        let answer = match self.call::<ConnectListAllDomains>(&arguments).await {
            // Before libvirt 0.9.13.
            Err(error) if error.is_unsupported() && older_list::knows(flags) => {
                return older_list::domains_that(self, flags).await;
            }
            answer => answer?,
        };
        let handle = |reference| Domain::new(self.clone(), reference);
        Ok(answer.domains.into_iter().map(handle).collect())
    }
}
