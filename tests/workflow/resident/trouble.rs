//! Daemons that come late, configurations that change, and runs that are killed.

use std::time::Duration;

use futures_util::future::{join, join_all};
use virtwire_sim::{Daemon, Driver, Failing, Failure, Guest, World};

use super::Resident;
use super::signals::at_leisure;
use crate::host::{daemon, limited, ms};
use crate::program::Program;

const PROMPT: (&str, &str) = ("LIBVIRT_GUESTS_CONNECT_TIMEOUT", "1");

#[tokio::test]
async fn a_daemon_that_comes_late_is_waited_for() {
    limited(async {
        let world = World::new(Driver::Qemu).with_many(2, "vm", |guest| guest);
        let first = daemon(&world).await;
        let program = Program::on(&first);
        program.run(&[], &["stop"]).await;
        let address = first.tcp_address().unwrap().to_string();
        first.kill().await;

        let mut resident = Resident::begin(&program, &[PROMPT], &[]);
        resident.says("its guests were not reached").await;
        resident.says("is tried again in 5 s").await;
        let probe = program.run(&[], &["healthcheck", "--within", "1"]).await;
        assert_eq!(probe.status.code(), Some(1), "{probe:?}");
        let probe = program.run(&[], &["healthcheck", "--live"]).await;
        assert_eq!(probe.status.code(), Some(0), "{probe:?}");

        let sound = Daemon::of(&world).listen_tcp_on(&address).await.unwrap();
        resident.says("all guests of the list are started").await;
        assert_eq!(world.active(), 2);
        let probe = program.run(&[], &["healthcheck"]).await;
        assert_eq!(probe.status.code(), Some(0), "{probe:?}");
        let (left, _) = resident.end_by("TERM").await;
        assert_eq!((left.status, world.saved()), (Some(0), 2), "{left:?}");
        drop(sound);
    })
    .await;
}

#[tokio::test]
async fn guests_that_somebody_stopped_meanwhile_are_not_started_again() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("db"));
        let sound = daemon(&world).await;
        let program = Program::on(&sound);
        // One that is in the list and does not exist: a start that never succeeds.
        std::fs::create_dir(program.path("lib")).unwrap();
        let list = format!("{} c7a5fdbd-cdaf-9455-926a-d65c16db1809\n", sound.uri());
        std::fs::write(program.path("lib/libvirt-guests"), list).unwrap();
        let mut resident = Resident::begin(&program, &[], &[]);
        resident.says("is tried again in 5 s").await;
        program.run(&[], &["stop"]).await;
        resident.says("guests were stopped meanwhile").await;
        assert_eq!(world.active(), 0);
        let (left, _) = resident.end_by("TERM").await;
        assert_eq!((left.status, world.saved()), (Some(0), 1), "{left:?}");
    })
    .await;
}

#[tokio::test]
async fn a_daemon_that_restarts_meanwhile_does_not_hurt() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("db"));
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let resident = Resident::staying(&program, &[], &[]).await;
        assert_eq!(daemon.connections(), 0);
        daemon.kill().await;
        daemon.restart().await.unwrap();
        assert_eq!(world.active(), 1);
        let (left, _) = resident.end_by("TERM").await;
        assert_eq!((left.status, world.saved()), (Some(0), 1), "{left:?}");
    })
    .await;
}

#[tokio::test]
async fn a_hangup_reads_the_configuration_again_and_a_wrong_one_changes_nothing() {
    limited(async {
        let world = World::new(Driver::Qemu).with_many(2, "vm", |guest| guest);
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let mut resident = Resident::staying(&program, &[], &[]).await;
        let configure = |text: &str| std::fs::write(program.path("config"), text).unwrap();
        configure("ON_SHUTDOWN=shutdown\n");
        resident.signal("HUP");
        resident.says("the configuration was read again").await;
        configure("ON_SHUTDOWN=nonsense\n");
        resident.signal("HUP");
        resident.says("ON_SHUTDOWN is \"nonsense\"").await;
        resident.says("the former configuration holds").await;
        let (left, _) = resident.end_by("TERM").await;
        assert_eq!(left.status, Some(0), "{left:?}");
        assert_eq!(
            (world.active(), world.saved()),
            (0, 0),
            "shut down, not saved"
        );
    })
    .await;
}

