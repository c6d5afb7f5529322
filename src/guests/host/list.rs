//! Which guests a host has.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use futures_util::stream::{self, StreamExt, TryStreamExt};
use tokio::time::timeout;
use virtwire_proto::Uuid;
use virtwire_proto::remote::{
    ConnectListAllDomainsFlags as Listed, DomainShutoffReason, DomainState,
};

use super::answer::Answer;
use super::link::Link;
use super::reboot::until_rebooted;
use crate::client::{Domain, Error};
use crate::guests::guest::Guest;

/// Guests that are off and looked at side by side.
const REBOOTING: usize = 8;

/// Guests that are looked at side by side before a start.
const LOOKS: usize = 32;
/// For such a look: one slow guest keeps no other from being started.
const LOOK: Duration = Duration::from_secs(2);

/// A guest that may be started, as its host lists it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownGuest {
    /// Whether it is active.
    pub active: bool,
    /// Whether it has a managed save image.
    pub image: bool,
    /// Whether it is known to have migrated to another host.
    pub migrated: bool,
}

impl Link {
    /// Lists the running guests in the order of their ids, in which they were started; never the host
    /// itself.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    pub async fn running(&self) -> Result<Vec<Guest>, Error> {
        if self.driver.is_xen() {
            self.until_all_rebooted().await?;
        }
        let list = |flags| self.connection.domains_that(Listed::ACTIVE | flags);
        let standing = async {
            match list(Listed::PAUSED | Listed::SHUTOFF | Listed::OTHER).await {
                // Before libvirt 0.9.13; a guest that hears nothing is noticed later.
                Err(error) if error.is_unsupported() => Ok(Vec::new()),
                listed => listed,
            }
        };
        let (persistent, transient, standing) =
            tokio::try_join!(list(Listed::PERSISTENT), list(Listed::TRANSIENT), standing)?;
        let standing: HashSet<Uuid> = standing.iter().map(Domain::uuid).collect();
        let persistent = persistent.into_iter().map(|domain| (domain, true));
        let transient = transient.into_iter().map(|domain| (domain, false));
        let mut listed: Vec<_> = persistent
            .chain(transient)
            .filter(|(domain, _)| !domain.uuid().is_nil())
            .collect();
        listed.sort_by_key(|(domain, _)| domain.id());
        let guest = |(domain, persistent): (Domain, bool)| Guest {
            name: domain.name().to_string_lossy().into(),
            uuid: domain.uuid(),
            persistent,
            awake: !standing.contains(&domain.uuid()),
        };
        Ok(listed.into_iter().map(guest).collect())
    }

    /// Lists all guests with what matters to a start.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    pub async fn known(&self) -> Result<HashMap<Uuid, (Domain, KnownGuest)>, Error> {
        let saved = async {
            match self.connection.domains_that(Listed::MANAGEDSAVE).await {
                // A driver without images (lxc) may not know the flag.
                Err(error) if Answer::of(&error) == Answer::Unsupported => Ok(Vec::new()),
                listed => listed,
            }
        };
        let (all, saved) = tokio::try_join!(self.connection.domains(), saved)?;
        let saved: HashSet<Uuid> = saved.iter().map(Domain::uuid).collect();
        let known = all.into_iter().map(|domain| {
            let guest = KnownGuest {
                active: domain.id().is_some(),
                image: saved.contains(&domain.uuid()),
                migrated: false,
            };
            (domain.uuid(), (domain, guest))
        });
        Ok(known.collect())
    }

    /// Lists all guests with what matters to a start, and looks whether those of `unsure` that are off have migrated to
    /// another host.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    pub async fn known_and_where(
        &self,
        unsure: impl Iterator<Item = Uuid>,
    ) -> Result<HashMap<Uuid, (Domain, KnownGuest)>, Error> {
        let mut known = self.known().await?;
        let off = unsure.filter_map(|uuid| known.get(&uuid).filter(|(_, guest)| !guest.active));
        let looks = off.map(async |(domain, _)| {
            let migrated = match timeout(LOOK, domain.state_and_reason()).await {
                Ok(Ok((DomainState::SHUTOFF, reason))) => {
                    DomainShutoffReason(reason) == DomainShutoffReason::MIGRATED
                }
                Ok(Err(error)) if matches!(Answer::of(&error), Answer::LinkLost { .. }) => {
                    return Err(error);
                }
                // The start finds out what is wrong with it.
                Ok(_) | Err(_) => false,
            };
            Ok((domain.uuid(), migrated))
        });
        let looks: Vec<_> = stream::iter(looks)
            .buffer_unordered(LOOKS)
            .try_collect()
            .await?;
        for (uuid, migrated) in looks {
            if let Some((_, guest)) = known.get_mut(&uuid) {
                guest.migrated = migrated;
            }
        }
        Ok(known)
    }

    /// Waits for the guests of a Xen host that are in the midst of a reboot, and would not be listed.
    async fn until_all_rebooted(&self) -> Result<(), Error> {
        let off = self.connection.domains_that(Listed::INACTIVE).await?;
        let waits = off.iter().map(async |domain| {
            let connection = self.pool.connection().await?;
            match until_rebooted(&connection, domain).await {
                // The list that ends the stop waits for it once more.
                Err(error) if matches!(Answer::of(&error), Answer::Late { .. } | Answer::Busy) => {
                    Ok(())
                }
                waited => waited,
            }
        });
        stream::iter(waits)
            .buffer_unordered(REBOOTING)
            .try_collect()
            .await
    }
}
