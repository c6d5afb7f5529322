//! Connections for long calls.

use std::path::Path;

use futures_util::future::join_all;
use tokio::net::UnixListener;
use tokio::time::{sleep, timeout};
use virtwire::client::{Pool, PooledConnection};
use virtwire::proto::remote::DomainSaveRestoreFlags;
use virtwire::session::KeepaliveSettings;
use virtwire::{ConnectOptions, Connection, Error};
use virtwire_sim::{Daemon, Driver, Fault, Guest, World};

use crate::host::{ask, limited, ms, target};

/// Nine guests whose saves take so long that silence would be noticed.
fn world() -> World {
    let slow = |guest: Guest| guest.saves_in(ms(200));
    World::new(Driver::Qemu).with_many(9, "vm", slow)
}

fn pool(daemon: &Daemon, calls: usize) -> Pool {
    let settings = KeepaliveSettings {
        interval: ms(20),
        count: 2,
    };
    let options = ConnectOptions::new().keepalive(Some(settings));
    Pool::new(target(daemon), options, calls)
}

async fn save(connection: &PooledConnection, guest: usize) -> Result<(), Error> {
    let name = format!("vm-{guest}");
    let domain = connection.domain_by_name(&name).await?;
    domain.managed_save(DomainSaveRestoreFlags::empty()).await
}

#[tokio::test]
async fn four_saves_share_a_connection_and_its_pings_are_answered_meanwhile() {
    limited(async {
        let world = world();
        let daemon = Daemon::of(&world).listen_tcp().await.unwrap();
        let pool = pool(&daemon, 16);
        let mut connections = Vec::new();
        for _ in 0..9 {
            connections.push(pool.connection().await.unwrap());
        }
        assert_eq!(daemon.connections(), 3);
        let saves = connections
            .iter()
            .zip(1..)
            .map(|(it, guest)| save(it, guest));
        for saved in join_all(saves).await {
            saved.unwrap();
        }
        assert_eq!(world.saved(), 9);
        assert_eq!(world.peaks().most_saving, 9);
        assert!(daemon.peak_outstanding().iter().all(|peak| *peak <= 4));
        assert!(daemon.pings() > 0);
    })
    .await;
}

