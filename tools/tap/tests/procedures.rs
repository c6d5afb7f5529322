//! Asking daemons which calls they know.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::time::Duration;

use tokio::time::timeout;
use virtwire_proto::Program;
use virtwire_sim::{Daemon, Driver, Fault, Guest, World};
use virtwire_tap::{Endpoint, TapError, procedures};

/// A daemon with one running guest, and where it listens.
async fn daemon(
    change: impl FnOnce(virtwire_sim::Setup) -> virtwire_sim::Setup,
) -> (Daemon, World) {
    let world = World::new(Driver::Qemu).with(Guest::running("vm"));
    let daemon = change(Daemon::of(&world)).listen_tcp().await.unwrap();
    (daemon, world)
}

async fn ask(daemon: &Daemon) -> Result<Vec<procedures::Answer>, TapError> {
    let address = daemon.tcp_address().unwrap();
    let endpoint = Endpoint::Tcp(address.to_string());
    let asked = procedures::ask(&endpoint);
    timeout(Duration::from_secs(60), asked).await.unwrap()
}

#[tokio::test]
async fn an_older_daemon_lacks_what_came_later_and_nothing_else() {
    let (daemon, world) = daemon(|setup| setup.newest_procedure(443)).await;
    let answers = ask(&daemon).await.unwrap();
    for answer in &answers {
        // Programs of the other drivers have few numbers.
        let expected = answer.name().is_some() && answer.number <= 443;
        assert_eq!(answer.known, expected, "{answer:?}");
    }
    let named = |program| {
        let named = answers.iter().filter(|it| it.program == program);
        named.filter_map(procedures::Answer::name).count()
    };
    assert_eq!(named(Program::REMOTE), 401);
    assert_eq!((named(Program::QEMU), named(Program::LXC)), (6, 1));
    // Nothing was done to anybody.
    assert_eq!((world.running(), world.transitions().len()), (1, 0));
}

#[tokio::test]
async fn a_daemon_that_ends_connections_is_asked_on_and_one_that_accepts_none_is_an_error() {
    let cut = Fault::cut().on_call("DOMAIN_GET_STATE", 1).from_then_on();
    let (cutting, _) = daemon(|setup| setup.fault(cut)).await;
    let answers = ask(&cutting).await.unwrap();
    let of = |name| answers.iter().find(|it| it.name() == Some(name)).unwrap();
    assert!(of("DOMAIN_GET_STATE").known && of("DOMAIN_IS_ACTIVE").known);

    let dead = Fault::cut().on_connect(1).from_then_on();
    let (dead, _) = daemon(|setup| setup.fault(dead)).await;
    let error = ask(&dead).await.unwrap_err();
    assert!(matches!(error, TapError::Relay(_)), "{error:?}");
}
