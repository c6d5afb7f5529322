//! `--json`: every command, whatever goes wrong.

use std::fs::{self, File};

use futures_util::future::join_all;
use serde_json::Value;
use virtwire_sim::{Daemon, Driver, Guest, World};

use crate::host::{daemon, limited};
use crate::object;
use crate::program::{Program, json, text};
use crate::resident::Resident;

/// What a host is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scene {
    Good,
    UnreachableHost,
    WrongConfiguration,
    WrongVariable,
    UnknownGuest,
    UnreadableState,
}

const NOBODY_LISTENS: &str = "qemu+tcp://127.0.0.1:1/system";
const UNKNOWN: &str = "c7a5fdbd-cdaf-9455-926a-d65c16db1809";

impl Scene {
    const ALL: [Self; 6] = [
        Self::Good,
        Self::UnreachableHost,
        Self::WrongConfiguration,
        Self::WrongVariable,
        Self::UnknownGuest,
        Self::UnreadableState,
    ];

    fn prepare(self, program: &Program, daemon: &Daemon) {
        for folder in ["lib", "lock"] {
            fs::create_dir(program.path(folder)).unwrap();
        }
        // Without it condrestart does nothing.
        fs::write(program.path("lock/libvirt-guests"), "").unwrap();
        let list = program.path("lib/libvirt-guests");
        match self {
            Self::Good | Self::WrongVariable => {}
            Self::UnreachableHost => {
                fs::write(list, format!("{NOBODY_LISTENS} {UNKNOWN}\n")).unwrap();
            }
            Self::WrongConfiguration => {
                fs::write(program.path("config"), "ON_SHUTDOWN=poweroff\n").unwrap();
            }
            Self::UnknownGuest => {
                fs::write(list, format!("{} {UNKNOWN}\n", daemon.uri())).unwrap();
            }
            Self::UnreadableState => std::os::unix::fs::symlink("nowhere", list).unwrap(),
        }
    }

    fn variables(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::UnreachableHost => &[("URIS", NOBODY_LISTENS)],
            Self::WrongVariable => &[("LIBVIRT_GUESTS_GRACE", "soon")],
            _ => &[],
        }
    }

    /// The code of the error that a command must tell; `None` if it must tell none.
    fn code(self, command: &str, dry_run: bool) -> Option<&'static str> {
        let starts = matches!(command, "start" | "run");
        let restarts = matches!(command, "restart" | "condrestart" | "try-restart");
        let works = starts || restarts || matches!(command, "stop" | "shutdown");
        let reads = matches!(command, "config" | "reload" | "force-reload");
        let lists = command == "gueststatus";
        let keeps = matches!(command, "list" | "forget");
        let (told, code) = match self {
            Self::WrongVariable => (true, "invalid_option_variable"),
            _ if command == "healthcheck" => (true, "no_run"),
            Self::UnreadableState if keeps => (true, "state_not_a_file"),
            Self::WrongConfiguration if keeps => (true, "invalid_value"),
            _ if command == "forget" => (true, "not_listed_guest"),
            Self::Good => (false, ""),
            Self::UnreachableHost => (lists || (works && !(starts && dry_run)), "unreachable_host"),
            Self::WrongConfiguration => (works || reads || lists, "invalid_value"),
            Self::UnknownGuest => (!dry_run && (starts || restarts), "unknown_guest"),
            // A stop plans without it.
            Self::UnreadableState => (
                command == "status" || starts || (works && !dry_run),
                "state_not_a_file",
            ),
        };
        told.then_some(code)
    }
}

fn codes(object: &Value) -> Vec<&str> {
    let errors = object["errors"].as_array().unwrap();
    let codes = errors.iter().map(|error| error["code"].as_str().unwrap());
    codes.collect()
}

/// All commands, as the schema has them.
fn commands() -> Vec<String> {
    let schema: Value = serde_json::from_str(object::SCHEMA).unwrap();
    let commands = schema["properties"]["command"]["enum"].as_array().unwrap();
    let commands = commands.iter().filter_map(Value::as_str);
    commands.map(str::to_owned).collect()
}

/// One run, its command and whether it was a dry one.
async fn answer(scene: Scene, command: &str, dry_run: bool) -> Value {
    let world = World::new(Driver::Qemu).with(Guest::running("db"));
    let daemon = daemon(&world).await;
    let program = Program::on(&daemon);
    scene.prepare(&program, &daemon);
    let mut words = vec![command, "--json"];
    if matches!(scene, Scene::UnreachableHost) {
        words.extend(["--connect-timeout", "1"]);
    }
    words.extend((command == "completions").then_some("bash"));
    words.extend((command == "forget").then_some("nobody"));
    words.extend(dry_run.then_some("--dry-run"));
    json(&program.run(scene.variables(), &words).await)
}

