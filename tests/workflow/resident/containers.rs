//! Containers of one pod, which share `/dev/shm` and have lock folders of one name.

use std::process::Output;

use virtwire_sim::{Driver, Guest, World};

use super::Resident;
use super::first_process::container;
use crate::host::{daemon, limited};
use crate::program::Program;

/// A probe within the container of a run.
async fn probe(program: &Program, run: &Resident) -> Output {
    let id = run.id.to_string();
    let mut enter = vec!["/usr/bin/nsenter", "--target", &id, "--pid", "--mount"];
    if !rustix::process::geteuid().is_root() {
        enter.extend(["--user", "--preserve-credentials"]);
    }
    let mut probe = program.launch(&enter, &[], &["healthcheck", "--live"]);
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
        let begin = async || {
            let mut run = Resident::launched(&program, &container(), &[], &[]);
            run.says("is tried again in").await;
            run
        };
        let first = begin().await;
        let live = probe(&program, &first).await;
        assert!(live.status.success(), "{live:?}");
        assert_nobody_runs_in_a_third(&program).await;

        // Both are process 1 where they are.
        let second = begin().await;
        first.end_by("TERM").await;
        let live = probe(&program, &second).await;
        assert!(live.status.success(), "{live:?}");
        second.end_by("TERM").await;
        assert_nobody_runs_in_a_third(&program).await;
    })
    .await;
}
