//! What is to be done, before anything is.
//!
//! A plan is a pure function of the inventory, or of the list of saved guests, and the
//! configuration. `--dry-run` prints the very plan that would run.

use std::collections::HashMap;
use std::fmt;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use serde::{Serialize, Serializer};
use virtwire_proto::Uuid;

use super::config::Settings;
use super::guest::{Action, Guest};
use super::journal::{Entry, Phase, SavedGuests};
use super::printable::Printable;
use super::reason::{Reason, guests_or_error};

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

/// What a stop is to do.
#[derive(Clone, Debug, Serialize)]
pub struct StopPlan {
    /// What happens to the guests.
    pub action: Action,
    /// How many guests of a host shut down at one time; saves have a bound of their own.
    pub shutdowns_at_once: NonZeroU32,
    /// How long a guest may take, or all guests of a host when several shut down at a time.
    #[serde(rename = "shutdown_timeout_seconds", serialize_with = "seconds")]
    pub shutdown_timeout: Option<Duration>,
    /// Whether images are written around the page cache.
    pub bypass_cache: bool,
    /// The hosts, in the order of their URIs.
    pub hosts: Vec<StopHost>,
}

/// What a stop is to do on one host.
#[derive(Clone, Debug, Serialize)]
pub struct StopHost {
    /// The URI, as it was configured.
    pub uri: String,
    /// All guests that run there.
    pub running: Arc<[Guest]>,
    /// The guests to act on, in this order.
    pub guests: Vec<Guest>,
    /// The transient guests that are left alone.
    pub left_alone: Arc<[Guest]>,
    /// Why nothing can be done; the lists are empty then.
    pub unreachable: Option<Reason>,
}

#[expect(clippy::ref_option, reason = "serde's signature")]
fn seconds<S: Serializer>(duration: &Option<Duration>, serializer: S) -> Result<S::Ok, S::Error> {
    duration
        .map(|duration| duration.as_secs_f64())
        .serialize(serializer)
}

impl StopPlan {
    /// Decides what happens to the guests of an inventory.
    #[must_use]
    pub fn new(inventory: Vec<HostInventory>, settings: &Settings) -> Self {
        let leave_transient = settings.leaves_transient_guests();
        let host = |HostInventory { uri, guests }| match guests {
            Ok(guests) => {
                let (chosen, left_alone): (Vec<_>, Vec<_>) = guests
                    .iter()
                    .cloned()
                    .partition(|guest: &Guest| guest.persistent || !leave_transient);
                StopHost {
                    uri,
                    running: guests.into(),
                    guests: chosen,
                    left_alone: left_alone.into(),
                    unreachable: None,
                }
            }
            Err(reason) => StopHost {
                uri,
                running: Arc::default(),
                guests: Vec::new(),
                left_alone: Arc::default(),
                unreachable: Some(reason),
            },
        };
        Self {
            action: settings.on_shutdown.value.into(),
            shutdowns_at_once: settings.shutdowns_at_once(),
            shutdown_timeout: settings.shutdown_timeout.value,
            bypass_cache: settings.bypass_cache.value,
            hosts: inventory.into_iter().map(host).collect(),
        }
    }

    /// The guests that a later start is to bring back. A transient guest is gone once it is off,
    /// so it is not among them.
    #[must_use]
    pub fn to_record(&self) -> SavedGuests {
        let mut saved = SavedGuests::default();
        for host in &self.hosts {
            let persistent = host.guests.iter().filter(|guest| guest.persistent);
            saved.extend(&host.uri, persistent.map(|guest| guest.uuid));
        }
        saved
    }
}

impl fmt::Display for StopPlan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for host in &self.hosts {
            let uri = Printable(&host.uri);
            if let Some(reason) = &host.unreachable {
                writeln!(f, "{uri}: unreachable: {}", Printable(&reason.to_string()))?;
            } else if host.guests.is_empty() {
                writeln!(f, "{uri}: nothing to do")?;
            }
            for guest in &host.guests {
                writeln!(
                    f,
                    "{uri}: {} {} ({})",
                    self.action,
                    Printable(&guest.name),
                    guest.uuid
                )?;
            }
            for guest in host.left_alone.iter() {
                writeln!(
                    f,
                    "{uri}: leave {} ({}), which is transient",
                    Printable(&guest.name),
                    guest.uuid
                )?;
            }
        }
        Ok(())
    }
}

