//! The program killed when each of its writes has just reached the disk, the journal's lines among them: the
//! next runs lose no guest.

use std::process::Stdio;

use futures_util::stream::{self, StreamExt};
use virtwire_sim::{Driver, Guest, World};

use super::file_system::{Disk, Kind, Trouble};
use super::hanging::has_ended;
use crate::host::{daemon, limited, ms};
use crate::program::{Program, text};

/// Runs side by side.
const AT_ONCE: usize = 4;
/// More changes than any of these runs makes.
const CHANGES_MAX: usize = 40;

/// Guests that are done with one after the other, so that each has a line of its own in the journal.
fn world() -> World {
    let slow = |guest: Guest| {
        guest
            .shuts_down_after(ms(250))
            .saves_in(ms(250))
            .restores_in(ms(20))
    };
    World::new(Driver::Qemu).with_many(3, "vm", slow)
}

/// A program, its disk, and its guests.
struct Scene {
    world: World,
    program: Program,
    disk: Disk,
    action: &'static str,
    /// The last change before the kill.
    last: Option<(Kind, String)>,
}

impl Scene {
    /// Kills a command when its change of this number is on the disk. Returns whether it came that far.
    async fn kill(&mut self, command: &str, at: usize) -> bool {
        self.disk.trouble(at, Trouble::Hang);
        let variables = [("ON_SHUTDOWN", self.action)];
        let mut command = self.program.command(&variables, &[command]);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        while !self.disk.hangs() && !has_ended(&mut child) {
            tokio::time::sleep(ms(1)).await;
        }
        let met = self.disk.hangs();
        // The write that hangs is carried out, and nothing after it.
        child.start_kill().unwrap();
        self.disk.release();
        child.wait().await.unwrap();
        self.last = self.disk.changes().get(at - 1).cloned();
        // What the daemon was asked it goes on with.
        self.world
            .until(|world| {
                let is_going_off = |active: bool, requests: u32| active && requests > 0;
                let mut guests = world.guests().into_iter();
                let peaks = world.peaks();
                peaks.saving + peaks.starting == 0
                    && !guests.any(|guest| is_going_off(guest.active, guest.requests))
            })
            .await;
        met
    }

    async fn succeed(&self, command: &str, what: &str) {
        let run = self
            .program
            .run(&[("ON_SHUTDOWN", self.action)], &[command])
            .await;
        assert!(run.status.success(), "{what}: {run:?} {:?}", self.last);
        assert_eq!(text(&run.stderr), "", "{what}: {:?}", self.last);
    }

    /// Every guest runs, and is on the list only if it has run all the time: a guest that the killed stop may have
    /// asked can still go off.
    fn assert_running(&self, what: &str) {
        let what = format!("{what}: {:?} {:?}", self.last, self.world.guests());
        assert_eq!(self.world.active(), 3, "{what}");
        for guest in self.world.guests() {
            let is_listed = self.program.remembers(guest.uuid);
            assert!(!is_listed || guest.starts == 0, "{what}");
        }
    }

    /// Every guest runs, and nobody has anything left to do.
    fn assert_started(&self, what: &str) {
        let what = format!("{what}: {:?} {:?}", self.last, self.world.guests());
        assert_eq!(self.world.active(), 3, "{what}");
        assert!(!self.program.path("lib/libvirt-guests").exists(), "{what}");
    }
}

/// Runs a case for each change of a command.
async fn after_every_change(case: impl AsyncFn(Scene, usize) -> (bool, Scene)) {
    for action in ["shutdown", "suspend"] {
        let cases = (1..=CHANGES_MAX).map(|at| {
            let case = &case;
            async move {
                let world = world();
                let daemon = daemon(&world).await;
                let program = Program::on(&daemon);
                let disk = Disk::mount(&program.path("lib"));
                let scene = Scene {
                    world,
                    program,
                    disk,
                    action,
                    last: None,
                };
                let (met, scene) = case(scene, at).await;
                scene.last.filter(|_| met)
            }
        });
        let met = stream::iter(cases).buffer_unordered(AT_ONCE);
        let met: Vec<_> = met.filter_map(async |last| last).collect().await;
        let is_line =
            |change: &&(Kind, String)| change.0 == Kind::Write && change.1.ends_with("journal");
        let lines = met.iter().filter(is_line).count();
        println!(
            "{action}: killed after {} writes, {lines} of them to the journal",
            met.len()
        );
        assert!(
            (5..CHANGES_MAX).contains(&met.len()) && lines > 2,
            "{met:?}"
        );
    }
}

#[tokio::test]
async fn guests_of_a_stop_killed_after_any_write_are_started_by_the_next_start() {
    limited(async {
        after_every_change(async |mut scene, at| {
            let met = scene.kill("stop", at).await;
            let what = format!("{} killed at {at}", scene.action);
            scene.succeed("start", &what).await;
            scene.assert_running(&what);
            (met, scene)
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn stop_killed_after_any_write_is_finished_by_the_next_stop() {
    limited(async {
        after_every_change(async |mut scene, at| {
            let met = scene.kill("stop", at).await;
            let what = format!("{} killed at {at}", scene.action);
            scene.succeed("stop", &what).await;
            assert_eq!(scene.world.active(), 0, "{what}: {:?}", scene.last);
            scene.succeed("start", &what).await;
            scene.assert_started(&what);
            (met, scene)
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn start_killed_after_any_write_is_finished_by_the_next_start() {
    limited(async {
        after_every_change(async |mut scene, at| {
            let what = format!("{} start killed at {at}", scene.action);
            scene.succeed("stop", &what).await;
            let met = scene.kill("start", at).await;
            scene.succeed("start", &what).await;
            scene.assert_started(&what);
            let guests = scene.world.guests();
            assert!(
                guests.iter().all(|guest| guest.starts == 1),
                "{what}: {guests:?}"
            );
            (met, scene)
        })
        .await;
    })
    .await;
}
