// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Methods: storage.

use virtwire_proto::{HostText, Uuid, remote};

use crate::client::{Connection, Error, StoragePool, StorageVolume};

impl Connection {
    /// Returns the number of active pools.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectNumOfStoragePools")]
    pub async fn active_storage_pool_count(&self) -> Result<i32, Error> {
        let reply = self.call::<remote::ConnectNumOfStoragePools>(&()).await?;
        Ok(reply.num)
    }

    /// Returns the names of the active pools, at most 16,384. [`Connection::storage_pools`] returns more detail in
    /// one call.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectListStoragePools")]
    pub async fn active_storage_pool_names(&self) -> Result<Vec<HostText>, Error> {
        let arguments = remote::ConnectListStoragePoolsArgs { maxnames: 16384 };
        let reply = self
            .call::<remote::ConnectListStoragePools>(&arguments)
            .await?;
        Ok(reply.names)
    }

    /// Returns the number of pools that are defined and not active.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectNumOfDefinedStoragePools")]
    pub async fn defined_storage_pool_count(&self) -> Result<i32, Error> {
        let reply = self
            .call::<remote::ConnectNumOfDefinedStoragePools>(&())
            .await?;
        Ok(reply.num)
    }

    /// Returns the names of the pools that are defined and not active, at most 16,384.
    /// [`Connection::storage_pools`] returns more detail in one call.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectListDefinedStoragePools")]
    pub async fn defined_storage_pool_names(&self) -> Result<Vec<HostText>, Error> {
        let arguments = remote::ConnectListDefinedStoragePoolsArgs { maxnames: 16384 };
        let reply = self
            .call::<remote::ConnectListDefinedStoragePools>(&arguments)
            .await?;
        Ok(reply.names)
    }

    /// Returns the storage on the host that can back a pool of a type such as `netfs`, `iscsi` or `logical`, as
    /// XML. `src_spec` is XML that restricts the search, for example to a server.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] when the driver cannot search
    /// for storage of this type.
    #[doc(alias = "virConnectFindStoragePoolSources")]
    pub async fn find_storage_pool_sources(
        &self,
        kind: &str,
        src_spec: Option<&str>,
    ) -> Result<String, Error> {
        let arguments = remote::ConnectFindStoragePoolSourcesArgs {
            kind: kind.to_owned(),
            src_spec: src_spec.map(str::to_owned),
            flags: 0,
        };
        let reply = self
            .call::<remote::ConnectFindStoragePoolSources>(&arguments)
            .await?;
        Ok(reply.xml)
    }

    /// Creates and starts a transient pool. The pool has no definition and ceases to exist when stopped.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon that names the fault in the XML.
    #[doc(alias = "virStoragePoolCreateXML")]
    pub async fn create_storage_pool(
        &self,
        xml: &str,
        flags: remote::StoragePoolCreateFlags,
    ) -> Result<StoragePool, Error> {
        let arguments = remote::StoragePoolCreateXmlArgs {
            xml: xml.to_owned(),
            flags,
        };
        let reply = self
            .call::<remote::StoragePoolCreateXml>(&arguments)
            .await?;
        Ok(StoragePool::new(self.clone(), reply.pool))
    }

    /// Defines a pool, or changes the definition of the pool with the same name and UUID. The call creates nothing
    /// on disk; see [`StoragePool::build`].
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon that names the fault in the XML.
    #[doc(alias = "virStoragePoolDefineXML")]
    pub async fn define_storage_pool(
        &self,
        xml: &str,
        flags: remote::StoragePoolDefineFlags,
    ) -> Result<StoragePool, Error> {
        let arguments = remote::StoragePoolDefineXmlArgs {
            xml: xml.to_owned(),
            flags,
        };
        let reply = self
            .call::<remote::StoragePoolDefineXml>(&arguments)
            .await?;
        Ok(StoragePool::new(self.clone(), reply.pool))
    }

    /// Looks up a pool by name.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when no pool has this name.
    #[doc(alias = "virStoragePoolLookupByName")]
    pub async fn storage_pool_by_name(
        &self,
        name: impl Into<HostText>,
    ) -> Result<StoragePool, Error> {
        let arguments = remote::StoragePoolLookupByNameArgs { name: name.into() };
        let reply = self
            .call::<remote::StoragePoolLookupByName>(&arguments)
            .await?;
        Ok(StoragePool::new(self.clone(), reply.pool))
    }

