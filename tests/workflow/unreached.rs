//! Hosts that are not reached: what is tried again, and what is told meanwhile.

use std::fs;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::task::JoinHandle;
use tokio::time::timeout;
use virtwire::guests::host::Window;
use virtwire::proto::Uuid;
use virtwire_sim::{Daemon, Driver, Fault, World};

use crate::host::{Stage, daemon, limited, ms};
use crate::program::{self, Program, text};

/// A host that nobody listens on.
const DEAD: &str = "qemu+tcp://127.0.0.1:1/system";
/// What the system says of it.
const REFUSED: &str = "(os error 111)";

/// A port that answers every byte with this, until it is dropped.
async fn port(says: &'static [u8]) -> (String, JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let uri = format!("qemu+tcp://{}/system", listener.local_addr().unwrap());
    let task = tokio::spawn(async move {
        let mut taken = Vec::new();
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ = stream.read_u8().await;
            let _ = stream.write_all(says).await;
            taken.push(stream);
        }
    });
    (uri, task)
}

/// A run on this URI that would wait for half a minute, with a guest of it in the list.
fn patient(uri: &str) -> Stage {
    let mut stage = Stage::of(&[uri.to_owned()], &[]);
    stage.run.limits.connect = Duration::from_secs(30);
    stage.run.limits.ready = Duration::from_secs(30);
    fs::create_dir_all(&stage.run.places.state).unwrap();
    let line = format!("{uri} {}\n", Uuid([1; 16]));
    fs::write(stage.run.places.saved_guests(), line).unwrap();
    stage
}

#[tokio::test]
async fn server_that_is_not_libvirtd_ends_every_command_at_once() {
    limited(async {
        for (says, words) in [
            (&b"HTTP/1.1 400 Bad Request\r\n\r\n"[..], "an HTTP server"),
            (b"SSH-2.0-OpenSSH_9.6\r\n", "an SSH server"),
            (b"\x15\x03\x03\0\x02\x02\x0a", "a TLS server"),
            (b"220 mail ESMTP\r\n", "says \"220 mail ESMTP\""),
            (b"\xff\xff\xff\xff", "longer than the protocol allows"),
        ] {
            let (uri, _task) = port(says).await;
            let stage = patient(&uri);
            let begun = Instant::now();
            let status = stage.run.guest_status().await.remove(0).guests;
            let planned = stage.run.plan_stop().await.hosts.remove(0).unreachable;
            let stopped = stage.run.stop().await.hosts.remove(0).unreachable;
            let started = stage.run.start().await.unwrap().hosts.remove(0);
            assert!(begun.elapsed() < ms(1_000), "{:?}", begun.elapsed());
            let reasons = [status.unwrap_err(), planned.unwrap(), stopped.unwrap()];
            for reason in reasons.into_iter().chain(started.unreachable) {
                let is_frame = says[0] == 0xff;
                let code = if is_frame {
                    "malformed_answer"
                } else {
                    "wrong_server"
                };
                assert_eq!(reason.code().name(), code);
                assert!(reason.to_string().contains(words), "{reason}");
            }
            assert_eq!(stage.told.count("WaitingForHost"), 0);
            assert_eq!(stage.remembered(), 1, "nothing is forgotten");
        }
    })
    .await;
}

#[tokio::test]
async fn refused_authentication_ends_a_start_and_a_stop_at_once() {
    limited(async {
        let world = World::new(Driver::Qemu).with_many(1, "vm", |guest| guest);
        let setup = Daemon::of(&world).polkit_refusing();
        let daemon = setup.listen_tcp().await.unwrap();
        let stage = patient(&daemon.uri());
        let begun = Instant::now();
        assert!(!stage.run.stop().await.is_good());
        assert!(!stage.run.start().await.unwrap().is_good());
        assert!(begun.elapsed() < ms(1_000), "{:?}", begun.elapsed());
        assert_eq!(daemon.connections(), 2);
    })
    .await;
}

#[tokio::test]
async fn stop_tries_again_while_a_daemon_closes_connections_at_once() {
    limited(async {
        let world = World::new(Driver::Qemu).with_many(2, "vm", |guest| guest);
        let mut setup = Daemon::of(&world);
        for _ in 0..4 {
            setup = setup.fault(Fault::cut().on_connect(1));
        }
        let daemon = setup.listen_tcp().await.unwrap();
        let stage = Stage::on(&daemon, &[]);
        let report = stage.run.stop().await;
        assert!(report.is_good(), "{report:?}");
        assert_eq!(world.saved(), 2);
    })
    .await;
}

