//! The list of guests to start again, as data.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::io::Write;

use serde::{Serialize, Serializer};
use virtwire_proto::Uuid;

use crate::guests::printable::Excerpt;

/// The guests that were running, by URI, in the order in which they were recorded.
///
/// The text form is the script's: one line for each URI, `URI UUID UUID ...`. Reading is tolerant
/// and loses nothing: lines of one URI are merged, and what is not a UUID is kept as
/// [`Unreadable`] and written back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SavedGuests {
    uris: Vec<SavedUri>,
    unreadable: Vec<Unreadable>,
}

/// The guests of one URI.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SavedUri {
    /// The URI as it was configured.
    pub uri: String,
    /// The guests, each once.
    #[serde(serialize_with = "as_text")]
    pub guests: Vec<Uuid>,
}

/// Something in the file that names no guest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unreadable {
    /// The line it was read from, counting from 1.
    pub line: usize,
    /// The URI at the start of that line; `None` if it starts with no URI or is nothing else, and
    /// then the whole line is meant.
    pub uri: Option<String>,
    #[serde(rename = "text", serialize_with = "lossy")]
    bytes: Vec<u8>,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = String::from_utf8_lossy(&self.bytes);
        let (line, excerpt) = (self.line, Excerpt(&text));
        match &self.uri {
            Some(uri) => write!(f, "line {line}: {excerpt} (URI {uri}) is not a UUID"),
            None if is_uri(&text) => write!(f, "line {line}: {excerpt} is a URI without guests"),
            None => write!(f, "line {line}: {excerpt} does not start with a URI"),
        }
    }
}

impl SavedGuests {
    /// Reads the text form. Every input is accepted; see [`SavedGuests::unreadable`].
    #[must_use]
    pub fn parse(text: &[u8]) -> Self {
        let mut saved = Self::default();
        let mut places: HashMap<&str, usize> = HashMap::new();
        let mut seen: HashSet<(usize, Uuid)> = HashSet::new();
        for (line, content) in (1..).zip(text.split(|byte| *byte == b'\n')) {
            let content = content.trim_ascii();
            let mut words = content
                .split(u8::is_ascii_whitespace)
                .filter(|word| !word.is_empty())
                .peekable();
            let Some(first) = words.next() else { continue };
            let uri = std::str::from_utf8(first).ok().filter(|uri| is_uri(uri));
            let Some(uri) = uri.filter(|_| words.peek().is_some()) else {
                saved.unreadable.push(Unreadable {
                    line,
                    uri: None,
                    bytes: content.to_owned(),
                });
                continue;
            };
            let place = *places.entry(uri).or_insert_with(|| {
                saved.uris.push(SavedUri {
                    uri: uri.to_owned(),
                    guests: Vec::new(),
                });
                saved.uris.len() - 1
            });
            for word in words {
                let guest = std::str::from_utf8(word)
                    .ok()
                    .and_then(|word| word.parse().ok());
                match (guest, saved.uris.get_mut(place)) {
                    (Some(guest), Some(entry)) => {
                        if seen.insert((place, guest)) {
                            entry.guests.push(guest);
                        }
                    }
                    _ => saved.unreadable.push(Unreadable {
                        line,
                        uri: Some(uri.to_owned()),
                        bytes: word.to_owned(),
                    }),
                }
            }
        }
        saved.uris.retain(|entry| !entry.guests.is_empty());
        saved
    }

    /// The text form, which ends with a newline unless it is empty: the script's reader passes
    /// over a last line without one.
    #[must_use]
    pub fn to_text(&self) -> Vec<u8> {
        let mut lines: Vec<(Option<&str>, Vec<u8>)> = Vec::new();
        for entry in &self.uris {
            let mut line = entry.uri.clone().into_bytes();
            for guest in &entry.guests {
                line.push(b' ');
                // Writing to memory does not fail.
                let _ = write!(line, "{guest}");
            }
            lines.push((Some(&entry.uri), line));
        }
        for Unreadable { uri, bytes, .. } in &self.unreadable {
            let uri = uri.as_deref();
            match lines.iter_mut().find(|(of, _)| uri.is_some() && *of == uri) {
                Some((_, line)) => line.extend([b" ", bytes.as_slice()].concat()),
                None => match uri {
                    Some(name) => lines.push((uri, [name.as_bytes(), b" ", bytes].concat())),
                    None => lines.push((None, bytes.clone())),
                },
            }
        }
        let mut text = Vec::with_capacity(lines.iter().map(|(_, line)| line.len() + 1).sum());
        for (_, line) in lines {
            text.extend(line);
            text.push(b'\n');
        }
        text
    }

