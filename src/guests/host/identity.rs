//! Which URIs mean one daemon.

use std::collections::HashSet;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use quick_xml::Reader;
use quick_xml::events::Event;
use tokio::sync::{Notify, OnceCell};
use tokio::time::timeout;
use tracing::{debug, info};
use virtwire_proto::Uuid;
use virtwire_proto::remote::{ConnectGetCapabilities, ConnectGetHostname, ConnectGetUri};

use super::link::Link;
use super::open::Host;
use crate::client::Error;
use crate::uri::{Endpoint, Environment, Uri, resolve};

/// How long a host waits for an earlier URI that may mean the same daemon, so that the first spelling is the
/// one that counts.
const EARLIER: Duration = Duration::from_millis(250);

/// The names that a daemon gives its host and its connection; two daemons may give the same.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Names {
    host: String,
    uri: String,
}

impl Link {
    async fn names(&self) -> Result<Names, Error> {
        let (host, uri) = tokio::try_join!(
            self.connection.call::<ConnectGetHostname>(&()),
            self.connection.call::<ConnectGetUri>(&())
        )?;
        let uri = match uri.uri.parse::<Uri>() {
            // lxc and xen call their one connection by either name.
            Ok(uri) if matches!(uri.path(), "" | "/") => format!("{}:///system", uri.driver()),
            _ => uri.uri,
        };
        Ok(Names {
            host: host.hostname,
            uri,
        })
    }

    /// Asks for the UUID of the daemon's host; `None` where the driver has none, as libvirt's test driver. Costs a
    /// daemon much more than another call.
    async fn host_uuid(&self) -> Result<Option<Uuid>, Error> {
        let answer = self.connection.call::<ConnectGetCapabilities>(&()).await?;
        Ok(host_uuid(&answer.capabilities))
    }
}

