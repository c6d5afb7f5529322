//! The URIs of the guest list.

use std::collections::HashMap;
use std::sync::Arc;

/// The URIs in the order of the guest list, each with the number of its listed guests.
#[derive(Clone, Debug, Default)]
pub(super) struct Uris {
    ordered: Vec<Arc<str>>,
    guests: HashMap<Arc<str>, usize>,
    /// The place that each URI gets when a guest comes onto the list.
    order: HashMap<String, usize>,
    is_arranged: bool,
    has_empty: bool,
}

impl Uris {
    /// The URIs in their order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Arc<str>> {
        self.ordered.iter()
    }

    /// Sets the order in which the URIs are arranged from now on.
    pub(super) fn set_order(&mut self, order: Vec<String>) {
        self.order = order.into_iter().zip(0..).collect();
        self.is_arranged = false;
    }

    /// Counts a guest that comes onto the list. Returns the URI, which all guests of it share.
    pub(super) fn add(&mut self, uri: Arc<str>) -> Arc<str> {
        let known = self.guests.get_key_value(&uri);
        let uri = known.map_or(uri, |(known, _)| Arc::clone(known));
        let guests = self.guests.entry(Arc::clone(&uri)).or_insert_with(|| {
            self.ordered.push(Arc::clone(&uri));
            self.is_arranged = false;
            0
        });
        *guests += 1;
        uri
    }

    /// Counts a guest that goes off the list.
    pub(super) fn remove(&mut self, uri: &str) {
        if let Some(guests) = self.guests.get_mut(uri) {
            *guests = guests.saturating_sub(1);
            self.has_empty |= *guests == 0;
        }
    }

    /// Drops the URIs that have no guest left.
    pub(super) fn drop_empty(&mut self) {
        if std::mem::take(&mut self.has_empty) {
            self.guests.retain(|_, guests| *guests > 0);
            self.ordered.retain(|uri| self.guests.contains_key(uri));
        }
    }

    /// Puts the URIs in their order; those that it does not name come last, in theirs.
    pub(super) fn arrange(&mut self) {
        if !std::mem::replace(&mut self.is_arranged, true) {
            let place = |uri: &Arc<str>| self.order.get(&**uri).copied().unwrap_or(usize::MAX);
            self.ordered.sort_by_cached_key(place);
        }
    }

    /// Puts these URIs first, in their order, and the others after them.
    pub(super) fn put_first<'a>(&mut self, first: impl Iterator<Item = &'a Arc<str>>) {
        let places: HashMap<&Arc<str>, usize> = first.zip(0..).collect();
        let place = |uri: &Arc<str>| places.get(uri).copied().unwrap_or(usize::MAX);
        self.ordered.sort_by_cached_key(place);
    }
}
