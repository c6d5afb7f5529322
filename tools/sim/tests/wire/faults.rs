//! Every kind of fault, seen from the other side.

use std::time::Duration;

use crate::peer::{Peer, code};
use tokio::io::AsyncReadExt;
use tokio::time::Instant;
use virtwire_proto::message::ErrorCode;
use virtwire_proto::remote::{self, DomainState};
use virtwire_proto::{Procedure, Status};
use virtwire_sim::{Daemon, Driver, Failure, Fault, Guest, World};

const CALL: &str = "CONNECT_GET_LIB_VERSION";

/// A peer whose next `CONNECT_GET_LIB_VERSION` meets the fault.
async fn facing(fault: Fault) -> (World, Daemon, Peer) {
    let world = World::new(Driver::Qemu).with(Guest::running("db"));
    let daemon = Daemon::of(&world)
        .fault(fault.on_call(CALL, 1))
        .in_process();
    let peer = Peer::open(&daemon).await;
    (world, daemon, peer)
}

/// Everything that the daemon says after the call until it hangs up.
async fn rest(peer: &mut Peer) -> Vec<u8> {
    peer.send::<remote::ConnectGetLibVersion>(()).await;
    let mut bytes = Vec::new();
    peer.stream.read_to_end(&mut bytes).await.unwrap();
    bytes
}

#[tokio::test(start_paused = true)]
async fn cut_ends_the_connection_without_an_answer() {
    let (world, _daemon, mut peer) = facing(Fault::cut()).await;
    assert!(rest(&mut peer).await.is_empty());
    assert_eq!(world.count_of(CALL), 0, "not executed");
}

#[tokio::test(start_paused = true)]
async fn a_call_can_be_executed_before_the_cut() {
    let world = World::new(Driver::Qemu).with(Guest::running("db"));
    let fault = Fault::cut()
        .on_call("DOMAIN_SHUTDOWN", 1)
        .of_guest("db")
        .after_it_is_done();
    let daemon = Daemon::of(&world).fault(fault).in_process();
    let mut peer = Peer::open(&daemon).await;
    let domain = peer.lookup("db").await.unwrap();
    peer.send::<remote::DomainShutdown>(remote::DomainShutdownArgs { domain })
        .await;
    assert!(peer.receive().await.is_none());
    assert_eq!(world.guest("db").unwrap().state, DomainState::SHUTOFF);
}

#[tokio::test(start_paused = true)]
async fn silence_answers_nothing_any_more_and_stays_open() {
    let (_world, _daemon, mut peer) = facing(Fault::silence()).await;
    peer.send::<remote::ConnectGetLibVersion>(()).await;
    peer.send::<remote::ConnectGetHostname>(()).await;
    assert!(peer.hears_nothing().await);
}