/// The UUID of the host in a document of capabilities.
fn host_uuid(capabilities: &str) -> Option<Uuid> {
    let mut reader = Reader::from_str(capabilities);
    let mut path: Vec<Vec<u8>> = Vec::new();
    loop {
        match reader.read_event().ok()? {
            Event::Start(element) => path.push(element.name().as_ref().to_vec()),
            Event::End(_) => {
                path.pop();
            }
            Event::Text(text) if path == [&b"capabilities"[..], b"host", b"uuid"] => {
                let uuid: Uuid = text.decode().ok()?.trim().parse().ok()?;
                return Some(uuid).filter(|uuid| !uuid.is_nil());
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

/// A daemon that was reached.
#[derive(Clone, Debug)]
struct Met {
    names: Names,
    link: Arc<Link>,
    guests: Arc<HashSet<Uuid>>,
    host_uuid: Arc<OnceCell<Option<Uuid>>>,
}

impl Met {
    async fn host_uuid(&self) -> Option<Uuid> {
        let asked = self.host_uuid.get_or_try_init(|| self.link.host_uuid());
        match asked.await {
            Ok(uuid) => *uuid,
            Err(error) => {
                debug!(%error, "the host's UUID is not known");
                None
            }
        }
    }

    /// Whether both, which have the same names, are one daemon. Taking two for one would leave guests to lose their power, so each doubt makes
    /// them two.
    async fn is(&self, other: &Self) -> bool {
        let (ours, theirs) = (&*self.guests, &*other.guests);
        if !ours.is_empty() && !theirs.is_empty() && ours.is_disjoint(theirs) {
            return false;
        }
        match tokio::join!(self.host_uuid(), other.host_uuid()) {
            (Some(ours), Some(theirs)) => ours == theirs,
            // libxl tells no UUID. Guests of libvirt's test driver, which tells none either, have the same everywhere.
            (None, None) => self.link.driver.is_xen() && !ours.is_empty() && ours == theirs,
            _ => false,
        }
    }
}

/// A URI of the run.
#[derive(Debug)]
struct Place {
    uri: String,
    /// `None` for a URI that cannot be resolved, or of which there is no other.
    door: Option<Door>,
    /// Whether its daemon is known, or known not to be reached.
    settled: bool,
    met: Option<Met>,
}

/// The hosts of a run: two URIs of one daemon are one host, under the spelling that comes first.
#[derive(Debug)]
pub struct Roll {
    places: Mutex<Vec<Place>>,
    settled: Notify,
}

impl Roll {
    /// The hosts of these URIs, each of which is there once.
    #[must_use]
    pub fn new<'a>(uris: impl IntoIterator<Item = &'a str>, environment: &Environment) -> Self {
        let mut places: Vec<Place> = uris
            .into_iter()
            .map(|uri| Place {
                uri: uri.to_owned(),
                door: None,
                settled: false,
                met: None,
            })
            .collect();
        if places.len() > 1 {
            for place in &mut places {
                let target = resolve(Some(&place.uri), false, environment);
                place.door = target.ok().map(|target| Door::of(target.endpoint));
            }
        }
        Self {
            places: Mutex::new(places),
            settled: Notify::new(),
        }
    }

    /// Enters a host that was reached and has these guests. Returns the URI under which its daemon was entered
    /// before, if it was.
    ///
    /// A host of which the daemon tells too little is entered as one of its own.
    pub async fn enter(
        &self,
        host: &Host,
        guests: impl IntoIterator<Item = Uuid>,
    ) -> Option<String> {
        if self.places().len() < 2 {
            return None;
        }
        let same = self.same(host, guests).await;
        self.settle(host.uri());
        if let Some(first) = &same {
            info!(uri = host.uri(), first, "same daemon");
        }
        same
    }

    /// The other URIs that may mean the daemon of this one, as far as their names tell.
    #[must_use]
    pub fn may_be(&self, uri: &str) -> Vec<String> {
        let places = self.places();
        let others = others(&places, uri);
        others.map(|(_, other, _)| other.uri.clone()).collect()
    }

    /// Notes that a host is not waited for any more.
    pub fn settle(&self, uri: &str) {
        if let Some(place) = self.places().iter_mut().find(|place| place.uri == uri) {
            place.settled = true;
        }
        self.settled.notify_waiters();
    }

    async fn same(&self, host: &Host, guests: impl IntoIterator<Item = Uuid>) -> Option<String> {
        let link = host.link().await.ok()?;
        let met = Met {
            names: link.names().await.ok()?,
            link,
            guests: Arc::new(guests.into_iter().collect()),
            host_uuid: Arc::default(),
        };
        // Who comes too late is the second spelling.
        let earlier = self.until_settled(host.uri(), |place, own| place < own);
        let _in_time = timeout(EARLIER, earlier).await;
        for (uri, other) in self.put(host.uri(), &met) {
            if met.is(&other).await {
                self.take_out(host.uri());
                return Some(uri);
            }
        }
        None
    }

    /// Resolves when no other host may ask this one's daemon who it is: a host is not left before.
    pub async fn until_known(&self, uri: &str) {
        self.until_settled(uri, |_, _| true).await;
    }

    /// Resolves when those URIs are settled that may mean the daemon of this one, as far as their names tell.
    async fn until_settled(&self, uri: &str, counts: impl Fn(usize, usize) -> bool) {
        loop {
            let settled = self.settled.notified();
            let waits = {
                let places = self.places();
                let mut others = others(&places, uri);
                others.any(|(place, other, own)| !other.settled && counts(place, own))
            };
            if !waits {
                return;
            }
            settled.await;
        }
    }

    /// Puts a host into its place, and returns those of the same names that were met before.
    fn put(&self, uri: &str, met: &Met) -> Vec<(String, Met)> {
        let mut places = self.places();
        let others = places
            .iter()
            .filter_map(|place| Some((place, place.met.as_ref()?)))
            .filter(|(_, other)| other.names == met.names)
            .map(|(place, other)| (place.uri.clone(), other.clone()))
            .collect();
        if let Some(place) = places.iter_mut().find(|place| place.uri == uri) {
            place.met = Some(met.clone());
        }
        others
    }

    fn take_out(&self, uri: &str) {
        if let Some(place) = self.places().iter_mut().find(|place| place.uri == uri) {
            place.met = None;
        }
    }

    fn places(&self) -> MutexGuard<'_, Vec<Place>> {
        self.places.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The other URIs that may mean the daemon of this one, each with its place and that of this one.
fn others<'a>(
    places: &'a [Place],
    uri: &str,
) -> impl Iterator<Item = (usize, &'a Place, usize)> + 'a {
    let at = places.iter().position(|place| place.uri == uri);
    let own = at.and_then(|at| Some((at, places.get(at)?.door.as_ref()?)));
    let others = places.iter().enumerate();
    others.filter_map(move |(place, other)| {
        let (at, own) = own?;
        let may_be = other.door.as_ref()?.may_be(own);
        (place != at && may_be).then_some((place, other, at))
    })
}

/// Where a daemon is asked, as far as that tells which daemon it is.
#[derive(Debug)]
enum Door {
    /// A socket of this machine.
    Here,
    /// A port of this machine.
    Port(u16),
    /// A port of another machine.
    Elsewhere(String, u16),
}

impl Door {
    fn of(endpoint: Endpoint) -> Self {
        match endpoint {
            Endpoint::Unix { .. } => Self::Here,
            Endpoint::Tcp { host, port } => {
                let address = host.parse::<IpAddr>();
                let is_loopback = address.is_ok_and(|address| address.is_loopback());
                if is_loopback || host.eq_ignore_ascii_case("localhost") {
                    Self::Port(port)
                } else {
                    Self::Elsewhere(host.to_ascii_lowercase(), port)
                }
            }
        }
    }

    /// Whether both may be of one daemon. Two ports are of two, or of tunnels to two.
    fn may_be(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Here, Self::Here | Self::Port(_)) | (Self::Port(_), Self::Here) => true,
            (Self::Port(one), Self::Port(other)) => one == other,
            (Self::Elsewhere(one, port), Self::Elsewhere(other, of_other)) => {
                one == other && port == of_other
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uuid_of_the_host_is_found_and_no_other() {
        let uuid = "c4b34ac0-99ab-47d2-8033-ebe1bc0a4a5a";
        let of_host = format!("<capabilities><host>\n  <uuid>{uuid}</uuid></host></capabilities>");
        assert_eq!(host_uuid(&of_host), uuid.parse().ok());
        for without in [
            "",
            "<capabilities><host/></capabilities>",
            "<capabilities><host><cpu/></host><guest><uuid>c4b34ac0-99ab-47d2-8033-ebe1bc0a4a5a</uuid>",
            "<capabilities><host><uuid>00000000-0000-0000-0000-000000000000</uuid></host></capabilities>",
            "<capabilities><host><uuid>no</uuid></host></capabilities>",
            "<capabilities><host><uuid>",
            "</host><<<",
        ] {
            assert_eq!(host_uuid(without), None, "{without}");
        }
    }

    #[test]
    fn only_doors_that_may_be_of_one_daemon_wait_for_each_other() {
        let tcp = |host: &str, port| Endpoint::Tcp {
            host: host.to_owned(),
            port,
        };
        let unix = |path: &str| Endpoint::Unix { path: path.into() };
        for (one, other, may_be) in [
            (unix("/a"), unix("/b"), true),
            (unix("/a"), tcp("::1", 1), true),
            (tcp("127.0.0.2", 1), tcp("LOCALHOST", 1), true),
            (tcp("127.0.0.1", 1), tcp("127.0.0.1", 2), false),
            (tcp("a.example", 1), tcp("A.example", 1), true),
            (tcp("a.example", 1), tcp("a.example", 2), false),
            (tcp("a.example", 1), tcp("b.example", 1), false),
            (unix("/a"), tcp("a.example", 1), false),
        ] {
            let text = format!("{one} {other}");
            let (one, other) = (Door::of(one), Door::of(other));
            assert_eq!(one.may_be(&other), may_be, "{text}");
            assert_eq!(other.may_be(&one), may_be, "{text}");
        }
    }
}
