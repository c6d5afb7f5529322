//! The job that a domain is busy with, such as a save.

use std::time::Duration;

use virtwire_proto::HostText;
use virtwire_proto::remote::{
    DomainBlockJobInfoFlags, DomainBlockJobType, DomainGetBlockJobInfo, DomainGetBlockJobInfoArgs,
    DomainGetJobInfo, DomainGetJobInfoArgs, DomainGetJobInfoRet, DomainJobType,
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

/// A job on a domain's disk (`virDomainBlockJobInfo`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlockJob {
    /// What it does.
    pub kind: DomainBlockJobType,
    /// How much it may move, in MiB a second, or in bytes with the flag for that; 0 is without limit.
    pub bandwidth: u64,
    /// How far it has come, on a scale of its own.
    pub current: u64,
    /// Where that scale ends.
    pub end: u64,
}

impl Domain {
    /// The job on its disk `path`, named by its target or its source; `None` when there is none.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainGetBlockJobInfo")]
    pub async fn block_job(
        &self,
        path: impl Into<HostText>,
        flags: DomainBlockJobInfoFlags,
    ) -> Result<Option<BlockJob>, Error> {
        let arguments = DomainGetBlockJobInfoArgs {
            domain: self.reference(),
            path: path.into(),
            flags,
        };
        let answer = self
            .connection()
            .call::<DomainGetBlockJobInfo>(&arguments)
            .await?;
        Ok((answer.found != 0).then_some(BlockJob {
            kind: answer.kind,
            bandwidth: answer.bandwidth,
            current: answer.cur,
            end: answer.end,
        }))
    }

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
}
