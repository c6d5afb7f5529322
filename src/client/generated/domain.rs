// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Methods: domain.

use virtwire_proto::{HostText, Uuid, remote};

use crate::client::{Connection, Domain, Error, TypedParams};

impl Connection {
    /// Creates and starts a transient domain. The domain has no definition and ceases to exist when stopped. With
    /// `AUTODESTROY`, the daemon destroys the domain when this connection ends.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon that names the fault in the XML.
    #[doc(alias = "virDomainCreateXML")]
    pub async fn create_domain(
        &self,
        xml_desc: &str,
        flags: remote::DomainCreateFlags,
    ) -> Result<Domain, Error> {
        let arguments = remote::DomainCreateXmlArgs {
            xml_desc: xml_desc.to_owned(),
            flags,
        };
        let reply = self.call::<remote::DomainCreateXml>(&arguments).await?;
        Ok(Domain::new(self.clone(), reply.domain))
    }

    /// Returns the names of the domains that are defined and off, at most 16,384. [`Connection::domains_that`]
    /// returns more detail in one call.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectListDefinedDomains")]
    pub async fn defined_domain_names(&self) -> Result<Vec<HostText>, Error> {
        let arguments = remote::ConnectListDefinedDomainsArgs { maxnames: 16384 };
        let reply = self
            .call::<remote::ConnectListDefinedDomains>(&arguments)
            .await?;
        Ok(reply.names)
    }

    /// Looks up a running domain by id.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when no running domain has this
    /// id.
    #[doc(alias = "virDomainLookupByID")]
    pub async fn domain_by_id(&self, id: i32) -> Result<Domain, Error> {
        let arguments = remote::DomainLookupByIdArgs { id };
        let reply = self.call::<remote::DomainLookupById>(&arguments).await?;
        Ok(Domain::new(self.clone(), reply.domain))
    }

    /// Looks up a domain by name.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when no domain has this name.
    #[doc(alias = "virDomainLookupByName")]
    pub async fn domain_by_name(&self, name: impl Into<HostText>) -> Result<Domain, Error> {
        let arguments = remote::DomainLookupByNameArgs { name: name.into() };
        let reply = self.call::<remote::DomainLookupByName>(&arguments).await?;
        Ok(Domain::new(self.clone(), reply.domain))
    }

    /// Looks up a domain by UUID.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when no domain has this UUID.
    #[doc(alias = "virDomainLookupByUUID")]
    pub async fn domain_by_uuid(&self, uuid: Uuid) -> Result<Domain, Error> {
        let arguments = remote::DomainLookupByUuidArgs { uuid };
        let reply = self.call::<remote::DomainLookupByUuid>(&arguments).await?;
        Ok(Domain::new(self.clone(), reply.domain))
    }

    /// Returns the number of domains that are defined and off.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectNumOfDefinedDomains")]
    pub async fn defined_domain_count(&self) -> Result<i32, Error> {
        let reply = self.call::<remote::ConnectNumOfDefinedDomains>(&()).await?;
        Ok(reply.num)
    }

    /// Returns the ids of the running domains, at most 16,384. [`Connection::domains_that`] returns more detail in
    /// one call.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectListDomains")]
    pub async fn active_domain_ids(&self) -> Result<Vec<i32>, Error> {
        let arguments = remote::ConnectListDomainsArgs { maxids: 16384 };
        let reply = self.call::<remote::ConnectListDomains>(&arguments).await?;
        Ok(reply.ids)
    }

    /// Returns the number of running domains.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectNumOfDomains")]
    pub async fn active_domain_count(&self) -> Result<i32, Error> {
        let reply = self.call::<remote::ConnectNumOfDomains>(&()).await?;
        Ok(reply.num)
    }

    /// Starts a domain from a file that [`Domain::save`](crate::Domain::save) wrote. `dxml` replaces the domain's
    /// description. The domain resumes in the saved state, running or paused, unless a flag selects the state. The
    /// call takes as long as reading the file.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias("virDomainRestoreFlags", "virDomainRestore"))]
    pub async fn restore(
        &self,
        from: impl Into<HostText>,
        dxml: Option<&str>,
        flags: remote::DomainSaveRestoreFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainRestoreFlagsArgs {
            from: from.into(),
            dxml: dxml.map(str::to_owned),
            flags,
        };
        self.call::<remote::DomainRestoreFlags>(&arguments).await
    }

    /// Returns the XML description in a file that [`Domain::save`](crate::Domain::save) wrote.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSaveImageGetXMLDesc")]
    pub async fn save_image_xml_description(
        &self,
        file: impl Into<HostText>,
        flags: remote::DomainSaveImageXmlFlags,
    ) -> Result<String, Error> {
        let arguments = remote::DomainSaveImageGetXmlDescArgs {
            file: file.into(),
            flags,
        };
        let reply = self
            .call::<remote::DomainSaveImageGetXmlDesc>(&arguments)
            .await?;
        Ok(reply.xml)
    }

    /// Replaces the XML description in a file that [`Domain::save`](crate::Domain::save) wrote. `RUNNING` or
    /// `PAUSED` also sets the state that the domain resumes in.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSaveImageDefineXML")]
    pub async fn set_save_image_xml(
        &self,
        file: impl Into<HostText>,
        dxml: &str,
        flags: remote::DomainSaveRestoreFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainSaveImageDefineXmlArgs {
            file: file.into(),
            dxml: dxml.to_owned(),
            flags,
        };
        self.call::<remote::DomainSaveImageDefineXml>(&arguments)
            .await
    }

    /// Defines a domain, or changes the definition of the domain with the same name and UUID. A running domain
    /// keeps the old configuration until the next start.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon that names the fault in the XML.
    #[doc(alias("virDomainDefineXMLFlags", "virDomainDefineXML"))]
    pub async fn define_domain(
        &self,
        xml: &str,
        flags: remote::DomainDefineFlags,
    ) -> Result<Domain, Error> {
        let arguments = remote::DomainDefineXmlFlagsArgs {
            xml: xml.to_owned(),
            flags,
        };
        match self.call::<remote::DomainDefineXmlFlags>(&arguments).await {
            Err(error) if flags.is_empty() && error.is_missing_procedure() => {
                let arguments = remote::DomainDefineXmlArgs { xml: arguments.xml };
                let reply = self.call::<remote::DomainDefineXml>(&arguments).await?;
                Ok(Domain::new(self.clone(), reply.domain))
            }
            reply => {
                let reply = reply?;
                Ok(Domain::new(self.clone(), reply.domain))
            }
        }
    }

    /// Restores a domain as [`Connection::restore`](crate::Connection::restore) does, with parameters: `file`
    /// (required), `dxml`, `parallel.channels`.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainRestoreParams")]
    pub async fn restore_with_parameters(
        &self,
        params: &TypedParams,
        flags: remote::DomainSaveRestoreFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainRestoreParamsArgs {
            params: params.to_wire(),
            flags,
        };
        self.call::<remote::DomainRestoreParams>(&arguments).await
    }
}

