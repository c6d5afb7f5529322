//! The smallest client there is: raw frames over the protocol crate.

use std::time::Duration;

use bytes::BytesMut;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio::time::timeout;
use virtwire_proto::message::ErrorCode;
use virtwire_proto::{Frame, Header, Procedure, RemoteError, Status, encode, remote};
use virtwire_sim::Daemon;

/// No test waits longer for one thing.
pub(crate) const LIMIT: Duration = Duration::from_secs(120);

/// Waits for what must happen soon.
pub(crate) async fn within<T>(future: impl Future<Output = T>) -> T {
    timeout(LIMIT, future).await.expect("it happens in time")
}

pub(crate) struct Peer {
    pub(crate) stream: DuplexStream,
    inbound: BytesMut,
    serial: u32,
}

impl Peer {
    /// Connects and says nothing.
    pub(crate) fn silent(daemon: &Daemon) -> Self {
        Self {
            stream: daemon.pipe(),
            inbound: BytesMut::new(),
            serial: 0,
        }
    }

    /// Connects and opens the driver.
    pub(crate) async fn open(daemon: &Daemon) -> Self {
        let mut peer = Self::silent(daemon);
        peer.call::<remote::AuthList>(()).await.unwrap();
        peer.connect_open(&daemon.world().driver().uri())
            .await
            .unwrap();
        peer
    }

    pub(crate) async fn connect_open(&mut self, name: &str) -> Result<(), RemoteError> {
        let args = remote::ConnectOpenArgs {
            name: Some(name.to_owned()),
            ..Default::default()
        };
        self.call::<remote::ConnectOpen>(args).await
    }

    /// Sends a call and returns its serial.
    pub(crate) async fn send<P: Procedure>(&mut self, args: P::Args) -> u32 {
        self.serial += 1;
        let mut out = BytesMut::new();
        encode(&Header::call::<P>(self.serial), &args, &mut out).unwrap();
        self.stream.write_all(&out).await.unwrap();
        self.serial
    }

    /// The next frame, or `None` at the end of the stream.
    pub(crate) async fn receive(&mut self) -> Option<Frame> {
        let next = async {
            loop {
                if let Some(frame) = Frame::take(&mut self.inbound).unwrap() {
                    return Some(frame);
                }
                if self.stream.read_buf(&mut self.inbound).await.unwrap_or(0) == 0 {
                    return None;
                }
            }
        };
        timeout(LIMIT, next)
            .await
            .expect("a frame or the end of the stream")
    }

    /// Whether nothing at all comes for a while.
    pub(crate) async fn hears_nothing(&mut self) -> bool {
        let wait = Duration::from_secs(60);
        timeout(wait, self.stream.read_buf(&mut self.inbound))
            .await
            .is_err()
    }

    pub(crate) async fn call<P: Procedure>(
        &mut self,
        args: P::Args,
    ) -> Result<P::Ret, RemoteError> {
        let serial = self.send::<P>(args).await;
        let frame = self.receive().await.expect("an answer");
        assert_eq!(frame.header.serial, serial);
        assert_eq!(frame.header.procedure, P::NUMBER);
        answer::<P>(&frame)
    }

    pub(crate) async fn lookup(&mut self, name: &str) -> Result<remote::Domain, RemoteError> {
        let args = remote::DomainLookupByNameArgs { name: name.into() };
        self.call::<remote::DomainLookupByName>(args)
            .await
            .map(|ret| ret.domain)
    }

    /// Looks a guest up after the answer to an earlier call.
    pub(crate) async fn lookup_behind(&mut self, name: &str) -> remote::Domain {
        self.receive().await.expect("the earlier answer");
        self.lookup(name).await.unwrap()
    }

    pub(crate) async fn shutdown(&mut self, name: &str) -> Result<(), RemoteError> {
        let domain = self.lookup(name).await?;
        self.call::<remote::DomainShutdown>(remote::DomainShutdownArgs { domain })
            .await
    }

    pub(crate) async fn save(&mut self, name: &str) -> Result<(), RemoteError> {
        let domain = self.lookup(name).await?;
        let args = remote::DomainManagedSaveArgs {
            domain,
            ..Default::default()
        };
        self.call::<remote::DomainManagedSave>(args).await
    }

    pub(crate) async fn create(&mut self, name: &str) -> Result<remote::Domain, RemoteError> {
        let domain = self.lookup(name).await?;
        let args = remote::DomainCreateWithFlagsArgs {
            domain,
            ..Default::default()
        };
        self.call::<remote::DomainCreateWithFlags>(args)
            .await
            .map(|ret| ret.domain)
    }

    pub(crate) async fn register(&mut self) -> i32 {
        let args = remote::ConnectDomainEventCallbackRegisterAnyArgs::default();
        let ret = self
            .call::<remote::ConnectDomainEventCallbackRegisterAny>(args)
            .await;
        ret.unwrap().callback_id
    }

    /// The next frame as a lifecycle event: guest, event, detail.
    pub(crate) async fn event(&mut self) -> (String, remote::DomainEventType, i32) {
        let frame = self.receive().await.expect("an event");
        let message: remote::DomainEventCallbackLifecycleMsg =
            serde_xdr::from_slice(&frame.payload).unwrap();
        let message = message.message;
        (
            message.domain.name.to_string(),
            message.event,
            message.detail,
        )
    }
}

pub(crate) fn answer<P: Procedure>(frame: &Frame) -> Result<P::Ret, RemoteError> {
    match frame.header.status {
        Status::Ok => Ok(serde_xdr::from_slice(&frame.payload).unwrap()),
        _ => Err(RemoteError::decode(&frame.payload).unwrap()),
    }
}

pub(crate) fn code<T: std::fmt::Debug>(result: Result<T, RemoteError>) -> ErrorCode {
    result.expect_err("an error").code
}
