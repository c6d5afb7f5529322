//! Nobody outside can stop the stop: readers, other runs, disks, terminals, other hosts.

use std::fs::File;
use std::io::Write;
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::process::Stdio;
use std::time::Instant;

use tokio::time::sleep;
use virtwire::guests::config::Variable;
use virtwire::guests::{Outcome, Run, WindDown};
use virtwire_sim::{Daemon, Driver, Guest, World};

use crate::host::{SHUTDOWN, Stage, daemon, limited, ms, outcome};
use crate::program::{Program, json, text};

/// A stream that takes nothing, for as long as its other end is kept.
fn full() -> (UnixStream, Stdio) {
    let (ours, mut theirs) = UnixStream::pair().unwrap();
    theirs.set_nonblocking(true).unwrap();
    while theirs.write(&[b'x'; 4096]).is_ok() {}
    theirs.set_nonblocking(false).unwrap();
    (ours, Stdio::from(OwnedFd::from(theirs)))
}

#[tokio::test]
async fn output_that_nobody_reads_delays_no_guest() {
    limited(async {
        let slow = |guest: Guest| guest.shuts_down_after(ms(50));
        let world = World::new(Driver::Qemu).with_many(8, "vm", slow);
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let variables = [("ON_SHUTDOWN", "shutdown"), ("LIBVIRT_GUESTS_VERBOSE", "3")];
        let (_out, stdout) = full();
        let (_err, stderr) = full();
        let mut command = program.command(&variables, &["stop"]);
        let begun = Instant::now();
        let status = command
            .stdout(stdout)
            .stderr(stderr)
            .status()
            .await
            .unwrap();
        assert_eq!((status.code(), world.active()), (Some(0), 0));
        assert!(begun.elapsed() < ms(8_000), "{:?}", begun.elapsed());
    })
    .await;
}

#[tokio::test]
async fn output_that_nobody_reads_stops_neither_grace_nor_a_signal() {
    limited(async {
        for (arguments, signal, status) in [
            (&["stop", "--grace", "2"][..], None, Some(1)),
            (&["stop"], Some("TERM"), Some(143)),
            (&["stop"], Some("HUP"), Some(129)),
        ] {
            let world = World::new(Driver::Qemu).with(Guest::running("deaf").ignores_shutdown());
            let daemon = daemon(&world).await;
            let program = Program::on(&daemon);
            let (_out, stdout) = full();
            let (_err, stderr) = full();
            let mut command = program.command(&[("ON_SHUTDOWN", "shutdown")], arguments);
            let mut child = command.stdout(stdout).stderr(stderr).spawn().unwrap();
            world
                .until(|world| world.count_of("DOMAIN_SHUTDOWN") > 0)
                .await;
            if let Some(signal) = signal {
                let process = child.id().unwrap().to_string();
                let kill = tokio::process::Command::new("kill")
                    .args(["-s", signal, &process])
                    .status();
                assert!(kill.await.unwrap().success());
            }
            let ended = tokio::time::timeout(ms(10_000), child.wait()).await;
            assert_eq!(
                ended.unwrap().unwrap().code(),
                status,
                "{arguments:?} {signal:?}"
            );
            assert!(program.remembers(world.guest("deaf").unwrap().uuid));
        }
    })
    .await;
}

