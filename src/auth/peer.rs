//! Recognises a server that is not libvirtd by its first bytes.

use std::fmt;

use virtwire_proto::Program;
use virtwire_proto::frame::{LENGTH_SIZE, MESSAGE_MAX};

use crate::uri::{Endpoint, TCP_PORT};

/// Most characters that are quoted of a text.
const QUOTED: usize = 60;
/// Bytes that are needed to tell a text from a frame.
const ENOUGH: usize = 4;

/// A server that is not libvirtd.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Peer {
    /// It speaks HTTP/1 or HTTP/2.
    Http,
    /// It has sent the banner of SSH.
    Ssh,
    /// It has sent a record of TLS: most often an alert, since it was not spoken to in TLS.
    Tls,
    /// It speaks lines of text, as mail servers do. This is the beginning of the first one.
    Text(String),
    /// It has sent the frame of a program that libvirt does not have.
    Other,
}

impl Peer {
    /// Tells what has sent these first bytes of a connection; `None` for libvirtd, and while there are too few
    /// bytes to tell.
    pub(super) fn of(received: &[u8]) -> Option<Self> {
        let word: [u8; ENOUGH] = *received.first_chunk()?;
        match word {
            [b'H', b'T', b'T', b'P'] => return Some(Self::Http),
            // A page without headers, as HTTP/0.9 has it.
            _ if [*b"<!do", *b"<htm"].contains(&word.map(|byte| byte.to_ascii_lowercase())) => {
                return Some(Self::Http);
            }
            [b'S', b'S', b'H', b'-'] => return Some(Self::Ssh),
            // An alert or a handshake, of SSL 3.0 or later.
            [0x15 | 0x16, 3, ..] => return Some(Self::Tls),
            // A text is never shorter than a header, and would be longer than the maximum.
            _ if word.iter().all(|byte| is_text(*byte)) => return Some(Self::text(received)),
            _ => {}
        }
        let length = usize::try_from(u32::from_be_bytes(word)).unwrap_or(usize::MAX);
        if length > LENGTH_SIZE + MESSAGE_MAX {
            return None;
        }
        let (_, rest) = received.split_first_chunk::<LENGTH_SIZE>()?;
        let program = Program(u32::from_be_bytes(*rest.first_chunk()?));
        let known = [
            Program::REMOTE,
            Program::QEMU,
            Program::LXC,
            Program::ADMIN,
            Program::KEEPALIVE,
        ];
        if known.contains(&program) {
            return None;
        }
        // SETTINGS on stream 0, with which a server of HTTP/2 begins (RFC 9113, 3.4).
        let is_settings = word.first_chunk() == Some(&[0, 0]) && word.last() == Some(&4);
        let is_http = is_settings && program == Program(0);
        Some(if is_http { Self::Http } else { Self::Other })
    }

    /// Tells what has sent these bytes and nothing more.
    pub(super) fn of_all(received: &[u8]) -> Option<Self> {
        let is_text = received.iter().all(|byte| is_text(*byte));
        Self::of(received).or_else(|| is_text.then(|| Self::text(received)))
    }

    fn text(received: &[u8]) -> Self {
        let line = String::from_utf8_lossy(received);
        let line = line.trim_start().lines().next().unwrap_or_default();
        Self::Text(line.trim_end().chars().take(QUOTED).collect())
    }

    /// Returns what a person can do about it.
    pub(crate) fn advice(&self, endpoint: &Endpoint) -> String {
        if matches!(endpoint, Endpoint::Unix { .. }) {
            return "check ?socket=PATH".to_owned();
        }
        let port = format!("name the port that libvirtd listens on, usually {TCP_PORT}");
        match self {
            Self::Ssh => format!("use +ssh instead of +tcp, or {port}"),
            Self::Tls => format!("use +tls instead of +tcp, or {port}"),
            Self::Http | Self::Text(_) | Self::Other => port,
        }
    }
}

