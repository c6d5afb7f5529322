// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Methods: network.

use virtwire_proto::{HostText, Uuid, remote};

use crate::client::{Connection, Error, Network, NetworkPort, TypedParams};

impl Connection {
    /// Returns the names of the networks that are defined and not active, at most 16,384. [`Connection::networks`]
    /// returns more detail in one call.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectListDefinedNetworks")]
    pub async fn defined_network_names(&self) -> Result<Vec<HostText>, Error> {
        let arguments = remote::ConnectListDefinedNetworksArgs { maxnames: 16384 };
        let reply = self
            .call::<remote::ConnectListDefinedNetworks>(&arguments)
            .await?;
        Ok(reply.names)
    }

    /// Returns the names of the active networks, at most 16,384. [`Connection::networks`] returns more detail in
    /// one call.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectListNetworks")]
    pub async fn active_network_names(&self) -> Result<Vec<HostText>, Error> {
        let arguments = remote::ConnectListNetworksArgs { maxnames: 16384 };
        let reply = self.call::<remote::ConnectListNetworks>(&arguments).await?;
        Ok(reply.names)
    }

    /// Looks up a network by name.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when no network has this name.
    #[doc(alias = "virNetworkLookupByName")]
    pub async fn network_by_name(&self, name: impl Into<HostText>) -> Result<Network, Error> {
        let arguments = remote::NetworkLookupByNameArgs { name: name.into() };
        let reply = self.call::<remote::NetworkLookupByName>(&arguments).await?;
        Ok(Network::new(self.clone(), reply.network))
    }

    /// Looks up a network by UUID.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when no network has this UUID.
    #[doc(alias = "virNetworkLookupByUUID")]
    pub async fn network_by_uuid(&self, uuid: Uuid) -> Result<Network, Error> {
        let arguments = remote::NetworkLookupByUuidArgs { uuid };
        let reply = self.call::<remote::NetworkLookupByUuid>(&arguments).await?;
        Ok(Network::new(self.clone(), reply.network))
    }

    /// Returns the number of networks that are defined and not active.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectNumOfDefinedNetworks")]
    pub async fn defined_network_count(&self) -> Result<i32, Error> {
        let reply = self
            .call::<remote::ConnectNumOfDefinedNetworks>(&())
            .await?;
        Ok(reply.num)
    }

    /// Returns the number of active networks.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectNumOfNetworks")]
    pub async fn active_network_count(&self) -> Result<i32, Error> {
        let reply = self.call::<remote::ConnectNumOfNetworks>(&()).await?;
        Ok(reply.num)
    }

    /// Returns the networks that match the flags, or all without flags, at most 16,384. Flags form groups: active
    /// or not, persistent or not, autostart or not. A network must match at least one given flag of each group that
    /// has one.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectListAllNetworks")]
    pub async fn networks(
        &self,
        flags: remote::ConnectListAllNetworksFlags,
    ) -> Result<Vec<Network>, Error> {
        let arguments = remote::ConnectListAllNetworksArgs {
            need_results: 1,
            flags,
        };
        let reply = self
            .call::<remote::ConnectListAllNetworks>(&arguments)
            .await?;
        Ok(reply
            .networks
            .into_iter()
            .map(|it| Network::new(self.clone(), it))
            .collect())
    }

    /// Defines a network, or changes the definition of the network with the same name and UUID. An active network
    /// keeps the old configuration until the next start.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon that names the fault in the XML.
    #[doc(alias("virNetworkDefineXMLFlags", "virNetworkDefineXML"))]
    pub async fn define_network(
        &self,
        xml: &str,
        flags: remote::NetworkDefineFlags,
    ) -> Result<Network, Error> {
        let arguments = remote::NetworkDefineXmlFlagsArgs {
            xml: xml.to_owned(),
            flags,
        };
        match self.call::<remote::NetworkDefineXmlFlags>(&arguments).await {
            Err(error) if flags.is_empty() && error.is_missing_procedure() => {
                let arguments = remote::NetworkDefineXmlArgs { xml: arguments.xml };
                let reply = self.call::<remote::NetworkDefineXml>(&arguments).await?;
                Ok(Network::new(self.clone(), reply.network))
            }
            reply => {
                let reply = reply?;
                Ok(Network::new(self.clone(), reply.network))
            }
        }
    }

