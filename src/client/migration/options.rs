//! How a domain is migrated.

use virtwire_proto::remote::{DomainMigrateFlags, TypedParamValue};

use crate::client::typed_params::TypedParams;

/// How a domain is migrated: flags and parameters (`virDomainMigrateFlags`, `VIR_MIGRATE_PARAM_*`).
///
/// Without any, the domain is paused while all of its memory is moved, and is transient at the destination.
///
/// ```
/// use virtwire::client::MigrateOptions;
/// use virtwire::proto::remote::DomainMigrateFlags as Flags;
///
/// let options = MigrateOptions::new()
///     .flags(Flags::LIVE | Flags::PERSIST_DEST | Flags::UNDEFINE_SOURCE)
///     .uri("tcp://10.0.0.2")
///     .bandwidth(200);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use]
pub struct MigrateOptions {
    pub(super) flags: DomainMigrateFlags,
    pub(super) params: TypedParams,
}

impl MigrateOptions {
    /// No flags and no parameters.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds flags. `PEER2PEER` follows from the method and need not be given.
    pub fn flags(mut self, flags: DomainMigrateFlags) -> Self {
        self.flags |= flags;
        self
    }

    /// Sets where the memory is sent, such as `tcp://10.0.0.2:49152`; without it, the destination's
    /// daemon chooses by its host name (`migrate_uri`).
    pub fn uri(self, uri: &str) -> Self {
        self.parameter("migrate_uri", uri)
    }

    /// Sets the domain's name at the destination (`destination_name`).
    pub fn name(self, name: &str) -> Self {
        self.parameter("destination_name", name)
    }

    /// Sets the domain's description at the destination. Only what its guest cannot see may differ, such as paths on the host. Begin
    /// with [`Domain::xml_description`](crate::Domain::xml_description) with `MIGRATABLE` (`destination_xml`).
    pub fn xml(self, xml: &str) -> Self {
        self.parameter("destination_xml", xml)
    }

    /// Sets the definition that `PERSIST_DEST` leaves at the destination (`persistent_xml`).
    pub fn persistent_xml(self, xml: &str) -> Self {
        self.parameter("persistent_xml", xml)
    }

    /// Limits what is sent, in MiB a second; 0 is without limit (`bandwidth`).
    pub fn bandwidth(self, mebibytes: u64) -> Self {
        self.parameter("bandwidth", mebibytes)
    }

    /// Limits what the post-copy phase sends, in MiB a second (`bandwidth.postcopy`).
    pub fn post_copy_bandwidth(self, mebibytes: u64) -> Self {
        self.parameter("bandwidth.postcopy", mebibytes)
    }

    /// Sets where clients of its graphics go afterwards, such as `spice://10.0.0.2:5900` (`graphics_uri`).
    pub fn graphics_uri(self, uri: &str) -> Self {
        self.parameter("graphics_uri", uri)
    }

    /// Sets the address on which the destination's hypervisor listens for memory and disks (`listen_address`).
    pub fn listen_address(self, address: &str) -> Self {
        self.parameter("listen_address", address)
    }

    /// Names a disk that `NON_SHARED_DISK` or `NON_SHARED_INC` copies, by its target, such as `vda`. Can be
    /// given more than once; without it, all disks are copied that are not shared or read only (`migrate_disks`).
    pub fn disk(mut self, target: &str) -> Self {
        self.params = self.params.with("migrate_disks", target);
        self
    }

    /// Sets the port at the destination on which disks are received (`disks_port`).
    pub fn disks_port(self, port: u16) -> Self {
        self.parameter("disks_port", i32::from(port))
    }

    /// Sets where disks are sent, `tcp://address:port` or `unix:///path`. Excludes
    /// [`disks_port`](Self::disks_port) (`disks_uri`).
    pub fn disks_uri(self, uri: &str) -> Self {
        self.parameter("disks_uri", uri)
    }

    /// Adds a method that `COMPRESSED` uses, such as `xbzrle` or `mt` (`compression`).
    pub fn compression(mut self, method: &str) -> Self {
        self.params = self.params.with("compression", method);
        self
    }

    /// Sets how many connections `PARALLEL` uses (`parallel.connections`).
    pub fn parallel_connections(self, connections: i32) -> Self {
        self.parameter("parallel.connections", connections)
    }

    /// Sets the name that the certificate of the destination must have for `TLS`, where it is not its host name
    /// (`tls.destination`).
    pub fn tls_destination(self, name: &str) -> Self {
        self.parameter("tls.destination", name)
    }

    /// Sets any parameter by its name on the wire, such as `auto_converge.initial`, in place of those of that name.
    /// The daemon refuses names that it does not know, and values of another type.
    pub fn parameter(mut self, name: &str, value: impl Into<TypedParamValue>) -> Self {
        self.params = replaced(&self.params, name, value);
        self
    }
}

/// The same parameters with one value for `name`.
pub(super) fn replaced(
    params: &TypedParams,
    name: &str,
    value: impl Into<TypedParamValue>,
) -> TypedParams {
    let others = params.iter().filter(|(it, _)| *it != name);
    let others = others.map(|(it, value)| (it, value.clone()));
    others.collect::<TypedParams>().with(name, value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn later_value_replaces_an_earlier_one_and_disks_add_up() {
        let options = MigrateOptions::new()
            .flags(DomainMigrateFlags::LIVE)
            .flags(DomainMigrateFlags::PAUSED)
            .bandwidth(1)
            .disk("vda")
            .disk("vdb")
            .bandwidth(2);
        let all: Vec<_> = options.params.iter().map(|(name, _)| name).collect();
        assert_eq!(all, ["migrate_disks", "migrate_disks", "bandwidth"]);
        assert_eq!(options.params.u64("bandwidth"), Some(2));
        assert_eq!(options.flags.0, 0x21);
    }
}