impl Domain {
    /// Returns the domain's XML description. For a running domain, the description shows the current state, or with
    /// `INACTIVE` the configuration of the next start.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when the domain no longer exists.
    #[doc(alias = "virDomainGetXMLDesc")]
    pub async fn xml_description(&self, flags: remote::DomainXmlFlags) -> Result<String, Error> {
        let arguments = remote::DomainGetXmlDescArgs {
            domain: self.reference(),
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::DomainGetXmlDesc>(&arguments)
            .await?;
        Ok(reply.xml)
    }

    /// Returns whether the domain starts automatically the first time that the daemon starts after the host boots.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainGetAutostart")]
    pub async fn autostart(&self) -> Result<bool, Error> {
        let arguments = remote::DomainGetAutostartArgs {
            domain: self.reference(),
        };
        let reply = self
            .connection()
            .call::<remote::DomainGetAutostart>(&arguments)
            .await?;
        Ok(reply.autostart != 0)
    }

    /// Returns the domain's state, memory sizes, number of virtual CPUs and CPU time.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when the domain no longer exists.
    #[doc(alias = "virDomainGetInfo")]
    pub async fn info(&self) -> Result<remote::DomainInfo, Error> {
        let arguments = remote::DomainGetInfoArgs {
            domain: self.reference(),
        };
        self.connection()
            .call::<remote::DomainGetInfo>(&arguments)
            .await
    }

    /// Returns the domain's maximum memory, in KiB.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainGetMaxMemory")]
    pub async fn max_memory(&self) -> Result<u64, Error> {
        let arguments = remote::DomainGetMaxMemoryArgs {
            domain: self.reference(),
        };
        let reply = self
            .connection()
            .call::<remote::DomainGetMaxMemory>(&arguments)
            .await?;
        Ok(reply.memory)
    }

    /// Returns the domain's maximum number of virtual CPUs. For a running domain, this is the maximum that the
    /// domain started with.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); with qemu, [`Error::is_invalid_state`] when the domain is
    /// off. [`Domain::vcpu_count`](crate::Domain::vcpu_count) with `MAXIMUM` also works for a domain that is off.
    #[doc(alias = "virDomainGetMaxVcpus")]
    pub async fn max_vcpus(&self) -> Result<i32, Error> {
        let arguments = remote::DomainGetMaxVcpusArgs {
            domain: self.reference(),
        };
        let reply = self
            .connection()
            .call::<remote::DomainGetMaxVcpus>(&arguments)
            .await?;
        Ok(reply.num)
    }

    /// Returns the type of the domain's operating system, such as `hvm` or `exe`.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainGetOSType")]
    pub async fn os_type(&self) -> Result<String, Error> {
        let arguments = remote::DomainGetOsTypeArgs {
            domain: self.reference(),
        };
        let reply = self
            .connection()
            .call::<remote::DomainGetOsType>(&arguments)
            .await?;
        Ok(reply.kind)
    }

    /// Asks the guest to reboot and returns once the request is sent. The guest may take any time, or ignore the
    /// request. Without flags, the driver chooses the method.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off.
    #[doc(alias = "virDomainReboot")]
    pub async fn reboot(&self, flags: remote::DomainRebootFlagValues) -> Result<(), Error> {
        let arguments = remote::DomainRebootArgs {
            domain: self.reference(),
            flags,
        };
        self.connection()
            .call::<remote::DomainReboot>(&arguments)
            .await
    }

    /// Resumes the virtual CPUs of a paused domain.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off, is
    /// already running, or is suspended by the guest's power management ([`Domain::wake`](crate::Domain::wake)).
    #[doc(alias = "virDomainResume")]
    pub async fn resume(&self) -> Result<(), Error> {
        let arguments = remote::DomainResumeArgs {
            domain: self.reference(),
        };
        self.connection()
            .call::<remote::DomainResume>(&arguments)
            .await
    }

    /// Sets whether the domain starts automatically the first time that the daemon starts after the host boots.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is not
    /// persistent.
    #[doc(alias = "virDomainSetAutostart")]
    pub async fn set_autostart(&self, autostart: bool) -> Result<(), Error> {
        let arguments = remote::DomainSetAutostartArgs {
            domain: self.reference(),
            autostart: i32::from(autostart),
        };
        self.connection()
            .call::<remote::DomainSetAutostart>(&arguments)
            .await
    }

    /// Sets the domain's maximum memory, in KiB.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is running and
    /// the driver cannot change the maximum then.
    #[doc(alias = "virDomainSetMaxMemory")]
    pub async fn set_max_memory(&self, memory: u64) -> Result<(), Error> {
        let arguments = remote::DomainSetMaxMemoryArgs {
            domain: self.reference(),
            memory,
        };
        self.connection()
            .call::<remote::DomainSetMaxMemory>(&arguments)
            .await
    }

    /// Pauses the domain's virtual CPUs. The domain's memory stays allocated.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off or is
    /// suspended by the guest's power management.
    #[doc(alias = "virDomainSuspend")]
    pub async fn suspend(&self) -> Result<(), Error> {
        let arguments = remote::DomainSuspendArgs {
            domain: self.reference(),
        };
        self.connection()
            .call::<remote::DomainSuspend>(&arguments)
            .await
    }

    /// Writes the domain's memory to the file `to` on the host, for a debugger. The call returns once the file is
    /// complete. The domain is paused until then, unless `LIVE` is given. Afterwards, `CRASH` destroys the domain
    /// and `RESET` resets the domain. At most one of these three flags is allowed.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off.
    #[doc(alias = "virDomainCoreDump")]
    pub async fn core_dump(
        &self,
        to: impl Into<HostText>,
        flags: remote::DomainCoreDumpFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainCoreDumpArgs {
            domain: self.reference(),
            to: to.into(),
            flags,
        };
        self.connection()
            .call::<remote::DomainCoreDump>(&arguments)
            .await
    }

    /// Returns the scheduler of the domain's virtual CPUs, and the number of scheduler parameters.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainGetSchedulerType")]
    pub async fn scheduler_type(&self) -> Result<remote::DomainSchedulerType, Error> {
        let arguments = remote::DomainGetSchedulerTypeArgs {
            domain: self.reference(),
        };
        self.connection()
            .call::<remote::DomainGetSchedulerType>(&arguments)
            .await
    }

    /// Returns the counters of the disk `path`, given as target or source, since the domain started. A counter is
    /// -1 if the driver does not count that value. With an empty `path`, some drivers return the sum over all
    /// disks.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off.
    #[doc(alias = "virDomainBlockStats")]
    pub async fn block_stats(
        &self,
        path: impl Into<HostText>,
    ) -> Result<remote::DomainDiskCounters, Error> {
        let arguments = remote::DomainBlockStatsArgs {
            domain: self.reference(),
            path: path.into(),
        };
        self.connection()
            .call::<remote::DomainBlockStats>(&arguments)
            .await
    }

    /// Returns the traffic counters of the interface `device`, given as target or MAC address, from the guest's
    /// perspective. A counter is -1 if the driver does not count that value.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off.
    #[doc(alias = "virDomainInterfaceStats")]
    pub async fn interface_stats(
        &self,
        device: impl Into<HostText>,
    ) -> Result<remote::DomainInterfaceCounters, Error> {
        let arguments = remote::DomainInterfaceStatsArgs {
            domain: self.reference(),
            device: device.into(),
        };
        self.connection()
            .call::<remote::DomainInterfaceStats>(&arguments)
            .await
    }

    /// Reads `size` bytes, at most 4 MiB, from the domain's disk `path`, starting at byte `offset`.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_argument`] when the disk is shorter;
    /// with qemu, [`Error::is_unsupported`] when the disk's image is not raw.
    #[doc(alias = "virDomainBlockPeek")]
    pub async fn block_peek(
        &self,
        path: impl Into<HostText>,
        offset: u64,
        size: u32,
    ) -> Result<Vec<u8>, Error> {
        let arguments = remote::DomainBlockPeekArgs {
            domain: self.reference(),
            path: path.into(),
            offset,
            size,
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::DomainBlockPeek>(&arguments)
            .await?;
        Ok(reply.buffer)
    }

    /// Reads `size` bytes, at most 4 MiB, from the domain's memory, starting at the address `offset`. Exactly one
    /// flag must be given: `VIRTUAL` or `PHYSICAL`, the kind of the address.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off;
    /// [`Error::is_invalid_argument`] without a flag, or with both.
    #[doc(alias = "virDomainMemoryPeek")]
    pub async fn memory_peek(
        &self,
        offset: u64,
        size: u32,
        flags: remote::DomainMemoryPeekFlags,
    ) -> Result<Vec<u8>, Error> {
        let arguments = remote::DomainMemoryPeekArgs {
            domain: self.reference(),
            offset,
            size,
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::DomainMemoryPeek>(&arguments)
            .await?;
        Ok(reply.buffer)
    }

    /// Returns the domain's security label and whether the label is enforced. The label is empty if the domain is
    /// off or no security model is active.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainGetSecurityLabel")]
    pub async fn security_label(&self) -> Result<remote::DomainSecurityLabel, Error> {
        let arguments = remote::DomainGetSecurityLabelArgs {
            domain: self.reference(),
        };
        self.connection()
            .call::<remote::DomainGetSecurityLabel>(&arguments)
            .await
    }

    /// Returns whether the domain is persistent: the definition remains while the domain is off.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainIsPersistent")]
    pub async fn is_persistent(&self) -> Result<bool, Error> {
        let arguments = remote::DomainIsPersistentArgs {
            domain: self.reference(),
        };
        let reply = self
            .connection()
            .call::<remote::DomainIsPersistent>(&arguments)
            .await?;
        Ok(reply.persistent != 0)
    }

    /// Returns the domain's memory statistics. Each number's tag defines the meaning and the unit. Most numbers
    /// come from the guest; see [`Domain::set_memory_stats_period`](crate::Domain::set_memory_stats_period).
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off.
    #[doc(alias = "virDomainMemoryStats")]
    pub async fn memory_stats(&self) -> Result<Vec<remote::DomainMemoryStat>, Error> {
        let arguments = remote::DomainMemoryStatsArgs {
            domain: self.reference(),
            max_stats: 1024,
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::DomainMemoryStats>(&arguments)
            .await?;
        Ok(reply.stats)
    }

    /// Attaches the device that the XML describes. `LIVE` changes the running domain and `CONFIG` the definition.
    /// Without flags, the call changes the running domain, or the definition if the domain is off.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when the domain has no
    /// capacity for the device.
    #[doc(alias("virDomainAttachDeviceFlags", "virDomainAttachDevice"))]
    pub async fn attach_device(
        &self,
        xml: &str,
        flags: remote::DomainDeviceModifyFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainAttachDeviceFlagsArgs {
            domain: self.reference(),
            xml: xml.to_owned(),
            flags,
        };
        match self
            .connection()
            .call::<remote::DomainAttachDeviceFlags>(&arguments)
            .await
        {
            Err(error) if flags.is_empty() && error.is_missing_procedure() => {
                let arguments = remote::DomainAttachDeviceArgs {
                    domain: arguments.domain,
                    xml: arguments.xml,
                };
                self.connection()
                    .call::<remote::DomainAttachDevice>(&arguments)
                    .await
            }
            reply => reply,
        }
    }

    /// Detaches the device that the XML describes. `LIVE` changes the running domain and `CONFIG` the definition.
    /// Without flags, the call changes the running domain, or the definition if the domain is off. A running guest
    /// must cooperate: after the call returns, the device may remain for a while or stay attached.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] (with qemu, `DEVICE_MISSING`) when
    /// the domain has no such device.
    #[doc(alias("virDomainDetachDeviceFlags", "virDomainDetachDevice"))]
    pub async fn detach_device(
        &self,
        xml: &str,
        flags: remote::DomainDeviceModifyFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainDetachDeviceFlagsArgs {
            domain: self.reference(),
            xml: xml.to_owned(),
            flags,
        };
        match self
            .connection()
            .call::<remote::DomainDetachDeviceFlags>(&arguments)
            .await
        {
            Err(error) if flags.is_empty() && error.is_missing_procedure() => {
                let arguments = remote::DomainDetachDeviceArgs {
                    domain: arguments.domain,
                    xml: arguments.xml,
                };
                self.connection()
                    .call::<remote::DomainDetachDevice>(&arguments)
                    .await
            }
            reply => reply,
        }
    }

    /// Changes a device to match the XML, as far as the driver can change the device. An element that the XML omits
    /// counts as removed, so start from the device's current description.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainUpdateDeviceFlags")]
    pub async fn update_device(
        &self,
        xml: &str,
        flags: remote::DomainDeviceModifyFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainUpdateDeviceFlagsArgs {
            domain: self.reference(),
            xml: xml.to_owned(),
            flags,
        };
        self.connection()
            .call::<remote::DomainUpdateDeviceFlags>(&arguments)
            .await
    }

    /// Saves the domain's memory to the managed save image, which the next start restores, and stops the domain.
    /// The call returns once the image is complete, which takes as long as writing the memory. Use a connection on
    /// which nothing waits for events.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] when the driver has no managed
    /// save; [`Error::is_invalid_state`] when the domain is off or transient.
    #[doc(alias = "virDomainManagedSave")]
    pub async fn managed_save(&self, flags: remote::DomainSaveRestoreFlags) -> Result<(), Error> {
        let arguments = remote::DomainManagedSaveArgs {
            domain: self.reference(),
            flags,
        };
        self.connection()
            .call::<remote::DomainManagedSave>(&arguments)
            .await
    }

    /// Returns whether the domain has a managed save image, which the next start restores.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] when the driver has no managed
    /// save.
    #[doc(alias = "virDomainHasManagedSaveImage")]
    pub async fn has_managed_save(&self) -> Result<bool, Error> {
        let arguments = remote::DomainHasManagedSaveImageArgs {
            domain: self.reference(),
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::DomainHasManagedSaveImage>(&arguments)
            .await?;
        Ok(reply.result != 0)
    }

    /// Removes the domain's managed save image, so that the next start is a fresh boot. A running domain continues
    /// to run.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] when the driver has no managed
    /// save.
    #[doc(alias = "virDomainManagedSaveRemove")]
    pub async fn remove_managed_save(&self) -> Result<(), Error> {
        let arguments = remote::DomainManagedSaveRemoveArgs {
            domain: self.reference(),
            flags: 0,
        };
        self.connection()
            .call::<remote::DomainManagedSaveRemove>(&arguments)
            .await
    }

    /// Returns the sizes, in bytes, of the domain's disk `path`, given as target or source.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainGetBlockInfo")]
    pub async fn block_info(
        &self,
        path: impl Into<HostText>,
    ) -> Result<remote::DomainBlockInfo, Error> {
        let arguments = remote::DomainGetBlockInfoArgs {
            domain: self.reference(),
            path: path.into(),
            flags: 0,
        };
        self.connection()
            .call::<remote::DomainGetBlockInfo>(&arguments)
            .await
    }

    /// Sets limits of the domain's memory, in KiB: `hard_limit`, `soft_limit`, `swap_hard_limit` (memory plus
    /// swap), `min_guarantee`. 9,007,199,254,740,991 means unlimited. Omitted limits keep their values.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSetMemoryParameters")]
    pub async fn set_memory_parameters(
        &self,
        params: &TypedParams,
        flags: remote::DomainAffectFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainSetMemoryParametersArgs {
            domain: self.reference(),
            params: params.to_wire(),
            flags,
        };
        self.connection()
            .call::<remote::DomainSetMemoryParameters>(&arguments)
            .await
    }

    /// Returns the limits of the domain's memory, in KiB. 9,007,199,254,740,991 means unlimited.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainGetMemoryParameters")]
    pub async fn memory_parameters(
        &self,
        flags: remote::DomainAffectFlags,
    ) -> Result<TypedParams, Error> {
        let mut arguments = remote::DomainGetMemoryParametersArgs {
            domain: self.reference(),
            nparams: 0,
            flags: remote::DomainAffectFlags(flags.0 | 4),
        };
        arguments.nparams = self
            .connection()
            .call::<remote::DomainGetMemoryParameters>(&arguments)
            .await?
            .nparams;
        let reply = self
            .connection()
            .call::<remote::DomainGetMemoryParameters>(&arguments)
            .await?;
        Ok(TypedParams::from(reply.params))
    }

    /// Sets the domain's number of virtual CPUs, at least 1. `LIVE` changes the running domain and `CONFIG` the
    /// next start. `MAXIMUM` sets the maximum instead and requires `CONFIG`. With `GUEST`, the guest agent brings
    /// this number of virtual CPUs online in the running guest.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias("virDomainSetVcpusFlags", "virDomainSetVcpus"))]
    pub async fn set_vcpus(
        &self,
        nvcpus: u32,
        flags: remote::DomainVcpuFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainSetVcpusFlagsArgs {
            domain: self.reference(),
            nvcpus,
            flags,
        };
        match self
            .connection()
            .call::<remote::DomainSetVcpusFlags>(&arguments)
            .await
        {
            Err(error) if flags.is_empty() && error.is_missing_procedure() => {
                let arguments = remote::DomainSetVcpusArgs {
                    domain: arguments.domain,
                    nvcpus: arguments.nvcpus,
                };
                self.connection()
                    .call::<remote::DomainSetVcpus>(&arguments)
                    .await
            }
            reply => reply,
        }
    }

    /// Returns the domain's number of virtual CPUs, or with `MAXIMUM` the maximum. `LIVE` selects the running
    /// domain and `CONFIG` the next start; both together are not allowed. With `GUEST`, the guest agent returns the
    /// number of online CPUs.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainGetVcpusFlags")]
    pub async fn vcpu_count(&self, flags: remote::DomainVcpuFlags) -> Result<i32, Error> {
        let arguments = remote::DomainGetVcpusFlagsArgs {
            domain: self.reference(),
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::DomainGetVcpusFlags>(&arguments)
            .await?;
        Ok(reply.num)
    }

    /// Returns whether the driver has recorded a change of the definition since the domain started. The drivers of
    /// qemu, LXC and Xen in libvirt 11.3 record none and always return `false`.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainIsUpdated")]
    pub async fn is_updated(&self) -> Result<bool, Error> {
        let arguments = remote::DomainIsUpdatedArgs {
            domain: self.reference(),
        };
        let reply = self
            .connection()
            .call::<remote::DomainIsUpdated>(&arguments)
            .await?;
        Ok(reply.updated != 0)
    }

    /// Sets the domain's memory size, or with `MAXIMUM` the maximum, in KiB. `LIVE` changes the running domain and
    /// `CONFIG` the next start. A running guest releases memory only as far as the guest can.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias("virDomainSetMemoryFlags", "virDomainSetMemory"))]
    pub async fn set_memory(
        &self,
        memory: u64,
        flags: remote::DomainMemoryModFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainSetMemoryFlagsArgs {
            domain: self.reference(),
            memory,
            flags,
        };
        match self
            .connection()
            .call::<remote::DomainSetMemoryFlags>(&arguments)
            .await
        {
            Err(error) if flags.is_empty() && error.is_missing_procedure() => {
                let arguments = remote::DomainSetMemoryArgs {
                    domain: arguments.domain,
                    memory: arguments.memory,
                };
                self.connection()
                    .call::<remote::DomainSetMemory>(&arguments)
                    .await
            }
            reply => reply,
        }
    }

    /// Sets how the domain shares the host's disks. `weight` applies to all disks. Per-disk values are text such as
    /// `/dev/sda,500,/dev/sdb,200`: `device_weight`, `device_read_iops_sec`, `device_read_bytes_sec`, and the same
    /// for `write`. Omitted parameters keep their values.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSetBlkioParameters")]
    pub async fn set_blkio_parameters(
        &self,
        params: &TypedParams,
        flags: remote::DomainAffectFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainSetBlkioParametersArgs {
            domain: self.reference(),
            params: params.to_wire(),
            flags,
        };
        self.connection()
            .call::<remote::DomainSetBlkioParameters>(&arguments)
            .await
    }

    /// Returns how the domain shares the host's disks.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainGetBlkioParameters")]
    pub async fn blkio_parameters(
        &self,
        flags: remote::DomainAffectFlags,
    ) -> Result<TypedParams, Error> {
        let mut arguments = remote::DomainGetBlkioParametersArgs {
            domain: self.reference(),
            nparams: 0,
            flags: remote::DomainAffectFlags(flags.0 | 4),
        };
        arguments.nparams = self
            .connection()
            .call::<remote::DomainGetBlkioParameters>(&arguments)
            .await?
            .nparams;
        let reply = self
            .connection()
            .call::<remote::DomainGetBlkioParameters>(&arguments)
            .await?;
        Ok(TypedParams::from(reply.params))
    }

    /// Sends a non-maskable interrupt to the guest. Most operating systems respond by stopping with a crash dump.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainInjectNMI")]
    pub async fn inject_nmi(&self) -> Result<(), Error> {
        let arguments = remote::DomainInjectNmiArgs {
            domain: self.reference(),
            flags: 0,
        };
        self.connection()
            .call::<remote::DomainInjectNmi>(&arguments)
            .await
    }

    /// Sets the domain's scheduler parameters, such as `cpu_shares`, `vcpu_period` and `vcpu_quota`. Periods and
    /// quotas are in microseconds; a negative quota means unlimited. Omitted parameters keep their values.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias(
        "virDomainSetSchedulerParametersFlags",
        "virDomainSetSchedulerParameters"
    ))]
    pub async fn set_scheduler_parameters(
        &self,
        params: &TypedParams,
        flags: remote::DomainAffectFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainSetSchedulerParametersFlagsArgs {
            domain: self.reference(),
            params: params.to_wire(),
            flags,
        };
        match self
            .connection()
            .call::<remote::DomainSetSchedulerParametersFlags>(&arguments)
            .await
        {
            Err(error) if flags.is_empty() && error.is_missing_procedure() => {
                let arguments = remote::DomainSetSchedulerParametersArgs {
                    domain: arguments.domain,
                    params: arguments.params,
                };
                self.connection()
                    .call::<remote::DomainSetSchedulerParameters>(&arguments)
                    .await
            }
            reply => reply,
        }
    }

    /// Pins a virtual CPU to the host CPUs whose bits are set in `cpumap`. The lowest bit of the first byte is the
    /// first CPU.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias("virDomainPinVcpuFlags", "virDomainPinVcpu"))]
    pub async fn pin_vcpu(
        &self,
        vcpu: u32,
        cpumap: &[u8],
        flags: remote::DomainAffectFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainPinVcpuFlagsArgs {
            domain: self.reference(),
            vcpu,
            cpumap: cpumap.to_vec(),
            flags,
        };
        match self
            .connection()
            .call::<remote::DomainPinVcpuFlags>(&arguments)
            .await
        {
            Err(error) if flags.is_empty() && error.is_missing_procedure() => {
                let arguments = remote::DomainPinVcpuArgs {
                    domain: arguments.domain,
                    vcpu: arguments.vcpu,
                    cpumap: arguments.cpumap,
                };
                self.connection()
                    .call::<remote::DomainPinVcpu>(&arguments)
                    .await
            }
            reply => reply,
        }
    }

    /// Presses up to 16 keys together for `holdtime` milliseconds. The key codes belong to `codeset`.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off.
    #[doc(alias = "virDomainSendKey")]
    pub async fn send_key(
        &self,
        codeset: remote::KeycodeSet,
        holdtime: u32,
        keycodes: &[u32],
    ) -> Result<(), Error> {
        let arguments = remote::DomainSendKeyArgs {
            domain: self.reference(),
            codeset,
            holdtime,
            keycodes: keycodes.to_vec(),
            flags: 0,
        };
        self.connection()
            .call::<remote::DomainSendKey>(&arguments)
            .await
    }

    /// Returns the state of the domain's control interface to the hypervisor, and how long, in milliseconds, the
    /// interface has been busy.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off.
    #[doc(alias = "virDomainGetControlInfo")]
    pub async fn control_info(&self) -> Result<remote::DomainControlInfo, Error> {
        let arguments = remote::DomainGetControlInfoArgs {
            domain: self.reference(),
            flags: 0,
        };
        self.connection()
            .call::<remote::DomainGetControlInfo>(&arguments)
            .await
    }

    /// Removes the domain's definition. A running domain continues to run as a transient domain. The call fails if
    /// the domain has a managed save image or NVRAM, or is off and has snapshots or checkpoints. Flags select
    /// whether these are removed or kept.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when such data exists and no
    /// flag covers the data, or when the domain is transient.
    #[doc(alias("virDomainUndefineFlags", "virDomainUndefine"))]
    pub async fn undefine(&self, flags: remote::DomainUndefineFlagValues) -> Result<(), Error> {
        let arguments = remote::DomainUndefineFlagsArgs {
            domain: self.reference(),
            flags,
        };
        match self
            .connection()
            .call::<remote::DomainUndefineFlags>(&arguments)
            .await
        {
            Err(error) if flags.is_empty() && error.is_missing_procedure() => {
                let arguments = remote::DomainUndefineArgs {
                    domain: arguments.domain,
                };
                self.connection()
                    .call::<remote::DomainUndefine>(&arguments)
                    .await
            }
            reply => reply,
        }
    }

    /// Saves the domain's memory to the file `to` on the host and stops the domain. A transient domain ceases to
    /// exist. `dxml` replaces the description for the restore; `None` keeps the current description. The call
    /// returns once the file is complete, which takes as long as writing the memory.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off.
    #[doc(alias("virDomainSaveFlags", "virDomainSave"))]
    pub async fn save(
        &self,
        to: impl Into<HostText>,
        dxml: Option<&str>,
        flags: remote::DomainSaveRestoreFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainSaveFlagsArgs {
            domain: self.reference(),
            to: to.into(),
            dxml: dxml.map(str::to_owned),
            flags,
        };
        self.connection()
            .call::<remote::DomainSaveFlags>(&arguments)
            .await
    }

    /// Stops the domain forcibly, as when power fails, and returns once the domain is off. A transient domain
    /// ceases to exist. With `GRACEFUL`, the domain's process is asked to exit but not killed; the call fails if
    /// the process does not exit in time.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off.
    #[doc(alias("virDomainDestroyFlags", "virDomainDestroy"))]
    pub async fn destroy(&self, flags: remote::DomainDestroyFlagValues) -> Result<(), Error> {
        let arguments = remote::DomainDestroyFlagsArgs {
            domain: self.reference(),
            flags,
        };
        match self
            .connection()
            .call::<remote::DomainDestroyFlags>(&arguments)
            .await
        {
            Err(error) if flags.is_empty() && error.is_missing_procedure() => {
                let arguments = remote::DomainDestroyArgs {
                    domain: arguments.domain,
                };
                self.connection()
                    .call::<remote::DomainDestroy>(&arguments)
                    .await
            }
            reply => reply,
        }
    }

    /// Ends the job on the domain's disk `path`. After a copy or an active commit, the disk keeps the old image, or
    /// with `PIVOT` switches to the new image. The call returns once the job has ended, or with `ASYNC` once the
    /// request is accepted.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon (`BLOCK_COPY_ACTIVE`) when `PIVOT`
    /// is given before the job is ready; [`Error::is_invalid_argument`] when no job is active.
    #[doc(alias = "virDomainBlockJobAbort")]
    pub async fn abort_block_job(
        &self,
        path: impl Into<HostText>,
        flags: remote::DomainBlockJobAbortFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainBlockJobAbortArgs {
            domain: self.reference(),
            path: path.into(),
            flags,
        };
        self.connection()
            .call::<remote::DomainBlockJobAbort>(&arguments)
            .await
    }

    /// Sets the speed limit of the job on the domain's disk `path`. `bandwidth` is in MiB per second, or with
    /// `BANDWIDTH_BYTES` in bytes per second; 0 means unlimited.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainBlockJobSetSpeed")]
    pub async fn set_block_job_speed(
        &self,
        path: impl Into<HostText>,
        bandwidth: u64,
        flags: remote::DomainBlockJobSetSpeedFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainBlockJobSetSpeedArgs {
            domain: self.reference(),
            path: path.into(),
            bandwidth,
            flags,
        };
        self.connection()
            .call::<remote::DomainBlockJobSetSpeed>(&arguments)
            .await
    }

    /// Starts a job that copies data from backing images into the image of the domain's disk `path`. The call
    /// returns once the job has started; events report the end. `bandwidth` is in MiB per second, or with
    /// `BANDWIDTH_BYTES` in bytes per second; 0 means unlimited.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off.
    #[doc(alias = "virDomainBlockPull")]
    pub async fn block_pull(
        &self,
        path: impl Into<HostText>,
        bandwidth: u64,
        flags: remote::DomainBlockPullFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainBlockPullArgs {
            domain: self.reference(),
            path: path.into(),
            bandwidth,
            flags,
        };
        self.connection()
            .call::<remote::DomainBlockPull>(&arguments)
            .await
    }

    /// Returns all counters that the driver keeps for the domain's disk `path`, such as `rd_bytes` and
    /// `rd_total_times` (nanoseconds).
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off.
    #[doc(alias = "virDomainBlockStatsFlags")]
    pub async fn block_stats_parameters(
        &self,
        path: impl Into<HostText>,
    ) -> Result<TypedParams, Error> {
        let mut arguments = remote::DomainBlockStatsFlagsArgs {
            domain: self.reference(),
            path: path.into(),
            nparams: 0,
            flags: remote::TypedParamFlags::STRING_OKAY,
        };
        arguments.nparams = self
            .connection()
            .call::<remote::DomainBlockStatsFlags>(&arguments)
            .await?
            .nparams;
        let reply = self
            .connection()
            .call::<remote::DomainBlockStatsFlags>(&arguments)
            .await?;
        Ok(TypedParams::from(reply.params))
    }

    /// Resets the domain, as a computer's reset button does. The guest loses data that is not written to disks.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off.
    #[doc(alias = "virDomainReset")]
    pub async fn reset(&self) -> Result<(), Error> {
        let arguments = remote::DomainResetArgs {
            domain: self.reference(),
            flags: 0,
        };
        self.connection()
            .call::<remote::DomainReset>(&arguments)
            .await
    }

    /// Resizes the domain's disk for the running guest. `size` is in KiB, or with `BYTES` in bytes. With
    /// `CAPACITY`, the disk grows to the size of the block device; `size` must be 0 or the device's size.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off.
    #[doc(alias = "virDomainBlockResize")]
    pub async fn block_resize(
        &self,
        disk: impl Into<HostText>,
        size: u64,
        flags: remote::DomainBlockResizeFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainBlockResizeArgs {
            domain: self.reference(),
            disk: disk.into(),
            size,
            flags,
        };
        self.connection()
            .call::<remote::DomainBlockResize>(&arguments)
            .await
    }

    /// Sets limits of the domain's disk `disk`, in bytes or operations per second, such as `total_bytes_sec` and
    /// `read_iops_sec`. `total_bytes_sec_max` limits bursts of `total_bytes_sec_max_length` seconds. 0 means
    /// unlimited.
    ///
    /// The limits form four groups: bytes, operations, bursts of bytes, and bursts of operations. Each group has a
    /// total, a read and a write limit. If a call sets one limit of a group, the omitted limits of this group are
    /// removed. Groups without a given limit keep their limits.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSetBlockIoTune")]
    pub async fn set_block_io_tune(
        &self,
        disk: impl Into<HostText>,
        params: &TypedParams,
        flags: remote::DomainAffectFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainSetBlockIoTuneArgs {
            domain: self.reference(),
            disk: disk.into(),
            params: params.to_wire(),
            flags,
        };
        self.connection()
            .call::<remote::DomainSetBlockIoTune>(&arguments)
            .await
    }

    /// Returns the limits of the domain's disk `disk`, named as in
    /// [`Domain::set_block_io_tune`](crate::Domain::set_block_io_tune).
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainGetBlockIoTune")]
    pub async fn block_io_tune(
        &self,
        disk: impl Into<HostText>,
        flags: remote::DomainAffectFlags,
    ) -> Result<TypedParams, Error> {
        let mut arguments = remote::DomainGetBlockIoTuneArgs {
            domain: self.reference(),
            disk: Some(disk.into()),
            nparams: 0,
            flags: remote::DomainAffectFlags(flags.0 | 4),
        };
        arguments.nparams = self
            .connection()
            .call::<remote::DomainGetBlockIoTune>(&arguments)
            .await?
            .nparams;
        let reply = self
            .connection()
            .call::<remote::DomainGetBlockIoTune>(&arguments)
            .await?;
        Ok(TypedParams::from(reply.params))
    }

    /// Sets the NUMA nodes and the policy that provide the domain's memory: `numa_nodeset`, `numa_mode`. For a
    /// running domain, qemu's driver changes only the nodes, and only in the mode `RESTRICTIVE`.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSetNumaParameters")]
    pub async fn set_numa_parameters(
        &self,
        params: &TypedParams,
        flags: remote::DomainAffectFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainSetNumaParametersArgs {
            domain: self.reference(),
            params: params.to_wire(),
            flags,
        };
        self.connection()
            .call::<remote::DomainSetNumaParameters>(&arguments)
            .await
    }

    /// Returns the NUMA nodes and the policy that provide the domain's memory.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainGetNumaParameters")]
    pub async fn numa_parameters(
        &self,
        flags: remote::DomainAffectFlags,
    ) -> Result<TypedParams, Error> {
        let mut arguments = remote::DomainGetNumaParametersArgs {
            domain: self.reference(),
            nparams: 0,
            flags: remote::DomainAffectFlags(flags.0 | 4),
        };
        arguments.nparams = self
            .connection()
            .call::<remote::DomainGetNumaParameters>(&arguments)
            .await?
            .nparams;
        let reply = self
            .connection()
            .call::<remote::DomainGetNumaParameters>(&arguments)
            .await?;
        Ok(TypedParams::from(reply.params))
    }

    /// Sets limits of the domain's interface `device`, given as target or MAC address. `inbound.average`,
    /// `inbound.peak`, `inbound.floor`, `outbound.average` and `outbound.peak` are in units of 1,000 bytes per
    /// second. `inbound.burst` and `outbound.burst` are in KiB. If a call sets one limit of a direction, the
    /// omitted limits of this direction are removed. Without an average, all limits of the direction are removed. A
    /// direction without a given limit keeps the limits.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSetInterfaceParameters")]
    pub async fn set_interface_parameters(
        &self,
        device: impl Into<HostText>,
        params: &TypedParams,
        flags: remote::DomainAffectFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainSetInterfaceParametersArgs {
            domain: self.reference(),
            device: device.into(),
            params: params.to_wire(),
            flags,
        };
        self.connection()
            .call::<remote::DomainSetInterfaceParameters>(&arguments)
            .await
    }

    /// Returns the limits of the domain's interface `device`, named as in
    /// [`Domain::set_interface_parameters`](crate::Domain::set_interface_parameters).
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainGetInterfaceParameters")]
    pub async fn interface_parameters(
        &self,
        device: impl Into<HostText>,
        flags: remote::DomainAffectFlags,
    ) -> Result<TypedParams, Error> {
        let mut arguments = remote::DomainGetInterfaceParametersArgs {
            domain: self.reference(),
            device: device.into(),
            nparams: 0,
            flags: remote::DomainAffectFlags(flags.0 | 4),
        };
        arguments.nparams = self
            .connection()
            .call::<remote::DomainGetInterfaceParameters>(&arguments)
            .await?
            .nparams;
        let reply = self
            .connection()
            .call::<remote::DomainGetInterfaceParameters>(&arguments)
            .await?;
        Ok(TypedParams::from(reply.params))
    }

    /// Suspends the guest through the guest agent. With `DISK`, the domain is off afterwards and the next start
    /// wakes the guest. `duration` must be 0 with qemu and Xen.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] for another `duration`, or when
    /// the guest does not support the sleep state; an error of the daemon when no guest agent answers.
    #[doc(alias = "virDomainPMSuspendForDuration")]
    pub async fn pm_suspend(
        &self,
        target: remote::NodeSuspendTarget,
        duration: u64,
    ) -> Result<(), Error> {
        let arguments = remote::DomainPmSuspendForDurationArgs {
            domain: self.reference(),
            target,
            duration,
            flags: 0,
        };
        self.connection()
            .call::<remote::DomainPmSuspendForDuration>(&arguments)
            .await
    }

    /// Returns the domain's disks that are in an error state, such as no free space, at most 256.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off.
    #[doc(alias = "virDomainGetDiskErrors")]
    pub async fn disk_errors(&self) -> Result<Vec<remote::DomainDiskError>, Error> {
        let arguments = remote::DomainGetDiskErrorsArgs {
            domain: self.reference(),
            maxerrors: 256,
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::DomainGetDiskErrors>(&arguments)
            .await?;
        Ok(reply.errors)
    }

    /// Sets the domain's title (one line) or description, or the XML element that an application stores under `uri`
    /// with the prefix `key`. `uri` and `key` apply to an element only, and must be `None` otherwise. Without
    /// `metadata`, the call removes the value.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSetMetadata")]
    pub async fn set_metadata(
        &self,
        kind: remote::DomainMetadataType,
        metadata: Option<&str>,
        key: Option<&str>,
        uri: Option<&str>,
        flags: remote::DomainAffectFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainSetMetadataArgs {
            domain: self.reference(),
            kind,
            metadata: metadata.map(str::to_owned),
            key: key.map(Into::into),
            uri: uri.map(str::to_owned),
            flags,
        };
        self.connection()
            .call::<remote::DomainSetMetadata>(&arguments)
            .await
    }

    /// Returns the domain's title or description, or the XML element that an application stored under `uri`. For a
    /// title or description, `uri` must be `None`.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when the domain has no such
    /// metadata.
    #[doc(alias = "virDomainGetMetadata")]
    pub async fn metadata(
        &self,
        kind: remote::DomainMetadataType,
        uri: Option<&str>,
        flags: remote::DomainAffectFlags,
    ) -> Result<String, Error> {
        let arguments = remote::DomainGetMetadataArgs {
            domain: self.reference(),
            kind,
            uri: uri.map(str::to_owned),
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::DomainGetMetadata>(&arguments)
            .await?;
        Ok(reply.metadata)
    }

    /// Starts a job that copies data into the image of the domain's disk `path`. The data comes from the images
    /// above `base`, or without `base` from all backing images. With `COPY`, the job copies the disk to the new
    /// file `base` instead. The copy then mirrors writes until
    /// [`Domain::abort_block_job`](crate::Domain::abort_block_job). The call returns once the job has started;
    /// events report progress. `bandwidth` is in MiB per second, or with `BANDWIDTH_BYTES` in bytes per second; 0
    /// means unlimited.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off.
    #[doc(alias = "virDomainBlockRebase")]
    pub async fn block_rebase(
        &self,
        path: impl Into<HostText>,
        base: Option<&HostText>,
        bandwidth: u64,
        flags: remote::DomainBlockRebaseFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainBlockRebaseArgs {
            domain: self.reference(),
            path: path.into(),
            base: base.cloned(),
            bandwidth,
            flags,
        };
        self.connection()
            .call::<remote::DomainBlockRebase>(&arguments)
            .await
    }

    /// Wakes the guest from S3 sleep.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off;
    /// another error of the daemon when the guest is not asleep.
    #[doc(alias = "virDomainPMWakeup")]
    pub async fn wake(&self) -> Result<(), Error> {
        let arguments = remote::DomainPmWakeupArgs {
            domain: self.reference(),
            flags: 0,
        };
        self.connection()
            .call::<remote::DomainPmWakeup>(&arguments)
            .await
    }

    /// Returns the guest's host name. `LEASE` uses the DHCP leases and `AGENT` the guest agent; both together are
    /// not allowed. Without flags, the driver chooses; qemu's driver asks the agent.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon (`NO_HOSTNAME`) when no source
    /// provides a name.
    #[doc(alias = "virDomainGetHostname")]
    pub async fn hostname(&self, flags: remote::DomainGetHostnameFlags) -> Result<HostText, Error> {
        let arguments = remote::DomainGetHostnameArgs {
            domain: self.reference(),
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::DomainGetHostname>(&arguments)
            .await?;
        Ok(reply.hostname)
    }

    /// Returns the domain's security labels, an entry for each security model, at most 64. The labels are empty if
    /// the domain is off.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainGetSecurityLabelList")]
    pub async fn security_labels(&self) -> Result<remote::DomainGetSecurityLabelListRet, Error> {
        let arguments = remote::DomainGetSecurityLabelListArgs {
            domain: self.reference(),
        };
        self.connection()
            .call::<remote::DomainGetSecurityLabelList>(&arguments)
            .await
    }

    /// Pins the emulator's own threads to the host CPUs whose bits are set in `cpumap`. The lowest bit of the first
    /// byte is the first CPU.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainPinEmulator")]
    pub async fn pin_emulator(
        &self,
        cpumap: &[u8],
        flags: remote::DomainAffectFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainPinEmulatorArgs {
            domain: self.reference(),
            cpumap: cpumap.to_vec(),
            flags,
        };
        self.connection()
            .call::<remote::DomainPinEmulator>(&arguments)
            .await
    }

    /// Starts a job that writes the data of the images of the disk `disk`, from `top` down to `base`, into `base`.
    /// Without `base`, the lowest image is the base, or with `SHALLOW` the image below `top`. Without `top`, the
    /// active image is the top.
    ///
    /// A commit of the active image requires `ACTIVE`; the job then mirrors writes until
    /// [`Domain::abort_block_job`](crate::Domain::abort_block_job). The call returns once the job has started;
    /// events report progress. `bandwidth` is in MiB per second, or with `BANDWIDTH_BYTES` in bytes per second; 0
    /// means unlimited.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off.
    #[doc(alias = "virDomainBlockCommit")]
    pub async fn block_commit(
        &self,
        disk: impl Into<HostText>,
        base: Option<&HostText>,
        top: Option<&HostText>,
        bandwidth: u64,
        flags: remote::DomainBlockCommitFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainBlockCommitArgs {
            domain: self.reference(),
            disk: disk.into(),
            base: base.cloned(),
            top: top.cloned(),
            bandwidth,
            flags,
        };
        self.connection()
            .call::<remote::DomainBlockCommit>(&arguments)
            .await
    }

    /// Releases unused blocks of the guest's file systems through the guest agent. `mount_point` restricts the call
    /// to a file system. The guest may skip ranges that are shorter than `minimum` bytes.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); with qemu, [`Error::is_unsupported`] for a `mount_point`;
    /// an error of the daemon when no guest agent answers.
    #[doc(alias = "virDomainFSTrim")]
    pub async fn trim(&self, mount_point: Option<&HostText>, minimum: u64) -> Result<(), Error> {
        let arguments = remote::DomainFstrimArgs {
            domain: self.reference(),
            mount_point: mount_point.cloned(),
            minimum,
            flags: 0,
        };
        self.connection()
            .call::<remote::DomainFstrim>(&arguments)
            .await
    }

    /// Sends a signal to a process of the guest, or to a process group, given as a negative number. `NOP` only
    /// checks that the process exists. LXC's driver supports process 1 only; qemu's driver does not support this
    /// call.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSendProcessSignal")]
    pub async fn send_process_signal(
        &self,
        pid_value: i64,
        signum: remote::DomainProcessSignal,
    ) -> Result<(), Error> {
        let arguments = remote::DomainSendProcessSignalArgs {
            domain: self.reference(),
            pid_value,
            signum,
            flags: 0,
        };
        self.connection()
            .call::<remote::DomainSendProcessSignal>(&arguments)
            .await
    }

    /// Returns the progress and all statistics of the domain's current job, or with `COMPLETED` those of the last
    /// completed job. The daemon then discards the statistics of the completed job, unless `KEEP_COMPLETED` is
    /// given.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off and
    /// `COMPLETED` is not given.
    #[doc(alias = "virDomainGetJobStats")]
    pub async fn job_stats(
        &self,
        flags: remote::DomainGetJobStatsFlags,
    ) -> Result<remote::DomainJobStats, Error> {
        let arguments = remote::DomainGetJobStatsArgs {
            domain: self.reference(),
            flags,
        };
        self.connection()
            .call::<remote::DomainGetJobStats>(&arguments)
            .await
    }

    /// Sets the interval, in seconds, at which the guest reports memory statistics. 0 stops the reports.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSetMemoryStatsPeriod")]
    pub async fn set_memory_stats_period(
        &self,
        period: i32,
        flags: remote::DomainMemoryModFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainSetMemoryStatsPeriodArgs {
            domain: self.reference(),
            period,
            flags,
        };
        self.connection()
            .call::<remote::DomainSetMemoryStatsPeriod>(&arguments)
            .await
    }

    /// Writes a core dump in the given format, with the behaviour of
    /// [`Domain::core_dump`](crate::Domain::core_dump). With qemu, all formats except `RAW` require `MEMORY_ONLY`.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off;
    /// [`Error::is_unsupported`] when the driver does not support the format.
    #[doc(alias = "virDomainCoreDumpWithFormat")]
    pub async fn core_dump_with_format(
        &self,
        to: impl Into<HostText>,
        dumpformat: remote::DomainCoreDumpFormat,
        flags: remote::DomainCoreDumpFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainCoreDumpWithFormatArgs {
            domain: self.reference(),
            to: to.into(),
            dumpformat,
            flags,
        };
        self.connection()
            .call::<remote::DomainCoreDumpWithFormat>(&arguments)
            .await
    }

    /// Freezes the guest's file systems through the guest agent: those mounted at `mountpoints`, or all if the list
    /// is empty. Returns the number of frozen file systems. The file systems stay frozen until
    /// [`Domain::thaw_file_systems`](crate::Domain::thaw_file_systems).
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when no guest agent answers.
    #[doc(alias = "virDomainFSFreeze")]
    pub async fn freeze_file_systems(&self, mountpoints: &[HostText]) -> Result<i32, Error> {
        let arguments = remote::DomainFsfreezeArgs {
            domain: self.reference(),
            mountpoints: mountpoints.to_vec(),
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::DomainFsfreeze>(&arguments)
            .await?;
        Ok(reply.filesystems)
    }

    /// Thaws the guest's file systems through the guest agent and returns the number of thawed file systems. With
    /// qemu, `mountpoints` must be empty, and all file systems thaw.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); with qemu, [`Error::is_unsupported`] for `mountpoints`; an
    /// error of the daemon when no guest agent answers.
    #[doc(alias = "virDomainFSThaw")]
    pub async fn thaw_file_systems(&self, mountpoints: &[HostText]) -> Result<i32, Error> {
        let arguments = remote::DomainFsthawArgs {
            domain: self.reference(),
            mountpoints: mountpoints.to_vec(),
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::DomainFsthaw>(&arguments)
            .await?;
        Ok(reply.filesystems)
    }

    /// Returns the time of the guest's clock, since 1970 in UTC, from the guest agent.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when no guest agent answers.
    #[doc(alias = "virDomainGetTime")]
    pub async fn time(&self) -> Result<remote::DomainTime, Error> {
        let arguments = remote::DomainGetTimeArgs {
            domain: self.reference(),
            flags: 0,
        };
        self.connection()
            .call::<remote::DomainGetTime>(&arguments)
            .await
    }

    /// Sets the guest's clock through the guest agent to `seconds` and `nseconds` since 1970 in UTC. With `SYNC`,
    /// the guest sets the clock from the guest's hardware clock.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when no guest agent answers.
    #[doc(alias = "virDomainSetTime")]
    pub async fn set_time(
        &self,
        seconds: i64,
        nseconds: u32,
        flags: remote::DomainSetTimeFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainSetTimeArgs {
            domain: self.reference(),
            seconds,
            nseconds,
            flags,
        };
        self.connection()
            .call::<remote::DomainSetTime>(&arguments)
            .await
    }

    /// Starts a job that copies the domain's disk `path` to the destination that `destxml` describes, and then
    /// mirrors writes. The job ends with [`Domain::abort_block_job`](crate::Domain::abort_block_job), which with
    /// `PIVOT` switches the disk to the copy. The call returns once the job has started; events report progress.
    /// Parameters are `bandwidth` in bytes per second, and `granularity` and `buf-size` in bytes.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off, or
    /// when the domain is persistent and `TRANSIENT_JOB` is not given.
    #[doc(alias = "virDomainBlockCopy")]
    pub async fn block_copy(
        &self,
        path: impl Into<HostText>,
        destxml: &str,
        params: &TypedParams,
        flags: remote::DomainBlockCopyFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainBlockCopyArgs {
            domain: self.reference(),
            path: path.into(),
            destxml: destxml.to_owned(),
            params: params.to_wire(),
            flags,
        };
        self.connection()
            .call::<remote::DomainBlockCopy>(&arguments)
            .await
    }

    /// Returns the guest's mounted file systems, from the guest agent, at most 256.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when no guest agent answers.
    #[doc(alias = "virDomainGetFSInfo")]
    pub async fn file_systems(&self) -> Result<remote::DomainGetFsinfoRet, Error> {
        let arguments = remote::DomainGetFsinfoArgs {
            domain: self.reference(),
            flags: 0,
        };
        self.connection()
            .call::<remote::DomainGetFsinfo>(&arguments)
            .await
    }

    /// Returns the domain's I/O threads and the host CPUs that each thread can run on, at most 16,384 threads.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainGetIOThreadInfo")]
    pub async fn iothreads(
        &self,
        flags: remote::DomainAffectFlags,
    ) -> Result<remote::DomainGetIothreadInfoRet, Error> {
        let arguments = remote::DomainGetIothreadInfoArgs {
            domain: self.reference(),
            flags,
        };
        self.connection()
            .call::<remote::DomainGetIothreadInfo>(&arguments)
            .await
    }

    /// Pins an I/O thread of the domain to the host CPUs whose bits are set in `cpumap`. The lowest bit of the
    /// first byte is the first CPU.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainPinIOThread")]
    pub async fn pin_iothread(
        &self,
        iothreads_id: u32,
        cpumap: &[u8],
        flags: remote::DomainAffectFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainPinIothreadArgs {
            domain: self.reference(),
            iothreads_id,
            cpumap: cpumap.to_vec(),
            flags,
        };
        self.connection()
            .call::<remote::DomainPinIothread>(&arguments)
            .await
    }

    /// Returns the addresses of the domain's interfaces, from DHCP leases, the guest agent, or the host's ARP
    /// table.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainInterfaceAddresses")]
    pub async fn interface_addresses(
        &self,
        source: remote::DomainInterfaceAddressesSource,
    ) -> Result<Vec<remote::DomainInterface>, Error> {
        let arguments = remote::DomainInterfaceAddressesArgs {
            domain: self.reference(),
            source,
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::DomainInterfaceAddresses>(&arguments)
            .await?;
        Ok(reply.interfaces)
    }

    /// Adds an I/O thread with the number `iothread_id` to the domain. The number must be greater than 0 and
    /// unused.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainAddIOThread")]
    pub async fn add_iothread(
        &self,
        iothread_id: u32,
        flags: remote::DomainAffectFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainAddIothreadArgs {
            domain: self.reference(),
            iothread_id,
            flags,
        };
        self.connection()
            .call::<remote::DomainAddIothread>(&arguments)
            .await
    }

    /// Removes an I/O thread from the domain.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when a disk uses the thread.
    #[doc(alias = "virDomainDelIOThread")]
    pub async fn remove_iothread(
        &self,
        iothread_id: u32,
        flags: remote::DomainAffectFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainDelIothreadArgs {
            domain: self.reference(),
            iothread_id,
            flags,
        };
        self.connection()
            .call::<remote::DomainDelIothread>(&arguments)
            .await
    }

    /// Sets the password of a user of the guest through the guest agent.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when no guest agent answers.
    #[doc(alias = "virDomainSetUserPassword")]
    pub async fn set_user_password(
        &self,
        user: &str,
        password: &str,
        flags: remote::DomainSetUserPasswordFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainSetUserPasswordArgs {
            domain: self.reference(),
            user: Some(user.to_owned()),
            password: Some(password.to_owned()),
            flags,
        };
        self.connection()
            .call::<remote::DomainSetUserPassword>(&arguments)
            .await
    }

    /// Renames the domain.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is not off, is
    /// transient, or has a managed save image.
    #[doc(alias = "virDomainRename")]
    pub async fn rename(&self, new_name: impl Into<HostText>) -> Result<(), Error> {
        let arguments = remote::DomainRenameArgs {
            domain: self.reference(),
            new_name: Some(new_name.into()),
            flags: 0,
        };
        self.connection()
            .call::<remote::DomainRename>(&arguments)
            .await
            .map(drop)
    }

    /// Returns which of the host's performance events are enabled for the domain.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainGetPerfEvents")]
    pub async fn perf_events(
        &self,
        flags: remote::DomainAffectFlags,
    ) -> Result<TypedParams, Error> {
        let arguments = remote::DomainGetPerfEventsArgs {
            domain: self.reference(),
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::DomainGetPerfEvents>(&arguments)
            .await?;
        Ok(TypedParams::from(reply.params))
    }

    /// Enables or disables performance events of the host, such as `cmt` or `instructions`, for the domain. Each
    /// parameter is a boolean. Omitted events keep their state.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSetPerfEvents")]
    pub async fn set_perf_events(
        &self,
        params: &TypedParams,
        flags: remote::DomainAffectFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainSetPerfEventsArgs {
            domain: self.reference(),
            params: params.to_wire(),
            flags,
        };
        self.connection()
            .call::<remote::DomainSetPerfEvents>(&arguments)
            .await
    }

    /// Returns the guest's virtual CPUs, from the guest agent: `vcpus`, `online`, `offlinable`.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when no guest agent answers.
    #[doc(alias = "virDomainGetGuestVcpus")]
    pub async fn guest_vcpus(&self) -> Result<TypedParams, Error> {
        let arguments = remote::DomainGetGuestVcpusArgs {
            domain: self.reference(),
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::DomainGetGuestVcpus>(&arguments)
            .await?;
        Ok(TypedParams::from(reply.params))
    }

    /// Brings the virtual CPUs of a list such as `1-3,5` online in the guest through the guest agent. With a
    /// `state` of `false`, the call takes the virtual CPUs offline.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when no guest agent answers.
    #[doc(alias = "virDomainSetGuestVcpus")]
    pub async fn set_guest_vcpus(&self, cpumap: &str, state: bool) -> Result<(), Error> {
        let arguments = remote::DomainSetGuestVcpusArgs {
            domain: self.reference(),
            cpumap: cpumap.to_owned(),
            state: i32::from(state),
            flags: 0,
        };
        self.connection()
            .call::<remote::DomainSetGuestVcpus>(&arguments)
            .await
    }

    /// Plugs in the virtual CPUs of a list such as `1-3,5`. With a `state` of `false`, the call unplugs the virtual
    /// CPUs.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSetVcpu")]
    pub async fn set_vcpu(
        &self,
        cpumap: &str,
        state: bool,
        flags: remote::DomainAffectFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainSetVcpuArgs {
            domain: self.reference(),
            cpumap: cpumap.to_owned(),
            state: i32::from(state),
            flags,
        };
        self.connection()
            .call::<remote::DomainSetVcpu>(&arguments)
            .await
    }

    /// Sets a threshold, in bytes, for writes to the domain's disk `device`, or to an image such as `vda[2]`. The
    /// daemon sends an event when a write exceeds `threshold`. The event removes the threshold.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off.
    #[doc(alias = "virDomainSetBlockThreshold")]
    pub async fn set_block_threshold(
        &self,
        device: impl Into<HostText>,
        threshold: u64,
    ) -> Result<(), Error> {
        let arguments = remote::DomainSetBlockThresholdArgs {
            domain: self.reference(),
            device: device.into(),
            threshold,
            flags: 0,
        };
        self.connection()
            .call::<remote::DomainSetBlockThreshold>(&arguments)
            .await
    }

    /// Returns the XML description in the domain's managed save image.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain has no managed
    /// save image.
    #[doc(alias = "virDomainManagedSaveGetXMLDesc")]
    pub async fn managed_save_xml_description(
        &self,
        flags: remote::DomainSaveImageXmlFlags,
    ) -> Result<String, Error> {
        let arguments = remote::DomainManagedSaveGetXmlDescArgs {
            domain: self.reference(),
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::DomainManagedSaveGetXmlDesc>(&arguments)
            .await?;
        Ok(reply.xml)
    }

    /// Replaces the XML description in the domain's managed save image. `RUNNING` or `PAUSED` also sets the state
    /// that the domain resumes in.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain has no managed
    /// save image.
    #[doc(alias = "virDomainManagedSaveDefineXML")]
    pub async fn set_managed_save_xml(
        &self,
        dxml: &str,
        flags: remote::DomainSaveRestoreFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainManagedSaveDefineXmlArgs {
            domain: self.reference(),
            dxml: Some(dxml.to_owned()),
            flags,
        };
        self.connection()
            .call::<remote::DomainManagedSaveDefineXml>(&arguments)
            .await
    }

    /// Sets the action that follows when the guest powers off, reboots or crashes.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSetLifecycleAction")]
    pub async fn set_lifecycle_action(
        &self,
        kind: remote::DomainLifecycle,
        action: remote::DomainLifecycleAction,
        flags: remote::DomainAffectFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainSetLifecycleActionArgs {
            domain: self.reference(),
            kind,
            action,
            flags,
        };
        self.connection()
            .call::<remote::DomainSetLifecycleAction>(&arguments)
            .await
    }

    /// Detaches the device with the given alias. The call returns once the guest is asked. The device may remain
    /// for a while or stay attached; an event reports the outcome.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] (with qemu, `DEVICE_MISSING`) when
    /// the domain has no such device.
    #[doc(alias = "virDomainDetachDeviceAlias")]
    pub async fn detach_device_alias(
        &self,
        alias: impl Into<HostText>,
        flags: remote::DomainDeviceModifyFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainDetachDeviceAliasArgs {
            domain: self.reference(),
            alias: alias.into(),
            flags,
        };
        self.connection()
            .call::<remote::DomainDetachDeviceAlias>(&arguments)
            .await
    }

    /// Returns launch information of a domain with encrypted memory, such as a measurement. The guest's owner can
    /// verify the launch with this information.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainGetLaunchSecurityInfo")]
    pub async fn launch_security_info(&self) -> Result<TypedParams, Error> {
        let arguments = remote::DomainGetLaunchSecurityInfoArgs {
            domain: self.reference(),
            flags: remote::TypedParamFlags::STRING_OKAY,
        };
        let reply = self
            .connection()
            .call::<remote::DomainGetLaunchSecurityInfo>(&arguments)
            .await?;
        Ok(TypedParams::from(reply.params))
    }

    /// Sets polling and pool parameters of an I/O thread of the domain: `poll_max_ns` (nanoseconds), `poll_grow`,
    /// `poll_shrink`, `thread_pool_min`, `thread_pool_max`.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSetIOThreadParams")]
    pub async fn set_iothread_parameters(
        &self,
        iothread_id: u32,
        params: &TypedParams,
        flags: remote::DomainAffectFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainSetIothreadParamsArgs {
            domain: self.reference(),
            iothread_id,
            params: params.to_wire(),
            flags,
        };
        self.connection()
            .call::<remote::DomainSetIothreadParams>(&arguments)
            .await
    }

    /// Returns information from the guest agent. `types` selects the kinds: users, operating system, time zone,
    /// host name, file systems, disks, interfaces, load. The empty set selects all kinds.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when no guest agent answers.
    #[doc(alias = "virDomainGetGuestInfo")]
    pub async fn guest_info(
        &self,
        types: remote::DomainGuestInfoFlags,
    ) -> Result<TypedParams, Error> {
        let arguments = remote::DomainGetGuestInfoArgs {
            domain: self.reference(),
            types,
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::DomainGetGuestInfo>(&arguments)
            .await?;
        Ok(TypedParams::from(reply.params))
    }

    /// Sets how long, in seconds, every call waits for the domain's guest agent. The type defines special values. A
    /// call that exceeds the timeout fails with `AGENT_COMMAND_TIMEOUT`.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainAgentSetResponseTimeout")]
    pub async fn set_agent_response_timeout(
        &self,
        timeout: remote::DomainAgentResponseTimeout,
    ) -> Result<(), Error> {
        let arguments = remote::DomainAgentSetResponseTimeoutArgs {
            domain: self.reference(),
            timeout,
            flags: 0,
        };
        self.connection()
            .call::<remote::DomainAgentSetResponseTimeout>(&arguments)
            .await
            .map(drop)
    }

    /// Starts a backup of the running domain as the XML describes, and creates a checkpoint if given. The call
    /// returns once the backup has started. A backup in push mode ends when all data is copied. A backup in pull
    /// mode continues until [`Domain::abort_job`](crate::Domain::abort_job).
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] when the domain is off;
    /// [`Error::is_invalid_state`] when another backup of the domain is active.
    #[doc(alias = "virDomainBackupBegin")]
    pub async fn begin_backup(
        &self,
        backup_xml: &str,
        checkpoint_xml: Option<&str>,
        flags: remote::DomainBackupBeginFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainBackupBeginArgs {
            domain: self.reference(),
            backup_xml: backup_xml.to_owned(),
            checkpoint_xml: checkpoint_xml.map(str::to_owned),
            flags,
        };
        self.connection()
            .call::<remote::DomainBackupBegin>(&arguments)
            .await
    }

    /// Returns the XML description of the active backup.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when no backup is active.
    #[doc(alias = "virDomainBackupGetXMLDesc")]
    pub async fn backup_xml_description(&self) -> Result<String, Error> {
        let arguments = remote::DomainBackupGetXmlDescArgs {
            domain: self.reference(),
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::DomainBackupGetXmlDesc>(&arguments)
            .await?;
        Ok(reply.xml)
    }

    /// Returns the SSH keys that can log in as `user`, from the guest agent, at most 2,048.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when no guest agent answers.
    #[doc(alias = "virDomainAuthorizedSSHKeysGet")]
    pub async fn authorized_ssh_keys(&self, user: &str) -> Result<Vec<HostText>, Error> {
        let arguments = remote::DomainAuthorizedSshKeysGetArgs {
            domain: self.reference(),
            user: user.to_owned(),
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::DomainAuthorizedSshKeysGet>(&arguments)
            .await?;
        Ok(reply.keys)
    }

    /// Replaces the SSH keys that can log in as `user`, through the guest agent. With `APPEND`, the call adds the
    /// keys; with `REMOVE`, the call removes the keys. At most 2,048 keys are allowed.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when no guest agent answers.
    #[doc(alias = "virDomainAuthorizedSSHKeysSet")]
    pub async fn set_authorized_ssh_keys(
        &self,
        user: &str,
        keys: &[HostText],
        flags: remote::DomainAuthorizedSshKeysSetFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainAuthorizedSshKeysSetArgs {
            domain: self.reference(),
            user: user.to_owned(),
            keys: keys.to_vec(),
            flags,
        };
        self.connection()
            .call::<remote::DomainAuthorizedSshKeysSet>(&arguments)
            .await
    }

    /// Returns the messages that the daemon recorded about the domain, such as deprecation warnings, at most 2,048.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainGetMessages")]
    pub async fn messages(
        &self,
        flags: remote::DomainMessageFlags,
    ) -> Result<Vec<HostText>, Error> {
        let arguments = remote::DomainGetMessagesArgs {
            domain: self.reference(),
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::DomainGetMessages>(&arguments)
            .await?;
        Ok(reply.messages)
    }

    /// Starts to measure, for 1 to 60 seconds, how fast the guest changes memory. The group `DIRTYRATE` of
    /// [`Connection::domain_stats`](crate::Connection::domain_stats) contains the result.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off.
    #[doc(alias = "virDomainStartDirtyRateCalc")]
    pub async fn start_dirty_rate_calculation(
        &self,
        seconds: i32,
        flags: remote::DomainDirtyRateCalcFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainStartDirtyRateCalcArgs {
            domain: self.reference(),
            seconds,
            flags,
        };
        self.connection()
            .call::<remote::DomainStartDirtyRateCalc>(&arguments)
            .await
    }

    /// Sets the launch secret of a domain with encrypted memory: `sev-secret` and `sev-secret-header`, both
    /// required. The domain must be paused. After a failure, the domain should be destroyed.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is not paused;
    /// [`Error::is_unsupported`] when the domain's memory is not encrypted by SEV.
    #[doc(alias = "virDomainSetLaunchSecurityState")]
    pub async fn set_launch_security_state(&self, params: &TypedParams) -> Result<(), Error> {
        let arguments = remote::DomainSetLaunchSecurityStateArgs {
            domain: self.reference(),
            params: params.to_wire(),
            flags: 0,
        };
        self.connection()
            .call::<remote::DomainSetLaunchSecurityState>(&arguments)
            .await
    }

    /// Saves the domain as [`Domain::save`](crate::Domain::save) does, with parameters: `file`, `dxml`,
    /// `image_format`, `parallel.channels`. Without `file`, the call is a
    /// [`Domain::managed_save`](crate::Domain::managed_save).
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off.
    #[doc(alias = "virDomainSaveParams")]
    pub async fn save_with_parameters(
        &self,
        params: &TypedParams,
        flags: remote::DomainSaveRestoreFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainSaveParamsArgs {
            domain: self.reference(),
            params: params.to_wire(),
            flags,
        };
        self.connection()
            .call::<remote::DomainSaveParams>(&arguments)
            .await
    }

    /// Aborts the domain's current job; a call that waits for the job fails. A migration in the post-copy phase can
    /// only be paused, with `POSTCOPY`.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when no job is active, or when
    /// the job cannot be aborted.
    #[doc(alias("virDomainAbortJobFlags", "virDomainAbortJob"))]
    pub async fn abort_job(&self, flags: remote::DomainAbortJobFlagValues) -> Result<(), Error> {
        let arguments = remote::DomainAbortJobFlagsArgs {
            domain: self.reference(),
            flags,
        };
        match self
            .connection()
            .call::<remote::DomainAbortJobFlags>(&arguments)
            .await
        {
            Err(error) if flags.is_empty() && error.is_missing_procedure() => {
                let arguments = remote::DomainAbortJobArgs {
                    domain: arguments.domain,
                };
                self.connection()
                    .call::<remote::DomainAbortJob>(&arguments)
                    .await
            }
            reply => reply,
        }
    }

    /// Reloads the TLS certificates of the domain's graphical displays.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is off.
    #[doc(alias = "virDomainGraphicsReload")]
    pub async fn reload_graphics(
        &self,
        kind: remote::DomainGraphicsReloadType,
    ) -> Result<(), Error> {
        let arguments = remote::DomainGraphicsReloadArgs {
            domain: self.reference(),
            kind,
            flags: 0,
        };
        self.connection()
            .call::<remote::DomainGraphicsReload>(&arguments)
            .await
    }

    /// Returns whether the domain starts automatically at the next boot of the host only.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainGetAutostartOnce")]
    pub async fn autostart_once(&self) -> Result<bool, Error> {
        let arguments = remote::DomainGetAutostartOnceArgs {
            domain: self.reference(),
        };
        let reply = self
            .connection()
            .call::<remote::DomainGetAutostartOnce>(&arguments)
            .await?;
        Ok(reply.autostart != 0)
    }

    /// Sets whether the domain starts automatically at the next boot of the host only.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the domain is not
    /// persistent.
    #[doc(alias = "virDomainSetAutostartOnce")]
    pub async fn set_autostart_once(&self, autostart: bool) -> Result<(), Error> {
        let arguments = remote::DomainSetAutostartOnceArgs {
            domain: self.reference(),
            autostart: i32::from(autostart),
        };
        self.connection()
            .call::<remote::DomainSetAutostartOnce>(&arguments)
            .await
    }

    /// Sets limits that all disks of a throttle group share, and creates the group if absent. The limits are named
    /// as in [`Domain::set_block_io_tune`](crate::Domain::set_block_io_tune). They must include `group_name`, with the
    /// group's name once more: without it the QEMU driver creates a group that has no name.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSetThrottleGroup")]
    pub async fn set_throttle_group(
        &self,
        group: &str,
        params: &TypedParams,
        flags: remote::DomainAffectFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainSetThrottleGroupArgs {
            domain: self.reference(),
            group: group.to_owned(),
            params: params.to_wire(),
            flags,
        };
        self.connection()
            .call::<remote::DomainSetThrottleGroup>(&arguments)
            .await
    }

    /// Removes a throttle group.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when a disk uses the group.
    #[doc(alias = "virDomainDelThrottleGroup")]
    pub async fn remove_throttle_group(
        &self,
        group: &str,
        flags: remote::DomainAffectFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainDelThrottleGroupArgs {
            domain: self.reference(),
            group: Some(group.to_owned()),
            flags,
        };
        self.connection()
            .call::<remote::DomainDelThrottleGroup>(&arguments)
            .await
    }

    /// Announces the domain's network location through the interface `device`, or through all interfaces.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainAnnounceInterface")]
    pub async fn announce_interface(
        &self,
        device: Option<&str>,
        params: &TypedParams,
    ) -> Result<(), Error> {
        let arguments = remote::DomainAnnounceInterfaceArgs {
            domain: self.reference(),
            device: device.map(str::to_owned),
            params: params.to_wire(),
            flags: 0,
        };
        self.connection()
            .call::<remote::DomainAnnounceInterface>(&arguments)
            .await
    }
}
