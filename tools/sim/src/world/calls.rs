//! The log of calls.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

/// Calls that are kept word for word; later ones are only counted.
const KEPT: usize = 1 << 20;

/// A call that a daemon received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallRecord {
    /// When, since the world was made.
    pub at: Duration,
    /// The connection, numbered from 1 over all daemons of this world.
    pub connection: u64,
    /// The procedure's name, such as `DOMAIN_GET_STATE`; empty for one that does not exist.
    pub procedure: &'static str,
    /// The guest it names, as the caller wrote it.
    pub guest: Option<Arc<str>>,
}

#[derive(Debug)]
pub(super) struct CallLog {
    keeps: bool,
    records: Vec<CallRecord>,
    counts: HashMap<&'static str, u64>,
    first: Option<Duration>,
}

impl Default for CallLog {
    fn default() -> Self {
        Self {
            keeps: true,
            records: Vec::new(),
            counts: HashMap::new(),
            first: None,
        }
    }
}

impl CallLog {
    pub(super) fn keep(&mut self, keeps: bool) {
        self.keeps = keeps;
    }

    pub(super) fn push(
        &mut self,
        at: Duration,
        record: impl FnOnce() -> CallRecord,
        procedure: &'static str,
    ) {
        self.first.get_or_insert(at);
        *self.counts.entry(procedure).or_default() += 1;
        if self.keeps && self.records.len() < KEPT {
            self.records.push(record());
        }
    }

    pub(super) fn records(&self) -> &[CallRecord] {
        &self.records
    }

    pub(super) fn first(&self) -> Option<Duration> {
        self.first
    }

    pub(super) fn total(&self) -> u64 {
        self.counts.values().sum()
    }

    pub(super) fn count(&self, procedure: &str) -> u64 {
        self.counts.get(procedure).copied().unwrap_or_default()
    }

    pub(super) fn clear(&mut self) {
        self.records.clear();
        self.counts.clear();
        self.first = None;
    }
}
