//! URIs of admin connections.

use super::{
    Endpoint, Environment, Target, Transport, Uri, UriError, configuration::is_alias,
    parameters::ClientParameters,
};

/// Returns the socket of a daemon's admin server, as virAdmConnectOpen finds it.
///
/// | written | socket |
/// |---|---|
/// | `libvirtd:///system`, `virtproxyd:///system` | `/var/run/libvirt/libvirt-admin-sock` |
/// | `virtqemud:///system` | `/var/run/libvirt/virtqemud-admin-sock`; likewise any daemon whose name begins with `virt` |
/// | `virtqemud:///session` | `$XDG_RUNTIME_DIR/libvirt/virtqemud-admin-sock` |
/// | `libvirtd+unix:///system?socket=/run/x` | `/run/x` |
/// | nothing, `default` | `LIBVIRT_ADMIN_DEFAULT_URI`, else `uri_default` of libvirt-admin.conf, else `libvirtd:///system` for root and `libvirtd:///session` for others |
///
/// libvirt-admin.conf is in the directory of libvirt.conf. It is read only for an alias or the default, and can set
/// `uri_default` and `uri_aliases`.
///
/// The function starts no daemon. Reading libvirt-admin.conf blocks for 2 seconds at most.
///
/// Differences from libvirt's client: `+unix` is accepted, `virtproxyd` means the socket that virtproxyd has, a host is an
/// error, and a URI with `socket` must begin with a daemon's name.
///
/// # Errors
/// [`UriError`]; nothing in it depends on a daemon being up.
///
/// ```
/// use virtwire::uri::{Environment, resolve_admin};
///
/// let user = Environment::new(1000).with_variable("XDG_RUNTIME_DIR", "/run/user/1000");
/// let target = resolve_admin(Some("virtqemud:///session"), &user)?;
/// assert_eq!(target.endpoint.to_string(), "/run/user/1000/libvirt/virtqemud-admin-sock");
/// let target = resolve_admin(Some("libvirtd+unix:///system?socket=/run/x"), &user)?;
/// assert_eq!(target.endpoint.to_string(), "/run/x");
/// # Ok::<(), virtwire::uri::UriError>(())
/// ```
#[doc(alias = "virAdmConnectOpen")]
pub fn resolve_admin(uri: Option<&str>, environment: &Environment) -> Result<Target, UriError> {
    let text = choose(uri, environment)?;
    let uri: Uri = match text.parse() {
        Err(UriError::NoDriver { .. }) => return Err(no_daemon(&text, &text, "/system")),
        parsed => parsed?,
    };
    let daemon = uri.driver();
    if !is_daemon(daemon) {
        return Err(no_daemon(&text, daemon, uri.path()));
    }
    if uri.host().is_some() || uri.transport() != Transport::Unix {
        return Err(UriError::AdminNotLocal { uri: text });
    }
    let is_other = |name: &str| !name.eq_ignore_ascii_case("socket");
    if let Some(other) = uri.parameters().iter().find(|it| is_other(&it.name)) {
        return Err(UriError::AdminParameter {
            parameter: other.name.clone(),
            uri: text,
        });
    }
    let parameters = ClientParameters::of(&uri)?;
    let file = match daemon {
        // virtproxyd replaces libvirtd and uses its socket names (SOCK_PREFIX).
        "libvirtd" | "virtproxyd" => "libvirt-admin-sock".to_owned(),
        daemon => format!("{daemon}-admin-sock"),
    };
    let path = match (&parameters.socket, uri.path()) {
        (Some(socket), _) => socket.into(),
        (None, "/system") => environment.system_socket(&file),
        (None, "/session") => environment.session_directory()?.join(file),
        (None, path) => {
            return Err(UriError::AdminPath {
                path: path.to_owned(),
                uri: text,
            });
        }
    };
    Ok(Target {
        endpoint: Endpoint::Unix { path },
        name: String::new(),
        read_only: false,
        uri: Some(uri),
        parameters,
    })
}

/// Returns the text of the URI, with the default and aliases resolved.
fn choose(uri: Option<&str>, environment: &Environment) -> Result<String, UriError> {
    let given = uri.filter(|text| !["", "default"].contains(text));
    let text = match given {
        Some(text) => text.to_owned(),
        None => match environment.text_variable("LIBVIRT_ADMIN_DEFAULT_URI")? {
            Some(text) => text.to_owned(),
            None => match environment.admin_configuration()?.default_uri()? {
                Some(text) => text.to_owned(),
                None if environment.is_root_user() => "libvirtd:///system".to_owned(),
                None => "libvirtd:///session".to_owned(),
            },
        },
    };
    if !is_alias(&text) {
        return Ok(text);
    }
    let configuration = environment.admin_configuration()?;
    Ok(configuration
        .alias(&text)?
        .map_or(text.clone(), str::to_owned))
}

/// Returns whether the name is of a daemon that has an admin socket.
fn is_daemon(name: &str) -> bool {
    name == "libvirtd" || name.starts_with("virt")
}

/// Returns an error that suggests the daemon of a driver.
fn no_daemon(text: &str, word: &str, path: &str) -> UriError {
    let path = match path {
        "/session" => path,
        _ => "/system",
    };
    let daemon = match word {
        "qemu" | "xen" | "lxc" | "vbox" | "bhyve" | "vz" | "ch" | "network" | "storage"
        | "interface" | "nodedev" | "nwfilter" | "secret" => format!("virt{word}d"),
        word if is_daemon(word) => word.to_owned(),
        _ => "libvirtd".to_owned(),
    };
    UriError::NoAdminDaemon {
        uri: text.to_owned(),
        suggestion: format!("{daemon}://{path}"),
    }
}
