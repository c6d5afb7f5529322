//! A daemon that does what a test tells it, frame by frame.

use std::time::Duration;

use bytes::BytesMut;
use serde::Serialize;
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{UnixListener, UnixStream};
use tokio::time::sleep;
use virtwire::proto::remote::{
    AuthList, AuthListRet, ConnectOpen, ConnectSupportsFeature, ConnectSupportsFeatureRet,
};
use virtwire::proto::{Frame, Header, Procedure, Status, encode};

/// Waits for one connection.
#[derive(Debug)]
pub(crate) struct Listener {
    listener: UnixListener,
    folder: TempDir,
}

impl Listener {
    pub(crate) fn bind() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let listener = UnixListener::bind(folder.path().join("sock")).unwrap();
        Self { listener, folder }
    }

    pub(crate) fn uri(&self) -> String {
        format!(
            "qemu:///system?socket={}/sock",
            self.folder.path().display()
        )
    }

    /// Accepts a connection.
    pub(crate) async fn connected(&self) -> Script {
        let (stream, _) = self.listener.accept().await.unwrap();
        Script {
            stream,
            received: BytesMut::new(),
        }
    }

    /// Accepts a connection and says that it wants no authentication.
    pub(crate) async fn accept(&self) -> Script {
        let mut script = self.connected().await;
        let asked = script.take::<AuthList>().await;
        let none = AuthListRet { types: Vec::new() };
        script.answer(&asked.header, &none).await;
        script
    }

    /// Accepts a connection and opens it; whether it answers pings.
    pub(crate) async fn open(&self, answers_pings: bool) -> Script {
        let mut script = self.accept().await;
        let opened = script.take::<ConnectOpen>().await;
        script.answer(&opened.header, &()).await;
        let asked = script.take::<ConnectSupportsFeature>().await;
        let supported = i32::from(answers_pings);
        let answer = ConnectSupportsFeatureRet { supported };
        script.answer(&asked.header, &answer).await;
        script
    }
}

/// The daemon's end of one connection.
#[derive(Debug)]
pub(crate) struct Script {
    stream: UnixStream,
    received: BytesMut,
}

impl Script {
    /// Reads one frame.
    pub(crate) async fn frame(&mut self) -> Frame {
        let frame = self.next_frame().await;
        frame.expect("the client has closed the connection")
    }

    /// Reads one frame; `None` when the client has closed the connection.
    pub(crate) async fn next_frame(&mut self) -> Option<Frame> {
        loop {
            if let Some(frame) = Frame::take(&mut self.received).unwrap() {
                return Some(frame);
            }
            if self.stream.read_buf(&mut self.received).await.unwrap() == 0 {
                return None;
            }
        }
    }

    /// Reads one frame, so many bytes after each pause.
    pub(crate) async fn frame_slowly(&mut self, bytes: usize, pause: Duration) -> Frame {
        loop {
            if let Some(frame) = Frame::take(&mut self.received).unwrap() {
                return frame;
            }
            sleep(pause).await;
            let mut piece = vec![0; bytes];
            let read = self.stream.read(&mut piece).await.unwrap();
            assert_ne!(read, 0, "the client has closed the connection");
            self.received.extend_from_slice(&piece[..read]);
        }
    }

    /// Reads once, as much as the client has written by then.
    pub(crate) async fn frames(&mut self) -> Vec<Frame> {
        self.received.reserve(4096);
        let read = self.stream.read_buf(&mut self.received).await.unwrap();
        assert_ne!(read, 0, "the client has closed the connection");
        std::iter::from_fn(|| Frame::take(&mut self.received).unwrap()).collect()
    }

    /// Reads one call, which must be of this procedure.
    pub(crate) async fn take<P: Procedure>(&mut self) -> Frame {
        let frame = self.frame().await;
        assert_eq!(frame.header.procedure, P::NUMBER, "expected {}", P::NAME);
        frame
    }

    /// Answers a call with success.
    pub(crate) async fn answer<T: Serialize>(&mut self, call: &Header, result: &T) {
        self.send(&call.reply(Status::Ok), result).await;
    }

    /// Answers a call with success, so many bytes after each pause.
    pub(crate) async fn answer_slowly<T: Serialize>(
        &mut self,
        call: &Header,
        result: &T,
        bytes: usize,
        pause: Duration,
    ) {
        let mut out = BytesMut::new();
        encode(&call.reply(Status::Ok), result, &mut out).unwrap();
        for piece in out.chunks(bytes) {
            sleep(pause).await;
            self.stream.write_all(piece).await.unwrap();
        }
    }

    /// Sends one frame.
    pub(crate) async fn send<T: Serialize>(&mut self, header: &Header, payload: &T) {
        let mut out = BytesMut::new();
        encode(header, payload, &mut out).unwrap();
        self.stream.write_all(&out).await.unwrap();
    }
}
