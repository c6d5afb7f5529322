//! The objects that have handles.

use crate::model::{Module, Type};

/// What a method belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Object {
    AdminClient,
    AdminConnection,
    AdminServer,
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

/// An object's struct on the wire and its module, its handle, and what its procedures' names begin with.
#[derive(Clone, Copy)]
struct Line {
    object: Object,
    module: &'static str,
    wire: &'static str,
    handle: &'static str,
    prefix: &'static str,
}

const fn line(
    object: Object,
    module: &'static str,
    wire: &'static str,
    handle: &'static str,
    prefix: &'static str,
) -> Line {
    Line {
        object,
        module,
        wire,
        handle,
        prefix,
    }
}

const TABLE: [Line; 16] = [
    line(
        Object::AdminClient,
        "admin",
        "client",
        "AdminClient",
        "CLIENT_",
    ),
    line(
        Object::AdminConnection,
        "admin",
        "connection",
        "AdminConnection",
        "CONNECT_",
    ),
    line(
        Object::AdminServer,
        "admin",
        "server",
        "AdminServer",
        "SERVER_",
    ),
    line(
        Object::Connection,
        "remote",
        "connection",
        "Connection",
        "CONNECT_",
    ),
    line(Object::Domain, "remote", "domain", "Domain", "DOMAIN_"),
    line(
        Object::DomainCheckpoint,
        "remote",
        "domain_checkpoint",
        "DomainCheckpoint",
        "DOMAIN_CHECKPOINT_",
    ),
    line(
        Object::DomainSnapshot,
        "remote",
        "domain_snapshot",
        "DomainSnapshot",
        "DOMAIN_SNAPSHOT_",
    ),
    line(
        Object::Interface,
        "remote",
        "interface",
        "Interface",
        "INTERFACE_",
    ),
    line(Object::Network, "remote", "network", "Network", "NETWORK_"),
    line(
        Object::NetworkPort,
        "remote",
        "network_port",
        "NetworkPort",
        "NETWORK_PORT_",
    ),
    line(
        Object::NodeDevice,
        "remote",
        "node_device",
        "NodeDevice",
        "NODE_DEVICE_",
    ),
    line(
        Object::NwFilter,
        "remote",
        "nwfilter",
        "NwFilter",
        "NWFILTER_",
    ),
    line(
        Object::NwFilterBinding,
        "remote",
        "nwfilter_binding",
        "NwFilterBinding",
        "NWFILTER_BINDING_",
    ),
    line(Object::Secret, "remote", "secret", "Secret", "SECRET_"),
    line(
        Object::StoragePool,
        "remote",
        "storage_pool",
        "StoragePool",
        "STORAGE_POOL_",
    ),
    line(
        Object::StorageVolume,
        "remote",
        "storage_vol",
        "StorageVolume",
        "STORAGE_VOL_",
    ),
];

impl Object {
    /// The object of a struct of the wire, by its name in a module.
    fn named(module: &str, name: &str) -> Option<Self> {
        let mut lines = TABLE.iter();
        let line = lines.find(|line| line.module == module && line.wire == name);
        line.map(|line| line.object)
    }

    /// The object that a procedure of `module` calls `name`.
    pub(super) fn on(module: &Module, name: &str) -> Option<Self> {
        Self::named(Self::home(module), name)
    }

    /// The connection that procedures of `module` are called on.
    pub(super) fn connection(module: &Module) -> Self {
        match Self::home(module) {
            "admin" => Self::AdminConnection,
            _ => Self::Connection,
        }
    }

    /// The module whose objects the procedures of `module` belong to: only the admin program has objects beside those of
    /// the remote one.
    fn home(module: &Module) -> &'static str {
        match module.name.as_str() {
            "admin" => "admin",
            _ => "remote",
        }
    }

    /// Whether it is a connection, from which all others are reached.
    pub(super) fn is_connection(self) -> bool {
        matches!(self, Self::Connection | Self::AdminConnection)
    }

    /// The object that a type stands for.
    pub(super) fn of(wire: &Type) -> Option<Self> {
        match wire {
            Type::Named(reference) => Self::named(&reference.module, &reference.name),
            _ => None,
        }
    }

    /// The type of its handle.
    pub(super) fn handle(self) -> &'static str {
        self.line().map_or("", |line| line.handle)
    }

    /// What the names of its procedures begin with.
    pub(super) fn prefix(self) -> &'static str {
        self.line().map_or("", |line| line.prefix)
    }

    fn line(self) -> Option<&'static Line> {
        TABLE.iter().find(|line| line.object == self)
    }
}
