//! What every error says.

use std::{error::Error as _, io, path::PathBuf, sync::Arc, time::Duration};

use crate::uri::{Malformation, Transport, UriError};

#[expect(clippy::too_many_lines, reason = "a table")]
/// One of each, with the words that its message must hold. The match has no wildcard, so that a new
/// variant does not compile until it is listed.
fn every_error() -> Vec<(UriError, &'static [&'static str])> {
    let uri = || "q://u".to_owned();
    let path = || PathBuf::from("/etc/libvirt.conf");
    let errors: Vec<(UriError, &'static [&'static str])> = vec![
        (
            UriError::Malformed {
                uri: uri(),
                reason: Malformation::RelativePath,
            },
            &["q://u"],
        ),
        (
            UriError::NoDriver { uri: uri() },
            &["q://u", "qemu:///system"],
        ),
        (
            UriError::Fragment {
                fragment: "x".to_owned(),
                suggestion: "qemu:///system".to_owned(),
                uri: uri(),
            },
            &["q://u", "#x", "write qemu:///system"],
        ),
        (
            UriError::UnknownTransport {
                transport: "tpc".to_owned(),
                suggestion: Some(Transport::Tcp),
                uri: uri(),
            },
            &[
                "tpc",
                "mean tcp?",
                "q://u",
                "unix",
                "tcp",
                "tls",
                "ssh",
                "libssh",
                "libssh2",
                "ext",
            ],
        ),
        (
            UriError::UnknownWord {
                uri: uri(),
                suggestion: "default".to_owned(),
            },
            &["q://u", "did you mean default?"],
        ),
        (
            UriError::Quoted {
                uri: uri(),
                quote: '\u{201c}',
                suggestion: "q://u".to_owned(),
            },
            &["q://u", "\u{201c} (U+201C)"],
        ),
        (
            UriError::SeveralUris {
                uri: uri(),
                suggestion: "a b".to_owned(),
            },
            &["q://u", "by blanks: a b"],
        ),
        (
            UriError::UnknownDriver {
                driver: "q".to_owned(),
                suggestion: None,
                uri: uri(),
            },
            &["\"q\"", "q://u", "known are bhyve, ch"],
        ),
        (
            UriError::UnknownParameter {
                parameter: "sokcet".to_owned(),
                suggestion: "socket",
                uri: uri(),
            },
            &["sokcet", "q://u", "did you mean socket?"],
        ),
        (
            UriError::UnixWithHost {
                host: "far".to_owned(),
                uri: uri(),
            },
            &["far", "q://u", "tcp"],
        ),
        (
            UriError::MissingSlash {
                uri: uri(),
                suggestion: "q:///u".to_owned(),
            },
            &["q://u", "q:///u"],
        ),
        (
            UriError::InProcess {
                driver: "test".to_owned(),
                uri: uri(),
                suggestion: "test+unix:///default".to_owned(),
            },
            &["test", "q://u", "test+unix:///default"],
        ),
        (
            UriError::NoDaemonForDriver {
                driver: "esx".to_owned(),
                uri: uri(),
            },
            &["esx", "q://u", "qemu, xen and lxc"],
        ),
        (
            UriError::Embedded { uri: uri() },
            &["q://u", "/system and /session"],
        ),
        (
            UriError::UnsupportedTransport {
                transport: Transport::Ssh,
                uri: uri(),
                suggestion: "q+unix:///?socket=SOCKET".to_owned(),
                forward: Some("ssh -L".to_owned()),
            },
            &[
                "transport ssh",
                "q://u",
                "with \"ssh -L\" and write \"q+unix:///?socket=SOCKET\"",
                "tcp is supported, and does not encrypt",
            ],
        ),
        (
            UriError::MissingCommand { uri: uri() },
            &["q://u", "command"],
        ),
        (
            UriError::Parameter {
                parameter: "mode".to_owned(),
                value: "x".to_owned(),
                allowed: "auto",
                uri: uri(),
            },
            &["mode", "\"x\"", "auto", "q://u"],
        ),
        (
            UriError::ConfigurationUnreadable {
                path: path(),
                source: Arc::new(io::ErrorKind::PermissionDenied.into()),
            },
            &["/etc/libvirt.conf"],
        ),
        (
            UriError::ConfigurationSyntax {
                path: path(),
                line: 7,
                expected: "a value",
            },
            &["/etc/libvirt.conf:7: a value"],
        ),
        (
            UriError::ConfigurationValue {
                path: path(),
                line: 7,
                setting: "remote_mode",
                allowed: "auto",
            },
            &["/etc/libvirt.conf:7: remote_mode must be auto"],
        ),
        (
            UriError::Alias {
                path: path(),
                line: 7,
                entry: "a.b=c".to_owned(),
            },
            &["/etc/libvirt.conf:7: ", "a.b=c", "alias=uri"],
        ),
        (
            UriError::VariableNotUtf8 {
                variable: "LIBVIRT_DEFAULT_URI",
            },
            &["LIBVIRT_DEFAULT_URI", "utf-8"],
        ),
        (
            UriError::TimedOut {
                uri: uri(),
                after: Duration::from_secs(10),
            },
            &["q://u", "within 10s"],
        ),
        (
            UriError::NoRuntimeDirectory,
            &["runtime", "XDG_RUNTIME_DIR", "HOME"],
        ),
        (
            UriError::NoDaemonSocket {
                looked_for: vec!["/a".into(), "/b".into()],
            },
            &["/a, /b", "start a daemon"],
        ),
        (
            UriError::NoAdminDaemon {
                uri: uri(),
                suggestion: "virtxend:///system".to_owned(),
            },
            &[
                "q://u",
                "libvirt-admin.conf",
                "write \"virtxend:///system\"",
            ],
        ),
        (
            UriError::AdminNotLocal { uri: uri() },
            &["q://u", "libvirtd:///system", "socket="],
        ),
        (
            UriError::AdminPath {
                path: "/sytem".to_owned(),
                uri: uri(),
            },
            &["q://u", "/sytem", "/system or /session"],
        ),
        (
            UriError::AdminParameter {
                parameter: "mode".to_owned(),
                uri: uri(),
            },
            &["q://u", "\"mode\"", "only socket"],
        ),
    ];
    for (error, _) in &errors {
        match error {
            UriError::Malformed { .. }
            | UriError::NoDriver { .. }
            | UriError::UnknownWord { .. }
            | UriError::Quoted { .. }
            | UriError::SeveralUris { .. }
            | UriError::UnknownDriver { .. }
            | UriError::UnknownParameter { .. }
            | UriError::Fragment { .. }
            | UriError::UnknownTransport { .. }
            | UriError::UnixWithHost { .. }
            | UriError::MissingSlash { .. }
            | UriError::InProcess { .. }
            | UriError::NoDaemonForDriver { .. }
            | UriError::Embedded { .. }
            | UriError::UnsupportedTransport { .. }
            | UriError::MissingCommand { .. }
            | UriError::Parameter { .. }
            | UriError::ConfigurationUnreadable { .. }
            | UriError::ConfigurationSyntax { .. }
            | UriError::ConfigurationValue { .. }
            | UriError::Alias { .. }
            | UriError::VariableNotUtf8 { .. }
            | UriError::TimedOut { .. }
            | UriError::NoRuntimeDirectory
            | UriError::NoDaemonSocket { .. }
            | UriError::NoAdminDaemon { .. }
            | UriError::AdminNotLocal { .. }
            | UriError::AdminPath { .. }
            | UriError::AdminParameter { .. } => {}
        }
    }
    assert_eq!(errors.len(), 29, "one of each");
    errors
}

