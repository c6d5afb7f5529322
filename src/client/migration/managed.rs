//! The five phases of a managed migration.
//!
//! Two rules keep a domain from being lost or doubled:
//! - The source is told to resume the domain only if the destination cannot run it: it refused, it was never told to, or it ended
//!   because its connection is gone before it was told.
//! - The source is told to forget the domain only after the destination has answered that it has it.

use std::time::Duration;

use tracing::debug;
use virtwire_proto::message::{ErrorCode, ErrorDomain};
use virtwire_proto::remote::{
    DOMAIN_MIGRATE_PARAM_LIST_MAX, DomainMigrateBegin3Params, DomainMigrateBegin3ParamsArgs,
    DomainMigrateConfirm3Params, DomainMigrateConfirm3ParamsArgs, DomainMigrateFinish3Params,
    DomainMigrateFinish3ParamsArgs, DomainMigrateFlags as Flags, DomainMigratePerform3Params,
    DomainMigratePerform3ParamsArgs, DomainMigratePrepare3Params, DomainMigratePrepare3ParamsArgs,
    DomainPausedReason, DomainState, DriverFeature, TypedParam,
};

use super::error::{MigrationError, MigrationPhase, MigrationSide};
use super::method::{MANAGED, missing, require};
use super::options::{MigrateOptions, replaced};
use crate::client::connection::Connection;
use crate::client::domain::Domain;
use crate::client::error::Error;
use crate::client::typed_params::TypedParams;

/// The data that a phase on one host hands to the next phase on the other.
type Cookie = Vec<u8>;

/// Flags that only concern the source.
const SOURCE_ONLY: Flags = Flags::ABORT_ON_ERROR.union(Flags::AUTO_CONVERGE);

/// The parameter with the domain's name at the destination.
const NAME: &str = "destination_name";

/// A managed migration.
pub(super) struct Managed {
    /// The domain at the source.
    domain: Domain,
    destination: Connection,
    flags: Flags,
    /// `CHANGE_PROTECTION` when the source has it: the begin phase then opens a job, which only the confirm phase ends.
    protection: Flags,
    params: TypedParams,
}

impl Managed {
    pub(super) fn new(domain: &Domain, destination: &Connection, options: &MigrateOptions) -> Self {
        // A phase that runs out of time leaves nobody knowing what it has done.
        let source = domain.connection().within(Duration::MAX);
        Self {
            domain: domain.on(source),
            destination: destination.within(Duration::MAX),
            flags: options.flags.difference(Flags::PEER2PEER),
            protection: Flags::empty(),
            params: options.params.clone(),
        }
    }

    /// Makes all phases. Must not be dropped before its end.
    pub(super) async fn run(mut self) -> Result<Domain, Error> {
        self.require_features().await?;
        let cookie = match self.begin().await {
            Ok(cookie) => cookie,
            Err(error) => {
                if may_be_executed(&error) {
                    self.release().await;
                }
                return Err(self.stays(MigrationPhase::Begin, error));
            }
        };
        if let Err(error) = self.note_state().await {
            self.release().await;
            return Err(self.stays(MigrationPhase::Begin, error));
        }
        let cookie = match self.prepare(cookie).await {
            Ok(cookie) => cookie,
            Err(error) => {
                if may_be_executed(&error) {
                    self.cancel().await;
                }
                self.release().await;
                return Err(self.stays(MigrationPhase::Prepare, error));
            }
        };
        // An offline domain has no memory to send.
        let cookie = if self.flags.contains(Flags::OFFLINE) {
            Cookie::new()
        } else {
            match self.perform(cookie).await {
                Ok(cookie) => cookie,
                Err(error) => return Err(self.perform_failed(error).await),
            }
        };
        let (domain, cookie) = match self.finish(cookie, false).await {
            Ok(finished) => finished,
            Err(error) => return Err(self.finish_failed(error).await),
        };
        match self.confirm(cookie, false).await {
            Ok(()) => Ok(domain),
            Err(error) => {
                let domain_at = Some(MigrationSide::Destination);
                Err(self.failed(MigrationPhase::Confirm, domain_at, error))
            }
        }
    }

