//! Many hosts in one process, and those in trouble.

use std::collections::HashSet;
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::time::Duration;

use tokio::net::{TcpStream, UnixStream};
use tokio::time::timeout;
use virtwire_proto::remote::{self, ConnectListAllDomainsArgs};
use virtwire_sim::{Driver, Fleet, FleetHost, Guest, Trouble};

use crate::peer::{Peer, within};

/// For something that never comes.
const A_WHILE: Duration = Duration::from_millis(200);

fn list() -> ConnectListAllDomainsArgs {
    ConnectListAllDomainsArgs {
        need_results: 1,
        ..Default::default()
    }
}

/// Where a host over TCP is.
fn address(host: &FleetHost) -> SocketAddr {
    let uri = host.uri().strip_prefix("qemu+tcp://").unwrap();
    uri.strip_suffix("/system").unwrap().parse().unwrap()
}

#[tokio::test]
async fn each_host_has_a_place_and_guests_of_its_own() {
    let guest = Guest::running("vm").saves_in(Duration::from_millis(1));
    let fleet = Fleet::of(Driver::Qemu, 100)
        .with(Guest::off("spare"))
        .with_all(guest.times(20, "vm"))
        .listen_tcp()
        .await
        .unwrap();
    assert_eq!(fleet.uris().collect::<HashSet<_>>().len(), 100);
    let uuids = fleet.hosts().iter().flat_map(|host| host.world().guests());
    assert_eq!(
        uuids.map(|guest| guest.uuid).collect::<HashSet<_>>().len(),
        2_100
    );
    assert_eq!(fleet.first_call(), None);
    let [first, second, ..] = fleet.hosts() else {
        panic!("a hundred hosts")
    };
    let mut peer = Peer::open(first.daemon().unwrap()).await;
    peer.save("vm-7").await.unwrap();
    assert_eq!((first.world().saved(), second.world().saved()), (1, 0));
    assert!(fleet.first_call() <= fleet.last_change_of(first));
    assert_eq!(fleet.last_change_of(second), None);
    within(fleet.stop()).await;
}

#[tokio::test]
async fn dead_hosts_refuse_connections_or_swallow_them() {
    let fleet = Fleet::of(Driver::Qemu, 3)
        .trouble(Trouble::Refuses, 1)
        .trouble(Trouble::Swallows, 1)
        .listen_tcp()
        .await
        .unwrap();
    let [refuses, swallows, good] = fleet.hosts() else {
        panic!("three hosts")
    };
    let answer = within(TcpStream::connect(address(refuses))).await;
    assert_eq!(answer.unwrap_err().kind(), ErrorKind::ConnectionRefused);
    for _ in 0..3 {
        let answer = timeout(A_WHILE, TcpStream::connect(address(swallows))).await;
        assert!(answer.is_err(), "{answer:?}");
    }
    within(TcpStream::connect(address(good))).await.unwrap();
    assert_eq!(fleet.good_hosts().count(), 1);
    assert!(refuses.daemon().is_none() && swallows.daemon().is_none());
}

#[tokio::test(start_paused = true)]
async fn hanging_hosts_say_nothing_or_nothing_more() {
    let fleet = Fleet::of(Driver::Qemu, 3)
        .with(Guest::running("vm"))
        .trouble(Trouble::Mute, 1)
        .trouble(Trouble::FallsSilent, 1)
        .listen_tcp()
        .await
        .unwrap();
    let [mute, falls_silent, good] = fleet.hosts() else {
        panic!("three hosts")
    };
    for _ in 0..2 {
        let mut peer = Peer::silent(mute.daemon().unwrap());
        peer.send::<remote::AuthList>(()).await;
        assert!(peer.hears_nothing().await);
        let mut peer = Peer::open(falls_silent.daemon().unwrap()).await;
        peer.send::<remote::ConnectListAllDomains>(list()).await;
        assert!(peer.hears_nothing().await);
    }
    let mut peer = Peer::open(good.daemon().unwrap()).await;
    let listed = peer.call::<remote::ConnectListAllDomains>(list()).await;
    assert_eq!(listed.unwrap().domains.len(), 1);
}

#[tokio::test]
async fn hosts_on_sockets_have_a_file_each_and_leave_none() {
    let folder = tempfile::tempdir().unwrap();
    let fleet = Fleet::of(Driver::Xen, 3)
        .trouble(Trouble::Refuses, 1)
        .trouble(Trouble::Swallows, 1)
        .listen_unix(folder.path())
        .await
        .unwrap();
    let connect = |name| within(UnixStream::connect(folder.path().join(name)));
    let refused = connect("host-1").await.unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::ConnectionRefused);
    let full = connect("host-2").await.unwrap_err();
    assert_eq!(full.kind(), ErrorKind::WouldBlock);
    connect("host-3").await.unwrap();
    within(fleet.stop()).await;
    assert_eq!(folder.path().read_dir().unwrap().count(), 0);
}

#[tokio::test(start_paused = true)]
async fn ten_thousand_guests_are_listed_and_found_in_no_time() {
    let guests = Guest::running("vm").times(10_000, "vm");
    let fleet = Fleet::of(Driver::Qemu, 1)
        .with_all(guests)
        .listen_tcp()
        .await
        .unwrap();
    let host = fleet.good_hosts().next().unwrap();
    let begun = std::time::Instant::now();
    let mut peer = Peer::open(host.daemon().unwrap()).await;
    let listed = peer.call::<remote::ConnectListAllDomains>(list()).await;
    assert_eq!(listed.unwrap().domains.len(), 10_000);
    for number in 1..=10_000 {
        peer.lookup(&format!("vm-{number}")).await.unwrap();
    }
    // In a debug build on a busy machine; it is some hundred times that if any of it is quadratic.
    assert!(begun.elapsed() < Duration::from_secs(20));
}
