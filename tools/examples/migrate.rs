//! Has a host's daemon migrate a running domain to another host, and prints how much is left to send.
//!
//! ```sh
//! cargo run --example migrate -- qemu:///system web qemu+tls://rack2/system
//! cargo run --example migrate -- qemu:///system web qemu+tls://rack2/system tcp://10.0.0.2
//! ```
//!
//! Both hosts must see the domain's disks. The source's daemon opens the second URI, with its own credentials; the memory is sent
//! to the address, or else to the host name that the destination gives itself. `Domain::migrate` is for hosts whose daemons
//! cannot reach each other: the program then talks to both.
#![expect(clippy::print_stdout, reason = "the progress")]

mod outcome;

use std::env;
use std::error::Error;
use std::pin::pin;
use std::process::ExitCode;
use std::time::Duration;

use tokio::time::interval;
use virtwire::Connection;
use virtwire::client::MigrateOptions;
use virtwire::proto::remote::DomainMigrateFlags;

#[tokio::main]
async fn main() -> ExitCode {
    outcome::outcome(migrate().await)
}

async fn migrate() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let (uri, name, destination, address) = match &arguments[..] {
        [uri, name, destination] => (uri, name, destination, None),
        [uri, name, destination, address] => (uri, name, destination, Some(address)),
        _ => return Err("usage: migrate URI DOMAIN DESTINATION-URI [ADDRESS]".into()),
    };
    let connection = Connection::open(uri).await?;
    let domain = connection.domain_by_name(name).await?;
    let mut options = MigrateOptions::new().flags(
        DomainMigrateFlags::LIVE
            | DomainMigrateFlags::PERSIST_DEST
            | DomainMigrateFlags::UNDEFINE_SOURCE,
    );
    if let Some(address) = address {
        options = options.uri(address);
    }

    let mut migration = pin!(domain.migrate_to_uri(destination, &options));
    let mut ticks = interval(Duration::from_millis(500));
    loop {
        tokio::select! {
            result = &mut migration => break result?,
            _ = ticks.tick() => match domain.job().await {
                Ok(job) if job.is_active() => println!("{} MiB left", job.remaining >> 20),
                // The job has not begun yet, or the domain has left: the migration's result tells.
                Ok(_) | Err(_) => {}
            },
        }
    }
    println!("{name} runs at {destination}");
    connection.close().await?;
    Ok(())
}
