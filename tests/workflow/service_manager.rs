//! What the service manager is told.

use std::os::unix::net::UnixDatagram;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;

use virtwire_sim::{Driver, Guest, World};

use crate::host::{daemon, limited, ms};
use crate::program::Program;
use crate::resident::Resident;

/// Ends what was told until a moment.
const MARK: &str = "the test looks";

/// A service manager that writes down what it is told.
struct Manager {
    path: String,
    told: Receiver<String>,
}

impl Manager {
    fn of(program: &Program) -> Self {
        let path = program.path("notify");
        let socket = UnixDatagram::bind(&path).unwrap();
        let (sender, told) = sync_channel(64);
        // It ends with the test: nothing is sent by then.
        thread::spawn(move || {
            let mut text = [0; 4096];
            while let Ok(length) = socket.recv(&mut text) {
                let text = std::str::from_utf8(&text[..length]).unwrap();
                if sender.send(text.to_owned()).is_err() {
                    return;
                }
            }
        });
        Self {
            path: path.to_str().unwrap().to_owned(),
            told,
        }
    }

    /// Everything that was told until now.
    fn told(&self) -> Vec<String> {
        let mark = UnixDatagram::unbound().unwrap();
        mark.send_to(MARK.as_bytes(), &self.path).unwrap();
        let until_mark = self.told.iter().take_while(|message| message != MARK);
        until_mark.collect()
    }
}

fn extensions(told: &[String]) -> Vec<u64> {
    let lines = told.iter().flat_map(|message| message.lines());
    let values = lines.filter_map(|line| line.strip_prefix("EXTEND_TIMEOUT_USEC="));
    values.map(|value| value.parse().unwrap()).collect()
}

#[tokio::test]
async fn a_stop_and_a_start_tell_how_far_they_are() {
    limited(async {
        let world = World::new(Driver::Qemu).with_many(3, "vm", |guest| guest);
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let manager = Manager::of(&program);
        let variables = [
            ("NOTIFY_SOCKET", manager.path.as_str()),
            ("SHUTDOWN_TIMEOUT", "100"),
        ];
        program.run(&variables, &["stop"]).await;
        let told = manager.told();
        assert_eq!(told[0], "STOPPING=1\nSTATUS=Stopping guests");
        // Each guest when it is begun with, and when it is done.
        assert_eq!(
            told[1..7],
            [0, 0, 0, 1, 2, 3].map(|done| format!(
                "STATUS=Saving guests: {done} of 3 done\nEXTEND_TIMEOUT_USEC=130000000"
            ))
        );
        assert_eq!(told[7..], ["STATUS=Guests were stopped"]);

        program.run(&variables, &["start"]).await;
        let told = manager.told();
        // When the host is begun with, and as each guest is; in between, when one is done.
        let said =
            |done| format!("STATUS=Starting guests: {done} done\nEXTEND_TIMEOUT_USEC=630000000");
        assert!(told[..7].is_sorted(), "{told:?}");
        assert_eq!((&told[0], &told[6]), (&said(0), &said(3)));
        assert_eq!(told[7..], ["READY=1\nSTATUS=Guests were started"]);
    })
    .await;
}

#[tokio::test]
async fn nothing_that_stands_still_is_given_more_time() {
    limited(async {
        let world = World::new(Driver::Qemu)
            .with(Guest::running("deaf").ignores_shutdown())
            .with_many(2, "vm", |guest| guest);
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let manager = Manager::of(&program);
        let variables = [
            ("NOTIFY_SOCKET", manager.path.as_str()),
            ("SHUTDOWN_TIMEOUT", "2"),
            ("PARALLEL_SHUTDOWN", "3"),
            ("ON_SHUTDOWN", "shutdown"),
        ];
        let stop = program.run(&variables, &["stop"]).await;
        assert_eq!(stop.status.code(), Some(1), "{stop:?}");
        // Each guest when it is begun with, and when it is done; the last is the one given up.
        let told = manager.told();
        let extensions = extensions(&told);
        assert_eq!(extensions.len(), 6, "{told:?}");
        assert!(
            extensions.iter().all(|time| *time <= 32_000_000),
            "{told:?}"
        );
        assert_eq!(told.last().unwrap(), "STATUS=Not all guests were stopped");

        daemon.freeze();
        let stop = program.run(&variables, &["stop", "--grace", "1"]).await;
        assert_eq!(stop.status.code(), Some(1), "{stop:?}");
        let told = manager.told();
        assert_eq!(told[1..], ["STATUS=Not all guests were stopped"]);
    })
    .await;
}

#[tokio::test]
async fn a_start_that_fails_is_over_too() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("db"));
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let manager = Manager::of(&program);
        program.run(&[], &["stop"]).await;
        daemon.kill().await;
        let variables = [("NOTIFY_SOCKET", manager.path.as_str())];
        let start = program
            .run(&variables, &["start", "--connect-timeout", "1"])
            .await;
        assert_eq!(start.status.code(), Some(1), "{start:?}");
        assert_eq!(
            manager.told(),
            ["READY=1\nSTATUS=Not all guests were started"]
        );
    })
    .await;
}

