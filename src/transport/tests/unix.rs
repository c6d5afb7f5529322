//! UNIX sockets.

use std::{
    fs,
    os::{linux::net::SocketAddrExt as _, unix::fs::PermissionsExt as _, unix::net},
    path::{Path, PathBuf},
    time::Duration,
};

use futures_util::FutureExt as _;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{UnixListener, UnixSocket},
    time,
};

use crate::transport::{Endpoint, Pipe, TransportError, connect};

const LIMIT: Duration = Duration::from_secs(10);

async fn connect_to(path: impl Into<PathBuf>) -> Result<Pipe, TransportError> {
    let endpoint = Endpoint::Unix { path: path.into() };
    time::timeout(LIMIT, connect(&endpoint)).await.unwrap()
}

#[tokio::test]
async fn bytes_go_both_ways_and_the_end_is_seen() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("daemon-sock");
    let listener = UnixListener::bind(&path).unwrap();
    time::timeout(LIMIT, async {
        let (client, accepted) = tokio::join!(connect_to(&path), listener.accept());
        let (mut client, (mut daemon, _)) = (client.unwrap(), accepted.unwrap());
        client.write_all(b"hello").await.unwrap();
        let mut five = [0; 5];
        daemon.read_exact(&mut five).await.unwrap();
        assert_eq!(&five, b"hello");
        daemon.write_all(b"reply").await.unwrap();
        client.read_exact(&mut five).await.unwrap();
        assert_eq!(&five, b"reply");
        client.shutdown().await.unwrap();
        assert_eq!(daemon.read(&mut five).await.unwrap(), 0);
        drop(daemon);
        assert_eq!(client.read(&mut five).await.unwrap(), 0);
    })
    .await
    .unwrap();
}

#[tokio::test]
async fn daemon_that_listens_is_connected_to_without_a_wait() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("daemon-sock");
    let _listener = UnixListener::bind(&path).unwrap();
    let connected = connect(&Endpoint::Unix { path }).now_or_never();
    assert!(matches!(connected, Some(Ok(Pipe::Unix(_)))));
}

#[tokio::test]
async fn a_socket_that_does_not_exist_is_missing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("run/libvirt/libvirt-sock");
    let error = connect_to(&path).await.unwrap_err();
    assert!(error.is_daemon_down());
    assert!(matches!(&error, TransportError::SocketMissing { path: named, .. } if *named == path));
    assert!(
        error.to_string().contains("libvirtd is not running"),
        "{error}"
    );
    assert!(!folder.path().join("run").exists(), "nothing is created");
}

#[tokio::test]
async fn a_socket_left_by_a_killed_daemon_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("daemon-sock");
    drop(net::UnixListener::bind(&path).unwrap());
    let error = connect_to(&path).await.unwrap_err();
    assert!(error.is_daemon_down());
    assert!(
        matches!(error, TransportError::SocketRefused { .. }),
        "{error:?}"
    );
}

#[tokio::test]
async fn a_plain_file_and_a_long_path_are_errors_of_their_own() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let error = connect_to(&file).await.unwrap_err();
    assert!(
        matches!(error, TransportError::SocketRefused { .. }),
        "{error:?}"
    );
    let error = connect_to(folder.path().join("x".repeat(200)))
        .await
        .unwrap_err();
    assert!(matches!(error, TransportError::Socket { .. }), "{error:?}");
    assert!(!error.is_daemon_down());
}

#[tokio::test]
async fn a_socket_without_permission_is_denied() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("daemon-sock");
    let _listener = UnixListener::bind(&path).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    if rustix::process::geteuid().is_root() {
        // Root may connect to anything: the kernel's answer for others is made up instead.
        assert!(connect_to(&path).await.is_ok());
        let denied = std::io::ErrorKind::PermissionDenied.into();
        let error = TransportError::from_socket(path, denied);
        assert!(error.is_permission_denied());
    } else {
        let error = connect_to(&path).await.unwrap_err();
        assert!(error.is_permission_denied(), "{error:?}");
    }
}

#[tokio::test]
async fn at_sign_names_an_abstract_socket_padded_as_by_libvirt() {
    let name = format!("virtwire-test-{}", std::process::id());
    let mut padded = name.clone().into_bytes();
    padded.resize(107, 0);
    let address = net::SocketAddr::from_abstract_name(&padded).unwrap();
    let _listener = net::UnixListener::bind_addr(&address).unwrap();
    assert!(matches!(
        connect_to(format!("@{name}")).await,
        Ok(Pipe::Unix(_))
    ));
    assert!(!Path::new(&format!("@{name}")).exists());

    let longest = "x".repeat(107);
    let address = net::SocketAddr::from_abstract_name(&longest).unwrap();
    let _listener = net::UnixListener::bind_addr(&address).unwrap();
    assert!(connect_to(format!("@{longest}")).await.is_ok());
    let error = connect_to(format!("@x{longest}")).await.unwrap_err();
    assert!(matches!(error, TransportError::Socket { .. }), "{error:?}");
}

#[tokio::test]
async fn abstract_socket_whose_name_is_not_padded_is_another_one() {
    let name = format!("virtwire-short-{}", std::process::id());
    let address = net::SocketAddr::from_abstract_name(&name).unwrap();
    let _listener = net::UnixListener::bind_addr(&address).unwrap();
    let error = connect_to(format!("@{name}")).await.unwrap_err();
    assert!(error.is_daemon_down(), "{error:?}");
}

#[tokio::test]
async fn a_full_queue_is_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("daemon-sock");
    let socket = UnixSocket::new_stream().unwrap();
    socket.bind(&path).unwrap();
    let listener = socket.listen(2).unwrap();
    // Fill the queue of the listener, which accepts nothing yet.
    let mut queued = Vec::new();
    loop {
        let endpoint = Endpoint::Unix { path: path.clone() };
        match time::timeout(Duration::from_millis(100), connect(&endpoint)).await {
            Ok(pipe) => queued.push(pipe.unwrap()),
            Err(_) => break,
        }
        assert!(queued.len() < 100, "the queue has no end");
    }
    let waiting = tokio::spawn(connect_to(path));
    tokio::task::yield_now().await;
    assert!(!waiting.is_finished());
    let _accepted = listener.accept().await.unwrap();
    let connected = time::timeout(LIMIT, waiting).await.unwrap().unwrap();
    assert!(matches!(connected, Ok(Pipe::Unix(_))));
}
