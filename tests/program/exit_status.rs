//! Every exit status, and what gives it.

use std::net::TcpListener;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::object;
use crate::run::{Host, finish};

/// How long a run may go on after a signal, on a machine that is busy with other work.
const SOON: Duration = Duration::from_secs(3);

#[test]
fn every_exit_status_has_its_causes() {
    let unreachable = "qemu+tcp://127.0.0.1:1/system";
    let uuid = "c7a5fdbd-cdaf-9455-926a-d65c16db1809";
    for (status, list, arguments) in [
        (0, "", &["--help"][..]),
        (0, "", &["config"]),
        (0, "", &["reload"]),
        (0, "", &["start"]),
        (0, "", &["start", "--dry-run"]),
        (0, "", &["try-restart"]),
        (
            1,
            "",
            &["stop", "--connect-timeout", "1", "--uri", unreachable],
        ),
        (
            1,
            "",
            &[
                "stop",
                "--dry-run",
                "--connect-timeout",
                "1",
                "--uri",
                unreachable,
            ],
        ),
        (
            1,
            "",
            &[
                "gueststatus",
                "--connect-timeout",
                "1",
                "--uri",
                unreachable,
            ],
        ),
        (2, "", &["stop", "--uri", "nonsense://"]),
        (2, "", &["stop", "--uri", "qemu:///system?sockt=/x"]),
        (
            1,
            unreachable,
            &["start", "--connect-timeout", "1", "--uri", unreachable],
        ),
        (2, "", &["reload", "--timeout", "soon"]),
        (2, "", &["stop", "--uri", ""]),
        (2, "", &["stop", "--uri", "qemu+tpc://h/system"]),
        (2, "", &["stop", "--uri", "“default”"]),
        (2, "", &["stop", "--uri", "qemu:///system,lxc:///system"]),
        (2, "", &["config", "--uri", "qemu+ssh://h/system"]),
        (2, "", &["reload", "--uri", "qmeu:///system"]),
        (2, "", &["start", "--uri", "nonsense"]),
        (1, "", &["reload", "--config", "/nonexistent"]),
        (2, "", &["nonsense"]),
        (2, "", &["stop", "now"]),
        (3, "", &["status"]),
        (3, unreachable, &["status"]),
        (2, "", &["stop", "--timeout", "-1"]),
        (2, "", &["restart", "--grace", "soon"]),
        (2, "", &["stop", "--connect-timeout", "0"]),
        (2, "", &["stop", "--connect-timeout", "0ms"]),
        (2, "", &["healthcheck", "--within", "0"]),
    ] {
        let host = Host::new();
        if !list.is_empty() {
            host.write("lib/libvirt-guests", format!("{list} {uuid}\n"));
        }
        let run = host.run(arguments);
        assert_eq!(run.status, status, "{arguments:?}: {run:?}");
        // What is wrong is told, and nothing else is. A plan is told on standard output.
        let told = !run.err.is_empty() || arguments.contains(&"--dry-run");
        let wrong = ![0, 3].contains(&status);
        assert_eq!(told && status != 0, wrong, "{arguments:?}: {run:?}");
        assert!(wrong || run.err.is_empty(), "{arguments:?}: {run:?}");
    }
}

#[test]
fn started_is_0_for_status() {
    let host = Host::new();
    assert_eq!(host.run(&["start"]).status, 0);
    assert_eq!(host.run(&["status"]).status, 0);
}

#[test]
fn signals_end_a_wait_with_a_status_of_their_own() {
    // Takes connections and says nothing.
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let uri = format!("qemu+tcp://{}/system", silent.local_addr().unwrap());
    for (signal, status) in [("INT", 130), ("QUIT", 131), ("TERM", 143)] {
        for command in ["stop", "shutdown", "gueststatus", "start", "restart"] {
            let host = Host::new();
            if command == "start" {
                let uuid = "c7a5fdbd-cdaf-9455-926a-d65c16db1809";
                host.write("lib/libvirt-guests", format!("{uri} {uuid}\n"));
            }
            let child = host
                .command(&[command, "--uri", &uri])
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap();
            // It waits once it has connected.
            let (_connection, _) = silent.accept().unwrap();
            let since = Instant::now();
            let id = child.id().to_string();
            finish(Command::new("kill").args([&format!("-{signal}"), &id]));
            let output = child.wait_with_output().unwrap();
            assert_eq!(
                output.status.code(),
                Some(status),
                "{signal} {command}: {output:?}"
            );
            assert!(since.elapsed() < SOON, "{signal} {command}");
        }
    }
}

#[test]
fn signal_that_ends_a_run_is_told_in_json() {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let uri = format!("qemu+tcp://{}/system", silent.local_addr().unwrap());
    for (command, signal, status) in [
        ("stop", "TERM", 143),
        ("stop", "QUIT", 131),
        ("restart", "TERM", 143),
        ("gueststatus", "TERM", 143),
    ] {
        let host = Host::new();
        let mut command = host.command(&[command, "--json", "--uri", &uri]);
        let child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let child = child.unwrap();
        let (_connection, _) = silent.accept().unwrap();
        let id = child.id().to_string();
        finish(Command::new("kill").args([&format!("-{signal}"), &id]));
        let output = child.wait_with_output().unwrap();
        let out = String::from_utf8(output.stdout).unwrap();
        let object = object::object(output.status.code(), &out);
        assert_eq!(object["exit_status"], status);
        let message = format!("ended by SIG{signal}");
        assert_eq!(object["errors"][0]["message"], message);
    }
}

#[test]
fn signal_ends_the_wait_for_another_run() {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let uri = format!("qemu+tcp://{}/system", silent.local_addr().unwrap());
    let host = Host::new();
    let mut first = host.command(&["stop", "--uri", &uri]);
    let mut first = first
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let (_connection, _) = silent.accept().unwrap();

    let second = host
        .command(&["stop", "--uri", &uri])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    thread::sleep(Duration::from_millis(500));
    let since = Instant::now();
    let id = second.id().to_string();
    finish(Command::new("kill").args(["-TERM", &id]));
    let output = second.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(143), "{output:?}");
    assert!(since.elapsed() < SOON);
    let err = String::from_utf8(output.stderr).unwrap();
    let holder = format!("is held by process {}", first.id());
    assert!(err.contains(&holder), "{err}");
    first.kill().unwrap();
    first.wait().unwrap();
}
