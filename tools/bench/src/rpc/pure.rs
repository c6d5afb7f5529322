//! The work, done by the crate libvirt-pure.

use libvirt_pure::{
    ConnectListAllDomainsArgs, ConnectOpenArgs, Connection, DomainGetInfoArgs, LibvirtClient,
    NonnullDomain,
};

use super::job::{Job, OUTSTANDING, Operation};
use super::measure;
use crate::error::BenchError;
use crate::sample::Cost;

type Error = Box<dyn std::error::Error + Send + Sync>;

impl From<Error> for BenchError {
    fn from(source: Error) -> Self {
        Self::Pure(source)
    }
}

pub(super) async fn work(job: Job, socket: &str) -> Result<Cost, BenchError> {
    let client = connect(socket).await?;
    let domain = domains(&client).await?.into_iter().next();
    let domain = domain.ok_or_else(|| Error::from("no domain"))?;
    let calls = job.calls;
    match job.operation {
        Operation::Info => measure(calls, info(&client, &domain, calls)).await,
        Operation::Full => measure(calls, full(&client, &domain, calls)).await,
        Operation::List => measure(calls, list(&client, calls)).await,
        Operation::Open => measure(calls, open(socket, calls)).await,
    }
}

async fn connect(socket: &str) -> Result<LibvirtClient, Error> {
    let client = LibvirtClient::new(Connection::connect_unix(socket).await?);
    client.auth_list().await?;
    let name = Some("test:///default".to_owned());
    client
        .connect_open(ConnectOpenArgs { name, flags: 0 })
        .await?;
    Ok(client)
}

async fn domains(client: &LibvirtClient) -> Result<Vec<NonnullDomain>, Error> {
    let arguments = ConnectListAllDomainsArgs {
        need_results: 1,
        flags: 0,
    };
    Ok(client.connect_list_all_domains(arguments).await?.domains)
}

async fn info(client: &LibvirtClient, domain: &NonnullDomain, calls: u32) -> Result<(), Error> {
    for _ in 0..calls {
        let dom = domain.clone();
        client.domain_get_info(DomainGetInfoArgs { dom }).await?;
    }
    Ok(())
}

async fn full(client: &LibvirtClient, domain: &NonnullDomain, calls: u32) -> Result<(), Error> {
    let some = || info(client, domain, calls / OUTSTANDING);
    tokio::try_join!(some(), some(), some(), some(), some())?;
    Ok(())
}

async fn list(client: &LibvirtClient, calls: u32) -> Result<(), Error> {
    for _ in 0..calls {
        domains(client).await?;
    }
    Ok(())
}

async fn open(socket: &str, calls: u32) -> Result<(), Error> {
    for _ in 0..calls {
        connect(socket).await?.connect_close().await?;
    }
    Ok(())
}
