//! The faults that a daemon still has before it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::describe::{Fault, Kind, Trigger};

/// Which bytes of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    Sent,
    Received,
}

/// A fault that strikes now.
#[derive(Clone, Debug)]
pub(crate) struct Hit {
    pub(crate) kind: Kind,
    /// The call is to be executed first.
    pub(crate) done_first: bool,
}

#[derive(Debug)]
struct Planned {
    fault: Fault,
    seen: u64,
    spent: bool,
}

#[derive(Debug, Default)]
pub(crate) struct Faults {
    /// Whether there are any: the way without faults takes no lock.
    any: AtomicBool,
    planned: Mutex<Vec<Planned>>,
}

impl Faults {
    pub(crate) fn add(&self, fault: Fault) {
        self.lock().push(Planned {
            fault,
            seen: 0,
            spent: false,
        });
        self.any.store(true, Ordering::Release);
    }

    pub(crate) fn any(&self) -> bool {
        self.any.load(Ordering::Acquire)
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Planned>> {
        self.planned.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A call came. `guest` finds the name of the guest that it is for.
    pub(crate) fn on_call(
        &self,
        connection: usize,
        procedure: &str,
        guest: impl Fn() -> Option<String>,
    ) -> Option<Hit> {
        self.strike(connection, |fault| match &fault.trigger {
            Trigger::Call {
                procedure: wanted,
                nth,
            } => {
                let matches = wanted.as_deref().is_none_or(|wanted| wanted == procedure)
                    && (fault.guest.is_none() || fault.guest == guest());
                matches.then_some(*nth)
            }
            Trigger::Connect { .. } | Trigger::Byte { .. } => None,
        })
    }

    /// A connection came.
    pub(crate) fn on_connect(&self, connection: usize) -> Option<Hit> {
        self.strike(connection, |fault| match fault.trigger {
            Trigger::Connect { nth } => Some(nth),
            Trigger::Call { .. } | Trigger::Byte { .. } => None,
        })
    }

    /// Counts an occasion for every fault that it concerns; the first whose turn it is strikes.
    fn strike(&self, connection: usize, nth: impl Fn(&Fault) -> Option<u64>) -> Option<Hit> {
        if !self.any() {
            return None;
        }
        let mut hit = None;
        for planned in self.lock().iter_mut().filter(|planned| !planned.spent) {
            let fault = &planned.fault;
            if fault.connection.is_some_and(|only| only != connection) {
                continue;
            }
            let Some(nth) = nth(fault) else { continue };
            planned.seen += 1;
            if hit.is_none() && planned.seen >= nth {
                planned.spent = !fault.repeats;
                hit = Some(Hit {
                    kind: fault.kind.clone(),
                    done_first: fault.done_first,
                });
            }
        }
        hit
    }

    /// The first byte after `from` and up to `to` at which something happens, and what.
    pub(crate) fn at_byte(
        &self,
        connection: usize,
        direction: Direction,
        from: u64,
        to: u64,
    ) -> Option<(u64, Kind)> {
        if !self.any() {
            return None;
        }
        let mut planned = self.lock();
        let (at, next) = planned
            .iter_mut()
            .filter(|planned| !planned.spent)
            .filter(|planned| {
                planned
                    .fault
                    .connection
                    .is_none_or(|only| only == connection)
            })
            .filter_map(|planned| match planned.fault.trigger {
                Trigger::Byte {
                    direction: wanted,
                    at,
                } if wanted == direction && from < at && at <= to => Some((at, planned)),
                _ => None,
            })
            .min_by_key(|(at, _)| *at)?;
        next.spent = !next.fault.repeats;
        Some((at, next.fault.kind.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strikes(faults: &Faults, procedure: &str) -> bool {
        faults
            .on_call(1, procedure, || Some("db".to_owned()))
            .is_some()
    }

    #[test]
    fn a_fault_strikes_once_on_the_call_it_was_planned_for() {
        let faults = Faults::default();
        faults.add(Fault::cut().on_call("DOMAIN_SHUTDOWN", 2));
        let struck = [
            "DOMAIN_SHUTDOWN",
            "DOMAIN_GET_STATE",
            "DOMAIN_SHUTDOWN",
            "DOMAIN_SHUTDOWN",
        ]
        .map(|procedure| strikes(&faults, procedure));
        assert_eq!(struck, [false, false, true, false]);
    }

    #[test]
    fn a_repeated_fault_goes_on_striking() {
        let faults = Faults::default();
        faults.add(Fault::cut().on_any_call(2).from_then_on());
        assert_eq!(
            [(); 4].map(|()| strikes(&faults, "A")),
            [false, true, true, true]
        );
    }

    #[test]
    fn other_guests_and_other_connections_do_not_count() {
        let faults = Faults::default();
        faults.add(Fault::cut().of_guest("web"));
        faults.add(Fault::cut().on_connection(2));
        assert!(!strikes(&faults, "A"));
        assert!(faults.on_call(2, "A", || None).is_some());
    }

    #[test]
    fn a_byte_is_met_once_by_the_range_that_holds_it() {
        let faults = Faults::default();
        faults.add(Fault::cut().at_byte(100));
        let at = |from, to| {
            faults
                .at_byte(1, Direction::Sent, from, to)
                .map(|(at, _)| at)
        };
        assert_eq!(
            [at(0, 99), at(99, 100), at(99, 100)],
            [None, Some(100), None]
        );
    }
}
