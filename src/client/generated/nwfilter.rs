// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Methods: nwfilter.

use virtwire_proto::{HostText, Uuid, remote};

use crate::client::{Connection, Error, NwFilter, NwFilterBinding};

impl Connection {
    /// Looks up a network filter by name.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when no network filter has this
    /// name.
    #[doc(alias = "virNWFilterLookupByName")]
    pub async fn nwfilter_by_name(&self, name: impl Into<HostText>) -> Result<NwFilter, Error> {
        let arguments = remote::NwfilterLookupByNameArgs { name: name.into() };
        let reply = self
            .call::<remote::NwfilterLookupByName>(&arguments)
            .await?;
        Ok(NwFilter::new(self.clone(), reply.nwfilter))
    }

    /// Looks up a network filter by UUID.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when no network filter has this
    /// UUID.
    #[doc(alias = "virNWFilterLookupByUUID")]
    pub async fn nwfilter_by_uuid(&self, uuid: Uuid) -> Result<NwFilter, Error> {
        let arguments = remote::NwfilterLookupByUuidArgs { uuid };
        let reply = self
            .call::<remote::NwfilterLookupByUuid>(&arguments)
            .await?;
        Ok(NwFilter::new(self.clone(), reply.nwfilter))
    }

    /// Returns the number of network filters.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectNumOfNWFilters")]
    pub async fn nwfilter_count(&self) -> Result<i32, Error> {
        let reply = self.call::<remote::ConnectNumOfNwfilters>(&()).await?;
        Ok(reply.num)
    }

    /// Returns the names of the network filters, at most 16,384. [`Connection::nwfilters`] returns more detail in
    /// one call.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectListNWFilters")]
    pub async fn nwfilter_names(&self) -> Result<Vec<HostText>, Error> {
        let arguments = remote::ConnectListNwfiltersArgs { maxnames: 16384 };
        let reply = self
            .call::<remote::ConnectListNwfilters>(&arguments)
            .await?;
        Ok(reply.names)
    }

    /// Returns the network filters, at most 16,384.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectListAllNWFilters")]
    pub async fn nwfilters(&self) -> Result<Vec<NwFilter>, Error> {
        let arguments = remote::ConnectListAllNwfiltersArgs {
            need_results: 1,
            flags: 0,
        };
        let reply = self
            .call::<remote::ConnectListAllNwfilters>(&arguments)
            .await?;
        Ok(reply
            .filters
            .into_iter()
            .map(|it| NwFilter::new(self.clone(), it))
            .collect())
    }

    /// Looks up the filter binding of a port, by the port's network device.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when the port has no filter
    /// binding.
    #[doc(alias = "virNWFilterBindingLookupByPortDev")]
    pub async fn nwfilter_binding_by_port_device(
        &self,
        name: impl Into<HostText>,
    ) -> Result<NwFilterBinding, Error> {
        let arguments = remote::NwfilterBindingLookupByPortDevArgs { name: name.into() };
        let reply = self
            .call::<remote::NwfilterBindingLookupByPortDev>(&arguments)
            .await?;
        Ok(NwFilterBinding::new(self.clone(), reply.nwfilter))
    }

    /// Binds a filter to a port of a running guest. A guest may fail to start on a port that already has a binding.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNWFilterBindingCreateXML")]
    pub async fn create_nwfilter_binding(
        &self,
        xml: &str,
        flags: remote::NwfilterBindingCreateFlags,
    ) -> Result<NwFilterBinding, Error> {
        let arguments = remote::NwfilterBindingCreateXmlArgs {
            xml: xml.to_owned(),
            flags,
        };
        let reply = self
            .call::<remote::NwfilterBindingCreateXml>(&arguments)
            .await?;
        Ok(NwFilterBinding::new(self.clone(), reply.nwfilter))
    }

    /// Returns the filter bindings and the ports that each binding applies to, at most 16,384.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectListAllNWFilterBindings")]
    pub async fn nwfilter_bindings(&self) -> Result<Vec<NwFilterBinding>, Error> {
        let arguments = remote::ConnectListAllNwfilterBindingsArgs {
            need_results: 1,
            flags: 0,
        };
        let reply = self
            .call::<remote::ConnectListAllNwfilterBindings>(&arguments)
            .await?;
        Ok(reply
            .bindings
            .into_iter()
            .map(|it| NwFilterBinding::new(self.clone(), it))
            .collect())
    }

    /// Defines a network filter, or changes the filter with the same name and UUID. The change applies to all ports
    /// that use the filter.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon that names the fault in the XML.
    #[doc(alias("virNWFilterDefineXMLFlags", "virNWFilterDefineXML"))]
    pub async fn define_nwfilter(
        &self,
        xml: &str,
        flags: remote::NwfilterDefineFlags,
    ) -> Result<NwFilter, Error> {
        let arguments = remote::NwfilterDefineXmlFlagsArgs {
            xml: xml.to_owned(),
            flags,
        };
        match self
            .call::<remote::NwfilterDefineXmlFlags>(&arguments)
            .await
        {
            Err(error) if flags.is_empty() && error.is_missing_procedure() => {
                let arguments = remote::NwfilterDefineXmlArgs { xml: arguments.xml };
                let reply = self.call::<remote::NwfilterDefineXml>(&arguments).await?;
                Ok(NwFilter::new(self.clone(), reply.nwfilter))
            }
            reply => {
                let reply = reply?;
                Ok(NwFilter::new(self.clone(), reply.nwfilter))
            }
        }
    }
}

impl NwFilter {
    /// Returns the filter's XML description.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNWFilterGetXMLDesc")]
    pub async fn xml_description(&self) -> Result<String, Error> {
        let arguments = remote::NwfilterGetXmlDescArgs {
            nwfilter: self.reference(),
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::NwfilterGetXmlDesc>(&arguments)
            .await?;
        Ok(reply.xml)
    }

    /// Removes the filter's definition.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when the filter is in use.
    #[doc(alias = "virNWFilterUndefine")]
    pub async fn undefine(&self) -> Result<(), Error> {
        let arguments = remote::NwfilterUndefineArgs {
            nwfilter: self.reference(),
        };
        self.connection()
            .call::<remote::NwfilterUndefine>(&arguments)
            .await
    }
}

impl NwFilterBinding {
    /// Returns the binding's XML description.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNWFilterBindingGetXMLDesc")]
    pub async fn xml_description(&self) -> Result<String, Error> {
        let arguments = remote::NwfilterBindingGetXmlDescArgs {
            nwfilter: self.reference(),
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::NwfilterBindingGetXmlDesc>(&arguments)
            .await?;
        Ok(reply.xml)
    }

    /// Removes the filter from the port; the port then passes all traffic.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virNWFilterBindingDelete")]
    pub async fn delete(&self) -> Result<(), Error> {
        let arguments = remote::NwfilterBindingDeleteArgs {
            nwfilter: self.reference(),
        };
        self.connection()
            .call::<remote::NwfilterBindingDelete>(&arguments)
            .await
    }
}
