//! Which URIs mean one daemon.

use std::collections::HashSet;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures_util::{StreamExt as _, stream};
use tokio::sync::Notify;
use tokio::time::{Instant, timeout};
use tracing::info;
use virtwire_proto::remote::ConnectGetUri;
use virtwire_proto::{Uuid, remote};

use super::link::Link;
use super::open::Host;
use crate::client::{Domain, Error};
use crate::uri::{Endpoint, Environment, Target, Uri, resolve_apart};

/// How long a host waits for another URI that may mean the same daemon: for an earlier one, so that the first spelling is
/// the one that counts; for any, before its guests are asked and can no longer be compared.
const OTHERS: Duration = Duration::from_millis(250);
/// How long all questions may take: guests wait for them.
const QUESTIONS: Duration = Duration::from_secs(1);
/// How long resolving a URI may take: all hosts wait for it.
const RESOLVING: Duration = Duration::from_secs(1);
/// URIs that are resolved at one moment.
const RESOLVED_AT_ONCE: usize = 16;
/// How many guests are compared.
const COMPARED: usize = 3;
/// How long comparing one may take: for as long, a copy's processor time could pass for the guest's own.
const PROMPT: Duration = Duration::from_millis(200);
/// How often a guest is compared whose daemon was slow to answer.
const COMPARISONS: usize = 3;

impl Link {
    /// Asks for the daemon's own name of the connection. Other daemons may have the same.
    async fn own_uri(&self) -> Result<String, Error> {
        let answer = self.connection.call::<ConnectGetUri>(&()).await?;
        Ok(match answer.uri.parse::<Uri>() {
            // lxc and xen call their one connection by either name.
            Ok(uri) if matches!(uri.path(), "" | "/") => format!("{}:///system", uri.driver()),
            _ => answer.uri,
        })
    }

    async fn processor_time(&self, uuid: Uuid) -> Option<Duration> {
        let reference = remote::Domain {
            name: String::new().into(),
            uuid,
            id: -1,
        };
        let domain = Domain::new(self.connection.clone(), reference);
        domain.processor_time().await.ok()
    }
}

/// A daemon that was reached.
#[derive(Clone, Debug)]
struct Met {
    own_uri: String,
    link: Arc<Link>,
    guests: Arc<HashSet<Uuid>>,
}

impl Met {
    /// Whether both are one daemon: they run the same guests, whose processor times, read by one, by the other and by
    /// the first again, are in order. A copy of a guest, on a copy of the host, has another.
    ///
    /// Taking two daemons for one would leave guests to lose their power, so each doubt makes them two.
    async fn is(&self, other: &Self) -> bool {
        let driver = &self.link.driver;
        // libvirt's test driver tells the time of day, which is in order everywhere.
        let counts = driver.is_qemu() || driver.is_xen() || driver.is_lxc();
        if !counts || self.own_uri != other.own_uri || self.guests.is_empty() {
            return false;
        }
        // The guests of the one that was met first may be on their way off.
        if !self.guests.is_subset(&other.guests) {
            return false;
        }
        for uuid in self.guests.iter().take(COMPARED) {
            if !self.has_the_times_of(other, *uuid).await {
                return false;
            }
        }
        true
    }

    async fn has_the_times_of(&self, other: &Self, uuid: Uuid) -> bool {
        for _ in 0..COMPARISONS {
            let begun = Instant::now();
            let before = other.link.processor_time(uuid).await;
            let between = self.link.processor_time(uuid).await;
            let after = other.link.processor_time(uuid).await;
            if begun.elapsed() < PROMPT {
                return before.is_some() && before <= between && between <= after;
            }
        }
        false
    }
}

/// A URI of the run.
#[derive(Debug)]
struct Place {
    uri: String,
    /// `None` for a URI that cannot be resolved, or of which there is no other.
    door: Option<Door>,
    /// Whether its daemon was reached, or is known not to be.
    reached: bool,
    /// Whether it is also known which daemon it is.
    settled: bool,
    met: Option<Met>,
    /// Once it was dealt with: whether nothing of it was left out of reach.
    ended: Option<bool>,
}

/// The hosts of a run: two URIs of one daemon are one host, under the spelling that comes first.
#[derive(Debug)]
pub struct Roll {
    places: Mutex<Vec<Place>>,
    changed: Notify,
}

