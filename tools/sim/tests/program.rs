//! The program: its arguments, its output, its end.

use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, BufReader};
use tokio::process::Command;

const LIMIT: Duration = Duration::from_secs(30);

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_virtwire-sim"));
    command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true);
    command
}

#[tokio::test]
async fn it_prints_its_uri_and_runs_until_it_is_told_to_stop() {
    let folder = tempfile::tempdir().unwrap();
    let socket = folder.path().join("sock");
    let mut child = program()
        .arg("--unix")
        .arg(&socket)
        .args(["--driver", "xen"])
        .spawn()
        .unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    tokio::time::timeout(LIMIT, output.read_line(&mut line))
        .await
        .expect("a line")
        .unwrap();
    assert_eq!(
        line,
        format!("xen+unix:///system?socket={}\n", socket.display())
    );
    assert!(socket.exists());
    let pid = child.id().unwrap().to_string();
    assert!(
        Command::new("kill")
            .arg(&pid)
            .status()
            .await
            .unwrap()
            .success()
    );
    let status = tokio::time::timeout(LIMIT, child.wait())
        .await
        .expect("it ends")
        .unwrap();
    assert!(status.success());
    assert!(!socket.exists(), "it cleans up");
    let mut rest = String::new();
    output.read_to_string(&mut rest).await.unwrap();
    assert_eq!(rest, "", "nothing else is said");
}

#[tokio::test]
async fn a_bad_configuration_is_refused_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("guests.json");
    std::fs::write(&path, "{\"guests\": [{\"name\": \"db\", \"shape\": 1}]}").unwrap();
    let run = program()
        .args(["--tcp", "127.0.0.1:0", "--config"])
        .arg(&path)
        .output();
    let output = tokio::time::timeout(LIMIT, run)
        .await
        .expect("it ends")
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    let complaint = String::from_utf8(output.stderr).unwrap();
    assert!(
        complaint.contains("guests.json: unknown field `shape`"),
        "{complaint}"
    );
    assert!(complaint.contains("line 1 column"), "{complaint}");
}

#[tokio::test]
async fn it_wants_exactly_one_place_to_listen() {
    for arguments in [&[][..], &["--unix", "/tmp/a", "--tcp", "127.0.0.1:0"][..]] {
        let run = program().args(arguments).output();
        let output = tokio::time::timeout(LIMIT, run)
            .await
            .expect("it ends")
            .unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    }
}
