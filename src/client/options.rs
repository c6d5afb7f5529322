//! How a connection is opened.

use std::time::Duration;

use virtwire_proto::remote::ConnectOpenFlags;

use crate::session::{KeepaliveSettings, Settings};

/// How a connection is opened; [`Connection::open`](super::Connection::open) takes the defaults.
#[derive(Clone, Debug)]
pub struct ConnectOptions {
    pub(super) read_only: bool,
    pub(super) connect_timeout: Duration,
    pub(super) call_timeout: Duration,
    pub(super) settings: Settings,
    pub(super) keepalive: Option<KeepaliveSettings>,
}

impl Default for ConnectOptions {
    /// Read and write, 10 s to connect, 30 s for a call, a window of 4, libvirt's keepalive.
    fn default() -> Self {
        Self {
            read_only: false,
            connect_timeout: Duration::from_secs(10),
            call_timeout: Duration::from_secs(30),
            settings: Settings::default(),
            keepalive: Some(KeepaliveSettings::default()),
        }
    }
}

impl ConnectOptions {
    /// The defaults.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Asks for a connection that can look but not touch (`virConnectOpenReadOnly`).
    #[must_use]
    pub fn read_only(mut self, read_only: bool) -> Self {
        self.read_only = read_only;
        self
    }

    /// Bounds looking at libvirt.conf and sockets, name resolution, connecting, authentication and opening together; [`ConnectOptions::call_timeout`] does not
    /// count there.
    #[must_use]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// Bounds each call but [long calls](super::Connection#long-calls); see
    /// [`Connection::within`](super::Connection::within) for some calls only.
    #[must_use]
    pub fn call_timeout(mut self, timeout: Duration) -> Self {
        self.call_timeout = timeout;
        self
    }

    /// Calls on the wire at any time. With as many as its `max_client_requests` (5 by default), a
    /// daemon stops reading, pings included: choose fewer where calls may take long.
    #[must_use]
    pub fn window(mut self, window: usize) -> Self {
        self.settings.window = window;
        self
    }

    /// Sets after how much silence the daemon is pinged, and after how many unanswered pings the connection ends. `None`
    /// sends no pings.
    ///
    /// Pings are sent only to a daemon that says that it answers them: opening asks for that, and fails when the answer is
    /// malformed or late. An admin connection asks nothing: each admin server answers pings. Over TCP, the system probes a silent host too (`SO_KEEPALIVE`): one that is gone ends the connection
    /// after 60 s, also without pings.
    #[must_use]
    pub fn keepalive(mut self, keepalive: Option<KeepaliveSettings>) -> Self {
        self.keepalive = keepalive;
        self
    }

    /// The flags of the call that opens a connection.
    pub(super) fn open_flags(&self) -> ConnectOpenFlags {
        if self.read_only {
            ConnectOpenFlags::RO
        } else {
            ConnectOpenFlags::empty()
        }
    }
}
