//! The program itself on a simulated host.

use std::path::PathBuf;
use std::process::{Output, Stdio};
use std::sync::Arc;

use serde_json::Value;
use tempfile::TempDir;
use tokio::process::Command;
use virtwire::proto::Uuid;
use virtwire_sim::{Daemon, Driver, Guest, World};

use crate::host::{daemon, limited, ms};
use crate::object;

/// The program with a folder of its own.
pub(crate) struct Program {
    folder: Arc<TempDir>,
    uri: String,
    state: &'static str,
}

impl Program {
    pub(crate) fn on(daemon: &Daemon) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("config"), "").unwrap();
        Self {
            folder: Arc::new(folder),
            uri: daemon.uri(),
            state: "lib",
        }
    }

    /// The same with another volume for its state.
    pub(crate) fn on_another_volume(&self) -> Self {
        Self {
            folder: Arc::clone(&self.folder),
            uri: self.uri.clone(),
            state: "lib-2",
        }
    }

    pub(crate) fn command(&self, variables: &[(&str, &str)], arguments: &[&str]) -> Command {
        self.launch(&[], variables, arguments)
    }

    /// The same, by a launcher such as `unshare`.
    pub(crate) fn launch(
        &self,
        launcher: &[&str],
        variables: &[(&str, &str)],
        arguments: &[&str],
    ) -> Command {
        let program = [env!("CARGO_BIN_EXE_libvirt-guests")];
        let mut words = launcher.iter().chain(&program);
        let mut command = Command::new(words.next().unwrap());
        command.args(words).env_clear().env("URIS", &self.uri);
        command.envs(variables.iter().copied());
        for (option, name) in [
            ("--config", "config"),
            ("--state-dir", self.state),
            ("--lock-dir", "lock"),
        ] {
            command.arg(option).arg(self.folder.path().join(name));
        }
        command
            .args(arguments)
            .stdin(Stdio::null())
            .kill_on_drop(true);
        command
    }

    /// Whether the list has the guest.
    pub(crate) fn remembers(&self, uuid: Uuid) -> bool {
        let list = std::fs::read_to_string(self.path("lib/libvirt-guests")).unwrap_or_default();
        list.contains(&uuid.to_string())
    }

    /// Where the program keeps something.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) async fn run(&self, variables: &[(&str, &str)], arguments: &[&str]) -> Output {
        let output = self.command(variables, arguments).output().await.unwrap();
        if arguments.contains(&"--json") {
            json(&output);
        }
        output
    }
}

/// The object that a run has printed.
pub(crate) fn json(output: &Output) -> Value {
    object::object(output.status.code(), text(&output.stdout))
}

