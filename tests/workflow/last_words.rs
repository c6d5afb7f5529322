//! What is told of guests and hosts when a run ends before its work is done: the last thing that is known.

use std::process::{Output, Stdio};

use tokio::process::Command;
use virtwire_sim::{Daemon, Driver, Guest, World};

use crate::host::{daemon, limited, ms};
use crate::program::{Program, json, text};

const SHUTDOWN: (&str, &str) = ("ON_SHUTDOWN", "shutdown");

/// Words that would be wrong of a daemon that is up, and of guests that it has just shown.
const UNTRUE: [&str; 4] = [
    "not reached",
    "Failed to determine",
    "not known",
    "Can't connect",
];

fn assert_true(output: &Output) {
    for words in UNTRUE {
        let told = text(&output.stdout).contains(words) || text(&output.stderr).contains(words);
        assert!(!told, "{words}: {output:?}");
    }
}

/// A guest that ignores its request, one that has no turn before, and their daemon.
async fn deaf_and_waiting() -> (World, Daemon, Program) {
    let world = World::new(Driver::Qemu)
        .with(Guest::running("deaf").ignores_shutdown())
        .with(Guest::running("other").ignores_shutdown());
    let daemon = daemon(&world).await;
    let program = Program::on(&daemon);
    (world, daemon, program)
}

/// Ends a command with a signal once the daemon has been asked this.
async fn interrupted(mut command: Command, world: &World, procedure: &str) -> Output {
    let command = command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = command.spawn().unwrap();
    world.until(|world| world.count_of(procedure) > 0).await;
    tokio::time::sleep(ms(100)).await;
    let mut kill = Command::new("kill");
    let id = child.id().unwrap().to_string();
    kill.args(["-INT", &id]).status().await.unwrap();
    child.wait_with_output().await.unwrap()
}

#[tokio::test]
async fn interrupted_stop_tells_who_was_asked_and_who_was_not() {
    limited(async {
        let (world, _daemon, program) = deaf_and_waiting().await;
        let stop = program.command(&[SHUTDOWN], &["stop"]);
        let stop = interrupted(stop, &world, "DOMAIN_SHUTDOWN").await;
        assert_eq!(stop.status.code(), Some(130), "{stop:?}");
        let asked = "not finished: it was asked, and ran when the run was interrupted";
        let out = text(&stop.stdout);
        let line = format!("Shutdown of guest deaf {asked}\n");
        assert!(out.contains(&line), "{stop:?}");
        let err = text(&stop.stderr);
        assert!(err.contains(asked), "{stop:?}");
        let unasked = "failed: it was not asked: the run was interrupted";
        assert!(err.contains(unasked), "{stop:?}");
        assert!(err.contains("its guests were not listed at the end: the run was"));
        assert_true(&stop);
    })
    .await;
}

#[tokio::test]
async fn interrupted_save_is_told_as_going_on() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("db").saves_in(ms(3_000)));
        let daemon = daemon(&world).await;
        let stop = Program::on(&daemon).command(&[], &["stop", "--json"]);
        let stop = interrupted(stop, &world, "DOMAIN_MANAGED_SAVE").await;
        let object = json(&stop);
        let host = &object["hosts"][0];
        assert_eq!(host["reached"], true, "{stop:?}");
        let guest = &host["guests"][0];
        assert_eq!(guest["outcome"], "unknown", "{stop:?}");
        let reason =
            "its save was under way when the run was interrupted, and goes on as far as is known";
        assert_eq!(guest["reason"], reason, "{stop:?}");
        assert_true(&stop);
    })
    .await;
}

#[tokio::test]
async fn end_of_the_grace_period_is_told_as_such_and_the_host_as_reached() {
    limited(async {
        let (_world, daemon, program) = deaf_and_waiting().await;
        let stop = program.run(&[SHUTDOWN], &["stop", "--grace", "4"]).await;
        assert_eq!(stop.status.code(), Some(1), "{stop:?}");
        let words = "it was asked, and ran when the time of the run was up";
        assert!(text(&stop.stderr).contains(words), "{stop:?}");
        assert_true(&stop);
        drop(daemon);
    })
    .await;
}

#[tokio::test]
async fn start_that_yields_to_a_stop_does_not_say_that_it_cannot_connect() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("db"));
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        assert!(program.run(&[], &["stop"]).await.status.success());
        daemon.freeze();
        let mut start = program.command(&[], &["start"]);
        let start = start.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut start = start.kill_on_drop(true).spawn().unwrap();
        tokio::time::sleep(ms(500)).await;
        let stop = program.run(&[], &["stop", "--grace", "3"]).await;
        assert_eq!(stop.status.code(), Some(1), "{stop:?}");
        let ended = start.try_wait().unwrap();
        assert!(ended.is_some(), "it does not yield");
        let start = start.wait_with_output().await.unwrap();
        let (out, err) = (text(&start.stdout), text(&start.stderr));
        assert!(err.contains("a stop waits for this start"), "{start:?}");
        assert!(!out.contains("Can't connect"), "{start:?}");
    })
    .await;
}
