//! The methods by which a domain is migrated.

use virtwire_proto::remote::{
    DomainMigrateFlags as Flags, DomainMigratePerform3Params, DomainMigratePerform3ParamsArgs,
    DriverFeature,
};

use super::error::MigrationSide;
use super::managed::Managed;
use super::options::MigrateOptions;
use crate::client::connection::Connection;
use crate::client::domain::Domain;
use crate::client::error::Error;
use crate::session::ConnectionError;

pub(super) const MANAGED: &str = "virDomainMigrate3";
const PEER_TO_PEER: &str = "virDomainMigrateToURI3";

impl Domain {
    /// Migrates the domain to the daemon behind `destination`. Returns the domain there.
    ///
    /// This client talks to both daemons, in five phases: begin, prepare, perform, finish, confirm. The hypervisors send the memory
    /// directly. The domain runs on one host at any time; [`MigrationError::domain_at`] says on which one after a
    /// failure. A domain that is paused is paused at the destination.
    ///
    /// The first poll starts a task that asks both drivers for features and makes the phases. Dropping the future ends the wait;
    /// the task goes on to its end. Its calls have no deadline, not even that of [`Connection::within`]: giving a phase up would
    /// leave the domain's host unknown. To stop a migration, use [`Domain::abort_job`] and go on waiting. Calls on the returned
    /// domain have the deadline of `destination`.
    ///
    /// When the tokio runtime or the process ends, both connections end. The destination's daemon drops a domain that it was not
    /// told to run. The source's daemon resumes the domain, or leaves it paused if all of its memory was sent.
    ///
    /// While the source sends a domain's memory, the call holds a slot of its connection's
    /// [window](crate::client::ConnectOptions::window). In a window of `n` slots, at most `n - 1` such calls are sent. Further migrations
    /// wait before they send memory, so that a slot stays free to end or abort a migration. In a window of 1,
    /// that call holds the only slot: use another connection for [`Domain::abort_job`]. Other
    /// [long calls](Connection#long-calls), [`Domain::migrate_to_uri`] too, can still fill the window.
    ///
    /// # Errors
    /// [`Error::MissingFeature`] when a driver cannot migrate so; nothing was begun then.
    /// [`Error::Migration`] when a phase failed; its code is that of the first error: `OPERATION_ABORTED` after
    /// [`Domain::abort_job`]. Else as [`Connection::call`].
    ///
    /// [`MigrationError::domain_at`]: crate::client::MigrationError::domain_at
    #[doc(alias("virDomainMigrate3", "virDomainMigrate2", "virDomainMigrate"))]
    pub async fn migrate(
        &self,
        destination: &Connection,
        options: &MigrateOptions,
    ) -> Result<Domain, Error> {
        let managed = Managed::new(self, destination, options);
        match tokio::spawn(managed.run()).await {
            Ok(migrated) => Ok(migrated?.on(destination.clone())),
            // The runtime has dropped the task.
            Err(_) => Err(Error::Disconnected {
                procedure: MANAGED,
                maybe_executed: true,
                source: ConnectionError::DriverDropped,
            }),
        }
    }

    /// Asks the domain's daemon to migrate it to the daemon at `uri` (peer to peer), such as `qemu+tls://host/system`. That daemon
    /// opens the URI from its host, with the credentials of its daemon.
    ///
    /// The two daemons make all phases among themselves. Dropping the future stops the waiting; the migration goes on.
    /// [`Domain::abort_job`] breaks it off. This is a [long call](Connection#long-calls): it has no deadline unless
    /// [`Connection::within`] gives one.
    ///
    /// Migration without a destination's daemon (`MIGRATION_DIRECT`) is not offered: no driver of
    /// libvirt 9.0 or newer has it. Xen's migrates by this method and by [`Domain::migrate`].
    ///
    /// # Errors
    /// [`Error::MissingFeature`] when its driver cannot migrate so. An error of the daemon when the migration failed: without
    /// `POSTCOPY`, the domain is at the source then. When the call [is undecided](Error::is_undecided), look for the domain on both hosts. Else as
    /// [`Connection::call`].
    #[doc(alias(
        "virDomainMigrateToURI3",
        "virDomainMigrateToURI2",
        "virDomainMigrateToURI"
    ))]
    pub async fn migrate_to_uri(&self, uri: &str, options: &MigrateOptions) -> Result<(), Error> {
        let source = self.connection();
        for feature in [
            DriverFeature::MIGRATION_P2P,
            DriverFeature::MIGRATION_PARAMS,
        ] {
            require(source, feature, MigrationSide::Source, PEER_TO_PEER).await?;
        }
        let arguments = DomainMigratePerform3ParamsArgs {
            domain: self.reference(),
            dconnuri: Some(uri.to_owned()),
            params: options.params.to_wire(),
            cookie_in: Vec::new(),
            flags: options.flags | Flags::PEER2PEER,
        };
        source
            .call::<DomainMigratePerform3Params>(&arguments)
            .await
            .map(drop)
    }
}

/// Fails with [`Error::MissingFeature`] if the driver lacks the feature.
pub(super) async fn require(
    connection: &Connection,
    feature: DriverFeature,
    at: MigrationSide,
    procedure: &'static str,
) -> Result<(), Error> {
    if connection.supports(feature).await? {
        return Ok(());
    }
    Err(missing(feature, at, procedure))
}

pub(super) fn missing(feature: DriverFeature, at: MigrationSide, procedure: &'static str) -> Error {
    Error::MissingFeature {
        procedure,
        feature,
        at,
    }
}
