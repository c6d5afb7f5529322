//! The handle to one domain.

use virtwire_proto::{HostText, Uuid};

use crate::client::handle::handle;

handle! {
    /// A domain of a connection: its name, its UUID, its id when it was looked up, and the connection to reach it by.
    Domain(Domain), "a domain", key(it) = it.uuid()
}

impl Domain {
    /// The name, unique among the domains of a hypervisor.
    #[must_use]
    pub fn name(&self) -> &HostText {
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
}