    /// Looks up a pool by UUID.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when no pool has this UUID.
    #[doc(alias = "virStoragePoolLookupByUUID")]
    pub async fn storage_pool_by_uuid(&self, uuid: Uuid) -> Result<StoragePool, Error> {
        let arguments = remote::StoragePoolLookupByUuidArgs { uuid };
        let reply = self
            .call::<remote::StoragePoolLookupByUuid>(&arguments)
            .await?;
        Ok(StoragePool::new(self.clone(), reply.pool))
    }

    /// Looks up a volume by key, in all active pools.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when no active pool has a volume
    /// with this key.
    #[doc(alias = "virStorageVolLookupByKey")]
    pub async fn storage_volume_by_key(
        &self,
        key: impl Into<HostText>,
    ) -> Result<StorageVolume, Error> {
        let arguments = remote::StorageVolLookupByKeyArgs { key: key.into() };
        let reply = self
            .call::<remote::StorageVolLookupByKey>(&arguments)
            .await?;
        Ok(StorageVolume::new(self.clone(), reply.volume))
    }

    /// Looks up a volume by path on the host, in all active pools.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when no active pool has a volume
    /// with this path.
    #[doc(alias = "virStorageVolLookupByPath")]
    pub async fn storage_volume_by_path(
        &self,
        path: impl Into<HostText>,
    ) -> Result<StorageVolume, Error> {
        let arguments = remote::StorageVolLookupByPathArgs { path: path.into() };
        let reply = self
            .call::<remote::StorageVolLookupByPath>(&arguments)
            .await?;
        Ok(StorageVolume::new(self.clone(), reply.volume))
    }

    /// Returns the pools that match the flags, or all without flags, at most 16,384. Flags form groups: active or
    /// not, persistent or not, autostart or not, and types. A pool must match at least one given flag of each group
    /// that has one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectListAllStoragePools")]
    pub async fn storage_pools(
        &self,
        flags: remote::ConnectListAllStoragePoolsFlags,
    ) -> Result<Vec<StoragePool>, Error> {
        let arguments = remote::ConnectListAllStoragePoolsArgs {
            need_results: 1,
            flags,
        };
        let reply = self
            .call::<remote::ConnectListAllStoragePools>(&arguments)
            .await?;
        Ok(reply
            .pools
            .into_iter()
            .map(|it| StoragePool::new(self.clone(), it))
            .collect())
    }

    /// Looks up a pool by the path that contains the pool's volumes.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when no pool has this path.
    #[doc(alias = "virStoragePoolLookupByTargetPath")]
    pub async fn storage_pool_by_target_path(
        &self,
        path: impl Into<HostText>,
    ) -> Result<StoragePool, Error> {
        let arguments = remote::StoragePoolLookupByTargetPathArgs { path: path.into() };
        let reply = self
            .call::<remote::StoragePoolLookupByTargetPath>(&arguments)
            .await?;
        Ok(StoragePool::new(self.clone(), reply.pool))
    }

    /// Returns the supported types of pools and volumes as XML.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectGetStoragePoolCapabilities")]
    pub async fn storage_pool_capabilities(&self) -> Result<String, Error> {
        let arguments = remote::ConnectGetStoragePoolCapabilitiesArgs { flags: 0 };
        let reply = self
            .call::<remote::ConnectGetStoragePoolCapabilities>(&arguments)
            .await?;
        Ok(reply.capabilities)
    }
}

impl StoragePool {
    /// Starts the pool, so that the pool's volumes are usable.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the pool is already
    /// active.
    #[doc(alias = "virStoragePoolCreate")]
    pub async fn create(&self, flags: remote::StoragePoolCreateFlags) -> Result<(), Error> {
        let arguments = remote::StoragePoolCreateArgs {
            pool: self.reference(),
            flags,
        };
        self.connection()
            .call::<remote::StoragePoolCreate>(&arguments)
            .await
    }

