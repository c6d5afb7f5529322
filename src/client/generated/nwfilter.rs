// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 1ead0ee953ea2bf9c7eb46d37fbfde6e5c56834a6e4db3ee343171b7fd985bda

//! Methods: nwfilter.

use virtwire_proto::{Uuid, remote};

use crate::client::{Connection, Error, NwFilter, NwFilterBinding};

impl Connection {
    /// Looks a network filter up by its name.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when there is none.
    #[doc(alias = "virNWFilterLookupByName")]
    pub async fn nwfilter_by_name(&self, name: &str) -> Result<NwFilter, Error> {
        let arguments = remote::NwfilterLookupByNameArgs { name: name.into() };
        let reply = self
            .call::<remote::NwfilterLookupByName>(&arguments)
            .await?;
        Ok(NwFilter::new(self.clone(), reply.nwfilter))
    }

    /// Looks a network filter up by its UUID.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when there is none.
    #[doc(alias = "virNWFilterLookupByUUID")]
    pub async fn nwfilter_by_uuid(&self, uuid: Uuid) -> Result<NwFilter, Error> {
        let arguments = remote::NwfilterLookupByUuidArgs { uuid };
        let reply = self
            .call::<remote::NwfilterLookupByUuid>(&arguments)
            .await?;
        Ok(NwFilter::new(self.clone(), reply.nwfilter))
    }

    /// How many network filters there are.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectNumOfNWFilters")]
    pub async fn nwfilter_count(&self) -> Result<i32, Error> {
        let reply = self.call::<remote::ConnectNumOfNwfilters>(&()).await?;
        Ok(reply.num)
    }

    /// The names of the network filters, at most 16,384. [`Connection::nwfilters`] tells more in one call.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectListNWFilters")]
    pub async fn nwfilter_names(&self) -> Result<Vec<String>, Error> {
        let arguments = remote::ConnectListNwfiltersArgs { maxnames: 16384 };
        let reply = self
            .call::<remote::ConnectListNwfilters>(&arguments)
            .await?;
        Ok(reply.names.into_iter().map(Into::into).collect())
    }

    /// The network filters, at most 16,384.
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

    /// Looks the filter up that is at work on a port, by the port's network device.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when there is none.
    #[doc(alias = "virNWFilterBindingLookupByPortDev")]
    pub async fn nwfilter_binding_by_port_device(
        &self,
        name: &str,
    ) -> Result<NwFilterBinding, Error> {
        let arguments = remote::NwfilterBindingLookupByPortDevArgs { name: name.into() };
        let reply = self
            .call::<remote::NwfilterBindingLookupByPortDev>(&arguments)
            .await?;
        Ok(NwFilterBinding::new(self.clone(), reply.nwfilter))
    }

    /// Sets a filter to work on a port of a running guest. A guest that is started on a port that has one already
    /// may fail to start.
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

    /// The filters at work and their ports, at most 16,384.
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

    /// Defines a network filter, or changes the one that has its name and UUID, on all ports that use it.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); an error of the daemon that says what is wrong with the
    /// XML.
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
    /// Its description as libvirt's XML.
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

    /// Forgets it.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_invalid_state`] when it is in use.
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
    /// Its description as libvirt's XML.
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

    /// Takes the filter from the port, which then lets everything pass.
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