#[tokio::test]
async fn connecting_that_takes_longer_than_a_second_is_told_once() {
    limited(async {
        let (silent, _task) = port(b"").await;
        for (uri, words) in [(DEAD, "code: 111"), (&silent, "reason: None")] {
            let mut stage = patient(uri);
            stage.run.limits.connect = ms(1_700);
            stage.run.limits.ready = ms(1_700);
            let stage = stage.timeout(ms(1));
            let begun = Instant::now();
            assert!(!stage.run.stop().await.is_good());
            assert!(begun.elapsed() < ms(2_500), "{:?}", begun.elapsed());
            assert_eq!(stage.told.count("WaitingForHost"), 1);
            let told = stage.told.first("WaitingForHost").unwrap();
            assert!(told.contains(uri) && told.contains(words), "{told}");
            assert_eq!(stage.told.count("Unreachable"), 1);
        }
    })
    .await;
}

#[tokio::test]
async fn host_that_is_reached_within_a_second_is_not_told() {
    limited(async {
        let world = World::new(Driver::Qemu).with_many(1, "vm", |guest| guest);
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[]);
        daemon.kill().await;
        let restart = async {
            tokio::time::sleep(ms(500)).await;
            daemon.restart().await.unwrap();
        };
        let (report, ()) = tokio::join!(stage.run.stop(), restart);
        assert!(report.is_good(), "{report:?}");
        assert_eq!(stage.told.count("WaitingForHost"), 0);
    })
    .await;
}

#[tokio::test]
async fn one_attempt_is_made_by_a_command_that_only_looks() {
    limited(async {
        let stage = patient(DEAD);
        let begun = Instant::now();
        let error = stage.run.connect(DEAD, Window::ONCE).await.unwrap_err();
        assert!(begun.elapsed() < ms(500), "{:?}", begun.elapsed());
        assert!(error.is_connection_lost(), "{error}");
    })
    .await;
}

