// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Methods: migration.

use virtwire_proto::remote;

use crate::client::{Domain, Error};

impl Domain {
    /// Sets how long, in milliseconds, a migration may pause the domain at the end.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off.
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

    /// Sets the speed limit, in MiB per second, of a migration, or with `POSTCOPY` of the post-copy phase.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off.
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

    /// Returns the speed limit, in MiB per second, of a migration, or with `POSTCOPY` of the post-copy phase.
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

    /// Returns the size, in bytes, of the cache that a compressed migration uses for repeatedly sent pages.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off.
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

    /// Sets the size, in bytes, of the cache that a compressed migration uses for repeatedly sent pages.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off.
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

    /// Switches an active migration to post-copy: the domain continues at the destination and fetches the remaining
    /// memory from this host. The migration must have been started with `POSTCOPY`.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when no migration is active,
    /// or when the migration was started without `POSTCOPY`.
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

    /// Returns how long, in milliseconds, a migration may pause the domain at the end.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off.
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
