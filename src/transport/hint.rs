//! What a person can do about a socket that does not answer, told from its path.

use std::path::Path;

/// Whose socket a path is, by libvirt's usual names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Daemon {
    /// A system daemon, `libvirtd` or `virt<driver>d`.
    System { daemon: String, read_only: bool },
    /// A daemon of the user's session.
    Session { daemon: String },
    /// A name that libvirt does not use by itself.
    Unknown,
}

impl Daemon {
    pub(super) fn of(path: &Path) -> Self {
        let name = |path: Option<&Path>| -> String {
            let name = path.and_then(Path::file_name).unwrap_or_default();
            name.to_string_lossy().into_owned()
        };
        let file = name(Some(path));
        let (stem, read_only) = match (file.strip_suffix("-sock"), file.strip_suffix("-sock-ro")) {
            (Some(stem), _) => (stem, false),
            (None, Some(stem)) => (stem, true),
            (None, None) => return Self::Unknown,
        };
        let daemon = match stem {
            "libvirt" => "libvirtd".to_owned(),
            stem if stem.starts_with("virt") && stem.ends_with('d') => stem.to_owned(),
            _ => return Self::Unknown,
        };
        let folder = path.parent();
        if name(folder) != "libvirt" {
            Self::Unknown
        } else if name(folder.and_then(Path::parent)) == "run" {
            Self::System { daemon, read_only }
        } else {
            Self::Session { daemon }
        }
    }

    pub(super) fn start_hint(&self) -> String {
        match self {
            Self::System { daemon, .. } if daemon != "libvirtd" => format!(
                "{daemon} is not running; start it (systemctl start {daemon}.socket) or, where it is used instead, libvirtd"
            ),
            Self::System { daemon, .. } => format!(
                "{daemon} is not running; start it (systemctl start {daemon}.socket), or name another socket with ?socket=PATH"
            ),
            Self::Session { daemon } => format!(
                "the user's own {daemon} is not running and is not started from here; start {daemon}, or use a /system uri"
            ),
            Self::Unknown => {
                "start the daemon that listens there, or check ?socket=PATH".to_owned()
            }
        }
    }

    pub(super) fn permission_hint(&self) -> String {
        match self {
            Self::System {
                daemon,
                read_only: false,
            } => format!(
                "run as root, join the group that {daemon}'s unix_sock_group names (often libvirt), or connect read-only"
            ),
            _ => "run as the user whom the socket belongs to".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_paths_name_their_daemon() {
        let system = |daemon: &str, read_only| Daemon::System {
            daemon: daemon.to_owned(),
            read_only,
        };
        let session = |daemon: &str| Daemon::Session {
            daemon: daemon.to_owned(),
        };
        for (path, daemon) in [
            ("/var/run/libvirt/libvirt-sock", system("libvirtd", false)),
            ("/run/libvirt/virtqemud-sock-ro", system("virtqemud", true)),
            ("/run/user/7/libvirt/virtqemud-sock", session("virtqemud")),
            ("/home/a/.cache/libvirt/libvirt-sock", session("libvirtd")),
            ("/run/other/libvirt-sock", Daemon::Unknown),
            ("/run/libvirt/mine-sock", Daemon::Unknown),
            ("@abstract", Daemon::Unknown),
            ("/", Daemon::Unknown),
        ] {
            assert_eq!(Daemon::of(Path::new(path)), daemon, "{path}");
        }
    }
}
