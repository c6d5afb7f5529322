// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/admin.x sha256 c63a336114736803e6d66d52eb42168e48e38648fcf5df8fd48d7b27b5948e3a
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Methods: admin.

use virtwire_proto::admin;

use crate::client::{
    AdminClient, AdminConnection, AdminServer, ClientInfo, ClientLimits, Error, ThreadPool,
};

impl AdminClient {
    /// Returns the identity of the client. The daemon knows the process and its user for a UNIX socket, the address for
    /// TCP and TLS. A client behind virtproxyd has the identity that virtproxyd passes on.
    ///
    /// # Errors
    /// As [`AdminConnection::call`](crate::client::AdminConnection::call); [`Error::is_not_found`] when the client
    /// is no longer connected.
    #[doc(alias = "virAdmClientGetInfo")]
    pub async fn info(&self) -> Result<ClientInfo, Error> {
        let arguments = admin::ClientGetInfoArgs {
            client: self.reference(),
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<admin::ClientGetInfo>(&arguments)
            .await?;
        Ok(ClientInfo::from(reply.params))
    }

    /// Closes the connection of the client. The daemon still executes the calls that the client has made, and drops their
    /// answers.
    ///
    /// # Errors
    /// As [`AdminConnection::call`](crate::client::AdminConnection::call); [`Error::is_not_found`] when the client
    /// is no longer connected.
    #[doc(alias = "virAdmClientClose")]
    pub async fn close(&self) -> Result<(), Error> {
        let arguments = admin::ClientCloseArgs {
            client: self.reference(),
            flags: 0,
        };
        self.connection()
            .call::<admin::ClientClose>(&arguments)
            .await
    }
}

impl AdminConnection {
    /// Returns the version of the daemon's libvirt: 1,000,000 × major + 1,000 × minor + release.
    ///
    /// # Errors
    /// As [`AdminConnection::call`](crate::client::AdminConnection::call).
    #[doc(alias = "virAdmConnectGetLibVersion")]
    pub async fn library_version(&self) -> Result<u64, Error> {
        let reply = self.call::<admin::ConnectGetLibVersion>(&()).await?;
        Ok(reply.lib_ver)
    }

    /// Returns the daemon's servers, at most 16,384. Each server has clients and workers of its own. In libvirtd,
    /// `libvirtd` serves hypervisor connections and `admin` serves admin connections.
    ///
    /// # Errors
    /// As [`AdminConnection::call`](crate::client::AdminConnection::call).
    #[doc(alias = "virAdmConnectListServers")]
    pub async fn servers(&self) -> Result<Vec<AdminServer>, Error> {
        let arguments = admin::ConnectListServersArgs {
            need_results: 1,
            flags: 0,
        };
        let reply = self.call::<admin::ConnectListServers>(&arguments).await?;
        Ok(reply
            .servers
            .into_iter()
            .map(|it| AdminServer::new(self.clone(), it))
            .collect())
    }

    /// Looks up a server by name.
    ///
    /// # Errors
    /// As [`AdminConnection::call`](crate::client::AdminConnection::call); [`Error::is_not_found`] when no server
    /// has this name.
    #[doc(alias = "virAdmConnectLookupServer")]
    pub async fn server_by_name(&self, name: &str) -> Result<AdminServer, Error> {
        let arguments = admin::ConnectLookupServerArgs {
            name: name.into(),
            flags: 0,
        };
        let reply = self.call::<admin::ConnectLookupServer>(&arguments).await?;
        Ok(AdminServer::new(self.clone(), reply.server))
    }

    /// Returns the destinations of the daemon's log, as `log_outputs` of its configuration file names them:
    /// `LEVEL:DESTINATION`, separated by blanks.
    ///
    /// # Errors
    /// As [`AdminConnection::call`](crate::client::AdminConnection::call).
    #[doc(alias = "virAdmConnectGetLoggingOutputs")]
    pub async fn logging_outputs(&self) -> Result<String, Error> {
        let arguments = admin::ConnectGetLoggingOutputsArgs { flags: 0 };
        let reply = self
            .call::<admin::ConnectGetLoggingOutputs>(&arguments)
            .await?;
        Ok(reply.outputs)
    }

