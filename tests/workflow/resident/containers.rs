//! Containers of one pod, which share `/dev/shm` and have lock folders of one name.

use std::process::Output;

use virtwire_sim::{Driver, Guest, World};

use super::Resident;
use super::first_process::container;
use crate::host::{daemon, limited, ms};
use crate::object;
use crate::program::{Program, text};

/// A probe within the container of a run.
async fn probe(program: &Program, run: &Resident, arguments: &[&str]) -> Output {
    let id = run.id.to_string();
    let mut enter = vec!["/usr/bin/nsenter", "--target", &id, "--pid", "--mount"];
    if !rustix::process::geteuid().is_root() {
        enter.extend(["--user", "--preserve-credentials"]);
    }
    let arguments = [&["healthcheck"], arguments].concat();
    let mut probe = program.launch(&enter, &[], &arguments);
    probe.output().await.unwrap()
}

/// A probe in a container without a run.
async fn assert_nobody_runs_in_a_third(program: &Program) {
    let mut probe = program.launch(&container(), &[], &["healthcheck", "--live"]);
    let probe = probe.output().await.unwrap();
    assert_eq!(probe.status.code(), Some(1), "{probe:?}");
}

#[tokio::test]
async fn runs_in_two_containers_with_one_shared_memory_do_not_answer_for_each_other() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("db"));
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        // Nothing can be made below a file, so that a run speaks in /dev/shm.
        std::fs::write(program.path("lock"), "").unwrap();
        let begin = async |program: &Program| {
            let mut run = Resident::launched(program, &container(), &[], &[]);
            run.says("is tried again in").await;
            run
        };
        let first = begin(&program).await;
        let live = probe(&program, &first, &["--live"]).await;
        assert!(live.status.success(), "{live:?}");
        assert_nobody_runs_in_a_third(&program).await;

        // Both are process 1 where they are.
        let second = begin(&program.on_another_volume()).await;
        first.end_by("TERM").await;
        let live = probe(&program, &second, &["--live"]).await;
        assert!(live.status.success(), "{live:?}");
        second.end_by("TERM").await;
        assert_nobody_runs_in_a_third(&program).await;
    })
    .await;
}

/// What a probe within the container of a run says, and whether it is good.
async fn said(program: &Program, run: &Resident, arguments: &[&str]) -> (bool, String) {
    let probe = probe(program, run, arguments).await;
    (probe.status.success(), text(&probe.stdout).to_owned())
}

#[tokio::test]
async fn second_run_on_one_volume_waits_for_the_end_of_the_first_and_starts_its_guests_then() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("db"));
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let mut first = Resident::launched(&program, &container(), &[], &[]);
        first.says("waiting for SIGTERM").await;
        let mut second = Resident::launched(&program, &container(), &[], &[]);
        second
            .says("another run (process 1) is at work on this state; waiting for its end")
            .await;
        let waiting = (false, "unhealthy: the run is waiting\n".to_owned());
        until_said(&program, &second, &waiting).await;
        let live = (true, "healthy: waiting\n".to_owned());
        assert_eq!(said(&program, &second, &["--live"]).await, live);
        let staying = (true, "healthy: staying\n".to_owned());
        assert_eq!(said(&program, &first, &[]).await, staying);

        let (left, _) = first.end_by("TERM").await;
        assert_eq!((left.status, world.saved()), (Some(0), 1), "{left:?}");
        second.says("waiting for SIGTERM").await;
        assert_eq!(world.active(), 1);
        until_said(&program, &second, &staying).await;
        let (left, _) = second.end_by("TERM").await;
        assert_eq!((left.status, world.saved()), (Some(0), 1), "{left:?}");
    })
    .await;
}

/// Probes until a run has said this.
async fn until_said(program: &Program, run: &Resident, wanted: &(bool, String)) {
    let begun = std::time::Instant::now();
    loop {
        let said = said(program, run, &[]).await;
        if said == *wanted {
            return;
        }
        assert!(begun.elapsed() < ms(10_000), "{said:?}");
    }
}

#[tokio::test]
async fn signal_ends_a_run_that_waits_and_touches_no_guest() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("db"));
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let first = Resident::staying(&program, &[], &[]).await;
        let holder = format!("another run (process {}) is at work", first.id);
        for signal in ["TERM", "INT"] {
            let mut second = Resident::begin(&program, &[], &["--json"]);
            second.says(&holder).await;
            let (left, _) = second.end_by(signal).await;
            assert_eq!(left.status, Some(0), "{left:?}");
            assert!(left.err.contains("left to the other run"), "{left:?}");
            object::object(left.status, &left.out);
            assert_eq!(world.active(), 1, "{left:?}");
            // The probe is told of the run at work.
            let probe = program.run(&[], &["healthcheck"]).await;
            assert_eq!(text(&probe.stdout), "healthy: staying\n");
        }
        let (left, _) = first.end_by("TERM").await;
        assert_eq!((left.status, world.saved()), (Some(0), 1), "{left:?}");
    })
    .await;
}
