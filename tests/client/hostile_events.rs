//! A daemon that sends more than anybody has asked for.

use std::fs;

use bytes::{Bytes, BytesMut};
use virtwire::client::Notice;
use virtwire::proto::remote::{
    DomainEventCallbackLifecycle, DomainEventCallbackLifecycleMsg, DomainEventCallbackReboot,
    DomainEventLifecycleMsg,
};
use virtwire::proto::{EventMessage, Frame, Header};
use virtwire::{ConnectOptions, Connection};

use crate::host::{ask, limited};
use crate::registrar::Registrar;

const MIB: usize = 1024 * 1024;
/// The callback id of a registrar's first registration.
const FIRST: i32 = 101;

/// The most memory that this process has had so far, in bytes.
fn peak() -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM:"))
        .unwrap();
    let kilobytes: usize = line.split_whitespace().nth(1).unwrap().parse().unwrap();
    kilobytes * 1024
}

/// The first bytes of an event whose whole frame has this length; zeros make up the rest.
fn head<E: EventMessage>(length: usize, callback_id: i32) -> Bytes {
    let mut bytes = BytesMut::new();
    let header = Header::message(E::PROGRAM, E::NUMBER);
    let payload = Bytes::copy_from_slice(&callback_id.to_be_bytes());
    Frame { header, payload }.put(&mut bytes).unwrap();
    bytes[..4].copy_from_slice(&u32::try_from(length).unwrap().to_be_bytes());
    bytes.freeze()
}

async fn send<E: EventMessage>(daemon: &Registrar, length: usize, callback_id: i32) {
    let head = head::<E>(length, callback_id);
    let zeros = length - head.len();
    daemon.send(head, zeros).await;
}

async fn open() -> (Registrar, Connection) {
    let daemon = Registrar::listen().await;
    let options = ConnectOptions::new().keepalive(None);
    let connection = options.open(&daemon.uri).await.unwrap();
    (daemon, connection)
}

#[tokio::test]
async fn events_of_32_mib_take_less_than_8_mib_and_calls_go_on() {
    limited(async {
        let (daemon, connection) = open().await;
        let mut events = connection.lifecycle_events().await.unwrap();
        assert_eq!(ask(&connection).await.unwrap(), "sim");
        // What the daemon's own task needs is there before.
        send::<DomainEventCallbackReboot>(&daemon, 2 * MIB, 0).await;
        assert_eq!(ask(&connection).await.unwrap(), "sim");
        let before = peak();
        for number in 0..256 {
            // Half of them belong to no registration.
            if number % 2 == 0 {
                send::<DomainEventCallbackLifecycle>(&daemon, 32 * MIB, FIRST).await;
            } else {
                send::<DomainEventCallbackReboot>(&daemon, 32 * MIB, number).await;
            }
        }
        assert_eq!(ask(&connection).await.unwrap(), "sim");
        let more = peak() - before;
        assert!(more < 8 * MIB, "{more} bytes more");
        let Notice::Lagged(missing) = events.recv().await.unwrap() else {
            panic!("none of them is kept");
        };
        assert_eq!(missing, 128);
    })
    .await;
}

#[tokio::test]
async fn events_of_the_largest_size_that_is_kept_take_less_than_8_mib() {
    limited(async {
        let (daemon, connection) = open().await;
        let mut events = connection.lifecycle_events().await.unwrap();
        assert_eq!(ask(&connection).await.unwrap(), "sim");
        let before = peak();
        for _ in 0..256 {
            send::<DomainEventCallbackLifecycle>(&daemon, MIB, FIRST).await;
        }
        assert_eq!(ask(&connection).await.unwrap(), "sim");
        let more = peak() - before;
        assert!(more < 8 * MIB, "{more} bytes more");
        let Notice::Lagged(missing) = events.recv().await.unwrap() else {
            panic!("most of them are not kept");
        };
        assert!((254..256).contains(&missing), "{missing}");
        // They have trailing zeros, and are no lifecycle events.
        for _ in missing..256 {
            assert!(matches!(events.recv().await.unwrap(), Notice::Lagged(1)));
        }
        let message = DomainEventCallbackLifecycleMsg {
            callback_id: FIRST,
            message: DomainEventLifecycleMsg::default(),
        };
        daemon.event::<DomainEventCallbackLifecycle>(&message).await;
        let Notice::Event(event) = events.recv().await.unwrap() else {
            panic!("and it goes on");
        };
        assert_eq!(event, message.message);
    })
    .await;
}