    /// Returns the filters of the daemon's log, as `log_filters` of its configuration file names them: `LEVEL:SOURCE`,
    /// separated by blanks, possibly with a blank at the end. Returns `None` without filters.
    ///
    /// # Errors
    /// As [`AdminConnection::call`](crate::client::AdminConnection::call).
    #[doc(alias = "virAdmConnectGetLoggingFilters")]
    pub async fn logging_filters(&self) -> Result<Option<String>, Error> {
        let arguments = admin::ConnectGetLoggingFiltersArgs { flags: 0 };
        let reply = self
            .call::<admin::ConnectGetLoggingFilters>(&arguments)
            .await?;
        Ok(reply.filters)
    }

    /// Replaces all destinations of the daemon's log, in the format of
    /// [`logging_outputs`](AdminConnection::logging_outputs). `None` and the empty text restore the daemon's default. The
    /// change lasts until the daemon ends.
    ///
    /// # Errors
    /// As [`AdminConnection::call`](crate::client::AdminConnection::call).
    #[doc(alias = "virAdmConnectSetLoggingOutputs")]
    pub async fn set_logging_outputs(&self, outputs: Option<&str>) -> Result<(), Error> {
        let arguments = admin::ConnectSetLoggingOutputsArgs {
            outputs: outputs.map(str::to_owned),
            flags: 0,
        };
        self.call::<admin::ConnectSetLoggingOutputs>(&arguments)
            .await
    }

    /// Replaces all filters of the daemon's log, in the format of
    /// [`logging_filters`](AdminConnection::logging_filters). `None` and the empty text remove all filters. The change
    /// lasts until the daemon ends.
    ///
    /// # Errors
    /// As [`AdminConnection::call`](crate::client::AdminConnection::call).
    #[doc(alias = "virAdmConnectSetLoggingFilters")]
    pub async fn set_logging_filters(&self, filters: Option<&str>) -> Result<(), Error> {
        let arguments = admin::ConnectSetLoggingFiltersArgs {
            filters: filters.map(str::to_owned),
            flags: 0,
        };
        self.call::<admin::ConnectSetLoggingFilters>(&arguments)
            .await
    }

    /// Makes the daemon end after `timeout` seconds in which it has no client and no running guest. With 0, the daemon
    /// does not end by itself.
    ///
    /// # Errors
    /// As [`AdminConnection::call`](crate::client::AdminConnection::call); [`Error::is_unsupported`] before libvirt 8.6.
    #[doc(alias = "virAdmConnectSetDaemonTimeout")]
    pub async fn set_daemon_timeout(&self, timeout: u32) -> Result<(), Error> {
        let arguments = admin::ConnectSetDaemonTimeoutArgs { timeout, flags: 0 };
        self.call::<admin::ConnectSetDaemonTimeout>(&arguments)
            .await
    }

