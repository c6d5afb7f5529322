//! A UNIX socket that is woken by what it waits for, and by nothing else.

use std::{
    io,
    os::fd::{AsFd as _, OwnedFd},
    pin::Pin,
    task::{Context, Poll, ready},
};

use rustix::io::Errno;
use rustix::net::{SendFlags, Shutdown, send, shutdown};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::{
        UnixStream,
        unix::pipe::{Receiver, Sender},
    },
};

/// A connected UNIX socket.
///
/// The kernel reports a UNIX socket as writable each time that its peer has read something, and
/// whoever is registered for both directions, as [`UnixStream`] is, wakes up for that: once more
/// for each call. So the runtime watches for input only, and for room while the socket has none.
/// Tokio's ends of a FIFO register for one direction, and nothing else in them is a FIFO's alone.
#[derive(Debug)]
pub struct UnixPipe {
    input: Receiver,
    /// While the socket has no room.
    room: Option<Sender>,
}

impl UnixPipe {
    /// # Errors
    /// Those of registering the socket with the runtime.
    pub(super) fn new(stream: UnixStream) -> io::Result<Self> {
        let socket = OwnedFd::from(stream.into_std()?);
        Ok(Self {
            input: Receiver::from_owned_fd_unchecked(socket)?,
            room: None,
        })
    }
}

impl AsyncRead for UnixPipe {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.input).poll_read(context, buffer)
    }
}

impl AsyncWrite for UnixPipe {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        loop {
            if let Some(room) = &self.room {
                ready!(room.poll_write_ready(context))?;
                self.room = None;
            }
            match send(&self.input, bytes, SendFlags::NOSIGNAL) {
                Err(Errno::AGAIN) => {
                    let socket = self.input.as_fd().try_clone_to_owned()?;
                    self.room = Some(Sender::from_owned_fd_unchecked(socket)?);
                }
                Err(Errno::INTR) => {}
                sent => return Poll::Ready(sent.map_err(io::Error::from)),
            }
        }
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(shutdown(&self.input, Shutdown::Write).map_err(io::Error::from))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::time::timeout;

    use super::*;

    fn pair() -> (UnixPipe, UnixStream) {
        let (ours, theirs) = UnixStream::pair().unwrap();
        (UnixPipe::new(ours).unwrap(), theirs)
    }

    #[tokio::test]
    async fn more_than_the_queue_holds_goes_through_and_comes_back() {
        let work = async {
            let (mut ours, mut theirs) = pair();
            let sent: Vec<u8> = (0..=255).cycle().take(3 << 20).collect();
            let echo = tokio::spawn(async move {
                let mut received = vec![0; 3 << 20];
                theirs.read_exact(&mut received).await.unwrap();
                theirs.write_all(&received).await.unwrap();
            });
            ours.write_all(&sent).await.unwrap();
            assert!(ours.room.is_none(), "and nothing wakes us for it any more");
            let mut received = vec![0; sent.len()];
            ours.read_exact(&mut received).await.unwrap();
            echo.await.unwrap();
            assert!(sent == received);
        };
        timeout(Duration::from_secs(20), work).await.unwrap();
    }

    #[tokio::test]
    async fn the_peers_end_is_the_end_of_input() {
        let work = async {
            let (mut ours, mut theirs) = pair();
            theirs.write_all(b"last words").await.unwrap();
            drop(theirs);
            let mut received = Vec::new();
            ours.read_to_end(&mut received).await.unwrap();
            assert_eq!(received, b"last words");
        };
        timeout(Duration::from_secs(20), work).await.unwrap();
    }

    #[tokio::test]
    async fn shutting_down_closes_our_direction_alone() {
        let work = async {
            let (mut ours, mut theirs) = pair();
            ours.shutdown().await.unwrap();
            assert_eq!(theirs.read(&mut [0; 8]).await.unwrap(), 0);
            theirs.write_all(b"still here").await.unwrap();
            let mut received = [0; 10];
            ours.read_exact(&mut received).await.unwrap();
            assert_eq!(&received, b"still here");
        };
        timeout(Duration::from_secs(20), work).await.unwrap();
    }
}
