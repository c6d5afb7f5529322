//! What a call costs at least: one frame sent, one wait, one frame received, and nothing decoded.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::os::fd::AsFd;
use std::os::unix::net::UnixStream;

use bytes::BytesMut;
use nix::sys::epoll::{Epoll, EpollCreateFlags, EpollEvent, EpollFlags, EpollTimeout};
use virtwire_proto::remote::{
    AuthList, ConnectListAllDomains, ConnectListAllDomainsArgs, ConnectListAllDomainsFlags,
    ConnectListAllDomainsRet, ConnectOpen, ConnectOpenArgs, ConnectOpenFlags, DomainGetInfo,
    DomainGetInfoArgs,
};
use virtwire_proto::{Frame, Header, Procedure, Status, frame};

use super::job::{Job, OUTSTANDING, Operation};
use super::measure;
use crate::error::BenchError;
use crate::sample::Cost;

pub(super) async fn work(job: Job, address: &str) -> Result<Cost, BenchError> {
    match address.strip_prefix("tcp:") {
        None => calls(job, UnixStream::connect(address)?).await,
        Some(address) => {
            let stream = TcpStream::connect(address)?;
            stream.set_nodelay(true)?;
            calls(job, stream).await
        }
    }
}

async fn calls<S: Read + Write + AsFd + Send>(job: Job, stream: S) -> Result<Cost, BenchError> {
    let mut socket = Socket::new(stream)?;
    socket.call(&request::<AuthList>(&())?)?;
    let name = Some("test:///default".into());
    let flags = ConnectOpenFlags::default();
    socket.call(&request::<ConnectOpen>(&ConnectOpenArgs { name, flags })?)?;
    let all = ConnectListAllDomainsArgs {
        need_results: 1,
        flags: ConnectListAllDomainsFlags::default(),
    };
    let list = socket.call(&request::<ConnectListAllDomains>(&all)?)?;
    let list: ConnectListAllDomainsRet =
        serde_xdr::from_slice(&list.payload).map_err(io::Error::other)?;
    let domain = list.domains.into_iter().next();
    let domain = domain.ok_or_else(|| io::Error::other("no domain"))?;
    let request = request::<DomainGetInfo>(&DomainGetInfoArgs { domain })?;
    measure(job.calls, async {
        match job.operation {
            Operation::Full => socket.keep_full(&request, job.calls)?,
            _ => {
                for _ in 0..job.calls {
                    socket.call(&request)?;
                }
            }
        }
        Ok::<(), BenchError>(())
    })
    .await
}

fn request<P: Procedure>(arguments: &P::Args) -> io::Result<BytesMut> {
    let mut request = BytesMut::new();
    frame::encode(&Header::call::<P>(1), arguments, &mut request).map_err(io::Error::other)?;
    Ok(request)
}

struct Socket<S> {
    stream: S,
    readable: Epoll,
    received: BytesMut,
}

impl<S: Read + Write + AsFd> Socket<S> {
    fn new(stream: S) -> io::Result<Self> {
        let readable = Epoll::new(EpollCreateFlags::EPOLL_CLOEXEC)?;
        readable.add(&stream, EpollEvent::new(EpollFlags::EPOLLIN, 0))?;
        Ok(Self {
            stream,
            readable,
            received: BytesMut::new(),
        })
    }

    fn call(&mut self, request: &[u8]) -> io::Result<Frame> {
        self.stream.write_all(request)?;
        loop {
            self.wait()?;
            if let Some(reply) = self.take()? {
                return Ok(reply);
            }
        }
    }

    /// A new call for each reply; those that were read together are sent together.
    fn keep_full(&mut self, request: &[u8], calls: u32) -> io::Result<()> {
        let (mut outstanding, mut left) = (0, calls);
        loop {
            let more = left.min(OUTSTANDING - outstanding);
            let requests: Vec<_> = (0..more).flat_map(|_| request).copied().collect();
            self.stream.write_all(&requests)?;
            (outstanding, left) = (outstanding + more, left - more);
            if outstanding == 0 {
                return Ok(());
            }
            self.wait()?;
            while self.take()?.is_some() {
                outstanding -= 1;
            }
        }
    }

    /// Waits until there is something to read, and reads once.
    fn wait(&mut self) -> io::Result<()> {
        self.readable
            .wait(&mut [EpollEvent::empty()], EpollTimeout::NONE)?;
        let mut piece = [0; 8 * 1024];
        let length = self.stream.read(&mut piece)?;
        if length == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.received
            .extend_from_slice(piece.get(..length).unwrap_or_default());
        Ok(())
    }

    /// The next reply that was read.
    fn take(&mut self) -> io::Result<Option<Frame>> {
        match Frame::take(&mut self.received).map_err(io::Error::other)? {
            Some(reply) if reply.header.status != Status::Ok => {
                Err(io::Error::other("the daemon refused a call"))
            }
            reply => Ok(reply),
        }
    }
}
