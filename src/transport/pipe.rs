//! The connected pipe.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll},
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
};

use super::{Endpoint, TransportError, UnixPipe, tcp, unix};

/// A connected byte pipe to a daemon.
///
/// One owner reads and writes: both poll functions go straight to the socket, without a lock or an
/// allocation. Nothing is buffered, so flushing does nothing; shutting down
/// closes our direction only. Dropping it closes the socket: the daemon sees the end of input.
#[derive(Debug)]
#[non_exhaustive]
pub enum Pipe {
    /// A UNIX stream socket.
    Unix(UnixPipe),
    /// A TCP connection with `TCP_NODELAY`.
    Tcp(TcpStream),
}

/// Connects to `endpoint`.
///
/// It waits as long as the system does: wrap it in a deadline. Dropping the future closes what it
/// had opened.
///
/// # Errors
/// [`TransportError`] names the path or every address that was tried, and what to do where that is
/// known.
///
/// ```
/// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
/// use std::time::Duration;
/// use tokio::io::AsyncWriteExt as _;
/// use virtwire::{transport, uri::Endpoint};
///
/// let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
/// let endpoint = Endpoint::Tcp { host: "localhost".into(), port: listener.local_addr()?.port() };
/// let connecting = transport::connect(&endpoint);
/// let mut pipe = tokio::time::timeout(Duration::from_secs(5), connecting).await??;
/// pipe.write_all(b"hello").await?;
/// # Ok::<(), Box<dyn std::error::Error>>(()) })?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub async fn connect(endpoint: &Endpoint) -> Result<Pipe, TransportError> {
    match endpoint {
        Endpoint::Unix { path } => unix::connect(path).await.map(Pipe::Unix),
        Endpoint::Tcp { host, port } => tcp::connect(host, *port).await.map(Pipe::Tcp),
    }
}

impl AsyncRead for Pipe {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Unix(stream) => Pin::new(stream).poll_read(context, buffer),
            Self::Tcp(stream) => Pin::new(stream).poll_read(context, buffer),
        }
    }
}

impl AsyncWrite for Pipe {
    fn poll_write(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        match self.get_mut() {
            Self::Unix(stream) => Pin::new(stream).poll_write(context, bytes),
            Self::Tcp(stream) => Pin::new(stream).poll_write(context, bytes),
        }
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Unix(stream) => Pin::new(stream).poll_flush(context),
            Self::Tcp(stream) => Pin::new(stream).poll_flush(context),
        }
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Unix(stream) => Pin::new(stream).poll_shutdown(context),
            Self::Tcp(stream) => Pin::new(stream).poll_shutdown(context),
        }
    }
}
