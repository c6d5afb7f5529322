//! Admin connections, against a daemon that a test plays.

use virtwire::client::AdminConnection;
use virtwire::proto::admin::{
    ConnectClose, ConnectGetLibVersion, ConnectGetLibVersionRet, ConnectListServers,
    ConnectListServersRet, ConnectLookupServer, ConnectOpen, Server,
};
use virtwire::proto::{Frame, MessageType, Procedure, Program};
use virtwire::session::KeepaliveSettings;
use virtwire::{ConnectOptions, Error};

use crate::host::{limited, ms};
use crate::manual::{Listener, Script};

fn uri(listener: &Listener) -> String {
    listener.uri().replace("qemu:", "libvirtd:")
}

async fn called<P: Procedure>(script: &mut Script) -> Frame {
    let frame = script.take::<P>().await;
    assert_eq!(frame.header.program, Program::ADMIN);
    frame
}

/// Opens an admin connection, and plays the daemon's part.
async fn open(listener: &Listener, options: &ConnectOptions) -> (AdminConnection, Script) {
    let uri = uri(listener);
    let play = async {
        let mut script = listener.connected().await;
        let call = called::<ConnectOpen>(&mut script).await;
        script.answer(&call.header, &()).await;
        script
    };
    let (connection, script) = tokio::join!(options.open_admin(&uri), play);
    (connection.unwrap(), script)
}

#[tokio::test]
async fn opening_makes_one_call_and_closing_another() {
    limited(async {
        let listener = Listener::bind();
        let (connection, mut script) = open(&listener, &ConnectOptions::new()).await;
        assert_eq!(connection.uri(), uri(&listener));
        assert!(connection.closed().is_none());
        let play = async {
            let call = called::<ConnectClose>(&mut script).await;
            script.answer(&call.header, &()).await;
            drop(script);
        };
        let other = connection.clone();
        let (closed, ()) = tokio::join!(connection.close(), play);
        closed.unwrap();
        other.wait_closed().await;
        assert!(other.closed().is_some());
    })
    .await;
}

#[tokio::test]
async fn handles_are_equal_when_daemon_and_name_are() {
    limited(async {
        let (one, two) = (Listener::bind(), Listener::bind());
        let mut servers = Vec::new();
        for listener in [&one, &one, &two] {
            let (connection, mut script) = open(listener, &ConnectOptions::new()).await;
            let play = async {
                let call = called::<ConnectListServers>(&mut script).await;
                let server = Server {
                    name: "admin".into(),
                };
                let servers = vec![server];
                script
                    .answer(&call.header, &ConnectListServersRet { servers, ret: 1 })
                    .await;
            };
            let (found, ()) = tokio::join!(connection.servers(), play);
            servers.extend(found.unwrap());
        }
        assert_eq!(servers[0], servers[1]);
        assert_ne!(servers[0], servers[2]);
        assert_eq!(servers[0].name(), "admin");
    })
    .await;
}

#[tokio::test]
async fn call_that_is_late_or_dropped_leaves_the_connection_in_order() {
    limited(async {
        let listener = Listener::bind();
        let (connection, mut script) = open(&listener, &ConnectOptions::new()).await;
        let error = connection.within(ms(20)).servers().await.unwrap_err();
        let function = "virAdmConnectListServers";
        assert!(
            matches!(error, Error::Timeout { procedure, maybe_executed: true, .. } if procedure == function),
            "{error:?}"
        );
        let late = called::<ConnectListServers>(&mut script).await;
        let play = async {
            let call = called::<ConnectGetLibVersion>(&mut script).await;
            let servers = ConnectListServersRet { servers: Vec::new(), ret: 0 };
            script.answer(&late.header, &servers).await;
            script.answer(&call.header, &ConnectGetLibVersionRet { lib_ver: 7 }).await;
        };
        let (version, ()) = tokio::join!(connection.library_version(), play);
        assert_eq!(version.unwrap(), 7);
    })
    .await;
}

#[tokio::test]
async fn nul_in_a_name_is_refused_before_anything_is_sent() {
    limited(async {
        let listener = Listener::bind();
        let (connection, mut script) = open(&listener, &ConnectOptions::new()).await;
        let error = connection.server_by_name("lib\0virtd").await.unwrap_err();
        assert!(matches!(error, Error::Arguments { .. }), "{error:?}");
        drop(connection.within(ms(1)).server_by_name("next").await);
        called::<ConnectLookupServer>(&mut script).await;
    })
    .await;
}

#[tokio::test]
async fn daemon_that_sends_no_pong_is_noticed() {
    limited(async {
        let listener = Listener::bind();
        let settings = KeepaliveSettings {
            interval: ms(20),
            count: 2,
        };
        let options = ConnectOptions::new().keepalive(Some(settings));
        let (connection, mut script) = open(&listener, &options).await;
        let ping = script.frame().await;
        assert_eq!(ping.header.program, Program::KEEPALIVE);
        assert_eq!(ping.header.message_type, MessageType::Message);
        connection.wait_closed().await;
        let error = connection.servers().await.unwrap_err();
        assert!(error.is_disconnected(), "{error:?}");
    })
    .await;
}

#[tokio::test]
async fn opening_that_is_not_answered_ends_with_its_time() {
    limited(async {
        let listener = Listener::bind();
        let options = ConnectOptions::new().connect_timeout(ms(50));
        let error = options.open_admin(&uri(&listener)).await.unwrap_err();
        assert!(matches!(error, Error::HandshakeTimeout { .. }), "{error:?}");
    })
    .await;
}
