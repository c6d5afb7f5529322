//! The parameters that the client consumes, typed.

use super::{Uri, UriError};

/// The names that the client takes out of a URI; all others go on to the daemon.
const CONSUMED: [&str; 17] = [
    "name",
    "command",
    "socket",
    "auth",
    "sshauth",
    "netcat",
    "keyfile",
    "pkipath",
    "known_hosts",
    "known_hosts_verify",
    "tls_priority",
    "mode",
    "proxy",
    "no_sanity",
    "no_verify",
    "no_tty",
    "authfile",
];

/// Which kind of daemon to speak to over a local socket: `mode=`, or `remote_mode` in libvirt.conf.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[doc(alias = "remoteDriverMode")]
pub enum DaemonMode {
    /// The driver's own daemon when its socket exists, else libvirtd when its socket exists.
    #[default]
    Auto,
    /// libvirtd, or virtproxyd in its place.
    Legacy,
    /// The driver's own daemon, such as virtqemud.
    Direct,
}

impl DaemonMode {
    pub(super) const WORDS: &'static [(&'static str, Self)] = &[
        ("auto", Self::Auto),
        ("legacy", Self::Legacy),
        ("direct", Self::Direct),
    ];
}

/// What an SSH transport runs on the far host: `proxy=`, or `remote_proxy` in libvirt.conf.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[doc(alias = "virNetClientProxy")]
pub enum Proxy {
    /// virt-ssh-helper, or netcat where it is missing.
    #[default]
    Auto,
    /// netcat only.
    Netcat,
    /// virt-ssh-helper only.
    Native,
}

impl Proxy {
    pub(super) const WORDS: &'static [(&'static str, Self)] = &[
        ("auto", Self::Auto),
        ("netcat", Self::Netcat),
        ("native", Self::Native),
    ];
}

/// How an SSH transport treats the far host's key: `known_hosts_verify=`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum KnownHostsVerify {
    /// A new key is put to the user, a changed key is refused.
    #[default]
    Normal,
    /// A new key is accepted, a changed key is refused.
    Auto,
    /// Keys are not checked.
    Ignore,
}

impl KnownHostsVerify {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("normal", Self::Normal),
        ("auto", Self::Auto),
        ("ignore", Self::Ignore),
    ];
}

/// The parameters of a [`Uri`] that the client acts on itself. Absent ones are `None` or `false`.
///
/// A parameter of a transport that the URI does not use is read, checked and has no effect, as in
/// libvirt.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ClientParameters {
    /// `name`: opened by the daemon in place of what the URI spells out.
    pub name: Option<String>,
    /// `mode`.
    pub mode: Option<DaemonMode>,
    /// `socket`: the path of the daemon's socket; a leading `@` means the abstract namespace.
    pub socket: Option<String>,
    /// `auth`: the authentication to insist on, `polkit`, `sasl` or `sasl.MECHANISM`.
    pub auth: Option<String>,
    /// `authfile`: where passwords are looked up.
    pub authfile: Option<String>,
    /// `pkipath`: the folder with the client's certificates.
    pub pkipath: Option<String>,
    /// `tls_priority`: a `GnuTLS` priority string. The setting of that name in libvirt.conf is not read, because transport tls is
    /// not supported yet.
    pub tls_priority: Option<String>,
    /// `no_verify`: accept any certificate, or any new host key over SSH.
    pub no_verify: bool,
    /// `no_sanity`: do not check our own certificates first.
    pub no_sanity: bool,
    /// `no_tty`: never let ssh ask on the terminal.
    pub no_tty: bool,
    /// `command`: the program of ssh and ext.
    pub command: Option<String>,
    /// `proxy`.
    pub proxy: Option<Proxy>,
    /// `netcat`: the name of netcat on the far host.
    pub netcat: Option<String>,
    /// `keyfile`: the SSH private key.
    pub keyfile: Option<String>,
    /// `known_hosts`: the file of SSH host keys.
    pub known_hosts: Option<String>,
    /// `known_hosts_verify`.
    pub known_hosts_verify: Option<KnownHostsVerify>,
    /// `sshauth`: SSH authentication methods, in the order in which they are tried.
    pub sshauth: Option<Vec<String>>,
}

impl ClientParameters {
    /// Tells whether the client consumes a parameter of this name; letters' case does not matter.
    #[must_use]
    pub fn consumes(name: &str) -> bool {
        CONSUMED
            .iter()
            .any(|consumed| consumed.eq_ignore_ascii_case(name))
    }

