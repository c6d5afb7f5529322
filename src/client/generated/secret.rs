// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 1ead0ee953ea2bf9c7eb46d37fbfde6e5c56834a6e4db3ee343171b7fd985bda

//! Methods: secret.

use virtwire_proto::{Uuid, remote};

use crate::client::{Connection, Error, Secret};

impl Connection {
    /// How many secrets there are.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectNumOfSecrets")]
    pub async fn secret_count(&self) -> Result<i32, Error> {
        let reply = self.call::<remote::ConnectNumOfSecrets>(&()).await?;
        Ok(reply.num)
    }

    /// The UUIDs of the secrets, as text, at most 16,384. [`Connection::secrets`] tells more in one call.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectListSecrets")]
    pub async fn secret_uuids(&self) -> Result<Vec<String>, Error> {
        let arguments = remote::ConnectListSecretsArgs { maxuuids: 16384 };
        let reply = self.call::<remote::ConnectListSecrets>(&arguments).await?;
        Ok(reply.uuids)
    }

    /// Looks a secret up by its UUID.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when there is none.
    #[doc(alias = "virSecretLookupByUUID")]
    pub async fn secret_by_uuid(&self, uuid: Uuid) -> Result<Secret, Error> {
        let arguments = remote::SecretLookupByUuidArgs { uuid };
        let reply = self.call::<remote::SecretLookupByUuid>(&arguments).await?;
        Ok(Secret::new(self.clone(), reply.secret))
    }

    /// Defines a secret, or changes the definition of the one that has its UUID: without a UUID it is a new one.
    /// Its value is set by [`Secret::set_value`].
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virSecretDefineXML")]
    pub async fn define_secret(
        &self,
        xml: &str,
        flags: remote::SecretDefineFlags,
    ) -> Result<Secret, Error> {
        let arguments = remote::SecretDefineXmlArgs {
            xml: xml.to_owned(),
            flags,
        };
        let reply = self.call::<remote::SecretDefineXml>(&arguments).await?;
        Ok(Secret::new(self.clone(), reply.secret))
    }

    /// Looks a secret up by what it is for.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when there is none.
    #[doc(alias = "virSecretLookupByUsage")]
    pub async fn secret_by_usage(
        &self,
        usage_type: remote::SecretUsageType,
        usage_id: &str,
    ) -> Result<Secret, Error> {
        let arguments = remote::SecretLookupByUsageArgs {
            usage_type,
            usage_id: usage_id.to_owned(),
        };
        let reply = self.call::<remote::SecretLookupByUsage>(&arguments).await?;
        Ok(Secret::new(self.clone(), reply.secret))
    }

    /// The secrets that the flags select, ephemeral or not, private or not, all without flags; at most 16,384.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectListAllSecrets")]
    pub async fn secrets(
        &self,
        flags: remote::ConnectListAllSecretsFlags,
    ) -> Result<Vec<Secret>, Error> {
        let arguments = remote::ConnectListAllSecretsArgs {
            need_results: 1,
            flags,
        };
        let reply = self
            .call::<remote::ConnectListAllSecrets>(&arguments)
            .await?;
        Ok(reply
            .secrets
            .into_iter()
            .map(|it| Secret::new(self.clone(), it))
            .collect())
    }
}

impl Secret {
    /// Its description as libvirt's XML, without its value.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virSecretGetXMLDesc")]
    pub async fn xml_description(&self) -> Result<String, Error> {
        let arguments = remote::SecretGetXmlDescArgs {
            secret: self.reference(),
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::SecretGetXmlDesc>(&arguments)
            .await?;
        Ok(reply.xml)
    }

    /// Sets its value, at most 65,536 bytes.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virSecretSetValue")]
    pub async fn set_value(&self, value: &[u8]) -> Result<(), Error> {
        let arguments = remote::SecretSetValueArgs {
            secret: self.reference(),
            value: value.to_vec(),
            flags: 0,
        };
        self.connection()
            .call::<remote::SecretSetValue>(&arguments)
            .await
    }

    /// Its value.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when it has none; an error of the
    /// daemon (`INVALID_SECRET`) when it is private.
    #[doc(alias = "virSecretGetValue")]
    pub async fn value(&self) -> Result<Vec<u8>, Error> {
        let arguments = remote::SecretGetValueArgs {
            secret: self.reference(),
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<remote::SecretGetValue>(&arguments)
            .await?;
        Ok(reply.value)
    }

    /// Forgets it and its value.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virSecretUndefine")]
    pub async fn undefine(&self) -> Result<(), Error> {
        let arguments = remote::SecretUndefineArgs {
            secret: self.reference(),
        };
        self.connection()
            .call::<remote::SecretUndefine>(&arguments)
            .await
    }
}
