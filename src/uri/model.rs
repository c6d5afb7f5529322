//! The parsed URI and questions about it.

use super::Transport;

/// A libvirt connection URI: `driver[+transport]://[user@][host][:port]/[path][?parameters]`.
///
/// Made with [`str::parse`]; printed with `Display` in a normal form that parses to an equal value
/// (`driver:/path` becomes `driver:///path`, `;` between parameters becomes `&`, the transport
/// becomes lower case). All parts are stored decoded. Aliases, `default` and the word `xen` are not
/// URIs; [`resolve`](super::resolve) knows them.
///
/// ```
/// use virtwire::uri::{Transport, Uri};
///
/// let uri: Uri = "xen+ssh://rjones@[2001:db8::7]:2222/system?no_tty=1&x=a%20b".parse()?;
/// assert_eq!(uri.driver(), "xen");
/// assert_eq!(uri.transport(), Transport::Ssh);
/// assert_eq!(uri.user(), Some("rjones"));
/// assert_eq!(uri.host(), Some("2001:db8::7"));
/// assert_eq!(uri.port(), Some(2222));
/// assert_eq!(uri.path(), "/system");
/// assert_eq!(uri.parameter("NO_TTY"), Some("1"));
/// assert_eq!(uri.to_string(), "xen+ssh://rjones@[2001:db8::7]:2222/system?no_tty=1&x=a%20b");
/// # Ok::<(), virtwire::uri::UriError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[doc(alias = "virURI")]
pub struct Uri {
    pub(super) driver: String,
    pub(super) transport: Option<Transport>,
    pub(super) user: Option<String>,
    pub(super) host: Option<String>,
    pub(super) port: Option<u16>,
    pub(super) path: String,
    pub(super) parameters: Vec<Parameter>,
    pub(super) fragment: Option<String>,
}

/// One `name=value` after the `?`, decoded. A name without `=` has the empty value.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[doc(alias = "virURIParam")]
pub struct Parameter {
    /// The name as written; comparisons ignore the case of ASCII letters.
    pub name: String,
    /// The value as written.
    pub value: String,
}

impl Uri {
    /// The driver: what stands before the `+` or the `:`, as written.
    #[must_use]
    pub fn driver(&self) -> &str {
        &self.driver
    }

    /// The transport that is written, or else what libvirt implies: tls with a host, unix without.
    #[must_use]
    pub fn transport(&self) -> Transport {
        self.transport.unwrap_or(if self.host.is_some() {
            Transport::Tls
        } else {
            Transport::Unix
        })
    }

    /// The transport, if one is written.
    #[must_use]
    pub fn explicit_transport(&self) -> Option<Transport> {
        self.transport
    }

    /// The text before the `@`.
    #[must_use]
    pub fn user(&self) -> Option<&str> {
        self.user.as_deref()
    }

    /// The host's name or address; an IPv6 address is without its brackets, a zone follows a `%`.
    #[must_use]
    pub fn host(&self) -> Option<&str> {
        self.host.as_deref()
    }

    /// The port, 1 to 65535.
    #[must_use]
    pub fn port(&self) -> Option<u16> {
        self.port
    }

    /// The path with its leading `/`, or the empty string.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// All parameters in the order in which they are written.
    #[must_use]
    pub fn parameters(&self) -> &[Parameter] {
        &self.parameters
    }

    /// The value of the last parameter with this name; letters' case does not matter.
    ///
    /// Where a parameter is written twice libvirt uses the last one too.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters
            .iter()
            .rev()
            .find(|parameter| parameter.name.eq_ignore_ascii_case(name))
            .map(|parameter| parameter.value.as_str())
    }

    /// The text after the `#`. libvirt gives it no meaning and passes it on.
    #[must_use]
    pub fn fragment(&self) -> Option<&str> {
        self.fragment.as_deref()
    }
}