    /// The names that the client consumes.
    pub(super) fn consumed() -> impl Iterator<Item = &'static str> {
        CONSUMED.into_iter()
    }

    /// Reads the parameters of `uri`. Where one is written twice the last counts, but every value
    /// must be valid.
    ///
    /// # Errors
    /// [`UriError::Parameter`] naming the parameter, its value and what is allowed.
    ///
    /// ```
    /// use virtwire::uri::{ClientParameters, DaemonMode, Uri};
    ///
    /// let uri: Uri = "qemu+unix:///system?mode=direct&socket=/run/other-sock".parse()?;
    /// let parameters = ClientParameters::of(&uri)?;
    /// assert_eq!(parameters.mode, Some(DaemonMode::Direct));
    /// assert_eq!(parameters.socket.as_deref(), Some("/run/other-sock"));
    /// # Ok::<(), virtwire::uri::UriError>(())
    /// ```
    pub fn of(uri: &Uri) -> Result<Self, UriError> {
        let mut all = Self::default();
        for parameter in uri.parameters() {
            let value = parameter.value.as_str();
            all.set(&parameter.name.to_ascii_lowercase(), value)
                .map_err(|allowed| UriError::Parameter {
                    parameter: parameter.name.clone(),
                    value: value.to_owned(),
                    allowed,
                    uri: uri.to_string(),
                })?;
        }
        Ok(all)
    }

    fn set(&mut self, name: &str, value: &str) -> Result<(), &'static str> {
        let text = || Some(value.to_owned());
        match name {
            "name" => self.name = text(),
            "socket" => self.socket = Some(not_empty(value)?),
            "mode" => self.mode = Some(word(DaemonMode::WORDS, value).ok_or(MODES)?),
            "auth" => self.auth = text(),
            "authfile" => self.authfile = text(),
            "pkipath" => self.pkipath = text(),
            "tls_priority" => self.tls_priority = text(),
            "no_verify" => self.no_verify = switch(value)?,
            "no_sanity" => self.no_sanity = switch(value)?,
            "no_tty" => self.no_tty = switch(value)?,
            "command" => self.command = Some(not_empty(value)?),
            "proxy" => self.proxy = Some(word(Proxy::WORDS, value).ok_or(PROXIES)?),
            "netcat" => self.netcat = text(),
            "keyfile" => self.keyfile = text(),
            "known_hosts" => self.known_hosts = text(),
            "known_hosts_verify" => {
                let verify = word(KnownHostsVerify::WORDS, value);
                self.known_hosts_verify = Some(verify.ok_or("normal, auto or ignore")?);
            }
            "sshauth" => {
                self.sshauth = Some(value.split(',').map(str::to_owned).collect());
            }
            _ => {}
        }
        Ok(())
    }
}

pub(super) const MODES: &str = "auto, legacy or direct";
pub(super) const PROXIES: &str = "auto, netcat or native";

pub(super) fn word<T: Copy>(words: &[(&str, T)], value: &str) -> Option<T> {
    words
        .iter()
        .find(|(word, _)| *word == value)
        .map(|(_, meaning)| *meaning)
}

/// Any number is allowed and all but 0 mean on, as in upstream.
fn switch(value: &str) -> Result<bool, &'static str> {
    value
        .parse::<i32>()
        .map(|number| number != 0)
        .map_err(|_| "a number, 0 for off or 1 for on")
}

fn not_empty(value: &str) -> Result<String, &'static str> {
    if value.is_empty() {
        return Err("a text that is not empty");
    }
    Ok(value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parameters(query: &str) -> Result<ClientParameters, UriError> {
        ClientParameters::of(&format!("qemu+unix:///system?{query}").parse()?)
    }

    #[test]
    fn every_consumed_parameter_has_a_place() {
        let all = parameters(
            "name=n&command=c&socket=s&auth=a&sshauth=x,y&netcat=nc&keyfile=k&pkipath=p\
             &known_hosts=h&known_hosts_verify=auto&tls_priority=t&mode=legacy&proxy=native\
             &no_sanity=1&no_verify=1&no_tty=1&authfile=f",
        )
        .unwrap();
        let text = |value: &str| Some(value.to_owned());
        let expected = ClientParameters {
            name: text("n"),
            mode: Some(DaemonMode::Legacy),
            socket: text("s"),
            auth: text("a"),
            authfile: text("f"),
            pkipath: text("p"),
            tls_priority: text("t"),
            no_verify: true,
            no_sanity: true,
            no_tty: true,
            command: text("c"),
            proxy: Some(Proxy::Native),
            netcat: text("nc"),
            keyfile: text("k"),
            known_hosts: text("h"),
            known_hosts_verify: Some(KnownHostsVerify::Auto),
            sshauth: Some(vec!["x".to_owned(), "y".to_owned()]),
        };
        assert_eq!(all, expected);
    }

    #[test]
    fn names_ignore_case_and_the_last_value_wins() {
        let all = parameters("MODE=legacy&Mode=direct&no_tty=1&NO_TTY=0").unwrap();
        assert_eq!(all.mode, Some(DaemonMode::Direct));
        assert!(!all.no_tty);
    }

    #[test]
    fn a_bad_value_is_named_with_what_is_allowed() {
        for (query, allowed) in [
            ("mode=modern", "auto, legacy or direct"),
            ("mode=AUTO", "auto, legacy or direct"),
            ("proxy=", "auto, netcat or native"),
            ("known_hosts_verify=yes", "normal, auto or ignore"),
            ("no_verify=yes", "a number, 0 for off or 1 for on"),
            ("no_tty", "a number, 0 for off or 1 for on"),
            ("socket=", "a text that is not empty"),
        ] {
            let message = parameters(query).unwrap_err().to_string();
            assert!(message.contains(allowed), "{query}: {message}");
            let name = query.split('=').next().unwrap();
            assert!(message.contains(name), "{query}: {message}");
        }
    }
}
