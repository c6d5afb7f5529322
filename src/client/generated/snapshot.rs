// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 1ead0ee953ea2bf9c7eb46d37fbfde6e5c56834a6e4db3ee343171b7fd985bda

//! Methods: snapshot.

use virtwire_proto::remote;

use crate::client::{Domain, DomainCheckpoint, DomainSnapshot, Error};

impl Domain {
    /// Takes a snapshot, as the XML and the flags say: without flags of its disks and, while it runs, its memory;
    /// with `DISK_ONLY` of its disks alone, as if the power had failed. With memory it takes as long as writing
    /// that does, and it stands still unless `LIVE` is given.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] when the driver or a disk
    /// cannot.
    #[doc(alias = "virDomainSnapshotCreateXML")]
    pub async fn create_snapshot(
        &self,
        xml_desc: &str,
        flags: remote::DomainSnapshotCreateFlags,
    ) -> Result<DomainSnapshot, Error> {
        let arguments = remote::DomainSnapshotCreateXmlArgs {
            domain: self.reference(),
            xml_desc: xml_desc.to_owned(),
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::DomainSnapshotCreateXml>(&arguments)
            .await?;
        Ok(DomainSnapshot::new(
            self.connection().clone(),
            reply.snapshot,
        ))
    }

    /// How many snapshots it has of those that the flags select.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSnapshotNum")]
    pub async fn snapshot_count(
        &self,
        flags: remote::DomainSnapshotListFlags,
    ) -> Result<i32, Error> {
        let arguments = remote::DomainSnapshotNumArgs {
            domain: self.reference(),
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::DomainSnapshotNum>(&arguments)
            .await?;
        Ok(reply.num)
    }

    /// The names of the snapshots that the flags select, at most 16,384. [`Domain::snapshots`] tells more in one call.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSnapshotListNames")]
    pub async fn snapshot_names(
        &self,
        flags: remote::DomainSnapshotListFlags,
    ) -> Result<Vec<String>, Error> {
        let arguments = remote::DomainSnapshotListNamesArgs {
            domain: self.reference(),
            maxnames: 16384,
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::DomainSnapshotListNames>(&arguments)
            .await?;
        Ok(reply.names.into_iter().map(Into::into).collect())
    }

    /// Looks one of its snapshots up by name.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when there is none.
    #[doc(alias = "virDomainSnapshotLookupByName")]
    pub async fn snapshot_by_name(&self, name: &str) -> Result<DomainSnapshot, Error> {
        let arguments = remote::DomainSnapshotLookupByNameArgs {
            domain: self.reference(),
            name: name.into(),
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::DomainSnapshotLookupByName>(&arguments)
            .await?;
        Ok(DomainSnapshot::new(
            self.connection().clone(),
            reply.snapshot,
        ))
    }

    /// Whether it goes on from a snapshot.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainHasCurrentSnapshot")]
    pub async fn has_current_snapshot(&self) -> Result<bool, Error> {
        let arguments = remote::DomainHasCurrentSnapshotArgs {
            domain: self.reference(),
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::DomainHasCurrentSnapshot>(&arguments)
            .await?;
        Ok(reply.result != 0)
    }

    /// The snapshot that it goes on from.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when there is none.
    #[doc(alias = "virDomainSnapshotCurrent")]
    pub async fn current_snapshot(&self) -> Result<DomainSnapshot, Error> {
        let arguments = remote::DomainSnapshotCurrentArgs {
            domain: self.reference(),
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::DomainSnapshotCurrent>(&arguments)
            .await?;
        Ok(DomainSnapshot::new(
            self.connection().clone(),
            reply.snapshot,
        ))
    }

    /// Its snapshots that the flags select, all without flags; at most 16,384.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainListAllSnapshots")]
    pub async fn snapshots(
        &self,
        flags: remote::DomainSnapshotListFlags,
    ) -> Result<Vec<DomainSnapshot>, Error> {
        let arguments = remote::DomainListAllSnapshotsArgs {
            domain: self.reference(),
            need_results: 1,
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::DomainListAllSnapshots>(&arguments)
            .await?;
        Ok(reply
            .snapshots
            .into_iter()
            .map(|it| DomainSnapshot::new(self.connection().clone(), it))
            .collect())
    }

    /// Makes a checkpoint of the running domain: from now on the daemon knows which blocks of the disks change. A
    /// backup that is to build on it must begin with it: see [`Domain::begin_backup`](crate::Domain::begin_backup).
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] when it is off, or when the
    /// driver or a disk cannot.
    #[doc(alias = "virDomainCheckpointCreateXML")]
    pub async fn create_checkpoint(
        &self,
        xml_desc: &str,
        flags: remote::DomainCheckpointCreateFlags,
    ) -> Result<DomainCheckpoint, Error> {
        let arguments = remote::DomainCheckpointCreateXmlArgs {
            domain: self.reference(),
            xml_desc: xml_desc.to_owned(),
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::DomainCheckpointCreateXml>(&arguments)
            .await?;
        Ok(DomainCheckpoint::new(
            self.connection().clone(),
            reply.checkpoint,
        ))
    }

    /// Its checkpoints that the flags select, all without flags; at most 16,384.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainListAllCheckpoints")]
    pub async fn checkpoints(
        &self,
        flags: remote::DomainCheckpointListFlags,
    ) -> Result<Vec<DomainCheckpoint>, Error> {
        let arguments = remote::DomainListAllCheckpointsArgs {
            domain: self.reference(),
            need_results: 1,
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::DomainListAllCheckpoints>(&arguments)
            .await?;
        Ok(reply
            .checkpoints
            .into_iter()
            .map(|it| DomainCheckpoint::new(self.connection().clone(), it))
            .collect())
    }

    /// Looks one of its checkpoints up by name.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when there is none.
    #[doc(alias = "virDomainCheckpointLookupByName")]
    pub async fn checkpoint_by_name(&self, name: &str) -> Result<DomainCheckpoint, Error> {
        let arguments = remote::DomainCheckpointLookupByNameArgs {
            domain: self.reference(),
            name: name.into(),
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::DomainCheckpointLookupByName>(&arguments)
            .await?;
        Ok(DomainCheckpoint::new(
            self.connection().clone(),
            reply.checkpoint,
        ))
    }
}

impl DomainCheckpoint {
    /// Its description as libvirt's XML; with `SIZE`, about how many bytes of each disk have changed since.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainCheckpointGetXMLDesc")]
    pub async fn xml_description(
        &self,
        flags: remote::DomainCheckpointXmlFlags,
    ) -> Result<String, Error> {
        let arguments = remote::DomainCheckpointGetXmlDescArgs {
            checkpoint: self.reference(),
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::DomainCheckpointGetXmlDesc>(&arguments)
            .await?;
        Ok(reply.xml)
    }

    /// The checkpoints that came after it, as the flags select: directly, without flags. At most 16,384.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainCheckpointListAllChildren")]
    pub async fn children(
        &self,
        flags: remote::DomainCheckpointListFlags,
    ) -> Result<Vec<DomainCheckpoint>, Error> {
        let arguments = remote::DomainCheckpointListAllChildrenArgs {
            checkpoint: self.reference(),
            need_results: 1,
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::DomainCheckpointListAllChildren>(&arguments)
            .await?;
        Ok(reply
            .checkpoints
            .into_iter()
            .map(|it| DomainCheckpoint::new(self.connection().clone(), it))
            .collect())
    }

    /// The checkpoint that it came after.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when there is none.
    #[doc(alias = "virDomainCheckpointGetParent")]
    pub async fn parent(&self) -> Result<DomainCheckpoint, Error> {
        let arguments = remote::DomainCheckpointGetParentArgs {
            checkpoint: self.reference(),
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::DomainCheckpointGetParent>(&arguments)
            .await?;
        Ok(DomainCheckpoint::new(
            self.connection().clone(),
            reply.parent,
        ))
    }

    /// Deletes it, and what the flags say of those that come after it. What it knew of changes goes to its parent.
    /// With `METADATA_ONLY`, libvirt only forgets it.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainCheckpointDelete")]
    pub async fn delete(&self, flags: remote::DomainCheckpointDeleteFlags) -> Result<(), Error> {
        let arguments = remote::DomainCheckpointDeleteArgs {
            checkpoint: self.reference(),
            flags,
        };
        self.connection()
            .call::<remote::DomainCheckpointDelete>(&arguments)
            .await
    }
}

impl DomainSnapshot {
    /// Its description as libvirt's XML.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSnapshotGetXMLDesc")]
    pub async fn xml_description(
        &self,
        flags: remote::DomainSnapshotXmlFlags,
    ) -> Result<String, Error> {
        let arguments = remote::DomainSnapshotGetXmlDescArgs {
            snapshot: self.reference(),
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::DomainSnapshotGetXmlDesc>(&arguments)
            .await?;
        Ok(reply.xml)
    }

    /// Takes the domain back to it. What the guest has done since is lost, and so is what was changed in its
    /// definition. The domain runs, is paused or is off as it was then, unless a flag says so; after a snapshot of
    /// disks alone it is off.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon (`SNAPSHOT_REVERT_RISKY`) when
    /// libvirt cannot vouch for it without `FORCE`; [`Error::is_invalid_state`] when a transient domain would be
    /// off then.
    #[doc(alias = "virDomainRevertToSnapshot")]
    pub async fn revert(&self, flags: remote::DomainSnapshotRevertFlags) -> Result<(), Error> {
        let arguments = remote::DomainRevertToSnapshotArgs {
            snapshot: self.reference(),
            flags,
        };
        self.connection()
            .call::<remote::DomainRevertToSnapshot>(&arguments)
            .await
    }

    /// Deletes it, and what the flags say of those that come after it. Its disks' data goes to those that need it,
    /// which takes as long as copying. With `METADATA_ONLY`, libvirt only forgets it.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSnapshotDelete")]
    pub async fn delete(&self, flags: remote::DomainSnapshotDeleteFlags) -> Result<(), Error> {
        let arguments = remote::DomainSnapshotDeleteArgs {
            snapshot: self.reference(),
            flags,
        };
        self.connection()
            .call::<remote::DomainSnapshotDelete>(&arguments)
            .await
    }

    /// The snapshot that it came after.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when there is none.
    #[doc(alias = "virDomainSnapshotGetParent")]
    pub async fn parent(&self) -> Result<DomainSnapshot, Error> {
        let arguments = remote::DomainSnapshotGetParentArgs {
            snapshot: self.reference(),
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::DomainSnapshotGetParent>(&arguments)
            .await?;
        Ok(DomainSnapshot::new(
            self.connection().clone(),
            reply.snapshot,
        ))
    }

    /// How many snapshots came after it of those that the flags select.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSnapshotNumChildren")]
    pub async fn child_count(&self, flags: remote::DomainSnapshotListFlags) -> Result<i32, Error> {
        let arguments = remote::DomainSnapshotNumChildrenArgs {
            snapshot: self.reference(),
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::DomainSnapshotNumChildren>(&arguments)
            .await?;
        Ok(reply.num)
    }

    /// The names of the snapshots that came after it, as the flags select, at most 16,384. [`DomainSnapshot::children`]
    /// tells more in one call.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSnapshotListChildrenNames")]
    pub async fn child_names(
        &self,
        flags: remote::DomainSnapshotListFlags,
    ) -> Result<Vec<String>, Error> {
        let arguments = remote::DomainSnapshotListChildrenNamesArgs {
            snapshot: self.reference(),
            maxnames: 16384,
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::DomainSnapshotListChildrenNames>(&arguments)
            .await?;
        Ok(reply.names.into_iter().map(Into::into).collect())
    }

    /// Whether its domain goes on from it.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSnapshotIsCurrent")]
    pub async fn is_current(&self) -> Result<bool, Error> {
        let arguments = remote::DomainSnapshotIsCurrentArgs {
            snapshot: self.reference(),
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::DomainSnapshotIsCurrent>(&arguments)
            .await?;
        Ok(reply.current != 0)
    }

    /// Whether libvirt itself knows something of it that would be lost with the domain's definition.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSnapshotHasMetadata")]
    pub async fn has_metadata(&self) -> Result<bool, Error> {
        let arguments = remote::DomainSnapshotHasMetadataArgs {
            snapshot: self.reference(),
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::DomainSnapshotHasMetadata>(&arguments)
            .await?;
        Ok(reply.metadata != 0)
    }

    /// The snapshots that came after it, as the flags select: directly, without flags. At most 16,384.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSnapshotListAllChildren")]
    pub async fn children(
        &self,
        flags: remote::DomainSnapshotListFlags,
    ) -> Result<Vec<DomainSnapshot>, Error> {
        let arguments = remote::DomainSnapshotListAllChildrenArgs {
            snapshot: self.reference(),
            need_results: 1,
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::DomainSnapshotListAllChildren>(&arguments)
            .await?;
        Ok(reply
            .snapshots
            .into_iter()
            .map(|it| DomainSnapshot::new(self.connection().clone(), it))
            .collect())
    }
}
