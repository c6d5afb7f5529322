//! Admin connections to libvirtd, with virt-admin as the witness, and as a witness of what other connections leave behind.

use std::collections::BTreeMap;
use std::time::{Duration, UNIX_EPOCH};

use tokio::time::{sleep, timeout};
use virtwire::client::{
    AdminClient, AdminConnection, AdminServer, ClientLimits, Registration, ThreadPool,
};
use virtwire::proto::admin::{ClientTransport, ConnectDaemonShutdownFlags};
use virtwire::proto::message::ErrorCode;
use virtwire::proto::remote::*;
use virtwire::session::KeepaliveSettings;
use virtwire::{ConnectOptions, Connection, Error};

use crate::events::given_up_after;
use crate::guests::Guests;
use crate::testbed::{daemon, in_time, open, variable, virt_admin};

const URI: &str = "libvirtd:///system";

async fn admin() -> AdminConnection {
    AdminConnection::open(URI).await.unwrap()
}

async fn libvirtd(admin: &AdminConnection) -> AdminServer {
    admin.server_by_name("libvirtd").await.unwrap()
}

/// The lines `name : value` that virt-admin prints.
fn told(arguments: &[&str]) -> BTreeMap<String, String> {
    let text = virt_admin(URI, arguments);
    let pairs = text.lines().filter_map(|line| line.split_once(':'));
    pairs
        .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
        .collect()
}

/// The same of numbers.
fn numbers(arguments: &[&str]) -> BTreeMap<String, Option<u32>> {
    let told = told(arguments).into_iter();
    told.map(|(name, value)| (name, value.parse().ok()))
        .collect()
}