impl Roll {
    /// The hosts of these URIs, each of which is there once. A URI whose files are not looked at within a second is a host
    /// of its own. Dropping the future does nothing.
    pub async fn new<'a>(
        uris: impl IntoIterator<Item = &'a str>,
        environment: &Environment,
    ) -> Self {
        let mut places: Vec<Place> = uris
            .into_iter()
            .map(|uri| Place {
                uri: uri.to_owned(),
                door: None,
                reached: false,
                settled: false,
                met: None,
                ended: None,
            })
            .collect();
        if places.len() > 1 {
            let doors = places.iter_mut().map(async |place| {
                let target = resolve_apart(&place.uri, false, environment, RESOLVING).await;
                place.door = target.ok().map(Door::of);
            });
            // A run may have thousands of hosts, and each thread its stack.
            stream::iter(doors)
                .buffer_unordered(RESOLVED_AT_ONCE)
                .collect::<()>()
                .await;
        }
        Self {
            places: Mutex::new(places),
            changed: Notify::new(),
        }
    }

    /// Enters a host that was reached and runs these guests. Returns the URI under which its daemon is dealt with, if
    /// that is another one.
    ///
    /// A host of which the daemon tells too little, or too late, is entered as one of its own.
    pub async fn enter(
        &self,
        host: &Host,
        guests: impl IntoIterator<Item = Uuid>,
    ) -> Option<String> {
        if self.places().len() < 2 {
            return None;
        }
        let same = timeout(QUESTIONS, self.same(host, guests)).await;
        let same = same.unwrap_or(None);
        if same.is_some() {
            self.take_out(host.uri());
        }
        self.settle(host.uri());
        match &same {
            Some(first) => info!(uri = &**host.uri(), first, "same daemon"),
            None => {
                let _in_time = timeout(OTHERS, self.until_known(host.uri())).await;
            }
        }
        same
    }

    /// Notes that a host was dealt with, and whether nothing of it was left out of reach.
    pub fn end(&self, uri: &str, is_good: bool) {
        if let Some(place) = self.places().iter_mut().find(|place| place.uri == uri) {
            place.ended = Some(is_good);
        }
        self.changed.notify_waiters();
    }

    /// Resolves when a host was dealt with, and says whether nothing of it was left out of reach.
    pub async fn ended(&self, uri: &str) -> bool {
        loop {
            let changed = self.changed.notified();
            let ended = {
                let places = self.places();
                let place = places.iter().find(|place| place.uri == uri);
                place.map_or(Some(false), |place| place.ended)
            };
            if let Some(is_good) = ended {
                return is_good;
            }
            changed.await;
        }
    }

    /// Whether two hosts, whose names may mean one machine, are one daemon's as far as can be told while nobody runs: it
    /// has the same name of its own, and knows the same guests.
    pub async fn are_twins(one: &Host, other: &Host) -> bool {
        let known = async |host: &Host| {
            let link = host.link().await.ok()?;
            let (own_uri, known) = tokio::try_join!(link.own_uri(), link.known()).ok()?;
            let known: HashSet<Uuid> = known.into_keys().collect();
            Some((own_uri, known)).filter(|(_, known)| !known.is_empty())
        };
        let (one, other) = tokio::join!(known(one), known(other));
        one.is_some() && one == other
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
            place.reached = true;
            place.settled = true;
        }
        self.changed.notify_waiters();
    }

    async fn same(&self, host: &Host, guests: impl IntoIterator<Item = Uuid>) -> Option<String> {
        let link = host.link().await.ok()?;
        let met = Met {
            own_uri: link.own_uri().await.ok()?,
            link,
            guests: Arc::new(guests.into_iter().collect()),
        };
        // Who comes too late is the second spelling.
        let earlier = self.until(host.uri(), |place, other, own| other.reached || place > own);
        let _in_time = timeout(OTHERS, earlier).await;
        for (uri, other) in self.put(host.uri(), &met) {
            if met.is(&other).await {
                return Some(uri);
            }
        }
        None
    }

    /// Resolves when no other host may ask this one's daemon who it is: a host is not left before.
    pub async fn until_known(&self, uri: &str) {
        self.until(uri, |_, other, _| other.settled).await;
    }

    /// Resolves when this holds for all others that may mean the daemon of this URI, as far as their names tell.
    async fn until(&self, uri: &str, holds: impl Fn(usize, &Place, usize) -> bool) {
        loop {
            let changed = self.changed.notified();
            let waits = {
                let places = self.places();
                let mut others = others(&places, uri);
                others.any(|(place, other, own)| !holds(place, other, own))
            };
            if !waits {
                return;
            }
            changed.await;
        }
    }

    /// Puts a host into its place, and returns those of the same name that were met before and are dealt with.
    fn put(&self, uri: &str, met: &Met) -> Vec<(String, Met)> {
        let mut places = self.places();
        let others = places
            .iter()
            .filter(|place| place.ended.is_none())
            .filter_map(|place| Some((place, place.met.as_ref()?)))
            .filter(|(_, other)| other.own_uri == met.own_uri)
            .map(|(place, other)| (place.uri.clone(), other.clone()))
            .collect();
        if let Some(place) = places.iter_mut().find(|place| place.uri == uri) {
            place.met = Some(met.clone());
            place.reached = true;
        }
        drop(places);
        self.changed.notify_waiters();
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

/// Where a daemon is asked and for which driver, as far as that tells which daemon it is.
#[derive(Debug)]
struct Door {
    place: DoorPlace,
    /// The driver's name; `None` where the daemon chooses.
    driver: Option<String>,
}

#[derive(Debug)]
enum DoorPlace {
    /// A socket of this machine.
    Here,
    /// A port of this machine.
    Port(u16),
    /// A port of another machine.
    Elsewhere(String, u16),
}

impl Door {
    fn of(target: Target) -> Self {
        let driver = target.name.split_once(':');
        Self {
            place: DoorPlace::of(target.endpoint),
            driver: driver.map(|(driver, _)| driver.to_owned()),
        }
    }

    /// Whether both may be of one daemon.
    fn may_be(&self, other: &Self) -> bool {
        let drivers = self.driver.as_ref().zip(other.driver.as_ref());
        drivers.is_none_or(|(one, other)| one == other) && self.place.may_be(&other.place)
    }
}

impl DoorPlace {
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

    /// Two ports are of two daemons, or of tunnels to two.
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
            let (one, other) = (DoorPlace::of(one), DoorPlace::of(other));
            assert_eq!(one.may_be(&other), may_be, "{text}");
            assert_eq!(other.may_be(&one), may_be, "{text}");
        }
    }

    #[tokio::test]
    async fn doors_of_two_drivers_are_of_two_hosts() {
        for (one, other, may_be) in [
            ("qemu:///system", "qemu+tcp://127.0.0.1/system", true),
            ("qemu:///system", "lxc:///system?socket=/a", false),
            ("qemu:///system", "remote:///", true),
            ("xen:///system", "xen+unix:///system?socket=/b", true),
        ] {
            let environment = Environment::new(0);
            let roll = Roll::new([one, other], &environment).await;
            assert_eq!(roll.may_be(one).len(), usize::from(may_be), "{one} {other}");
        }
    }
}
