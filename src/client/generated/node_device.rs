// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Methods: node device.

use virtwire_proto::{HostText, remote};

use crate::client::{Connection, Error, NodeDevice};

impl Connection {
    /// Returns the number of the host's devices. `capability` restricts the count to a kind such as `pci`.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNodeNumOfDevices")]
    pub async fn node_device_count(&self, capability: Option<&str>) -> Result<i32, Error> {
        let arguments = remote::NodeNumOfDevicesArgs {
            capability: capability.map(str::to_owned),
            flags: 0,
        };
        let reply = self.call::<remote::NodeNumOfDevices>(&arguments).await?;
        Ok(reply.num)
    }

    /// Returns the names of the host's devices, at most 65,536. `capability` restricts the list to a kind such as
    /// `pci`. [`Connection::node_devices`] returns more detail in one call.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNodeListDevices")]
    pub async fn node_device_names(
        &self,
        capability: Option<&str>,
    ) -> Result<Vec<HostText>, Error> {
        let arguments = remote::NodeListDevicesArgs {
            capability: capability.map(str::to_owned),
            maxnames: 65536,
            flags: 0,
        };
        let reply = self.call::<remote::NodeListDevices>(&arguments).await?;
        Ok(reply.names)
    }

    /// Looks up a device by name.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when no device has this name.
    #[doc(alias = "virNodeDeviceLookupByName")]
    pub async fn node_device_by_name(
        &self,
        name: impl Into<HostText>,
    ) -> Result<NodeDevice, Error> {
        let arguments = remote::NodeDeviceLookupByNameArgs { name: name.into() };
        let reply = self
            .call::<remote::NodeDeviceLookupByName>(&arguments)
            .await?;
        Ok(NodeDevice::new(self.clone(), reply.device))
    }

    /// Creates a transient device of a kind that supports creation, such as a mediated device. The device ceases to
    /// exist when destroyed or when the host shuts down.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNodeDeviceCreateXML")]
    pub async fn create_node_device(
        &self,
        xml_desc: &str,
        flags: remote::NodeDeviceCreateXmlFlags,
    ) -> Result<NodeDevice, Error> {
        let arguments = remote::NodeDeviceCreateXmlArgs {
            xml_desc: xml_desc.to_owned(),
            flags,
        };
        let reply = self.call::<remote::NodeDeviceCreateXml>(&arguments).await?;
        Ok(NodeDevice::new(self.clone(), reply.device))
    }

    /// Returns the host's devices that match the flags, or all without flags, at most 65,536. Flags form groups:
    /// capabilities, active or not, persistent or not. A device must match at least one given flag of each group
    /// that has one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectListAllNodeDevices")]
    pub async fn node_devices(
        &self,
        flags: remote::ConnectListAllNodeDevicesFlags,
    ) -> Result<Vec<NodeDevice>, Error> {
        let arguments = remote::ConnectListAllNodeDevicesArgs {
            need_results: 1,
            flags,
        };
        let reply = self
            .call::<remote::ConnectListAllNodeDevices>(&arguments)
            .await?;
        Ok(reply
            .devices
            .into_iter()
            .map(|it| NodeDevice::new(self.clone(), it))
            .collect())
    }

    /// Looks up a SCSI host by the world wide names of node and port.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when no SCSI host has these names.
    #[doc(alias = "virNodeDeviceLookupSCSIHostByWWN")]
    pub async fn scsi_host_by_wwn(&self, wwnn: &str, wwpn: &str) -> Result<NodeDevice, Error> {
        let arguments = remote::NodeDeviceLookupScsiHostByWwnArgs {
            wwnn: wwnn.to_owned(),
            wwpn: wwpn.to_owned(),
            flags: 0,
        };
        let reply = self
            .call::<remote::NodeDeviceLookupScsiHostByWwn>(&arguments)
            .await?;
        Ok(NodeDevice::new(self.clone(), reply.device))
    }

    /// Defines a device of a kind that supports creation, such as a mediated device. The definition remains after
    /// the host shuts down.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNodeDeviceDefineXML")]
    pub async fn define_node_device(
        &self,
        xml_desc: &str,
        flags: remote::NodeDeviceDefineXmlFlags,
    ) -> Result<NodeDevice, Error> {
        let arguments = remote::NodeDeviceDefineXmlArgs {
            xml_desc: xml_desc.to_owned(),
            flags,
        };
        let reply = self.call::<remote::NodeDeviceDefineXml>(&arguments).await?;
        Ok(NodeDevice::new(self.clone(), reply.device))
    }
}