#[tokio::test]
async fn a_run_is_ready_when_its_guests_are_started_and_stopping_when_it_is_told() {
    limited(async {
        let world = World::new(Driver::Qemu).with(Guest::running("db"));
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        let manager = Manager::of(&program);
        let variables = [("NOTIFY_SOCKET", manager.path.as_str())];
        let resident = Resident::staying(&program, &variables, &[]).await;
        let ready = "READY=1\nSTATUS=Guests were started";
        assert_eq!(manager.told(), [ready]);
        let (left, _) = resident.end_by("TERM").await;
        assert_eq!(left.status, Some(0), "{left:?}");
        let told = manager.told();
        assert_eq!(told[0], "STOPPING=1\nSTATUS=Stopping guests");
        for (told, done) in told[1..3].iter().zip([0, 1]) {
            let status = format!("STATUS=Saving guests: {done} of 1 done\n");
            assert!(told.starts_with(&status), "{told}");
        }
        assert_eq!(told[3..], ["STATUS=Guests were stopped"]);
    })
    .await;
}

#[tokio::test]
async fn start_that_the_service_manager_ends_stops_the_guests() {
    limited(async {
        let world = World::new(Driver::Qemu).with_many(3, "vm", |guest| guest);
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        program.run(&[], &["stop"]).await;
        assert_eq!(world.saved(), 3);
        let manager = Manager::of(&program);
        // The second guest is started an hour after the first.
        let slow = [
            ("NOTIFY_SOCKET", manager.path.as_str()),
            ("START_DELAY", "3600"),
        ];
        for (launcher, saved, status) in [
            (&["env", "-u", "SYSTEMD_EXEC_PID"][..], 2, 143),
            (
                &["sh", "-c", "export SYSTEMD_EXEC_PID=$$; exec \"$@\"", "sh"],
                3,
                0,
            ),
        ] {
            let mut command = program.launch(launcher, &slow, &["start"]);
            let mut child = command.spawn().unwrap();
            world.until(|world| world.active() == 1).await;
            let process = child.id().unwrap().to_string();
            let mut kill = tokio::process::Command::new("kill");
            assert!(kill.arg(process).status().await.unwrap().success());
            assert_eq!(child.wait().await.unwrap().code(), Some(status));
            assert_eq!(world.saved(), saved, "{launcher:?}");
            let names = ["vm-1", "vm-2", "vm-3"];
            let listed = |name: &&str| program.remembers(world.guest(name).unwrap().uuid);
            let told = manager.told();
            assert!(!told.iter().any(|it| it.contains("READY=1")), "{told:?}");
            if saved == 3 {
                assert!(names.iter().all(listed));
                assert_eq!(told.last().unwrap(), "STATUS=Guests were stopped");
            } else {
                program.run(&[], &["stop"]).await;
            }
        }
    })
    .await;
}

#[tokio::test]
async fn start_that_yields_to_a_stop_is_over_too() {
    limited(async {
        let world = World::new(Driver::Qemu).with_many(2, "vm", |guest| guest);
        let daemon = daemon(&world).await;
        let program = Program::on(&daemon);
        program.run(&[], &["stop"]).await;
        let manager = Manager::of(&program);
        // The second guest is started an hour after the first.
        let slow = [
            ("NOTIFY_SOCKET", manager.path.as_str()),
            ("START_DELAY", "3600"),
        ];
        let mut start = program.command(&slow, &["start"]).spawn().unwrap();
        world.until(|world| world.active() == 1).await;
        let stop = program.run(&[], &["stop"]).await;
        assert!(stop.status.success(), "{stop:?}");
        start.wait().await.unwrap();
        assert_eq!(world.active(), 0);
        let told = manager.told();
        let ready = told.iter().filter(|it| it.starts_with("READY=1"));
        assert_eq!(ready.count(), 1, "{told:?}");
    })
    .await;
}

#[tokio::test]
async fn start_that_is_ended_at_any_instant_is_ready_or_leaves_no_guest_running() {
    limited(async {
        let (mut ready, mut stopped) = (0, 0);
        for step in 0..60 {
            let world = World::new(Driver::Qemu).with_many(3, "vm", |guest| guest);
            let daemon = daemon(&world).await;
            let program = Program::on(&daemon);
            program.run(&[], &["stop"]).await;
            world.forget_history();
            let manager = Manager::of(&program);
            let variables = [("NOTIFY_SOCKET", manager.path.as_str())];
            let launcher = ["sh", "-c", "export SYSTEMD_EXEC_PID=$$; exec \"$@\"", "sh"];
            let mut command = program.launch(&launcher, &variables, &["start"]);
            let mut child = command.spawn().unwrap();
            world
                .until(|world| world.count_of("CONNECT_OPEN") > 0)
                .await;
            tokio::time::sleep(ms(step / 2)).await;
            let process = child.id().unwrap().to_string();
            let mut kill = tokio::process::Command::new("kill");
            // It may have ended.
            let _ = kill.arg(process).output().await.unwrap();
            child.wait().await.unwrap();
            // systemd runs `ExecStop=` for a unit that is ready, and only for that.
            let is_ready = manager.told().iter().any(|it| it.starts_with("READY=1"));
            assert!(
                is_ready || world.active() == 0,
                "{step}: {:?}",
                world.guests()
            );
            if world.active() == 0 {
                let guests = world.guests();
                assert!(guests.iter().all(|it| program.remembers(it.uuid)), "{step}");
            }
            ready += u32::from(is_ready);
            stopped += u32::from(world.active() == 0);
        }
        println!("ready {ready} times, stopped {stopped} times");
        assert!(ready > 0 && stopped > 0, "{ready} {stopped}");
    })
    .await;
}
