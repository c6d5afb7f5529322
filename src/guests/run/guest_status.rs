//! What runs now, for people to look at.

use std::pin::pin;

use futures_util::future::{self, join_all};
use futures_util::stream::{self, StreamExt, TryStreamExt};
use serde::Serialize;
use virtwire_proto::remote::{ConnectListAllDomainsFlags, DomainState};

use super::context::Run;
use crate::client::Domain;
use crate::guests::host::{Answer, Host, Roll, Window};
use crate::guests::reason::{Reason, guests_or_error};

/// Guests of one host that are asked for at one time.
const AT_ONCE: usize = 64;

/// The running guests of one host.
#[derive(Clone, Debug, Serialize)]
pub struct HostStatus {
    /// The URI, as it was configured.
    pub uri: String,
    /// The guests, or why nobody can tell.
    #[serde(flatten, serialize_with = "guests_or_error")]
    pub guests: Result<Vec<GuestStatus>, Reason>,
}

/// One running guest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GuestStatus {
    /// The hypervisor's number for it.
    pub id: i32,
    /// Its name.
    pub name: String,
    /// Its state.
    #[serde(serialize_with = "as_text")]
    pub state: DomainState,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
fn as_text<S: serde::Serializer>(state: &DomainState, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&format_args!("{state:?}"))
}

impl Run {
    /// The running guests of all configured hosts. The host itself, Xen's Domain-0, is none.
    pub async fn guest_status(&self) -> Vec<HostStatus> {
        let roll = self.roll().await;
        let hosts = self.uris().map(|uri| self.host_status(uri, &roll));
        join_all(hosts).await.into_iter().flatten().collect()
    }

    /// `None` for a URI of another host's daemon.
    async fn host_status(&self, uri: &str, roll: &Roll) -> Option<HostStatus> {
        let host = self.open_host(uri, Window::ONCE).await;
        let listed = match &host {
            Ok(host) => self.unless_cut_short(pin!(list(host))).await,
            Err(reason) => Err(reason.clone()),
        };
        let guests = match (&host, listed) {
            (Ok(host), Ok(domains)) => {
                let guests = domains.iter().map(Domain::uuid);
                if self.entered_as(host, guests, roll).await.is_some() {
                    return None;
                }
                self.unless_cut_short(pin!(statuses(&domains))).await
            }
            (_, listed) => {
                roll.settle(uri);
                listed.map(|_| Vec::new())
            }
        };
        self.leave_known(host.ok(), roll).await;
        let uri = uri.to_owned();
        Some(HostStatus { uri, guests })
    }
}

async fn list(host: &Host) -> Result<Vec<Domain>, Reason> {
    let link = host.link().await?;
    let active = ConnectListAllDomainsFlags::ACTIVE;
    let mut domains = link.connection.domains_that(active).await?;
    domains.retain(|domain| !domain.uuid().is_nil());
    domains.sort_by_key(Domain::id);
    Ok(domains)
}

async fn statuses(domains: &[Domain]) -> Result<Vec<GuestStatus>, Reason> {
    let statuses = domains.iter().filter_map(|domain| {
        let id = domain.id()?;
        Some(async move {
            match domain.state().await {
                Ok(state) => Ok(Some(GuestStatus {
                    id,
                    name: domain.name().to_string(),
                    state,
                })),
                // It has stopped since it was listed.
                Err(error) if Answer::of(&error) == Answer::Gone => Ok(None),
                Err(error) => Err(error.into()),
            }
        })
    });
    let statuses = stream::iter(statuses).buffered(AT_ONCE);
    statuses.try_filter_map(future::ok).try_collect().await
}
