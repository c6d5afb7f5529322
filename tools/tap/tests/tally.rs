//! Counting the procedures that were answered without an error.

use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::time::timeout;
use virtwire_proto::Program;
use virtwire_sim::{Daemon, Driver, Guest, World};
use virtwire_tap::relay::{Listener, Relay};
use virtwire_tap::tally::{Made, Tally};
use virtwire_tap::{Endpoint, Report, Style, procedures};

#[tokio::test]
async fn refused_calls_are_not_counted_and_what_two_proxies_saw_counts_once() {
    let world = World::new(Driver::Qemu).with(Guest::running("vm"));
    let daemon = Daemon::of(&world).listen_tcp().await.unwrap();
    let file = tempfile::NamedTempFile::new().unwrap();
    for _ in 0..2 {
        let listen = Endpoint::Tcp("127.0.0.1:0".to_owned());
        let listener = Listener::bind(&listen).await.unwrap();
        let endpoint = listener.endpoint().unwrap();
        let relay = Relay {
            listener,
            target: Endpoint::Tcp(daemon.tcp_address().unwrap().to_string()),
            only: Vec::new().into(),
            report: Arc::new(Mutex::new(Report::new(io::sink(), Style::default()))),
            destination: None,
            tally: Some(Arc::new(Mutex::new(Tally::open(file.path()).unwrap()))),
        };
        // Without an open hypervisor nearly every call is refused.
        let asked = async {
            tokio::select! {
                answers = procedures::ask(&endpoint) => answers.unwrap(),
                ended = relay.serve() => panic!("{ended:?}"),
            }
        };
        let answers = timeout(Duration::from_mins(1), asked).await.unwrap();
        assert!(answers.len() > 400);
    }
    let made = Made::read(&[file.path().to_owned()]).unwrap();
    let missing: Vec<&str> = made.missing(Program::REMOTE).map(|it| it.name).collect();
    assert!(!missing.contains(&"AUTH_LIST"), "{made:?}");
    assert!(missing.contains(&"DOMAIN_CREATE"), "{made:?}");
    assert!((1..10).contains(&made.count()), "{made:?}");
    let (remote, qemu) = (made.of(Program::REMOTE), made.of(Program::QEMU));
    assert_eq!(remote + qemu, made.count(), "{made:?}");
    assert_eq!(missing.len() + remote, 401);
}