    /// Creates the pool's underlying storage: a directory, a file system, or a volume group. Flags select whether
    /// existing data may be overwritten. The call takes as long as the storage needs.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the pool is active.
    #[doc(alias = "virStoragePoolBuild")]
    pub async fn build(&self, flags: remote::StoragePoolBuildFlags) -> Result<(), Error> {
        let arguments = remote::StoragePoolBuildArgs {
            pool: self.reference(),
            flags,
        };
        self.connection()
            .call::<remote::StoragePoolBuild>(&arguments)
            .await
    }

    /// Stops the pool. The pool's volumes remain. A pool that is not persistent ceases to exist.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the pool is not active.
    #[doc(alias = "virStoragePoolDestroy")]
    pub async fn destroy(&self) -> Result<(), Error> {
        let arguments = remote::StoragePoolDestroyArgs {
            pool: self.reference(),
        };
        self.connection()
            .call::<remote::StoragePoolDestroy>(&arguments)
            .await
    }

    /// Deletes the pool's underlying storage, which [`StoragePool::build`] creates; a directory must be empty. The
    /// volumes are lost permanently.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the pool is active.
    #[doc(alias = "virStoragePoolDelete")]
    pub async fn delete(&self, flags: remote::StoragePoolDeleteFlags) -> Result<(), Error> {
        let arguments = remote::StoragePoolDeleteArgs {
            pool: self.reference(),
            flags,
        };
        self.connection()
            .call::<remote::StoragePoolDelete>(&arguments)
            .await
    }

    /// Removes the pool's definition. The pool's volumes remain.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the pool is active.
    #[doc(alias = "virStoragePoolUndefine")]
    pub async fn undefine(&self) -> Result<(), Error> {
        let arguments = remote::StoragePoolUndefineArgs {
            pool: self.reference(),
        };
        self.connection()
            .call::<remote::StoragePoolUndefine>(&arguments)
            .await
    }

    /// Rescans the pool's volumes. The call takes as long as examining each volume.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the pool is not active.
    #[doc(alias = "virStoragePoolRefresh")]
    pub async fn refresh(&self) -> Result<(), Error> {
        let arguments = remote::StoragePoolRefreshArgs {
            pool: self.reference(),
            flags: 0,
        };
        self.connection()
            .call::<remote::StoragePoolRefresh>(&arguments)
            .await
    }

    /// Returns the pool's state, capacity, allocation and available space, in bytes.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virStoragePoolGetInfo")]
    pub async fn info(&self) -> Result<remote::StoragePoolInfo, Error> {
        let arguments = remote::StoragePoolGetInfoArgs {
            pool: self.reference(),
        };
        self.connection()
            .call::<remote::StoragePoolGetInfo>(&arguments)
            .await
    }

