//! The handle to one domain.

use std::fmt;

use virtwire_proto::{Uuid, remote};

use crate::client::connection::Connection;

/// A domain of a connection: its name, its UUID, its id when it was looked up, and the
/// connection to reach it by.
///
/// A plain value. Nothing on the daemon's side belongs to it and nothing has to be freed; the
/// domain may have changed or gone since.
#[derive(Clone)]
pub struct Domain {
    connection: Connection,
    reference: remote::Domain,
}

impl Domain {
    /// The handle to a domain that the daemon has named, in an event for instance.
    #[must_use]
    pub fn new(connection: Connection, reference: remote::Domain) -> Self {
        Self {
            connection,
            reference,
        }
    }

    /// The name, unique among the domains of a hypervisor.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.reference.name
    }

    /// The UUID, which outlives a change of name.
    #[must_use]
    pub fn uuid(&self) -> Uuid {
        self.reference.uuid
    }

    /// The id that the running domain had when it was looked up; `None` when it was off.
    #[must_use]
    pub fn id(&self) -> Option<i32> {
        Some(self.reference.id).filter(|id| *id >= 0)
    }

    /// The connection by which it was found.
    #[must_use]
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// The same domain, reached by another connection to the same daemon.
    #[must_use]
    pub fn on(&self, connection: Connection) -> Self {
        Self {
            connection,
            reference: self.reference.clone(),
        }
    }

    /// What stands for it on the wire.
    #[must_use]
    pub fn reference(&self) -> remote::Domain {
        self.reference.clone()
    }
}

impl fmt::Debug for Domain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Domain({} {})", self.reference.name, self.reference.uuid)
    }
}
