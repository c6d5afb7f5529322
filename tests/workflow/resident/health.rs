//! What probes are told.

use virtwire_sim::{Driver, Guest, World};

use super::Resident;
use crate::host::{daemon, limited};
use crate::program::{Program, json, text};

async fn probe(program: &Program, arguments: &[&str]) -> (Option<i32>, String) {
    let arguments = [&["healthcheck", "--within", "1"], arguments].concat();
    let output = program.run(&[], &arguments).await;
    assert_eq!(text(&output.stderr), "");
    (output.status.code(), text(&output.stdout).to_owned())
}

#[tokio::test]
async fn health_is_that_of_the_run_and_of_its_daemons() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("db"));
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let none = (Some(1), "unhealthy: there is no run\n".to_owned());
        assert_eq!(probe(&program, &[]).await, none);
        assert_eq!(probe(&program, &["--live"]).await, none);

        let resident = Resident::staying(&program, &[], &[]).await;
        let healthy = (Some(0), "healthy: staying\n".to_owned());
        assert_eq!(probe(&program, &[]).await, healthy);
        let (_, json) = probe(&program, &["--json"]).await;
        assert_eq!(
            json,
            "{\"version\":1,\"command\":\"healthcheck\",\"exit_status\":0,\"errors\":[],\
             \"healthy\":true,\"phase\":\"staying\",\"problems\":[]}\n"
        );

        daemon.freeze();
        let (status, line) = probe(&program, &[]).await;
        assert_eq!(status, Some(1), "{line}");
        assert!(line.starts_with("unhealthy: qemu+tcp"), "{line}");
        assert_eq!(line.lines().count(), 1, "{line}");
        assert_eq!(probe(&program, &["--live"]).await, healthy);
        daemon.thaw();

        let (left, _) = resident.end_by("TERM").await;
        assert_eq!(left.status, Some(0), "{left:?}");
        assert_eq!(probe(&program, &[]).await, none);
    })
    .await;
}

#[tokio::test]
async fn run_whose_guests_another_command_has_stopped_is_not_ready() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("db"));
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let resident = Resident::staying(&program, &[], &[]).await;
        let healthy = (Some(0), "healthy: staying\n".to_owned());
        program.run(&[], &["stop"]).await;
        assert_eq!(world.active(), 0);
        let stopped = "unhealthy: another command has stopped its guests\n".to_owned();
        assert_eq!(probe(&program, &[]).await, (Some(1), stopped));
        assert_eq!(probe(&program, &["--live"]).await, healthy);
        let output = program.run(&[], &["healthcheck", "--json"]).await;
        let code = &json(&output)["errors"][0]["code"];
        assert_eq!(code, "guests_stopped", "{output:?}");
        program.run(&[], &["start"]).await;
        assert_eq!(probe(&program, &[]).await, healthy);
        let (left, _) = resident.end_by("TERM").await;
        assert_eq!((left.status, world.saved()), (Some(0), 1), "{left:?}");
    })
    .await;
}
