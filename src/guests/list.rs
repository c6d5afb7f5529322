//! The guest list, for people and programs to look at.

use std::fmt;

use serde::Serialize;
use virtwire_proto::Uuid;

use super::config::{OnBoot, Settings};
use super::journal::{Entry, Phase, Snapshot, UnreadableLine};
use super::printable::Printable;

/// The guests that the next start is to start.
#[derive(Clone, Debug, Serialize)]
pub struct GuestList {
    /// Whether `ON_BOOT` has the next start start guests; otherwise it forgets them all.
    pub starts: bool,
    /// The guests, in the order of the list.
    pub guests: Vec<ListedGuest>,
    /// The lines that cannot be read.
    pub unreadable: Vec<UnreadableLine>,
}

/// A guest of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListedGuest {
    /// Its host's URI, as it was configured when it was listed.
    pub uri: String,
    /// Its UUID.
    #[serde(serialize_with = "as_text")]
    pub uuid: Uuid,
    /// Its name, if it is known.
    pub name: Option<String>,
    /// The last thing that is known of it.
    pub phase: Phase,
    /// Why it is in that phase, if more is known.
    pub reason: Option<String>,
    /// When it came into that phase, in seconds since 1970.
    pub since: u64,
    /// Whether its URI is configured: a guest of another stays on the list.
    pub configured: bool,
}

fn as_text<S: serde::Serializer>(uuid: &Uuid, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(uuid)
}

impl GuestList {
    /// The list of a snapshot, as the next start sees it.
    #[must_use]
    pub fn of(snapshot: &Snapshot, settings: &Settings) -> Self {
        let is_configured = |uri: &str| settings.uris.value.iter().any(|it| it == uri);
        let listed = |entry: &Entry| ListedGuest {
            configured: is_configured(&entry.record.uri),
            ..ListedGuest::from(entry)
        };
        Self {
            starts: settings.on_boot.value == OnBoot::Start,
            guests: snapshot.entries.iter().map(listed).collect(),
            unreadable: snapshot.unreadable.clone(),
        }
    }
}

impl GuestList {
    /// The hosts of the list that are not configured, each once: their guests stay on the list.
    #[must_use]
    pub fn not_configured(&self) -> Vec<&str> {
        let mut uris: Vec<&str> = Vec::new();
        for guest in self.guests.iter().filter(|guest| !guest.configured) {
            if !uris.contains(&guest.uri.as_str()) {
                uris.push(&guest.uri);
            }
        }
        uris
    }
}

impl From<&Entry> for ListedGuest {
    fn from(entry: &Entry) -> Self {
        let record = &entry.record;
        Self {
            uri: record.uri.to_string(),
            uuid: record.uuid,
            name: record.name.as_deref().map(str::to_owned),
            phase: record.phase,
            reason: record.reason.clone(),
            since: entry.since,
            configured: true,
        }
    }
}

impl ListedGuest {
    /// Why the next start is to start it, in words.
    #[must_use]
    pub fn why(&self) -> String {
        let phase = match self.phase {
            Phase::Listed => "was running",
            Phase::Asked => "was to be shut down, and not seen off",
            Phase::Saving => "was being saved",
            Phase::Saved => "was saved",
            // The reason tells what else ended it.
            Phase::Off if self.reason.is_some() => "is off",
            Phase::Off => "was shut down",
            Phase::Starting => "was being started",
            Phase::Failed => "its last start failed",
            phase => phase.word(),
        };
        let reason = self.reason.iter().map(|reason| format!(": {reason}"));
        [phase.to_owned()].into_iter().chain(reason).collect()
    }
}

impl fmt::Display for ListedGuest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let uri = Printable(&self.uri);
        match &self.name {
            Some(name) => write!(f, "{} ({}) on {uri}", Printable(name), self.uuid),
            None => write!(f, "{} on {uri}", self.uuid),
        }
    }
}
