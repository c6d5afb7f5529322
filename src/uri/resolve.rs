//! From what the caller wrote to a [`Target`].

use tracing::warn;

use super::{
    ClientParameters, Endpoint, Environment, Parameter, TCP_PORT, Target, Transport, Uri, UriError,
    configuration::is_alias,
    scheme::{self, InProcess},
    sockets::{Scope, SocketChooser},
};

/// Turns what the caller wrote into an endpoint and a name, as virConnectOpen would.
///
/// `uri` is a URI, an alias from libvirt.conf, or one of `None`, `""` and `"default"`, which mean
/// the default: `LIBVIRT_DEFAULT_URI`, else `uri_default` of libvirt.conf, else the local daemon
/// that is there. (For the word `"default"`, which the libvirt-guests configuration uses for virsh
/// without a URI, virsh's `VIRSH_DEFAULT_CONNECT_URI` comes first.)
///
/// Files and folders are only looked at, never made, and no daemon is started; the looking blocks
/// for as long as reading a few folder entries and, where the URI needs it, libvirt.conf takes: 2 seconds
/// at most for that file. Whether a daemon
/// answers shows at [`connect`](crate::transport::connect): where several sockets could serve, the
/// choice falls by which exist, and where none does the one is named that libvirt would start.
///
/// # Errors
/// [`UriError`]; nothing in it depends on a daemon being up except
/// [`UriError::NoDaemonSocket`].
///
/// ```
/// use virtwire::uri::{Endpoint, Environment, resolve};
///
/// let target = resolve(Some("qemu+tcp://host/system?x=1"), false, &Environment::new(0))?;
/// assert_eq!(target.endpoint, Endpoint::Tcp { host: "host".into(), port: 16509 });
/// assert_eq!(target.name, "qemu:///system?x=1");
/// # Ok::<(), virtwire::uri::UriError>(())
/// ```
#[doc(alias("virConnectOpen", "virConnectOpenReadOnly"))]
pub fn resolve(
    uri: Option<&str>,
    read_only: bool,
    environment: &Environment,
) -> Result<Target, UriError> {
    match choose(uri, environment)? {
        None => resolve_absent(read_only, environment),
        Some(text) => resolve_uri(&text, read_only, environment),
    }
}

/// The text of the URI that counts, or `None` when the daemon is to choose.
fn choose(uri: Option<&str>, environment: &Environment) -> Result<Option<String>, UriError> {
    let given = match uri {
        None | Some("") => None,
        Some("default") => environment.text_variable("VIRSH_DEFAULT_CONNECT_URI")?,
        given => given,
    };
    let text = match given {
        // What libvirt 0.2 called Xen. Only a given URI is looked at, not a configured one.
        Some(text) if text.eq_ignore_ascii_case("xen") || text == "xen://" => "xen:///system",
        Some(text) => text,
        None => match environment.text_variable("LIBVIRT_DEFAULT_URI")? {
            Some(text) => text,
            None => match environment.configuration()?.default_uri()? {
                Some(text) => return with_alias_replaced(text, environment).map(Some),
                None => return Ok(None),
            },
        },
    };
    with_alias_replaced(text, environment).map(Some)
}

/// The URI behind an alias; any other text as it is.
///
/// Text with a character that no alias has is not looked up, so that a libvirt.conf that is broken, or cannot be read, does not
/// get into the way of a plain URI.
fn with_alias_replaced(text: &str, environment: &Environment) -> Result<String, UriError> {
    if !is_alias(text) {
        return Ok(text.to_owned());
    }
    let configuration = environment.configuration()?;
    Ok(configuration.alias(text)?.unwrap_or(text).to_owned())
}

fn resolve_absent(read_only: bool, environment: &Environment) -> Result<Target, UriError> {
    let parameters = complete(&ClientParameters::default(), environment)?;
    let chooser = SocketChooser {
        environment,
        scope: user_scope(environment),
        read_only,
    };
    let path = chooser.choose(None, parameters.mode.unwrap_or_default())?;
    Ok(Target {
        endpoint: Endpoint::Unix { path },
        name: String::new(),
        read_only,
        uri: None,
        parameters,
    })
}

/// Resolves a URI that gives its endpoint itself: a host over TCP, or a socket. No file and no variable counts for it.
///
/// Returns `None` for any other text, also for one that [`resolve`] refuses.
pub(super) fn resolve_alone(text: &str, read_only: bool) -> Option<Target> {
    if is_alias(text) {
        return None;
    }
    let uri: Uri = text.parse().ok()?;
    refuse_unservable(&uri, text).ok()?;
    let parameters = ClientParameters::of(&uri).ok()?;
    let gives_endpoint = match uri.transport() {
        Transport::Tcp => true,
        Transport::Unix => parameters.socket.is_some(),
        _ => false,
    };
    // Nothing in this environment is looked at.
    let nothing = Environment::new(0);
    let target = || resolve_parsed(uri, parameters, text, read_only, &nothing).ok();
    gives_endpoint.then(target).flatten()
}

fn resolve_uri(text: &str, read_only: bool, environment: &Environment) -> Result<Target, UriError> {
    let uri: Uri = text.parse()?;
    refuse_unservable(&uri, text)?;
    let parameters = ClientParameters::of(&uri)?;
    resolve_parsed(uri, parameters, text, read_only, environment)
}

