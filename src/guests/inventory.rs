//! Which guests run where.

use std::pin::pin;

use futures_util::stream::{self, StreamExt, TryStreamExt};
use serde::Serialize;
use virtwire_proto::remote::ConnectListAllDomainsFlags as Listed;

use super::attempt::{ATTEMPTS, is_late, until_noticed};
use super::guest::Guest;
use super::host::{Host, Link};
use super::reboot::until_rebooted;
use super::report::{Reason, guests_or_error};
use super::run::Run;
use crate::client::{Domain, Error};

/// Guests that are off and looked at side by side.
const REBOOTING: usize = 8;

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
    run.unless_cut_short(pin!(list_over_links(host))).await
}

async fn list_over_links(host: &Host) -> Result<Vec<Guest>, Reason> {
    let mut attempts = 0;
    loop {
        let link = host.link().await?;
        attempts += 1;
        match list(&link).await {
            Ok(guests) => return Ok(guests),
            Err(error) if error.is_disconnected() && attempts < ATTEMPTS => {
                until_noticed(host).await;
            }
            Err(error) => return Err(error.into()),
        }
    }
}

/// Persistent and transient guests are listed by two calls made side by side; the order of the
/// ids, in which they were started, is the daemon's order for both.
async fn list(link: &Link) -> Result<Vec<Guest>, Error> {
    if link.is_xen() {
        until_all_rebooted(link).await?;
    }
    let connection = &link.connection;
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

/// Waits for the guests of a Xen host that are in the midst of a reboot, and would not be listed.
async fn until_all_rebooted(link: &Link) -> Result<(), Error> {
    let off = link.connection.domains_that(Listed::INACTIVE).await?;
    let waits = off.iter().map(async |domain| {
        let connection = link.pool.connection().await?;
        // One that takes too long is looked for once more when the others are done with.
        match until_rebooted(&connection, domain, 1).await {
            Err(error) if is_late(&error) => Ok(()),
            waited => waited,
        }
    });
    stream::iter(waits)
        .buffer_unordered(REBOOTING)
        .try_collect()
        .await
}