#[tokio::test(start_paused = true)]
async fn an_unanswered_call_holds_up_no_other() {
    let (_world, _daemon, mut peer) = facing(Fault::unanswered()).await;
    peer.send::<remote::ConnectGetLibVersion>(()).await;
    peer.call::<remote::ConnectGetHostname>(()).await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_delayed_answer_comes_after_a_later_one() {
    let (_world, _daemon, mut peer) = facing(Fault::delay(Duration::from_secs(2))).await;
    let begin = Instant::now();
    let late = peer.send::<remote::ConnectGetLibVersion>(()).await;
    peer.call::<remote::ConnectGetHostname>(()).await.unwrap();
    assert_eq!(peer.receive().await.unwrap().header.serial, late);
    assert!(begin.elapsed() >= Duration::from_secs(2));
}

#[tokio::test(start_paused = true)]
async fn a_torn_answer_is_half_of_one() {
    let (_world, _daemon, mut peer) = facing(Fault::torn()).await;
    assert_eq!(rest(&mut peer).await.len(), 18, "of 36 bytes");
    let (_world, _daemon, mut peer) = facing(Fault::torn_and_silent()).await;
    peer.send::<remote::ConnectGetLibVersion>(()).await;
    let mut half = [0; 18];
    peer.stream.read_exact(&mut half).await.unwrap();
    assert!(peer.hears_nothing().await);
}

#[tokio::test(start_paused = true)]
async fn serials_and_procedures_can_be_wrong() {
    let (_world, _daemon, mut peer) = facing(Fault::wrong_serial()).await;
    let serial = peer.send::<remote::ConnectGetLibVersion>(()).await;
    let header = peer.receive().await.unwrap().header;
    assert_ne!(header.serial, serial);
    assert_eq!(header.procedure, remote::ConnectGetLibVersion::NUMBER);
    let (_world, _daemon, mut peer) = facing(Fault::wrong_procedure()).await;
    let serial = peer.send::<remote::ConnectGetLibVersion>(()).await;
    let header = peer.receive().await.unwrap().header;
    assert_eq!(header.serial, serial);
    assert_ne!(header.procedure, remote::ConnectGetLibVersion::NUMBER);
}

#[tokio::test(start_paused = true)]
async fn garbage_and_oversized_frames_are_no_frames() {
    for fault in [Fault::garbage(64), Fault::oversized()] {
        let (_world, _daemon, mut peer) = facing(fault).await;
        peer.send::<remote::ConnectGetLibVersion>(()).await;
        let length = peer.stream.read_u32().await.unwrap();
        assert!(length > 33_554_436, "{length}");
    }
}

#[tokio::test(start_paused = true)]
async fn an_error_takes_the_place_of_the_call() {
    let (world, _daemon, mut peer) = facing(Fault::error(Failure::no_space())).await;
    let result = peer.call::<remote::ConnectGetLibVersion>(()).await;
    assert_eq!(code(result), ErrorCode::SYSTEM_ERROR);
    assert_eq!(world.count_of(CALL), 0);
    peer.call::<remote::ConnectGetLibVersion>(()).await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn an_answer_can_come_twice() {
    let (_world, _daemon, mut peer) = facing(Fault::twice()).await;
    peer.send::<remote::ConnectGetLibVersion>(()).await;
    let first = peer.receive().await.unwrap();
    assert_eq!(peer.receive().await.unwrap(), first);
}

#[tokio::test(start_paused = true)]
async fn a_flood_of_events_comes_before_the_answer() {
    let (_world, _daemon, mut peer) = facing(Fault::event_flood(10_000)).await;
    peer.register().await;
    let serial = peer.send::<remote::ConnectGetLibVersion>(()).await;
    for _ in 0..10_000 {
        assert_eq!(peer.event().await.0, "flood");
    }
    let answer = peer.receive().await.unwrap();
    assert_eq!(
        (answer.header.serial, answer.header.status),
        (serial, Status::Ok)
    );
}

#[tokio::test(start_paused = true)]
async fn the_stream_can_end_at_any_byte() {
    for at in [1, 27, 28, 40, 59, 60, 61] {
        let world = World::new(Driver::Qemu);
        let daemon = Daemon::of(&world)
            .fault(Fault::cut().at_byte(at))
            .in_process();
        let mut peer = Peer::silent(&daemon);
        // The answers are 36 and 28 bytes long.
        peer.send::<remote::AuthList>(()).await;
        peer.send::<remote::ConnectOpen>(remote::ConnectOpenArgs::default())
            .await;
        let mut bytes = Vec::new();
        peer.stream.read_to_end(&mut bytes).await.unwrap();
        assert_eq!(u64::try_from(bytes.len()).unwrap(), at);
    }
}

#[tokio::test(start_paused = true)]
async fn a_connection_can_be_refused_or_met_with_silence() {
    let world = World::new(Driver::Qemu);
    let daemon = Daemon::of(&world)
        .fault(Fault::cut().on_connect(1))
        .fault(Fault::silence().on_connect(2))
        .in_process();
    assert!(Peer::silent(&daemon).receive().await.is_none());
    let mut second = Peer::silent(&daemon);
    second.send::<remote::AuthList>(()).await;
    assert!(second.hears_nothing().await);
    Peer::open(&daemon).await;
}

#[tokio::test(start_paused = true)]
async fn a_received_byte_can_be_the_last() {
    let world = World::new(Driver::Qemu).with(Guest::running("db"));
    let daemon = Daemon::of(&world)
        .fault(Fault::cut().at_byte_received(100))
        .in_process();
    let mut peer = Peer::silent(&daemon);
    let mut answers = 0;
    for _ in 0..4 {
        peer.send::<remote::AuthList>(()).await;
        answers += usize::from(peer.receive().await.is_some());
        if answers == 3 {
            break;
        }
    }
    peer.send::<remote::AuthList>(()).await;
    assert!(
        peer.receive().await.is_none(),
        "the fourth call reaches byte 112"
    );
}