fn assert_tells(object: &Value, code: Option<&str>, told_in: &str) {
    let codes = codes(object);
    let told = match code {
        Some(code) => codes.contains(&code),
        None => codes.is_empty(),
    };
    assert!(told, "{told_in}: {code:?} in {object:#}");
}

#[tokio::test]
async fn every_command_prints_its_object_with_the_code_of_what_is_wrong() {
    limited(async {
        let commands = commands();
        for scene in Scene::ALL {
            let lines = commands.iter().flat_map(|it| [(it, false), (it, true)]);
            // Without --dry-run it stays.
            let lines = lines.filter(|(command, dry_run)| *command != "run" || *dry_run);
            let runs = lines.map(async |(command, dry_run)| {
                let object = answer(scene, command, dry_run).await;
                assert_eq!(object["command"], *command);
                let told_in = format!("{scene:?} {command} {dry_run}");
                assert_tells(&object, scene.code(command, dry_run), &told_in);
            });
            join_all(runs).await;
        }
    })
    .await;
}

#[tokio::test]
async fn run_prints_one_object_when_it_ends() {
    limited(async {
        for (scene, code, says) in [
            (Scene::Good, None, "waiting"),
            (
                Scene::UnreachableHost,
                Some("unreachable_host"),
                "tried again",
            ),
            (Scene::UnknownGuest, Some("unknown_guest"), "tried again"),
            (Scene::WrongConfiguration, Some("invalid_value"), "waiting"),
        ] {
            let world = World::new(Driver::Qemu).with(Guest::running("db"));
            let daemon = daemon(&world).await;
            let program = Program::on(&daemon);
            scene.prepare(&program, &daemon);
            let words = ["--json", "--connect-timeout", "1"];
            let mut resident = Resident::begin(&program, scene.variables(), &words);
            resident.says(says).await;
            let (left, _) = resident.end_by("TERM").await;
            let object = object::object(left.status, &left.out);
            assert_tells(&object, code, &format!("{scene:?}"));
            assert_eq!(object["start"]["action"], "start");
            assert_eq!(object["stop"]["hosts"].as_array().unwrap().len(), 1);
        }
    })
    .await;
}

#[tokio::test]
async fn lock_that_another_run_holds_is_told_by_its_code() {
    limited(async {
        let runs = ["start", "stop", "shutdown", "restart"].map(async |command| {
            let world = World::new(Driver::Qemu).with(Guest::running("db"));
            let daemon = daemon(&world).await;
            let program = Program::on(&daemon);
            Scene::Good.prepare(&program, &daemon);
            let lock = File::create(program.path("lib/libvirt-guests.lock")).unwrap();
            lock.lock().unwrap();
            let variables = [("SHUTDOWN_TIMEOUT", "1")];
            let object = json(
                &program
                    .run(&variables, &[command, "--json", "--grace", "10"])
                    .await,
            );
            assert_eq!(object["exit_status"], 1);
            assert_tells(&object, Some("locked"), command);
            object
        });
        let objects = join_all(runs).await;
        // A start that has no lock has no report; a stop stops the guests.
        let report = |object: &Value| object["hosts"][0]["guests"][0]["outcome"].clone();
        assert_eq!(report(&objects[0]), Value::Null);
        assert_eq!(report(&objects[1]), "saved");
        assert_eq!(report(&objects[3]["stop"]), "saved");
    })
    .await;
}

#[tokio::test]
async fn failed_guest_is_told_with_its_host_and_the_chain_of_its_causes() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("deaf").ignores_shutdown());
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let variables = [("ON_SHUTDOWN", "shutdown"), ("SHUTDOWN_TIMEOUT", "1")];
        let stop = program.run(&variables, &["stop", "--json"]).await;
        let object = json(&stop);
        let uri = daemon.uri();
        let message = format!("deaf on {uri}: failed");
        let cause = "it did not shut down within 1 s";
        assert_eq!(
            object["errors"],
            serde_json::json!([{
                "code": "shutdown_timeout",
                "message": message,
                "causes": [cause],
                "host": uri,
                "guest": "deaf",
            }])
        );
        let line = format!("libvirt-guests: {message}: {cause}\n");
        assert_eq!(text(&stop.stderr), line);
    })
    .await;
}

#[tokio::test]
async fn restart_has_the_reports_of_both_halves() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("db"));
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let condrestart = json(&program.run(&[], &["condrestart", "--json"]).await);
        assert_eq!(
            (&condrestart["stop"], &condrestart["start"]),
            (&Value::Null, &Value::Null)
        );
        let object = json(&program.run(&[], &["restart", "--json"]).await);
        let outcome = |half: &str| object[half]["hosts"][0]["guests"][0]["outcome"].clone();
        assert_eq!(
            (outcome("stop"), outcome("start")),
            (serde_json::json!("saved"), serde_json::json!("started"))
        );
    })
    .await;
}