    /// Ends the daemon. Guests keep running. With
    /// [`PRESERVE`](virtwire_proto::admin::ConnectDaemonShutdownFlags::PRESERVE), the daemon first preserves its guests as
    /// `auto_shutdown_*` in its configuration says, for instance by a managed save.
    ///
    /// # Errors
    /// As [`AdminConnection::call`](crate::client::AdminConnection::call); [`Error::is_unsupported`] before libvirt 11.2.
    /// A daemon can end before it answers; the error is then a lost connection ([`Error::is_undecided`]).
    #[doc(alias = "virAdmConnectDaemonShutdown")]
    pub async fn shut_down_daemon(
        &self,
        flags: admin::ConnectDaemonShutdownFlags,
    ) -> Result<(), Error> {
        let arguments = admin::ConnectDaemonShutdownArgs { flags };
        self.call::<admin::ConnectDaemonShutdown>(&arguments).await
    }
}

impl AdminServer {
    /// Returns the number of workers, which execute the calls of the server's clients, and the limits for that number.
    ///
    /// # Errors
    /// As [`AdminConnection::call`](crate::client::AdminConnection::call).
    #[doc(alias = "virAdmServerGetThreadPoolParameters")]
    pub async fn threadpool_parameters(&self) -> Result<ThreadPool, Error> {
        let arguments = admin::ServerGetThreadpoolParametersArgs {
            server: self.reference(),
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<admin::ServerGetThreadpoolParameters>(&arguments)
            .await?;
        Ok(ThreadPool::from(reply.params))
    }

    /// Changes the limits for the number of workers: `minWorkers`, `maxWorkers` and `prioWorkers`. Limits that `params`
    /// does not name keep their values. The daemon starts missing workers before it answers; surplus workers end once
    /// they are free.
    ///
    /// # Errors
    /// As [`AdminConnection::call`](crate::client::AdminConnection::call); [`Error::is_invalid_argument`] when `minWorkers`
    /// exceeds `maxWorkers`, or `maxWorkers` changes from or to 0; [`Error::Remote`] for any other parameter.
    #[doc(alias = "virAdmServerSetThreadPoolParameters")]
    pub async fn set_threadpool_parameters(&self, params: &ThreadPool) -> Result<(), Error> {
        let arguments = admin::ServerSetThreadpoolParametersArgs {
            server: self.reference(),
            params: params.to_wire(),
            flags: 0,
        };
        self.connection()
            .call::<admin::ServerSetThreadpoolParameters>(&arguments)
            .await
    }

    /// Returns the clients that are connected to the server, at most 16,384.
    ///
    /// # Errors
    /// As [`AdminConnection::call`](crate::client::AdminConnection::call).
    #[doc(alias = "virAdmServerListClients")]
    pub async fn clients(&self) -> Result<Vec<AdminClient>, Error> {
        let arguments = admin::ServerListClientsArgs {
            server: self.reference(),
            need_results: 1,
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<admin::ServerListClients>(&arguments)
            .await?;
        Ok(reply
            .clients
            .into_iter()
            .map(|it| AdminClient::new(self.connection().clone(), it))
            .collect())
    }

    /// Looks up a connected client by number.
    ///
    /// # Errors
    /// As [`AdminConnection::call`](crate::client::AdminConnection::call); [`Error::is_not_found`] when no client
    /// has this number.
    #[doc(alias = "virAdmServerLookupClient")]
    pub async fn client_by_id(&self, id: u64) -> Result<AdminClient, Error> {
        let arguments = admin::ServerLookupClientArgs {
            server: self.reference(),
            id,
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<admin::ServerLookupClient>(&arguments)
            .await?;
        Ok(AdminClient::new(self.connection().clone(), reply.client))
    }

    /// Returns the number of clients, the number of clients that wait for authentication, and the limits for both.
    ///
    /// # Errors
    /// As [`AdminConnection::call`](crate::client::AdminConnection::call).
    #[doc(alias = "virAdmServerGetClientLimits")]
    pub async fn client_limits(&self) -> Result<ClientLimits, Error> {
        let arguments = admin::ServerGetClientLimitsArgs {
            server: self.reference(),
            flags: 0,
        };
        let reply = self
            .connection()
            .call::<admin::ServerGetClientLimits>(&arguments)
            .await?;
        Ok(ClientLimits::from(reply.params))
    }

    /// Changes the limits for the number of clients: `nclients_max` and `nclients_unauth_max`. Limits that `params` does
    /// not name keep their values. Clients beyond a lowered limit stay connected; the server accepts new clients once the
    /// number is below the limit.
    ///
    /// # Errors
    /// As [`AdminConnection::call`](crate::client::AdminConnection::call); [`Error::is_invalid_argument`] when
    /// `nclients_unauth_max` exceeds `nclients_max`; [`Error::Remote`] for any other parameter.
    #[doc(alias = "virAdmServerSetClientLimits")]
    pub async fn set_client_limits(&self, params: &ClientLimits) -> Result<(), Error> {
        let arguments = admin::ServerSetClientLimitsArgs {
            server: self.reference(),
            params: params.to_wire(),
            flags: 0,
        };
        self.connection()
            .call::<admin::ServerSetClientLimits>(&arguments)
            .await
    }

    /// Makes the server reload its TLS certificates, keys and revocation lists. Open connections are not affected.
    ///
    /// # Errors
    /// As [`AdminConnection::call`](crate::client::AdminConnection::call); [`Error::Remote`] when the server does
    /// not listen for TLS, or a file is invalid.
    #[doc(alias = "virAdmServerUpdateTlsFiles")]
    pub async fn update_tls_files(&self) -> Result<(), Error> {
        let arguments = admin::ServerUpdateTlsFilesArgs {
            server: self.reference(),
            flags: 0,
        };
        self.connection()
            .call::<admin::ServerUpdateTlsFiles>(&arguments)
            .await
    }
}
