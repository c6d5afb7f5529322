//! Counts the domains of many hosts concurrently. A host that cannot be reached costs the others no time; it is reported,
//! and the exit status is 1.
//!
//! ```sh
//! cargo run --example fleet -- qemu+tcp://rack1/system qemu+tcp://rack2/system xen+tcp://rack3/system
//! ```
#![expect(clippy::print_stdout, reason = "the hosts")]

mod outcome;

use std::env;
use std::error::Error;
use std::process::ExitCode;
use std::time::Duration;

use futures_util::{StreamExt as _, stream};
use virtwire::ConnectOptions;
use virtwire::proto::remote::ConnectListAllDomainsFlags;

/// The largest number of concurrent connections. Each takes a descriptor of this process.
const HOSTS: usize = 64;

#[tokio::main]
async fn main() -> ExitCode {
    outcome::outcome(fleet().await)
}

async fn fleet() -> Result<(), Box<dyn Error>> {
    let options = ConnectOptions::new()
        .read_only(true)
        .connect_timeout(Duration::from_secs(5))
        .call_timeout(Duration::from_secs(10));
    let mut hosts = stream::iter(env::args().skip(1))
        .map(|uri| {
            let options = &options;
            async move { (count(options, &uri).await, uri) }
        })
        .buffer_unordered(HOSTS);

    let mut failed = 0;
    while let Some((counted, uri)) = hosts.next().await {
        match counted {
            Ok((active, all)) => println!("{uri}: {active} of {all} domains run"),
            Err(error) => {
                failed += 1;
                println!("{uri}: {}", outcome::chain(&error));
            }
        }
    }
    if failed > 0 {
        return Err(format!("{failed} hosts failed").into());
    }
    Ok(())
}

async fn count(options: &ConnectOptions, uri: &str) -> Result<(usize, usize), virtwire::Error> {
    let connection = options.open(uri).await?;
    let (active, all) = tokio::try_join!(
        connection.domains_that(ConnectListAllDomainsFlags::ACTIVE),
        connection.domains(),
    )?;
    connection.close().await?;
    Ok((active.len(), all.len()))
}
