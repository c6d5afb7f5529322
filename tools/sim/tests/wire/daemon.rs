//! What the daemon does around the calls: authentication, window, keepalive, death.

use std::time::Duration;

use crate::peer::{LIMIT, Peer, code};
use bytes::BytesMut;
use tokio::io::AsyncWriteExt;
use tokio::time::timeout;
use virtwire_proto::message::{ErrorCode, ErrorDomain};
use virtwire_proto::remote::{self, AuthType, DomainState, DriverFeature};
use virtwire_proto::{EventMessage, Frame, Header, Program, encode, keepalive};
use virtwire_sim::{Daemon, Driver, Guest, World};

fn ms(time: u64) -> Duration {
    Duration::from_millis(time)
}

fn saving_world(guests: usize, time: Duration) -> World {
    World::new(Driver::Qemu).with_many(guests, "vm", |guest| guest.saves_in(time))
}

async fn send_save(peer: &mut Peer, guest: &str) -> u32 {
    let domain = peer.lookup(guest).await.unwrap();
    let args = remote::DomainManagedSaveArgs {
        domain,
        ..Default::default()
    };
    peer.send::<remote::DomainManagedSave>(args).await
}

async fn ping(peer: &mut Peer) {
    let mut out = BytesMut::new();
    let header = Header::message(Program::KEEPALIVE, keepalive::Ping::NUMBER);
    encode(&header, &(), &mut out).unwrap();
    peer.stream.write_all(&out).await.unwrap();
}

fn is_pong(frame: &Frame) -> bool {
    frame.header == Header::message(Program::KEEPALIVE, keepalive::Pong::NUMBER)
}

