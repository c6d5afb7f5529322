//! The objects that have handles.

use crate::model::Type;

/// What a method belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Object {
    Connection,
    Domain,
    DomainCheckpoint,
    DomainSnapshot,
    Interface,
    Network,
    NetworkPort,
    NodeDevice,
    NwFilter,
    NwFilterBinding,
    Secret,
    StoragePool,
    StorageVolume,
}

/// Its struct on the wire, its handle, and what its procedures' names begin with.
const TABLE: [(Object, &str, &str, &str); 13] = [
    (Object::Connection, "connection", "Connection", "CONNECT_"),
    (Object::Domain, "domain", "Domain", "DOMAIN_"),
    (
        Object::DomainCheckpoint,
        "domain_checkpoint",
        "DomainCheckpoint",
        "DOMAIN_CHECKPOINT_",
    ),
    (
        Object::DomainSnapshot,
        "domain_snapshot",
        "DomainSnapshot",
        "DOMAIN_SNAPSHOT_",
    ),
    (Object::Interface, "interface", "Interface", "INTERFACE_"),
    (Object::Network, "network", "Network", "NETWORK_"),
    (
        Object::NetworkPort,
        "network_port",
        "NetworkPort",
        "NETWORK_PORT_",
    ),
    (
        Object::NodeDevice,
        "node_device",
        "NodeDevice",
        "NODE_DEVICE_",
    ),
    (Object::NwFilter, "nwfilter", "NwFilter", "NWFILTER_"),
    (
        Object::NwFilterBinding,
        "nwfilter_binding",
        "NwFilterBinding",
        "NWFILTER_BINDING_",
    ),
    (Object::Secret, "secret", "Secret", "SECRET_"),
    (
        Object::StoragePool,
        "storage_pool",
        "StoragePool",
        "STORAGE_POOL_",
    ),
    (
        Object::StorageVolume,
        "storage_vol",
        "StorageVolume",
        "STORAGE_VOL_",
    ),
];

impl Object {
    /// The object of a struct of the wire, by its name.
    pub(super) fn named(name: &str) -> Option<Self> {
        let line = TABLE.iter().find(|(_, wire, ..)| *wire == name);
        line.map(|(object, ..)| *object)
    }

    /// The object that a type stands for.
    pub(super) fn of(wire: &Type) -> Option<Self> {
        match wire {
            Type::Named(reference) => Self::named(&reference.name),
            _ => None,
        }
    }

    /// The type of its handle.
    pub(super) fn handle(self) -> &'static str {
        self.line().2
    }

    /// What the names of its procedures begin with.
    pub(super) fn prefix(self) -> &'static str {
        self.line().3
    }

    fn line(self) -> (Self, &'static str, &'static str, &'static str) {
        let line = TABLE.into_iter().find(|(object, ..)| *object == self);
        line.unwrap_or((self, "", "", ""))
    }
}
