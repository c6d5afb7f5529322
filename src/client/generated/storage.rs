// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 1ead0ee953ea2bf9c7eb46d37fbfde6e5c56834a6e4db3ee343171b7fd985bda

//! Methods: storage.

use virtwire_proto::{Uuid, remote};

use crate::client::{Connection, Error, StoragePool, StorageVolume};

impl Connection {
    /// How many pools are active.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectNumOfStoragePools")]
    pub async fn active_storage_pool_count(&self) -> Result<i32, Error> {
        let reply = self.call::<remote::ConnectNumOfStoragePools>(&()).await?;
        Ok(reply.num)
    }

    /// The names of the active pools, at most 16,384. [`Connection::storage_pools`] tells more in one call.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectListStoragePools")]
    pub async fn active_storage_pool_names(&self) -> Result<Vec<String>, Error> {
        let arguments = remote::ConnectListStoragePoolsArgs { maxnames: 16384 };
        let reply = self
            .call::<remote::ConnectListStoragePools>(&arguments)
            .await?;
        Ok(reply.names.into_iter().map(Into::into).collect())
    }

    /// How many pools are defined and not active.
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

    /// The names of the pools that are defined and not active, at most 16,384. [`Connection::storage_pools`] tells more
    /// in one call.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectListDefinedStoragePools")]
    pub async fn defined_storage_pool_names(&self) -> Result<Vec<String>, Error> {
        let arguments = remote::ConnectListDefinedStoragePoolsArgs { maxnames: 16384 };
        let reply = self
            .call::<remote::ConnectListDefinedStoragePools>(&arguments)
            .await?;
        Ok(reply.names.into_iter().map(Into::into).collect())
    }

    /// What the host has that a pool of a type such as `netfs`, `iscsi` or `logical` could be made of, as XML.
    /// `src_spec` is XML that says where to look, such as on which server.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] when nothing of that type can be
    /// looked for.
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

    /// Starts a pool that has no definition: it is gone once it is stopped.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon that says what is wrong with the XML.
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

    /// Defines a pool, or changes the definition of the one that has its name and UUID. Nothing is made on the disk:
    /// see [`StoragePool::build`].
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon that says what is wrong with the XML.
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

    /// Looks a pool up by its name.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when there is none.
    #[doc(alias = "virStoragePoolLookupByName")]
    pub async fn storage_pool_by_name(&self, name: &str) -> Result<StoragePool, Error> {
        let arguments = remote::StoragePoolLookupByNameArgs { name: name.into() };
        let reply = self
            .call::<remote::StoragePoolLookupByName>(&arguments)
            .await?;
        Ok(StoragePool::new(self.clone(), reply.pool))
    }

    /// Looks a pool up by its UUID.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when there is none.
    #[doc(alias = "virStoragePoolLookupByUUID")]
    pub async fn storage_pool_by_uuid(&self, uuid: Uuid) -> Result<StoragePool, Error> {
        let arguments = remote::StoragePoolLookupByUuidArgs { uuid };
        let reply = self
            .call::<remote::StoragePoolLookupByUuid>(&arguments)
            .await?;
        Ok(StoragePool::new(self.clone(), reply.pool))
    }

    /// Looks a volume of any active pool up by its key.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when there is none.
    #[doc(alias = "virStorageVolLookupByKey")]
    pub async fn storage_volume_by_key(&self, key: &str) -> Result<StorageVolume, Error> {
        let arguments = remote::StorageVolLookupByKeyArgs {
            key: key.to_owned(),
        };
        let reply = self
            .call::<remote::StorageVolLookupByKey>(&arguments)
            .await?;
        Ok(StorageVolume::new(self.clone(), reply.volume))
    }

    /// Looks a volume of any active pool up by its path on the host.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when there is none.
    #[doc(alias = "virStorageVolLookupByPath")]
    pub async fn storage_volume_by_path(&self, path: &str) -> Result<StorageVolume, Error> {
        let arguments = remote::StorageVolLookupByPathArgs {
            path: path.to_owned(),
        };
        let reply = self
            .call::<remote::StorageVolLookupByPath>(&arguments)
            .await?;
        Ok(StorageVolume::new(self.clone(), reply.volume))
    }

    /// The pools that the flags select, all without flags; of each group of flags (active or not, persistent or not,
    /// autostart or not, types) those that match one. At most 16,384.
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

    /// Looks a pool up by the path at which its volumes are.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when there is none.
    #[doc(alias = "virStoragePoolLookupByTargetPath")]
    pub async fn storage_pool_by_target_path(&self, path: &str) -> Result<StoragePool, Error> {
        let arguments = remote::StoragePoolLookupByTargetPathArgs {
            path: path.to_owned(),
        };
        let reply = self
            .call::<remote::StoragePoolLookupByTargetPath>(&arguments)
            .await?;
        Ok(StoragePool::new(self.clone(), reply.pool))
    }