#[tokio::test]
async fn connection_that_was_prepared_has_room_for_all_of_its_calls() {
    limited(async {
        let world = world();
        let daemon = Daemon::of(&world).listen_tcp().await.unwrap();
        let pool = pool(&daemon, 16);
        let four = join_all((0..4).map(|_| pool.connection()));
        let ((), taken) = tokio::join!(pool.prepare(), four);
        assert!(taken.iter().all(Result::is_ok), "{taken:?}");
        assert_eq!(daemon.connections(), 1);
        pool.prepare().await;
        assert_eq!(daemon.connections(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_pool_gives_out_no_more_turns_than_it_has() {
    limited(async {
        let world = world();
        let daemon = Daemon::of(&world).listen_tcp().await.unwrap();
        let pool = pool(&daemon, 3);
        let saves = (1..=9).map(|guest| {
            let pool = &pool;
            async move { save(&pool.connection().await?, guest).await }
        });
        for saved in join_all(saves).await {
            saved.unwrap();
        }
        assert_eq!(world.peaks().most_saving, 3);
    })
    .await;
}

#[tokio::test]
async fn a_call_that_nobody_waits_for_any_more_keeps_its_room_until_it_is_answered() {
    limited(async {
        let slow = |guest: Guest| guest.saves_in(ms(2_000));
        let world = World::new(Driver::Qemu).with_many(4, "vm", slow);
        let daemon = Daemon::of(&world).listen_tcp().await.unwrap();
        let pool = pool(&daemon, 16);
        for guest in 1..=4 {
            let room = pool.connection().await.unwrap();
            let domain = room.domain_by_name(&format!("vm-{guest}")).await.unwrap();
            let domain = domain.on(room.within(ms(20)));
            let given_up = domain.managed_save(DomainSaveRestoreFlags::empty()).await;
            assert!(given_up.unwrap_err().is_undecided());
        }
        assert_eq!(daemon.connections(), 1);
        // Theirs would have to wait for four saves.
        let next = pool.connection().await.unwrap();
        assert_eq!(ask(&next).await.unwrap(), "sim");
        assert_eq!(daemon.connections(), 2);
        world.until(|world| world.saved() == 4).await;
        drop(next);
        for _ in 0..8 {
            let room = pool.connection().await.unwrap();
            assert_eq!(ask(&room).await.unwrap(), "sim");
        }
        assert_eq!(daemon.connections(), 2, "the room comes back");
    })
    .await;
}

#[tokio::test]
async fn a_connection_that_was_cut_is_replaced() {
    limited(async {
        let world = world();
        let fault = Fault::cut().on_call("CONNECT_GET_HOSTNAME", 1);
        let daemon = Daemon::of(&world).fault(fault).listen_tcp().await.unwrap();
        let pool = pool(&daemon, 4);
        let first = pool.connection().await.unwrap();
        assert!(ask(&first).await.unwrap_err().is_disconnected());
        // Its place is not given back yet.
        let second = pool.connection().await.unwrap();
        assert_eq!(ask(&second).await.unwrap(), "sim");
        drop((first, second));
        assert_eq!(ask(&pool.connection().await.unwrap()).await.unwrap(), "sim");
        assert_eq!(daemon.connections(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_turn_that_is_given_up_goes_to_the_next() {
    limited(async {
        let daemon = Daemon::of(&world()).listen_tcp().await.unwrap();
        let pool = pool(&daemon, 1);
        for polls in 0..50 {
            let given = crate::host::give_up_after(polls, pool.connection()).await;
            if let Some(connection) = given {
                assert_eq!(ask(&connection.unwrap()).await.unwrap(), "sim");
                return;
            }
            let connection = pool.connection().await.unwrap();
            assert_eq!(ask(&connection).await.unwrap(), "sim");
            daemon.restart().await.unwrap();
            connection.wait_closed().await;
        }
        panic!("it never came to an end");
    })
    .await;
}

/// What stands in the place of a daemon's socket.
#[derive(Clone, Copy, Debug)]
enum Instead {
    /// Nothing (`ENOENT`).
    Nothing,
    /// The socket of a process that has ended (`ECONNREFUSED`).
    Dead,
    /// A socket that closes each connection at once.
    Closing,
}

#[tokio::test]
async fn further_connection_is_tried_for_longer_than_a_second() {
    let cases = [Instead::Nothing, Instead::Dead, Instead::Closing];
    limited(join_all(cases.map(replaced_socket))).await;
}

/// Twelve saves of nearly a second, while the socket is replaced for three seconds.
async fn replaced_socket(instead: Instead) {
    let slow = |guest: Guest| guest.saves_in(ms(900));
    let world = World::new(Driver::Qemu).with_many(12, "vm", slow);
    let folder = tempfile::tempdir().unwrap();
    let (socket, aside) = (folder.path().join("sim"), folder.path().join("aside"));
    let daemon = Daemon::of(&world).listen_unix(&socket).await.unwrap();
    let options = ConnectOptions::new();
    let main = options.open_target(&target(&daemon)).await.unwrap();
    let pool = Pool::new(target(&daemon), options, 16).with_fallback(main.clone(), 2);
    std::fs::rename(&socket, &aside).unwrap();
    let other = match instead {
        Instead::Nothing => None,
        Instead::Dead => {
            drop(UnixListener::bind(&socket).unwrap());
            None
        }
        Instead::Closing => Some(UnixListener::bind(&socket).unwrap()),
    };
    let closing = async {
        if let Some(other) = other {
            while other.accept().await.is_ok() {}
        }
    };
    let back = async {
        // Ended by its time.
        let _ = timeout(ms(3_000), async {
            closing.await;
            std::future::pending::<()>().await;
        })
        .await;
        assert!(world.saved() < 12, "{instead:?}");
        std::fs::rename(&aside, &socket).unwrap();
    };
    let saves = (1..=12).map(async |guest| {
        let connection = pool.connection().await.unwrap();
        save(&connection, guest).await.unwrap();
    });
    tokio::join!(join_all(saves), back);
    assert_eq!(world.saved(), 12, "{instead:?}");
    let again = async {
        while daemon.connections() == 1 {
            drop(pool.connection().await.unwrap());
            sleep(ms(50)).await;
        }
    };
    timeout(ms(7_000), again).await.unwrap();
}

#[tokio::test]
async fn further_connection_is_tried_while_the_open_one_has_no_room() {
    limited(async {
        let world = World::new(Driver::Qemu)
            .with_many(2, "vm", |guest| guest.saves_in(ms(60_000)))
            .with(Guest::running("vm-3").saves_in(ms(10)));
        let folder = tempfile::tempdir().unwrap();
        let (socket, aside) = (folder.path().join("sim"), folder.path().join("aside"));
        let daemon = Daemon::of(&world).listen_unix(&socket).await.unwrap();
        let options = ConnectOptions::new();
        let main = options.open_target(&target(&daemon)).await.unwrap();
        let pool = Pool::new(target(&daemon), options, 16).with_fallback(main.clone(), 2);
        std::fs::rename(&socket, &aside).unwrap();
        let saves = [1, 2].map(|guest| {
            let pool = &pool;
            async move { save(&pool.connection().await?, guest).await }
        });
        let last = async {
            world.until(|world| world.peaks().saving == 2).await;
            let waits = pool.connection();
            let back = async {
                sleep(ms(1_500)).await;
                std::fs::rename(&aside, &socket).unwrap();
            };
            let (connection, ()) = tokio::join!(waits, back);
            save(&connection.unwrap(), 3).await.unwrap();
        };
        tokio::select! {
            _ = join_all(saves) => panic!("they take a minute"),
            () = last => {}
        }
        assert_eq!((world.saved(), daemon.connections()), (1, 2));
    })
    .await;
}

#[tokio::test]
async fn open_connection_serves_while_no_further_one_can_be_had() {
    limited(async {
        let world = world();
        // Taken, and never served.
        let full = Fault::silence().on_connect(2).from_then_on();
        let daemon = Daemon::of(&world).fault(full).listen_tcp().await.unwrap();
        let options = ConnectOptions::new();
        let main = options.open_target(&target(&daemon)).await.unwrap();
        let pool = Pool::new(target(&daemon), options, 16).with_fallback(main.clone(), 2);
        let saves = (1..=9).map(async |guest| {
            let connection = pool.connection().await.unwrap();
            save(&connection, guest).await.unwrap();
        });
        let begun = std::time::Instant::now();
        join_all(saves).await;
        assert_eq!(world.saved(), 9);
        // One attempt of a second, and two saves at a time.
        assert!(begun.elapsed() < ms(4_000), "{:?}", begun.elapsed());
        // Nine calls need three connections, which are tried side by side.
        assert_eq!(daemon.connections(), 4);
        drop(pool.connection().await.unwrap());
        assert_eq!(daemon.connections(), 4, "no further one is tried so soon");
    })
    .await;
}

/// A pool whose only open connection beside it has one slot for its calls, on a socket that a test can move away.
async fn pool_beside(socket: &Path) -> (Daemon, Connection, Pool) {
    let daemon = Daemon::of(&world()).listen_unix(socket).await.unwrap();
    let options = ConnectOptions::new();
    let main = options.open_target(&target(&daemon)).await.unwrap();
    let pool = Pool::new(target(&daemon), options, 16).with_fallback(main.clone(), 1);
    (daemon, main, pool)
}

#[tokio::test]
async fn failure_of_a_further_connection_leaves_callers_the_room_of_an_open_one() {
    limited(async {
        let folder = tempfile::tempdir().unwrap();
        let socket = folder.path().join("sim");
        let (daemon, _main, pool) = pool_beside(&socket).await;
        let mut four = Vec::new();
        for _ in 0..4 {
            four.push(pool.connection().await.unwrap());
        }
        assert_eq!(daemon.connections(), 2);
        std::fs::rename(&socket, folder.path().join("aside")).unwrap();
        let beside = pool.connection().await.unwrap();
        let waits = pool.connection();
        let leaves = async {
            sleep(ms(50)).await;
            drop(four.pop());
        };
        let begun = std::time::Instant::now();
        let (connection, ()) = tokio::join!(waits, leaves);
        // Another attempt is made after five seconds.
        assert!(begun.elapsed() < ms(2_000), "{:?}", begun.elapsed());
        assert_eq!(ask(&connection.unwrap()).await.unwrap(), "sim");
        drop(beside);
        assert_eq!(daemon.connections(), 2);
    })
    .await;
}

#[tokio::test]
async fn caller_that_tries_no_further_connection_is_told_why_the_last_attempt_failed() {
    limited(async {
        let folder = tempfile::tempdir().unwrap();
        let socket = folder.path().join("sim");
        let (daemon, main, pool) = pool_beside(&socket).await;
        let pool = pool.within(ms(500));
        std::fs::rename(&socket, folder.path().join("aside")).unwrap();
        // The attempt fails, and the connection beside takes the call.
        let _beside = pool.connection().await.unwrap();
        let waits = pool.connection();
        let ends = async {
            sleep(ms(50)).await;
            daemon.disconnect();
            let _reason = main.wait_closed().await;
        };
        let (error, ()) = tokio::join!(waits, ends);
        let error = error.unwrap_err();
        assert!(matches!(error, Error::Transport(_)), "{error:?}");
    })
    .await;
}
