//! Where the test bed is.

use std::env;
use std::future::Future;
use std::time::Duration;

use virtwire::Connection;

/// A variable of `tools/testbed uris`. Without a test bed the test fails: nothing is skipped.
pub(crate) fn variable(name: &str) -> String {
    let name = format!("VIRTWIRE_TESTBED_{name}");
    env::var(&name).unwrap_or_else(|_| {
        panic!("{name} is not set: run this as `tools/testbed up && tools/testbed exec cargo test --test live`")
    })
}

/// Opens the URI of a variable.
pub(crate) async fn open(name: &str) -> Connection {
    let uri = variable(name);
    Connection::open(&uri)
        .await
        .unwrap_or_else(|error| panic!("open {uri}: {error:?}"))
}

/// Fails a test that takes longer than a minute.
pub(crate) async fn in_time<T>(work: impl Future<Output = T>) -> T {
    tokio::time::timeout(Duration::from_secs(60), work)
        .await
        .unwrap()
}
