//! A connection ends once, and everybody is told the same.

use std::future::poll_fn;
use std::io::{Read, Write};
use std::net::SocketAddr;
use std::os::unix::net::UnixListener;
use std::pin::pin;
use std::sync::mpsc::{self, Receiver};
use std::task::Poll;
use std::thread;

use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::oneshot;
use virtwire::session::ConnectionError;
use virtwire::{ConnectOptions, Error};
use virtwire_sim::{Daemon, Fault};

use crate::host::{ask, ask_times, limited, ms, open, world};

#[tokio::test]
async fn pending_and_later_calls_get_one_reason_and_learn_whether_they_were_sent() {
    limited(async {
        let world = world();
        let deaf = Fault::unanswered().on_call("CONNECT_GET_HOSTNAME", 1);
        let daemon = Daemon::of(&world)
            .fault(deaf.from_then_on())
            .listen_tcp()
            .await
            .unwrap();
        let connection = open(&daemon).await;
        let pending = ask_times(&connection, 8);
        let killed = async {
            while daemon.peak_outstanding()[0] < 4 {
                tokio::task::yield_now().await;
            }
            daemon.kill().await;
        };
        let (mut answers, ()) = tokio::join!(pending, killed);
        answers.push(ask(&connection).await);
        let reason = format!("{:?}", connection.closed().unwrap());
        let mut sent = 0;
        for answer in answers {
            let Err(Error::Disconnected {
                maybe_executed,
                source,
                ..
            }) = answer
            else {
                panic!("{answer:?}");
            };
            assert_eq!(format!("{source:?}"), reason);
            sent += usize::from(maybe_executed);
        }
        assert_eq!(
            sent, 4,
            "the window's, and neither the waiting nor the later ones"
        );
        assert_eq!(format!("{:?}", connection.wait_closed().await), reason);
    })
    .await;
}

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

#[test]
fn a_driver_that_is_dropped_unpolled_leaves_no_waiter_behind() {
    let daemons = Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .unwrap();
    let daemon = daemons.block_on(async { Daemon::of(&world()).listen_tcp().await.unwrap() });
    let drivers = runtime();
    let connection = drivers.block_on(open(&daemon));
    // Nothing drives that runtime from here on.
    runtime().block_on(limited(async {
        let mut waiting = pin!(ask(&connection));
        let first = poll_fn(|context| Poll::Ready(waiting.as_mut().poll(context))).await;
        assert!(first.is_pending());
        drivers.shutdown_background();
        for error in [
            waiting.await.unwrap_err(),
            ask(&connection).await.unwrap_err(),
        ] {
            assert!(
                matches!(
                    error,
                    Error::Disconnected {
                        maybe_executed: false,
                        source: ConnectionError::DriverDropped,
                        ..
                    }
                ),
                "{error:?}"
            );
        }
        let reason = connection.wait_closed().await;
        assert!(matches!(reason, ConnectionError::DriverDropped));
    }));
}

#[tokio::test]
async fn an_orderly_close_is_answered_and_ends_the_other_clones() {
    limited(async {
        let daemon = Daemon::of(&world()).listen_tcp().await.unwrap();
        let connection = open(&daemon).await;
        let other = connection.clone();
        connection.close().await.unwrap();
        let reason = other.wait_closed().await;
        assert!(
            matches!(reason, ConnectionError::ClosedByDaemon),
            "{reason:?}"
        );
        assert!(ask(&other).await.unwrap_err().is_disconnected());
    })
    .await;
}

/// Passes one connection on to the daemon, until the client closes it.
async fn until_closed_by_client(listener: TcpListener, daemon: SocketAddr) {
    let (mut client, _) = listener.accept().await.unwrap();
    let mut daemon = TcpStream::connect(daemon).await.unwrap();
    let (mut asks, mut is_told) = client.split();
    let (mut tells, mut is_asked) = daemon.split();
    tokio::select! {
        closed = tokio::io::copy(&mut asks, &mut is_asked) => drop(closed.unwrap()),
        _ = tokio::io::copy(&mut tells, &mut is_told) => panic!("the daemon closed it"),
    }
}

/// Takes one message from one side.
fn message(from: &mut impl Read) -> Vec<u8> {
    let mut message = vec![0; 4];
    from.read_exact(&mut message).unwrap();
    let length = u32::from_be_bytes([message[0], message[1], message[2], message[3]]);
    message.resize(usize::try_from(length).unwrap(), 0);
    from.read_exact(&mut message[4..]).unwrap();
    message
}

/// Passes the opening and one call on to the daemon. The answer to the call is held back until it
/// is asked for, and the end comes right after it.
fn hold_an_answer(
    listener: &UnixListener,
    daemon: SocketAddr,
    has_it: oneshot::Sender<()>,
    release: &Receiver<()>,
) {
    let (mut client, _) = listener.accept().unwrap();
    let mut daemon = std::net::TcpStream::connect(daemon).unwrap();
    // AUTH_LIST; CONNECT_OPEN beside CONNECT_SUPPORTS_FEATURE.
    for calls in [1, 2] {
        for _ in 0..calls {
            daemon.write_all(&message(&mut client)).unwrap();
        }
        for _ in 0..calls {
            client.write_all(&message(&mut daemon)).unwrap();
        }
    }
    daemon.write_all(&message(&mut client)).unwrap();
    let answer = message(&mut daemon);
    has_it.send(()).unwrap();
    release.recv().unwrap();
    client.write_all(&answer).unwrap();
}

#[tokio::test]
async fn an_answer_that_came_before_a_write_failed_is_not_lost() {
    limited(async {
        let daemon = Daemon::of(&world()).listen_tcp().await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let socket = folder.path().join("sock");
        let listener = UnixListener::bind(&socket).unwrap();
        let ((has_it, answered), (let_go, release)) = (oneshot::channel(), mpsc::sync_channel(1));
        let address = daemon.tcp_address().unwrap();
        let between = thread::spawn(move || hold_an_answer(&listener, address, has_it, &release));

        let uri = format!("qemu+unix:///system?socket={}", socket.display());
        let options = ConnectOptions::new().keepalive(None);
        let connection = options.open(&uri).await.unwrap();
        let mut first = pin!(ask(&connection));
        tokio::select! {
            answer = &mut first => panic!("{answer:?}"),
            answered = answered => answered.unwrap(),
        }
        // Answer and end arrive while the driver is not looking, and it has something to write.
        let_go.send(()).unwrap();
        between.join().unwrap();
        let (first, second) = tokio::join!(first, ask(&connection));
        assert_eq!(first.unwrap(), "sim");
        let Err(Error::Disconnected { source, .. }) = second else {
            panic!("{second:?}");
        };
        assert!(
            matches!(source, ConnectionError::ClosedByDaemon),
            "{source:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn the_last_handle_takes_the_socket_with_it_even_when_no_call_is_answered() {
    limited(async {
        let deaf = Fault::unanswered().on_call("CONNECT_GET_HOSTNAME", 1);
        let setup = Daemon::of(&world()).fault(deaf.from_then_on());
        let daemon = setup.listen_tcp().await.unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let uri = format!("qemu+tcp://{}/system", listener.local_addr().unwrap());
        let between = until_closed_by_client(listener, daemon.tcp_address().unwrap());
        let between = tokio::spawn(between);
        let options = ConnectOptions::new().keepalive(None).call_timeout(ms(50));
        let connection = options.open(&uri).await.unwrap();
        let answers = ask_times(&connection, 8).await;
        assert!(answers.iter().all(Result::is_err));
        drop(connection);
        between.await.unwrap();
    })
    .await;
}
