//! A daemon that answers every registration, and sends the events that a test gives it.

use std::sync::atomic::{AtomicI32, Ordering};
use std::sync::{Arc, Mutex};

use bytes::{Bytes, BytesMut};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use virtwire::proto::remote::{
    AuthList, AuthListRet, AuthType, ConnectGetHostname, ConnectGetHostnameRet, ConnectOpen,
    ConnectSupportsFeature, ConnectSupportsFeatureRet,
};
use virtwire::proto::{
    EventMessage, Frame, Header, Procedure, Program, Status, encode, procedure_info,
};

/// Bytes of an event, and how many zeros follow them.
pub(crate) type Sent = (Bytes, usize);

/// The calls about registrations: their names and their arguments.
type Calls = Arc<Mutex<Vec<(&'static str, Bytes)>>>;

/// A daemon on TCP for one connection. It has every feature, and answers each registration with the next callback id.
pub(crate) struct Registrar {
    pub(crate) uri: String,
    calls: Calls,
    callback_id: Arc<AtomicI32>,
    sender: mpsc::Sender<Sent>,
    task: JoinHandle<()>,
}

impl Registrar {
    pub(crate) async fn listen() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let uri = format!("qemu+tcp://{}/system", listener.local_addr().unwrap());
        let calls = Calls::default();
        let callback_id = Arc::new(AtomicI32::new(100));
        let (sender, events) = mpsc::channel(1);
        let task = tokio::spawn({
            let (calls, callback_id) = (Arc::clone(&calls), Arc::clone(&callback_id));
            async move {
                let (stream, _) = listener.accept().await.unwrap();
                stream.set_nodelay(true).unwrap();
                serve(stream, &calls, &callback_id, events).await;
            }
        });
        Self {
            uri,
            calls,
            callback_id,
            sender,
            task,
        }
    }

    /// Sends bytes and then so many zeros.
    pub(crate) async fn send(&self, bytes: Bytes, zeros: usize) {
        self.sender.send((bytes, zeros)).await.unwrap();
    }

    /// Sends an event.
    pub(crate) async fn event<E: EventMessage>(&self, message: &E::Message) {
        let mut bytes = BytesMut::new();
        encode(&Header::message(E::PROGRAM, E::NUMBER), message, &mut bytes).unwrap();
        self.send(bytes.freeze(), 0).await;
    }

    /// The id that the last registration was given.
    pub(crate) fn last_callback_id(&self) -> i32 {
        self.callback_id.load(Ordering::SeqCst)
    }

    /// The calls about registrations since this was asked last.
    pub(crate) fn take_calls(&self) -> Vec<(&'static str, Bytes)> {
        std::mem::take(&mut self.calls.lock().unwrap())
    }
}

impl Drop for Registrar {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve(
    mut stream: TcpStream,
    calls: &Calls,
    callback_id: &AtomicI32,
    mut events: mpsc::Receiver<Sent>,
) {
    let mut received = BytesMut::new();
    loop {
        while let Some(frame) = Frame::take(&mut received).unwrap() {
            let reply = answer(&frame, callback_id, calls);
            stream.write_all(&reply).await.unwrap();
        }
        tokio::select! {
            biased;
            read = stream.read_buf(&mut received) => {
                if read.unwrap_or(0) == 0 {
                    return;
                }
            }
            Some((bytes, mut zeros)) = events.recv() => {
                stream.write_all(&bytes).await.unwrap();
                let piece = vec![0; 256 * 1024];
                while zeros > 0 {
                    let piece = &piece[..zeros.min(piece.len())];
                    stream.write_all(piece).await.unwrap();
                    zeros -= piece.len();
                }
            }
        }
    }
}

fn answer(frame: &Frame, callback_id: &AtomicI32, calls: &Calls) -> BytesMut {
    let header = frame.header.reply(Status::Ok);
    let mut out = BytesMut::new();
    let number = frame.header.procedure;
    match (frame.header.program, number) {
        (Program::REMOTE, AuthList::NUMBER) => {
            let types = vec![AuthType::NONE];
            encode(&header, &AuthListRet { types }, &mut out)
        }
        (Program::REMOTE, ConnectOpen::NUMBER) => encode(&header, &(), &mut out),
        (Program::REMOTE, ConnectSupportsFeature::NUMBER) => encode(
            &header,
            &ConnectSupportsFeatureRet { supported: 1 },
            &mut out,
        ),
        (Program::REMOTE, ConnectGetHostname::NUMBER) => {
            let hostname = "sim".into();
            encode(&header, &ConnectGetHostnameRet { hostname }, &mut out)
        }
        (program, number) => {
            let name = procedure_info(program, number).unwrap().name;
            calls.lock().unwrap().push((name, frame.payload.clone()));
            let close = name.ends_with("CLOSE_CALLBACK");
            if close || name.contains("DEREGISTER") {
                encode(&header, &(), &mut out)
            } else {
                let callback_id = callback_id.fetch_add(1, Ordering::SeqCst) + 1;
                encode(&header, &callback_id, &mut out)
            }
        }
    }
    .unwrap();
    out
}
