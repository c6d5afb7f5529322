//! UNIX sockets.

use std::{
    io,
    os::unix::{ffi::OsStrExt as _, net::UnixStream},
    path::Path,
    time::Duration,
};

use rustix::io::Errno;
use rustix::net::{self, AddressFamily, SocketAddrUnix, SocketFlags, SocketType};
use tokio::time;

use super::{TransportError, UnixPipe};

/// How long to wait before asking a daemon again whose queue of new connections is full.
const RETRY: Duration = Duration::from_millis(20);

/// Connects to the socket at `path`.
///
/// A full queue (`EAGAIN`, which a blocking socket never shows) is waited for without an end of our
/// own: a frozen daemon looks like this, and the caller's deadline decides. Dropping the future
/// closes the socket.
pub(super) async fn connect(path: &Path) -> Result<UnixPipe, TransportError> {
    let failed = |error: io::Error| TransportError::from_socket(path.to_owned(), error);
    loop {
        match try_connect(path) {
            Ok(stream) => return UnixPipe::new(stream).map_err(failed),
            Err(Errno::AGAIN) => time::sleep(RETRY).await,
            Err(error) => return Err(failed(error.into())),
        }
    }
}

/// Connects without a wait. A UNIX socket is connected or refused in one system call, so the runtime watches it only after that.
fn try_connect(path: &Path) -> rustix::io::Result<UnixStream> {
    let flags = SocketFlags::NONBLOCK | SocketFlags::CLOEXEC;
    let socket = net::socket_with(AddressFamily::UNIX, SocketType::STREAM, flags, None)?;
    net::connect(&socket, &address(path)?)?;
    Ok(socket.into())
}

/// The length of `sun_path` on Linux, less the NUL that marks a name in the abstract namespace.
const NAME: usize = 107;

/// `@name` stands for a name in the abstract namespace. libvirt always gives the whole of `sun_path` for such an address
/// (virNetSocketNewConnectUNIX), so the NULs after the name are part of it. The system refuses a longer name.
fn address(path: &Path) -> rustix::io::Result<SocketAddrUnix> {
    match path.as_os_str().as_bytes().strip_prefix(b"@") {
        None => SocketAddrUnix::new(path),
        Some(name) => {
            let mut padded = name.to_vec();
            padded.resize(name.len().max(NAME), 0);
            SocketAddrUnix::new_abstract_name(&padded)
        }
    }
}
