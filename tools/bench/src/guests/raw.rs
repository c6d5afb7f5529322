//! A loop that sends the calls of `libvirt-guests` and does nothing else: no plan, no journal, no words.

use futures_util::stream::{self, StreamExt, TryStreamExt};
use virtwire::{Connection, Domain, Error};
use virtwire_proto::remote::{
    ConnectGetType, ConnectListAllDomainsFlags as Listed, DomainCreateFlags,
    DomainSaveRestoreFlags, DomainShutdownFlagValues,
};

use crate::arguments::RawJob;
use crate::error::BenchError;

/// Guests at one time that are saved or started.
const AT_ONCE: usize = 4;
/// Guests at one time that are shut down in parallel, over so many further connections.
const PARALLEL: usize = 10;
const CONNECTIONS: usize = 3;

pub(super) async fn work(job: RawJob, uri: &str) -> Result<(), BenchError> {
    let connection = Connection::open(uri).await?;
    let _events = connection.lifecycle_events().await?;
    connection.call::<ConnectGetType>(&()).await?;
    let (connections, at_once) = match job {
        RawJob::OneByOne => (1, 1),
        RawJob::Parallel => (CONNECTIONS, PARALLEL),
        RawJob::Suspend | RawJob::Start => (1, AT_ONCE),
    };
    let further = (0..connections).map(|_| Connection::open(uri));
    let further = futures_util::future::try_join_all(further).await?;
    let domains = list(&connection, job).await?;
    let work = domains.iter().zip(further.iter().cycle());
    let work = work.map(|(domain, further)| one(domain, further, job));
    let work = stream::iter(work).buffer_unordered(at_once);
    work.try_collect::<Vec<()>>().await?;
    if job != RawJob::Start {
        list(&connection, job).await?;
    }
    let all = further.into_iter().chain([connection]);
    futures_util::future::try_join_all(all.map(Connection::close)).await?;
    Ok(())
}

async fn list(connection: &Connection, job: RawJob) -> Result<Vec<Domain>, Error> {
    if job == RawJob::Start {
        let saved = connection.domains_that(Listed::MANAGEDSAVE);
        let (all, _saved) = tokio::try_join!(connection.domains(), saved)?;
        return Ok(all.into_iter().filter(|it| it.id().is_none()).collect());
    }
    let that = |flags| connection.domains_that(Listed::ACTIVE | flags);
    let (running, _transient, _standing) = tokio::try_join!(
        that(Listed::PERSISTENT),
        that(Listed::TRANSIENT),
        that(Listed::PAUSED | Listed::SHUTOFF | Listed::OTHER)
    )?;
    Ok(running)
}

async fn one(domain: &Domain, further: &Connection, job: RawJob) -> Result<(), Error> {
    let there = Domain::new(further.clone(), domain.reference());
    match job {
        RawJob::OneByOne | RawJob::Parallel => {
            there.shutdown(DomainShutdownFlagValues::empty()).await?;
            domain.state().await?;
        }
        RawJob::Suspend => there.managed_save(DomainSaveRestoreFlags::empty()).await?,
        RawJob::Start => there.create(DomainCreateFlags::empty()).await?,
    }
    Ok(())
}