#[tokio::test]
async fn configuration_that_cannot_be_read_to_its_end_after_a_hangup_does_not_hold_the_stop() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("db"));
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let hosts = program.path("hosts");
        std::fs::write(&hosts, daemon.uri()).unwrap();
        let resident =
            Resident::staying(&program, &[], &["--hosts", hosts.to_str().unwrap()]).await;
        std::fs::remove_file(&hosts).unwrap();
        let pipe = std::process::Command::new("mkfifo").arg(&hosts).status();
        assert!(pipe.unwrap().success());
        resident.signal("HUP");
        // Whether it has begun to read cannot be seen.
        tokio::time::sleep(ms(300)).await;
        let (left, _) = resident.end_by("TERM").await;
        assert_eq!((left.status, world.saved()), (Some(0), 1), "{left:?}");
    })
    .await;
}

#[tokio::test]
async fn wrong_variable_does_not_end_the_run_and_an_unusable_list_does() {
    limited(async {
        let world = World::new(Driver::Qemu);
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        for (variable, told) in [
            (("SHUTDOWN_TIMEOUT", "-1"), "SHUTDOWN_TIMEOUT is \"-1\""),
            (("ON_BOOT", "nonsense"), "ON_BOOT is \"nonsense\""),
            (
                ("LIBVIRT_GUESTS_GRACE", "soon"),
                "LIBVIRT_GUESTS_GRACE is \"soon\"",
            ),
        ] {
            let mut resident = Resident::begin(&program, &[variable], &[]);
            resident.says(told).await;
            resident.says("waiting for SIGTERM").await;
            let (left, _) = resident.end_by("TERM").await;
            assert_eq!(left.status, Some(0), "{left:?}");
        }
        let program = Program::on(&daemon);
        std::fs::write(program.path("lib"), "").unwrap();
        let run = program.run(&[], &["run"]).await;
        assert_eq!(run.status.code(), Some(1), "{run:?}");
    })
    .await;
}

#[tokio::test]
async fn run_that_waits_for_a_long_stop_starts_nobody_after_it() {
    at_leisure(async {
        let slow = Guest::running("db").saves_in(ms(7_000));
        let world = World::new(Driver::Qemu).with(slow);
        let sound = daemon(&world).await;
        let program = Program::on(&sound);
        std::fs::create_dir(program.path("lib")).unwrap();
        let list = format!("{} c7a5fdbd-cdaf-9455-926a-d65c16db1809\n", sound.uri());
        std::fs::write(program.path("lib/libvirt-guests"), list).unwrap();
        let mut resident = Resident::begin(&program, &[], &[]);
        resident.says("is tried again in 5 s").await;
        // It is under way when the next start comes, which then waits for its lock.
        let stop = program.run(&[], &["stop"]).await;
        assert!(stop.status.success(), "{stop:?}");
        resident.says("guests were stopped meanwhile").await;
        assert_eq!(world.active(), 0);
        let (left, _) = resident.end_by("TERM").await;
        assert_eq!((left.status, world.saved()), (Some(0), 1), "{left:?}");
    })
    .await;
}

#[tokio::test]
async fn lock_that_is_held_too_long_ends_no_attempts() {
    at_leisure(async {
        let world = World::new(Driver::Qemu).with_many(2, "vm", |guest| guest);
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        program.run(&[], &["stop"]).await;
        let lock = std::fs::File::open(program.path("lib/libvirt-guests.lock")).unwrap();
        lock.lock().unwrap();
        let mut resident = Resident::begin(&program, &[], &[]);
        // A start waits for 30 s.
        resident.says("which is still at work").await;
        resident.says("is tried again in 5 s").await;
        lock.unlock().unwrap();
        resident.says("all guests of the list are started").await;
        assert_eq!(world.active(), 2);
        let (left, _) = resident.end_by("TERM").await;
        assert_eq!((left.status, world.saved()), (Some(0), 2), "{left:?}");
    })
    .await;
}

