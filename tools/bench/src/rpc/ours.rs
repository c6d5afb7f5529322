//! The work, done by virtwire.

use virtwire::{ConnectOptions, Connection, Error};
use virtwire_proto::remote::{DomainGetInfo, DomainGetInfoArgs};

use super::job::{Job, OUTSTANDING, Operation};
use super::measure;
use crate::error::BenchError;
use crate::sample::Cost;

pub(super) async fn work(job: Job, uri: &str) -> Result<Cost, BenchError> {
    // As many as there are tasks: no call takes so long that the daemon's not reading matters.
    let options = ConnectOptions::new().window(usize::try_from(OUTSTANDING).unwrap_or(usize::MAX));
    let connection = options.open(uri).await?;
    let calls = job.calls;
    match job.operation {
        Operation::Info => measure(calls, info(connection, calls)).await,
        Operation::Full => measure(calls, full(connection, calls)).await,
        Operation::List => measure(calls, list(connection, calls)).await,
        Operation::Open => measure(calls, open(uri, calls)).await,
    }
}

async fn info(connection: Connection, calls: u32) -> Result<(), Error> {
    let Some(domain) = connection.domains().await?.into_iter().next() else {
        return Ok(());
    };
    let arguments = DomainGetInfoArgs {
        domain: domain.reference(),
    };
    for _ in 0..calls {
        connection.call::<DomainGetInfo>(&arguments).await?;
    }
    Ok(())
}

async fn full(connection: Connection, calls: u32) -> Result<(), Error> {
    let tasks: Vec<_> = (0..OUTSTANDING)
        .map(|_| tokio::spawn(info(connection.clone(), calls / OUTSTANDING)))
        .collect();
    for task in tasks {
        if let Ok(result) = task.await {
            result?;
        }
    }
    Ok(())
}

async fn list(connection: Connection, calls: u32) -> Result<(), Error> {
    for _ in 0..calls {
        connection.domains().await?;
    }
    Ok(())
}

async fn open(uri: &str, calls: u32) -> Result<(), Error> {
    for _ in 0..calls {
        Connection::open(uri).await?.close().await?;
    }
    Ok(())
}
