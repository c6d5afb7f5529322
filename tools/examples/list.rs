//! Lists a host's domains with their state, memory and processors.
//!
//! ```sh
//! cargo run --example list                        # libvirt's default URI
//! cargo run --example list -- qemu:///system
//! cargo run --example list -- test:///default     # the test driver: no hypervisor needed
//! ```
#![expect(clippy::print_stdout, reason = "the list")]

mod outcome;

use std::env;
use std::error::Error;
use std::process::ExitCode;

use futures_util::future::try_join_all;
use virtwire::{ConnectOptions, Domain};

#[tokio::main]
async fn main() -> ExitCode {
    outcome::outcome(list().await)
}

async fn list() -> Result<(), Box<dyn Error>> {
    let uri = env::args().nth(1).unwrap_or_default();
    let connection = ConnectOptions::new().read_only(true).open(&uri).await?;
    let domains = connection.domains().await?;
    // The calls for all domains are made concurrently; the connection sends them as fast as the daemon takes them.
    for line in try_join_all(domains.iter().map(describe)).await? {
        println!("{line}");
    }
    connection.close().await?;
    Ok(())
}

async fn describe(domain: &Domain) -> Result<String, virtwire::Error> {
    let (state, info) = match tokio::try_join!(domain.state(), domain.info()) {
        Ok(answers) => answers,
        // Somebody else has removed the domain since it was listed.
        Err(error) if error.is_not_found() => return Ok(format!("{:20} gone", domain.name())),
        Err(error) => return Err(error),
    };
    Ok(format!(
        "{:20} {:10} {:6} MiB  {} vcpu",
        domain.name(),
        state.to_string(),
        info.memory / 1024,
        info.nr_virt_cpu
    ))
}
