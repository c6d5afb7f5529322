//! Finding domains on a daemon that cannot select them: list, look up, ask each.

use virtwire_proto::remote::{
    ConnectListAllDomainsFlags as Flags, ConnectListDefinedDomains, ConnectListDefinedDomainsArgs,
    ConnectListDomains, ConnectListDomainsArgs, DOMAIN_LIST_MAX, DomainLookupById,
    DomainLookupByIdArgs,
};

use super::handle::Domain;
use crate::client::connection::Connection;
use crate::client::error::Error;

/// What can be told of a domain by procedures as old as these.
const TOLD: [(Flags, Flags); 3] = [
    (Flags::ACTIVE, Flags::INACTIVE),
    (Flags::PERSISTENT, Flags::TRANSIENT),
    (Flags::MANAGEDSAVE, Flags::NO_MANAGEDSAVE),
];

/// Whether [`domains_that`] knows all of these flags.
pub(super) fn knows(flags: Flags) -> bool {
    TOLD.iter()
        .fold(flags, |rest, (yes, no)| rest & !(*yes | *no))
        .is_empty()
}

/// The domains that the flags select, each looked at by itself: one that comes or goes meanwhile
/// may be missing.
pub(super) async fn domains_that(
    connection: &Connection,
    flags: Flags,
) -> Result<Vec<Domain>, Error> {
    let mut domains = Vec::new();
    let [of_activity, others @ ..] = TOLD;
    if wants(flags, of_activity, true) {
        domains.extend(active(connection).await?);
    }
    if wants(flags, of_activity, false) {
        domains.extend(inactive(connection).await?);
    }
    let mut selected = Vec::with_capacity(domains.len());
    for domain in domains {
        match is_selected(&domain, flags, others).await {
            Ok(true) => selected.push(domain),
            Err(error) if !error.is_not_found() => return Err(error),
            Ok(false) | Err(_) => {}
        }
    }
    Ok(selected)
}

/// Whether the flags select a domain of which the one or the other is true.
fn wants(flags: Flags, (yes, no): (Flags, Flags), is: bool) -> bool {
    let asked = flags & (yes | no);
    asked.is_empty() || asked.contains(if is { yes } else { no })
}

async fn is_selected(
    domain: &Domain,
    flags: Flags,
    [of_persistence, of_image]: [(Flags, Flags); 2],
) -> Result<bool, Error> {
    let matters = |(yes, no)| wants(flags, (yes, no), true) != wants(flags, (yes, no), false);
    if matters(of_persistence) && !wants(flags, of_persistence, domain.is_persistent().await?) {
        return Ok(false);
    }
    if matters(of_image) {
        let has_image = match domain.has_managed_save().await {
            Err(error) if error.is_unsupported() => false,
            answer => answer?,
        };
        return Ok(wants(flags, of_image, has_image));
    }
    Ok(true)
}

async fn active(connection: &Connection) -> Result<Vec<Domain>, Error> {
    let arguments = ConnectListDomainsArgs {
        maxids: DOMAIN_LIST_MAX.cast_signed(),
    };
    let answer = connection.call::<ConnectListDomains>(&arguments).await?;
    let mut domains = Vec::with_capacity(answer.ids.len());
    for id in answer.ids {
        match connection
            .call::<DomainLookupById>(&DomainLookupByIdArgs { id })
            .await
        {
            Ok(found) => domains.push(Domain::new(connection.clone(), found.domain)),
            Err(error) if error.is_not_found() => {}
            Err(error) => return Err(error),
        }
    }
    Ok(domains)
}

async fn inactive(connection: &Connection) -> Result<Vec<Domain>, Error> {
    let arguments = ConnectListDefinedDomainsArgs {
        maxnames: DOMAIN_LIST_MAX.cast_signed(),
    };
    let answer = connection
        .call::<ConnectListDefinedDomains>(&arguments)
        .await?;
    let mut domains = Vec::with_capacity(answer.names.len());
    for name in answer.names {
        match connection.domain_by_name(name).await {
            Ok(domain) => domains.push(domain),
            Err(error) if error.is_not_found() => {}
            Err(error) => return Err(error),
        }
    }
    Ok(domains)
}
