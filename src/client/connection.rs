//! The handle to one connection.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Semaphore, oneshot};
use tokio::time::Instant;
use virtwire_proto::remote::{
    ConnectClose, ConnectSupportsFeature, ConnectSupportsFeatureArgs, DriverFeature,
};
use virtwire_proto::{CallDuration, Plain};

use super::call::{Lost, Permit, Ticket};
use super::error::Error;
use super::handshake::{self, Hypervisor, supported};
use super::mailbox::{Command, Mailbox};
use super::options::ConnectOptions;
use crate::session::ConnectionError;
use crate::uri::{Target, resolve_on_host};

/// An open connection to a libvirt daemon.
///
/// A cheap clone: all clones share one socket and one driver task, which ends when the last of
/// them (and of the subscriptions made from them) is dropped. Calls made side by side are
/// pipelined.
///
/// # Cancellation
/// Dropping the future of a call stops the waiting and nothing else: a call that was not sent yet
/// never is, one that was sent is executed by the daemon all the same, and its late reply is
/// dropped.
///
/// # Long calls
/// Some calls take as long as the work behind them: a save, a restore, a dump, a migration, a snapshot, a wipe, a request
/// that waits for a guest. Their documentation says so. They have no deadline unless [`Connection::within`] gives one;
/// bound the wait by [`tokio::time::timeout`] or by dropping the future. Keepalive ends a connection whose daemon is gone.
///
/// Until the daemon has answered it, each call holds a slot of the connection's
/// [window](ConnectOptions::window), even when nobody waits for it any more. When such calls hold all slots, further calls
/// wait, and those with a deadline fail with [`Error::Timeout`], which tells how many calls are unanswered. A
/// [`Pool`](super::Pool) has connections for long calls.
#[derive(Clone)]
pub struct Connection {
    mailbox: Arc<Mailbox>,
    pub(super) call_timeout: Duration,
    /// The same for long calls.
    long_timeout: Duration,
    /// The permit that each call of this clone holds until the daemon answers it.
    permit: Option<Permit>,
    /// Permits for the calls that send a guest's memory: one less than the window has slots.
    memory: Arc<Semaphore>,
}

impl Connection {
    /// Opens `uri` with the default [`ConnectOptions`]. See [`ConnectOptions::open`].
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), virtwire::Error> {
    /// let connection = virtwire::Connection::open("qemu:///system").await?;
    /// for domain in connection.domains().await? {
    ///     println!("{} is {:?}", domain.name(), domain.state().await?);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// See [`ConnectOptions::open`].
    pub async fn open(uri: &str) -> Result<Self, Error> {
        ConnectOptions::new().open(uri).await
    }

    /// The same connection, whose calls made through this clone hold the permit, each until it is
    /// answered.
    pub(super) fn holding(&self, permit: Permit) -> Self {
        Self {
            permit: Some(permit),
            ..self.clone()
        }
    }

    /// Waits for a permit to send a guest's memory. Returns the same connection, whose calls hold that permit, each until it is
    /// answered. In a window of 2 or more, such calls leave a slot for those that end or abort a migration.
    pub(super) async fn for_memory(&self) -> Self {
        // Nothing closes the semaphore.
        let permit = Arc::clone(&self.memory).acquire_owned().await.ok();
        self.holding(Permit::new((permit, self.permit.clone())))
    }

    /// The same connection, with this bound for each call made through this clone,
    /// [long calls](Connection#long-calls) included.
    #[must_use]
    pub fn within(&self, call_timeout: Duration) -> Self {
        Self {
            call_timeout,
            long_timeout: call_timeout,
            ..self.clone()
        }
    }

    /// Makes a call and waits for its result.
    ///
    /// The arguments are encoded when the function is called, and not borrowed by its future. The wait, for a slot of the window
    /// included, is bounded by the connection's call timeout; for a [long call](Connection#long-calls), by that of
    /// [`Connection::within`] alone.
    /// Dropping the future: see [`Connection`].
    ///
    /// Calls that move streams or file descriptors are no [`Plain`] ones, and are refused by the compiler:
    ///
    /// ```compile_fail,E0277
    /// # use virtwire::{Connection, proto::remote::{DomainScreenshot, DomainScreenshotArgs}};
    /// async fn screenshot(connection: &Connection, arguments: &DomainScreenshotArgs) {
    ///     connection.call::<DomainScreenshot>(arguments).await;
    /// }
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
        let permit = self.permit.clone();
        let after = match P::DURATION {
            CallDuration::Short => self.call_timeout,
            CallDuration::Long => self.long_timeout,
        };
        self.mailbox.call::<P>(arguments, after, permit)
    }

    /// Asks whether the daemon has a feature of libvirt's internal protocol
    /// (`VIR_DRV_SUPPORTS_FEATURE`). Returns `false` for a daemon or driver too old for this call.
    ///
    /// # Errors
    /// As [`Connection::call`].
    pub async fn supports(&self, feature: DriverFeature) -> Result<bool, Error> {
        let arguments = ConnectSupportsFeatureArgs { feature };
        supported(self.call::<ConnectSupportsFeature>(&arguments).await)
    }

    /// Tells the daemon goodbye, so that it frees what belongs to this connection now, and waits
    /// for its answer. Other clones find the connection closed by the daemon.
    ///
    /// Not needed for the socket to be closed: dropping the last clone does that, and libvirtd then
    /// logs "End of file while reading data".
    ///
    /// # Errors
    /// As [`Connection::call`].
    pub async fn close(self) -> Result<(), Error> {
        self.call::<ConnectClose>(&()).await
    }

    /// Why the connection ended; `None` while it lives.
    #[must_use]
    pub fn closed(&self) -> Option<ConnectionError> {
        self.mailbox.closed()
    }

    /// Resolves when the connection has ended. Dropping the future is harmless.
    pub async fn wait_closed(&self) -> ConnectionError {
        self.mailbox.wait_closed().await;
        self.death()
    }

    /// Hands the driver a command and waits for what comes of it.
    pub(super) async fn exchange<T>(
        &self,
        procedure: &'static str,
        command: impl FnOnce(oneshot::Sender<Result<T, Lost>>, &Arc<Ticket>) -> Command,
    ) -> Result<T, Error> {
        let permit = self.permit.clone();
        self.mailbox
            .exchange(procedure, self.call_timeout, permit, command)
            .await
    }

    pub(super) fn death(&self) -> ConnectionError {
        self.mailbox.death()
    }
}

