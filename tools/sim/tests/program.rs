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
async fn a_fleet_prints_and_writes_its_uris_and_records_what_happened() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name);
    let config = r#"{"guests": [{"name": "vm", "count": 20}, {"name": "db", "state": "off"}]}"#;
    std::fs::write(file("guests.json"), config).unwrap();
    let mut child = program()
        .args([
            "--tcp",
            "127.0.0.1:0",
            "--hosts",
            "7",
            "--dead",
            "2",
            "--hanging",
            "2",
        ])
        .arg("--config")
        .arg(file("guests.json"))
        .arg("--list")
        .arg(file("hosts"))
        .arg("--record")
        .arg(file("record.json"))
        .spawn()
        .unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut printed = Vec::new();
    for _ in 0..7 {
        let line = tokio::time::timeout(LIMIT, output.next_line()).await;
        printed.push(line.expect("a line").unwrap().unwrap());
    }
    let list = std::fs::read_to_string(file("hosts")).unwrap();
    let (comments, uris): (Vec<&str>, Vec<&str>) =
        list.lines().partition(|line| line.starts_with('#'));
    assert_eq!(uris, printed);
    assert_eq!(
        comments,
        ["# refuses", "# swallows", "# mute", "# falls silent"]
    );
    let record = async |signal: &str| {
        let pid = child.id().unwrap().to_string();
        let mut kill = Command::new("kill");
        assert!(kill.args([signal, &pid]).status().await.unwrap().success());
        let text = async {
            loop {
                match std::fs::read(file("record.json")) {
                    Ok(text) => return text,
                    Err(_) => tokio::time::sleep(Duration::from_millis(5)).await,
                }
            }
        };
        let text = tokio::time::timeout(LIMIT, text).await.expect("a record");
        std::fs::remove_file(file("record.json")).unwrap();
        serde_json::from_slice::<serde_json::Value>(&text).unwrap()
    };
    record("-USR1").await;
    let record = record("-TERM").await;
    let status = tokio::time::timeout(LIMIT, child.wait()).await;
    assert!(status.expect("it ends").unwrap().success());
    let hosts = record["hosts"].as_array().unwrap();
    assert_eq!(hosts.len(), 7);
    for (host, uri) in hosts.iter().zip(uris) {
        assert_eq!(host["uri"], uri);
        assert_eq!((&host["guests"], &host["active"]), (&21.into(), &20.into()));
        assert!(host["last_change"].is_null());
    }
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