impl fmt::Display for Peer {
    /// As in "it answers as ...".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Http => f.write_str("an HTTP server"),
            Self::Ssh => f.write_str("an SSH server"),
            Self::Tls => f.write_str("a TLS server"),
            Self::Text(line) => write!(f, "a server that says {line:?}"),
            Self::Other => f.write_str("a server with another protocol"),
        }
    }
}

fn is_text(byte: u8) -> bool {
    byte.is_ascii_graphic() || matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(line: &str) -> Peer {
        Peer::Text(line.to_owned())
    }

    #[test]
    fn first_bytes_name_the_protocol() {
        let long = [b'x'; 500];
        for (bytes, peer) in [
            (&b"HTTP/1.1 400 Bad Request\r\n"[..], Some(Peer::Http)),
            (b"<!DOCTYPE HTML>\n<html>", Some(Peer::Http)),
            (b"<html>\r\n", Some(Peer::Http)),
            (b"\0\0\x12\x04\0\0\0\0\0", Some(Peer::Http)),
            (b"SSH-2.0-OpenSSH_9.6\r\n", Some(Peer::Ssh)),
            // Alerts: protocol_version, unexpected_message.
            (b"\x15\x03\x01\x00\x02\x02\x46", Some(Peer::Tls)),
            (b"\x15\x03\x03\x00\x02\x02\x0a", Some(Peer::Tls)),
            (b"\x16\x03\x03\x00\x7a\x02", Some(Peer::Tls)),
            (b"220 mail ESMTP\r\n250 x", Some(text("220 mail ESMTP"))),
            (b"\r\nlogin: ", Some(text("login:"))),
            (b"RFB 003.008\n", Some(text("RFB 003.008"))),
            (b"{\"QMP\": {\x1b[2J", Some(text("{\"QMP\": {\x1b[2J"))),
            (&long, Some(text(&"x".repeat(QUOTED)))),
            // A frame of a program that is not libvirt's.
            (b"\0\0\0\x1c\x12\x34\x56\x78", Some(Peer::Other)),
            // Frames of libvirtd: a reply, a ping.
            (b"\0\0\0\x24\x20\0\x80\x86\0\0\0\x01", None),
            (b"\0\0\0\x1ckeep\0\0\0\x01", None),
            // Frames that are too long or too short are told as that.
            (b"\xff\xff\xff\xff\0\0\0\0", None),
            (b"\x02\0\0\x05\0\0\0\0", None),
            // MySQL: its length is told, for want of a better.
            (b"\x4a\0\0\0\x0a8.0.36", None),
            (b"HTT", None),
            (b"", None),
        ] {
            assert_eq!(Peer::of(bytes), peer, "{}", bytes.escape_ascii());
        }
    }

    #[test]
    fn fragment_is_told_when_nothing_follows() {
        assert_eq!(Peer::of_all(b"no\n"), Some(text("no")));
        assert_eq!(Peer::of_all(b"\0\0\0"), None);
        assert_eq!(Peer::of_all(b"HTTP/1.0 400"), Some(Peer::Http));
    }

    #[test]
    fn text_is_quoted_without_control_characters() {
        let said = Peer::Text("{\x1b[2J\u{fffd}".to_owned()).to_string();
        assert_eq!(said, "a server that says \"{\\u{1b}[2J\u{fffd}\"");
    }

    #[test]
    fn advice_fits_the_endpoint() {
        let tcp = Endpoint::Tcp {
            host: "a".to_owned(),
            port: 443,
        };
        let unix = Endpoint::Unix { path: "/a".into() };
        for (peer, advice) in [
            (Peer::Http, "name the port"),
            (Peer::Ssh, "use +ssh"),
            (Peer::Tls, "use +tls"),
            (Peer::Other, "name the port"),
        ] {
            assert!(peer.advice(&tcp).starts_with(advice), "{peer}");
            assert!(peer.advice(&tcp).ends_with("16509"), "{peer}");
            assert_eq!(peer.advice(&unix), "check ?socket=PATH");
        }
    }
}