    /// Returns the pool's XML description.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virStoragePoolGetXMLDesc")]
    pub async fn xml_description(
        &self,
        flags: remote::StoragePoolXmlFlags,
    ) -> Result<String, Error> {
        let arguments = remote::StoragePoolGetXmlDescArgs {
            pool: self.reference(),
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::StoragePoolGetXmlDesc>(&arguments)
            .await?;
        Ok(reply.xml)
    }

    /// Returns whether the pool starts automatically the first time that the daemon starts after the host boots.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virStoragePoolGetAutostart")]
    pub async fn autostart(&self) -> Result<bool, Error> {
        let arguments = remote::StoragePoolGetAutostartArgs {
            pool: self.reference(),
        };
        let reply = self
            .connection()
            .call::<remote::StoragePoolGetAutostart>(&arguments)
            .await?;
        Ok(reply.autostart != 0)
    }

    /// Sets whether the pool starts automatically the first time that the daemon starts after the host boots.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when the pool is not persistent.
    #[doc(alias = "virStoragePoolSetAutostart")]
    pub async fn set_autostart(&self, autostart: bool) -> Result<(), Error> {
        let arguments = remote::StoragePoolSetAutostartArgs {
            pool: self.reference(),
            autostart: i32::from(autostart),
        };
        self.connection()
            .call::<remote::StoragePoolSetAutostart>(&arguments)
            .await
    }

    /// Returns the number of the pool's volumes.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the pool is not active.
    #[doc(alias = "virStoragePoolNumOfVolumes")]
    pub async fn volume_count(&self) -> Result<i32, Error> {
        let arguments = remote::StoragePoolNumOfVolumesArgs {
            pool: self.reference(),
        };
        let reply = self
            .connection()
            .call::<remote::StoragePoolNumOfVolumes>(&arguments)
            .await?;
        Ok(reply.num)
    }

    /// Returns the names of the pool's volumes, at most 16,384. [`StoragePool::volumes`] returns more detail in one
    /// call.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the pool is not active.
    #[doc(alias = "virStoragePoolListVolumes")]
    pub async fn volume_names(&self) -> Result<Vec<HostText>, Error> {
        let arguments = remote::StoragePoolListVolumesArgs {
            pool: self.reference(),
            maxnames: 16384,
        };
        let reply = self
            .connection()
            .call::<remote::StoragePoolListVolumes>(&arguments)
            .await?;
        Ok(reply.names)
    }

    /// Creates a volume in the pool. The call takes as long as the storage needs; for a fully allocated volume,
    /// this is the time to write the volume.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the pool is not active.
    #[doc(alias = "virStorageVolCreateXML")]
    pub async fn create_volume(
        &self,
        xml: &str,
        flags: remote::StorageVolCreateFlags,
    ) -> Result<StorageVolume, Error> {
        let arguments = remote::StorageVolCreateXmlArgs {
            pool: self.reference(),
            xml: xml.to_owned(),
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::StorageVolCreateXml>(&arguments)
            .await?;
        Ok(StorageVolume::new(self.connection().clone(), reply.volume))
    }

    /// Looks up a volume of the pool by name.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when the pool has no volume with
    /// this name.
    #[doc(alias = "virStorageVolLookupByName")]
    pub async fn volume_by_name(&self, name: impl Into<HostText>) -> Result<StorageVolume, Error> {
        let arguments = remote::StorageVolLookupByNameArgs {
            pool: self.reference(),
            name: name.into(),
        };
        let reply = self
            .connection()
            .call::<remote::StorageVolLookupByName>(&arguments)
            .await?;
        Ok(StorageVolume::new(self.connection().clone(), reply.volume))
    }

    /// Creates a volume in the pool with the contents of another volume. The call takes as long as the copy.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the pool is not active.
    #[doc(alias = "virStorageVolCreateXMLFrom")]
    pub async fn create_volume_from(
        &self,
        xml: &str,
        source_volume: &StorageVolume,
        flags: remote::StorageVolCreateFlags,
    ) -> Result<StorageVolume, Error> {
        let arguments = remote::StorageVolCreateXmlFromArgs {
            pool: self.reference(),
            xml: xml.to_owned(),
            source_volume: source_volume.reference(),
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::StorageVolCreateXmlFrom>(&arguments)
            .await?;
        Ok(StorageVolume::new(self.connection().clone(), reply.volume))
    }

    /// Returns whether the pool is active.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virStoragePoolIsActive")]
    pub async fn is_active(&self) -> Result<bool, Error> {
        let arguments = remote::StoragePoolIsActiveArgs {
            pool: self.reference(),
        };
        let reply = self
            .connection()
            .call::<remote::StoragePoolIsActive>(&arguments)
            .await?;
        Ok(reply.active != 0)
    }

    /// Returns whether the pool is persistent: the definition remains after the pool stops.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virStoragePoolIsPersistent")]
    pub async fn is_persistent(&self) -> Result<bool, Error> {
        let arguments = remote::StoragePoolIsPersistentArgs {
            pool: self.reference(),
        };
        let reply = self
            .connection()
            .call::<remote::StoragePoolIsPersistent>(&arguments)
            .await?;
        Ok(reply.persistent != 0)
    }

    /// Returns the pool's volumes, at most 16,384.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the pool is not active.
    #[doc(alias = "virStoragePoolListAllVolumes")]
    pub async fn volumes(&self) -> Result<Vec<StorageVolume>, Error> {
        let arguments = remote::StoragePoolListAllVolumesArgs {
            pool: self.reference(),
            need_results: 1,
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::StoragePoolListAllVolumes>(&arguments)
            .await?;
        Ok(reply
            .volumes
            .into_iter()
            .map(|it| StorageVolume::new(self.connection().clone(), it))
            .collect())
    }
}

impl StorageVolume {
    /// Returns the pool that contains the volume.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when the pool no longer exists.
    #[doc(alias = "virStoragePoolLookupByVolume")]
    pub async fn pool(&self) -> Result<StoragePool, Error> {
        let arguments = remote::StoragePoolLookupByVolumeArgs {
            volume: self.reference(),
        };
        let reply = self
            .connection()
            .call::<remote::StoragePoolLookupByVolume>(&arguments)
            .await?;
        Ok(StoragePool::new(self.connection().clone(), reply.pool))
    }

    /// Deletes the volume permanently. The daemon does not know whether a guest uses the volume, and deletes a
    /// volume in use.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] while the volume is being
    /// copied, wiped or allocated.
    #[doc(alias = "virStorageVolDelete")]
    pub async fn delete(&self, flags: remote::StorageVolDeleteFlags) -> Result<(), Error> {
        let arguments = remote::StorageVolDeleteArgs {
            volume: self.reference(),
            flags,
        };
        self.connection()
            .call::<remote::StorageVolDelete>(&arguments)
            .await
    }

    /// Returns the volume's XML description.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virStorageVolGetXMLDesc")]
    pub async fn xml_description(&self) -> Result<HostText, Error> {
        let arguments = remote::StorageVolGetXmlDescArgs {
            volume: self.reference(),
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::StorageVolGetXmlDesc>(&arguments)
            .await?;
        Ok(reply.xml)
    }

    /// Returns the volume's path on the host, or an equivalent name, such as `pool/name` for RBD.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virStorageVolGetPath")]
    pub async fn path(&self) -> Result<HostText, Error> {
        let arguments = remote::StorageVolGetPathArgs {
            volume: self.reference(),
        };
        let reply = self
            .connection()
            .call::<remote::StorageVolGetPath>(&arguments)
            .await?;
        Ok(reply.name)
    }

    /// Overwrites the volume's contents, so that the old contents cannot be read again. An image that is not raw
    /// may lose the image format. The call does not overwrite snapshots below the volume, nor old blocks on a disk
    /// that relocates blocks. The call takes as long as writing the whole volume, many times for some algorithms.
    /// All algorithms except `ZERO` and `TRIM` require the program `scrub` on the host.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] when the pool does not support
    /// wiping, or does not support `TRIM`; [`Error::is_invalid_argument`] when the pool does not know the
    /// algorithm.
    #[doc(alias("virStorageVolWipePattern", "virStorageVolWipe"))]
    pub async fn wipe(&self, algorithm: remote::StorageVolWipeAlgorithm) -> Result<(), Error> {
        let arguments = remote::StorageVolWipePatternArgs {
            volume: self.reference(),
            algorithm,
            flags: 0,
        };
        self.connection()
            .call::<remote::StorageVolWipePattern>(&arguments)
            .await
    }

    /// Resizes the volume to `capacity` bytes, or with `DELTA` by `capacity` bytes. With `ALLOCATE`, the call also
    /// allocates the space in the pool. A running guest does not notice the change; see
    /// [`Domain::block_resize`](crate::Domain::block_resize).
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_argument`] when the volume would
    /// shrink and `SHRINK` is not given, or when the new size is below the allocation.
    #[doc(alias = "virStorageVolResize")]
    pub async fn resize(
        &self,
        capacity: u64,
        flags: remote::StorageVolResizeFlags,
    ) -> Result<(), Error> {
        let arguments = remote::StorageVolResizeArgs {
            volume: self.reference(),
            capacity,
            flags,
        };
        self.connection()
            .call::<remote::StorageVolResize>(&arguments)
            .await
    }

    /// Returns the volume's type, capacity and allocation, in bytes. With `GET_PHYSICAL`, the allocation is the
    /// size of the volume's file or device.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias("virStorageVolGetInfoFlags", "virStorageVolGetInfo"))]
    pub async fn info(
        &self,
        flags: remote::StorageVolInfoFlags,
    ) -> Result<remote::StorageVolInfo, Error> {
        let arguments = remote::StorageVolGetInfoFlagsArgs {
            volume: self.reference(),
            flags,
        };
        match self
            .connection()
            .call::<remote::StorageVolGetInfoFlags>(&arguments)
            .await
        {
            Err(error) if flags.is_empty() && error.is_missing_procedure() => {
                let arguments = remote::StorageVolGetInfoArgs {
                    volume: arguments.volume,
                };
                self.connection()
                    .call::<remote::StorageVolGetInfo>(&arguments)
                    .await
            }
            reply => reply,
        }
    }
}