#[tokio::test]
async fn names_neither_forge_lines_nor_control_a_terminal() {
    limited(async {
        let name = "web\nShutdown of guest db complete.\u{1b}[2J\u{9b}1m\u{202e}";
        let world = World::new(Driver::Qemu).with(Guest::running(name));
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        for arguments in [
            &["gueststatus"][..],
            &["gueststatus", "--json"],
            &["stop", "--dry-run"],
            &["stop", "--dry-run", "--json"],
            &["stop", "-vvv"],
            &["start"],
        ] {
            let run = program.run(&[], arguments).await;
            for written in [&run.stdout, &run.stderr] {
                let written = text(written);
                let forged = |line: &str| line.starts_with("Shutdown of guest db");
                assert!(!written.lines().any(forged), "{arguments:?}: {written}");
                let harmful = |character: char| {
                    character != '\n' && (character.is_control() || character == '\u{202e}')
                };
                assert!(!written.contains(harmful), "{arguments:?}: {written:?}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn lock_that_another_run_holds_does_not_prevent_a_stop() {
    limited(async {
        let world = World::new(Driver::Qemu).with_many(2, "vm", |guest| guest);
        let daemon = daemon(&world).await;
        let mut stage = Stage::on(&daemon, &[SHUTDOWN]).timeout(ms(500));
        stage.run.limits.call = ms(500);
        std::fs::create_dir_all(&stage.run.places.state).unwrap();
        let held = File::create(stage.run.places.run_lock()).unwrap();
        held.lock().unwrap();
        let report = stage.run.stop().await;
        assert_eq!(world.active(), 0);
        let error = report.unrecorded.as_ref().unwrap();
        assert!(error.is_locked(), "{error}");
        assert!(!report.is_good());
        assert_eq!(stage.told.count("WaitingForRun"), 1);
    })
    .await;
}

#[tokio::test]
async fn host_that_is_lost_while_another_run_holds_the_lock_has_its_time_again() {
    limited(async {
        let world = World::new(Driver::Qemu).with_many(2, "vm", |guest| guest);
        let daemon = daemon(&world).await;
        let mut stage = Stage::on(&daemon, &[SHUTDOWN]).timeout(ms(2_000));
        stage.run.limits.reconnect = ms(200);
        std::fs::create_dir_all(&stage.run.places.state).unwrap();
        let held = File::create(stage.run.places.run_lock()).unwrap();
        held.lock().unwrap();
        let other_run = async {
            while daemon.connections() == 0 {
                sleep(ms(5)).await;
            }
            daemon.kill().await;
            // The stop has given the connection up.
            sleep(ms(800)).await;
            drop(held);
            sleep(ms(300)).await;
            daemon.restart().await.unwrap();
        };
        let (report, ()) = tokio::join!(stage.run.stop(), other_run);
        assert!(report.is_good(), "{report:?}");
        assert_eq!(world.active(), 0);
    })
    .await;
}

#[tokio::test]
async fn host_that_refuses_while_another_run_holds_the_lock_is_asked_once() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("db"));
        let setup = Daemon::of(&world).polkit_refusing();
        let daemon = setup.listen_tcp().await.unwrap();
        let stage = Stage::on(&daemon, &[SHUTDOWN]).timeout(ms(2_000));
        std::fs::create_dir_all(&stage.run.places.state).unwrap();
        let held = File::create(stage.run.places.run_lock()).unwrap();
        held.lock().unwrap();
        let other_run = async {
            while daemon.connections() == 0 {
                sleep(ms(5)).await;
            }
            // The stop has heard the refusal.
            sleep(ms(300)).await;
            drop(held);
        };
        let (report, ()) = tokio::join!(stage.run.stop(), other_run);
        assert!(report.hosts[0].unreachable.is_some(), "{report:?}");
        assert_eq!(daemon.connections(), 1);
    })
    .await;
}

#[tokio::test]
async fn start_under_way_yields_to_a_stop() {
    limited(async {
        let world = World::new(Driver::Qemu)
            .with(Guest::running("first").starts_in(ms(200)))
            .with(Guest::running("second").starts_in(ms(10_000)));
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[SHUTDOWN]);
        assert!(stage.run.stop().await.is_good());
        let stopping = Run {
            wind_down: WindDown::default(),
            ..stage.run.clone()
        };
        let stop = async {
            world
                .until(|world| world.guest("first").unwrap().active)
                .await;
            stopping.stop().await
        };
        let (started, stopped) = tokio::join!(stage.run.start(), stop);
        assert!(started.unwrap().interrupted);
        assert!(
            matches!(outcome(&stopped, "first"), Outcome::Off),
            "{stopped:?}"
        );
        assert_eq!(stage.told.count("Yielded"), 1);
        assert!(!world.guest("first").unwrap().active);
        assert!(stage.remembers(&world, "first") && stage.remembers(&world, "second"));
    })
    .await;
}

#[tokio::test]
async fn guest_that_migrates_away_during_a_stop_is_not_started_here_again() {
    limited(async {
        let world = World::new(Driver::Qemu)
            .with(Guest::running("moves").ignores_shutdown())
            .with(Guest::running("stays"));
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[SHUTDOWN]);
        let migration = async {
            world
                .until(|world| world.count_of("DOMAIN_SHUTDOWN") > 0)
                .await;
            assert!(world.migrate_away("moves"));
        };
        let (report, ()) = tokio::join!(stage.run.stop(), migration);
        assert!(
            matches!(outcome(&report, "moves"), Outcome::Migrated),
            "{report:?}"
        );
        assert!(report.is_good());
        assert!(!stage.remembers(&world, "moves") && stage.remembers(&world, "stays"));
        assert!(stage.run.start().await.unwrap().is_good());
        assert!(!world.guest("moves").unwrap().active);
    })
    .await;
}

