//! A daemon's servers and their clients.

use std::time::{Duration, SystemTime};

use virtwire_proto::admin::ClientTransport;

use crate::client::handle::handle;

handle! {
    /// A server of a daemon, such as `libvirtd`, with sockets, clients and workers of its own.
    #[doc(alias = "virAdmServer")]
    AdminServer(admin::Server), "a server", by AdminConnection, key(it) = (it.connection.endpoint().clone(), it.name().to_owned())
}

impl AdminServer {
    /// Returns the name, which is unique among the servers of a daemon.
    #[must_use]
    #[doc(alias = "virAdmServerGetName")]
    pub fn name(&self) -> &str {
        &self.reference.name
    }
}

handle! {
    /// A client of a server. It may have disconnected since the handle was made.
    #[doc(alias = "virAdmClient")]
    AdminClient(admin::Client), "a client", by AdminConnection, key(it) = (it.server(), it.id(), it.reference.timestamp)
}

impl AdminClient {
    /// Returns the client's number. A server never uses a number twice until the daemon restarts.
    #[must_use]
    #[doc(alias = "virAdmClientGetID")]
    pub fn id(&self) -> u64 {
        self.reference.id
    }

    /// Returns the time of the connection, in whole seconds, or `None` if the daemon does not know it.
    #[must_use]
    #[doc(alias = "virAdmClientGetTimestamp")]
    pub fn connected_at(&self) -> Option<SystemTime> {
        let seconds = u64::try_from(self.reference.timestamp).ok()?;
        let since = Duration::from_secs(seconds);
        (seconds > 0)
            .then(|| SystemTime::UNIX_EPOCH.checked_add(since))
            .flatten()
    }

    /// Returns the transport. It is a UNIX socket for clients that come through ssh.
    #[must_use]
    #[doc(alias = "virAdmClientGetTransport")]
    pub fn transport(&self) -> ClientTransport {
        self.reference.transport
    }

    /// Returns the server that the client is connected to.
    #[must_use]
    pub fn server(&self) -> AdminServer {
        AdminServer::new(self.connection.clone(), self.reference.server.clone())
    }
}
