// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Methods: secret.

use virtwire_proto::{HostText, Uuid, remote};

use crate::client::{Connection, Error, Secret};

impl Connection {
    /// Returns the number of secrets.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectNumOfSecrets")]
    pub async fn secret_count(&self) -> Result<i32, Error> {
        let reply = self.call::<remote::ConnectNumOfSecrets>(&()).await?;
        Ok(reply.num)
    }

    /// Returns the UUIDs of the secrets as text, at most 16,384. [`Connection::secrets`] returns more detail in one
    /// call.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    #[doc(alias = "virConnectListSecrets")]
    pub async fn secret_uuids(&self) -> Result<Vec<String>, Error> {
        let arguments = remote::ConnectListSecretsArgs { maxuuids: 16384 };
        let reply = self.call::<remote::ConnectListSecrets>(&arguments).await?;
        Ok(reply.uuids)
    }

    /// Looks up a secret by UUID.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when no secret has this UUID.
    #[doc(alias = "virSecretLookupByUUID")]
    pub async fn secret_by_uuid(&self, uuid: Uuid) -> Result<Secret, Error> {
        let arguments = remote::SecretLookupByUuidArgs { uuid };
        let reply = self.call::<remote::SecretLookupByUuid>(&arguments).await?;
        Ok(Secret::new(self.clone(), reply.secret))
    }

    /// Defines a secret, or changes the definition of the secret with the same UUID. Without a UUID, the call
    /// defines a new secret. [`Secret::set_value`] sets the value.
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

    /// Looks up a secret by usage type and usage identifier.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when no secret has this usage.
    #[doc(alias = "virSecretLookupByUsage")]
    pub async fn secret_by_usage(
        &self,
        usage_type: remote::SecretUsageType,
        usage_id: impl Into<HostText>,
    ) -> Result<Secret, Error> {
        let arguments = remote::SecretLookupByUsageArgs {
            usage_type,
            usage_id: usage_id.into(),
        };
        let reply = self.call::<remote::SecretLookupByUsage>(&arguments).await?;
        Ok(Secret::new(self.clone(), reply.secret))
    }

    /// Returns the secrets that match the flags (ephemeral or not, private or not), or all without flags, at most
    /// 16,384.
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
    /// Returns the secret's XML description, without the value.
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

    /// Sets the secret's value, at most 65,536 bytes.
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

    /// Returns the secret's value.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call); [`Error::is_not_found`] when the secret has no value; an
    /// error of the daemon (`INVALID_SECRET`) when the secret is private.
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

    /// Removes the secret's definition and value.
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
