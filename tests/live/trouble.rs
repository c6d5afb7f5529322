//! What cannot be reached, and what cannot be written.

use std::process::Command;
use std::time::Duration;

use crate::fleet::Fleet;
use crate::program::{Host, Running};
use crate::testbed::{in_time, variable};

#[tokio::test]
async fn unreachable_host_does_not_keep_the_good_one_from_its_work() {
    in_time(async {
        let fleet = Fleet::of(3).await;
        let bad = "qemu+tcp://127.0.0.1:1/system";
        let good = variable("TEST_TCP");
        let host = Host::with(vec![bad.into(), good.clone()]);

        let run = host.run(&["stop", "--connect-timeout", "1"]).await;
        assert_eq!(run.status, 1, "{run:?}");
        run.says(&[
            &format!("Can't connect to {bad}. Skipping."),
            &format!("Suspending test: done ({good})"),
        ]);
        let why = run.err.lines().last().unwrap();
        let said = format!("libvirt-guests: {bad}: its guests were not reached: ");
        assert!(why.starts_with(&said) && why.contains("refused"), "{why}");
        assert_eq!(fleet.saved().await, 3);
        assert!(host.list().unwrap().starts_with(&format!("{good} ")));

        // The same for start, which remembers what it could not start.
        let forgotten = format!("{bad} 12345678-1234-4321-8888-123456789abc\n");
        let list = forgotten.clone() + &host.list().unwrap();
        std::fs::write(host.path("lib/libvirt-guests"), list).unwrap();
        let run = host.run(&["start", "--connect-timeout", "1"]).await;
        assert_eq!((run.status, fleet.running().await), (1, 3), "{run:?}");
        assert_eq!(host.list(), Some(forgotten));
        assert!(
            run.err.lines().last().unwrap().starts_with(&said),
            "{run:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn list_that_cannot_be_written_is_printed_and_the_guests_are_stopped() {
    in_time(async {
        let fleet = Fleet::of(3).await;
        let host = Host::of(&["TEST_TCP"]);
        // Even root cannot write to a disk that is mounted read-only.
        let mount = "mount -t tmpfs -o ro none \"$0\" && exec \"$@\"";
        let program = host.command(&["stop", "ON_SHUTDOWN=suspend"]);
        let mut command = Command::new("unshare");
        command
            .args(["--mount", "sh", "-c", mount])
            .arg(host.path("lib"));
        command.arg(program.get_program()).args(program.get_args());
        command.env("ON_SHUTDOWN", "suspend");
        let run = Running::start(command).end().await;
        assert_eq!(run.status, 1, "{run:?}");
        assert_eq!(fleet.saved().await, 3, "{run:?}");
        run.says(&["Suspending test: done"]);
        let line = run
            .err
            .lines()
            .find(|line| line.starts_with(host.uri()))
            .unwrap();
        assert_eq!(line.split(' ').count(), 4, "{run:?}");
        assert!(run.err.contains("Read-only file system"), "{run:?}");
    })
    .await;
}

#[tokio::test]
async fn nothing_runs_is_said_and_done_at_once() {
    in_time(async {
        let fleet = Fleet::of(1).await;
        let host = Host::of(&["TEST_TCP"]);
        let run = host.succeed(&["shutdown"]).await;
        assert!(run.took < Duration::from_secs(1), "{run:?}");
        host.succeed(&["start", "ON_BOOT=ignore"]).await;
        assert_eq!(fleet.running().await, 0);
        let run = host.succeed(&["stop"]).await;
        let uri = host.uri();
        assert_eq!(
            run.out,
            format!("Running guests on {uri} URI: no running guests.\n")
        );
        assert_eq!(host.list(), None);
        assert_eq!(
            host.run(&["status"]).await.out,
            "stopped, with no saved guests\n"
        );
    })
    .await;
}
