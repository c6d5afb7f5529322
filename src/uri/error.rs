//! What can be wrong with a URI, and with what surrounds it.

use std::{io, path::PathBuf, sync::Arc, time::Duration};

use super::Transport;
use super::scheme::DRIVERS;

/// Why a URI could not be parsed or resolved. Nothing has been connected to yet.
#[derive(Clone, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum UriError {
    /// The text breaks the grammar `driver[+transport]://[user@][host][:port]/[path][?parameters]`.
    #[error("uri {uri:?} is malformed")]
    Malformed {
        /// The text.
        uri: String,
        /// What is wrong with it.
        #[source]
        reason: Malformation,
    },
    /// The text is neither a URI nor an alias.
    #[error(
        "{uri:?} is no uri and no alias in libvirt.conf; a uri starts with a driver, as in qemu:///system"
    )]
    NoDriver {
        /// The text.
        uri: String,
    },
    /// The text is neither a URI nor an alias, but resembles the word for one.
    #[error("{uri:?} is no uri and no alias in libvirt.conf; did you mean {suggestion}?")]
    UnknownWord {
        /// The text.
        uri: String,
        /// What was probably meant.
        suggestion: String,
    },
    /// The text is a URI in quotes, which are part of it here.
    #[error("{uri:?} has the quote {quote} (U+{:04X}) in it; write {suggestion}", u32::from(*quote))]
    Quoted {
        /// The text.
        uri: String,
        /// The first quote.
        quote: char,
        /// The text without quotes.
        suggestion: String,
    },
    /// The text is a piece of a list of URIs with commas or semicolons between them.
    #[error("{uri:?} has a comma or semicolon between uris; separate them by blanks: {suggestion}")]
    SeveralUris {
        /// The text.
        uri: String,
        /// The URIs with blanks between them.
        suggestion: String,
    },
    /// The word before the `+` or the `:` is no driver of libvirt.
    #[error(
        "driver {driver:?} of uri {uri:?} is unknown; {}",
        match suggestion {
            Some(driver) => format!("did you mean {driver}?"),
            None => format!("known are {}", DRIVERS.join(", ")),
        }
    )]
    UnknownDriver {
        /// The driver.
        driver: String,
        /// The driver that was probably meant.
        suggestion: Option<&'static str>,
        /// The whole URI.
        uri: String,
    },
    /// A parameter resembles one that the client consumes; as it is, it would go to the daemon.
    #[error("parameter {parameter:?} of uri {uri:?} is unknown; did you mean {suggestion}?")]
    UnknownParameter {
        /// The parameter's name.
        parameter: String,
        /// The parameter that was probably meant.
        suggestion: &'static str,
        /// The whole URI.
        uri: String,
    },
    /// The URI goes on after a `#`, which no daemon knows.
    #[error("uri {uri:?} ends with #{fragment}, which no daemon knows; write {suggestion}")]
    Fragment {
        /// The text after the `#`.
        fragment: String,
        /// The URI without it.
        suggestion: String,
        /// The whole URI.
        uri: String,
    },
    /// The word after `+` is not a transport.
    #[error(
        "transport {transport:?} in uri {uri:?} is unknown; known are unix, tcp, tls, ssh, libssh, libssh2 and ext{}",
        suggestion.map(|word| format!("; did you mean {word}?")).unwrap_or_default()
    )]
    UnknownTransport {
        /// The word.
        transport: String,
        /// The transport that was probably meant.
        suggestion: Option<Transport>,
        /// The whole URI.
        uri: String,
    },
    /// `+unix` reaches only this machine, so a host makes no sense.
    #[error("uri {uri:?} asks for a unix socket on host {host:?}; leave out the host, or use tcp")]
    UnixWithHost {
        /// The host.
        host: String,
        /// The whole URI.
        uri: String,
    },
    /// `qemu://system` names a host called `system`; nearly always a slash is missing.
    #[error("uri {uri:?} lacks a slash; it should probably be {suggestion:?}")]
    MissingSlash {
        /// The URI as given.
        uri: String,
        /// The URI that was probably meant.
        suggestion: String,
    },
    /// The driver would run inside libvirt.so, which is not there, but a daemon can run it too.
    #[error(
        "driver {driver:?} of uri {uri:?} runs inside libvirt.so; to use it through a daemon, write {suggestion:?}"
    )]
    InProcess {
        /// The driver.
        driver: String,
        /// The URI as given.
        uri: String,
        /// A URI that asks a daemon for the same.
        suggestion: String,
    },
    /// The driver speaks to its hypervisor over that one's own protocol; there is no daemon.
    #[error(
        "driver {driver:?} of uri {uri:?} runs only inside libvirt.so; supported are drivers that a libvirt daemon serves, such as qemu, xen and lxc"
    )]
    NoDaemonForDriver {
        /// The driver.
        driver: String,
        /// The URI as given.
        uri: String,
    },
    /// The path `/embed` asks for a driver inside the calling process.
    #[error(
        "uri {uri:?} asks for an embedded driver, which runs inside libvirt.so; supported are /system and /session"
    )]
    Embedded {
        /// The URI as given.
        uri: String,
    },
    /// The transport is known but not there yet.
    #[error(
        "transport {transport} of uri {uri:?} is not supported yet; {}write {suggestion:?} \
         (tcp is supported, and does not encrypt)",
        match forward {
            Some(command) => format!("forward the daemon's socket with {command:?} and "),
            None => String::new(),
        }
    )]
    UnsupportedTransport {
        /// The transport, which may be implied by a host.
        transport: Transport,
        /// The URI as given.
        uri: String,
        /// The same URI over a local UNIX socket; where the URI has a host, it is the forwarded one, called SOCKET.
        suggestion: String,
        /// The command that forwards the socket of the host's libvirtd to SOCKET, encrypted; `None` without a host.
        forward: Option<String>,
    },
    /// The transport ext needs a program to run.
    #[error("uri {uri:?} with transport ext lacks the parameter command=PROGRAM")]
    MissingCommand {
        /// The URI as given.
        uri: String,
    },
    /// A parameter that the client consumes has a value that it cannot have.
    #[error("parameter {parameter:?} of uri {uri:?} is {value:?}; allowed is {allowed}")]
    Parameter {
        /// The parameter's name.
        parameter: String,
        /// Its value.
        value: String,
        /// What it may be, in words.
        allowed: &'static str,
        /// The whole URI.
        uri: String,
    },
    /// An admin connection is wanted, and the URI starts with no name of a daemon.
    #[error(
        "{uri:?} names no daemon with an admin socket, and no alias in libvirt-admin.conf; write {suggestion:?}{}",
        if suggestion.starts_with("libvirtd") { ", or virtqemud and the like in the place of libvirtd" } else { "" }
    )]
    NoAdminDaemon {
        /// The URI as given.
        uri: String,
        /// A URI that was probably meant.
        suggestion: String,
    },
    /// An admin connection needs a UNIX socket of this host, and the URI has a host or another transport.
    #[error(
        "uri {uri:?} leads to another host; admin sockets are local, as in libvirtd:///system: forward one with ssh, and name it with socket="
    )]
    AdminNotLocal {
        /// The URI as given.
        uri: String,
    },
    /// The URI of an admin connection has neither the path `/system` or `/session` nor the parameter `socket`.
    #[error("path {path:?} of uri {uri:?} must be /system or /session")]
    AdminPath {
        /// The path.
        path: String,
        /// The URI as given.
        uri: String,
    },
    /// An admin connection is wanted, and the URI has a parameter other than `socket`, the only one there is.
    #[error(
        "parameter {parameter:?} of uri {uri:?} is unknown; an admin connection has only socket"
    )]
    AdminParameter {
        /// The parameter's name.
        parameter: String,
        /// The URI as given.
        uri: String,
    },
    /// libvirt.conf or libvirt-admin.conf exists but could not be read.
    #[error("cannot read {}", path.display())]
    ConfigurationUnreadable {
        /// The file.
        path: PathBuf,
        /// The system's reason.
        #[source]
        source: Arc<io::Error>,
    },
    /// libvirt.conf or libvirt-admin.conf could not be parsed.
    #[error("{}:{line}: {expected}", path.display())]
    ConfigurationSyntax {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: u32,
        /// What should have stood there, in words.
        expected: &'static str,
    },
    /// A setting of one of these files has an invalid value.
    #[error("{}:{line}: {setting} must be {allowed}", path.display())]
    ConfigurationValue {
        /// The file.
        path: PathBuf,
        /// The line on which the setting starts, from 1.
        line: u32,
        /// The setting's name.
        setting: &'static str,
        /// What it may be, in words.
        allowed: &'static str,
    },
    /// An entry of `uri_aliases` in one of these files is not `alias=uri` with an alias of letters,
    /// digits, `_` and `-`.
    #[error(
        "{}:{line}: entry {entry:?} of uri_aliases must be alias=uri, the alias of letters, digits, _ and -", path.display()
    )]
    Alias {
        /// The file.
        path: PathBuf,
        /// The line on which `uri_aliases` starts, from 1.
        line: u32,
        /// The entry.
        entry: String,
    },
    /// An environment variable holds bytes that are not UTF-8.
    #[error("environment variable {variable} must be utf-8")]
    VariableNotUtf8 {
        /// The variable.
        variable: &'static str,
    },
    /// Looking at these files or at sockets took too long: their disk hangs.
    #[error("the files that uri {uri:?} needs could not be looked at within {after:?}")]
    TimedOut {
        /// The URI as given.
        uri: String,
        /// The bound.
        after: Duration,
    },
    /// The place of a user's own sockets is unknown.
    #[error("the user's runtime directory is unknown; set XDG_RUNTIME_DIR, XDG_CACHE_HOME or HOME")]
    NoRuntimeDirectory,
    /// No URI was given, `remote_mode` is `direct`, and no driver's daemon has a socket.
    #[error(
        "no uri is given and none of the sockets {} exists; start a daemon or give a uri",
        list(looked_for)
    )]
    NoDaemonSocket {
        /// The sockets that were looked for, in order.
        looked_for: Vec<PathBuf>,
    },
}

