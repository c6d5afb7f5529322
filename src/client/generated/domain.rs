// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 1ead0ee953ea2bf9c7eb46d37fbfde6e5c56834a6e4db3ee343171b7fd985bda

//! Methods: domain.

use virtwire_proto::{Uuid, remote};

use crate::client::{Connection, Domain, Error, TypedParams};

impl Connection {
    /// Starts a domain that has no definition: it is gone once it is off. With `AUTODESTROY`, it loses its power
    /// when this connection ends.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon that says what is wrong with the
    /// XML.
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

    /// The names of the domains that are defined and off, at most 16,384. [`Connection::domains_that`] tells more in
    /// one call.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectListDefinedDomains")]
    pub async fn defined_domain_names(&self) -> Result<Vec<String>, Error> {
        let arguments = remote::ConnectListDefinedDomainsArgs { maxnames: 16384 };
        let reply = self
            .call::<remote::ConnectListDefinedDomains>(&arguments)
            .await?;
        Ok(reply.names.into_iter().map(Into::into).collect())
    }

    /// Looks a running domain up by its id.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when there is none.
    #[doc(alias = "virDomainLookupByID")]
    pub async fn domain_by_id(&self, id: i32) -> Result<Domain, Error> {
        let arguments = remote::DomainLookupByIdArgs { id };
        let reply = self.call::<remote::DomainLookupById>(&arguments).await?;
        Ok(Domain::new(self.clone(), reply.domain))
    }

    /// Looks a domain up by its name.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when there is none.
    #[doc(alias = "virDomainLookupByName")]
    pub async fn domain_by_name(&self, name: &str) -> Result<Domain, Error> {
        let arguments = remote::DomainLookupByNameArgs { name: name.into() };
        let reply = self.call::<remote::DomainLookupByName>(&arguments).await?;
        Ok(Domain::new(self.clone(), reply.domain))
    }

    /// Looks a domain up by its UUID.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when there is none.
    #[doc(alias = "virDomainLookupByUUID")]
    pub async fn domain_by_uuid(&self, uuid: Uuid) -> Result<Domain, Error> {
        let arguments = remote::DomainLookupByUuidArgs { uuid };
        let reply = self.call::<remote::DomainLookupByUuid>(&arguments).await?;
        Ok(Domain::new(self.clone(), reply.domain))
    }

    /// How many domains are defined and off.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectNumOfDefinedDomains")]
    pub async fn defined_domain_count(&self) -> Result<i32, Error> {
        let reply = self.call::<remote::ConnectNumOfDefinedDomains>(&()).await?;
        Ok(reply.num)
    }

    /// The ids of the domains that run, at most 16,384. [`Connection::domains_that`] tells more in one call.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectListDomains")]
    pub async fn active_domain_ids(&self) -> Result<Vec<i32>, Error> {
        let arguments = remote::ConnectListDomainsArgs { maxids: 16384 };
        let reply = self.call::<remote::ConnectListDomains>(&arguments).await?;
        Ok(reply.ids)
    }

    /// How many domains run.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectNumOfDomains")]
    pub async fn active_domain_count(&self) -> Result<i32, Error> {
        let reply = self.call::<remote::ConnectNumOfDomains>(&()).await?;
        Ok(reply.num)
    }

    /// Starts a domain from the file that [`Domain::save`](crate::Domain::save) has written; `dxml` is its
    /// description, if that is to be another one. It runs or is paused as it was, unless a flag says so. It takes
    /// as long as reading the file does.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias("virDomainRestoreFlags", "virDomainRestore"))]
    pub async fn restore(
        &self,
        from: &str,
        dxml: Option<&str>,
        flags: remote::DomainSaveRestoreFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainRestoreFlagsArgs {
            from: from.to_owned(),
            dxml: dxml.map(str::to_owned),
            flags,
        };
        self.call::<remote::DomainRestoreFlags>(&arguments).await
    }

    /// The description in a file that [`Domain::save`](crate::Domain::save) has written.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSaveImageGetXMLDesc")]
    pub async fn save_image_xml_description(
        &self,
        file: &str,
        flags: remote::DomainSaveImageXmlFlags,
    ) -> Result<String, Error> {
        let arguments = remote::DomainSaveImageGetXmlDescArgs {
            file: file.to_owned(),
            flags,
        };
        let reply = self
            .call::<remote::DomainSaveImageGetXmlDesc>(&arguments)
            .await?;
        Ok(reply.xml)
    }

