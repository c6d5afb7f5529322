//! The job that a domain is busy with, such as a save.

use std::time::Duration;

use virtwire_proto::remote::{
    DomainAbortJob, DomainAbortJobArgs, DomainGetJobInfo, DomainGetJobInfoArgs,
    DomainGetJobInfoRet, DomainJobType,
};

use super::handle::Domain;
use crate::client::error::Error;

/// How far a domain's job has come (`virDomainJobInfo`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DomainJob {
    /// Whether the end is known, and whether there is a job at all.
    pub kind: DomainJobType,
    /// How long it has taken.
    pub elapsed: Duration,
    /// All there is to do, in bytes; 0 when the driver does not know.
    pub total: u64,
    /// What has been done, in bytes; 0 when the driver does not know.
    pub processed: u64,
    /// What is left, in bytes; 0 when the driver does not know.
    pub remaining: u64,
}

impl DomainJob {
    /// Whether a job is under way.
    #[must_use]
    pub fn is_active(&self) -> bool {
        matches!(self.kind, DomainJobType::BOUNDED | DomainJobType::UNBOUNDED)
    }
}

impl From<DomainGetJobInfoRet> for DomainJob {
    fn from(info: DomainGetJobInfoRet) -> Self {
        Self {
            kind: info.kind,
            elapsed: Duration::from_millis(info.time_elapsed),
            total: info.data_total,
            processed: info.data_processed,
            remaining: info.data_remaining,
        }
    }
}

impl Domain {
    /// The job that it is busy with.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] when the driver
    /// has no jobs.
    #[doc(alias = "virDomainGetJobInfo")]
    pub async fn job(&self) -> Result<DomainJob, Error> {
        let arguments = DomainGetJobInfoArgs {
            domain: self.reference(),
        };
        Ok(self
            .connection()
            .call::<DomainGetJobInfo>(&arguments)
            .await?
            .into())
    }

    /// Ends the job that it is busy with; the call that began it fails then.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when there is
    /// none.
    #[doc(alias = "virDomainAbortJob")]
    pub async fn abort_job(&self) -> Result<(), Error> {
        let arguments = DomainAbortJobArgs {
            domain: self.reference(),
        };
        self.connection().call::<DomainAbortJob>(&arguments).await
    }
}
