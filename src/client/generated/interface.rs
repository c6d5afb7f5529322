// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Methods: interface.

use virtwire_proto::{HostText, remote};

use crate::client::{Connection, Error, Interface};

impl Connection {
    /// Returns the number of interfaces that are up.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectNumOfInterfaces")]
    pub async fn active_interface_count(&self) -> Result<i32, Error> {
        let reply = self.call::<remote::ConnectNumOfInterfaces>(&()).await?;
        Ok(reply.num)
    }

    /// Returns the names of the interfaces that are up, at most 16,384. [`Connection::interfaces`] returns more
    /// detail in one call.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectListInterfaces")]
    pub async fn active_interface_names(&self) -> Result<Vec<HostText>, Error> {
        let arguments = remote::ConnectListInterfacesArgs { maxnames: 16384 };
        let reply = self
            .call::<remote::ConnectListInterfaces>(&arguments)
            .await?;
        Ok(reply.names)
    }

    /// Looks up an interface by name.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when no interface has this name.
    #[doc(alias = "virInterfaceLookupByName")]
    pub async fn interface_by_name(&self, name: impl Into<HostText>) -> Result<Interface, Error> {
        let arguments = remote::InterfaceLookupByNameArgs { name: name.into() };
        let reply = self
            .call::<remote::InterfaceLookupByName>(&arguments)
            .await?;
        Ok(Interface::new(self.clone(), reply.interface))
    }

    /// Looks up an interface by MAC address, written as hexadecimal digits with colons.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when no interface has this
    /// address; an error of the daemon when several interfaces have this address.
    #[doc(alias = "virInterfaceLookupByMACString")]
    pub async fn interface_by_mac(&self, mac: &str) -> Result<Interface, Error> {
        let arguments = remote::InterfaceLookupByMacStringArgs {
            mac: mac.to_owned(),
        };
        let reply = self
            .call::<remote::InterfaceLookupByMacString>(&arguments)
            .await?;
        Ok(Interface::new(self.clone(), reply.interface))
    }

    /// Defines an interface of the host, or changes the definition. The call does not bring the interface up. After
    /// [`Connection::begin_interface_changes`], the change survives the host's next boot only once committed.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] when libvirt was built without
    /// netcf.
    #[doc(alias = "virInterfaceDefineXML")]
    pub async fn define_interface(
        &self,
        xml: &str,
        flags: remote::InterfaceDefineFlags,
    ) -> Result<Interface, Error> {
        let arguments = remote::InterfaceDefineXmlArgs {
            xml: xml.to_owned(),
            flags,
        };
        let reply = self.call::<remote::InterfaceDefineXml>(&arguments).await?;
        Ok(Interface::new(self.clone(), reply.interface))
    }

    /// Returns the number of interfaces that are defined and down.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectNumOfDefinedInterfaces")]
    pub async fn defined_interface_count(&self) -> Result<i32, Error> {
        let reply = self
            .call::<remote::ConnectNumOfDefinedInterfaces>(&())
            .await?;
        Ok(reply.num)
    }

    /// Returns the names of the interfaces that are defined and down, at most 16,384. [`Connection::interfaces`]
    /// returns more detail in one call.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectListDefinedInterfaces")]
    pub async fn defined_interface_names(&self) -> Result<Vec<HostText>, Error> {
        let arguments = remote::ConnectListDefinedInterfacesArgs { maxnames: 16384 };
        let reply = self
            .call::<remote::ConnectListDefinedInterfaces>(&arguments)
            .await?;
        Ok(reply.names)
    }

    /// Records the configuration of the host's interfaces, so that later changes can be rolled back.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when changes are already open;
    /// [`Error::is_unsupported`] when libvirt was built without netcf.
    #[doc(alias = "virInterfaceChangeBegin")]
    pub async fn begin_interface_changes(&self) -> Result<(), Error> {
        let arguments = remote::InterfaceChangeBeginArgs { flags: 0 };
        self.call::<remote::InterfaceChangeBegin>(&arguments).await
    }

    /// Commits the changes since [`Connection::begin_interface_changes`].
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when no changes are open.
    #[doc(alias = "virInterfaceChangeCommit")]
    pub async fn commit_interface_changes(&self) -> Result<(), Error> {
        let arguments = remote::InterfaceChangeCommitArgs { flags: 0 };
        self.call::<remote::InterfaceChangeCommit>(&arguments).await
    }

    /// Rolls back the changes since [`Connection::begin_interface_changes`].
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when no changes are open.
    #[doc(alias = "virInterfaceChangeRollback")]
    pub async fn roll_back_interface_changes(&self) -> Result<(), Error> {
        let arguments = remote::InterfaceChangeRollbackArgs { flags: 0 };
        self.call::<remote::InterfaceChangeRollback>(&arguments)
            .await
    }

    /// Returns the interfaces that match the flags (up, down), or all without flags, at most 16,384.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectListAllInterfaces")]
    pub async fn interfaces(
        &self,
        flags: remote::ConnectListAllInterfacesFlags,
    ) -> Result<Vec<Interface>, Error> {
        let arguments = remote::ConnectListAllInterfacesArgs {
            need_results: 1,
            flags,
        };
        let reply = self
            .call::<remote::ConnectListAllInterfaces>(&arguments)
            .await?;
        Ok(reply
            .interfaces
            .into_iter()
            .map(|it| Interface::new(self.clone(), it))
            .collect())
    }
}

impl Interface {
    /// Returns the interface's XML description: the current state, or with `INACTIVE` the definition.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virInterfaceGetXMLDesc")]
    pub async fn xml_description(&self, flags: remote::InterfaceXmlFlags) -> Result<String, Error> {
        let arguments = remote::InterfaceGetXmlDescArgs {
            interface: self.reference(),
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::InterfaceGetXmlDesc>(&arguments)
            .await?;
        Ok(reply.xml)
    }

    /// Removes the interface's definition. An interface that is up stays up.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] when libvirt was built without
    /// netcf.
    #[doc(alias = "virInterfaceUndefine")]
    pub async fn undefine(&self) -> Result<(), Error> {
        let arguments = remote::InterfaceUndefineArgs {
            interface: self.reference(),
        };
        self.connection()
            .call::<remote::InterfaceUndefine>(&arguments)
            .await
    }

    /// Brings the interface up.
    ///
    /// This is a [long call](crate::Connection#long-calls): it has no deadline unless
    /// [`Connection::within`](crate::Connection::within) gives one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] when libvirt was built without
    /// netcf.
    #[doc(alias = "virInterfaceCreate")]
    pub async fn create(&self) -> Result<(), Error> {
        let arguments = remote::InterfaceCreateArgs {
            interface: self.reference(),
            flags: 0,
        };
        self.connection()
            .call::<remote::InterfaceCreate>(&arguments)
            .await
    }

    /// Brings the interface down. Connections through the interface are lost; these can include the client's own.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_unsupported`] when libvirt was built without
    /// netcf.
    #[doc(alias = "virInterfaceDestroy")]
    pub async fn destroy(&self) -> Result<(), Error> {
        let arguments = remote::InterfaceDestroyArgs {
            interface: self.reference(),
            flags: 0,
        };
        self.connection()
            .call::<remote::InterfaceDestroy>(&arguments)
            .await
    }

    /// Returns whether the interface is up.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virInterfaceIsActive")]
    pub async fn is_active(&self) -> Result<bool, Error> {
        let arguments = remote::InterfaceIsActiveArgs {
            interface: self.reference(),
        };
        let reply = self
            .connection()
            .call::<remote::InterfaceIsActive>(&arguments)
            .await?;
        Ok(reply.active != 0)
    }
}