    /// Changes the description in a file that [`Domain::save`](crate::Domain::save) has written, and with `RUNNING`
    /// or `PAUSED` how it is restored.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSaveImageDefineXML")]
    pub async fn set_save_image_xml(
        &self,
        file: &str,
        dxml: &str,
        flags: remote::DomainSaveRestoreFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainSaveImageDefineXmlArgs {
            file: file.to_owned(),
            dxml: dxml.to_owned(),
            flags,
        };
        self.call::<remote::DomainSaveImageDefineXml>(&arguments)
            .await
    }

    /// Defines a domain, or changes the definition of the one that has its name and UUID. A running domain goes on as
    /// it is until it is started again.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon that says what is wrong with the XML.
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

    /// As [`Connection::restore`](crate::Connection::restore), with parameters: `file`, which must be given,
    /// `dxml`, `parallel.channels`.
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
    /// Its description as libvirt's XML: of a running domain as it is now, or with `INACTIVE` as its next start
    /// makes it.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when it is gone.
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

    /// Whether the daemon starts it the first time that it begins itself since the host booted.
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

    /// Its state, and how much memory and processor time it has.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when it is gone.
    #[doc(alias = "virDomainGetInfo")]
    pub async fn info(&self) -> Result<remote::DomainInfo, Error> {
        let arguments = remote::DomainGetInfoArgs {
            domain: self.reference(),
        };
        self.connection()
            .call::<remote::DomainGetInfo>(&arguments)
            .await
    }

    /// How much memory it may have at most, in KiB.
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

    /// How many virtual CPUs it may have at most: while it runs, those that it was started with.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); with qemu, [`Error::is_invalid_state`] when it is off:
    /// [`Domain::vcpu_count`](crate::Domain::vcpu_count) with `MAXIMUM` tells then too.
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

    /// What its guest's system is to the hypervisor, such as `hvm` or `exe`.
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

    /// Asks it to reboot, and returns when it was asked: it may take its time, or not listen at all. Without flags the
    /// driver chooses the method.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does not run.
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

    /// Lets its processors go on.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it is off, runs already,
    /// or sleeps by its own power management ([`Domain::wake`](crate::Domain::wake)).
    #[doc(alias = "virDomainResume")]
    pub async fn resume(&self) -> Result<(), Error> {
        let arguments = remote::DomainResumeArgs {
            domain: self.reference(),
        };
        self.connection()
            .call::<remote::DomainResume>(&arguments)
            .await
    }

    /// Has the daemon start it, or not, the first time that it begins itself since the host booted.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it is not persistent.
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

    /// Sets how much memory it may have at most, in KiB.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] where the driver cannot do so
    /// while it runs.
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

    /// Stops its processors; its memory stays where it is.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it is off or sleeps by
    /// its own power management.
    #[doc(alias = "virDomainSuspend")]
    pub async fn suspend(&self) -> Result<(), Error> {
        let arguments = remote::DomainSuspendArgs {
            domain: self.reference(),
        };
        self.connection()
            .call::<remote::DomainSuspend>(&arguments)
            .await
    }

    /// Writes its memory to the file `to` on the host, for a debugger, which takes as long as writing it does. It
    /// stands still until then, unless `LIVE` is given. After that, `CRASH` takes its power away and `RESET` resets
    /// it. Only one of the three is allowed.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does not run.
    #[doc(alias = "virDomainCoreDump")]
    pub async fn core_dump(
        &self,
        to: &str,
        flags: remote::DomainCoreDumpFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainCoreDumpArgs {
            domain: self.reference(),
            to: to.to_owned(),
            flags,
        };
        self.connection()
            .call::<remote::DomainCoreDump>(&arguments)
            .await
    }

    /// The scheduler of its processors, and how many parameters that has.
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

    /// What its disk `path`, named by its target or its source, has read and written since its start; -1 for what
    /// the driver does not count. With an empty `path`, some drivers sum up all disks.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does not run.
    #[doc(alias = "virDomainBlockStats")]
    pub async fn block_stats(&self, path: &str) -> Result<remote::DomainDiskCounters, Error> {
        let arguments = remote::DomainBlockStatsArgs {
            domain: self.reference(),
            path: path.to_owned(),
        };
        self.connection()
            .call::<remote::DomainBlockStats>(&arguments)
            .await
    }

