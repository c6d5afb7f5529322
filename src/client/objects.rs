//! Networks, storage and the other objects beside domains: what names each of them. What each can be asked is in `generated`.

use virtwire_proto::{HostText, Uuid, remote};

use super::handle::handle;

handle! {
    /// A virtual network.
    Network(Network), "a network", key(it) = it.uuid()
}

impl Network {
    /// The name, unique among the networks of a host.
    #[must_use]
    pub fn name(&self) -> &HostText {
        &self.reference.name
    }

    /// The UUID.
    #[must_use]
    pub fn uuid(&self) -> Uuid {
        self.reference.uuid
    }
}

handle! {
    /// A port of a virtual network, where a guest's interface is plugged in.
    NetworkPort(NetworkPort), "a port", key(it) = (it.reference.network.uuid, it.uuid())
}

impl NetworkPort {
    /// The UUID, unique in the network.
    #[must_use]
    pub fn uuid(&self) -> Uuid {
        self.reference.uuid
    }

    /// The network that it is a port of.
    #[must_use]
    #[doc(alias = "virNetworkPortGetNetwork")]
    pub fn network(&self) -> Network {
        Network::new(self.connection.clone(), self.reference.network.clone())
    }
}

handle! {
    /// A pool of storage volumes.
    StoragePool(StoragePool), "a pool", key(it) = it.uuid()
}

impl StoragePool {
    /// The name, unique among the pools of a host.
    #[must_use]
    pub fn name(&self) -> &HostText {
        &self.reference.name
    }

    /// The UUID.
    #[must_use]
    pub fn uuid(&self) -> Uuid {
        self.reference.uuid
    }
}

handle! {
    /// A storage volume.
    StorageVolume(StorageVol), "a volume", key(it) = it.key().clone()
}

impl StorageVolume {
    /// The name, unique in its pool.
    #[must_use]
    pub fn name(&self) -> &HostText {
        &self.reference.name
    }

    /// The name of its pool.
    #[must_use]
    pub fn pool_name(&self) -> &HostText {
        &self.reference.pool
    }

    /// The key, unique on the host and, for storage that is shared, on all hosts.
    #[must_use]
    pub fn key(&self) -> &HostText {
        &self.reference.key
    }
}

handle! {
    /// A device of the host.
    NodeDevice(NodeDevice), "a device", key(it) = it.name().clone()
}

impl NodeDevice {
    /// The name, unique on the host.
    #[must_use]
    pub fn name(&self) -> &HostText {
        &self.reference.name
    }
}

handle! {
    /// A network interface of the host.
    Interface(Interface), "an interface", key(it) = it.name().clone()
}

impl Interface {
    /// The name, unique on the host.
    #[must_use]
    pub fn name(&self) -> &HostText {
        &self.reference.name
    }

    /// The MAC address in hexadecimal digits with colons; empty when it has none.
    #[must_use]
    #[doc(alias = "virInterfaceGetMACString")]
    pub fn mac(&self) -> &str {
        &self.reference.mac
    }
}

handle! {
    /// A secret, such as the passphrase of an encrypted volume.
    Secret(Secret), "a secret", key(it) = it.uuid()
}

impl Secret {
    /// The UUID.
    #[must_use]
    pub fn uuid(&self) -> Uuid {
        self.reference.uuid
    }

    /// What it is for.
    #[must_use]
    #[doc(alias = "virSecretGetUsageType")]
    pub fn usage_type(&self) -> remote::SecretUsageType {
        self.reference.usage_type
    }

    /// Which object of that type it is for; empty when its type has no such names.
    #[must_use]
    #[doc(alias = "virSecretGetUsageID")]
    pub fn usage_id(&self) -> &HostText {
        &self.reference.usage_id
    }
}

handle! {
    /// A set of rules for the traffic of guests.
    NwFilter(Nwfilter), "a filter", key(it) = it.uuid()
}

impl NwFilter {
    /// The name, unique among the filters of a host.
    #[must_use]
    pub fn name(&self) -> &HostText {
        &self.reference.name
    }

    /// The UUID.
    #[must_use]
    pub fn uuid(&self) -> Uuid {
        self.reference.uuid
    }
}

handle! {
    /// A network filter at work on a port.
    NwFilterBinding(NwfilterBinding), "a binding", key(it) = it.port_device().clone()
}

impl NwFilterBinding {
    /// The network device of the port, unique on the host.
    #[must_use]
    #[doc(alias = "virNWFilterBindingGetPortDev")]
    pub fn port_device(&self) -> &HostText {
        &self.reference.portdev
    }

    /// The name of the filter.
    #[must_use]
    #[doc(alias = "virNWFilterBindingGetFilterName")]
    pub fn filter_name(&self) -> &HostText {
        &self.reference.filtername
    }
}

handle! {
    /// A snapshot of a domain.
    DomainSnapshot(DomainSnapshot), "a snapshot", key(it) = (it.reference.domain.uuid, it.name().clone())
}

impl DomainSnapshot {
    /// The name, unique among the snapshots of its domain.
    #[must_use]
    pub fn name(&self) -> &HostText {
        &self.reference.name
    }

    /// The domain that it is of.
    #[must_use]
    #[doc(alias = "virDomainSnapshotGetDomain")]
    pub fn domain(&self) -> super::Domain {
        super::Domain::new(self.connection.clone(), self.reference.domain.clone())
    }
}

handle! {
    /// A checkpoint of a domain: a moment since which its disks' changes are known.
    DomainCheckpoint(DomainCheckpoint), "a checkpoint", key(it) = (it.reference.domain.uuid, it.name().clone())
}

impl DomainCheckpoint {
    /// The name, unique among the checkpoints of its domain.
    #[must_use]
    pub fn name(&self) -> &HostText {
        &self.reference.name
    }

    /// The domain that it is of.
    #[must_use]
    #[doc(alias = "virDomainCheckpointGetDomain")]
    pub fn domain(&self) -> super::Domain {
        super::Domain::new(self.connection.clone(), self.reference.domain.clone())
    }
}