fn every_malformation() -> Vec<(Malformation, &'static str)> {
    let text = || "txt".to_owned();
    let all = vec![
        (Malformation::Scheme { scheme: text() }, "letters, digits"),
        (
            Malformation::Character {
                character: ' ',
                at: 3,
            },
            "byte 3",
        ),
        (Malformation::Percent { at: 3 }, "hexadecimal"),
        (Malformation::NotUtf8 { part: "path" }, "path"),
        (Malformation::Nul { part: "path" }, "path"),
        (Malformation::RelativePath, "qemu:///system"),
        (Malformation::User { user: text() }, "txt"),
        (Malformation::Host { host: text() }, "txt"),
        (Malformation::BareIpv6 { host: text() }, "[::1]"),
        (Malformation::Ipv6 { host: text() }, "[::1]"),
        (Malformation::UnclosedBracket, "bracket"),
        (Malformation::Port { port: text() }, "1 to 65535"),
    ];
    for (malformation, _) in &all {
        match malformation {
            Malformation::Scheme { .. }
            | Malformation::Character { .. }
            | Malformation::Percent { .. }
            | Malformation::NotUtf8 { .. }
            | Malformation::Nul { .. }
            | Malformation::RelativePath
            | Malformation::User { .. }
            | Malformation::Host { .. }
            | Malformation::BareIpv6 { .. }
            | Malformation::Ipv6 { .. }
            | Malformation::UnclosedBracket
            | Malformation::Port { .. } => {}
        }
    }
    all
}

fn assert_style(message: &str) {
    assert!(!message.starts_with(char::is_uppercase), "{message}");
    assert!(!message.ends_with(['.', '!', '\n']), "{message}");
    assert!(!message.contains('\n'), "{message}");
}

#[test]
fn every_error_is_one_plain_line_that_names_its_subject() {
    for (error, words) in every_error() {
        let message = error.to_string();
        assert_style(&message);
        for word in words {
            assert!(message.contains(word), "{word:?} is not in {message:?}");
        }
        if let Some(source) = error.source() {
            assert!(!message.contains(&source.to_string()), "{message}");
        }
    }
    for (malformation, word) in every_malformation() {
        let message = malformation.to_string();
        assert_style(&message);
        assert!(message.contains(word), "{word:?} is not in {message:?}");
    }
}

#[test]
fn the_reason_of_a_malformed_uri_is_its_source() {
    let error = "qemu://h:x/".parse::<crate::uri::Uri>().unwrap_err();
    assert_eq!(error.to_string(), "uri \"qemu://h:x/\" is malformed");
    assert_eq!(
        error.source().unwrap().to_string(),
        "port \"x\" must be a number from 1 to 65535"
    );
}