fn named<const N: usize>(pairs: [(&str, Option<u32>); N]) -> BTreeMap<String, Option<u32>> {
    pairs
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

fn of_workers(pool: &ThreadPool) -> BTreeMap<String, Option<u32>> {
    named([
        ("minWorkers", pool.workers_min()),
        ("maxWorkers", pool.workers_max()),
        ("nWorkers", pool.workers()),
        ("freeWorkers", pool.workers_free()),
        ("prioWorkers", pool.workers_priority()),
        ("jobQueueDepth", pool.queued_jobs()),
    ])
}

fn of_limits(limits: &ClientLimits) -> BTreeMap<String, Option<u32>> {
    named([
        ("nclients_max", limits.clients_max()),
        ("nclients", limits.clients()),
        ("nclients_unauth_max", limits.unauthenticated_max()),
        ("nclients_unauth", limits.unauthenticated()),
    ])
}

/// Waits until a server has as many clients, and returns them.
async fn until_clients(server: &AdminServer, count: usize) -> Vec<AdminClient> {
    let mut clients = Vec::new();
    for _ in 0..1_000 {
        clients = server.clients().await.unwrap();
        if clients.len() == count {
            return clients;
        }
        sleep(Duration::from_millis(20)).await;
    }
    panic!("not {count}: {clients:?}")
}

/// Waits until a server executes no call.
async fn until_idle(server: &AdminServer) {
    let mut pool = ThreadPool::new();
    for _ in 0..1_000 {
        pool = server.threadpool_parameters().await.unwrap();
        if pool.queued_jobs() == Some(0) && pool.workers_free() == pool.workers() {
            return;
        }
        sleep(Duration::from_millis(20)).await;
    }
    panic!("{pool:?}")
}

/// A client is ours, alone on its server.
async fn ours(server: &AdminServer) -> AdminClient {
    let clients = until_clients(server, 1).await;
    let info = clients[0].info().await.unwrap();
    assert_eq!(info.process(), Some(std::process::id()), "{info:?}");
    clients.into_iter().next().unwrap()
}

#[tokio::test]
async fn servers_workers_and_limits_are_those_that_virt_admin_tells() {
    in_time(async {
        let _guests = Guests::running(&[]);
        let admin = admin().await;
        let list = virt_admin(URI, &["server-list"]);
        let mut names: Vec<_> = list
            .lines()
            .filter_map(|line| line.split_whitespace().nth(1))
            .collect();
        names.sort_unstable();
        let servers = admin.servers().await.unwrap();
        let mut found: Vec<_> = servers.iter().map(AdminServer::name).collect();
        found.sort_unstable();
        assert_eq!(found, names);
        assert_eq!(found, ["admin", "libvirtd"]);

        let server = libvirtd(&admin).await;
        assert!(servers.contains(&server));
        let pool = server.threadpool_parameters().await.unwrap();
        assert_eq!(
            of_workers(&pool),
            numbers(&["server-threadpool-info", "libvirtd"])
        );
        let limits = server.client_limits().await.unwrap();
        assert_eq!(
            of_limits(&limits),
            numbers(&["server-clients-info", "libvirtd"])
        );

        let wanted = ThreadPool::new()
            .with_workers_min(6)
            .with_workers_max(21)
            .with_workers_priority(7);
        server.set_threadpool_parameters(&wanted).await.unwrap();
        let told = numbers(&["server-threadpool-info", "libvirtd"]);
        assert_eq!(told["minWorkers"], Some(6));
        assert_eq!(told["maxWorkers"], Some(21));
        assert_eq!(told["prioWorkers"], Some(7));
        let before = ThreadPool::new()
            .with_workers_min(pool.workers_min().unwrap())
            .with_workers_max(pool.workers_max().unwrap())
            .with_workers_priority(pool.workers_priority().unwrap());
        server.set_threadpool_parameters(&before).await.unwrap();
        let inverted = ThreadPool::new().with_workers_min(30);
        let error = server
            .set_threadpool_parameters(&inverted)
            .await
            .unwrap_err();
        assert!(error.is_invalid_argument(), "{error:?}");

        let max = limits.clients_max().unwrap();
        let wanted = ClientLimits::new().with_clients_max(max + 1);
        server.set_client_limits(&wanted).await.unwrap();
        assert_eq!(
            numbers(&["server-clients-info", "libvirtd"])["nclients_max"],
            Some(max + 1)
        );
        let wanted = ClientLimits::new().with_clients_max(max);
        server.set_client_limits(&wanted).await.unwrap();
        let unauthenticated = ClientLimits::new().with_unauthenticated_max(max + 1);
        let error = server
            .set_client_limits(&unauthenticated)
            .await
            .unwrap_err();
        assert!(error.is_invalid_argument(), "{error:?}");
    })
    .await;
}

#[tokio::test]
async fn clients_are_those_that_virt_admin_tells_and_can_be_closed() {
    in_time(async {
        let _guests = Guests::running(&[]);
        let admin = admin().await;
        let server = libvirtd(&admin).await;
        until_clients(&server, 0).await;
        let unix = open("QEMU_UNIX").await;
        let client = ours(&server).await;
        assert_eq!(client.transport(), ClientTransport::UNIX);
        assert_eq!(client.server(), server);
        assert!(client.connected_at().unwrap().elapsed().unwrap() < Duration::from_secs(60));
        assert!(client.connected_at().unwrap() > UNIX_EPOCH);

        let id = client.id().to_string();
        let list = virt_admin(URI, &["client-list", "libvirtd"]);
        let words: Vec<_> = list.split_whitespace().collect();
        assert_eq!(words[..2], [id.as_str(), "unix"], "{list}");
        let told = told(&["client-info", "libvirtd", &id]);
        let info = client.info().await.unwrap();
        for (name, value) in [
            ("unix_user_id", info.user().unwrap().to_string()),
            ("unix_user_name", info.user_name().unwrap().to_string()),
            ("unix_group_id", info.group().unwrap().to_string()),
            ("unix_group_name", info.group_name().unwrap().to_string()),
            ("unix_process_id", info.process().unwrap().to_string()),
        ] {
            assert_eq!(told[name], value);
        }
        assert_eq!(info.read_only(), Some(false));
        assert_eq!(told["readonly"], "no");
        assert_eq!(info.address(), None);

        let tcp = open("QEMU_TCP").await;
        let clients = until_clients(&server, 2).await;
        let other = clients.iter().find(|it| **it != client).unwrap();
        assert_eq!(other.transport(), ClientTransport::TCP);
        let info = other.info().await.unwrap();
        assert_eq!(info.process(), None);
        assert!(
            info.address().unwrap().to_string().contains("127.0.0.1"),
            "{info:?}"
        );

        assert_eq!(server.client_by_id(client.id()).await.unwrap(), client);
        client.close().await.unwrap();
        unix.wait_closed().await;
        until_clients(&server, 1).await;
        for error in [
            server.client_by_id(client.id()).await.unwrap_err(),
            client.info().await.unwrap_err(),
            client.close().await.unwrap_err(),
            admin.server_by_name("nobody").await.unwrap_err(),
        ] {
            assert!(error.is_not_found(), "{error:?}");
        }
        tcp.hostname().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn filters_and_outputs_of_the_log_are_set_as_by_virt_admin() {
    in_time(async {
        let _guests = Guests::running(&[]);
        let admin = admin().await;
        let line = |command| virt_admin(URI, &[command]).trim().to_owned();
        let filters = || line("daemon-log-filters");
        let outputs = || line("daemon-log-outputs");

        let own = async || {
            let filters = admin.logging_filters().await.unwrap();
            filters.unwrap_or_default().trim().to_owned()
        };
        assert_eq!(own().await, filters());
        let wanted = "3:rpc 1:vw.admin";
        admin.set_logging_filters(Some(wanted)).await.unwrap();
        // The daemon makes patterns of them.
        assert_eq!(filters().replace('*', ""), wanted);
        assert_eq!(own().await, filters());
        virt_admin(URI, &["daemon-log-filters", "4:rpc"]);
        assert!(filters().starts_with("4:"), "{}", filters());
        assert_eq!(own().await, filters());
        admin.set_logging_filters(None).await.unwrap();
        assert_eq!(filters(), "");
        assert_eq!(admin.logging_filters().await.unwrap(), None);
        let error = admin
            .set_logging_filters(Some("nonsense"))
            .await
            .unwrap_err();
        assert!(error.remote().is_some(), "{error:?}");

        let before = admin.logging_outputs().await.unwrap();
        assert_eq!(before, outputs());
        let folder = tempfile::tempdir().unwrap();
        let wanted = format!("{before} 4:file:{}/log", folder.path().display());
        admin.set_logging_outputs(Some(&wanted)).await.unwrap();
        assert_eq!(outputs(), wanted);
        admin.set_logging_outputs(Some(&before)).await.unwrap();
        assert_eq!(outputs(), before);
    })
    .await;
}

#[tokio::test]
async fn daemon_tells_its_version_and_refuses_what_it_has_not() {
    in_time(async {
        let _guests = Guests::running(&[]);
        let admin = admin().await;
        assert_eq!(admin.uri(), URI);
        let version = admin.library_version().await.unwrap();
        let connection = open("QEMU_UNIX").await;
        assert_eq!(connection.library_version().await.unwrap(), version);
        // It listens for no TLS.
        let server = libvirtd(&admin).await;
        let error = server.update_tls_files().await.unwrap_err();
        assert_eq!(error.code(), Some(ErrorCode::INTERNAL_ERROR));
        admin.set_daemon_timeout(3_600).await.unwrap();
        admin.set_daemon_timeout(0).await.unwrap();
        let read_only = ConnectOptions::new().read_only(true);
        let error = read_only.open_admin(URI).await.unwrap_err();
        assert!(error.remote().is_some(), "{error:?}");
        // The socket for hypervisors has no admin program.
        let uri = format!("{URI}?socket={}", variable("SOCKET"));
        let error = AdminConnection::open(&uri).await.unwrap_err();
        assert!(error.is_missing_procedure(), "{error:?}");
        admin.close().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn daemon_answers_pings_and_one_that_is_frozen_is_noticed() {
    in_time(async {
        let _guests = Guests::running(&[]);
        let settings = KeepaliveSettings {
            interval: Duration::from_millis(200),
            count: 4,
        };
        let options = ConnectOptions::new().keepalive(Some(settings));
        let admin = options.open_admin(URI).await.unwrap();
        sleep(Duration::from_secs(3)).await;
        assert!(admin.closed().is_none(), "{:?}", admin.closed());
        daemon("freeze");
        let end = timeout(Duration::from_secs(10), admin.wait_closed()).await;
        daemon("thaw");
        end.unwrap();
        assert!(matches!(
            admin.library_version().await,
            Err(Error::Disconnected { .. })
        ));
    })
    .await;
}

#[tokio::test]
async fn daemon_that_is_shut_down_ends_the_connection() {
    in_time(async {
        let _guests = Guests::running(&[]);
        let admin = admin().await;
        let version = admin.library_version().await.unwrap();
        let none = ConnectDaemonShutdownFlags::empty();
        let asked = admin.shut_down_daemon(none).await;
        if version < 11_002_000 {
            let error = asked.unwrap_err();
            assert!(error.is_unsupported(), "{error:?}");
        } else {
            admin.wait_closed().await;
            // Waits until its process is gone.
            daemon("stop");
            daemon("start");
            if let Err(error) = asked {
                assert!(error.is_undecided(), "{error:?}");
            }
        }
        open("QEMU_UNIX").await.hostname().await.unwrap();
    })
    .await;
}

/// Makes one of several calls.
async fn call(connection: &Connection, which: u32) -> Result<(), Error> {
    match which {
        0 => connection.hostname().await.map(drop),
        1 => connection.domains().await.map(drop),
        2 => connection.capabilities().await.map(drop),
        3 => connection.domain_by_name("vw-deaf").await.map(drop),
        _ => connection.node_info().await.map(drop),
    }
}

/// Drops calls and subscriptions after a few polls each; returns how many had ended by then.
async fn drop_many(connection: &Connection, count: usize) -> u32 {
    // Numbers that look random and are the same in every run.
    let mut number = 7_u32;
    let mut finished = 0;
    for id in (16..24).cycle().take(count) {
        number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        // Mostly few: the first steps are close together.
        let polls = ((number >> 16) % 16).pow(2);
        let has_ended = if number >> 31 == 0 {
            let made = given_up_after(polls, call(connection, (number >> 8) % 5)).await;
            made.is_some()
        } else {
            let kind = Registration::domain(DomainEventId(id), 9_999, None).unwrap();
            let subscription = given_up_after(polls, connection.subscribe_frames(kind)).await;
            subscription.is_some()
        };
        finished += u32::from(has_ended);
    }
    finished
}

/// The numbers of the callbacks that the daemon has for a connection: those that it does not refuse to deregister. They are
/// gone then.
async fn callbacks(connection: &Connection) -> Vec<i32> {
    let register = ConnectDomainEventCallbackRegisterAnyArgs {
        event_id: DomainEventId::LIFECYCLE,
        domain: None,
    };
    let last = connection
        .call::<ConnectDomainEventCallbackRegisterAny>(&register)
        .await
        .unwrap()
        .callback_id;
    let mut found = Vec::new();
    for callback_id in 0..=last {
        let arguments = ConnectDomainEventCallbackDeregisterAnyArgs { callback_id };
        let deregistered = connection
            .call::<ConnectDomainEventCallbackDeregisterAny>(&arguments)
            .await;
        match deregistered {
            Ok(()) => found.push(callback_id),
            Err(error) => assert!(error.remote().is_some(), "{error:?}"),
        }
    }
    // The one that has just been made shows that a callback would be found.
    assert_eq!(found.pop(), Some(last));
    found
}

#[tokio::test]
async fn ten_thousand_dropped_calls_and_subscriptions_leave_nothing_on_the_daemon() {
    in_time(async {
        let _guests = Guests::running(&[]);
        let admin = admin().await;
        let server = libvirtd(&admin).await;
        until_clients(&server, 0).await;
        for (uri, count) in [("QEMU_UNIX", 10_000), ("TEST_UNIX", 2_000)] {
            let connection = open(uri).await;
            let before = ours(&server).await;
            let finished = drop_many(&connection, count).await;
            println!("{uri}: {finished} of {count} were not given up");
            assert!((20..1_900).contains(&finished), "{finished}");
            connection.hostname().await.unwrap();
            // Registrations that were underway are undone when they are answered.
            until_idle(&server).await;
            sleep(Duration::from_millis(500)).await;
            assert_eq!(callbacks(&connection).await, Vec::<i32>::new());
            assert_eq!(ours(&server).await, before, "{uri}");
            until_idle(&server).await;
            drop(connection);
            until_clients(&server, 0).await;
        }
        let limits = server.client_limits().await.unwrap();
        assert_eq!(
            (limits.clients(), limits.unauthenticated()),
            (Some(0), Some(0))
        );
        let own = admin.server_by_name("admin").await.unwrap();
        ours(&own).await;
    })
    .await;
}

#[tokio::test]
async fn openings_dropped_at_any_await_leave_no_client_on_the_daemon() {
    in_time(async {
        let _guests = Guests::running(&[]);
        let admin = admin().await;
        let server = libvirtd(&admin).await;
        until_clients(&server, 0).await;
        let uri = variable("QEMU_UNIX");
        let mut opened = 0;
        for polls in (0..60).cycle().take(600) {
            opened += u32::from(
                given_up_after(polls, Connection::open(&uri))
                    .await
                    .is_some(),
            );
            let admin = given_up_after(polls, AdminConnection::open(URI)).await;
            opened += u32::from(admin.is_some());
        }
        println!("{opened} of 1200 were opened");
        until_clients(&server, 0).await;
        let own = admin.server_by_name("admin").await.unwrap();
        ours(&own).await;
        open("QEMU_UNIX").await.hostname().await.unwrap();
    })
    .await;
}
