//! Servers that are not libvirtd are told as what they are, at once.

use std::time::Instant;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, UnixListener};
use tokio::task::JoinHandle;
use virtwire::auth::{AuthError, Peer};
use virtwire::{ConnectOptions, Error};

use crate::host::{limited, ms};

/// When a server says its piece, and what it does then.
#[derive(Clone, Copy, Debug)]
enum Manner {
    /// Unasked; it goes on listening.
    Greets,
    /// When it was spoken to in whole lines; it goes on listening.
    AnswersLines,
    /// When it was spoken to; it closes the connection then.
    Answers,
    /// Unasked; it closes the connection then, whatever it was told.
    GreetsAndCloses,
}

/// A server on TCP that says this to everybody.
async fn server(says: &'static [u8], manner: Manner) -> (String, JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let task = tokio::spawn(async move {
        let mut open = Vec::new();
        while let Ok((mut stream, _)) = listener.accept().await {
            if matches!(manner, Manner::Answers) {
                let _ = stream.read_u8().await;
            }
            if matches!(manner, Manner::AnswersLines) {
                while !matches!(stream.read_u8().await, Ok(b'\n') | Err(_)) {}
            }
            let _ = stream.write_all(says).await;
            if matches!(manner, Manner::Greets | Manner::AnswersLines) {
                open.push(stream);
            }
        }
    });
    (format!("qemu+tcp://{address}/system"), task)
}

/// Why this server cannot be used; it is told within a second of the ten that connecting may take.
async fn refused(says: &'static [u8], manner: Manner) -> Error {
    let (uri, task) = server(says, manner).await;
    let begun = Instant::now();
    let error = ConnectOptions::new().open(&uri).await.unwrap_err();
    assert!(begun.elapsed() < ms(1_000), "{error}");
    task.abort();
    error
}

#[tokio::test]
async fn server_of_another_protocol_is_named_at_once_with_what_to_do() {
    limited(async {
        let http = &b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"[..];
        for (says, manner, peer, words, advice) in [
            (
                http,
                Manner::Answers,
                Peer::Http,
                "answers as an HTTP server, not libvirtd",
                "16509",
            ),
            (
                b"HTTP/1.0 400 Bad Request\r\n\r\n",
                Manner::AnswersLines,
                Peer::Http,
                "answers as an HTTP server, not libvirtd",
                "16509",
            ),
            (
                b"\0\0\x12\x04\0\0\0\0\0\0\x03\0\0\0\x64",
                Manner::Greets,
                Peer::Http,
                "answers as an HTTP server, not libvirtd",
                "16509",
            ),
            (
                b"SSH-2.0-OpenSSH_9.6\r\n",
                Manner::Greets,
                Peer::Ssh,
                "answers as an SSH server, not libvirtd",
                "+ssh",
            ),
            (
                b"\x15\x03\x01\0\x02\x02\x46",
                Manner::Answers,
                Peer::Tls,
                "answers as a TLS server, not libvirtd",
                "+tls",
            ),
            (
                b"220 mail.example.org ESMTP\r\n",
                Manner::GreetsAndCloses,
                Peer::Text("220 mail.example.org ESMTP".to_owned()),
                "answers as a server that says \"220 mail.example.org ESMTP\", not libvirtd",
                "16509",
            ),
            (
                b"no\n",
                Manner::GreetsAndCloses,
                Peer::Text("no".to_owned()),
                "answers as a server that says \"no\", not libvirtd",
                "16509",
            ),
        ] {
            let error = refused(says, manner).await;
            let Error::WrongPeer { peer: told, .. } = &error else {
                panic!("{manner:?}: {error:?}");
            };
            assert_eq!(*told, peer);
            let said = error.to_string();
            assert!(said.contains(words) && said.contains(advice), "{said}");
        }
    })
    .await;
}

#[tokio::test]
async fn server_that_closes_at_once_is_told_as_that() {
    limited(async {
        for manner in [Manner::Answers, Manner::GreetsAndCloses] {
            let error = refused(b"", manner).await;
            let Error::Auth(AuthError::ClosedAtOnce) = error else {
                panic!("{manner:?}: {error:?}");
            };
            assert!(error.to_string().contains("+tls"), "{error}");
        }
    })
    .await;
}

#[tokio::test]
async fn frame_that_is_too_long_is_told_as_that() {
    limited(async {
        let error = refused(b"\xff\xff\xff\xff", Manner::Greets).await;
        let Error::Auth(AuthError::Protocol(_)) = error else {
            panic!("{error:?}");
        };
    })
    .await;
}

#[tokio::test]
async fn wrong_socket_is_told_with_the_parameter_that_names_it() {
    limited(async {
        let folder = tempfile::tempdir().unwrap();
        let socket = folder.path().join("qmp");
        let listener = UnixListener::bind(&socket).unwrap();
        let uri = format!("qemu+unix:///system?socket={}", socket.display());
        let monitor = async {
            let (mut stream, _) = listener.accept().await.unwrap();
            stream.write_all(b"{\"QMP\": {}}\r\n").await.unwrap();
            stream
        };
        let options = ConnectOptions::new();
        let (opened, _stream) = tokio::join!(options.open(&uri), monitor);
        let said = opened.unwrap_err().to_string();
        let end =
            "answers as a server that says \"{\\\"QMP\\\": {}}\", not libvirtd; check ?socket=PATH";
        assert!(said.ends_with(end), "{said}");
    })
    .await;
}
