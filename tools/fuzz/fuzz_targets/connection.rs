//! A connection to a hostile daemon, with calls and subscriptions that come and go: nothing panics, nothing waits for a
//! connection that has ended, and a subscriber that takes nothing makes no memory grow.
#![no_main]

use std::io::{ErrorKind, Read, Write};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::PathBuf;
use std::sync::LazyLock;
use std::time::Duration;

use bytes::BytesMut;
use futures_util::FutureExt;
use libfuzzer_sys::fuzz_target;
use serde::Serialize;
use tokio::runtime::{Builder, Runtime};
use tokio::task::{JoinHandle, yield_now};
use tokio::time::timeout;
use virtwire::client::{Event, Subscription};
use virtwire::proto::qemu::{DomainMonitorEvent, DomainMonitorEventMsg};
use virtwire::proto::remote::{
    AuthList, AuthListRet, AuthType, ConnectEventConnectionClosedMsg, ConnectOpen,
    ConnectSupportsFeature, ConnectSupportsFeatureRet, Domain, DomainEventCallbackLifecycle,
    DomainEventLifecycle, DomainEventLifecycleMsg, DomainEventRebootMsg, NetworkEventLifecycle,
    NetworkEventLifecycleMsg,
};
use virtwire::proto::{EventMessage, Frame, Header, Procedure, Status, Uuid, encode};
use virtwire::{ConnectOptions, Connection, Error};

/// More than anything here waits for a connection that works.
const LIMIT: Duration = Duration::from_secs(4);
/// Turns of the runtime after which what was sent has arrived.
const TURNS: usize = 12;

struct Place {
    runtime: Runtime,
    listener: UnixListener,
    uri: String,
}