#[tokio::test(start_paused = true)]
async fn nothing_but_authentication_is_answered_before_it() {
    let world = World::new(Driver::Qemu);
    let daemon = Daemon::of(&world).polkit().in_process();
    let mut peer = Peer::silent(&daemon);
    let list = peer.call::<remote::AuthList>(()).await.unwrap();
    assert_eq!(list.types, [AuthType::POLKIT]);
    let early = peer.connect_open("qemu:///system").await.unwrap_err();
    assert_eq!(
        (early.code, early.domain),
        (ErrorCode::RPC, ErrorDomain::RPC)
    );
    assert_eq!(early.message, "authentication required");
    peer.call::<remote::AuthPolkit>(()).await.unwrap();
    peer.connect_open("qemu:///system").await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn only_the_drivers_own_names_are_opened() {
    let daemon = Daemon::of(&World::new(Driver::Qemu)).in_process();
    let mut peer = Peer::silent(&daemon);
    let foreign = peer.connect_open("xen:///system").await.unwrap_err();
    assert_eq!(foreign.code, ErrorCode::NO_CONNECT);
    assert_eq!(
        foreign.message,
        "no connection driver available for xen:///system"
    );
    assert_eq!(
        code(peer.connect_open("qemu:///foo").await),
        ErrorCode::INTERNAL_ERROR
    );
    assert_eq!(
        code(peer.lookup("db").await),
        ErrorCode::INTERNAL_ERROR,
        "not open"
    );
    peer.connect_open("qemu:///system?param=1").await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn an_old_daemon_knows_neither_callbacks_nor_keepalive() {
    let setup = Daemon::of(&World::new(Driver::Qemu)).without_event_callbacks();
    let daemon = setup.without_keepalive().newest_procedure(300).in_process();
    let mut peer = Peer::open(&daemon).await;
    for feature in [
        DriverFeature::REMOTE_EVENT_CALLBACK,
        DriverFeature::PROGRAM_KEEPALIVE,
    ] {
        let args = remote::ConnectSupportsFeatureArgs { feature };
        let ret = peer
            .call::<remote::ConnectSupportsFeature>(args)
            .await
            .unwrap();
        assert_eq!(ret.supported, 0, "{feature}");
    }
    let args = remote::ConnectDomainEventCallbackRegisterAnyArgs::default();
    let unknown = peer
        .call::<remote::ConnectDomainEventCallbackRegisterAny>(args)
        .await;
    let unknown = unknown.unwrap_err();
    assert!(unknown.is_unknown_procedure(), "{unknown}");
    assert_eq!(unknown.message, "unknown procedure: 316");
    let args = remote::ConnectDomainEventRegisterAnyArgs::default();
    peer.call::<remote::ConnectDomainEventRegisterAny>(args)
        .await
        .unwrap();
}

#[tokio::test(start_paused = true)]
async fn the_sixth_call_and_every_ping_wait_while_five_are_outstanding() {
    let world = saving_world(6, ms(10_000));
    let daemon = Daemon::of(&world).in_process();
    let mut peer = Peer::open(&daemon).await;
    let mut domains = Vec::new();
    for number in 1..=6 {
        domains.push(peer.lookup(&format!("vm-{number}")).await.unwrap());
    }
    for domain in domains {
        let args = remote::DomainManagedSaveArgs {
            domain,
            ..Default::default()
        };
        peer.send::<remote::DomainManagedSave>(args).await;
    }
    ping(&mut peer).await;
    timeout(LIMIT, world.until(|world| world.peaks().saving == 5))
        .await
        .expect("five run");
    tokio::time::sleep(ms(5_000)).await;
    assert_eq!(world.count_of("DOMAIN_MANAGED_SAVE"), 5);
    assert_eq!(daemon.pings(), 0);
    let first = peer.receive().await.unwrap();
    assert!(!is_pong(&first));
    timeout(LIMIT, world.until(|world| world.saved() == 6))
        .await
        .expect("all are saved");
    assert_eq!(world.peaks().most_saving, 5);
    assert_eq!(daemon.peak_outstanding(), [5]);
    assert_eq!(daemon.pings(), 1);
}

#[tokio::test(start_paused = true)]
async fn long_calls_exhaust_the_workers_but_not_those_of_high_priority() {
    let world = saving_world(2, ms(10_000));
    let daemon = Daemon::of(&world).workers(2, 1).in_process();
    let mut saver = Peer::open(&daemon).await;
    let mut watcher = Peer::open(&daemon).await;
    let domain = watcher.lookup("vm-1").await.unwrap();
    send_save(&mut saver, "vm-1").await;
    send_save(&mut saver, "vm-2").await;
    timeout(LIMIT, world.until(|world| world.peaks().saving == 2))
        .await
        .expect("both run");
    // DOMAIN_GET_STATE has high priority, DOMAIN_GET_INFO has not.
    let args = remote::DomainGetStateArgs {
        domain: domain.clone(),
        ..Default::default()
    };
    let state = watcher
        .call::<remote::DomainGetState>(args)
        .await
        .unwrap()
        .state;
    assert_eq!(state, DomainState::PAUSED);
    let args = remote::DomainGetInfoArgs { domain };
    let info = watcher.call::<remote::DomainGetInfo>(args).await.unwrap();
    assert_eq!(
        i32::from(info.state),
        DomainState::SHUTOFF.0,
        "answered after the save"
    );
}

#[tokio::test(start_paused = true)]
async fn pings_are_answered_or_not() {
    let world = World::new(Driver::Qemu);
    let daemon = Daemon::of(&world).in_process();
    let mut peer = Peer::open(&daemon).await;
    ping(&mut peer).await;
    assert!(is_pong(&peer.receive().await.unwrap()));
    let daemon = Daemon::of(&world).ignores_pings().in_process();
    let mut peer = Peer::open(&daemon).await;
    ping(&mut peer).await;
    assert!(peer.hears_nothing().await);
    assert_eq!(daemon.pings(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_client_that_answers_no_ping_is_cut() {
    let world = World::new(Driver::Qemu);
    let daemon = Daemon::of(&world).pings_every(ms(5_000), 2).in_process();
    let mut peer = Peer::open(&daemon).await;
    let feature = DriverFeature::PROGRAM_KEEPALIVE;
    let args = remote::ConnectSupportsFeatureArgs { feature };
    peer.call::<remote::ConnectSupportsFeature>(args)
        .await
        .unwrap();
    let ping = Header::message(Program::KEEPALIVE, keepalive::Ping::NUMBER);
    for _ in 0..2 {
        assert_eq!(peer.receive().await.unwrap().header, ping);
    }
    assert!(peer.receive().await.is_none());
}

#[tokio::test(start_paused = true)]
async fn a_killed_daemon_undoes_its_saves_and_starts_again_with_the_same_world() {
    let world = saving_world(1, ms(1_000)).with(Guest::running("slow").shuts_down_after(ms(300)));
    let daemon = Daemon::of(&world).in_process();
    let mut peer = Peer::open(&daemon).await;
    peer.shutdown("slow").await.unwrap();
    send_save(&mut peer, "vm-1").await;
    timeout(LIMIT, world.until(|world| world.peaks().saving == 1))
        .await
        .expect("it runs");
    daemon.kill().await;
    assert!(peer.receive().await.is_none());
    let guest = world.guest("vm-1").unwrap();
    assert_eq!((guest.state, guest.saved), (DomainState::RUNNING, false));
    timeout(LIMIT, world.until(|world| world.active() == 1))
        .await
        .expect("the guest goes on");
    daemon.restart().await.unwrap();
    let mut peer = Peer::open(&daemon).await;
    peer.save("vm-1").await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn save_goes_on_when_its_connection_is_cut_and_others_are_taken() {
    let world = saving_world(1, ms(100));
    let daemon = Daemon::of(&world).in_process();
    let mut peer = Peer::open(&daemon).await;
    send_save(&mut peer, "vm-1").await;
    timeout(LIMIT, world.until(|world| world.peaks().saving == 1))
        .await
        .expect("it runs");
    daemon.disconnect();
    assert!(peer.receive().await.is_none());
    let mut peer = Peer::open(&daemon).await;
    timeout(LIMIT, world.until(|world| world.saved() == 1))
        .await
        .expect("it is saved");
    peer.lookup("vm-1").await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_frozen_daemon_does_nothing_until_it_is_thawed() {
    let world = saving_world(1, ms(100));
    let daemon = Daemon::of(&world).in_process();
    let mut peer = Peer::open(&daemon).await;
    send_save(&mut peer, "vm-1").await;
    timeout(LIMIT, world.until(|world| world.peaks().saving == 1))
        .await
        .expect("it runs");
    daemon.freeze();
    assert!(peer.hears_nothing().await);
    assert_eq!(world.saved(), 0);
    daemon.thaw();
    assert!(peer.receive().await.is_some());
    assert_eq!(world.saved(), 1);
}

#[tokio::test]
async fn sockets_are_listened_on_killed_and_listened_on_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sock");
    let world = World::new(Driver::Lxc);
    let unix = Daemon::of(&world).listen_unix(&path).await.unwrap();
    assert_eq!(
        unix.uri(),
        format!("lxc+unix:///system?socket={}", path.display())
    );
    let tcp = Daemon::of(&world).listen_tcp().await.unwrap();
    let address = tcp.tcp_address().unwrap();
    assert_eq!(tcp.uri(), format!("lxc+tcp://{address}/system"));
    let connects = async || {
        let unix = tokio::net::UnixStream::connect(&path).await.is_ok();
        (unix, tokio::net::TcpStream::connect(address).await.is_ok())
    };
    assert_eq!(connects().await, (true, true));
    unix.kill().await;
    tcp.kill().await;
    assert!(path.exists(), "a killed daemon leaves its socket");
    assert_eq!(connects().await, (false, false));
    unix.restart().await.unwrap();
    tcp.restart().await.unwrap();
    assert_eq!(connects().await, (true, true));
    unix.stop().await;
    assert!(!path.exists());
}
