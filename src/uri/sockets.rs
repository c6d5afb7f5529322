//! Which local socket: the driver's own daemon or libvirtd, system or session, and read-only.

use std::path::{Path, PathBuf};

use super::{DaemonMode, Environment, UriError};

/// The drivers whose daemons are looked for when no URI is given, in the order in which libvirtd
/// itself would ask them (remoteProbeSystemDriverFromSocket).
const SYSTEM_DRIVERS: [&str; 6] = ["xen", "qemu", "lxc", "vbox", "bhyve", "vz"];

/// The same for a user's own daemons (remoteProbeSessionDriverFromSocket).
const SESSION_DRIVERS: [&str; 2] = ["qemu", "vbox"];

/// The drivers that have a daemon of their own, `virt<driver>d`.
const MODULAR_DRIVERS: [&str; 13] = [
    "bhyve",
    "ch",
    "interface",
    "lxc",
    "network",
    "nodedev",
    "nwfilter",
    "qemu",
    "secret",
    "storage",
    "vbox",
    "vz",
    "xen",
];

/// Whose daemon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    /// The machine's, under `/var/run/libvirt`.
    System,
    /// The user's own, under `$XDG_RUNTIME_DIR/libvirt`. It has no read-only socket.
    Session,
}

/// Chooses among the default sockets as remoteGetUNIXSocket does.
pub(super) struct SocketChooser<'a> {
    pub(super) environment: &'a Environment,
    pub(super) scope: Scope,
    pub(super) read_only: bool,
}

impl SocketChooser<'_> {
    /// The socket for `driver`, or where there is none, for the daemon that an absent URI means.
    pub(super) fn choose(
        &self,
        driver: Option<&str>,
        mode: DaemonMode,
    ) -> Result<PathBuf, UriError> {
        if mode == DaemonMode::Legacy {
            return self.socket("libvirt");
        }
        let driver = match driver {
            Some(driver) => Some(driver),
            None => self.probe()?,
        };
        let direct = driver
            .map(|driver| self.socket(&format!("virt{driver}d")))
            .transpose()?;
        if mode == DaemonMode::Direct {
            return match direct {
                Some(direct) => Ok(direct),
                None => Err(UriError::NoDaemonSocket {
                    looked_for: self.probed_sockets()?,
                }),
            };
        }
        let legacy = self.socket("libvirt")?;
        Ok(match (driver, direct) {
            (Some(_), Some(direct)) if direct.exists() => direct,
            (Some(driver), Some(direct)) if !legacy.exists() && self.expects_own(driver) => direct,
            _ => legacy,
        })
    }

    /// Whether `driver`'s own daemon is the one to name while neither it nor libvirtd is there.
    ///
    /// How libvirt was built decides this upstream. We take its default, unless only libvirtd is
    /// installed.
    fn expects_own(&self, driver: &str) -> bool {
        MODULAR_DRIVERS.contains(&driver)
            && (self.is_installed(&format!("virt{driver}d")) || !self.is_installed("libvirtd"))
    }

    fn is_installed(&self, daemon: &str) -> bool {
        let program = Path::new("/usr/sbin").join(daemon);
        self.environment.locate(program).exists()
    }

    /// The first driver whose daemon has a socket; for a user, else one whose daemon is installed.
    fn probe(&self) -> Result<Option<&'static str>, UriError> {
        for driver in self.probed_drivers() {
            if self.socket(&format!("virt{driver}d"))?.exists() {
                return Ok(Some(driver));
            }
        }
        Ok(match self.scope {
            Scope::System => None,
            Scope::Session => self
                .probed_drivers()
                .find(|driver| self.is_installed(&format!("virt{driver}d"))),
        })
    }

    fn probed_drivers(&self) -> impl Iterator<Item = &'static str> + use<> {
        let drivers: &[&str] = match self.scope {
            Scope::System => &SYSTEM_DRIVERS,
            Scope::Session => &SESSION_DRIVERS,
        };
        drivers.iter().copied()
    }

    fn probed_sockets(&self) -> Result<Vec<PathBuf>, UriError> {
        self.probed_drivers()
            .map(|driver| self.socket(&format!("virt{driver}d")))
            .collect()
    }

    /// The default socket of a daemon, whether it exists or not.
    fn socket(&self, daemon: &str) -> Result<PathBuf, UriError> {
        match self.scope {
            Scope::Session => {
                let directory = self.environment.session_directory()?;
                Ok(directory.join(format!("{daemon}-sock")))
            }
            Scope::System => {
                let suffix = if self.read_only { "sock-ro" } else { "sock" };
                Ok(self
                    .environment
                    .system_socket(&format!("{daemon}-{suffix}")))
            }
        }
    }
}