fn resolve_parsed(
    uri: Uri,
    mut parameters: ClientParameters,
    text: &str,
    read_only: bool,
    environment: &Environment,
) -> Result<Target, UriError> {
    let is_local = uri.transport() == Transport::Unix;
    if is_local && parameters.socket.is_none() && parameters.mode.is_none() {
        parameters = complete(&parameters, environment).unwrap_or_else(|error| {
            warn!(uri = text, %error, "libvirt.conf is left out, remote_mode being auto");
            parameters
        });
    }
    let endpoint = match uri.transport() {
        Transport::Tcp => Endpoint::Tcp {
            host: uri.host().unwrap_or("localhost").to_owned(),
            port: uri.port().unwrap_or(TCP_PORT),
        },
        Transport::Unix => Endpoint::Unix {
            path: match &parameters.socket {
                Some(socket) => socket.into(),
                None => SocketChooser {
                    environment,
                    scope: uri_scope(&uri, environment),
                    read_only,
                }
                .choose(Some(uri.driver()), parameters.mode.unwrap_or_default())?,
            },
        },
        Transport::Ext if parameters.command.is_none() => {
            return Err(UriError::MissingCommand {
                uri: text.to_owned(),
            });
        }
        transport => {
            return Err(UriError::UnsupportedTransport {
                transport,
                uri: text.to_owned(),
                suggestion: forwarded_form(&uri),
                forward: forwarding(&uri),
            });
        }
    };
    let name = match &parameters.name {
        Some(name) => name.clone(),
        None => uri.daemon_name(),
    };
    Ok(Target {
        endpoint,
        name,
        read_only,
        uri: Some(uri),
        parameters,
    })
}

/// Refuses what no daemon could serve, before anything else is looked at.
fn refuse_unservable(uri: &Uri, text: &str) -> Result<(), UriError> {
    if uri.path() == "/embed" {
        return Err(UriError::Embedded {
            uri: text.to_owned(),
        });
    }
    if uri.explicit_transport().is_some() {
        return Ok(());
    }
    if let (Some(host @ ("system" | "session")), "qemu" | "vbox" | "vz") =
        (uri.host(), uri.driver())
    {
        return Err(UriError::MissingSlash {
            uri: text.to_owned(),
            suggestion: format!("{}:///{host}", uri.driver()),
        });
    }
    match scheme::in_process(uri.driver(), uri.host().is_some()) {
        None => Ok(()),
        Some(InProcess::AlsoInDaemon) => Err(UriError::InProcess {
            driver: uri.driver().to_owned(),
            uri: text.to_owned(),
            suggestion: with_transport(uri, Transport::Unix).to_string(),
        }),
        Some(InProcess::OwnNetworkInterface) => Err(UriError::NoDaemonForDriver {
            driver: uri.driver().to_owned(),
            uri: text.to_owned(),
        }),
    }
}

/// The same over a UNIX socket, which ssh forwards where there is a host.
fn forwarded_form(uri: &Uri) -> String {
    let mut local = with_transport(uri, Transport::Unix);
    // They were meant for the other transport.
    local
        .parameters
        .retain(|parameter| !ClientParameters::consumes(&parameter.name));
    (local.user, local.port) = (None, None);
    if local.host.take().is_some() {
        local.parameters.push(Parameter {
            name: "socket".to_owned(),
            value: "SOCKET".to_owned(),
        });
    }
    local.to_string()
}

/// How ssh forwards libvirtd's socket from the host.
fn forwarding(uri: &Uri) -> Option<String> {
    let host = uri.host()?;
    let user = uri
        .user()
        .map(|user| format!("{user}@"))
        .unwrap_or_default();
    Some(format!(
        "ssh -N -L SOCKET:/var/run/libvirt/libvirt-sock {user}{host}"
    ))
}

fn with_transport(uri: &Uri, transport: Transport) -> Uri {
    let mut uri = uri.clone();
    uri.transport = Some(transport);
    uri
}

/// Fills from libvirt.conf what the URI leaves open. Only the choice among local sockets goes by it.
fn complete(
    parameters: &ClientParameters,
    environment: &Environment,
) -> Result<ClientParameters, UriError> {
    let configuration = environment.configuration()?;
    let mut parameters = parameters.clone();
    if parameters.mode.is_none() {
        parameters.mode = configuration.mode()?;
    }
    if parameters.proxy.is_none() {
        parameters.proxy = configuration.proxy()?;
    }
    Ok(parameters)
}

/// A URI without a host asks the user's own daemon only for `/session` and for the test driver, and
/// never for root, who has no session daemon (remoteGetURIDaemonInfo).
fn uri_scope(uri: &Uri, environment: &Environment) -> Scope {
    let test_driver = uri.driver() == "test" && uri.explicit_transport().is_some();
    if uri.path() == "/session" || test_driver {
        user_scope(environment)
    } else {
        Scope::System
    }
}

fn user_scope(environment: &Environment) -> Scope {
    if environment.is_root_user() {
        Scope::System
    } else {
        Scope::Session
    }
}
