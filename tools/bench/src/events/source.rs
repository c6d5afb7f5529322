//! A daemon that answers calls and sends events as fast as it is told.

use std::io::{self, Read, Write};
use std::os::unix::net::{UnixListener, UnixStream};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use bytes::BytesMut;
use clap::Args;
use serde::Serialize;
use virtwire_proto::remote::{
    AuthList, AuthListRet, AuthType, ConnectDomainEventCallbackRegisterAny,
    ConnectDomainEventCallbackRegisterAnyRet, ConnectGetLibVersion, ConnectGetLibVersionRet,
    ConnectSupportsFeature, ConnectSupportsFeatureRet, DomainEventCallbackLifecycle,
    DomainEventCallbackLifecycleMsg, NodeGetFreeMemory, NodeGetFreeMemoryRet,
};
use virtwire_proto::{EncodeError, EventMessage, Frame, Header, Procedure, Status, encode};

use crate::error::BenchError;

/// How long the source sleeps when it is ahead of its time. It catches up after that.
const PAUSE: Duration = Duration::from_micros(20);

/// What is sent once the client calls for the host's free memory.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct Flood {
    pub(crate) events: u32,
    /// Bytes of zeros in place of an event's payload; 0 for an event that can be read
    pub(crate) bytes: u32,
    /// Events in a second
    pub(crate) a_second: u32,
}

impl Flood {
    /// As arguments of a command.
    pub(super) fn words(self) -> [String; 3] {
        [self.events, self.bytes, self.a_second].map(|number| number.to_string())
    }

    /// Serves one client; the URI to open is printed before.
    pub(crate) fn serve(self, say: impl Fn(&str)) -> Result<(), BenchError> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("sock");
        let listener = UnixListener::bind(&path)?;
        say(&format!("qemu+unix:///system?socket={}", path.display()));
        let (mut reading, _) = listener.accept()?;
        let writing = Arc::new(Mutex::new(reading.try_clone()?));
        let sent = Arc::new(AtomicU64::new(0));
        let mut flood = Some(self);
        let (mut received, mut chunk) = (BytesMut::new(), vec![0; 65_536]);
        loop {
            let length = reading.read(&mut chunk)?;
            let Some(new) = chunk.get(..length).filter(|new| !new.is_empty()) else {
                return Ok(());
            };
            received.extend_from_slice(new);
            while let Ok(Some(call)) = Frame::take(&mut received) {
                if call.header.procedure == NodeGetFreeMemory::NUMBER
                    && let Some(flood) = flood.take()
                {
                    let (writing, sent) = (Arc::clone(&writing), Arc::clone(&sent));
                    thread::spawn(move || flood.send(&writing, &sent));
                }
                let answer = answer(&call, sent.load(Ordering::Acquire))?;
                write(&writing, &answer)?;
            }
        }
    }

    fn send(self, writing: &Mutex<UnixStream>, sent: &AtomicU64) -> Result<(), BenchError> {
        let event = self.event()?;
        let begun = Instant::now();
        for number in 0..self.events {
            let due = Duration::from_secs(1) * number / self.a_second;
            if due > begun.elapsed() {
                thread::sleep(PAUSE);
            }
            // The client may have gone.
            write(writing, &event)?;
            sent.fetch_add(1, Ordering::Release);
        }
        Ok(())
    }

    fn event(self) -> Result<BytesMut, BenchError> {
        type Event = DomainEventCallbackLifecycle;
        let header = Header::message(Event::PROGRAM, Event::NUMBER);
        let mut bytes = BytesMut::new();
        if self.bytes == 0 {
            let mut event = DomainEventCallbackLifecycleMsg::default();
            event.message.domain.name = "a-guest".into();
            encode(&header, &event, &mut bytes).map_err(unencodable)?;
            return Ok(bytes);
        }
        encode(&header, &(), &mut bytes).map_err(unencodable)?;
        let length = bytes.len() + usize::try_from(self.bytes).unwrap_or(0);
        bytes.resize(length, 0);
        let length = u32::try_from(length).unwrap_or(u32::MAX).to_be_bytes();
        if let Some(word) = bytes.first_chunk_mut() {
            *word = length;
        }
        Ok(bytes)
    }
}

fn write(writing: &Mutex<UnixStream>, bytes: &[u8]) -> io::Result<()> {
    let mut stream = writing.lock().unwrap_or_else(PoisonError::into_inner);
    stream.write_all(bytes)
}

fn answer(call: &Frame, sent: u64) -> Result<BytesMut, BenchError> {
    fn of(call: &Frame, value: &impl Serialize) -> Result<BytesMut, BenchError> {
        let mut bytes = BytesMut::new();
        encode(&call.header.reply(Status::Ok), value, &mut bytes).map_err(unencodable)?;
        Ok(bytes)
    }
    match call.header.procedure {
        AuthList::NUMBER => of(
            call,
            &AuthListRet {
                types: vec![AuthType::NONE],
            },
        ),
        ConnectSupportsFeature::NUMBER => of(call, &ConnectSupportsFeatureRet { supported: 1 }),
        ConnectDomainEventCallbackRegisterAny::NUMBER => of(
            call,
            &ConnectDomainEventCallbackRegisterAnyRet { callback_id: 0 },
        ),
        ConnectGetLibVersion::NUMBER => of(
            call,
            &ConnectGetLibVersionRet {
                lib_ver: 11_003_000,
            },
        ),
        NodeGetFreeMemory::NUMBER => of(call, &NodeGetFreeMemoryRet { free_mem: sent }),
        _ => of(call, &()),
    }
}

fn unencodable(error: EncodeError) -> BenchError {
    io::Error::other(error).into()
}