/// One socket for all runs of this process.
static PLACE: LazyLock<Place> = LazyLock::new(|| {
    let folder: PathBuf =
        std::env::temp_dir().join(format!("virtwire-fuzz-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    let path = folder.join("sock");
    let listener = UnixListener::bind(&path).expect("a socket can be made");
    // Each turn looks at the sockets.
    let runtime = Builder::new_current_thread()
        .enable_all()
        .event_interval(1)
        .build();
    Place {
        runtime: runtime.expect("a runtime can be made"),
        listener,
        uri: format!("qemu+unix:///system?socket={}", path.display()),
    }
});

/// The daemon's end.
struct Daemon {
    stream: UnixStream,
    received: BytesMut,
    unanswered: Vec<Frame>,
}

impl Daemon {
    fn receive(&mut self) {
        let mut chunk = [0; 4096];
        loop {
            match self.stream.read(&mut chunk) {
                Ok(0) => break,
                Ok(length) => self.received.extend_from_slice(&chunk[..length]),
                Err(error) if error.kind() == ErrorKind::WouldBlock => break,
                Err(_) => break,
            }
        }
        while let Some(frame) =
            Frame::take(&mut self.received).expect("what we send is well formed")
        {
            self.unanswered.push(frame);
        }
    }

    /// Sends bytes, unless the client has gone or takes no more.
    fn send(&mut self, bytes: &[u8]) {
        let _ = self.stream.write(bytes);
    }

    fn answer(&mut self, call: &Frame, status: Status, value: &impl Serialize) {
        let mut bytes = BytesMut::new();
        encode(&call.header.reply(status), value, &mut bytes).expect("an answer fits");
        self.send(&bytes);
    }

    /// What opening a connection asks.
    fn greet(&mut self) {
        self.receive();
        for call in std::mem::take(&mut self.unanswered) {
            let number = call.header.procedure;
            if number == AuthList::NUMBER {
                let types = vec![AuthType::NONE];
                self.answer(&call, Status::Ok, &AuthListRet { types });
            } else if number == ConnectSupportsFeature::NUMBER {
                self.answer(
                    &call,
                    Status::Ok,
                    &ConnectSupportsFeatureRet { supported: 1 },
                );
            } else if number == ConnectOpen::NUMBER {
                self.answer(&call, Status::Ok, &());
            } else {
                self.unanswered.push(call);
            }
        }
    }
}

/// A subscriber, of whichever kind.
enum Subscriber {
    Lifecycle(Subscription<DomainEventLifecycleMsg>),
    Reboot(Subscription<DomainEventRebootMsg>),
    Network(Subscription<NetworkEventLifecycleMsg>),
    Monitor(Subscription<DomainMonitorEventMsg>),
    Closed(Subscription<ConnectEventConnectionClosedMsg>),
}

impl Subscriber {
    /// Takes an event if there is one. Whether the subscription goes on.
    fn take(&mut self) -> bool {
        fn one<E>(subscription: &mut Subscription<E>) -> bool {
            subscription
                .recv()
                .now_or_never()
                .is_none_or(|notice| notice.is_ok())
        }
        match self {
            Self::Lifecycle(it) => one(it),
            Self::Reboot(it) => one(it),
            Self::Network(it) => one(it),
            Self::Monitor(it) => one(it),
            Self::Closed(it) => one(it),
        }
    }

    /// Takes what is left, after which the subscription has ended.
    async fn end(self) {
        async fn all<E>(mut subscription: Subscription<E>) {
            while subscription.recv().await.is_ok() {}
        }
        match self {
            Self::Lifecycle(it) => all(it).await,
            Self::Reboot(it) => all(it).await,
            Self::Network(it) => all(it).await,
            Self::Monitor(it) => all(it).await,
            Self::Closed(it) => all(it).await,
        }
    }
}

async fn subscribe<E: Event>(
    connection: Connection,
    object: Option<E::Object>,
) -> Result<Subscription<E>, Error> {
    connection.subscribe(object).await
}

fn domain(number: u8) -> Domain {
    Domain {
        name: format!("vm-{number}").into(),
        uuid: Uuid([number; 16]),
        id: i32::from(number),
    }
}

/// Makes a subscription of the kind that a byte names.
async fn subscriber(connection: Connection, kind: u8) -> Result<Subscriber, Error> {
    Ok(match kind % 6 {
        0 => Subscriber::Lifecycle(subscribe(connection, None).await?),
        1 => Subscriber::Lifecycle(subscribe(connection, Some(domain(kind))).await?),
        2 => Subscriber::Reboot(subscribe(connection, None).await?),
        3 => Subscriber::Network(subscribe(connection, None).await?),
        4 => Subscriber::Monitor(subscribe(connection, None).await?),
        _ => Subscriber::Closed(subscribe(connection, None).await?),
    })
}

/// The header of an event of the kind that a byte names.
fn event(kind: u8) -> Header {
    fn of<E: EventMessage>() -> Header {
        Header::message(E::PROGRAM, E::NUMBER)
    }
    match kind % 5 {
        0 => of::<DomainEventLifecycle>(),
        1 => of::<DomainEventCallbackLifecycle>(),
        2 => of::<NetworkEventLifecycle>(),
        3 => of::<DomainMonitorEvent>(),
        _ => Header::message(virtwire::proto::Program::REMOTE, i32::from(kind)),
    }
}

async fn turns() {
    for _ in 0..TURNS {
        yield_now().await;
    }
}

/// A waiter's future.
enum Waiting {
    Subscriber(JoinHandle<Result<Subscriber, Error>>),
    Call(JoinHandle<()>),
}

async fn run(
    mut input: &[u8],
    connection: Connection,
    daemon: &mut Daemon,
) -> (Vec<Waiting>, Vec<Subscriber>) {
    let mut waiting = Vec::new();
    let mut subscribers: Vec<Subscriber> = Vec::new();
    while let [act, more, rest @ ..] = input {
        input = rest;
        match act % 9 {
            0 | 1 => {
                let made = tokio::spawn(subscriber(connection.clone(), *more));
                waiting.push(Waiting::Subscriber(made));
            }
            2 => {
                let connection = connection.clone();
                waiting.push(Waiting::Call(tokio::spawn(async move {
                    let _ = connection.library_version().await;
                })));
            }
            // A waiter or a subscriber goes.
            3 if !waiting.is_empty() => {
                match waiting.swap_remove(usize::from(*more) % waiting.len()) {
                    Waiting::Subscriber(task) => task.abort(),
                    Waiting::Call(task) => task.abort(),
                }
            }
            4 if !subscribers.is_empty() => {
                drop(subscribers.swap_remove(usize::from(*more) % subscribers.len()));
            }
            5 => {
                daemon.receive();
                if !daemon.unanswered.is_empty() {
                    let call = daemon
                        .unanswered
                        .remove(usize::from(more & 0x3f) % daemon.unanswered.len());
                    match more >> 6 {
                        0 | 1 => daemon.answer(&call, Status::Ok, &i32::from(more & 7)),
                        2 => daemon.answer(&call, Status::Error, &i32::from(*more)),
                        _ => daemon.answer(&call, Status::Ok, &()),
                    }
                }
            }
            // An event whose payload is the next bytes.
            6 | 7 => {
                let (payload, rest) =
                    input.split_at(usize::from(more >> 1 & 0x3c).min(input.len() & !3));
                input = rest;
                let header = event(*more);
                let words = payload
                    .chunks_exact(4)
                    .map(|word| i32::from_be_bytes([word[0], word[1], word[2], word[3]]));
                let words: Vec<i32> = words.collect();
                let mut bytes = BytesMut::new();
                encode(&header, &(), &mut bytes).expect("a header fits");
                for word in words {
                    bytes.extend_from_slice(&word.to_be_bytes());
                }
                let length = u32::try_from(bytes.len()).expect("it is short");
                bytes[..4].copy_from_slice(&length.to_be_bytes());
                daemon.send(&bytes);
            }
            // Bytes of any kind.
            8 if more & 0xf0 == 0xf0 => {
                let (bytes, rest) = input.split_at(usize::from(more & 15).min(input.len()));
                input = rest;
                daemon.send(bytes);
            }
            _ => {
                turns().await;
                for subscriber in subscribers.iter_mut().take(usize::from(more & 3)) {
                    subscriber.take();
                }
            }
        }
        let mut left = Vec::new();
        for waiter in waiting {
            match waiter {
                Waiting::Subscriber(task) if task.is_finished() => {
                    if let Ok(subscriber) = task.await.expect("a waiter does not panic") {
                        subscribers.push(subscriber);
                    }
                }
                Waiting::Call(task) if task.is_finished() => {
                    task.await.expect("a waiter does not panic")
                }
                other => left.push(other),
            }
        }
        waiting = left;
    }
    turns().await;
    (waiting, subscribers)
}

async fn ends(waiting: Vec<Waiting>, subscribers: Vec<Subscriber>) {
    for waiter in waiting {
        match waiter {
            Waiting::Subscriber(task) => {
                if let Ok(subscriber) = task.await.expect("a waiter does not panic") {
                    subscriber.end().await;
                }
            }
            Waiting::Call(task) => task.await.expect("a waiter does not panic"),
        }
    }
    for subscriber in subscribers {
        subscriber.end().await;
    }
}

async fn opened(place: &Place) -> (Connection, Daemon) {
    let options = ConnectOptions::new().keepalive(None);
    let uri = place.uri.clone();
    let opening = tokio::spawn(async move { options.open(&uri).await });
    let accepting = async {
        loop {
            match place.listener.accept() {
                Ok((stream, _)) => return stream,
                Err(error) => assert_eq!(error.kind(), ErrorKind::WouldBlock),
            }
            yield_now().await;
        }
    };
    place
        .listener
        .set_nonblocking(true)
        .expect("a listener takes its mode");
    let stream = accepting.await;
    stream
        .set_nonblocking(true)
        .expect("a socket takes its mode");
    let (received, unanswered) = (BytesMut::new(), Vec::new());
    let mut daemon = Daemon {
        stream,
        received,
        unanswered,
    };
    while !opening.is_finished() {
        daemon.greet();
        yield_now().await;
    }
    let connection = opening.await.expect("opening does not panic");
    (connection.expect("a friendly daemon is opened"), daemon)
}

fuzz_target!(|input: &[u8]| {
    let place = &*PLACE;
    place.runtime.block_on(async {
        let (connection, mut daemon) = timeout(LIMIT, opened(place))
            .await
            .expect("a connection opens");
        let (waiting, subscribers) = run(input, connection, &mut daemon).await;
        drop(daemon);
        let ended = timeout(LIMIT, ends(waiting, subscribers)).await;
        ended.expect("everybody is told of the end");
    });
});
