//! A connected socket that also carries file descriptors, where the system can.

use std::io::{self, IoSlice, IoSliceMut};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd as _, BorrowedFd, OwnedFd};

use rustix::net::{
    RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer,
    SendAncillaryMessage, SendFlags, recvmsg, send, sendmsg,
};
use tokio::io::Interest;
use tokio::net::{TcpStream, UnixStream};

use crate::endpoint::Endpoint;

/// Most file descriptors of one `recvmsg`: Linux's own bound is 253.
const DESCRIPTORS_MAX: usize = 253;

#[derive(Debug)]
pub(crate) enum Socket {
    Unix(UnixStream),
    Tcp(TcpStream),
}

impl Socket {
    /// Dropping the future closes what was opened.
    pub(crate) async fn connect(endpoint: &Endpoint) -> io::Result<Self> {
        match endpoint {
            Endpoint::Unix(path) => UnixStream::connect(path).await.map(Self::Unix),
            Endpoint::Tcp(address) => {
                let stream = TcpStream::connect(address).await?;
                stream.set_nodelay(true)?;
                Ok(Self::Tcp(stream))
            }
        }
    }

    pub(crate) fn carries_descriptors(&self) -> bool {
        matches!(self, Self::Unix(_))
    }

    /// Reads what is there: the number of bytes (0 at the end), and the file descriptors that
    /// came with the last of them. Nothing is lost when the future is dropped.
    pub(crate) async fn receive(&self, buffer: &mut [u8]) -> io::Result<(usize, Vec<OwnedFd>)> {
        match self {
            Self::Unix(stream) => {
                stream
                    .async_io(Interest::READABLE, || receive_message(stream, buffer))
                    .await
            }
            Self::Tcp(stream) => {
                let read = || Ok(rustix::io::read(stream, &mut *buffer)?);
                Ok((stream.async_io(Interest::READABLE, read).await?, Vec::new()))
            }
        }
    }

    /// Writes all of `bytes`, and `descriptors` with the last of them; they are dropped on TCP.
    /// When the future is dropped, part of it may have been written.
    pub(crate) async fn send(&self, bytes: &[u8], descriptors: &[OwnedFd]) -> io::Result<()> {
        let Self::Unix(stream) = self else {
            return self.send_plain(bytes).await;
        };
        let Some((last, rest)) = bytes.split_last().filter(|_| !descriptors.is_empty()) else {
            return self.send_plain(bytes).await;
        };
        self.send_plain(rest).await?;
        let borrowed: Vec<_> = descriptors.iter().map(OwnedFd::as_fd).collect();
        stream
            .async_io(Interest::WRITABLE, || {
                send_message(stream, *last, &borrowed)
            })
            .await
    }

    async fn send_plain(&self, mut bytes: &[u8]) -> io::Result<()> {
        while !bytes.is_empty() {
            let ready = Interest::WRITABLE;
            let flags = SendFlags::NOSIGNAL;
            let written = match self {
                Self::Unix(stream) => {
                    stream
                        .async_io(ready, || Ok(send(stream, bytes, flags)?))
                        .await?
                }
                Self::Tcp(stream) => {
                    stream
                        .async_io(ready, || Ok(send(stream, bytes, flags)?))
                        .await?
                }
            };
            bytes = bytes.get(written..).unwrap_or_default();
        }
        Ok(())
    }

    /// Says that no more bytes come this way; the other way stays open.
    pub(crate) fn finish(&self) -> io::Result<()> {
        let how = rustix::net::Shutdown::Write;
        match self {
            Self::Unix(stream) => rustix::net::shutdown(stream, how)?,
            Self::Tcp(stream) => rustix::net::shutdown(stream, how)?,
        }
        Ok(())
    }
}

fn receive_message(stream: &UnixStream, buffer: &mut [u8]) -> io::Result<(usize, Vec<OwnedFd>)> {
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(DESCRIPTORS_MAX))];
    let mut control = RecvAncillaryBuffer::new(&mut space);
    let mut slices = [IoSliceMut::new(buffer)];
    let received = recvmsg(stream, &mut slices, &mut control, RecvFlags::CMSG_CLOEXEC)?;
    let mut descriptors = Vec::new();
    for message in control.drain() {
        if let RecvAncillaryMessage::ScmRights(rights) = message {
            descriptors.extend(rights);
        }
    }
    Ok((received.bytes, descriptors))
}

fn send_message(stream: &UnixStream, byte: u8, descriptors: &[BorrowedFd<'_>]) -> io::Result<()> {
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(DESCRIPTORS_MAX))];
    let mut control = SendAncillaryBuffer::new(&mut space);
    if !control.push(SendAncillaryMessage::ScmRights(descriptors)) {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    sendmsg(
        stream,
        &[IoSlice::new(&[byte])],
        &mut control,
        SendFlags::NOSIGNAL,
    )?;
    Ok(())
}
