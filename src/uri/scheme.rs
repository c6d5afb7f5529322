//! The part of a URI before the colon: a driver and, after `+`, a transport.

use std::fmt;

use super::nearest::nearest;

/// The drivers that libvirt knows, and `remote`, which leaves the choice to the daemon.
pub(super) const DRIVERS: [&str; 23] = [
    "bhyve",
    "ch",
    "esx",
    "gsx",
    "hyperv",
    "interface",
    "lxc",
    "network",
    "nodedev",
    "nwfilter",
    "openvz",
    "qemu",
    "remote",
    "secret",
    "storage",
    "test",
    "vbox",
    "vmwarefusion",
    "vmwareplayer",
    "vmwarews",
    "vpx",
    "vz",
    "xen",
];

/// Drivers that have or had another name, and the names that people give to them.
const OTHER_NAMES: [(&str, &str); 6] = [
    ("kvm", "qemu"),
    ("libxl", "xen"),
    ("xl", "xen"),
    ("virtualbox", "vbox"),
    ("cloud-hypervisor", "ch"),
    ("parallels", "vz"),
];

/// The driver that is probably meant by this word.
pub(super) fn driver_meant_by(word: &str) -> Option<&'static str> {
    let named = OTHER_NAMES
        .into_iter()
        .find(|(name, _)| name.eq_ignore_ascii_case(word));
    named
        .map(|(_, driver)| driver)
        .or_else(|| nearest(word, DRIVERS))
}

/// How bytes travel to the daemon, as a URI names it after the `+`.
///
/// Every transport that libvirt knows is parsed. [`resolve`](super::resolve) turns
/// [`Unix`](Transport::Unix) and [`Tcp`](Transport::Tcp) into an endpoint and answers the others
/// with [`UriError::UnsupportedTransport`](super::UriError::UnsupportedTransport).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[doc(alias = "remoteDriverTransport")]
pub enum Transport {
    /// A local socket. The default of a URI without a host.
    Unix,
    /// TCP without encryption.
    Tcp,
    /// TLS over TCP. The default of a URI with a host.
    Tls,
    /// The system's `ssh` program.
    Ssh,
    /// SSH spoken by the client, in libvirt with libssh.
    Libssh,
    /// SSH spoken by the client, in libvirt with libssh2.
    Libssh2,
    /// A program named by the parameter `command`, spoken to on its standard input and output.
    Ext,
}

impl Transport {
    /// Every transport, in the order in which error messages list them.
    pub const ALL: [Self; 7] = [
        Self::Unix,
        Self::Tcp,
        Self::Tls,
        Self::Ssh,
        Self::Libssh,
        Self::Libssh2,
        Self::Ext,
    ];

    /// The word that stands in a URI, in lower case.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unix => "unix",
            Self::Tcp => "tcp",
            Self::Tls => "tls",
            Self::Ssh => "ssh",
            Self::Libssh => "libssh",
            Self::Libssh2 => "libssh2",
            Self::Ext => "ext",
        }
    }

    /// The transport with this word; upper and lower case are the same.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|transport| transport.as_str().eq_ignore_ascii_case(word))
    }

    /// The transport that is probably meant by this word.
    pub(super) fn meant_by(word: &str) -> Option<Self> {
        nearest(word, Self::ALL.map(Self::as_str)).and_then(Self::from_word)
    }
}

impl fmt::Display for Transport {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// A driver whose code runs inside libvirt.so, so that no daemon is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum InProcess {
    /// Also reachable through a daemon, with `+unix` or `+tcp`.
    AlsoInDaemon,
    /// Talks to the hypervisor's own network interface; a daemon is never part of it.
    OwnNetworkInterface,
}

/// Tells whether libvirt.so itself would serve a URI whose scheme is `driver` without a transport.
///
/// The table follows the drivers that virGlobalInit registers ahead of the remote driver. The ones
/// that only work locally stand back when the URI names a host.
pub(super) fn in_process(driver: &str, has_host: bool) -> Option<InProcess> {
    match driver {
        "test" | "openvz" | "vmwareplayer" | "vmwarews" | "vmwarefusion" if !has_host => {
            Some(InProcess::AlsoInDaemon)
        }
        "vpx" | "esx" | "gsx" | "hyperv" => Some(InProcess::OwnNetworkInterface),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_transport_is_found_by_its_word_in_any_case() {
        for transport in Transport::ALL {
            assert_eq!(Transport::from_word(transport.as_str()), Some(transport));
            assert_eq!(
                Transport::from_word(&transport.as_str().to_uppercase()),
                Some(transport)
            );
        }
        assert_eq!(Transport::from_word(""), None);
        assert_eq!(Transport::from_word("udp"), None);
    }

    #[test]
    fn local_in_process_drivers_stand_back_when_a_host_is_named() {
        assert_eq!(in_process("test", false), Some(InProcess::AlsoInDaemon));
        assert_eq!(in_process("test", true), None);
        assert_eq!(
            in_process("esx", true),
            Some(InProcess::OwnNetworkInterface)
        );
        assert_eq!(in_process("qemu", false), None);
    }
}
