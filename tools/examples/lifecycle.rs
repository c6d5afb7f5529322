//! Restarts a domain: asks it to shut down, waits until it is off, and starts it. A domain that is still running after
//! 30 seconds, or those of the third argument, is destroyed, which is like pulling its plug.
//!
//! ```sh
//! cargo run --example lifecycle -- qemu:///system web
//! cargo run --example lifecycle -- test:///default test
//! ```
#![expect(clippy::print_stdout, reason = "what happens")]

mod outcome;

use std::env;
use std::error::Error;
use std::process::ExitCode;
use std::time::Duration;

use tokio::time::timeout;
use virtwire::client::{Notice, Subscription};
use virtwire::proto::remote::{
    DomainCreateFlags, DomainDestroyFlagValues, DomainEventLifecycleMsg, DomainEventType,
    DomainShutdownFlagValues,
};
use virtwire::{Connection, Domain};

#[tokio::main]
async fn main() -> ExitCode {
    outcome::outcome(restart().await)
}

async fn restart() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let (Some(uri), Some(name)) = (arguments.next(), arguments.next()) else {
        return Err("usage: lifecycle URI DOMAIN [SECONDS]".into());
    };
    let seconds = arguments.next().map_or(Ok(30), |it| it.parse())?;
    let connection = Connection::open(&uri).await?;
    let domain = connection.domain_by_name(&name).await?;
    if domain.is_active().await? {
        // Subscribe before the request: the event that reports its success is then never missed.
        let mut events = connection.subscribe(Some(domain.reference())).await?;
        let shut_down = async {
            domain.shutdown(DomainShutdownFlagValues::empty()).await?;
            is_off(&domain, &mut events).await
        };
        if let Ok(ended) = timeout(Duration::from_secs(seconds), shut_down).await {
            ended?;
            println!("{name} has shut down");
        } else {
            domain.destroy(DomainDestroyFlagValues::empty()).await?;
            println!("{name} was destroyed");
        }
    }
    domain.create(DomainCreateFlags::empty()).await?;
    println!("{name} is {}", domain.state().await?);
    connection.close().await?;
    Ok(())
}

async fn is_off(
    domain: &Domain,
    events: &mut Subscription<DomainEventLifecycleMsg>,
) -> Result<(), Box<dyn Error>> {
    loop {
        match events.recv().await? {
            Notice::Event(event) if event.event == DomainEventType::STOPPED => return Ok(()),
            // The event may be among those that are missing.
            Notice::Lagged(_) if !domain.is_active().await? => return Ok(()),
            Notice::Event(_) | Notice::Lagged(_) => {}
        }
    }
}
