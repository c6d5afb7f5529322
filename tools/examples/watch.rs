//! Prints what happens to a host's domains and networks, until the connection ends or Ctrl-C is pressed.
//!
//! ```sh
//! cargo run --example watch -- qemu:///system
//! cargo run --example watch -- test:///default
//! ```
#![expect(clippy::print_stdout, reason = "what happens")]

mod outcome;

use std::env;
use std::error::Error;
use std::process::ExitCode;

use futures_util::stream::select_all;
use futures_util::{StreamExt as _, TryStreamExt as _};
use virtwire::Connection;
use virtwire::client::Notice;
use virtwire::proto::remote::{
    DomainEventLifecycleMsg, DomainEventRebootMsg, NetworkEventLifecycleMsg,
};

#[tokio::main]
async fn main() -> ExitCode {
    outcome::outcome(watch().await)
}

async fn watch() -> Result<(), Box<dyn Error>> {
    let uri = env::args().nth(1).unwrap_or_default();
    let connection = Connection::open(&uri).await?;

    // Each subscription is a stream. Mapped to one type, they can be merged.
    let lifecycle = connection
        .subscribe::<DomainEventLifecycleMsg>(None)
        .await?;
    let reboots = connection.subscribe::<DomainEventRebootMsg>(None).await?;
    let mut streams = vec![
        lifecycle
            .map_ok(|it| line(it, |it| format!("domain {}: {}", it.domain.name, it.event)))
            .boxed(),
        reboots
            .map_ok(|it| line(it, |it| format!("domain {}: REBOOTED", it.domain.name)))
            .boxed(),
    ];
    match connection.subscribe::<NetworkEventLifecycleMsg>(None).await {
        Ok(networks) => streams.push(
            networks
                .map_ok(|it| {
                    line(it, |it| {
                        format!("network {}: {}", it.network.name, it.event)
                    })
                })
                .boxed(),
        ),
        // The daemon has no network driver.
        Err(error) if error.is_unsupported() => {}
        Err(error) => return Err(error.into()),
    }

    println!("watching {}", connection.uri().await?);
    let mut notices = select_all(streams);
    while let Some(notice) = notices.next().await {
        // An error says why the connection has ended.
        println!("{}", notice?);
    }
    Ok(())
}

fn line<E>(notice: Notice<E>, describe: impl FnOnce(E) -> String) -> String {
    match notice {
        Notice::Event(event) => describe(event),
        Notice::Lagged(missing) => format!("{missing} events are missing: list the objects again"),
    }
}