#[tokio::test]
async fn guest_that_migrates_after_an_unfinished_stop_is_not_started_here_again() {
    limited(async {
        let world = World::new(Driver::Qemu)
            .with(Guest::running("moves").ignores_shutdown())
            .with(Guest::running("slow").ignores_shutdown());
        let daemon = daemon(&world).await;
        let stage = Stage::on(&daemon, &[SHUTDOWN, (Variable::ParallelShutdown, "2")]);
        let stage = stage.timeout(ms(300));
        assert!(!stage.run.stop().await.is_good());
        assert!(stage.remembers(&world, "moves") && stage.remembers(&world, "slow"));
        assert!(world.migrate_away("moves") && world.stop("slow"));
        let report = stage.run.start().await.unwrap();
        assert!(report.is_good(), "{report:?}");
        assert!(
            matches!(outcome(&report, "moves"), Outcome::Migrated),
            "{report:?}"
        );
        assert!(!world.guest("moves").unwrap().active && world.guest("slow").unwrap().active);
        assert_eq!(stage.remembered(), 0);
    })
    .await;
}

#[tokio::test]
async fn guest_that_was_asked_and_goes_off_later_is_started_by_the_next_start() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("slow").ignores_shutdown());
        let daemon = daemon(&world).await;
        // As `systemctl restart` does: two processes.
        let program = Program::on(&daemon);
        let variables = [("ON_SHUTDOWN", "shutdown"), ("SHUTDOWN_TIMEOUT", "1")];
        let stop = program.run(&variables, &["stop"]).await;
        assert_eq!(stop.status.code(), Some(1), "{stop:?}");
        let start = program.run(&variables, &["start"]).await;
        assert!(
            text(&start.stdout).contains("already active; an unfinished stop"),
            "{start:?}"
        );
        assert!(program.remembers(world.guest("slow").unwrap().uuid));
        assert!(world.stop("slow"));
        let start = program.run(&variables, &["start"]).await;
        assert_eq!(
            (start.status.code(), world.active()),
            (Some(0), 1),
            "{start:?}"
        );
        assert!(!program.path("lib/libvirt-guests").exists());
    })
    .await;
}

#[tokio::test]
async fn wrong_option_variable_does_not_prevent_a_stop() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("db"));
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let wrong = [("LIBVIRT_GUESTS_GRACE", "soon")];
        let stop = program.run(&wrong, &["stop"]).await;
        assert_eq!(
            (stop.status.code(), world.saved()),
            (Some(1), 1),
            "{stop:?}"
        );
        let told = text(&stop.stderr);
        assert!(told.contains("LIBVIRT_GUESTS_GRACE is \"soon\""), "{told}");
        let wrong = [("LIBVIRT_GUESTS_CONNECT_TIMEOUT", "18446744073709551615")];
        let start = program.run(&wrong, &["start"]).await;
        assert!(text(&start.stderr).contains("below 2^32 s"), "{start:?}");
        assert_eq!(
            (start.status.code(), world.active()),
            (Some(1), 1),
            "{start:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn entry_that_cannot_be_read_is_told_and_kept() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::off("db"));
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let uuid = world.guest("db").unwrap().uuid;
        std::fs::create_dir(program.path("lib")).unwrap();
        let list = format!(
            "{} {uuid} 00000000-0000-4000-9000-00000000000\n",
            daemon.uri()
        );
        std::fs::write(program.path("lib/libvirt-guests"), list).unwrap();
        let start = program.run(&[], &["start"]).await;
        assert_eq!(
            (start.status.code(), world.active()),
            (Some(1), 1),
            "{start:?}"
        );
        assert!(text(&start.stderr).contains("is not a UUID"), "{start:?}");
        let left = std::fs::read_to_string(program.path("lib/libvirt-guests")).unwrap();
        assert!(
            left.contains("00000000-0000-4000-9000-00000000000\n"),
            "{left}"
        );
    })
    .await;
}

#[tokio::test]
async fn hosts_file_that_never_ends_holds_neither_a_signal_nor_the_grace_period() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("db"));
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        for (arguments, signal, status, code) in [
            (&["stop"][..], Some("TERM"), 143, "signal"),
            (&["list"], Some("HUP"), 129, "signal"),
            (&["stop", "--grace", "1"], None, 1, "grace_over"),
        ] {
            let arguments = [arguments, &["--json", "--hosts", "-"]].concat();
            let mut command = program.command(&[], &arguments);
            command.stdin(Stdio::piped()).stdout(Stdio::piped());
            let mut child = command.spawn().unwrap();
            // A wait for the child closes what it has of its pipes.
            let _endless = child.stdin.take();
            if let Some(signal) = signal {
                // It may be at any point of its beginning.
                sleep(ms(500)).await;
                let process = child.id().unwrap().to_string();
                let mut kill = tokio::process::Command::new("kill");
                kill.args(["-s", signal, &process]);
                assert!(kill.status().await.unwrap().success());
            }
            let ended = tokio::time::timeout(ms(10_000), child.wait_with_output()).await;
            let ended = ended.unwrap().unwrap();
            assert_eq!(ended.status.code(), Some(status), "{ended:?}");
            assert_eq!(json(&ended)["errors"][0]["code"], code, "{ended:?}");
        }
        assert_eq!(world.active(), 1);
    })
    .await;
}
