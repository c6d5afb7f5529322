//! Which guests run where.

use serde::Serialize;
use virtwire_proto::remote::ConnectListAllDomainsFlags as Listed;

use super::attempt::ATTEMPTS;
use super::guest::Guest;
use super::host::Host;
use super::report::{Reason, guests_or_error};
use super::run::Run;
use crate::client::{Connection, Domain, Error};

/// The guests that run on one host, or why nobody can tell.
#[derive(Clone, Debug, Serialize)]
pub struct HostInventory {
    /// The URI, as it was configured.
    pub uri: String,
    /// The running guests, in the order in which the daemon lists them; never the host itself.
    /// An error is not an empty list.
    #[serde(flatten, serialize_with = "guests_or_error")]
    pub guests: Result<Vec<Guest>, Reason>,
}

/// Lists the running guests of a host. A connection that is lost on the way is sought anew.
///
/// # Errors
/// Why they cannot be listed.
pub(super) async fn running_guests(run: &Run, host: &Host) -> Result<Vec<Guest>, Reason> {
    run.unless_interrupted(list_over_links(host)).await
}

async fn list_over_links(host: &Host) -> Result<Vec<Guest>, Reason> {
    let mut attempts = 0;
    loop {
        let link = host.link().await?;
        attempts += 1;
        match list(&link.connection).await {
            Ok(guests) => return Ok(guests),
            Err(error) if error.is_disconnected() && attempts < ATTEMPTS => {
                host.lost().await;
            }
            Err(error) => return Err(error.into()),
        }
    }
}

/// Persistent and transient guests are listed by two calls made side by side; the order of the
/// ids, in which they were started, is the daemon's order for both.
async fn list(connection: &Connection) -> Result<Vec<Guest>, Error> {
    let (persistent, transient) = tokio::try_join!(
        connection.domains_that(Listed::ACTIVE | Listed::PERSISTENT),
        connection.domains_that(Listed::ACTIVE | Listed::TRANSIENT),
    )?;
    let persistent = persistent.into_iter().map(|domain| (domain, true));
    let transient = transient.into_iter().map(|domain| (domain, false));
    let mut domains: Vec<(Domain, bool)> = persistent.chain(transient).collect();
    domains.sort_by_key(|(domain, _)| domain.id());
    let guest = |(domain, persistent): (Domain, bool)| Guest {
        name: domain.name().to_owned(),
        uuid: domain.uuid(),
        persistent,
    };
    Ok(domains
        .into_iter()
        .map(guest)
        .filter(|guest| !guest.is_host())
        .collect())
}