impl ConnectOptions {
    /// Opens `uri`, looked up as libvirt does on this host; `default` and the empty string stand
    /// for libvirt's default.
    ///
    /// Must be called within a tokio runtime with I/O and time enabled: the connection's driver
    /// runs there. libvirt.conf and the sockets are looked at on one of its threads for blocking calls, within the connect timeout.
    /// Dropping the future closes whatever was opened.
    ///
    /// # Errors
    /// [`Error::Uri`] when the URI cannot be used, or the files that it needs do not answer in time; [`Error::Transport`] when the
    /// daemon cannot be reached; [`Error::WrongPeer`] when another server answers; [`Error::Auth`] when the daemon wants more than
    /// this client has; [`Error::Remote`] when it refuses; [`Error::ConnectTimeout`] and [`Error::HandshakeTimeout`] when opening
    /// exceeds the connect timeout.
    pub async fn open(&self, uri: &str) -> Result<Connection, Error> {
        let begun = Instant::now();
        let target = resolve_on_host(uri, self.read_only, self.connect_timeout).await?;
        self.open_since(begun, &target).await
    }

    /// Opens what a URI was resolved to.
    ///
    /// # Errors
    /// As [`ConnectOptions::open`], but for [`Error::Uri`].
    pub async fn open_target(&self, target: &Target) -> Result<Connection, Error> {
        self.open_since(Instant::now(), target).await
    }

    async fn open_since(&self, begun: Instant, target: &Target) -> Result<Connection, Error> {
        let greeting = Hypervisor {
            flags: self.open_flags(),
        };
        let window = self.settings.window;
        let for_memory = window.saturating_sub(1).clamp(1, Semaphore::MAX_PERMITS);
        Ok(Connection {
            mailbox: Arc::new(handshake::open(target, self, greeting, begun).await?),
            call_timeout: self.call_timeout,
            long_timeout: Duration::MAX,
            permit: None,
            memory: Arc::new(Semaphore::new(for_memory)),
        })
    }
}

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connection")
            .field("call_timeout", &self.call_timeout)
            .field("long_timeout", &self.long_timeout)
            .field("closed", &self.closed())
            .finish_non_exhaustive()
    }
}