impl NodeDevice {
    /// Returns the device's XML description.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNodeDeviceGetXMLDesc")]
    pub async fn xml_description(
        &self,
        flags: remote::NodeDeviceXmlFlags,
    ) -> Result<String, Error> {
        let arguments = remote::NodeDeviceGetXmlDescArgs {
            name: self.reference().name,
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::NodeDeviceGetXmlDesc>(&arguments)
            .await?;
        Ok(reply.xml)
    }

    /// Returns the name of the device's parent device, or `None` for the computer itself.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNodeDeviceGetParent")]
    pub async fn parent(&self) -> Result<Option<HostText>, Error> {
        let arguments = remote::NodeDeviceGetParentArgs {
            name: self.reference().name,
        };
        let reply = self
            .connection()
            .call::<remote::NodeDeviceGetParent>(&arguments)
            .await?;
        Ok(reply.parent_name)
    }

    /// Returns the number of the device's capabilities.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNodeDeviceNumOfCaps")]
    pub async fn capability_count(&self) -> Result<i32, Error> {
        let arguments = remote::NodeDeviceNumOfCapsArgs {
            name: self.reference().name,
        };
        let reply = self
            .connection()
            .call::<remote::NodeDeviceNumOfCaps>(&arguments)
            .await?;
        Ok(reply.num)
    }

    /// Returns the names of the device's capabilities, such as `pci` or `net`, at most 65,536.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNodeDeviceListCaps")]
    pub async fn capabilities(&self) -> Result<Vec<String>, Error> {
        let arguments = remote::NodeDeviceListCapsArgs {
            name: self.reference().name,
            maxnames: 65536,
        };
        let reply = self
            .connection()
            .call::<remote::NodeDeviceListCaps>(&arguments)
            .await?;
        Ok(reply.names.into_iter().map(Into::into).collect())
    }

    /// Returns the device to the host's own driver.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNodeDeviceReAttach")]
    pub async fn reattach(&self) -> Result<(), Error> {
        let arguments = remote::NodeDeviceReAttachArgs {
            name: self.reference().name,
        };
        self.connection()
            .call::<remote::NodeDeviceReAttach>(&arguments)
            .await
    }

    /// Resets the device, so that a guest finds the device in the state after power-on.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when a guest uses the device.
    #[doc(alias = "virNodeDeviceReset")]
    pub async fn reset(&self) -> Result<(), Error> {
        let arguments = remote::NodeDeviceResetArgs {
            name: self.reference().name,
        };
        self.connection()
            .call::<remote::NodeDeviceReset>(&arguments)
            .await
    }

    /// Destroys a created device, such as a mediated device.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNodeDeviceDestroy")]
    pub async fn destroy(&self) -> Result<(), Error> {
        let arguments = remote::NodeDeviceDestroyArgs {
            name: self.reference().name,
        };
        self.connection()
            .call::<remote::NodeDeviceDestroy>(&arguments)
            .await
    }

    /// Detaches the device from the host's own driver, so that a guest can use the device. `driver_name` selects
    /// the new driver, such as `vfio`; `None` selects the hypervisor's default.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias("virNodeDeviceDetachFlags", "virNodeDeviceDettach"))]
    pub async fn detach(&self, driver_name: Option<&str>) -> Result<(), Error> {
        let arguments = remote::NodeDeviceDetachFlagsArgs {
            name: self.reference().name,
            driver_name: driver_name.map(str::to_owned),
            flags: 0,
        };
        self.connection()
            .call::<remote::NodeDeviceDetachFlags>(&arguments)
            .await
    }

    /// Removes the device's definition.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNodeDeviceUndefine")]
    pub async fn undefine(&self) -> Result<(), Error> {
        let arguments = remote::NodeDeviceUndefineArgs {
            name: self.reference().name,
            flags: 0,
        };
        self.connection()
            .call::<remote::NodeDeviceUndefine>(&arguments)
            .await
    }

    /// Creates the defined device.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the device is already
    /// active.
    #[doc(alias = "virNodeDeviceCreate")]
    pub async fn create(&self) -> Result<(), Error> {
        let arguments = remote::NodeDeviceCreateArgs {
            name: self.reference().name,
            flags: 0,
        };
        self.connection()
            .call::<remote::NodeDeviceCreate>(&arguments)
            .await
    }

    /// Returns whether the device is created automatically when the host boots or when the parent device appears.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNodeDeviceGetAutostart")]
    pub async fn autostart(&self) -> Result<bool, Error> {
        let arguments = remote::NodeDeviceGetAutostartArgs {
            name: self.reference().name,
        };
        let reply = self
            .connection()
            .call::<remote::NodeDeviceGetAutostart>(&arguments)
            .await?;
        Ok(reply.autostart != 0)
    }

    /// Sets whether the device is created automatically when the host boots or when the parent device appears.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the device has no
    /// definition.
    #[doc(alias = "virNodeDeviceSetAutostart")]
    pub async fn set_autostart(&self, autostart: bool) -> Result<(), Error> {
        let arguments = remote::NodeDeviceSetAutostartArgs {
            name: self.reference().name,
            autostart: i32::from(autostart),
        };
        self.connection()
            .call::<remote::NodeDeviceSetAutostart>(&arguments)
            .await
    }

    /// Returns whether the device has a definition.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNodeDeviceIsPersistent")]
    pub async fn is_persistent(&self) -> Result<bool, Error> {
        let arguments = remote::NodeDeviceIsPersistentArgs {
            name: self.reference().name,
        };
        let reply = self
            .connection()
            .call::<remote::NodeDeviceIsPersistent>(&arguments)
            .await?;
        Ok(reply.persistent != 0)
    }

    /// Returns whether the device is active.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNodeDeviceIsActive")]
    pub async fn is_active(&self) -> Result<bool, Error> {
        let arguments = remote::NodeDeviceIsActiveArgs {
            name: self.reference().name,
        };
        let reply = self
            .connection()
            .call::<remote::NodeDeviceIsActive>(&arguments)
            .await?;
        Ok(reply.active != 0)
    }

    /// Changes the device's definition, the active device, or both.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNodeDeviceUpdate")]
    pub async fn update(
        &self,
        xml_desc: &str,
        flags: remote::NodeDeviceUpdateFlags,
    ) -> Result<(), Error> {
        let arguments = remote::NodeDeviceUpdateArgs {
            name: self.reference().name,
            xml_desc: xml_desc.to_owned(),
            flags,
        };
        self.connection()
            .call::<remote::NodeDeviceUpdate>(&arguments)
            .await
    }
}