    /// Which types of pools and volumes there can be, as XML.
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
    /// Starts it, so that its volumes can be used.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it is active already.
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

    /// Makes what it lies on: a folder, a file system, a volume group. The flags say whether what is there already may
    /// be overwritten. It takes as long as the storage takes.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it is active.
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

    /// Stops it. Its volumes stay where they are. One that is not persistent is forgotten.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it is not active.
    #[doc(alias = "virStoragePoolDestroy")]
    pub async fn destroy(&self) -> Result<(), Error> {
        let arguments = remote::StoragePoolDestroyArgs {
            pool: self.reference(),
        };
        self.connection()
            .call::<remote::StoragePoolDestroy>(&arguments)
            .await
    }

    /// Deletes what it lies on, as [`StoragePool::build`] made it; a folder must be empty. Nobody can bring its
    /// volumes back.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it is active.
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

    /// Forgets its definition. Its volumes stay where they are.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it is active.
    #[doc(alias = "virStoragePoolUndefine")]
    pub async fn undefine(&self) -> Result<(), Error> {
        let arguments = remote::StoragePoolUndefineArgs {
            pool: self.reference(),
        };
        self.connection()
            .call::<remote::StoragePoolUndefine>(&arguments)
            .await
    }

    /// Has the daemon look at its volumes again. It takes as long as looking at each of them.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it is not active.
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

    /// Its state and how full it is.
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

    /// Its description as libvirt's XML.
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

    /// Whether the daemon starts it the first time that it begins itself since the host booted.
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

    /// Has the daemon start it, or not, the first time that it begins itself since the host booted.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when it is not persistent.
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

    /// How many volumes it has.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it is not active.
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

    /// The names of its volumes, at most 16,384. [`StoragePool::volumes`] tells more in one call.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it is not active.
    #[doc(alias = "virStoragePoolListVolumes")]
    pub async fn volume_names(&self) -> Result<Vec<String>, Error> {
        let arguments = remote::StoragePoolListVolumesArgs {
            pool: self.reference(),
            maxnames: 16384,
        };
        let reply = self
            .connection()
            .call::<remote::StoragePoolListVolumes>(&arguments)
            .await?;
        Ok(reply.names.into_iter().map(Into::into).collect())
    }

    /// Makes a volume in it. It takes as long as the storage takes, which for one that is allocated in full is as long
    /// as writing it.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it is not active.
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

    /// Looks one of its volumes up by name.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when there is none.
    #[doc(alias = "virStorageVolLookupByName")]
    pub async fn volume_by_name(&self, name: &str) -> Result<StorageVolume, Error> {
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

    /// Makes a volume in it that begins with the contents of another one. It takes as long as copying does.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it is not active.
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

    /// Whether it is active at the moment.
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

    /// Whether it has a definition that outlives its end.
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

    /// Its volumes, at most 16,384.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it is not active.
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
    /// The pool that it belongs to.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when it is gone.
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

    /// Deletes it. Nobody can bring it back. The daemon does not know whether a guest uses it, and deletes it then
    /// too.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] while it is copied, wiped or
    /// allocated.
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

    /// Its description as libvirt's XML.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virStorageVolGetXMLDesc")]
    pub async fn xml_description(&self) -> Result<String, Error> {
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

    /// Its path on the host, or what stands for one, such as `pool/name` of RBD.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virStorageVolGetPath")]
    pub async fn path(&self) -> Result<String, Error> {
        let arguments = remote::StorageVolGetPathArgs {
            volume: self.reference(),
        };
        let reply = self
            .connection()
            .call::<remote::StorageVolGetPath>(&arguments)
            .await?;
        Ok(reply.name)
    }

    /// Overwrites its contents, so that they cannot be read again; an image that is not raw may lose its format.
    /// Neither snapshots below it nor a disk that moves its blocks are reached. It takes as long as writing all of
    /// it, for some algorithms many times. All algorithms but `ZERO` and `TRIM` need the program `scrub` on the
    /// host.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] when its pool cannot wipe, or
    /// not by `TRIM`; [`Error::is_invalid_argument`] when its pool does not know the algorithm.
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

    /// Changes how large it is to `capacity` bytes, or by so many with `DELTA`. `ALLOCATE` takes the room from the
    /// pool too. A running guest does not notice: see [`Domain::block_resize`](crate::Domain::block_resize).
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_argument`] when it would shrink
    /// without `SHRINK`, or below what is allocated.
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

    /// What it is and how large, in bytes. With `GET_PHYSICAL`, its allocation is the size of its file or device.
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
