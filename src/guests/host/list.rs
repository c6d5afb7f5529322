//! Which guests a host has.

use std::collections::{HashMap, HashSet};

use futures_util::stream::{self, StreamExt, TryStreamExt};
use virtwire_proto::Uuid;
use virtwire_proto::remote::ConnectListAllDomainsFlags as Listed;

use super::answer::Answer;
use super::link::Link;
use super::reboot::until_rebooted;
use crate::client::{Domain, Error};

/// Guests that are off and looked at side by side.
const REBOOTING: usize = 8;

/// A running guest, as its host lists it.
#[derive(Clone, Debug)]
pub struct RunningGuest {
    /// The domain.
    pub domain: Domain,
    /// Whether it still exists when it is off.
    pub persistent: bool,
    /// Whether it neither sleeps nor is paused.
    pub awake: bool,
}

/// A guest that may be started, as its host lists it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownGuest {
    /// Whether it is active.
    pub active: bool,
    /// Whether it has a managed save image.
    pub image: bool,
}

impl Link {
    /// Lists the running guests in the order of their ids, in which they were started; never the host
    /// itself.
    ///
    /// # Errors
    /// As [`Connection::call`](crate::Connection::call).
    pub async fn running(&self) -> Result<Vec<RunningGuest>, Error> {
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
        let mut guests: Vec<_> = persistent
            .chain(transient)
            .filter(|(domain, _)| !domain.uuid().is_nil())
            .map(|(domain, persistent)| RunningGuest {
                awake: !standing.contains(&domain.uuid()),
                domain,
                persistent,
            })
            .collect();
        guests.sort_by_key(|guest| guest.domain.id());
        Ok(guests)
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
            };
            (domain.uuid(), (domain, guest))
        });
        Ok(known.collect())
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
