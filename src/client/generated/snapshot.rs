// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Methods: snapshot.

use virtwire_proto::{HostText, remote};

use crate::client::{Domain, DomainCheckpoint, DomainSnapshot, Error};

impl Domain {
    /// Takes a snapshot as the XML and the flags describe. Without flags, the snapshot contains the disks and, if
    /// the domain is running, the memory. With `DISK_ONLY`, the snapshot contains the disks only, in the state that
    /// a power failure would leave. Writing the memory takes time; the domain is paused until then unless `LIVE` is
    /// given.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] when the driver or a disk does
    /// not support the snapshot.
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

    /// Returns the number of the domain's snapshots that match the flags.
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

    /// Returns the names of the domain's snapshots that match the flags, at most 16,384. [`Domain::snapshots`]
    /// returns more detail in one call.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSnapshotListNames")]
    pub async fn snapshot_names(
        &self,
        flags: remote::DomainSnapshotListFlags,
    ) -> Result<Vec<HostText>, Error> {
        let arguments = remote::DomainSnapshotListNamesArgs {
            domain: self.reference(),
            maxnames: 16384,
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::DomainSnapshotListNames>(&arguments)
            .await?;
        Ok(reply.names)
    }

    /// Looks up a snapshot of the domain by name.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when the domain has no snapshot
    /// with this name.
    #[doc(alias = "virDomainSnapshotLookupByName")]
    pub async fn snapshot_by_name(
        &self,
        name: impl Into<HostText>,
    ) -> Result<DomainSnapshot, Error> {
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

    /// Returns whether the domain has a current snapshot.
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

    /// Returns the domain's current snapshot: the snapshot that the domain's present state derives from.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when the domain has no current
    /// snapshot.
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

    /// Returns the domain's snapshots that match the flags, or all without flags, at most 16,384.
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

    /// Creates a checkpoint of the running domain. From this point on, the daemon tracks changed blocks of the
    /// disks. A checkpoint that serves as the base of an incremental backup must be created together with the
    /// preceding backup; see [`Domain::begin_backup`](crate::Domain::begin_backup).
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] when the domain is off, or when
    /// the driver or a disk does not support checkpoints.
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

    /// Returns the domain's checkpoints that match the flags, or all without flags, at most 16,384.
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

    /// Looks up a checkpoint of the domain by name.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when the domain has no checkpoint
    /// with this name.
    #[doc(alias = "virDomainCheckpointLookupByName")]
    pub async fn checkpoint_by_name(
        &self,
        name: impl Into<HostText>,
    ) -> Result<DomainCheckpoint, Error> {
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
    /// Returns the checkpoint's XML description. With `SIZE`, the description includes an estimate of the bytes
    /// changed on each disk since the checkpoint.
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

    /// Returns the checkpoint's descendants that match the flags, at most 16,384. Without flags, only direct
    /// children are listed.
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

    /// Returns the checkpoint's parent.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when the checkpoint has no parent.
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

    /// Deletes the checkpoint, and the descendants that the flags select. The record of changed blocks moves to the
    /// parent. With `METADATA_ONLY`, the daemon removes only libvirt's record of the checkpoint.
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
    /// Returns the snapshot's XML description.
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

    /// Reverts the domain to the snapshot. Later changes to the guest and to the definition are lost. The domain
    /// returns to the state at the time of the snapshot (running, paused or off), unless a flag selects the state.
    /// After a revert to a disk-only snapshot, the domain is off.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon (`SNAPSHOT_REVERT_RISKY`) when
    /// libvirt cannot guarantee the revert without `FORCE`; [`Error::is_invalid_state`] when a transient domain
    /// would be off afterwards.
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

    /// Deletes the snapshot, and the descendants that the flags select. The daemon merges the disk data into the
    /// images that need the data, which takes as long as copying. With `METADATA_ONLY`, the daemon removes only
    /// libvirt's record of the snapshot.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
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

    /// Returns the snapshot's parent.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when the snapshot has no parent.
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

    /// Returns the number of the snapshot's descendants that match the flags. Without flags, only direct children
    /// count.
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

    /// Returns the names of the snapshot's descendants that match the flags, at most 16,384. Without flags, only
    /// direct children are listed. [`DomainSnapshot::children`] returns more detail in one call.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSnapshotListChildrenNames")]
    pub async fn child_names(
        &self,
        flags: remote::DomainSnapshotListFlags,
    ) -> Result<Vec<HostText>, Error> {
        let arguments = remote::DomainSnapshotListChildrenNamesArgs {
            snapshot: self.reference(),
            maxnames: 16384,
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::DomainSnapshotListChildrenNames>(&arguments)
            .await?;
        Ok(reply.names)
    }

    /// Returns whether the snapshot is the domain's current snapshot.
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

    /// Returns whether libvirt keeps metadata of the snapshot that would be lost with the domain's definition.
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

    /// Returns the snapshot's descendants that match the flags, at most 16,384. Without flags, only direct children
    /// are listed.
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
