//! UNIX sockets.

use std::{
    ffi::OsString,
    io,
    os::unix::ffi::{OsStrExt as _, OsStringExt as _},
    path::{Path, PathBuf},
    time::Duration,
};

use tokio::{net::UnixStream, time};

use super::{TransportError, UnixPipe};

/// How long to wait before asking a daemon again whose queue of new connections is full.
const RETRY: Duration = Duration::from_millis(20);

/// Connects to the socket at `path`.
///
/// A full queue (`EAGAIN`, which a blocking socket never shows) is waited for without an end of our
/// own: a frozen daemon looks like this, and the caller's deadline decides. Dropping the future
/// closes the socket.
pub(super) async fn connect(path: &Path) -> Result<UnixPipe, TransportError> {
    let address = address(path);
    let failed = |error| TransportError::from_socket(path.to_owned(), error);
    loop {
        match UnixStream::connect(&address).await {
            Ok(stream) => return UnixPipe::new(stream).map_err(failed),
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => time::sleep(RETRY).await,
            Err(error) => return Err(failed(error)),
        }
    }
}

/// The length of `sun_path` on Linux.
const SUN_PATH: usize = 108;

/// `@name` stands for a name in the abstract namespace, which the system marks with a leading NUL. libvirt always gives the whole of
/// `sun_path` for such an address (virNetSocketNewConnectUNIX), so the NULs after the name are part of it.
fn address(path: &Path) -> PathBuf {
    match path.as_os_str().as_bytes().strip_prefix(b"@") {
        None => path.to_owned(),
        Some(name) => {
            let mut bytes = vec![0];
            bytes.extend_from_slice(name);
            // A longer name is refused by the system.
            bytes.resize(bytes.len().max(SUN_PATH), 0);
            PathBuf::from(OsString::from_vec(bytes))
        }
    }
}
