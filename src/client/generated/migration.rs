// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 1ead0ee953ea2bf9c7eb46d37fbfde6e5c56834a6e4db3ee343171b7fd985bda

//! Methods: migration.

use virtwire_proto::remote;

use crate::client::{Domain, Error};

impl Domain {
    /// Sets for how many milliseconds it may stand still at the end of a migration.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does not run.
    #[doc(alias = "virDomainMigrateSetMaxDowntime")]
    pub async fn set_migration_max_downtime(&self, downtime: u64) -> Result<(), Error> {
        let arguments = remote::DomainMigrateSetMaxDowntimeArgs {
            domain: self.reference(),
            downtime,
            flags: 0,
        };
        self.connection()
            .call::<remote::DomainMigrateSetMaxDowntime>(&arguments)
            .await
    }

    /// Sets how many MiB a second a migration may move, or with `POSTCOPY` its post-copy phase.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does not run.
    #[doc(alias = "virDomainMigrateSetMaxSpeed")]
    pub async fn set_migration_max_speed(
        &self,
        bandwidth: u64,
        flags: remote::DomainMigrateMaxSpeedFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainMigrateSetMaxSpeedArgs {
            domain: self.reference(),
            bandwidth,
            flags,
        };
        self.connection()
            .call::<remote::DomainMigrateSetMaxSpeed>(&arguments)
            .await
    }

    /// How many MiB a second a migration may move, or with `POSTCOPY` its post-copy phase.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainMigrateGetMaxSpeed")]
    pub async fn migration_max_speed(
        &self,
        flags: remote::DomainMigrateMaxSpeedFlags,
    ) -> Result<u64, Error> {
        let arguments = remote::DomainMigrateGetMaxSpeedArgs {
            domain: self.reference(),
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::DomainMigrateGetMaxSpeed>(&arguments)
            .await?;
        Ok(reply.bandwidth)
    }

    /// How many bytes a migration that compresses may remember pages in.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does not run.
    #[doc(alias = "virDomainMigrateGetCompressionCache")]
    pub async fn migration_compression_cache(&self) -> Result<u64, Error> {
        let arguments = remote::DomainMigrateGetCompressionCacheArgs {
            domain: self.reference(),
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::DomainMigrateGetCompressionCache>(&arguments)
            .await?;
        Ok(reply.cache_size)
    }

    /// Sets how many bytes a migration that compresses may remember pages in.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does not run.
    #[doc(alias = "virDomainMigrateSetCompressionCache")]
    pub async fn set_migration_compression_cache(&self, cache_size: u64) -> Result<(), Error> {
        let arguments = remote::DomainMigrateSetCompressionCacheArgs {
            domain: self.reference(),
            cache_size,
            flags: 0,
        };
        self.connection()
            .call::<remote::DomainMigrateSetCompressionCache>(&arguments)
            .await
    }

    /// Has a migration that allows for it go on at its destination now, and fetch memory from here.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when none is under way, or
    /// none that was begun with `POSTCOPY`.
    #[doc(alias = "virDomainMigrateStartPostCopy")]
    pub async fn start_post_copy(&self) -> Result<(), Error> {
        let arguments = remote::DomainMigrateStartPostCopyArgs {
            domain: self.reference(),
            flags: 0,
        };
        self.connection()
            .call::<remote::DomainMigrateStartPostCopy>(&arguments)
            .await
    }

    /// For how many milliseconds it may stand still at the end of a migration.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does not run.
    #[doc(alias = "virDomainMigrateGetMaxDowntime")]
    pub async fn migration_max_downtime(&self) -> Result<u64, Error> {
        let arguments = remote::DomainMigrateGetMaxDowntimeArgs {
            domain: self.reference(),
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::DomainMigrateGetMaxDowntime>(&arguments)
            .await?;
        Ok(reply.downtime)
    }
}
