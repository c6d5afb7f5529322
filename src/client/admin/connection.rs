//! The handle to one admin connection.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;
use virtwire_proto::admin::{ConnectClose, ConnectOpen, ConnectOpenArgs};
use virtwire_proto::remote::ConnectOpenFlags;
use virtwire_proto::{Plain, Program};

use crate::auth::{AuthError, Authenticated};
use crate::client::error::Error;
use crate::client::handshake::{self, Greeting};
use crate::client::mailbox::Mailbox;
use crate::client::options::ConnectOptions;
use crate::session::ConnectionError;
use crate::transport::Pipe;
use crate::uri::{Endpoint, Target, resolve_admin_apart};

/// An open connection to the admin server of a libvirt daemon. The admin server manages the daemon itself: its clients,
/// workers and log.
///
/// A cheap clone: all clones share one socket and one driver task, which ends when the last of them is dropped. Calls made
/// concurrently are pipelined. The daemon accepts only processes of its own user, which is root for system daemons.
///
/// # Cancellation
/// Dropping the future of a call ends the wait. A call that was not sent yet is never sent. The daemon still executes a call
/// that was sent, and its reply is dropped.
///
/// ```no_run
/// use virtwire::client::{AdminConnection, ThreadPool};
///
/// # async fn example() -> Result<(), virtwire::Error> {
/// let daemon = AdminConnection::open("libvirtd:///system").await?;
/// let server = daemon.server_by_name("libvirtd").await?;
/// for client in server.clients().await? {
///     let info = client.info().await?;
///     println!("{}: {:?}, process {:?}", client.id(), client.transport(), info.process());
/// }
/// if server.threadpool_parameters().await?.queued_jobs() > Some(0) {
///     server.set_threadpool_parameters(&ThreadPool::new().with_workers_max(50)).await?;
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
#[doc(alias = "virAdmConnect")]
pub struct AdminConnection {
    mailbox: Arc<Mailbox>,
    call_timeout: Duration,
    target: Arc<Target>,
}

impl AdminConnection {
    /// Opens `uri` with the default [`ConnectOptions`]. See [`ConnectOptions::open_admin`].
    ///
    /// # Errors
    /// See [`ConnectOptions::open_admin`].
    #[doc(alias = "virAdmConnectOpen")]
    pub async fn open(uri: &str) -> Result<Self, Error> {
        ConnectOptions::new().open_admin(uri).await
    }

    /// Returns a clone with another limit for each call. Handles that the clone returns have the same limit.
    #[must_use]
    pub fn within(&self, call_timeout: Duration) -> Self {
        Self {
            call_timeout,
            ..self.clone()
        }
    }

    /// Makes a call of the [admin program](virtwire_proto::admin) and waits for its result.
    ///
    /// The arguments are encoded when the function is called; the future does not borrow them. The call timeout of the
    /// connection limits the wait, including the wait for a slot of the window.
    /// For dropping the future, see [`AdminConnection`].
    ///
    /// An admin server has no other program. The compiler refuses calls of other programs:
    ///
    /// ```compile_fail,E0080
    /// # use virtwire::{client::AdminConnection, proto::remote::ConnectGetHostname};
    /// # #[tokio::main]
    /// # async fn main() {
    /// let daemon = AdminConnection::open("libvirtd:///system").await.unwrap();
    /// daemon.call::<ConnectGetHostname>(&()).await.unwrap();
    /// # }
    /// ```
    ///
    /// # Errors
    /// [`Error::Remote`] when the daemon answers with an error; [`Error::Timeout`] and
    /// [`Error::Disconnected`] when no answer came; [`Error::Arguments`] when nothing was sent;
    /// [`Error::Answer`] when the answer is malformed.
    pub fn call<P: Plain>(
        &self,
        arguments: &P::Args,
    ) -> impl Future<Output = Result<P::Ret, Error>> + Send + use<'_, P> {
        const {
            assert!(
                P::PROGRAM.0 == Program::ADMIN.0,
                "an admin connection makes only calls of the admin program"
            );
        }
        self.mailbox.call::<P>(arguments, self.call_timeout, None)
    }

    /// Returns the URI of the daemon, with aliases and the default resolved.
    #[must_use]
    #[doc(alias = "virAdmConnectGetURI")]
    pub fn uri(&self) -> String {
        self.target
            .uri
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default()
    }

    /// Returns the daemon's socket.
    pub(super) fn endpoint(&self) -> &Endpoint {
        &self.target.endpoint
    }

    /// Asks the daemon to close the connection, and waits for its answer. Other clones find the connection closed by the
    /// daemon.
    ///
    /// Dropping the last clone closes the socket too; the daemon then logs "End of file while reading data".
    ///
    /// # Errors
    /// As [`AdminConnection::call`].
    #[doc(alias = "virAdmConnectClose")]
    pub async fn close(self) -> Result<(), Error> {
        self.call::<ConnectClose>(&()).await
    }

    /// Returns why the connection ended, or `None` while it is open. The call sends nothing: missing pongs end the connection
    /// to a daemon that hangs, after 30 s by default.
    #[must_use]
    #[doc(alias = "virAdmConnectIsAlive")]
    pub fn closed(&self) -> Option<ConnectionError> {
        self.mailbox.closed()
    }

    /// Waits until the connection ends, and returns why. Dropping the future has no effect on the connection.
    #[doc(alias(
        "virAdmConnectRegisterCloseCallback",
        "virAdmConnectUnregisterCloseCallback"
    ))]
    pub async fn wait_closed(&self) -> ConnectionError {
        self.mailbox.wait_closed().await;
        self.mailbox.death()
    }
}