#[tokio::test]
async fn read_only_commands_fail_at_once_for_a_port_that_refuses() {
    limited(async {
        let world = World::new(Driver::Qemu);
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        for (arguments, fails) in [
            (&["gueststatus"][..], true),
            (&["stop", "--dry-run"], true),
            (&["start", "--dry-run"], false),
            (&["status"], true),
            (&["list"], false),
            (&["config"], false),
            (&["config", "--probe"], true),
        ] {
            let begun = Instant::now();
            let output = program.run(&[("URIS", DEAD)], arguments).await;
            assert!(begun.elapsed() < ms(1_000), "{:?}", begun.elapsed());
            let code = output.status.code().unwrap();
            assert_eq!(code != 0, fails, "{arguments:?}: {output:?}");
            assert!(!text(&output.stderr).contains("waiting for"), "{output:?}");
            if fails && arguments[0] != "status" {
                let said = format!("{}{}", text(&output.stdout), text(&output.stderr));
                assert!(said.contains(REFUSED), "{arguments:?}: {output:?}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn other_commands_say_after_a_second_what_they_wait_for() {
    limited(async {
        let world = World::new(Driver::Qemu);
        let daemon = daemon(&world).await;
        for command in [&["stop"][..], &["stop", "--json"], &["start"]] {
            let program = Program::on(&daemon);
            let list = program.path("lib/libvirt-guests");
            fs::create_dir_all(list.parent().unwrap()).unwrap();
            fs::write(&list, format!("{DEAD} {}\n", Uuid([1; 16]))).unwrap();
            let arguments = [command, &["--connect-timeout", "2"]].concat();
            let output = program.run(&[("URIS", DEAD)], &arguments).await;
            let said = text(&output.stderr);
            let line = said.lines().find(|line| line.contains("waiting for"));
            let line = line.unwrap_or_else(|| panic!("{output:?}"));
            assert!(line.contains(&format!("waiting for {DEAD}: ")), "{line}");
            assert!(line.contains(REFUSED), "{line}");
            assert_eq!(said.matches("waiting for").count(), 1, "{said}");
        }
    })
    .await;
}

/// Listeners at one port of these addresses whose queue is full: the system drops what comes for them.
struct Dropping {
    port: u16,
    _open: Vec<(TcpListener, Vec<TcpStream>)>,
}

impl Dropping {
    async fn on(addresses: &[&str]) -> Self {
        let mut port = 0;
        let mut open = Vec::new();
        for address in addresses {
            let address = SocketAddr::new(address.parse().unwrap(), port);
            let socket = match address {
                SocketAddr::V4(_) => TcpSocket::new_v4(),
                SocketAddr::V6(_) => TcpSocket::new_v6(),
            };
            let socket = socket.unwrap();
            socket.bind(address).unwrap();
            let listener = socket.listen(0).unwrap();
            let address = listener.local_addr().unwrap();
            port = address.port();
            let mut waiting = Vec::new();
            while let Ok(stream) = timeout(ms(200), TcpStream::connect(address)).await {
                waiting.push(stream.unwrap());
            }
            open.push((listener, waiting));
        }
        Self { port, _open: open }
    }
}

/// Runs a command by a launcher with `--connect-timeout 1` and a guest of a URI in the list; how long does it take?
async fn given_up(
    program: &Program,
    launcher: &[&str],
    uris: [&str; 2],
    command: &str,
) -> Duration {
    let [uris, listed] = uris;
    let list = program.path("lib/libvirt-guests");
    fs::create_dir_all(list.parent().unwrap()).unwrap();
    fs::write(&list, format!("{listed} {}\n", Uuid([1; 16]))).unwrap();
    let variables = [("URIS", uris), ("SHUTDOWN_TIMEOUT", "1")];
    let arguments = ["--connect-timeout", "1", command];
    let mut command = program.launch(launcher, &variables, &arguments);
    let begun = Instant::now();
    let output = command.output().await.unwrap();
    let text = text(&output.stdout);
    let is_told = !output.status.success() || text.contains("Ignoring guests on");
    assert!(is_told, "{output:?}");
    begun.elapsed()
}

#[tokio::test]
async fn host_that_never_answers_is_given_up_after_the_connect_time() {
    limited(async {
        let world = World::new(Driver::Qemu);
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let (silent, _task) = port(b"").await;
        let dropping = Dropping::on(&["127.0.0.1"]).await;
        let dropping_uri = format!("qemu+tcp://127.0.0.1:{}/system", dropping.port);
        // A name with many addresses, none of which answers.
        let addresses = [
            "127.0.0.2",
            "127.0.0.3",
            "127.0.0.4",
            "127.0.0.5",
            "127.0.0.6",
            "127.0.0.7",
        ];
        let many = Dropping::on(&addresses).await;
        let many_uri = format!("qemu+tcp://rack:{}/system", many.port);
        let hosts = addresses.map(|it| format!("{it} rack\n")).concat();
        fs::write(program.path("hosts"), hosts).unwrap();
        let hosts = program.path("hosts");
        let script = "mount --bind \"$0\" /etc/hosts && exec \"$@\"";
        let with_hosts = [
            "unshare",
            "--mount",
            "sh",
            "-c",
            script,
            hosts.to_str().unwrap(),
        ];
        // Former spellings of what is configured are asked for, too.
        let spelled = |host: &str| format!("qemu+tcp://{host}:{}/system", dropping.port);
        let spellings = ["127.1", "localhost", "LOCALHOST"].map(spelled).join(" ");
        for (launcher, uris, listed) in [
            (&[][..], DEAD, DEAD),
            (&[], &silent, &silent),
            (&[], &dropping_uri, &dropping_uri),
            (&[], &spellings, &dropping_uri),
            (&with_hosts, &many_uri, &many_uri),
        ] {
            for command in ["stop", "start", "gueststatus", "status"] {
                let took = given_up(&program, launcher, [uris, listed], command).await;
                println!("{command} of {uris}: {took:?}");
                assert!(took < ms(2_000), "{command} of {uris}: {took:?}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn silent_daemon_is_told_at_each_attempt_and_at_the_end_with_all_of_them() {
    limited(async {
        let world = World::new(Driver::Qemu);
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let (silent, _task) = port(b"").await;
        let variables = [("URIS", &*silent), ("SHUTDOWN_TIMEOUT", "5")];
        let arguments = ["stop", "--connect-timeout", "1"];
        let verbose = [&arguments[..], &["-v"]].concat();
        let json = [&arguments[..], &["--json"]].concat();
        let (stop, object) = tokio::join!(
            program.run(&variables, &verbose),
            program.run(&variables, &json)
        );
        let err = text(&stop.stderr);
        let first = err.lines().find(|line| line.contains("attempts=1"));
        let first = first.unwrap_or_else(|| panic!("{err}"));
        assert!(first.contains("; trying for "), "{err}");
        assert!(err.contains("attempts=2"), "{err}");
        let end = format!("{silent}: its guests were not reached: ");
        let end = err.lines().find_map(|line| line.split_once(&end));
        let (_, end) = end.unwrap_or_else(|| panic!("{err}"));
        let words = "attempts to connect have failed within 5 s, the last one: the daemon at ";
        assert!(end.contains(words), "{end}");
        let error = &program::json(&object)["errors"][0];
        assert_eq!(error["code"], "unreachable_host", "{error}");
        assert_eq!(error["causes"].as_array().unwrap().len(), 2, "{error}");
    })
    .await;
}