impl UriError {
    /// Returns whether the URI itself is wrong; otherwise libvirt.conf, the environment or the daemon's sockets are.
    #[must_use]
    pub const fn is_of_the_text(&self) -> bool {
        !matches!(
            self,
            Self::ConfigurationUnreadable { .. }
                | Self::ConfigurationSyntax { .. }
                | Self::ConfigurationValue { .. }
                | Self::Alias { .. }
                | Self::VariableNotUtf8 { .. }
                | Self::TimedOut { .. }
                | Self::NoRuntimeDirectory
                | Self::NoDaemonSocket { .. }
        )
    }
}

fn list(paths: &[PathBuf]) -> String {
    let paths: Vec<_> = paths
        .iter()
        .map(|path| path.display().to_string())
        .collect();
    paths.join(", ")
}

/// In which way a text is not a libvirt URI. Offsets count bytes from the start of the URI.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Malformation {
    /// The scheme does not start with a letter or holds a character that a scheme cannot.
    #[error("scheme {scheme:?} must be a letter followed by letters, digits, +, . and -")]
    Scheme {
        /// The text before the first colon.
        scheme: String,
    },
    /// A character that must be percent-encoded.
    #[error("character {character:?} at byte {at} must be percent-encoded")]
    Character {
        /// The character.
        character: char,
        /// Where it stands.
        at: usize,
    },
    /// A `%` that is not followed by two hexadecimal digits.
    #[error("the % at byte {at} must be followed by two hexadecimal digits")]
    Percent {
        /// Where it stands.
        at: usize,
    },
    /// The decoded bytes of a part are not UTF-8.
    #[error("the {part} must be utf-8 when decoded")]
    NotUtf8 {
        /// The part.
        part: &'static str,
    },
    /// A part holds an encoded NUL.
    #[error("the {part} must not hold %00")]
    Nul {
        /// The part.
        part: &'static str,
    },
    /// After the colon comes neither `//` nor `/`.
    #[error("the path must start with a slash, as in qemu:///system")]
    RelativePath,
    /// The part before `@` is empty or holds a character that it cannot.
    #[error(
        "user {user:?} must not be empty, and characters such as @ in it must be percent-encoded"
    )]
    User {
        /// The text before the last `@`.
        user: String,
    },
    /// A host name with characters that no host name has.
    #[error(
        "host {host:?} must be a host name, an address, or an address of version 6 in brackets"
    )]
    Host {
        /// The text.
        host: String,
    },
    /// An IPv6 address without brackets.
    #[error(
        "host {host:?} looks like an address of version 6 and must be in brackets, as in [::1]"
    )]
    BareIpv6 {
        /// The text, perhaps with a port.
        host: String,
    },
    /// Brackets around something that is not an IPv6 address.
    #[error(
        "{host:?} in brackets must be an address of version 6, as in [::1] or [fe80::1%25eth0]"
    )]
    Ipv6 {
        /// The text between the brackets.
        host: String,
    },
    /// `[` without `]`.
    #[error("the bracket before the address must be closed")]
    UnclosedBracket,
    /// A port that is not a number from 1 to 65535.
    #[error("port {port:?} must be a number from 1 to 65535")]
    Port {
        /// The text.
        port: String,
    },
}