pub(crate) fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[tokio::test]
async fn stop_and_start_speak_the_script_s_words() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("db"));
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let stop = program.run(&[], &["stop"]).await;
        assert_eq!(stop.status.code(), Some(0), "{stop:?}");
        assert!(
            text(&stop.stdout).contains("Suspending db: done"),
            "{stop:?}"
        );
        assert_eq!(world.saved(), 1);
        let start = program.run(&[], &["start"]).await;
        assert_eq!(start.status.code(), Some(0), "{start:?}");
        assert!(
            text(&start.stdout).contains("Resuming guest db: done"),
            "{start:?}"
        );
        assert_eq!(world.active(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_deaf_guest_fails_the_program_and_is_named_at_the_end() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("deaf").ignores_shutdown());
        let daemon = daemon(&world).await;
        let variables = [("ON_SHUTDOWN", "shutdown"), ("SHUTDOWN_TIMEOUT", "1")];
        let stop = Program::on(&daemon).run(&variables, &["stop"]).await;
        assert_ne!(stop.status.code(), Some(0), "{stop:?}");
        let words = "failed to complete in time";
        let said = text(&stop.stdout).contains(words) || text(&stop.stderr).contains(words);
        assert!(said, "{stop:?}");
        assert!(text(&stop.stderr).contains("deaf"), "{stop:?}");
        assert_eq!(world.active(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_wrong_configuration_keeps_no_guest_from_being_stopped() {
    limited(async {
        for (command, configuration, variable, status, saved) in [
            ("stop", "PARALLEL_SHUTDOWN=\n", None, 0, true),
            ("stop", "PARALLEL_SHUTDOWN=many\n", None, 1, true),
            ("stop", "SHUTDOWN_TIMEOUT=-1\n", None, 6, true),
            (
                "stop",
                ". /etc/other\nON_SHUTDOWN=shutdown\n",
                None,
                1,
                false,
            ),
            ("stop", "ON_SHUTDOWN=shutdown\n", Some("off"), 1, false),
            ("shutdown", "ON_SHUTDOWN='suspend\n", None, 1, false),
        ] {
            let world = World::new(Driver::Qemu).with(Guest::running("db"));
            let daemon = daemon(&world).await;
            let program = Program::on(&daemon);
            std::fs::write(program.path("config"), configuration).unwrap();
            let variables: Vec<_> = variable
                .map(|off| ("ON_SHUTDOWN", off))
                .into_iter()
                .collect();
            let restart = program.run(&variables, &["restart"]).await;
            assert_eq!(restart.status.code(), Some(status), "{restart:?}");
            assert_eq!(world.active(), 1);
            assert!(!world.transitions().is_empty(), "{restart:?}");
            let stop = program.run(&variables, &[command]).await;
            assert_eq!(
                stop.status.code(),
                Some(status),
                "{configuration:?}: {stop:?}"
            );
            assert_eq!(world.active(), 0, "{configuration:?}: {stop:?}");
            assert_eq!(world.saved() == 1, saved, "{configuration:?}: {stop:?}");
            let told = text(&stop.stderr).contains("the rest of the configuration is used");
            assert_eq!(told, status != 0, "{configuration:?}: {stop:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_grace_period_bounds_the_stop_of_a_restart_and_not_its_start() {
    limited(async {
        let world = World::new(Driver::Qemu)
            .with(Guest::running("deaf").ignores_shutdown())
            .with(Guest::running("db").starts_in(ms(4_000)));
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let variables = [("ON_SHUTDOWN", "shutdown"), ("PARALLEL_SHUTDOWN", "2")];
        let restart = program.run(&variables, &["restart", "--grace", "6"]).await;
        assert_eq!(restart.status.code(), Some(1), "{restart:?}");
        let err = text(&restart.stderr);
        assert!(err.contains("the time of the run was up"), "{restart:?}");
        let out = text(&restart.stdout);
        assert!(out.contains("Resuming guest db: done"), "{restart:?}");
        assert_eq!(world.active(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_host_that_hangs_does_not_keep_a_restart_from_starting_the_others() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("db"));
        let good = daemon(&world).await;
        let other = World::new(Driver::Qemu).with(Guest::running("stuck"));
        let hangs = daemon(&other).await;
        let program = Program::on(&good);
        let uris = format!("{} {}", good.uri(), hangs.uri());
        let variables = [("URIS", uris.as_str()), ("ON_SHUTDOWN", "shutdown")];
        let arguments = ["--connect-timeout", "2", "restart", "--grace", "6"];
        let freeze = async {
            other
                .until(|other| other.count_of("CONNECT_LIST_ALL_DOMAINS") > 0)
                .await;
            hangs.freeze();
        };
        let (restart, ()) = tokio::join!(program.run(&variables, &arguments), freeze);
        assert_eq!(restart.status.code(), Some(1), "{restart:?}");
        assert_eq!(world.guest("db").unwrap().starts, 1, "{restart:?}");
        assert_eq!(world.active(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_dry_run_names_the_guests_and_touches_none() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("db"));
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let plan = program.run(&[], &["stop", "--dry-run"]).await;
        assert_eq!(plan.status.code(), Some(0), "{plan:?}");
        assert!(text(&plan.stdout).contains("suspend db"), "{plan:?}");
        assert_eq!((world.active(), world.saved()), (1, 0));
        assert!(!program.folder.path().join("lib/libvirt-guests").exists());
    })
    .await;
}

#[tokio::test]
async fn a_program_killed_at_any_instant_leaves_a_job_that_the_next_one_finishes() {
    limited(async {
        for step in 0..12 {
            let slow = |guest: Guest| guest.saves_in(ms(20)).restores_in(ms(20));
            let world = World::new(Driver::Qemu).with_many(4, "vm", slow);
            let daemon = daemon(&world).await;
            let program = Program::on(&daemon);
            for command in ["stop", "start"] {
                let mut child = program
                    .command(&[], &[command])
                    .stdout(Stdio::null())
                    .stderr(Stdio::null())
                    .spawn()
                    .unwrap();
                let _ = tokio::time::timeout(ms(step * 5), child.wait()).await;
                // It may be done already.
                let _ = child.kill().await;
                world
                    .until(|world| world.peaks().saving + world.peaks().starting == 0)
                    .await;
                let next = program.run(&[], &[command]).await;
                assert_eq!(next.status.code(), Some(0), "{command} {step}: {next:?}");
                let running = if command == "stop" { 0 } else { 4 };
                assert_eq!(world.active(), running, "{command} {step}");
            }
        }
    })
    .await;
}
