//! libvirt's connection URIs, and which endpoint and name they mean.
//!
//! The grammar is `driver[+transport]://[user@][host][:port]/[path][?parameters]`. [`Uri`] parses
//! and prints it without looking at anything else; [`resolve`] adds what surrounds a URI (aliases,
//! defaults, which sockets exist) and yields a [`Target`]: an [`Endpoint`] to connect to and the
//! name that the daemon is asked to open.
//!
//! | written | endpoint | name |
//! |---|---|---|
//! | `qemu:///system` | the first of `/var/run/libvirt/virtqemud-sock` and `libvirt-sock` that exists | `qemu:///system` |
//! | the same, read-only | the same with `-sock-ro` | `qemu:///system` |
//! | `qemu:///session` (not as root) | the same below `$XDG_RUNTIME_DIR/libvirt` | `qemu:///session` |
//! | `test+unix:///default` | libvirtd's socket; the user's own when not root | `test:///default` |
//! | `qemu:///system?mode=legacy` | `libvirt-sock`, whether it exists or not | `qemu:///system` |
//! | `qemu:///system?mode=direct` | `virtqemud-sock`, whether it exists or not | `qemu:///system` |
//! | `qemu+unix:///system?socket=/run/x` | `/run/x` | `qemu:///system` |
//! | `xen+tcp://host/system` | `host`, port 16509 | `xen:///system` |
//! | `xen+tcp://[::1]:7/` | `::1`, port 7 | `xen:///` |
//! | `qemu+tcp:///system` | `localhost`, port 16509 | `qemu:///system` |
//! | `qemu+tcp://host/x?name=lxc:///system` | `host`, port 16509 | `lxc:///system` |
//! | `remote+tcp://host/` | `host`, port 16509 | empty: the daemon chooses |
//! | `xen` | as `xen:///system` | `xen:///system` |
//! | nothing, `default` | see below | empty, or of the default URI |
//! | `qemu://host/system`, `+tls`, `+ssh`, `+libssh`, `+libssh2`, `+ext` | [`UriError::UnsupportedTransport`] for now | |
//! | `test:///default`, `openvz:///system`, `vmwarews:///session` | [`UriError::InProcess`]: libvirt.so runs these itself | |
//! | `esx://host/`, `vpx:`, `gsx:`, `hyperv:` | [`UriError::NoDaemonForDriver`] | |
//!
//! ```
//! use virtwire::uri::{Endpoint, Environment, UriError, resolve};
//!
//! let folder = tempfile::tempdir()?;
//! let sockets = folder.path().join("var/run/libvirt");
//! std::fs::create_dir_all(&sockets)?;
//! std::fs::write(sockets.join("libvirt-sock"), "")?;
//! let root = Environment::new(0).with_root(folder.path());
//! let unix = |file: &str| Endpoint::Unix { path: sockets.join(file) };
//! let tcp = |host: &str, port| Endpoint::Tcp { host: host.into(), port };
//!
//! for (written, endpoint, name) in [
//!     ("qemu:///system", unix("libvirt-sock"), "qemu:///system"),
//!     ("test+unix:///default", unix("libvirt-sock"), "test:///default"),
//!     ("qemu:///system?mode=legacy", unix("libvirt-sock"), "qemu:///system"),
//!     ("qemu:///system?mode=direct", unix("virtqemud-sock"), "qemu:///system"),
//!     ("qemu+unix:///system?socket=/run/x", Endpoint::Unix { path: "/run/x".into() }, "qemu:///system"),
//!     ("xen+tcp://host/system", tcp("host", 16509), "xen:///system"),
//!     ("xen+tcp://[::1]:7/", tcp("::1", 7), "xen:///"),
//!     ("qemu+tcp:///system", tcp("localhost", 16509), "qemu:///system"),
//!     ("qemu+tcp://host/x?name=lxc:///system", tcp("host", 16509), "lxc:///system"),
//!     ("remote+tcp://host/", tcp("host", 16509), ""),
//!     ("xen", unix("libvirt-sock"), "xen:///system"),
//!     ("default", unix("libvirt-sock"), ""),
//! ] {
//!     let target = resolve(Some(written), false, &root)?;
//!     assert_eq!((target.endpoint, target.name.as_str()), (endpoint, name), "{written}");
//! }
//!
//! let user = Environment::new(1000).with_variable("XDG_RUNTIME_DIR", "/run/user/1000");
//! let session = resolve(Some("lxc:///session?mode=direct"), true, &user)?;
//! assert_eq!(session.endpoint.to_string(), "/run/user/1000/libvirt/virtlxcd-sock");
//!
//! assert!(matches!(
//!     resolve(Some("qemu://host/system"), false, &root),
//!     Err(UriError::UnsupportedTransport { .. })
//! ));
//! assert!(matches!(
//!     resolve(Some("test:///default"), false, &root),
//!     Err(UriError::InProcess { suggestion, .. }) if suggestion == "test+unix:///default"
//! ));
//! assert!(matches!(
//!     resolve(Some("esx://host/"), false, &root),
//!     Err(UriError::NoDaemonForDriver { .. })
//! ));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The default
//! Without a URI the first of these counts: `LIBVIRT_DEFAULT_URI`, `uri_default` in libvirt.conf,
//! and else an empty name on a local socket. For root that is the socket of the first modular daemon
//! found (xen, qemu, lxc, vbox, bhyve, vz), else libvirtd's; for another user the session's (qemu,
//! vbox; or the one whose daemon is installed), else the session's libvirtd. After opening, the
//! daemon tells which URI it chose.
//!
//! # libvirt.conf
//! `/etc/libvirt/libvirt.conf` for root, `$XDG_CONFIG_HOME/libvirt/libvirt.conf` for others. Read are
//! `uri_default`, `uri_aliases`, `remote_mode` and `remote_proxy`, once, when a URI needs them: an alias, the default,
//! and a local URI without `socket` and `mode`, for which an unreadable file counts as empty. The file is bytes; only a
//! setting that is needed must be UTF-8. An alias is made
//! of ASCII letters, digits, `_` and `-`, and is replaced once:
//!
//! ```
//! use virtwire::uri::{Environment, resolve};
//!
//! let folder = tempfile::tempdir()?;
//! std::fs::create_dir_all(folder.path().join("etc/libvirt"))?;
//! std::fs::write(
//!     folder.path().join("etc/libvirt/libvirt.conf"),
//!     "uri_default = 'hail'\nuri_aliases = [ \"hail=qemu+tcp://hail.example.com/system\", ]\n",
//! )?;
//! let environment = Environment::new(0).with_root(folder.path());
//! for written in [Some("hail"), None] {
//!     let target = resolve(written, false, &environment)?;
//!     assert_eq!(target.endpoint.to_string(), "hail.example.com:16509");
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Parameters
//! [`ClientParameters`] lists those that the client consumes. All others are for the driver and go
//! to the daemon in the name, in the order in which they are written.
//!
//! A configuration's URIs are [`check`]ed before they are needed: misspelt drivers, transports and parameters, quotes, and commas
//! between URIs are told with what was probably meant.
//!
//! # Admin connections
//! A daemon's admin server has a socket and URIs of its own: [`resolve_admin`].
//!
//! # Where this differs from libvirt's client
//! - A port without a host (`qemu+tcp://:5000/system`) means that port on `localhost`; libxml2 drops
//!   it. Port 0 and ports over 65535, `[name]` in brackets, an empty user, a path without a leading
//!   slash, `%00`, text that is not UTF-8 and characters that no host name has are errors here.
//! - How libvirt was built decides there whether modular daemons are looked for without a URI, and
//!   which daemon is expected while no socket exists. Here it is always as in libvirt's default build
//!   (some distributions build for libvirtd first), except that libvirtd is expected when it is
//!   installed and the driver's own daemon is not, and for drivers without a daemon of their own
//!   (`test+unix`). With a URI, existing sockets are treated the same by all.
//! - A malformed entry of `uri_aliases` spoils the aliases after it, but not plain URIs.
//! - No session daemon is started, and OpenVZ's `/proc/vz` is not probed.

mod admin;
mod apart;
mod check;
mod configuration;
mod configuration_syntax;
mod encoding;
mod environment;
mod error;
mod format;
mod model;
mod nearest;
mod parameters;
mod parse;
mod resolve;
mod scheme;
mod sockets;
mod target;

#[cfg(test)]
mod tests;

use configuration::Configuration;

pub use admin::resolve_admin;
pub use apart::{check_apart, resolve_apart};
pub(crate) use apart::{resolve_admin_apart, resolve_on_host};
pub use check::check;
#[cfg(feature = "guests")]
pub(crate) use check::is_curly_quote;
pub use environment::Environment;
pub use error::{Malformation, UriError};
pub use model::{Parameter, Uri};
pub use nearest::nearest;
pub use parameters::{ClientParameters, DaemonMode, KnownHostsVerify, Proxy};
pub use resolve::resolve;
pub use scheme::Transport;
pub use target::{Endpoint, TCP_PORT, Target};