/// What a start is to do.
#[derive(Clone, Debug, Serialize)]
pub struct StartPlan {
    /// The pause between two starts; `None` starts guests side by side.
    #[serde(rename = "start_delay_seconds", serialize_with = "seconds")]
    pub start_delay: Option<Duration>,
    /// Whether images are read around the page cache.
    pub bypass_cache: bool,
    /// Whether the clocks of resumed guests are set.
    pub sync_time: bool,
    /// The hosts, in the order of their URIs.
    pub hosts: Vec<StartHost>,
    /// The guests of URIs that are not configured. They stay in the list, unless the daemon is that of a URI that
    /// is.
    #[serde(serialize_with = "as_uris")]
    pub not_configured: Vec<StartHost>,
}

fn as_uris<S: Serializer>(hosts: &[StartHost], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(hosts.iter().map(|host| &host.uri))
}

/// What a start is to do on one host.
#[derive(Clone, Debug, Serialize)]
pub struct StartHost {
    /// The URI, as it was configured.
    pub uri: String,
    /// The guests to start, in this order.
    pub guests: Vec<StartGuest>,
}

/// A guest to start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StartGuest {
    /// Its UUID.
    pub uuid: Uuid,
    /// Whether a stop that was not finished may have asked it to shut down.
    pub asked_before: bool,
    /// Whether a stop has seen it off. Otherwise it may have migrated to another host since.
    pub seen_off: bool,
    /// Whether it was paused by its user when it was saved; `None` if that is not known.
    pub was_paused: Option<bool>,
}

/// For how many seconds a guest that was asked, and runs, is believed to go off: one that installs updates takes its
/// time. After that it has stayed.
const GOES_OFF: u64 = 4 * 3_600;

impl StartGuest {
    /// A guest of which this was known at this moment, in seconds since 1970.
    fn of(entry: &Entry, now: u64) -> Self {
        let Entry {
            record,
            this_boot,
            since,
            ..
        } = entry;
        let is_recent = now.saturating_sub(*since) < GOES_OFF;
        Self {
            uuid: record.uuid,
            // After a boot, a guest that runs has been started since.
            asked_before: *this_boot && is_recent && record.phase == Phase::Asked,
            seen_off: matches!(record.phase, Phase::Off | Phase::Saved),
            was_paused: (record.phase == Phase::Saved).then(|| record.reason.is_some()),
        }
    }
}

impl Serialize for StartGuest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.uuid)
    }
}

impl StartPlan {
    /// Decides what happens to the guests on the list of a journal, in its order, at this moment, in seconds since 1970.
    #[must_use]
    pub fn new(entries: &[Entry], settings: &Settings, now: u64) -> Self {
        let of_one = entries.chunk_by(|a, b| a.record.uri == b.record.uri);
        let hosts = of_one.filter_map(|entries| {
            Some(StartHost {
                uri: entries.first()?.record.uri.to_string(),
                guests: entries.iter().map(|it| StartGuest::of(it, now)).collect(),
            })
        });
        let uris = settings.uris.value.iter().map(String::as_str);
        let places: HashMap<&str, usize> = uris.zip(0..).collect();
        let place = |host: &StartHost| places.get(host.uri.as_str()).copied();
        let (mut hosts, not_configured): (Vec<_>, Vec<_>) =
            hosts.partition(|host| place(host).is_some());
        hosts.sort_by_key(place);
        Self {
            start_delay: Some(settings.start_delay.value).filter(|delay| !delay.is_zero()),
            bypass_cache: settings.bypass_cache.value,
            sync_time: settings.sync_time.value,
            hosts,
            not_configured,
        }
    }
}

impl fmt::Display for StartPlan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for host in &self.hosts {
            let uri = Printable(&host.uri);
            for StartGuest { uuid, .. } in &host.guests {
                writeln!(f, "{uri}: start {uuid}")?;
            }
        }
        for StartHost { uri, .. } in &self.not_configured {
            let uri = Printable(uri);
            writeln!(f, "{uri}: not in URIS, its guests stay in the list")?;
        }
        Ok(())
    }
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
