//! Where the test bed is, and what can be done to it.

use std::env;
use std::fs;
use std::future::Future;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

use virtwire::Connection;

/// A variable of `tools/testbed uris`. Without a test bed the test fails: nothing is skipped.
pub(crate) fn variable(name: &str) -> String {
    let name = format!("VIRTWIRE_TESTBED_{name}");
    env::var(&name).unwrap_or_else(|_| {
        panic!("{name} is not set: run this as `tools/testbed up && tools/testbed exec cargo test --test live`")
    })
}

/// The URI of a variable for a witness, whose calls are not counted as ours.
pub(crate) fn direct(name: &str) -> String {
    variable(&format!("DIRECT_{name}"))
}

/// Opens the URI of a variable.
pub(crate) async fn open(name: &str) -> Connection {
    let uri = variable(name);
    Connection::open(&uri)
        .await
        .unwrap_or_else(|error| panic!("open {uri}: {error:?}"))
}

/// Fails a test that takes longer than two minutes.
pub(crate) async fn in_time<T>(work: impl Future<Output = T>) -> T {
    tokio::time::timeout(Duration::from_secs(120), work)
        .await
        .unwrap()
}

/// `tools/testbed` with these arguments, ready to be run.
pub(crate) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(variable("COMMAND"));
    command.args(arguments).stdin(Stdio::null());
    command
}

/// Runs `tools/testbed` and returns what it prints.
pub(crate) fn testbed(arguments: &[&str]) -> String {
    output(&mut command(arguments))
}

/// Runs virsh, the independent witness, on the URI of a variable, past a tap that counts what we call.
pub(crate) fn virsh(name: &str, arguments: &[&str]) -> String {
    let mut virsh = Command::new("virsh");
    virsh.arg("-q").arg("-c").arg(direct(name));
    output(
        virsh
            .args(arguments)
            .env("LC_ALL", "C")
            .stdin(Stdio::null()),
    )
}

/// Runs virt-admin, which is that to admin connections.
pub(crate) fn virt_admin(uri: &str, arguments: &[&str]) -> String {
    let mut virt_admin = Command::new("virt-admin");
    virt_admin.arg("-q").arg("-c").arg(uri);
    output(
        virt_admin
            .args(arguments)
            .env("LC_ALL", "C")
            .stdin(Stdio::null()),
    )
}

/// Does something to the daemon: `kill`, `start`, `freeze`, `thaw`.
pub(crate) fn daemon(what: &str) {
    testbed(&["daemon", what]);
}

/// The warnings and errors that the daemon has logged.
pub(crate) fn daemon_log() -> String {
    let socket = PathBuf::from(variable("SOCKET"));
    let state = socket.ancestors().nth(2).unwrap();
    fs::read_to_string(state.join("log/libvirtd.log")).unwrap()
}

fn output(command: &mut Command) -> String {
    let output = command.output().unwrap();
    let out = String::from_utf8(output.stdout).unwrap();
    let err = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {out}{err}");
    out
}