    /// What its interface `device`, named by its target or its MAC address, has received and sent, as its guest
    /// sees it; -1 for what the driver does not count.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does not run.
    #[doc(alias = "virDomainInterfaceStats")]
    pub async fn interface_stats(
        &self,
        device: &str,
    ) -> Result<remote::DomainInterfaceCounters, Error> {
        let arguments = remote::DomainInterfaceStatsArgs {
            domain: self.reference(),
            device: device.to_owned(),
        };
        self.connection()
            .call::<remote::DomainInterfaceStats>(&arguments)
            .await
    }

    /// Reads `size` bytes, at most 4 MiB, of its disk `path` from the byte `offset` on.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_argument`] when the disk is shorter;
    /// with qemu, [`Error::is_unsupported`] when its image is not raw.
    #[doc(alias = "virDomainBlockPeek")]
    pub async fn block_peek(&self, path: &str, offset: u64, size: u32) -> Result<Vec<u8>, Error> {
        let arguments = remote::DomainBlockPeekArgs {
            domain: self.reference(),
            path: path.to_owned(),
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

    /// Reads `size` bytes, at most 4 MiB, of its memory from the address `offset` on. One of the flags must say
    /// whether that is a virtual or a physical address.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does not run;
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

    /// How it is kept apart from other guests, and whether that is enforced. The label is empty when it is off, or
    /// when nothing keeps it apart.
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

    /// Whether it still exists when it is off.
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

    /// How it uses its memory: each number's tag says what it counts and in which unit. Most come from its guest:
    /// see [`Domain::set_memory_stats_period`](crate::Domain::set_memory_stats_period).
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does not run.
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

    /// Plugs in the device that the XML describes: `LIVE` in the running domain, `CONFIG` in its definition.
    /// Without flags: the running domain, or the definition of one that is off.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when there is no room for it.
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

    /// Unplugs the device that the XML describes: `LIVE` from the running domain, `CONFIG` from its definition.
    /// Without flags: the running domain, or the definition of one that is off. A running guest is asked: the
    /// device may be there for a while, or stay.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] (with qemu, `DEVICE_MISSING`) when
    /// there is no such device.
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

    /// Changes a device to what the XML describes, as far as that can be changed. What the XML leaves out counts as
    /// taken away: begin with the device's own description.
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

    /// Saves its memory to the image that the next start goes on from, and stops it. Returns when the image is whole,
    /// which takes as long as writing it does: make this call on a connection that nobody watches events with.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] when the driver cannot;
    /// [`Error::is_invalid_state`] when it does not run or is transient.
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

    /// Whether its next start goes on from a managed save image.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] when the driver has no managed save.
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

    /// Removes its managed save image, so that its next start is one from power-on. A running domain goes on running.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] when the driver has no managed save.
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

    /// How large its disk `path`, named by its target or its source, is, in bytes.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainGetBlockInfo")]
    pub async fn block_info(&self, path: &str) -> Result<remote::DomainBlockInfo, Error> {
        let arguments = remote::DomainGetBlockInfoArgs {
            domain: self.reference(),
            path: path.to_owned(),
            flags: 0,
        };
        self.connection()
            .call::<remote::DomainGetBlockInfo>(&arguments)
            .await
    }

    /// Sets limits of its memory, in KiB: `hard_limit`, `soft_limit`, `swap_hard_limit` (memory and swap together),
    /// `min_guarantee`. 9,007,199,254,740,991 is without limit. Those that are not named stay.
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

    /// The limits of its memory, in KiB; 9,007,199,254,740,991 is without limit.
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

    /// Sets how many virtual CPUs it has, at least 1, or with `MAXIMUM` may have at most, running or from its next
    /// start on, as the flags say. `MAXIMUM` goes with `CONFIG` only. With `GUEST`, the agent puts so many to use
    /// in the running guest.
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

    /// How many virtual CPUs it has, or with `MAXIMUM` may have at most, running or from its next start on, as the
    /// flags say: `LIVE` or `CONFIG`, not both. With `GUEST`, the agent tells how many the running guest uses.
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

    /// Whether the driver has noted that its definition changed since it was started. Those of qemu, LXC and Xen in
    /// libvirt 11.3 note no such thing and always say no.
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

    /// Sets how much memory it has, or with `MAXIMUM` may have at most, in KiB, running or from its next start on,
    /// as the flags say. The guest gives memory back when it can.
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

    /// Sets how it shares the host's disks: `weight`, and for single disks texts such as
    /// `/dev/sda,500,/dev/sdb,200`: `device_weight`, `device_read_iops_sec`, `device_read_bytes_sec` and the same
    /// of `write`. Those that are not named stay.
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

    /// How it shares the host's disks.
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

    /// Sends it a non-maskable interrupt, which most systems take for a reason to stop with a dump.
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

    /// Sets how it shares the host's processors: `cpu_shares`, `vcpu_period`, `vcpu_quota` and the like. Periods
    /// and quotas are in microseconds; a negative quota is without limit. Those that are not named stay.
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

    /// Has a virtual CPU run on those of the host whose bits are set in `cpumap`, the first CPU's being the lowest of
    /// the first byte.
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

    /// Presses up to 16 keys together for `holdtime` milliseconds. Their numbers are those of `codeset`.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does not run.
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

    /// Whether the hypervisor can be talked to about it, and for how many milliseconds something else has kept it
    /// busy.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does not run.
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

    /// Forgets its definition. A running domain goes on and is gone once it is off. A managed save image, NVRAM
    /// and, of one that is off, snapshots and checkpoints keep it defined, unless the flags say what becomes of
    /// them.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when one of these keeps it
    /// defined, or when it is transient.
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

    /// Saves its memory to the file `to` on the host and stops it; a transient domain is gone then. `dxml` is the
    /// description that it is restored with, if that is to be another one. Returns when the file is whole, which
    /// takes as long as writing it does.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does not run.
    #[doc(alias("virDomainSaveFlags", "virDomainSave"))]
    pub async fn save(
        &self,
        to: &str,
        dxml: Option<&str>,
        flags: remote::DomainSaveRestoreFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainSaveFlagsArgs {
            domain: self.reference(),
            to: to.to_owned(),
            dxml: dxml.map(str::to_owned),
            flags,
        };
        self.connection()
            .call::<remote::DomainSaveFlags>(&arguments)
            .await
    }

    /// Takes its power away, and returns when it is off; a transient domain is gone then. With `GRACEFUL`, its
    /// process is asked to end but not killed: that is an error when it does not end in time.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does not run.
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

    /// Ends the job on its disk `path`. After a copy or an active commit the disk stays on its old image, or moves
    /// to the new one with `PIVOT`. Returns when the job has ended, or with `ASYNC` when that was asked for.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon (`BLOCK_COPY_ACTIVE`) when `PIVOT`
    /// comes before the job is ready; [`Error::is_invalid_argument`] when there is no job.
    #[doc(alias = "virDomainBlockJobAbort")]
    pub async fn abort_block_job(
        &self,
        path: &str,
        flags: remote::DomainBlockJobAbortFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainBlockJobAbortArgs {
            domain: self.reference(),
            path: path.to_owned(),
            flags,
        };
        self.connection()
            .call::<remote::DomainBlockJobAbort>(&arguments)
            .await
    }

    /// Sets how much the job on its disk `path` may move. `bandwidth` is MiB a second, or bytes with
    /// `BANDWIDTH_BYTES`; 0 is without limit.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainBlockJobSetSpeed")]
    pub async fn set_block_job_speed(
        &self,
        path: &str,
        bandwidth: u64,
        flags: remote::DomainBlockJobSetSpeedFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainBlockJobSetSpeedArgs {
            domain: self.reference(),
            path: path.to_owned(),
            bandwidth,
            flags,
        };
        self.connection()
            .call::<remote::DomainBlockJobSetSpeed>(&arguments)
            .await
    }

    /// Begins to copy what its disk `path` takes from images below it into its own image. Returns when that has
    /// begun: events tell how it ends. `bandwidth` is MiB a second, or bytes with `BANDWIDTH_BYTES`; 0 is without
    /// limit.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does not run.
    #[doc(alias = "virDomainBlockPull")]
    pub async fn block_pull(
        &self,
        path: &str,
        bandwidth: u64,
        flags: remote::DomainBlockPullFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainBlockPullArgs {
            domain: self.reference(),
            path: path.to_owned(),
            bandwidth,
            flags,
        };
        self.connection()
            .call::<remote::DomainBlockPull>(&arguments)
            .await
    }

    /// What its disk `path` has read and written, with all that the driver counts: `rd_bytes`, `rd_total_times` (in
    /// nanoseconds) and the like.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does not run.
    #[doc(alias = "virDomainBlockStatsFlags")]
    pub async fn block_stats_parameters(&self, path: &str) -> Result<TypedParams, Error> {
        let mut arguments = remote::DomainBlockStatsFlagsArgs {
            domain: self.reference(),
            path: path.to_owned(),
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

    /// Resets it, as the button of a computer does. Its guest loses what is not on its disks.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does not run.
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

    /// Changes how large the running guest sees its disk to be: `size` is in KiB, or bytes with `BYTES`. With
    /// `CAPACITY`, the disk fills its block device: `size` is 0 then, or the device's.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does not run.
    #[doc(alias = "virDomainBlockResize")]
    pub async fn block_resize(
        &self,
        disk: &str,
        size: u64,
        flags: remote::DomainBlockResizeFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainBlockResizeArgs {
            domain: self.reference(),
            disk: disk.to_owned(),
            size,
            flags,
        };
        self.connection()
            .call::<remote::DomainBlockResize>(&arguments)
            .await
    }

    /// Sets limits of its disk `disk`, in bytes or operations a second: `total_bytes_sec`, `read_iops_sec` and the
    /// like; `total_bytes_sec_max` is for bursts, of `total_bytes_sec_max_length` seconds. 0 is without limit.
    ///
    /// Bytes, operations and the bursts of both are four kinds. Of a kind, what is not named beside another one
    /// (total, read, write) loses its limit; kinds that are not named at all stay.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSetBlockIoTune")]
    pub async fn set_block_io_tune(
        &self,
        disk: &str,
        params: &TypedParams,
        flags: remote::DomainAffectFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainSetBlockIoTuneArgs {
            domain: self.reference(),
            disk: disk.to_owned(),
            params: params.to_wire(),
            flags,
        };
        self.connection()
            .call::<remote::DomainSetBlockIoTune>(&arguments)
            .await
    }

    /// The limits of its disk `disk`, as [`Domain::set_block_io_tune`](crate::Domain::set_block_io_tune) has them.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainGetBlockIoTune")]
    pub async fn block_io_tune(
        &self,
        disk: &str,
        flags: remote::DomainAffectFlags,
    ) -> Result<TypedParams, Error> {
        let mut arguments = remote::DomainGetBlockIoTuneArgs {
            domain: self.reference(),
            disk: Some(disk.to_owned()),
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

    /// Sets where its memory comes from: `numa_nodeset`, `numa_mode`. While it runs, qemu's driver changes only the
    /// nodes, and only in the mode `RESTRICTIVE`.
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

    /// Where its memory comes from.
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

    /// Sets limits of its interface `device`, named by its target or its MAC address: `inbound.average`,
    /// `inbound.peak`, `inbound.floor` and the same of `outbound` but for the floor, in 1,000 bytes a second;
    /// `inbound.burst` and `outbound.burst` in KiB. What is not named beside another one of its direction loses its
    /// limit, and without an average the direction loses all. A direction that is not named at all stays.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainSetInterfaceParameters")]
    pub async fn set_interface_parameters(
        &self,
        device: &str,
        params: &TypedParams,
        flags: remote::DomainAffectFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainSetInterfaceParametersArgs {
            domain: self.reference(),
            device: device.to_owned(),
            params: params.to_wire(),
            flags,
        };
        self.connection()
            .call::<remote::DomainSetInterfaceParameters>(&arguments)
            .await
    }

    /// The limits of its interface `device`, as
    /// [`Domain::set_interface_parameters`](crate::Domain::set_interface_parameters) has them.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainGetInterfaceParameters")]
    pub async fn interface_parameters(
        &self,
        device: &str,
        flags: remote::DomainAffectFlags,
    ) -> Result<TypedParams, Error> {
        let mut arguments = remote::DomainGetInterfaceParametersArgs {
            domain: self.reference(),
            device: device.to_owned(),
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

    /// Has the guest agent put it to sleep. With `DISK`, it is off then and its next start wakes it. `duration`
    /// must be 0 with qemu and Xen.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] for another `duration`, or when
    /// the guest cannot sleep; an error of the daemon when no agent answers.
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

    /// Its disks that are in error, such as for want of space, at most 256.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does not run.
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

    /// Sets its title (one line) or description, or the element of XML that an application keeps with it under
    /// `uri`, with `key` as the prefix. `uri` and `key` belong to an element only, and must be `None` otherwise.
    /// Without `metadata`, removes it.
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

    /// Its title or description, or the element of XML that an application keeps with it under `uri`. `uri` must be
    /// `None` for the first two.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when there is none.
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

    /// Begins to copy what its disk `path` takes from the images above `base`, or from all below it without one,
    /// into its own image. With `COPY`, it begins instead to copy the disk to the new file `base`, and keeps both
    /// alike until [`Domain::abort_block_job`](crate::Domain::abort_block_job). Returns when that has begun: events
    /// tell how it goes on. `bandwidth` is MiB a second, or bytes with `BANDWIDTH_BYTES`; 0 is without limit.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does not run.
    #[doc(alias = "virDomainBlockRebase")]
    pub async fn block_rebase(
        &self,
        path: &str,
        base: Option<&str>,
        bandwidth: u64,
        flags: remote::DomainBlockRebaseFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainBlockRebaseArgs {
            domain: self.reference(),
            path: path.to_owned(),
            base: base.map(str::to_owned),
            bandwidth,
            flags,
        };
        self.connection()
            .call::<remote::DomainBlockRebase>(&arguments)
            .await
    }

    /// Wakes it from S3 sleep.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it is off; another error
    /// of the daemon when it does not sleep.
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

    /// What its guest calls itself: with `LEASE` by its address leases, with `AGENT` by its agent, not with both.
    /// Without flags the driver chooses; qemu's asks the agent.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon (`NO_HOSTNAME`) when nothing tells.
    #[doc(alias = "virDomainGetHostname")]
    pub async fn hostname(&self, flags: remote::DomainGetHostnameFlags) -> Result<String, Error> {
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

    /// How it is kept apart from other guests, one entry for each model, at most 64. The labels are empty when it
    /// is off.
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

    /// Has the emulator's own threads run on those CPUs of the host whose bits are set in `cpumap`, the first CPU's
    /// being the lowest of the first byte.
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

    /// Begins to write what is in the images of its disk `disk` from `top` down to `base` into `base`. Without
    /// `base`, that is the lowest one, or with `SHALLOW` the one below `top`. Without `top`, that is the active
    /// image.
    ///
    /// The active image needs `ACTIVE`, and both are then kept alike until
    /// [`Domain::abort_block_job`](crate::Domain::abort_block_job). Returns when the job has begun: events tell how
    /// it goes on. `bandwidth` is MiB a second, or bytes with `BANDWIDTH_BYTES`; 0 is without limit.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does not run.
    #[doc(alias = "virDomainBlockCommit")]
    pub async fn block_commit(
        &self,
        disk: &str,
        base: Option<&str>,
        top: Option<&str>,
        bandwidth: u64,
        flags: remote::DomainBlockCommitFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainBlockCommitArgs {
            domain: self.reference(),
            disk: disk.to_owned(),
            base: base.map(str::to_owned),
            top: top.map(str::to_owned),
            bandwidth,
            flags,
        };
        self.connection()
            .call::<remote::DomainBlockCommit>(&arguments)
            .await
    }

    /// Has the guest agent give unused blocks of its file systems back, or of the one that is mounted at
    /// `mount_point`. It may leave ranges alone that are shorter than `minimum` bytes.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); with qemu, [`Error::is_unsupported`] for a `mount_point`;
    /// an error of the daemon when no agent answers.
    #[doc(alias = "virDomainFSTrim")]
    pub async fn trim(&self, mount_point: Option<&str>, minimum: u64) -> Result<(), Error> {
        let arguments = remote::DomainFstrimArgs {
            domain: self.reference(),
            mount_point: mount_point.map(str::to_owned),
            minimum,
            flags: 0,
        };
        self.connection()
            .call::<remote::DomainFstrim>(&arguments)
            .await
    }

    /// Sends a process of its guest a signal, or a process group, whose number is negative. `NOP` only looks
    /// whether it is there. LXC's driver knows process 1 alone, and qemu's has no such call.
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

    /// How far the job that it is busy with has come, with all that the driver counts; or with `COMPLETED` how the
    /// last one went. The daemon forgets that one once it has told it, unless `KEEP_COMPLETED` is given.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does not run, without
    /// `COMPLETED`.
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

    /// Has the guest tell of its memory every `period` seconds; 0 ends that.
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

    /// As [`Domain::core_dump`](crate::Domain::core_dump), in this format. With qemu, all but `RAW` need
    /// `MEMORY_ONLY`.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does not run;
    /// [`Error::is_unsupported`] when the driver cannot write this format.
    #[doc(alias = "virDomainCoreDumpWithFormat")]
    pub async fn core_dump_with_format(
        &self,
        to: &str,
        dumpformat: remote::DomainCoreDumpFormat,
        flags: remote::DomainCoreDumpFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainCoreDumpWithFormatArgs {
            domain: self.reference(),
            to: to.to_owned(),
            dumpformat,
            flags,
        };
        self.connection()
            .call::<remote::DomainCoreDumpWithFormat>(&arguments)
            .await
    }

    /// Has the guest agent freeze its file systems, those that are mounted at `mountpoints` or all. Returns how many.
    /// They stay so until [`Domain::thaw_file_systems`](crate::Domain::thaw_file_systems).
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when no agent answers.
    #[doc(alias = "virDomainFSFreeze")]
    pub async fn freeze_file_systems(&self, mountpoints: &[&str]) -> Result<i32, Error> {
        let arguments = remote::DomainFsfreezeArgs {
            domain: self.reference(),
            mountpoints: mountpoints.iter().map(|it| (*it).to_owned()).collect(),
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::DomainFsfreeze>(&arguments)
            .await?;
        Ok(reply.filesystems)
    }

    /// Has the guest agent thaw its file systems. Returns how many. With qemu, `mountpoints` must be empty: all are
    /// thawed.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); with qemu, [`Error::is_unsupported`] for `mountpoints`; an
    /// error of the daemon when no agent answers.
    #[doc(alias = "virDomainFSThaw")]
    pub async fn thaw_file_systems(&self, mountpoints: &[&str]) -> Result<i32, Error> {
        let arguments = remote::DomainFsthawArgs {
            domain: self.reference(),
            mountpoints: mountpoints.iter().map(|it| (*it).to_owned()).collect(),
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::DomainFsthaw>(&arguments)
            .await?;
        Ok(reply.filesystems)
    }

    /// What time it is to its guest, as its agent tells: since 1970 in UTC.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when no agent answers.
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

    /// Has the guest agent set the guest's clock to `seconds` and `nseconds` since 1970 in UTC, or with `SYNC` to
    /// its hardware clock.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when no agent answers.
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

    /// Begins to copy its disk `path` to what `destxml` describes, and keeps both alike until
    /// [`Domain::abort_block_job`](crate::Domain::abort_block_job), which with `PIVOT` moves the disk there.
    /// Returns when that has begun: events tell how it goes on. Parameters are `bandwidth` in bytes a second, and
    /// `granularity` and `buf-size` in bytes.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does not run, or when
    /// it is persistent and `TRANSIENT_JOB` is not given.
    #[doc(alias = "virDomainBlockCopy")]
    pub async fn block_copy(
        &self,
        path: &str,
        destxml: &str,
        params: &TypedParams,
        flags: remote::DomainBlockCopyFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainBlockCopyArgs {
            domain: self.reference(),
            path: path.to_owned(),
            destxml: destxml.to_owned(),
            params: params.to_wire(),
            flags,
        };
        self.connection()
            .call::<remote::DomainBlockCopy>(&arguments)
            .await
    }

    /// Its guest's file systems, as its agent tells, at most 256.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when no agent answers.
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

    /// Its threads for disks and the CPUs of the host that they may run on, at most 16,384.
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

    /// Has one of its threads for disks run on those CPUs of the host whose bits are set in `cpumap`, the first CPU's
    /// being the lowest of the first byte.
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

    /// The addresses of its interfaces, as its leases, its agent or the host's own tables tell.
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

    /// Gives it one more thread for disks, with the number `iothread_id`: above 0 and not in use.
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

    /// Takes one of its threads for disks away.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when a disk uses it.
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

    /// Has the guest agent set a user's password.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when no agent answers.
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

    /// Gives it another name.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it is not off, is
    /// transient, or has a managed save image.
    #[doc(alias = "virDomainRename")]
    pub async fn rename(&self, new_name: &str) -> Result<(), Error> {
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

    /// Which of the host's performance counters count for it.
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

    /// Sets which of the host's performance counters, such as `cmt` or `instructions`, count for it: each a
    /// boolean. Those that are not named stay.
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

    /// Which virtual CPUs its guest uses, as its agent tells: `vcpus`, `online`, `offlinable`.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when no agent answers.
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

    /// Has the guest agent put the virtual CPUs of a list such as `1-3,5` to use in its guest, or out of use with a
    /// `state` of `false`.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when no agent answers.
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

    /// Plugs the virtual CPUs of a list such as `1-3,5` in, or unplugs them with a `state` of `false`.
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

    /// Has the daemon send an event once its disk `device`, or an image of it such as `vda[2]`, is written beyond
    /// `threshold`, in bytes. One event ends the threshold.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does not run.
    #[doc(alias = "virDomainSetBlockThreshold")]
    pub async fn set_block_threshold(&self, device: &str, threshold: u64) -> Result<(), Error> {
        let arguments = remote::DomainSetBlockThresholdArgs {
            domain: self.reference(),
            device: device.to_owned(),
            threshold,
            flags: 0,
        };
        self.connection()
            .call::<remote::DomainSetBlockThreshold>(&arguments)
            .await
    }

    /// The description in its managed save image.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when there is none.
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

    /// Changes the description in its managed save image, and with `RUNNING` or `PAUSED` how its next start goes
    /// on.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when there is no such image.
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

    /// Sets what becomes of it when its guest powers off, reboots or crashes.
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

    /// Unplugs the device of this alias. Returns when the guest was asked: the device may be there for a while, or
    /// stay. An event tells which.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] (with qemu, `DEVICE_MISSING`) when
    /// there is no such device.
    #[doc(alias = "virDomainDetachDeviceAlias")]
    pub async fn detach_device_alias(
        &self,
        alias: &str,
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

    /// What a guest's owner can check of how it was started, where its memory is encrypted.
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

    /// Sets how one of its threads for disks polls and works: `poll_max_ns` (in nanoseconds), `poll_grow`,
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

    /// What its agent tells of these kinds, all of them without any: users, system, time zone, host name, file
    /// systems, disks, interfaces, load.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when no agent answers.
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

    /// Sets for how many seconds every call waits for its agent; see the values of the type for the special ones. A
    /// call that takes longer fails with `AGENT_COMMAND_TIMEOUT`.
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

    /// Begins a backup of the running domain, as the XML says, and with it a checkpoint, if that is given. Returns
    /// when it has begun. In push mode it ends when all is copied; in pull mode it goes on until
    /// [`Domain::abort_job`](crate::Domain::abort_job).
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] when it is off;
    /// [`Error::is_invalid_state`] when it has another backup under way.
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

    /// The backup that is under way, as XML.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when there is none.
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

    /// The keys by which one may log in as this user, as its agent tells, at most 2,048.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when no agent answers.
    #[doc(alias = "virDomainAuthorizedSSHKeysGet")]
    pub async fn authorized_ssh_keys(&self, user: &str) -> Result<Vec<String>, Error> {
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

    /// Has the guest agent replace the keys by which one may log in as this user, add to them with `APPEND`, or
    /// remove some with `REMOVE`; at most 2,048.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when no agent answers.
    #[doc(alias = "virDomainAuthorizedSSHKeysSet")]
    pub async fn set_authorized_ssh_keys(
        &self,
        user: &str,
        keys: &[&str],
        flags: remote::DomainAuthorizedSshKeysSetFlags,
    ) -> Result<(), Error> {
        let arguments = remote::DomainAuthorizedSshKeysSetArgs {
            domain: self.reference(),
            user: user.to_owned(),
            keys: keys.iter().map(|it| (*it).to_owned()).collect(),
            flags,
        };
        self.connection()
            .call::<remote::DomainAuthorizedSshKeysSet>(&arguments)
            .await
    }

    /// What the daemon has noted of it for people to read, such as what about it is deprecated; at most 2,048 texts.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virDomainGetMessages")]
    pub async fn messages(&self, flags: remote::DomainMessageFlags) -> Result<Vec<String>, Error> {
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

    /// Begins to count for 1 to 60 seconds how fast its guest changes its memory. The group `DIRTYRATE` of
    /// [`Connection::domain_stats`](crate::Connection::domain_stats) tells the result.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does not run.
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

    /// Sets what its guest's owner has it start with, where its memory is encrypted: `sev-secret` and
    /// `sev-secret-header`, both. It must be paused, and after a failure it should not go on.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it is not paused;
    /// [`Error::is_unsupported`] when its memory is not encrypted by SEV.
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

    /// As [`Domain::save`](crate::Domain::save), with parameters: `file`, `dxml`, `image_format`,
    /// `parallel.channels`. Without `file`, it is a [`Domain::managed_save`](crate::Domain::managed_save).
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does not run.
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

    /// Ends the job that it is busy with; a call that waits for it fails then. A migration that has gone over to
    /// post-copy can only be paused, with `POSTCOPY`.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when there is none, or none
    /// that can be ended.
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

    /// Has it read the certificates of its graphics again.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it does not run.
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

    /// Whether the daemon starts it when the host boots the next time, and only then.
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

    /// Has the daemon start it, or not, when the host boots the next time, and only then.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it is not persistent.
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

    /// Sets limits that all disks of this group share, and makes the group if there is none. They are named as in
    /// [`Domain::set_block_io_tune`](crate::Domain::set_block_io_tune).
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

    /// Takes a group of disks' limits away.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when a disk uses it.
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

    /// Has it tell its network where it is, by its interface `device` or all of them.
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
