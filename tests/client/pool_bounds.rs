//! What a pool does when its daemon does not answer.

use futures_util::future::join_all;
use tokio::time::Instant;
use virtwire::client::Pool;
use virtwire::proto::remote::DomainSaveRestoreFlags;
use virtwire::{ConnectOptions, Error};
use virtwire_sim::{Daemon, Driver, Fault, Guest, World};

use crate::host::{ask, limited, ms, target};

/// Guests whose saves end when a test lets them.
fn world(guests: usize) -> World {
    let stuck = |guest: Guest| guest.saves_in(ms(3_000_000));
    World::new(Driver::Qemu).with_many(guests, "vm", stuck)
}

/// Begins a save and gives it up.
async fn abandon_save(pool: &Pool, guest: usize) {
    let connection = pool.connection().await.unwrap();
    let domain = connection.domain_by_name(&format!("vm-{guest}")).await;
    let domain = domain.unwrap().on(connection.within(ms(20)));
    let given_up = domain.managed_save(DomainSaveRestoreFlags::empty()).await;
    assert!(given_up.unwrap_err().is_undecided());
}

#[tokio::test]
async fn calls_that_are_never_answered_fill_the_pool_and_open_no_further_connection() {
    limited(async {
        let world = world(8);
        let daemon = Daemon::of(&world).listen_tcp().await.unwrap();
        let pool = Pool::new(target(&daemon), ConnectOptions::new(), 4).within(ms(200));
        for guest in 1..=8 {
            abandon_save(&pool, guest).await;
        }
        assert_eq!(daemon.connections(), 2);
        for _ in 0..3 {
            let full = pool.connection().await.unwrap_err();
            assert!(matches!(full, Error::PoolFull { calls: 8, .. }), "{full:?}");
            assert!(
                full.to_string()
                    .ends_with("within 0.2 s; 8 calls hold them"),
                "{full}"
            );
        }
        assert_eq!(daemon.connections(), 2);
        assert!(world.stop("vm-1"), "which ends its save");
        assert_eq!(ask(&pool.connection().await.unwrap()).await.unwrap(), "sim");
        assert_eq!(daemon.connections(), 2);
    })
    .await;
}

#[tokio::test]
async fn full_pool_uses_the_open_connection() {
    limited(async {
        let world = world(8);
        let daemon = Daemon::of(&world).listen_tcp().await.unwrap();
        let options = ConnectOptions::new();
        let main = options.open_target(&target(&daemon)).await.unwrap();
        let pool = Pool::new(target(&daemon), options, 4)
            .within(ms(200))
            .with_fallback(main, 2);
        for guest in 1..=8 {
            abandon_save(&pool, guest).await;
        }
        let two = [pool.connection().await, pool.connection().await];
        assert!(two.iter().all(Result::is_ok), "{two:?}");
        let full = pool.connection().await.unwrap_err();
        assert!(
            matches!(full, Error::PoolFull { calls: 10, .. }),
            "{full:?}"
        );
        drop(two);
        assert_eq!(ask(&pool.connection().await.unwrap()).await.unwrap(), "sim");
        assert_eq!(daemon.connections(), 3);
    })
    .await;
}

#[tokio::test]
async fn lost_connection_gives_back_the_room_of_its_calls() {
    limited(async {
        let world = world(8);
        let daemon = Daemon::of(&world).listen_tcp().await.unwrap();
        let pool = Pool::new(target(&daemon), ConnectOptions::new(), 4).within(ms(2_000));
        for guest in 1..=8 {
            abandon_save(&pool, guest).await;
        }
        daemon.restart().await.unwrap();
        let four = join_all((0..4).map(|_| pool.connection())).await;
        assert!(four.iter().all(Result::is_ok), "{four:?}");
    })
    .await;
}

#[tokio::test]
async fn turn_that_does_not_come_is_an_error() {
    limited(async {
        let daemon = Daemon::of(&world(1)).listen_tcp().await.unwrap();
        let pool = Pool::new(target(&daemon), ConnectOptions::new(), 1).within(ms(100));
        let first = pool.connection().await.unwrap();
        let full = pool.connection().await.unwrap_err();
        assert!(matches!(full, Error::PoolFull { calls: 1, .. }), "{full:?}");
        drop(first);
        assert!(pool.connection().await.is_ok());
    })
    .await;
}

#[tokio::test]
async fn waiters_for_one_connection_share_its_failure() {
    limited(async {
        let dead = Fault::silence().on_connect(1).from_then_on();
        let daemon = Daemon::of(&world(1))
            .fault(dead)
            .listen_tcp()
            .await
            .unwrap();
        let options = ConnectOptions::new().connect_timeout(ms(500));
        let pool = Pool::new(target(&daemon), options, 4);
        let begun = Instant::now();
        for failed in join_all((0..4).map(|_| pool.connection())).await {
            let error = failed.unwrap_err();
            assert!(matches!(error, Error::HandshakeTimeout { .. }), "{error:?}");
        }
        assert!(begun.elapsed() < ms(1_000), "{:?}", begun.elapsed());
        assert_eq!(daemon.connections(), 1);
        // The next caller tries again.
        assert!(pool.connection().await.is_err());
        assert_eq!(daemon.connections(), 2);
    })
    .await;
}

#[tokio::test]
async fn connection_that_cannot_be_prepared_is_tried_again_by_the_call() {
    limited(async {
        let once = Fault::silence().on_connect(1);
        let daemon = Daemon::of(&world(1))
            .fault(once)
            .listen_tcp()
            .await
            .unwrap();
        let options = ConnectOptions::new().connect_timeout(ms(500));
        let pool = Pool::new(target(&daemon), options, 4);
        let four = join_all((0..4).map(|_| pool.connection()));
        let ((), taken) = tokio::join!(pool.prepare(), four);
        assert!(taken.iter().all(Result::is_ok), "{taken:?}");
        assert_eq!(daemon.connections(), 2);
    })
    .await;
}

#[tokio::test]
async fn lost_connection_is_prepared_again() {
    limited(async {
        let daemon = Daemon::of(&world(1)).listen_tcp().await.unwrap();
        let pool = Pool::new(target(&daemon), ConnectOptions::new(), 4);
        let first = pool.connection().await.unwrap();
        daemon.restart().await.unwrap();
        first.wait_closed().await;
        let before = daemon.connections();
        pool.prepare().await;
        assert_eq!(daemon.connections(), before + 1);
    })
    .await;
}
