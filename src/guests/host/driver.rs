//! A daemon's driver, as far as its habits matter.

use std::fmt;

/// The driver behind a connection.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Driver {
    /// QEMU and KVM.
    Qemu,
    /// Containers: the driver reports a shutdown request as done even if no process reads it.
    Lxc,
    /// libxl, whose guests are shut off while they reboot.
    Xen,
    /// Any other, with its name for itself.
    Other(String),
}

impl Driver {
    /// Returns the driver of this name (`virConnectGetType`).
    #[must_use]
    pub fn of(name: String) -> Self {
        match name.as_str() {
            "QEMU" => Self::Qemu,
            "LXC" => Self::Lxc,
            "Xen" => Self::Xen,
            _ => Self::Other(name),
        }
    }

    /// Whether this is libvirt's qemu driver.
    #[must_use]
    pub fn is_qemu(&self) -> bool {
        *self == Self::Qemu
    }

    /// Whether this is libvirt's libxl driver.
    #[must_use]
    pub fn is_xen(&self) -> bool {
        *self == Self::Xen
    }

    /// Whether its guests are containers.
    #[must_use]
    pub fn is_lxc(&self) -> bool {
        *self == Self::Lxc
    }
}

impl fmt::Display for Driver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Qemu => "QEMU",
            Self::Lxc => "LXC",
            Self::Xen => "Xen",
            Self::Other(name) => name,
        })
    }
}