#[tokio::test]
async fn full_disk_ends_no_run_and_stops_nobody() {
    at_leisure(async {
        let world = World::new(Driver::Qemu).with_many(2, "vm", |guest| guest);
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        // Nothing can be made below a file: neither the mark nor what a probe reads.
        std::fs::write(program.path("lock"), "").unwrap();
        let mut resident = Resident::begin(&program, &[], &[]);
        for pause in [5, 10] {
            let words = format!("is tried again in {pause} s");
            resident.says(&words).await;
        }
        let probe = program.run(&[], &["healthcheck", "--live"]).await;
        assert_eq!(probe.status.code(), Some(0), "{probe:?}");
        assert_eq!(world.active(), 2);
        let (left, _) = resident.end_by("TERM").await;
        assert!(!left.err.contains("meanwhile"), "{left:?}");
        assert_eq!(world.saved(), 2, "{left:?}");
        assert!(program.remembers(world.guest("vm-1").unwrap().uuid));
    })
    .await;
}

#[tokio::test]
async fn a_list_that_becomes_unreadable_does_not_keep_guests_from_being_stopped() {
    limited(async {
        let failing = Failing::always(Failure::operation_failed("no memory"));
        let broken = Guest::off("broken").start_fails(failing);
        let world = World::new(Driver::Qemu)
            .with(Guest::running("db"))
            .with(broken);
        let sound = daemon(&world).await;
        let program = Program::on(&sound);
        let path = program.path("lib/libvirt-guests");
        std::fs::create_dir(program.path("lib")).unwrap();
        let broken = world.guest("broken").unwrap().uuid;
        let list = format!("{} {broken}\n", sound.uri());
        std::fs::write(&path, list).unwrap();
        let mut resident = Resident::begin(&program, &[], &[]);
        resident.says("is tried again in 5 s").await;
        std::fs::remove_file(&path).unwrap();
        std::fs::create_dir(&path).unwrap();
        resident.says("is a directory, not a regular file").await;
        resident.says("is tried again in 10 s").await;
        let (left, _) = resident.end_by("TERM").await;
        assert_eq!((left.status, world.saved()), (Some(1), 1), "{left:?}");
    })
    .await;
}

/// Kills a run `after` it was told to end, and has the next one finish.
async fn killed(after: Duration, action: &str) {
    let slow = |guest: Guest| {
        let guest = guest.saves_in(ms(40)).restores_in(ms(40));
        guest.shuts_down_after(ms(1_500))
    };
    let world = World::new(Driver::Qemu).with_many(9, "vm", slow);
    let daemon = daemon(&world).await;
    let program = Program::on(&daemon);
    let variables = [("ON_SHUTDOWN", action), ("PARALLEL_SHUTDOWN", "9")];
    let resident = Resident::staying(&program, &variables, &[]).await;
    resident.signal("TERM");
    tokio::time::sleep(after).await;
    resident.signal("KILL");
    resident.end().await;
    let what = format!("{action} for {after:?}");
    for guest in world.guests() {
        let kept = guest.active || program.remembers(guest.uuid);
        assert!(kept, "{what}: {} is forgotten", guest.name);
    }
    let next = Resident::staying(&program, &[], &["--grace", "20"]).await;
    assert_eq!(world.active(), 9, "{what}");
    // A guest that may have been asked to shut down stays on the list while it runs.
    let is_empty = !program.path("lib/libvirt-guests").exists();
    assert!(is_empty || action == "shutdown", "{what}");
    let (left, _) = next.end_by("TERM").await;
    assert_eq!(
        (left.status, world.saved()),
        (Some(0), 9),
        "{what}: {left:?}"
    );
}

#[tokio::test]
async fn a_run_killed_in_the_middle_of_a_stop_leaves_a_job_that_the_next_one_finishes() {
    limited(async {
        let saves = (0..10).map(|step| killed(ms(step * 12), "suspend"));
        let shutdowns = (0..6).map(|step| killed(ms(step * 60), "shutdown"));
        join(join_all(saves), join_all(shutdowns)).await;
    })
    .await;
}
