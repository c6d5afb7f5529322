//! What every error says.

use std::{error::Error as _, io, path::PathBuf, sync::Arc};

use crate::transport::{Attempt, TransportError};

fn every_error() -> Vec<(TransportError, &'static [&'static str])> {
    let path = || PathBuf::from("/var/run/libvirt/virtqemud-sock");
    let source = || Arc::new(io::Error::from(io::ErrorKind::TimedOut));
    let attempt = |address: &str| Attempt {
        address: address.parse().unwrap(),
        source: source(),
    };
    let errors: Vec<(TransportError, &'static [&'static str])> = vec![
        (
            TransportError::SocketMissing {
                path: path(),
                source: source(),
            },
            &[
                "/var/run/libvirt/virtqemud-sock",
                "systemctl start virtqemud.socket",
                "libvirtd",
            ],
        ),
        (
            TransportError::SocketRefused {
                path: path(),
                source: source(),
            },
            &[
                "/var/run/libvirt/virtqemud-sock",
                "virtqemud is not running",
            ],
        ),
        (
            TransportError::SocketDenied {
                path: path(),
                source: source(),
            },
            &[
                "/var/run/libvirt/virtqemud-sock",
                "root",
                "group",
                "read-only",
            ],
        ),
        (
            TransportError::Socket {
                path: path(),
                source: source(),
            },
            &["/var/run/libvirt/virtqemud-sock"],
        ),
        (
            TransportError::Lookup {
                host: "far".to_owned(),
                source: source(),
            },
            &["far"],
        ),
        (
            TransportError::NoAddress {
                host: "far".to_owned(),
            },
            &["far"],
        ),
        (
            TransportError::Tcp {
                host: "far".to_owned(),
                port: 16509,
                attempts: vec![attempt("[::1]:16509"), attempt("1.2.3.4:16509")],
            },
            &[
                "far",
                "16509",
                "[::1]:16509: timed out",
                "1.2.3.4:16509: timed out",
            ],
        ),
    ];
    for (error, _) in &errors {
        match error {
            TransportError::SocketMissing { .. }
            | TransportError::SocketRefused { .. }
            | TransportError::SocketDenied { .. }
            | TransportError::Socket { .. }
            | TransportError::Lookup { .. }
            | TransportError::NoAddress { .. }
            | TransportError::Tcp { .. } => {}
        }
    }
    assert_eq!(errors.len(), 7, "one of each");
    errors
}

#[test]
fn every_error_is_one_plain_line_that_names_its_subject() {
    for (error, words) in every_error() {
        let message = error.to_string();
        assert!(!message.starts_with(char::is_uppercase), "{message}");
        assert!(!message.ends_with(['.', '\n']), "{message}");
        for word in words {
            assert!(message.contains(word), "{word:?} is not in {message:?}");
        }
        if let Some(source) = error.source() {
            assert!(!message.contains(&source.to_string()), "{message}");
        }
    }
}

#[test]
fn a_session_socket_is_said_not_to_be_started_from_here() {
    let path = PathBuf::from("/run/user/1000/libvirt/virtqemud-sock");
    let source = Arc::new(io::Error::from(io::ErrorKind::NotFound));
    let message = TransportError::SocketMissing { path, source }.to_string();
    assert!(message.contains("is not started from here"), "{message}");
}

#[test]
fn a_host_without_ipv6_tells_a_refused_port_from_one_out_of_reach() {
    let down = |kinds: &[io::ErrorKind]| {
        let attempt = |kind: &io::ErrorKind| Attempt {
            address: "[::1]:16509".parse().unwrap(),
            source: Arc::new(io::Error::from(*kind)),
        };
        TransportError::Tcp {
            host: "localhost".to_owned(),
            port: 16509,
            attempts: kinds.iter().map(attempt).collect(),
        }
        .is_daemon_down()
    };
    let (refused, no_way) = (
        io::ErrorKind::ConnectionRefused,
        io::ErrorKind::AddrNotAvailable,
    );
    assert!(down(&[refused, refused]));
    assert!(down(&[no_way, refused]));
    assert!(!down(&[no_way]));
    assert!(!down(&[refused, io::ErrorKind::TimedOut]));
}