    /// Asks both drivers for the features that the phases need.
    async fn require_features(&mut self) -> Result<(), Error> {
        let source = self.domain.connection();
        for (connection, side) in [
            (source, MigrationSide::Source),
            (&self.destination, MigrationSide::Destination),
        ] {
            require(connection, DriverFeature::MIGRATION_PARAMS, side, MANAGED).await?;
            if self.flags.contains(Flags::OFFLINE) {
                require(connection, DriverFeature::MIGRATION_OFFLINE, side, MANAGED).await?;
            }
        }
        let protection = DriverFeature::MIGRATE_CHANGE_PROTECTION;
        let is_protected = source.supports(protection).await?;
        if self.flags.contains(Flags::CHANGE_PROTECTION) && !is_protected {
            return Err(missing(protection, MigrationSide::Source, MANAGED));
        }
        self.flags = self.flags.difference(Flags::CHANGE_PROTECTION);
        if is_protected {
            self.protection = Flags::CHANGE_PROTECTION;
        }
        Ok(())
    }

    async fn begin(&mut self) -> Result<Cookie, Error> {
        debug!(domain = %self.domain.name(), "migration begins");
        let arguments = DomainMigrateBegin3ParamsArgs {
            domain: self.domain.reference(),
            params: self.params.to_wire(),
            flags: self.flags | self.protection,
        };
        let source = self.domain.connection();
        let begun = source.call::<DomainMigrateBegin3Params>(&arguments).await?;
        // What the source describes, with the caller's changes, is what the destination gets.
        self.params = replaced(&self.params, "destination_xml", begun.xml);
        // The finish phase needs the name. A list that it makes too long must fail before the destination makes room for the domain.
        if self.params.text(NAME).is_none() {
            self.params = replaced(&self.params, NAME, self.domain.name().clone());
        }
        Ok(begun.cookie_out)
    }

    /// A domain that is paused must not run at the destination.
    async fn note_state(&mut self) -> Result<(), Error> {
        if self.domain.state().await? == DomainState::PAUSED
            && !self.flags.contains(Flags::POSTCOPY_RESUME)
        {
            self.flags |= Flags::PAUSED;
        }
        Ok(())
    }

    async fn prepare(&mut self, cookie: Cookie) -> Result<Cookie, Error> {
        let arguments = DomainMigratePrepare3ParamsArgs {
            params: self.params.to_wire(),
            cookie_in: cookie,
            flags: self.destination_flags(),
        };
        let prepared = self
            .destination
            .call::<DomainMigratePrepare3Params>(&arguments)
            .await?;
        if let Some(uri) = prepared.uri_out {
            self.params = replaced(&self.params, "migrate_uri", uri);
        }
        Ok(prepared.cookie_out)
    }

    async fn perform(&self, cookie: Cookie) -> Result<Cookie, Error> {
        let arguments = DomainMigratePerform3ParamsArgs {
            domain: self.domain.reference(),
            dconnuri: None,
            params: self.params.to_wire(),
            cookie_in: cookie,
            flags: self.flags | self.protection,
        };
        // The calls of other migrations that wait for memory would delay the confirm phase of this one.
        let source = self.domain.connection().for_memory().await;
        let performed = source
            .call::<DomainMigratePerform3Params>(&arguments)
            .await?;
        Ok(performed.cookie_out)
    }

    async fn finish(&self, cookie: Cookie, is_cancelled: bool) -> Result<(Domain, Cookie), Error> {
        let arguments = DomainMigrateFinish3ParamsArgs {
            params: self.last_params(is_cancelled),
            cookie_in: cookie,
            flags: self.destination_flags(),
            cancelled: is_cancelled.into(),
        };
        let finished = self
            .destination
            .call::<DomainMigrateFinish3Params>(&arguments)
            .await?;
        let domain = Domain::new(self.destination.clone(), finished.domain);
        Ok((domain, finished.cookie_out))
    }

    async fn confirm(&self, cookie: Cookie, is_cancelled: bool) -> Result<(), Error> {
        let arguments = DomainMigrateConfirm3ParamsArgs {
            domain: self.domain.reference(),
            params: self.last_params(is_cancelled),
            cookie_in: cookie,
            flags: self.flags | self.protection,
            cancelled: is_cancelled.into(),
        };
        let source = self.domain.connection();
        source
            .call::<DomainMigrateConfirm3Params>(&arguments)
            .await?;
        debug!(domain = %self.domain.name(), is_cancelled, "migration ends");
        Ok(())
    }

    /// The source has refused or ended the migration, or its answer is lost. The destination has only received memory until now.
    async fn perform_failed(&self, error: Error) -> Error {
        let destination = self.cancel().await;
        let is_post_copy = self.is_post_copy();
        if !is_post_copy {
            if may_be_executed(&error) {
                self.resume().await;
            } else if !has_ended_job_unchecked(&error) {
                // Qemu's driver keeps the job open if it refuses before it looks at the job (for `migrate_tls_force`, for example).
                // If it has ended the job, it refuses this call.
                self.release().await;
            }
        }
        let domain_at = if is_post_copy {
            self.side_of_post_copy().await
        } else {
            Some(MigrationSide::Source)
        };
        let mut failed = self.failure(MigrationPhase::Perform, domain_at, error);
        failed.destination = destination;
        Error::Migration(Box::new(failed))
    }