impl ConnectOptions {
    /// Opens an admin connection to `uri`, such as `libvirtd:///system`, `virtqemud:///session` or
    /// `libvirtd:///system?socket=PATH`. `default` and the empty string mean libvirt's default. See
    /// [`resolve_admin`](crate::uri::resolve_admin).
    ///
    /// Opening makes one call (`CONNECT_OPEN`). Pings follow according to [`keepalive`](Self::keepalive); every admin server
    /// answers them. The daemon refuses [`read_only`](Self::read_only).
    ///
    /// Must be called within a tokio runtime with I/O and time enabled: the connection's driver runs there.
    /// The runtime's threads for blocking calls read libvirt-admin.conf, within the connect timeout.
    /// Dropping the future closes the socket.
    ///
    /// # Errors
    /// [`Error::Uri`] when the URI cannot be used, [`Error::Transport`] when the daemon cannot be reached,
    /// [`Error::Disconnected`] when the daemon belongs to another user, [`Error::Remote`] when it refuses the call,
    /// [`Error::ConnectTimeout`] and [`Error::HandshakeTimeout`] when opening exceeds the connect timeout.
    #[doc(alias = "virAdmConnectOpen")]
    pub async fn open_admin(&self, uri: &str) -> Result<AdminConnection, Error> {
        let begun = Instant::now();
        let target = resolve_admin_apart(uri, self.connect_timeout).await?;
        let greeting = Administration {
            flags: self.open_flags(),
        };
        Ok(AdminConnection {
            mailbox: Arc::new(handshake::open(&target, self, greeting, begun).await?),
            call_timeout: self.call_timeout,
            target: Arc::new(target),
        })
    }
}

/// The greeting of an admin connection.
struct Administration {
    flags: ConnectOpenFlags,
}

impl Greeting for Administration {
    /// Needs no call: the daemon takes the user from the socket, and has no authentication beside that.
    async fn authenticate(&self, pipe: Pipe, _: &Target) -> Result<Authenticated, AuthError> {
        Ok(Authenticated::unasked(pipe))
    }

    async fn open(&self, mailbox: &Mailbox, _: &Target) -> Result<bool, Error> {
        let arguments = ConnectOpenArgs { flags: self.flags };
        mailbox
            .call::<ConnectOpen>(&arguments, Duration::MAX, None)
            .await?;
        // Daemons answer pings on every server (virNetServerAddClient); the admin program has no call that asks for it.
        Ok(true)
    }
}

impl fmt::Debug for AdminConnection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdminConnection")
            .field("uri", &self.uri())
            .field("call_timeout", &self.call_timeout)
            .field("closed", &self.closed())
            .finish_non_exhaustive()
    }
}
