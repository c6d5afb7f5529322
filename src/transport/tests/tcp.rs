//! TCP over loopback.

use std::{io, net::SocketAddr, time::Duration};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
    time,
};

use crate::transport::{Endpoint, Pipe, TransportError, connect};

const LIMIT: Duration = Duration::from_secs(10);

async fn connect_to(host: &str, port: u16) -> Result<Pipe, TransportError> {
    let host = host.to_owned();
    let endpoint = Endpoint::Tcp { host, port };
    time::timeout(LIMIT, connect(&endpoint)).await.unwrap()
}

/// A listener on a port of `address`, or why this machine has none.
async fn listen(address: &str) -> io::Result<(TcpListener, u16)> {
    let listener = TcpListener::bind((address, 0)).await?;
    let port = listener.local_addr()?.port();
    Ok((listener, port))
}

/// A port on which nothing listens, on either family, as far as can be arranged.
async fn unused_port() -> u16 {
    let (_listener, port) = listen("127.0.0.1").await.unwrap();
    port
}

async fn assert_connected(host: &str, listener: &TcpListener, port: u16) {
    time::timeout(LIMIT, async {
        let (client, accepted) = tokio::join!(connect_to(host, port), listener.accept());
        let (mut client, (mut daemon, peer)) = (client.unwrap(), accepted.unwrap());
        let Pipe::Tcp(stream) = &client else {
            panic!("{client:?} is not TCP");
        };
        assert!(stream.nodelay().unwrap());
        assert_eq!(stream.local_addr().unwrap(), peer);
        client.write_all(b"ping").await.unwrap();
        let mut four = [0; 4];
        daemon.read_exact(&mut four).await.unwrap();
        daemon.write_all(&four).await.unwrap();
        client.read_exact(&mut four).await.unwrap();
        assert_eq!(&four, b"ping");
        drop(client);
        assert_eq!(daemon.read(&mut four).await.unwrap(), 0);
    })
    .await
    .unwrap();
}

#[tokio::test]
async fn an_ipv4_address_and_localhost_reach_an_ipv4_daemon() {
    let (listener, port) = listen("127.0.0.1").await.unwrap();
    assert_connected("127.0.0.1", &listener, port).await;
    assert_connected("localhost", &listener, port).await;
}

#[tokio::test]
async fn an_ipv6_address_and_localhost_reach_an_ipv6_daemon() {
    // Without IPv6 on the machine the kernel refuses the address, and so it must for our client.
    match listen("::1").await {
        Ok((listener, port)) => {
            assert_connected("::1", &listener, port).await;
            assert_connected("localhost", &listener, port).await;
        }
        Err(reason) => {
            let error = connect_to("::1", 1).await.unwrap_err();
            let TransportError::Tcp { attempts, .. } = error else {
                panic!("no IPv6 here ({reason}), but {error:?}");
            };
            assert_eq!(attempts.len(), 1);
        }
    }
}

#[tokio::test]
async fn when_nothing_listens_every_address_is_listed() {
    let port = unused_port().await;
    let error = connect_to("localhost", port).await.unwrap_err();
    let message = error.to_string();
    let TransportError::Tcp { attempts, .. } = &error else {
        panic!("{error:?}");
    };
    let mut tried: Vec<_> = attempts.iter().map(|attempt| attempt.address).collect();
    tried.sort();
    let expected: [SocketAddr; 2] = [([127, 0, 0, 1], port).into(), {
        let loopback: std::net::Ipv6Addr = "::1".parse().unwrap();
        (loopback, port).into()
    }];
    assert_eq!(tried, expected);
    for address in expected {
        assert!(message.contains(&address.to_string()), "{message}");
    }
    let error = connect_to("127.0.0.1", port).await.unwrap_err();
    assert!(error.is_daemon_down(), "{error:?}");
}

#[tokio::test]
async fn a_name_that_cannot_be_looked_up_is_named() {
    // RFC 2606 reserves .invalid; a label that is too long never leaves this machine.
    let host = format!("{}.invalid", "x".repeat(70));
    let error = connect_to(&host, 1).await.unwrap_err();
    assert!(
        matches!(&error, TransportError::Lookup { host: named, .. } if *named == host),
        "{error:?}"
    );
    assert!(!error.is_daemon_down());
}

#[tokio::test]
async fn dropping_the_future_leaves_no_connection() {
    let (listener, port) = listen("127.0.0.1").await.unwrap();
    let host = "127.0.0.1".to_owned();
    let endpoint = Endpoint::Tcp { host, port };
    let never_polled = connect(&endpoint);
    drop(never_polled);
    let cut_short = time::timeout(Duration::ZERO, connect(&endpoint)).await;
    drop(cut_short);
    // Whatever was begun is closed: the daemon sees the end at once, if it sees a connection at all.
    if let Ok(accepted) = time::timeout(Duration::from_millis(50), listener.accept()).await {
        let (mut daemon, _) = accepted.unwrap();
        let read = time::timeout(LIMIT, daemon.read(&mut [0; 1]))
            .await
            .unwrap();
        assert!(matches!(read, Ok(0) | Err(_)));
    }
}