    /// The destination has refused to run the domain, or its answer is lost.
    async fn finish_failed(&self, error: Error) -> Error {
        if may_be_executed(&error) {
            // It may run there.
            return self.failed(MigrationPhase::Finish, None, error);
        }
        if matches!(error, Error::Arguments { .. }) {
            // The destination was not asked.
            self.cancel().await;
        }
        self.resume().await;
        let domain_at = if self.is_post_copy() {
            self.side_of_post_copy().await
        } else {
            Some(MigrationSide::Source)
        };
        self.failed(MigrationPhase::Finish, domain_at, error)
    }

    /// Tells the destination that the domain does not come. Returns why it failed itself.
    async fn cancel(&self) -> Option<virtwire_proto::RemoteError> {
        let cancelled = self.finish(Cookie::new(), true).await;
        let error = cancelled.err()?;
        // Libvirt's way to say that nothing went wrong there.
        let error = error
            .remote()
            .filter(|it| it.code != ErrorCode::MIGRATE_FINISH_OK);
        error.cloned()
    }

    /// Ends the job that the begin phase has opened, if it has.
    async fn release(&self) {
        if !self.protection.is_empty() {
            self.resume().await;
        }
    }

    /// Has the source resume the domain.
    async fn resume(&self) {
        if let Err(error) = self.confirm(Cookie::new(), true).await {
            // The first error is the one to report.
            debug!(%error, domain = %self.domain.name(), "the source was not told of the end");
        }
    }

    /// Returns the parameters of the finish and confirm phases. To cancel, the destination's name is enough: it is sent alone if there
    /// are more parameters than a call can carry.
    fn last_params(&self, is_cancelled: bool) -> Vec<TypedParam> {
        let mut params = self.params.to_wire();
        let most = usize::try_from(DOMAIN_MIGRATE_PARAM_LIST_MAX).unwrap_or(usize::MAX);
        if is_cancelled && params.len() > most {
            params.retain(|it| it.field.as_str() == NAME);
        }
        params
    }

    fn destination_flags(&self) -> Flags {
        self.flags.difference(SOURCE_ONLY)
    }

    fn is_post_copy(&self) -> bool {
        self.flags
            .intersects(Flags::POSTCOPY | Flags::POSTCOPY_RESUME)
    }

    /// A post-copy migration may have failed before or after the domain went on at the destination.
    async fn side_of_post_copy(&self) -> Option<MigrationSide> {
        let unknown = [
            DomainPausedReason::MIGRATION.0,
            DomainPausedReason::POSTCOPY.0,
            DomainPausedReason::POSTCOPY_FAILED.0,
        ];
        match self.domain.state_and_reason().await {
            Ok((DomainState::RUNNING, _)) => Some(MigrationSide::Source),
            Ok((DomainState::PAUSED, reason)) if !unknown.contains(&reason) => {
                Some(MigrationSide::Source)
            }
            _ => None,
        }
    }

    fn stays(&self, phase: MigrationPhase, error: Error) -> Error {
        let side = if self.flags.contains(Flags::POSTCOPY_RESUME) {
            // Its memory is on both hosts from the beginning.
            None
        } else {
            Some(MigrationSide::Source)
        };
        self.failed(phase, side, error)
    }

    fn failed(
        &self,
        phase: MigrationPhase,
        domain_at: Option<MigrationSide>,
        source: Error,
    ) -> Error {
        Error::Migration(Box::new(self.failure(phase, domain_at, source)))
    }

    fn failure(
        &self,
        phase: MigrationPhase,
        domain_at: Option<MigrationSide>,
        source: Error,
    ) -> MigrationError {
        MigrationError {
            domain: self.domain.name().clone(),
            phase,
            domain_at,
            source,
            destination: None,
        }
    }
}

/// Whether the source's driver has ended its job after a failed perform phase, and would end one again that it does not have.
/// `libxlDomainMigrationSrcPerform` ends it when it cannot send the memory, and `libxlDomainMigrationSrcConfirm` checks nothing.
fn has_ended_job_unchecked(error: &Error) -> bool {
    let remote = error.remote();
    remote.is_some_and(|it| it.domain == ErrorDomain::LIBXL)
}

/// Returns whether the daemon may have executed the call. A relay that has lost its daemon cannot tell.
fn may_be_executed(error: &Error) -> bool {
    error.is_undecided() || error.is_relay_lost() || matches!(error, Error::Answer { .. })
}