    /// The URIs, each with at least one guest.
    pub fn uris(&self) -> impl Iterator<Item = &SavedUri> {
        self.uris.iter()
    }

    /// The guests of one URI.
    #[must_use]
    pub fn guests(&self, uri: &str) -> &[Uuid] {
        let entry = self.uris.iter().find(|entry| entry.uri == uri);
        entry.map_or(&[], |entry| entry.guests.as_slice())
    }

    /// What was read and names no guest. It stays in the file until somebody has looked at it.
    #[must_use]
    pub fn unreadable(&self) -> &[Unreadable] {
        &self.unreadable
    }

    /// Whether there is neither a guest nor anything unreadable.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.uris.is_empty() && self.unreadable.is_empty()
    }

    /// Adds a guest, unless it is there already.
    pub fn add(&mut self, uri: &str, guest: Uuid) {
        self.extend(uri, [guest]);
    }

    /// Adds those guests of one URI that are not there already.
    pub fn extend(&mut self, uri: &str, guests: impl IntoIterator<Item = Uuid>) {
        let known: HashSet<Uuid> = self.guests(uri).iter().copied().collect();
        let new = guests.into_iter().filter(|guest| !known.contains(guest));
        if let Some(entry) = self.uris.iter_mut().find(|entry| entry.uri == uri) {
            entry.guests.extend(new);
            return;
        }
        let guests: Vec<Uuid> = new.collect();
        if !guests.is_empty() {
            let uri = uri.to_owned();
            self.uris.push(SavedUri { uri, guests });
        }
    }

    /// Puts the URIs in this order; those that it does not name come last, in theirs.
    pub fn arrange(&mut self, order: &[String]) {
        let places: HashMap<&str, usize> = order.iter().map(String::as_str).zip(0..).collect();
        self.uris.sort_by_key(|saved| {
            let place = places.get(saved.uri.as_str());
            place.copied().unwrap_or(usize::MAX)
        });
    }

    /// Adds all of `more`, after what is there.
    pub fn merge(&mut self, more: &Self) {
        for entry in &more.uris {
            self.extend(&entry.uri, entry.guests.iter().copied());
        }
        for unreadable in &more.unreadable {
            if !self.unreadable.contains(unreadable) {
                self.unreadable.push(unreadable.clone());
            }
        }
    }

    /// Drops guests, each named with its URI; one that is not there is passed over.
    pub fn remove<'a>(&mut self, guests: impl IntoIterator<Item = (&'a str, Uuid)>) {
        let gone: HashSet<(&str, Uuid)> = guests.into_iter().collect();
        for SavedUri { uri, guests } in &mut self.uris {
            guests.retain(|guest| !gone.contains(&(uri.as_str(), *guest)));
        }
        self.uris.retain(|entry| !entry.guests.is_empty());
    }

    /// Drops all guests, and keeps what is unreadable.
    pub(super) fn clear_guests(&mut self) {
        self.uris.clear();
    }

    /// A URI that could not be read back.
    pub(in crate::guests) fn unwritable_uri(&self) -> Option<&str> {
        self.uris()
            .map(|entry| entry.uri.as_str())
            .find(|uri| !is_uri(uri))
    }
}

/// One word that is no UUID: a line that has lost its URI must not become a URI.
fn is_uri(word: &str) -> bool {
    !word.is_empty()
        && !word
            .contains(|character: char| character.is_ascii_whitespace() || character.is_control())
        && word.parse::<Uuid>().is_err()
}

fn as_text<S: Serializer>(guests: &[Uuid], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(guests.iter().map(Uuid::to_string))
}

fn lossy<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&String::from_utf8_lossy(bytes))
}

#[cfg(test)]
#[path = "saved_tests.rs"]
mod tests;