    /// Creates and starts a transient network. The network has no definition and ceases to exist when stopped.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon that names the fault in the XML.
    #[doc(alias("virNetworkCreateXMLFlags", "virNetworkCreateXML"))]
    pub async fn create_network(
        &self,
        xml: &str,
        flags: remote::NetworkCreateFlags,
    ) -> Result<Network, Error> {
        let arguments = remote::NetworkCreateXmlFlagsArgs {
            xml: xml.to_owned(),
            flags,
        };
        match self.call::<remote::NetworkCreateXmlFlags>(&arguments).await {
            Err(error) if flags.is_empty() && error.is_missing_procedure() => {
                let arguments = remote::NetworkCreateXmlArgs { xml: arguments.xml };
                let reply = self.call::<remote::NetworkCreateXml>(&arguments).await?;
                Ok(Network::new(self.clone(), reply.network))
            }
            reply => {
                let reply = reply?;
                Ok(Network::new(self.clone(), reply.network))
            }
        }
    }
}

impl Network {
    /// Starts the network.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the network is already
    /// active.
    #[doc(alias = "virNetworkCreate")]
    pub async fn create(&self) -> Result<(), Error> {
        let arguments = remote::NetworkCreateArgs {
            network: self.reference(),
        };
        self.connection()
            .call::<remote::NetworkCreate>(&arguments)
            .await
    }

    /// Stops the network. A network that is not persistent ceases to exist. Guests on the network lose
    /// connectivity.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the network is not
    /// active.
    #[doc(alias = "virNetworkDestroy")]
    pub async fn destroy(&self) -> Result<(), Error> {
        let arguments = remote::NetworkDestroyArgs {
            network: self.reference(),
        };
        self.connection()
            .call::<remote::NetworkDestroy>(&arguments)
            .await
    }

