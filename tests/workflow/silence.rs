//! Daemons that fall silent or go in the middle of a stop: what is told, and of whom.

use std::process::{Output, Stdio};

use tokio::process::{Child, Command};
use virtwire_sim::{Daemon, Driver, Guest, World};

use crate::host::{daemon, limited, ms};
use crate::program::{Program, json, text};

struct Stop {
    child: Child,
    daemon: Daemon,
    _program: Program,
}

/// A stop that waits for a guest which ignores its request.
async fn waiting(timeout: &str, arguments: &[&str]) -> Stop {
    let world = World::new(Driver::Qemu).with(Guest::running("deaf").ignores_shutdown());
    let daemon = daemon(&world).await;
    let variables = [("ON_SHUTDOWN", "shutdown"), ("SHUTDOWN_TIMEOUT", timeout)];
    let program = Program::on(&daemon);
    let mut stop = program.command(&variables, &[&["stop"], arguments].concat());
    let stop = stop.stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = stop.kill_on_drop(true).spawn().unwrap();
    world
        .until(|world| world.count_of("DOMAIN_SHUTDOWN") > 0)
        .await;
    // Until the answer has come.
    tokio::time::sleep(ms(100)).await;
    Stop {
        child,
        daemon,
        _program: program,
    }
}

async fn interrupted_after(child: Child, seconds: u64) -> Output {
    tokio::time::sleep(ms(seconds * 1_000)).await;
    let id = child.id().unwrap().to_string();
    let kill = Command::new("kill").args(["-INT", &id]).status().await;
    assert!(kill.unwrap().success());
    child.wait_with_output().await.unwrap()
}

#[tokio::test]
async fn lost_connection_is_told_again_and_again_and_no_guest_is_blamed() {
    limited(async {
        let Stop {
            child,
            daemon,
            _program,
        } = waiting("300", &[]).await;
        daemon.kill().await;
        let stop = interrupted_after(child, 12).await;
        let (out, err) = (text(&stop.stdout), text(&stop.stderr));
        let no_connection = format!("no connection to {} for 10 s: ", daemon.uri());
        assert!(err.contains(&no_connection), "{stop:?}");
        assert!(err.contains("; trying for 20 s more\n"), "{stop:?}");
        assert!(!out.contains("Waiting for guest"), "{stop:?}");
        let unknown =
            "not known what became of it: the connection was lost and not regained within";
        assert!(err.contains(unknown), "{stop:?}");
    })
    .await;
}

#[tokio::test]
async fn daemon_that_does_not_answer_is_told_and_not_its_guest() {
    limited(async {
        let Stop {
            child,
            daemon,
            _program,
        } = waiting("9", &["-v", "--json"]).await;
        daemon.freeze();
        let stop = child.wait_with_output().await.unwrap();
        let silent = format!("{} has not answered for 5 s\n", daemon.uri());
        let err = text(&stop.stderr);
        assert_eq!(err.matches(&silent).count(), 1, "{stop:?}");
        assert!(!err.contains("it did not shut down within"), "{stop:?}");
        let guest = &json(&stop)["hosts"][0]["guests"][0];
        assert_eq!(guest["outcome"], "unknown", "{stop:?}");
        let reason = guest["reason"].as_str().unwrap();
        assert!(
            reason.starts_with("the daemon has not answered for "),
            "{stop:?}"
        );
        let codes = &json(&stop)["errors"];
        let codes: Vec<_> = codes.as_array().unwrap().iter().collect();
        assert!(
            codes.iter().any(|it| it["code"] == "no_answer"),
            "{codes:?}"
        );
    })
    .await;
}
