//! Shows how busy a daemon is: its servers, their workers and their clients.
//!
//! ```sh
//! cargo run --example admin                          # as root; this host's daemon
//! cargo run --example admin -- libvirtd:///system
//! cargo run --example admin -- virtqemud:///system
//! ```
#![expect(clippy::print_stdout, reason = "the daemon's state")]

mod outcome;

use std::env;
use std::error::Error;
use std::process::ExitCode;

use virtwire::client::AdminConnection;

#[tokio::main]
async fn main() -> ExitCode {
    outcome::outcome(admin().await)
}

async fn admin() -> Result<(), Box<dyn Error>> {
    let uri = env::args().nth(1).unwrap_or_default();
    let daemon = AdminConnection::open(&uri).await?;
    for server in daemon.servers().await? {
        let (workers, limits, clients) = tokio::try_join!(
            server.threadpool_parameters(),
            server.client_limits(),
            server.clients(),
        )?;
        println!(
            "{}: {} of {} workers, {} jobs wait; {} of {} clients",
            server.name(),
            number(workers.workers()),
            number(workers.workers_max()),
            number(workers.queued_jobs()),
            number(limits.clients()),
            number(limits.clients_max()),
        );
        for client in clients {
            println!("  client {}, {:?}", client.id(), client.transport());
        }
    }
    daemon.close().await?;
    Ok(())
}

/// A daemon that is older than a number leaves it out.
fn number(value: Option<u32>) -> String {
    value.map_or_else(|| "?".to_owned(), |value| value.to_string())
}