    /// Returns the network's XML description. Without flags, the description shows the active network if that
    /// differs from the definition.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNetworkGetXMLDesc")]
    pub async fn xml_description(&self, flags: remote::NetworkXmlFlags) -> Result<String, Error> {
        let arguments = remote::NetworkGetXmlDescArgs {
            network: self.reference(),
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::NetworkGetXmlDesc>(&arguments)
            .await?;
        Ok(reply.xml)
    }

    /// Returns whether the network starts automatically the first time that the daemon starts after the host boots.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNetworkGetAutostart")]
    pub async fn autostart(&self) -> Result<bool, Error> {
        let arguments = remote::NetworkGetAutostartArgs {
            network: self.reference(),
        };
        let reply = self
            .connection()
            .call::<remote::NetworkGetAutostart>(&arguments)
            .await?;
        Ok(reply.autostart != 0)
    }

    /// Returns the name of the host's bridge that the network's guests are attached to.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when the network has no bridge.
    #[doc(alias = "virNetworkGetBridgeName")]
    pub async fn bridge_name(&self) -> Result<HostText, Error> {
        let arguments = remote::NetworkGetBridgeNameArgs {
            network: self.reference(),
        };
        let reply = self
            .connection()
            .call::<remote::NetworkGetBridgeName>(&arguments)
            .await?;
        Ok(reply.name)
    }

    /// Sets whether the network starts automatically the first time that the daemon starts after the host boots.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the network is not
    /// persistent.
    #[doc(alias = "virNetworkSetAutostart")]
    pub async fn set_autostart(&self, autostart: bool) -> Result<(), Error> {
        let arguments = remote::NetworkSetAutostartArgs {
            network: self.reference(),
            autostart: i32::from(autostart),
        };
        self.connection()
            .call::<remote::NetworkSetAutostart>(&arguments)
            .await
    }

    /// Removes the network's definition. An active network continues to run and ceases to exist when stopped.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the network is not
    /// persistent.
    #[doc(alias = "virNetworkUndefine")]
    pub async fn undefine(&self) -> Result<(), Error> {
        let arguments = remote::NetworkUndefineArgs {
            network: self.reference(),
        };
        self.connection()
            .call::<remote::NetworkUndefine>(&arguments)
            .await
    }

    /// Returns whether the network is active.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNetworkIsActive")]
    pub async fn is_active(&self) -> Result<bool, Error> {
        let arguments = remote::NetworkIsActiveArgs {
            network: self.reference(),
        };
        let reply = self
            .connection()
            .call::<remote::NetworkIsActive>(&arguments)
            .await?;
        Ok(reply.active != 0)
    }

    /// Returns whether the network is persistent: the definition remains after the network stops.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNetworkIsPersistent")]
    pub async fn is_persistent(&self) -> Result<bool, Error> {
        let arguments = remote::NetworkIsPersistentArgs {
            network: self.reference(),
        };
        let reply = self
            .connection()
            .call::<remote::NetworkIsPersistent>(&arguments)
            .await?;
        Ok(reply.persistent != 0)
    }

    /// Changes a section of the definition, of the active network, or of both; `xml` describes the section. Without
    /// flags, the call changes the active network, or the definition if the network is not active. `parent_index`,
    /// counted from 0, selects one of several equal parent elements; -1 selects any.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNetworkUpdate")]
    pub async fn update(
        &self,
        command: remote::NetworkUpdateCommand,
        section: remote::NetworkUpdateSection,
        parent_index: i32,
        xml: &str,
        flags: remote::NetworkUpdateFlags,
    ) -> Result<(), Error> {
        let arguments = remote::NetworkUpdateArgs {
            network: self.reference(),
            command,
            section,
            parent_index,
            xml: xml.to_owned(),
            flags,
        };
        self.connection()
            .call::<remote::NetworkUpdate>(&arguments)
            .await
    }

    /// Returns the leases of the network's DHCP server, at most 65,536. `mac` restricts the result to a MAC
    /// address.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNetworkGetDHCPLeases")]
    pub async fn dhcp_leases(
        &self,
        mac: Option<&str>,
    ) -> Result<Vec<remote::NetworkDhcpLease>, Error> {
        let arguments = remote::NetworkGetDhcpLeasesArgs {
            network: self.reference(),
            mac: mac.map(str::to_owned),
            need_results: 1,
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::NetworkGetDhcpLeases>(&arguments)
            .await?;
        Ok(reply.leases)
    }

    /// Returns the network's ports, at most 16,384.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNetworkListAllPorts")]
    pub async fn ports(&self) -> Result<Vec<NetworkPort>, Error> {
        let arguments = remote::NetworkListAllPortsArgs {
            network: self.reference(),
            need_results: 1,
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::NetworkListAllPorts>(&arguments)
            .await?;
        Ok(reply
            .ports
            .into_iter()
            .map(|it| NetworkPort::new(self.connection().clone(), it))
            .collect())
    }

    /// Looks up a port of the network by UUID.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when the network has no port with
    /// this UUID.
    #[doc(alias = "virNetworkPortLookupByUUID")]
    pub async fn port_by_uuid(&self, uuid: Uuid) -> Result<NetworkPort, Error> {
        let arguments = remote::NetworkPortLookupByUuidArgs {
            network: self.reference(),
            uuid,
        };
        let reply = self
            .connection()
            .call::<remote::NetworkPortLookupByUuid>(&arguments)
            .await?;
        Ok(NetworkPort::new(self.connection().clone(), reply.port))
    }

    /// Creates a port of the network as the XML describes.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNetworkPortCreateXML")]
    pub async fn create_port(
        &self,
        xml: &str,
        flags: remote::NetworkPortCreateFlags,
    ) -> Result<NetworkPort, Error> {
        let arguments = remote::NetworkPortCreateXmlArgs {
            network: self.reference(),
            xml: xml.to_owned(),
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::NetworkPortCreateXml>(&arguments)
            .await?;
        Ok(NetworkPort::new(self.connection().clone(), reply.port))
    }

    /// Sets the network's title (one line) or description, or the XML element that an application stores under
    /// `uri` with the prefix `key`. `uri` and `key` apply to an element only, and must be `None` otherwise. Without
    /// `metadata`, the call removes the value.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNetworkSetMetadata")]
    pub async fn set_metadata(
        &self,
        kind: remote::NetworkMetadataType,
        metadata: Option<&str>,
        key: Option<&str>,
        uri: Option<&str>,
        flags: remote::NetworkUpdateFlags,
    ) -> Result<(), Error> {
        let arguments = remote::NetworkSetMetadataArgs {
            network: self.reference(),
            kind,
            metadata: metadata.map(str::to_owned),
            key: key.map(Into::into),
            uri: uri.map(str::to_owned),
            flags,
        };
        self.connection()
            .call::<remote::NetworkSetMetadata>(&arguments)
            .await
    }

    /// Returns the network's title or description, or the XML element that an application stored under `uri`. For a
    /// title or description, `uri` must be `None`.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when the network has no such
    /// metadata.
    #[doc(alias = "virNetworkGetMetadata")]
    pub async fn metadata(
        &self,
        kind: remote::NetworkMetadataType,
        uri: Option<&str>,
        flags: remote::NetworkUpdateFlags,
    ) -> Result<String, Error> {
        let arguments = remote::NetworkGetMetadataArgs {
            network: self.reference(),
            kind,
            uri: uri.map(str::to_owned),
            flags,
        };
        let reply = self
            .connection()
            .call::<remote::NetworkGetMetadata>(&arguments)
            .await?;
        Ok(reply.metadata)
    }
}

impl NetworkPort {
    /// Returns the port's bandwidth limits. `inbound.average`, `inbound.peak`, `inbound.floor`, `outbound.average`
    /// and `outbound.peak` are in units of 1,000 bytes per second. `inbound.burst` and `outbound.burst` are in KiB.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNetworkPortGetParameters")]
    pub async fn parameters(&self) -> Result<TypedParams, Error> {
        let mut arguments = remote::NetworkPortGetParametersArgs {
            port: self.reference(),
            nparams: 0,
            flags: 0,
        };
        arguments.nparams = self
            .connection()
            .call::<remote::NetworkPortGetParameters>(&arguments)
            .await?
            .nparams;
        let reply = self
            .connection()
            .call::<remote::NetworkPortGetParameters>(&arguments)
            .await?;
        Ok(TypedParams::from(reply.params))
    }

    /// Sets the port's bandwidth limits, named as in [`NetworkPort::parameters`]. The new limits replace all
    /// earlier limits: an omitted limit is removed, as are all limits of a direction without an average.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNetworkPortSetParameters")]
    pub async fn set_parameters(&self, params: &TypedParams) -> Result<(), Error> {
        let arguments = remote::NetworkPortSetParametersArgs {
            port: self.reference(),
            params: params.to_wire(),
            flags: 0,
        };
        self.connection()
            .call::<remote::NetworkPortSetParameters>(&arguments)
            .await
    }

    /// Returns the port's XML description.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNetworkPortGetXMLDesc")]
    pub async fn xml_description(&self) -> Result<String, Error> {
        let arguments = remote::NetworkPortGetXmlDescArgs {
            port: self.reference(),
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::NetworkPortGetXmlDesc>(&arguments)
            .await?;
        Ok(reply.xml)
    }

    /// Deletes the port. The daemon does not check whether a guest uses the port.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNetworkPortDelete")]
    pub async fn delete(&self) -> Result<(), Error> {
        let arguments = remote::NetworkPortDeleteArgs {
            port: self.reference(),
            flags: 0,
        };
        self.connection()
            .call::<remote::NetworkPortDelete>(&arguments)
            .await
    }
}
