//! The hypervisor drivers that a world can imitate.

use std::net::SocketAddr;
use std::path::Path;

use virtwire_proto::message::ErrorDomain;
use virtwire_proto::remote::DomainShutdownFlagValues;

/// Which of libvirt's drivers the daemon plays, and with it what it refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Driver {
    /// `qemu:///system`: managed save with progress, ACPI and agent shutdown, time through the
    /// agent.
    Qemu,
    /// `lxc:///system`: no managed save, no job information; only initctl and signal shutdown, and
    /// the former reports success although nobody may listen.
    Lxc,
    /// `xen:///system`: brings Domain-0 with the nil UUID; job information has no totals; a guest is
    /// shut off 0.2 s before it is inactive; the events of a reboot come in the wrong order.
    Xen,
    /// `test:///default`: managed save works, job information does not exist.
    Test,
}

impl Driver {
    /// The scheme of its URIs.
    #[must_use]
    pub fn scheme(self) -> &'static str {
        match self {
            Self::Qemu => "qemu",
            Self::Lxc => "lxc",
            Self::Xen => "xen",
            Self::Test => "test",
        }
    }

    /// The path of its URIs, with the leading slash.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::Test => "/default",
            Self::Qemu | Self::Lxc | Self::Xen => "/system",
        }
    }

    /// The name for `CONNECT_OPEN`, such as `qemu:///system`.
    #[must_use]
    pub fn uri(self) -> String {
        format!("{}://{}", self.scheme(), self.path())
    }

    /// The URI that reaches a daemon over TCP.
    pub(crate) fn tcp_uri(self, address: SocketAddr) -> String {
        format!("{}+tcp://{address}{}", self.scheme(), self.path())
    }

    /// The URI that reaches a daemon over a UNIX socket.
    pub(crate) fn unix_uri(self, socket: &Path) -> String {
        let (scheme, path) = (self.scheme(), self.path());
        format!("{scheme}+unix://{path}?socket={}", socket.display())
    }

    /// What `CONNECT_GET_TYPE` answers.
    pub(crate) fn type_name(self) -> &'static str {
        match self {
            Self::Qemu => "QEMU",
            Self::Lxc => "LXC",
            Self::Xen => "Xen",
            Self::Test => "TEST",
        }
    }

    /// What `CONNECT_GET_VERSION` answers: major * 1,000,000 + minor * 1,000 + release.
    pub(crate) fn version(self) -> u64 {
        match self {
            Self::Qemu => 10_000_002,
            Self::Lxc => 6_001_000,
            Self::Xen => 4_017_000,
            Self::Test => 2,
        }
    }

    /// The `type` attribute of a guest's XML.
    pub(crate) fn domain_type(self) -> &'static str {
        self.scheme()
    }

    /// What `DOMAIN_GET_OS_TYPE` answers.
    pub(crate) fn os_type(self) -> &'static str {
        match self {
            Self::Qemu => "hvm",
            Self::Lxc => "exe",
            Self::Xen | Self::Test => "linux",
        }
    }

    /// Where the driver's own errors come from.
    pub(crate) fn error_domain(self) -> ErrorDomain {
        match self {
            Self::Qemu => ErrorDomain::QEMU,
            Self::Lxc => ErrorDomain::LXC,
            Self::Xen => ErrorDomain::LIBXL,
            Self::Test => ErrorDomain::TEST,
        }
    }

    /// The prefix of the driver's functions, which some messages name.
    pub(crate) fn function_prefix(self) -> &'static str {
        match self {
            Self::Qemu => "qemu",
            Self::Lxc => "lxc",
            Self::Xen => "libxl",
            Self::Test => "test",
        }
    }

    pub(crate) fn has_managed_save(self) -> bool {
        self != Self::Lxc
    }

    pub(crate) fn has_job_info(self) -> bool {
        matches!(self, Self::Qemu | Self::Xen)
    }

    /// Whether a save's job information says how much there is to do.
    pub(crate) fn has_job_totals(self) -> bool {
        self == Self::Qemu
    }

    pub(crate) fn has_job_stats(self) -> bool {
        matches!(self, Self::Qemu | Self::Xen)
    }

    pub(crate) fn has_set_time(self) -> bool {
        matches!(self, Self::Qemu | Self::Test)
    }

    /// The flags that shutdown takes.
    pub(crate) fn shutdown_flags(self) -> DomainShutdownFlagValues {
        match self {
            Self::Qemu => {
                DomainShutdownFlagValues::ACPI_POWER_BTN | DomainShutdownFlagValues::GUEST_AGENT
            }
            Self::Lxc => DomainShutdownFlagValues::INITCTL | DomainShutdownFlagValues::SIGNAL,
            Self::Xen => {
                DomainShutdownFlagValues::ACPI_POWER_BTN | DomainShutdownFlagValues::PARAVIRT
            }
            Self::Test => DomainShutdownFlagValues::empty(),
        }
    }

    /// What a request without flags stands for, when the guest has no agent.
    pub(crate) fn default_shutdown(self) -> DomainShutdownFlagValues {
        match self {
            Self::Qemu | Self::Test => DomainShutdownFlagValues::ACPI_POWER_BTN,
            Self::Lxc => DomainShutdownFlagValues::INITCTL,
            Self::Xen => DomainShutdownFlagValues::PARAVIRT,
        }
    }
}
