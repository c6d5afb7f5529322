// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 1ead0ee953ea2bf9c7eb46d37fbfde6e5c56834a6e4db3ee343171b7fd985bda

//! Methods: network.

use virtwire_proto::{Uuid, remote};

use crate::client::{Connection, Error, Network, NetworkPort, TypedParams};

impl Connection {
    /// The names of the networks that are defined and not active, at most 16,384. [`Connection::networks`] tells
    /// more in one call.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectListDefinedNetworks")]
    pub async fn defined_network_names(&self) -> Result<Vec<String>, Error> {
        let arguments = remote::ConnectListDefinedNetworksArgs { maxnames: 16384 };
        let reply = self
            .call::<remote::ConnectListDefinedNetworks>(&arguments)
            .await?;
        Ok(reply.names.into_iter().map(Into::into).collect())
    }

    /// The names of the active networks, at most 16,384. [`Connection::networks`] tells more in one call.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectListNetworks")]
    pub async fn active_network_names(&self) -> Result<Vec<String>, Error> {
        let arguments = remote::ConnectListNetworksArgs { maxnames: 16384 };
        let reply = self.call::<remote::ConnectListNetworks>(&arguments).await?;
        Ok(reply.names.into_iter().map(Into::into).collect())
    }

    /// Looks a network up by its name.
    ///
    /// # Errors
    /// As [`Connection::call`]; [`Error::is_not_found`] when there is none.
    #[doc(alias = "virNetworkLookupByName")]
    pub async fn network_by_name(&self, name: &str) -> Result<Network, Error> {
        let arguments = remote::NetworkLookupByNameArgs { name: name.into() };
        let reply = self.call::<remote::NetworkLookupByName>(&arguments).await?;
        Ok(Network::new(self.clone(), reply.network))
    }

    /// Looks a network up by its UUID.
    ///
    /// # Errors
    /// As [`Connection::call`]; [`Error::is_not_found`] when there is none.
    #[doc(alias = "virNetworkLookupByUUID")]
    pub async fn network_by_uuid(&self, uuid: Uuid) -> Result<Network, Error> {
        let arguments = remote::NetworkLookupByUuidArgs { uuid };
        let reply = self.call::<remote::NetworkLookupByUuid>(&arguments).await?;
        Ok(Network::new(self.clone(), reply.network))
    }

    /// How many networks are defined and not active.
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

    /// How many networks are active.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectNumOfNetworks")]
    pub async fn active_network_count(&self) -> Result<i32, Error> {
        let reply = self.call::<remote::ConnectNumOfNetworks>(&()).await?;
        Ok(reply.num)
    }

    /// The networks that the flags select, all without flags; of each group of flags (active or not, persistent or not, autostart or not) those that match one, at most 16,384.
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

    /// Defines a network, or changes the definition of the one that has its name and UUID. An active network goes on as it is until it is started again.
    ///
    /// # Errors
    /// As [`Connection::call`]; an error of the daemon that says what is wrong with the XML.
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

    /// Starts a network that has no definition: it is gone once it is stopped.
    ///
    /// # Errors
    /// As [`Connection::call`]; an error of the daemon that says what is wrong with the XML.
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
    /// Starts it.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it is active already.
    #[doc(alias = "virNetworkCreate")]
    pub async fn create(&self) -> Result<(), Error> {
        let arguments = remote::NetworkCreateArgs {
            network: self.reference(),
        };
        self.connection()
            .call::<remote::NetworkCreate>(&arguments)
            .await
    }

    /// Stops it. One that is not persistent is gone then. Guests on it lose their connection.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it is not active.
    #[doc(alias = "virNetworkDestroy")]
    pub async fn destroy(&self) -> Result<(), Error> {
        let arguments = remote::NetworkDestroyArgs {
            network: self.reference(),
        };
        self.connection()
            .call::<remote::NetworkDestroy>(&arguments)
            .await
    }

    /// Its description as libvirt's XML; without flags that of the active network, where it differs from the defined one.
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

    /// Whether the daemon starts it the first time that it begins itself since the host booted.
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

    /// The bridge on the host that its guests are plugged into.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon when it has none.
    #[doc(alias = "virNetworkGetBridgeName")]
    pub async fn bridge_name(&self) -> Result<String, Error> {
        let arguments = remote::NetworkGetBridgeNameArgs {
            network: self.reference(),
        };
        let reply = self
            .connection()
            .call::<remote::NetworkGetBridgeName>(&arguments)
            .await?;
        Ok(reply.name.into())
    }

    /// Has the daemon start it, or not, the first time that it begins itself since the host booted.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it is not persistent.
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

    /// Forgets its definition. An active network goes on and is gone once it is stopped.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it is not persistent.
    #[doc(alias = "virNetworkUndefine")]
    pub async fn undefine(&self) -> Result<(), Error> {
        let arguments = remote::NetworkUndefineArgs {
            network: self.reference(),
        };
        self.connection()
            .call::<remote::NetworkUndefine>(&arguments)
            .await
    }

    /// Whether it is active at the moment.
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

    /// Whether it has a definition that outlives its end.
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

    /// Changes a part of its definition, of the active network, or of both, by the part's XML. Without flags: of
    /// the active network, or the definition of one that is not active. `parent_index` says in which of several
    /// like parents, counted from 0; -1 is any.
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

    /// The addresses that it has given to guests, at most 65,536; of one MAC address, if one is given.
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

    /// Its ports, at most 16,384.
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

    /// Looks one of its ports up by UUID.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when there is none.
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

    /// Makes a port as the XML describes it.
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

    /// Sets its title (one line) or description, or the element of XML that an application keeps with it under
    /// `uri`, with `key` as the prefix. `uri` and `key` belong to an element only, and must be `None` otherwise.
    /// Without `metadata`, removes it.
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

    /// Its title or description, or the element of XML that an application keeps with it under `uri`. `uri` must be
    /// `None` for the first two.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when there is none.
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
    /// Its limits of bandwidth: `inbound.average`, `inbound.peak`, `inbound.floor` and the same of `outbound` but
    /// for the floor, in 1,000 bytes a second; `inbound.burst` and `outbound.burst` in KiB.
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

    /// Sets limits of bandwidth, named as [`NetworkPort::parameters`] has them. They replace all that were set:
    /// what is not named loses its limit, and so does a direction without an average.
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

    /// Its description as libvirt's XML.
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

    /// Removes it. The daemon does not look whether a guest uses it.
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
